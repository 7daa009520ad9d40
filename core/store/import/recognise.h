/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file is: built-in layouts first, by their header; then mappings. */
#ifndef HIAP_STORE_IMPORT_RECOGNISE_H
#define HIAP_STORE_IMPORT_RECOGNISE_H

#include "core/store/import/layout.h"

typedef struct hiap_recognised {
    hiap_source source;
    struct hiap_preview *preview;
    struct hiap_mapping_fit *fits, *fit; /* all mappings that fit; the present one */
} hiap_recognised;

/* Opens import->path and sets source, layout, columns and fit of the import, and layout and sheets
 * of its report. `out` must stay where it is; to be closed whatever the result. */
hiap_rc hiap_import_recognise(hiap_recognised *out, hiap_import *import,
                              const hiap_import_options *options, hiap_err *err);
/* Another mapping that reads sheets of the file is left. */
bool hiap_recognised_more(const hiap_recognised *recognised);
/* Go on to it: the same for an import and a report of its own. */
hiap_rc hiap_recognised_next(hiap_recognised *recognised, hiap_import *import, hiap_err *err);
void hiap_recognised_close(hiap_recognised *recognised);

#endif
