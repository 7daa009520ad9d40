/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/column.h"

hiap_rc hiap_column_repeat_missing(hiap_column **out, hiap_type type, hiap_reason reason, size_t len,
                                   hiap_err *err) {
    *out = NULL;
    hiap_builder *b;
    hiap_rc rc = hiap_builder_new(&b, type, err);
    if (rc != HIAP_OK)
        return rc;
    for (size_t i = 0; i < len; i++)
        hiap_builder_missing(b, reason);
    return hiap_builder_finish(out, b, err);
}
