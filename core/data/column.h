/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column: immutable, reference counted, of one type, where a value may be missing with a reason.
 *
 * `hiap_column **out` gives the caller one reference; drop it with hiap_column_drop. Inside numbers
 * a missing value is NaN; a NaN is never anything else.
 *
 *     hiap_column *c;
 *     hiap_builder *b;
 *     if (hiap_builder_new(&b, HIAP_NUMBER, err)) ...
 *     hiap_builder_number(b, 4.2);
 *     hiap_builder_missing(b, HIAP_MISSING_CONFIDENTIAL);
 *     rc = hiap_builder_finish(&c, b, err);
 */
#ifndef HIAP_DATA_COLUMN_H
#define HIAP_DATA_COLUMN_H

#include <stdint.h>

#include "core/base/map.h"
#include "core/data/period.h"
#include "core/data/reason.h"

typedef enum hiap_type { HIAP_NUMBER, HIAP_TEXT, HIAP_PERIOD, HIAP_MASK } hiap_type;

#define HIAP_TEXT_MISSING UINT32_MAX /* the code of a missing text */
#define HIAP_MASK_MISSING 2          /* masks hold 0, 1 or this */
#define HIAP_ROW_NONE SIZE_MAX       /* in hiap_column_pick: no such row */

typedef struct hiap_column hiap_column;

hiap_column *hiap_column_hold(const hiap_column *c); /* one more reference; returns c */
void hiap_column_drop(hiap_column *c);               /* takes NULL */

hiap_type hiap_column_type(const hiap_column *c);
const char *hiap_type_name(hiap_type type); /* "number", "text", "period", "mask" */
size_t hiap_column_len(const hiap_column *c);
size_t hiap_column_bytes(const hiap_column *c); /* heap bytes of the values and reasons */

/* Raw values, borrowed, one a row. Only for a column of that type (assert). */
const double *hiap_column_numbers(const hiap_column *c);
const uint32_t *hiap_column_codes(const hiap_column *c);
const hiap_period *hiap_column_periods(const hiap_column *c);
const uint8_t *hiap_column_mask(const hiap_column *c);
/* One reason a row, or NULL when nothing is missing. */
const uint8_t *hiap_column_reasons(const hiap_column *c);
hiap_reason hiap_column_reason(const hiap_column *c, size_t row);
size_t hiap_column_missing(const hiap_column *c); /* how many rows are missing */

/* Text: the dictionary (numbered by first appearance) and one row of it ("" when missing). */
uint32_t hiap_column_word_count(const hiap_column *c);
hiap_str hiap_column_word(const hiap_column *c, uint32_t code);
uint32_t hiap_column_word_code(const hiap_column *c,
                               hiap_str word); /* HIAP_TEXT_MISSING if absent */
hiap_str hiap_column_text(const hiap_column *c, size_t row);

/* Any cell as text, for messages and tables: shortest digits, period labels, true/false; the
 * shorthand in brackets or "missing" when missing. Appends to *out. */
void hiap_column_print(hiap_buf *out, const hiap_column *c, size_t row);

/* --- making columns --------------------------------------------------------------------------- */

typedef struct hiap_builder hiap_builder;
hiap_rc hiap_builder_new(hiap_builder **out, hiap_type type, hiap_err *err);
/* The adders match the type (assert). Running out of memory is remembered and reported by finish. A
 * number that is not finite is added as missing, UNDEFINED. */
void hiap_builder_number(hiap_builder *b, double x);
void hiap_builder_text(hiap_builder *b, hiap_str text);
void hiap_builder_period(hiap_builder *b, hiap_period p);
void hiap_builder_mask(hiap_builder *b, bool x);
void hiap_builder_missing(hiap_builder *b, hiap_reason reason);
size_t hiap_builder_len(const hiap_builder *b);
/* Frees the builder whatever the result. */
hiap_rc hiap_builder_finish(hiap_column **out, hiap_builder *b, hiap_err *err);
void hiap_builder_drop(hiap_builder *b); /* takes NULL */

/* Take over arrays made by hiap_alloc (freed on failure too). `reasons` may be NULL; a NaN without
 * one is given UNDEFINED. */
hiap_rc hiap_column_take_numbers(hiap_column **out, double *values, uint8_t *reasons, size_t len,
                                 hiap_err *err);
hiap_rc hiap_column_take_mask(hiap_column **out, uint8_t *values, uint8_t *reasons, size_t len,
                              hiap_err *err);
/* Take over codes and the dictionary they number; HIAP_TEXT_MISSING among them is EMPTY. */
hiap_rc hiap_column_take_text(hiap_column **out, uint32_t *codes, hiap_map *words, size_t len,
                              hiap_err *err);
hiap_rc hiap_column_take_periods(hiap_column **out, hiap_period *values, size_t len, hiap_err *err);
/* The same value in every row. */
hiap_rc hiap_column_repeat_text(hiap_column **out, hiap_str text, size_t len, hiap_err *err);
hiap_rc hiap_column_repeat_number(hiap_column **out, double x, size_t len, hiap_err *err);
/* Missing in every row, for one reason. */
hiap_rc hiap_column_repeat_missing(hiap_column **out, hiap_type type, hiap_reason reason,
                                   size_t len, hiap_err *err);

/* Rows by number, in the order given; HIAP_ROW_NONE gives missing, NOT_MATCHED. */
hiap_rc hiap_column_pick(hiap_column **out, const hiap_column *c, const size_t *rows, size_t len,
                         hiap_err *err);
/* One below the other; types must agree (HIAP_SHAPE). */
hiap_rc hiap_column_append(hiap_column **out, const hiap_column *const *parts, size_t count,
                           hiap_err *err);
/* Compare two cells for sorting: numbers and periods by size, text by bytes, masks false first; a
 * missing cell comes last. The columns have one type. */
int hiap_column_compare(const hiap_column *a, size_t i, const hiap_column *b, size_t j);

#endif
