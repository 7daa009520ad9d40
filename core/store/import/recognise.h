/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file is: built-in layouts first, by their header; then mappings. */
#ifndef HIAP_STORE_IMPORT_RECOGNISE_H
#define HIAP_STORE_IMPORT_RECOGNISE_H

#include "core/store/import/layout.h"

typedef struct hiap_recognised {
    hiap_source source;
    struct hiap_preview *preview;
    struct hiap_mapping_fit *fit;
} hiap_recognised;

/* Opens import->path and sets source, layout, columns and fit of the import, and layout and sheets
 * of its report. `out` must stay where it is; to be closed whatever the result. */
hiap_rc hiap_import_recognise(hiap_recognised *out, hiap_import *import,
                              const hiap_import_options *options, hiap_err *err);
void hiap_recognised_close(hiap_recognised *recognised);

#endif
