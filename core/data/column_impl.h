/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a column is made of: private to core/data/column*.c and expr*.c. */
#ifndef HIAP_DATA_COLUMN_IMPL_H
#define HIAP_DATA_COLUMN_IMPL_H

#include <stdatomic.h>

#include "core/data/column.h"

typedef union hiap_values {
    void *any;
    double *numbers;
    uint32_t *codes;
    hiap_period *periods;
    uint8_t *mask;
} hiap_values;

/* A row is missing where its reason is not NONE, and exactly there its value is the missing value
 * of the type. `reasons` is NULL when nothing is missing. */
typedef struct hiap_column_parts {
    hiap_type type;
    size_t len;
    hiap_values values;
    uint8_t *reasons;
    hiap_map *words; /* text only */
} hiap_column_parts;

struct hiap_column {
    atomic_size_t references;
    size_t missing;
    hiap_column_parts parts;
};

size_t hiap_type_size(hiap_type type); /* bytes of one value: 1, 4 or 8 */
void hiap_values_set_missing(hiap_values values, hiap_type type, size_t row);
void hiap_column_parts_clear(hiap_column_parts *parts);

/* Both take over everything in *parts, on failure too. `wrap` trusts them, with `missing` rows
 * missing; `settle` first gives `reason` to missing values that have none, and makes values that
 * have one missing. */
hiap_rc hiap_column_wrap(hiap_column **out, hiap_column_parts *parts, size_t missing,
                         hiap_err *err);
hiap_rc hiap_column_settle(hiap_column **out, hiap_column_parts *parts, hiap_reason reason,
                           hiap_err *err);

#endif
