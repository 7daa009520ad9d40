/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/base/mem.h"
#include "tests/unit/base/scratch.h"
#include "tests/unit/data/csv_expect.h"
#include "tests/unit/data/table.h"

#define BOM "\xEF\xBB\xBF"

START_TEST(honest_files) {
    csv_reads(HIAP_STR("a,b\n1,2\n3,4\n"), "a|b\n1|2\n3|4");
    csv_reads(HIAP_STR("a,b\r\n1,2\r\n3,4\r\n"), "a|b\n1|2\n3|4");
    csv_reads(HIAP_STR("a,b\r\n1,2\n3,4"), "a|b\n1|2\n3|4");
    csv_reads(HIAP_STR("a,b\n1,2\r"), "a|b\n1|2");
    csv_reads(HIAP_STR(BOM "a,b\n1,2\n"), "a|b\n1|2");
    csv_reads(HIAP_STR(BOM BOM "\"a\",b\n1,2\n"), "a|b\n1|2");
    csv_reads(HIAP_STR("a,b\n"), "a|b");
    csv_reads(HIAP_STR("a"), "a");
    csv_reads(HIAP_STR("a,b\n\xC2\xA3" "5,Ynys M\xC3\xB4n\n"), "a|b\n\xC2\xA3" "5|Ynys M\xC3\xB4n");
}
END_TEST

START_TEST(quotes) {
    csv_reads(HIAP_STR("a,b\n\"1,5\",\"2\"\n"), "a|b\n1,5|2");
    csv_reads(HIAP_STR("a,b\n\"say \"\"aye\"\"\",\"\"\"\"\n"), "a|b\nsay \"aye\"|\"");
    csv_reads(HIAP_STR("a,b\n\"\",x\n\"\"\"\",\"\"\n"), "a|b\n|x\n\"|");
    csv_reads(HIAP_STR("a,b\r\n\"two\nlines\",\"and\r\nmore\"\r\n"), "a|b\ntwo\nlines|and\r\nmore");
    csv_reads(HIAP_STR("a,b\n1,\"2\""), "a|b\n1|2");
    csv_reads(HIAP_STR("\"a, or b\"\n1\n"), "a, or b\n1");
    csv_reads(HIAP_STR("a,b\n5\" pipe,a \"quoted\" word\n"), "a|b\n5\" pipe|a \"quoted\" word");
    csv_reads(HIAP_STR("a,b\n \"x\",y\n"), "a|b\n \"x\"|y");
}
END_TEST

START_TEST(short_rows_and_empty_ends) {
    csv_reads(HIAP_STR("a,b,c\n1\n1,2\n,,\n"), "a|b|c\n1||\n1|2|\n||");
    csv_reads(HIAP_STR("a,b\n1,2,,\n1,2, ,\"\"\n"), "a|b\n1|2\n1|2");
    csv_reads(HIAP_STR("a,,\n1,2,3\n"), "a||\n1|2|3");
}
END_TEST

START_TEST(blank_lines_are_no_records) {
    csv_reads(HIAP_STR("\n\r\na,b\n\n1,2\n\r\n\n3,4\n\n"), "a|b\n1|2\n3|4");
    csv_reads(HIAP_STR("a\n\n\"\"\n1\n"), "a\n\n1");
    csv_reads(HIAP_STR("a,b\n \n"), "a|b\n |");
}
END_TEST

START_TEST(names_are_trimmed) {
    csv_reads(HIAP_STR(" a , Total: mid 2015 \xC2\xA0,\"c\nd\"\n"), "a|Total: mid 2015|c\nd");
    csv_reads(HIAP_STR("\"\",a\n1,2\n"), "|a\n1|2");
    csv_reads(HIAP_STR("'=x,'y\n"), "=x|'y");
    csv_reads(HIAP_STR("\" " BOM " a\",b\n"), "a|b");
}
END_TEST

START_TEST(headers_that_are_refused) {
    csv_refuses(HIAP_STR(""), "t.csv", "the file is empty", "column names");
    csv_refuses(HIAP_STR("\n\n"), "t.csv", "the file is empty", "column names");
    csv_refuses(HIAP_STR(BOM), "t.csv", "the file is empty", "column names");
    csv_refuses(HIAP_STR("a,b, a\n"), "t.csv:1", "columns 1 and 3 are both named 'a'", "own");
    csv_refuses(HIAP_STR("x,b,c,b\n"), "t.csv:1", "columns 2 and 4 are both named 'b'", "own");
    csv_refuses(HIAP_STR("\n,,\"\"\n1,2,3\n"), "t.csv:2", "names no column", "first line");
    csv_refuses(HIAP_STR("a;b;c\n1;2;3\n"), "t.csv:1", "semicolons or tabs", "comma");
    csv_refuses(HIAP_STR("a\tb\n1\t2\n"), "t.csv:1", "semicolons or tabs", "comma");
    csv_reads(HIAP_STR("\"a;b\"\n1\n"), "a;b\n1");
    csv_reads(HIAP_STR("a,A,a b\n1,2,3\n"), "a|A|a b\n1|2|3");
}
END_TEST

START_TEST(lines_are_counted_through_quotes) {
    hiap_csv *csv;
    bool more;
    hiap_str text = HIAP_STR("\"a\nb\",c\n1,2\n\n\"3\n\n\",4\n5,6");
    static const size_t lines[] = { 3, 5, 8 };
    ck_ok(hiap_csv_open_text(&csv, text, NULL, err));
    ck_assert_uint_eq(hiap_csv_line(csv), 1);
    for (size_t i = 0; i < 3; i++) {
        ck_ok(hiap_csv_next(csv, &more, err));
        ck_assert(more);
        ck_assert_uint_eq(hiap_csv_line(csv), lines[i]);
    }
    ck_ok(hiap_csv_next(csv, &more, err));
    ck_assert(!more);
    ck_ok(hiap_csv_next(csv, &more, err));
    ck_assert(!more);
    hiap_csv_close(csv);
}
END_TEST

START_TEST(bytes_read_grow_to_the_size) {
    hiap_csv *csv;
    bool more = true;
    size_t total, before = 0;
    ck_ok(hiap_csv_open_text(&csv, HIAP_STR(BOM "a,b\n1,2\n3,4"), "x", err));
    ck_assert_uint_eq(hiap_csv_bytes(csv, &total), 7);
    ck_assert_uint_eq(total, 14);
    while (more) {
        before = hiap_csv_bytes(csv, NULL);
        ck_ok(hiap_csv_next(csv, &more, err));
    }
    ck_assert_uint_eq(before, 14);
    ck_assert_str_eq(hiap_csv_name(csv), "x");
    hiap_csv_close(csv);
}
END_TEST

START_TEST(an_error_stays) {
    hiap_csv *csv;
    bool more;
    ck_ok(hiap_csv_open_text(&csv, HIAP_STR("a,b\n1,2\n\"3"), NULL, err));
    ck_ok(hiap_csv_next(csv, &more, err));
    for (int i = 0; i < 2; i++) {
        more = true;
        ck_assert_int_eq(hiap_csv_next(csv, &more, NULL), HIAP_PARSE);
        ck_assert(!more);
    }
    hiap_csv_close(csv);
    hiap_csv_close(NULL);
}
END_TEST

START_TEST(limits_of_cells_records_and_columns) {
    size_t len = HIAP_CSV_CELL_LIMIT;
    hiap_buf text = HIAP_BUF_INIT;
    hiap_buf_add_text(&text, "a,b\n");
    ck_assert(hiap_buf_reserve(&text, len + 8));
    memset(text.at + 4, 'x', len + 1);
    text.len = 4 + len;
    hiap_buf_add_text(&text, ",1\n");
    hiap_csv *csv;
    bool more;
    ck_ok(hiap_csv_open_text(&csv, (hiap_str){ text.at, text.len }, NULL, err));
    ck_ok(hiap_csv_next(csv, &more, err));
    ck_assert_uint_eq(hiap_csv_field(csv, 0).len, HIAP_CSV_CELL_LIMIT);
    hiap_csv_close(csv);
    text.at[text.len - 3] = 'x';
    csv_refuses((hiap_str){ text.at, text.len }, "t.csv:2",
                "1048578 bytes long, the limit is 1048576", "quote too many");
    hiap_buf_reset(&text);
    for (unsigned i = 0; i < HIAP_CSV_COLUMN_LIMIT; i++)
        hiap_buf_printf(&text, "%s%u", i ? "," : "", i);
    ck_ok(hiap_csv_open_text(&csv, (hiap_str){ text.at, text.len }, NULL, err));
    ck_assert_uint_eq(hiap_csv_width(csv), HIAP_CSV_COLUMN_LIMIT);
    hiap_csv_close(csv);
    hiap_buf_add_text(&text, ",x");
    csv_refuses((hiap_str){ text.at, text.len }, "t.csv:1", "more than 2000 columns", "long");
    hiap_buf_reset(&text);
    hiap_buf_add_text(&text, "a,b\n");
    for (unsigned i = 0; i < HIAP_CSV_ROW_LIMIT / 32; i++)
        hiap_buf_add_text(&text, "01234567890123456789012345678901");
    csv_refuses((hiap_str){ text.at, text.len }, "t.csv:2", "longer than 16 MiB", "never end");
    text.at[4] = '"';
    csv_refuses((hiap_str){ text.at, text.len }, "t.csv:2", "still open after 16 MiB", "twice");
    hiap_buf_clear(&text);
}
END_TEST

START_TEST(files_on_disk) {
    scratch_make();
    hiap_csv *csv;
    bool more;
    size_t total;
    hiap_err fault = { 0 };
    scratch_write("a.csv", "a,b\n1,2\n");
    ck_ok(hiap_csv_open(&csv, in_scratch("a.csv"), NULL, err));
    ck_assert_str_eq(hiap_csv_name(csv), in_scratch("a.csv"));
    ck_ok(hiap_csv_next(csv, &more, err));
    ck_assert(hiap_str_is(hiap_csv_field(csv, 1), "2"));
    ck_assert_uint_eq(hiap_csv_bytes(csv, &total), 8);
    ck_assert_uint_eq(total, 8);
    hiap_csv_close(csv);
    ck_assert_int_eq(hiap_csv_open(&csv, in_scratch("none.csv"), NULL, &fault), HIAP_NOT_FOUND);
    ck_assert_ptr_null(csv);
    ck_assert_ptr_nonnull(strstr(fault.what, "none.csv"));
    ck_assert_int_eq(hiap_csv_open(&csv, scratch, NULL, &fault), HIAP_IO);
    ck_assert_ptr_nonnull(strstr(fault.what, "directory"));
    scratch_write("bad.csv", "a,b\n1,\"2\n");
    ck_ok(hiap_csv_open(&csv, in_scratch("bad.csv"), "deaths.csv", err));
    ck_assert_int_eq(hiap_csv_next(csv, &more, &fault), HIAP_PARSE);
    ck_assert_str_eq(fault.where, "deaths.csv:2");
    hiap_csv_close(csv);
    scratch_remove();
}
END_TEST

START_TEST(names_as_publishers_vary_them) {
    static const char *const same[] = { "Lower CI 95.0 limit", "Lower.CI.95.0.limit",
                                        "Lower_CI_95.0_limit", "LowerCI95.0limit",
                                        "lower ci 950 LIMIT", " Lower CI 95.0\xC2\xA0limit " };
    for (size_t i = 0; i < sizeof same / sizeof *same; i++)
        for (size_t j = 0; j < sizeof same / sizeof *same; j++)
            ck_assert(hiap_csv_same_name(hiap_str_of(same[i]), hiap_str_of(same[j])));
    static const char *const other[] = { "", "Lower CI 95.0 limits", "Lower CI 95.0 limi",
                                         "Lower CI 99.8 limit", "Lower-CI-95.0-limit" };
    for (size_t i = 0; i < sizeof other / sizeof *other; i++) {
        ck_assert(!hiap_csv_same_name(hiap_str_of(same[0]), hiap_str_of(other[i])));
        ck_assert(!hiap_csv_same_name(hiap_str_of(other[i]), hiap_str_of(same[0])));
    }
    ck_assert(hiap_csv_same_name(HIAP_STR(""), HIAP_STR(" ._")));
}
END_TEST

static hiap_rc read_all(void *payload, hiap_err *err) {
    hiap_csv *csv;
    bool more = true;
    hiap_rc rc = hiap_csv_open_text(&csv, *(hiap_str *)payload, NULL, err);
    if (rc != HIAP_OK)
        return rc;
    while (rc == HIAP_OK && more)
        rc = hiap_csv_next(csv, &more, err);
    hiap_csv_close(csv);
    return rc;
}

START_TEST(any_allocation_may_fail) {
    hiap_buf text = HIAP_BUF_INIT;
    hiap_buf_add_text(&text, "a,b\n1,\"");
    for (int i = 0; i < 10000; i++)
        hiap_buf_add_text(&text, "long enough for a window to grow, more than once really ...");
    hiap_buf_add_text(&text, "\"\n");
    table_survives(read_all, &(hiap_str){ text.at, text.len });
    hiap_buf_clear(&text);
}
END_TEST

/* Above the header, lines are only counted. */
START_TEST(a_header_further_down) {
    hiap_csv *csv;
    bool more;
    scratch_make();
    scratch_write("a.csv", "\"Title\n\na,b\n1,2\n");
    ck_ok(hiap_csv_open_at(&csv, in_scratch("a.csv"), "a.csv", 3, err));
    ck_assert_uint_eq(hiap_csv_width(csv), 2);
    ck_assert_uint_eq(hiap_csv_line(csv), 3);
    ck_ok(hiap_csv_next(csv, &more, err));
    ck_assert(more && hiap_str_is(hiap_csv_field(csv, 1), "2"));
    ck_assert_uint_eq(hiap_csv_line(csv), 4);
    hiap_csv_close(csv);
    hiap_err why = { 0 };
    ck_assert_int_eq(hiap_csv_open_at(&csv, in_scratch("a.csv"), "a.csv", 9, &why), HIAP_PARSE);
    ck_assert_ptr_null(csv);
    scratch_remove();
}
END_TEST

HIAP_SUITE(csv) {
    tcase_add_test(tests, a_header_further_down);
    tcase_add_test(tests, honest_files);
    tcase_add_test(tests, quotes);
    tcase_add_test(tests, short_rows_and_empty_ends);
    tcase_add_test(tests, blank_lines_are_no_records);
    tcase_add_test(tests, names_are_trimmed);
    tcase_add_test(tests, headers_that_are_refused);
    tcase_add_test(tests, lines_are_counted_through_quotes);
    tcase_add_test(tests, bytes_read_grow_to_the_size);
    tcase_add_test(tests, an_error_stays);
    tcase_add_test(tests, limits_of_cells_records_and_columns);
    tcase_add_test(tests, files_on_disk);
    tcase_add_test(tests, names_as_publishers_vary_them);
    tcase_add_test(tests, any_allocation_may_fail);
}
