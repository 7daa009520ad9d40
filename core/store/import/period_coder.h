/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Period labels as published in, rows of the period table out; each label is read once. */
#ifndef HIAP_STORE_IMPORT_PERIOD_CODER_H
#define HIAP_STORE_IMPORT_PERIOD_CODER_H

#include "core/store/import/coder.h"

typedef struct hiap_period_coder {
    hiap_coder table;
    hiap_map *labels; /* the label, a line feed and the kind */
    HIAP_VEC(uint32_t) ids; /* by number of the label */
    hiap_buf key;
    hiap_coder_last last;
} hiap_period_coder;

hiap_rc hiap_period_coder_init(hiap_period_coder *coder, hiap_store *store, hiap_err *err);
void hiap_period_coder_clear(hiap_period_coder *coder);
/* `kind` as for hiap_period_parse. */
hiap_rc hiap_period_coder_id(uint32_t *out, hiap_period_coder *coder, hiap_str label,
                             const char *kind, hiap_err *err);

#endif
