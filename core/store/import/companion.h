/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that explain another file and stand beside it: X.json and X.meta.csv beside X.csv, lookups
 * of a fixed name. They are read with the file they explain and make no vintage of their own. */
#ifndef HIAP_STORE_IMPORT_COMPANION_H
#define HIAP_STORE_IMPORT_COMPANION_H

#include "core/store/import/layout.h"

/* The path of X`ending` beside "folder/X.csv"; NULL when there is none, or it is `path` itself. The
 * caller's. */
hiap_rc hiap_companion_beside(char **out, const char *path, const char *ending, hiap_err *err);
/* The path of `name` in the folder of `path`; NULL when there is none. The caller's. */
hiap_rc hiap_companion_named(char **out, const char *path, const char *name, hiap_err *err);

/* Whether import->path is a companion; then the report says what it is read with. */
hiap_rc hiap_companion_recognise(bool *out, hiap_import *import, hiap_err *err);

#endif
