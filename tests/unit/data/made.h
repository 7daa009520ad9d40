/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns for tests, and running a call with every allocation failing in turn. */
#ifndef HIAP_TESTS_DATA_MADE_H
#define HIAP_TESTS_DATA_MADE_H

#include <math.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/data/column.h"
#include "tests/unit/suite.h"

/* NaN is missing, CONFIDENTIAL. */
static inline hiap_column *made_numbers(const double *x, size_t n) {
    hiap_builder *b;
    hiap_column *c;
    ck_ok(hiap_builder_new(&b, HIAP_NUMBER, err));
    for (size_t i = 0; i < n; i++)
        if (isnan(x[i]))
            hiap_builder_missing(b, HIAP_MISSING_CONFIDENTIAL);
        else
            hiap_builder_number(b, x[i]);
    ck_ok(hiap_builder_finish(&c, b, err));
    return c;
}
#define NUMBERS(...)                         \
    made_numbers((double[]){ __VA_ARGS__ }, \
                 sizeof((double[]){ __VA_ARGS__ }) / sizeof(double))

/* Words separated by blanks; "?" is missing, EMPTY. */
static inline hiap_column *made_texts(const char *words) {
    hiap_builder *b;
    hiap_column *c;
    ck_ok(hiap_builder_new(&b, HIAP_TEXT, err));
    while (*words) {
        size_t len = strcspn(words, " ");
        if (len == 1 && *words == '?')
            hiap_builder_missing(b, HIAP_MISSING_EMPTY);
        else
            hiap_builder_text(b, (hiap_str){ words, len });
        words += len + (words[len] == ' ');
    }
    ck_ok(hiap_builder_finish(&c, b, err));
    return c;
}

/* '1', '0', and '?' for missing, NOT_AVAILABLE. */
static inline hiap_column *made_mask(const char *cells) {
    hiap_builder *b;
    hiap_column *c;
    ck_ok(hiap_builder_new(&b, HIAP_MASK, err));
    for (; *cells; cells++)
        if (*cells == '?')
            hiap_builder_missing(b, HIAP_MISSING_NOT_AVAILABLE);
        else
            hiap_builder_mask(b, *cells == '1');
    ck_ok(hiap_builder_finish(&c, b, err));
    return c;
}

/* Days since 1970; INT32_MIN is missing, EMPTY. */
static inline hiap_column *made_days(const int32_t *days, size_t n) {
    hiap_builder *b;
    hiap_column *c;
    ck_ok(hiap_builder_new(&b, HIAP_PERIOD, err));
    for (size_t i = 0; i < n; i++)
        hiap_builder_period(b, (hiap_period){ days[i], 1, HIAP_DAYS });
    ck_ok(hiap_builder_finish(&c, b, err));
    return c;
}

/* Any column as text: cells separated by blanks. */
static inline void column_is(const hiap_column *c, const char *cells) {
    hiap_buf text = HIAP_BUF_INIT;
    hiap_buf_add_text(&text, "");
    for (size_t i = 0; i < hiap_column_len(c); i++) {
        if (i > 0)
            hiap_buf_add_char(&text, ' ');
        hiap_column_print(&text, c, i);
    }
    ck_assert_str_eq(text.at ? text.at : "", cells);
    hiap_buf_clear(&text);
}

/* Calls `call`, which sets *out, with the n-th allocation failing, once and from then on, until
 * there are fewer than n. A failure must say so, give nothing and leak nothing; `drop` gives up a
 * success. */
#define FAIL_EACH_ALLOCATION(out, call, drop)                                  \
    for (int sticky_ = 0; sticky_ < 2; sticky_++)                              \
        for (long nth_ = 1, made_ = nth_; made_ >= nth_; nth_++) {             \
            hiap_err err_ = { 0 }, *err = &err_;                               \
            size_t held_ = hiap_mem_used();                                    \
            hiap_mem_fail_at(nth_, sticky_);                                   \
            hiap_rc rc_ = (call);                                              \
            made_ = hiap_mem_allocations();                                    \
            hiap_mem_fail_at(0, false);                                        \
            if (rc_ == HIAP_OK) {                                              \
                drop;                                                          \
            } else {                                                           \
                ck_assert_int_eq(rc_, HIAP_NOMEM);                             \
                ck_assert_int_eq(err->rc, HIAP_NOMEM);                         \
                ck_assert_ptr_null(out);                                       \
            }                                                                  \
            ck_assert(nth_ > made_ ? rc_ == HIAP_OK : true);                   \
            ck_assert_uint_eq(hiap_mem_used(), held_);                         \
        }

#endif
