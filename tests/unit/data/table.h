/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frames as text, for tests: the first line holds name:type, cells are as hiap_column_print has
 * them.
 *
 *     hiap_frame *f = table("area:text|deaths:number\n"
 *                           "Halton|12\n"
 *                           "Sefton|[c]\n");
 */
#ifndef HIAP_TESTS_DATA_TABLE_H
#define HIAP_TESTS_DATA_TABLE_H

#include <string.h>

#include "core/base/mem.h"
#include "core/base/num.h"
#include "core/data/frame.h"
#include "tests/unit/suite.h"

#define TABLE_WIDTH 16

static inline hiap_str table_cut(const char **at, char end) {
    const char *stop = strpbrk(*at, end == '|' ? "|\n" : (char[]){ end, '\0' });
    hiap_str cell = { *at, (size_t)(stop - *at) };
    *at = stop + 1;
    return cell;
}

static inline void table_add(hiap_builder *b, hiap_type type, hiap_str cell) {
    double x;
    hiap_period p;
    if (hiap_str_is(cell, "missing"))
        hiap_builder_missing(b, HIAP_MISSING_EMPTY);
    else if (cell.len > 1 && cell.at[0] == '[')
        hiap_builder_missing(b, hiap_reason_of_marker(cell));
    else if (type == HIAP_TEXT)
        hiap_builder_text(b, cell);
    else if (type == HIAP_MASK)
        hiap_builder_mask(b, hiap_str_is(cell, "true"));
    else if (type == HIAP_PERIOD) {
        ck_ok(hiap_period_parse(&p, cell, NULL, err));
        hiap_builder_period(b, p);
    } else {
        ck_assert_int_eq(hiap_num_parse(cell, &x), HIAP_NUM_OK);
        hiap_builder_number(b, x);
    }
}

static inline hiap_type table_type(hiap_str word) {
    hiap_type type = HIAP_NUMBER;
    while (!hiap_str_is(word, hiap_type_name(type)))
        type++;
    return type;
}

static inline hiap_frame *table(const char *text) {
    char names[TABLE_WIDTH][64];
    const char *name_list[TABLE_WIDTH] = { 0 };
    hiap_type types[TABLE_WIDTH];
    hiap_builder *builders[TABLE_WIDTH] = { 0 };
    hiap_column *columns[TABLE_WIDTH] = { 0 };
    size_t width = 0;
    for (const char *end = strchr(text, '\n') + 1; text < end; width++) {
        hiap_str name = table_cut(&text, ':');
        snprintf(names[width], sizeof names[width], "%.*s", (int)name.len, name.at);
        name_list[width] = names[width];
        types[width] = table_type(table_cut(&text, '|'));
        ck_ok(hiap_builder_new(&builders[width], types[width], err));
    }
    while (*text)
        for (size_t i = 0; i < width; i++)
            table_add(builders[i], types[i], table_cut(&text, '|'));
    hiap_frame *f = NULL;
    for (size_t i = 0; i < width; i++)
        ck_ok(hiap_builder_finish(&columns[i], builders[i], err));
    ck_ok(hiap_frame_new(&f, name_list, columns, width, err));
    for (size_t i = 0; i < width; i++)
        hiap_column_drop(columns[i]);
    return f;
}

/* The frame must print as `text`. */
static inline void table_is(const hiap_frame *f, const char *text) {
    hiap_buf b = HIAP_BUF_INIT;
    for (size_t i = 0; i < hiap_frame_width(f); i++)
        hiap_buf_printf(&b, "%s%s:%s", i ? "|" : "", hiap_frame_name(f, i),
                        hiap_type_name(hiap_column_type(hiap_frame_at(f, i))));
    hiap_buf_add_char(&b, '\n');
    for (size_t row = 0; row < hiap_frame_rows(f); row++) {
        for (size_t i = 0; i < hiap_frame_width(f); i++) {
            hiap_buf_add_text(&b, i ? "|" : "");
            hiap_column_print(&b, hiap_frame_at(f, i), row);
        }
        hiap_buf_add_char(&b, '\n');
    }
    ck_assert_str_eq(b.at, text);
    hiap_buf_clear(&b);
}

/* Make every allocation of `call` fail in turn, once and from then on: it must say so, or do
 * without, and leave no memory behind. `call` drops what it makes. */
static inline void table_survives(hiap_rc (*call)(void *payload, hiap_err *err), void *payload) {
    size_t used = hiap_mem_used();
    for (int sticky = 0; sticky < 2; sticky++) {
        bool failed = true;
        for (long nth = 1; failed; nth++) {
            hiap_err err = { 0 };
            hiap_mem_fail_at(nth, sticky);
            hiap_rc rc = call(payload, &err);
            failed = hiap_mem_allocations() >= nth;
            hiap_mem_fail_at(0, false);
            ck_assert_msg(rc == HIAP_OK || (failed && rc == HIAP_NOMEM), "allocation %ld: %s", nth,
                          err.what);
            ck_assert_uint_eq(hiap_mem_used(), used);
        }
    }
}

#endif
