/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Against a second opinion: marks byte by byte, and files made from known cells. */
#include <stdlib.h>
#include <string.h>

#include "core/base/rng.h"
#include "core/base/vec.h"
#include "core/data/csv_impl.h"
#include "core/data/csv_mark.h"
#include "tests/unit/suite.h"

static uint64_t drawn;

static unsigned below(unsigned bound) {
    static const hiap_rng rng = { { 1, 2 } };
    return (unsigned)hiap_rng_below(&rng, drawn++, bound);
}

START_TEST(marks_are_the_same_in_plain_c) {
    static const char frequent[] = "a,\"\n\r\0\t\x0E 9";
    char block[HIAP_CSV_BLOCK + 1];
    for (int turn = 0; turn < 20000; turn++) {
        for (int i = 0; i < HIAP_CSV_BLOCK; i++)
            block[i] = below(4) ? frequent[below(sizeof frequent)] : (char)below(128u << turn % 2);
        bool wide = false, wide_plain = false;
        ck_assert_uint_eq(hiap_csv_marks(block, &wide), hiap_csv_marks_plain(block, &wide_plain));
        ck_assert_int_eq(wide, wide_plain);
    }
}
END_TEST

START_TEST(each_byte_has_its_mark) {
    for (int c = 0; c < 256; c++)
        for (int i = 0; i < HIAP_CSV_BLOCK; i += 7) {
            char block[HIAP_CSV_BLOCK];
            bool wide = false;
            memset(block, 'x', sizeof block);
            block[i] = (char)c;
            bool marked = c == ',' || c == '"' || c <= '\r';
            ck_assert_uint_eq(hiap_csv_marks(block, &wide), (uint64_t)marked << i);
            ck_assert_int_eq(wide, c > 127);
        }
}
END_TEST

/* --- files from known cells ------------------------------------------------------------------- */

typedef struct model {
    hiap_buf text, cells; /* the file; and its cells, one after the other */
    HIAP_VEC(size_t) ends; /* in cells */
} model;

static void add_quoted(hiap_buf *text, hiap_str cell) {
    hiap_buf_add_char(text, '"');
    for (size_t i = 0; i < cell.len; i++)
        hiap_buf_add(text, cell.at[i] == '"' ? "\"\"" : &cell.at[i], cell.at[i] == '"' ? 2 : 1);
    hiap_buf_add_char(text, '"');
}

static void add_cell(model *m, unsigned longest) {
    static const char *const pieces[] = { "a",    "b,", "\"",       "\n", "\r\n",
                                          "\"\"", "c",  "\xC3\xA9", " ",  "7" };
    size_t start = m->cells.len;
    bool quoted = below(2);
    for (unsigned n = below(longest); n > 0; n--)
        hiap_buf_add_text(&m->cells, quoted ? pieces[below(10)] : pieces[6 + below(4)]);
    hiap_str cell = { m->cells.at ? m->cells.at + start : "", m->cells.len - start };
    if (quoted)
        add_quoted(&m->text, cell);
    else
        hiap_buf_add_str(&m->text, cell);
    ck_assert(hiap_vec_push(&m->ends, m->cells.len));
}

static void make_file(model *m, unsigned width, unsigned records, unsigned longest) {
    hiap_buf_add_text(&m->text, "c0");
    for (unsigned i = 1; i < width; i++)
        hiap_buf_printf(&m->text, ",c%u", i);
    for (unsigned r = 0; r < records; r++) {
        hiap_buf_add_text(&m->text, below(2) ? "\n" : "\r\n");
        for (unsigned i = 0; i < width; i++) {
            if (i > 0)
                hiap_buf_add_char(&m->text, ',');
            add_cell(m, longest);
        }
    }
    if (below(2))
        hiap_buf_add_char(&m->text, '\n');
}

static void check_file(const model *m, unsigned width, unsigned records) {
    hiap_csv *csv;
    bool more;
    size_t cell = 0, start = 0;
    ck_ok(hiap_csv_open_text(&csv, (hiap_str){ m->text.at, m->text.len }, NULL, err));
    for (unsigned r = 0; r < records; r++) {
        ck_ok(hiap_csv_next(csv, &more, err));
        ck_assert(more);
        for (unsigned i = 0; i < width; i++, cell++) {
            hiap_str want = { m->cells.at ? m->cells.at + start : "", m->ends.at[cell] - start };
            hiap_str got = hiap_csv_field(csv, i);
            ck_assert_msg(hiap_str_equal(got, want), "record %u, cell %u: '%.*s', not '%.*s'", r, i,
                          (int)got.len, got.at, (int)want.len, want.at);
            start = m->ends.at[cell];
        }
    }
    ck_ok(hiap_csv_next(csv, &more, err));
    ck_assert(!more);
    hiap_csv_close(csv);
}

static void try_file(unsigned width, unsigned records, unsigned longest) {
    model m = { 0 };
    make_file(&m, width, records, longest);
    check_file(&m, width, records);
    hiap_buf_clear(&m.text);
    hiap_buf_clear(&m.cells);
    hiap_vec_clear(&m.ends);
}

START_TEST(cells_come_back_whatever_the_window) {
    for (unsigned turn = 0; turn < 300; turn++)
        try_file(2 + below(9), below(40), 1 + below(30));
    try_file(2, 40000, 9);
    try_file(7, 5000, 60);
    try_file(3, 12, 200000);
}
END_TEST

static void cut_everywhere(const char *record) {
    static hiap_csv_record r;
    char bytes[2 * HIAP_CSV_BLOCK];
    size_t whole = strlen(record);
    for (size_t len = 0; len <= whole; len++) {
        memset(bytes, ' ', sizeof bytes);
        memcpy(bytes, record, len);
        hiap_csv_stop stop = hiap_csv_scan(&r, bytes, bytes + len);
        ck_assert_int_eq(stop, len == whole ? HIAP_CSV_COMPLETE : HIAP_CSV_MORE);
    }
    ck_assert_uint_eq(r.count, 3);
    ck_assert(r.quoted && r.doubled && !r.wide);
    ck_assert_ptr_eq(r.end, bytes + whole);
}

START_TEST(every_cut_of_a_record_asks_for_more) {
    cut_everywhere("\"c \"\"d\"\", \r\n\",\"\",e\r\n");
    cut_everywhere("ab,\"\",\"c \"\"d\"\", \r\n\"\r\n");
    cut_everywhere("ab,\"\",\"c \"\"d\"\", \r\n\"\n");
}
END_TEST

HIAP_SUITE(csv_scan) {
    tcase_add_test(tests, marks_are_the_same_in_plain_c);
    tcase_add_test(tests, each_byte_has_its_mark);
    tcase_add_test(tests, cells_come_back_whatever_the_window);
    tcase_add_test(tests, every_cut_of_a_record_asks_for_more);
}
