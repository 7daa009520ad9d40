/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What became of each figure between two vintages, which an import counts (import/revision.h) and a
 * diff lists (diff.h).
 *
 * One ordered pass over the index pairs the rows of each figure; one pass over the table in its own
 * order takes a fingerprint of each row, and only rows whose fingerprints differ are read again. */
#ifndef HIAP_STORE_CHANGE_H
#define HIAP_STORE_CHANGE_H

#include <stdbool.h>

#include "core/base/buf.h"
#include "core/store/change_row.h"

/* HIAP_CHANGE(ID, words) */
typedef enum hiap_change_kind {
#define HIAP_CHANGE(id, words) HIAP_CHANGE_##id,
#include "core/store/change.def"
#undef HIAP_CHANGE
    HIAP_CHANGE_COUNT
} hiap_change_kind;

const char *hiap_change_words(hiap_change_kind kind);

typedef struct hiap_change {
    hiap_change_kind kind;
    int64_t indicator, area, disaggregation, period; /* rows of the dictionary tables */
    double from, to;                                 /* values; NaN where missing or not there */
    int64_t from_reason, to_reason;                  /* rows of the table of words; 0: none */
    int64_t from_vintage;            /* that gave it; 0 of NEW, and of SAME where it was not read */
    unsigned columns; /* a bit for each number that changed, the value's first, then the reason's;
                         of NEW: 0 */
} hiap_change;

/* "value, upper_ci_95", "reason": what changed. */
void hiap_change_columns(hiap_buf *out, const hiap_change *change);
/* to - from, with as many decimals as the two have (8.4 - 8 is 0.4); NaN where either is missing. */
double hiap_change_amount(const hiap_change *change);
/* The most decimals of the two values, where they are there. */
int hiap_change_decimals(const hiap_change *change);
/* How large a revision is, 0 to 2: the change against the larger of the two values, which compares
 * across units and from nought; 0 where a value is missing. */
double hiap_change_size(const hiap_change *change);

/* Two numbers of one figure are the same to nine digits: files that were saved again by another
 * program differ in the last ones. NaN is missing, and equals itself. */
bool hiap_change_differs(double a, double b);

typedef struct hiap_change_scope {
    int64_t from, to;          /* as of each; 0 <= from <= to */
    const int64_t *indicators; /* rows, each once */
    size_t indicator_count;
    const int64_t *areas; /* rows, each once; NULL: every area */
    size_t area_count;
    const hiap_change_rows *after; /* fingerprints of all the rows after `from`, where they are at
                                      hand; NULL: they are taken */
} hiap_change_scope;

typedef hiap_rc (*hiap_change_fn)(void *payload, const hiap_change *change, hiap_err *err);

/* Hand over each figure that a vintage after `from` and not after `to` gives, also those that are
 * the SAME, whose values are not read (NaN). */
hiap_rc hiap_change_walk(hiap_store *store, const hiap_change_scope *scope, hiap_change_fn fn,
                         void *payload, hiap_err *err);

#endif
