/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A dictionary table of the store, read from: row numbers in, texts out, each asked for once.
 *
 * All texts of a question lie in one pool and are known by their number in it, so that a text
 * column of a frame is made without touching a string a row. */
#ifndef HIAP_STORE_LOOKUP_H
#define HIAP_STORE_LOOKUP_H

#include "core/data/column.h"
#include "core/store/sql.h"

typedef struct hiap_lookup_of {
    hiap_store *store;
    const char *sql; /* ?1 the row, ?2 (if there is one) the vintage; gives `fields` texts */
    size_t fields;
    int64_t as_of;
    hiap_map *pool; /* borrowed */
} hiap_lookup_of;

typedef struct hiap_lookup {
    hiap_lookup_of of;
    hiap_map *rows;           /* by the bytes of the row number */
    HIAP_VEC(uint32_t) texts; /* fields a row, numbers in the pool */
    int64_t last_row;
    uint32_t last;
} hiap_lookup;

hiap_rc hiap_lookup_init(hiap_lookup *lookup, hiap_lookup_of of, hiap_err *err);
void hiap_lookup_clear(hiap_lookup *lookup);

/* The number of this row among those asked for: 0, 1, 2, ... */
hiap_rc hiap_lookup_number(uint32_t *out, hiap_lookup *lookup, int64_t row, hiap_err *err);
uint32_t hiap_lookup_count(const hiap_lookup *lookup);
int64_t hiap_lookup_row(const hiap_lookup *lookup, uint32_t number);
/* One of its texts, as a number in the pool, and in full. */
uint32_t hiap_lookup_text(const hiap_lookup *lookup, uint32_t number, size_t field);
hiap_str hiap_lookup_str(const hiap_lookup *lookup, uint32_t number, size_t field);

/* Have one of its texts say something else. */
hiap_rc hiap_lookup_set(hiap_lookup *lookup, uint32_t number, size_t field, hiap_str text,
                        hiap_err *err);

/* A text column from numbers in the pool (HIAP_TEXT_MISSING: missing), one a row. */
hiap_rc hiap_pool_column(hiap_column **out, const hiap_map *pool, const uint32_t *texts,
                         size_t rows, hiap_err *err);

#endif
