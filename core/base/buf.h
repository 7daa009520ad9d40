/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A borrowed string, and a growable byte buffer whose failure is checked once, at the end.
 *
 *     hiap_buf b = HIAP_BUF_INIT;
 *     hiap_buf_printf(&b, "%s,", name);          no check needed here
 *     if (b.failed) rc = hiap_err_nomem(err, b.len);
 *     hiap_buf_clear(&b);
 */
#ifndef HIAP_BASE_BUF_H
#define HIAP_BASE_BUF_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/err.h"

/* Bytes that someone else owns; not zero-terminated. */
typedef struct hiap_str {
    const char *at;
    size_t len;
} hiap_str;

#define HIAP_STR(literal) ((hiap_str){ (literal), sizeof(literal) - 1 })
hiap_str hiap_str_of(const char *text); /* NULL gives the empty string */
bool hiap_str_equal(hiap_str a, hiap_str b);
bool hiap_str_is(hiap_str a, const char *text);
hiap_str hiap_str_trim(hiap_str s); /* ASCII white space and U+00A0, both ends */

typedef struct hiap_buf {
    char *at; /* zero-terminated whenever it is not NULL */
    size_t len, cap;
    bool failed; /* an append ran out of memory; every later append does nothing */
} hiap_buf;

#define HIAP_BUF_INIT { NULL, 0, 0, false }
void hiap_buf_clear(hiap_buf *b); /* free, back to HIAP_BUF_INIT */
void hiap_buf_reset(hiap_buf *b); /* length 0, memory and failed kept */
void hiap_buf_add(hiap_buf *b, const void *bytes, size_t len);
void hiap_buf_add_text(hiap_buf *b, const char *text);
void hiap_buf_add_str(hiap_buf *b, hiap_str s);
void hiap_buf_add_char(hiap_buf *b, char c);
void hiap_buf_printf(hiap_buf *b, const char *format, ...) HIAP_PRINTF(2, 3);
void hiap_buf_add_number(hiap_buf *b, double x); /* shortest round-trip digits (num.h) */
bool hiap_buf_reserve(hiap_buf *b, size_t more);

/* UTF-8: true when every byte belongs to a valid sequence (no surrogates, no overlong forms);
 * otherwise *bad (may be NULL) is the offset of the first bad byte. */
bool hiap_utf8_valid(hiap_str s, size_t *bad);
/* Columns a terminal needs: code points, combining marks 0, wide forms 2. */
size_t hiap_utf8_width(hiap_str s);
/* The longest prefix of at most `width` columns. */
hiap_str hiap_utf8_cut(hiap_str s, size_t width);

#endif
