/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files that `hiap import FILE|FOLDER...` names. */
#ifndef HIAP_APP_IMPORT_FILES_H
#define HIAP_APP_IMPORT_FILES_H

#include "core/base/vec.h"
#include "lua/app/options.h"

typedef HIAP_VEC(char *) hiap_import_files;

/* Files as they are named; of a folder every CSV file and workbook at or below it, in the order of
 * hiap_path_walk, and the .json files that stand beside a CSV file of their name. HIAP_NOT_FOUND
 * when a folder holds none. */
hiap_rc hiap_import_files_list(hiap_import_files *out, const hiap_options *options, hiap_err *err);
void hiap_import_files_clear(hiap_import_files *files);

#endif
