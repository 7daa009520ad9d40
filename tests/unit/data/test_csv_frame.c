/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/csv.h"
#include "tests/unit/base/scratch.h"
#include "tests/unit/data/table.h"

static hiap_frame *frame_of(hiap_str text) {
    hiap_frame *f = NULL;
    ck_ok(hiap_csv_frame_text(&f, text, "t.csv", err));
    return f;
}

static void reads_as(hiap_str text, const char *expected) {
    hiap_frame *f = frame_of(text);
    table_is(f, expected);
    hiap_frame_drop(f);
}

START_TEST(numbers_and_text) {
    reads_as(HIAP_STR("area,value\nHalton,12.5\nSefton,-3e+02\n"),
             "area:text|value:number\nHalton|12.5\nSefton|-300\n");
    reads_as(HIAP_STR("n\n\"54,786,327\"\n 7 \n1\n"), "n:number\n54786327\n7\n1\n");
    reads_as(HIAP_STR("a,b\n"), "a:text|b:text\n");
}
END_TEST

START_TEST(markers_are_missing_with_their_reason) {
    hiap_frame *f = frame_of(HIAP_STR("v\n1\n[c]\n..\n\" \"\n<5\nz\nNA\n"));
    table_is(f, "v:number\n1\n[c]\n[x]\nmissing\n[c]\n[z]\n[x]\n");
    ck_assert_int_eq(hiap_column_reason(hiap_frame_at(f, 0), 3), HIAP_MISSING_EMPTY);
    hiap_frame_drop(f);
}
END_TEST

START_TEST(blank_text_is_missing_and_markers_are_words) {
    hiap_frame *f = frame_of(HIAP_STR("a,t\n1,x\n2, \n3,NA\n4,\n"));
    table_is(f, "a:number|t:text\n1|x\n2|missing\n3|NA\n4|missing\n");
    ck_assert_int_eq(hiap_column_reason(hiap_frame_at(f, 1), 1), HIAP_MISSING_EMPTY);
    hiap_frame_drop(f);
    reads_as(HIAP_STR("a,b,c\n1,NA,\n2,c,\n"), "a:number|b:text|c:text\n"
                                                    "1|NA|missing\n2|c|missing\n");
}
END_TEST

START_TEST(codes_stay_as_written) {
    static const char *const codes[] = { "007", "-01", "00", "1E10", "12e5", "9007199254740993",
                                         "-9007199254740992", "9,007,199,254,740,993", "1e999",
                                         "0x10", "inf", "NaN", "1,00", "'-5" };
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        hiap_buf text = HIAP_BUF_INIT;
        hiap_buf_printf(&text, "a\n1.50\n\"%s\"\n", codes[i]);
        hiap_frame *f = frame_of((hiap_str){ text.at, text.len });
        const hiap_column *c = hiap_frame_at(f, 0);
        ck_assert_msg(hiap_column_type(c) == HIAP_TEXT, "%s became a number", codes[i]);
        ck_assert(hiap_str_is(hiap_column_text(c, 0), "1.50"));
        ck_assert(hiap_str_equal(hiap_column_text(c, 1), hiap_csv_unguard(hiap_str_of(codes[i]))));
        hiap_frame_drop(f);
        hiap_buf_clear(&text);
    }
}
END_TEST

START_TEST(numbers_that_look_like_codes) {
    reads_as(HIAP_STR("a\n0\n-0.5\n1.0E10\n1e-04\n9007199254740991\n9007199254740993.5\n1e+21\n"),
             "a:number\n0\n-0.5\n10000000000\n0.0001\n9007199254740991\n9007199254740994\n"
             "1e+21\n");
}
END_TEST

START_TEST(a_late_word_brings_the_cells_back) {
    reads_as(HIAP_STR("a\n 1.50 \n\n\"\"\n[c]\n\"5,000\"\nlate\n"),
             "a:text\n 1.50 \nmissing\n[c]\n5,000\nlate\n");
}
END_TEST

START_TEST(unnamed_columns) {
    reads_as(HIAP_STR("\"\",a,,,\n1,2,,x,\n2,3,,,\n"),
             "column_1:number|a:number|column_4:text\n1|2|x\n2|3|missing\n");
    hiap_err fault = { 0 };
    hiap_frame *f;
    hiap_rc rc = hiap_csv_frame_text(&f, HIAP_STR("column_2,\n1,2\n"), "t.csv", &fault);
    ck_assert_int_eq(rc, HIAP_SHAPE);
    ck_assert_str_eq(fault.where, "t.csv");
    ck_assert_ptr_null(f);
}
END_TEST

START_TEST(errors_carry_the_line) {
    hiap_err fault = { 0 };
    hiap_frame *f;
    hiap_rc rc = hiap_csv_frame_text(&f, HIAP_STR("a,b\n1,2\n3,\"4\n"), "t.csv", &fault);
    ck_assert_int_eq(rc, HIAP_PARSE);
    ck_assert_str_eq(fault.where, "t.csv:3");
    ck_assert_ptr_null(f);
    scratch_make();
    scratch_write("a.csv", "a,b\n1,2\n");
    ck_ok(hiap_csv_frame(&f, in_scratch("a.csv"), NULL, err));
    table_is(f, "a:number|b:number\n1|2\n");
    hiap_frame_drop(f);
    ck_assert_int_eq(hiap_csv_frame(&f, in_scratch("b.csv"), NULL, &fault), HIAP_NOT_FOUND);
    scratch_remove();
}
END_TEST

static hiap_rc read_frame(void *payload, hiap_err *err) {
    hiap_frame *f;
    hiap_rc rc = hiap_csv_frame_text(&f, *(hiap_str *)payload, NULL, err);
    hiap_frame_drop(f);
    return rc;
}

START_TEST(any_allocation_may_fail) {
    hiap_str text = HIAP_STR("id,a,b,,\n1,x,5,,y\n2,y,[c],,\n3,,late,,\n");
    table_survives(read_frame, &text);
}
END_TEST

HIAP_SUITE(csv_frame) {
    tcase_add_test(tests, numbers_and_text);
    tcase_add_test(tests, markers_are_missing_with_their_reason);
    tcase_add_test(tests, blank_text_is_missing_and_markers_are_words);
    tcase_add_test(tests, codes_stay_as_written);
    tcase_add_test(tests, numbers_that_look_like_codes);
    tcase_add_test(tests, a_late_word_brings_the_cells_back);
    tcase_add_test(tests, unnamed_columns);
    tcase_add_test(tests, errors_carry_the_line);
    tcase_add_test(tests, any_allocation_may_fail);
}
