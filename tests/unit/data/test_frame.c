/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/data/table.h"

#define AREAS "area:text|deaths:number|rate:number\nHalton|12|1.5\nSefton|[c]|2\n"

START_TEST(names_and_columns_come_back) {
    hiap_frame *f = table(AREAS);
    ck_assert_uint_eq(hiap_frame_rows(f), 2);
    ck_assert_uint_eq(hiap_frame_width(f), 3);
    ck_assert_str_eq(hiap_frame_name(f, 1), "deaths");
    ck_assert_ptr_eq(hiap_frame_find(f, "rate"), hiap_frame_at(f, 2));
    ck_assert_ptr_null(hiap_frame_find(f, "Rate"));
    table_is(f, AREAS);
    hiap_frame_drop(f);
}
END_TEST

START_TEST(columns_outlive_what_made_them_until_the_last_holder_goes) {
    hiap_frame *f = table(AREAS);
    hiap_column *c = hiap_column_hold(hiap_frame_at(f, 0));
    hiap_frame *g = hiap_frame_hold(f);
    hiap_frame_drop(f);
    table_is(g, AREAS);
    hiap_frame_drop(g);
    ck_assert(hiap_str_is(hiap_column_text(c, 1), "Sefton"));
    hiap_column_drop(c);
    hiap_frame_drop(NULL);
}
END_TEST

START_TEST(no_columns_are_a_frame_without_rows) {
    hiap_frame *f;
    ck_ok(hiap_frame_new(&f, NULL, NULL, 0, err));
    ck_assert_uint_eq(hiap_frame_rows(f), 0);
    ck_assert_uint_eq(hiap_frame_width(f), 0);
    ck_assert_ptr_null(hiap_frame_find(f, "x"));
    hiap_frame_drop(f);
}
END_TEST

static void refused(const char *const *names, hiap_column *const *columns, const char *what) {
    hiap_err err = { 0 };
    hiap_frame *f = (hiap_frame *)&err;
    ck_assert_int_eq(hiap_frame_new(&f, names, columns, 2, &err), HIAP_SHAPE);
    ck_assert_ptr_null(f);
    ck_assert_str_eq(err.what, what);
    ck_assert_int_eq(hiap_frame_new(&f, names, columns, 2, NULL), HIAP_SHAPE);
}

START_TEST(columns_that_do_not_fit_are_refused) {
    hiap_column *two, *three;
    ck_ok(hiap_column_repeat_number(&two, 1, 2, err));
    ck_ok(hiap_column_repeat_number(&three, 1, 3, err));
    refused((const char *[]){ "a", "b" }, (hiap_column *[]){ two, three },
            "column 'b' has 3 rows, but 'a' has 2");
    refused((const char *[]){ "a", "a" }, (hiap_column *[]){ two, two },
            "two columns are called 'a'");
    refused((const char *[]){ "a", "" }, (hiap_column *[]){ two, two },
            "a column of a frame needs a name");
    hiap_column_drop(two);
    hiap_column_drop(three);
}
END_TEST

START_TEST(an_unknown_column_is_named_with_the_nearest) {
    hiap_frame *f = table(AREAS);
    hiap_err err = { 0 };
    const hiap_column *c = hiap_frame_at(f, 0);
    ck_assert_int_eq(hiap_frame_column(&c, f, "death", &err), HIAP_NOT_FOUND);
    ck_assert_ptr_null(c);
    ck_assert_str_eq(err.what, "the frame has no column 'death'");
    ck_assert_str_eq(err.hint, "did you mean 'deaths'?");
    ck_assert_int_eq(hiap_frame_column(&c, f, "population", &err), HIAP_NOT_FOUND);
    ck_assert_str_eq(err.hint, "its columns are area, deaths, rate");
    ck_assert_int_eq(hiap_frame_column(&c, f, "population", NULL), HIAP_NOT_FOUND);
    ck_assert_int_eq(hiap_frame_column(&c, f, "deaths", &err), HIAP_OK);
    ck_assert_ptr_eq(c, hiap_frame_at(f, 1));
    hiap_frame_drop(f);
}
END_TEST

static hiap_rc make_again(void *frame, hiap_err *err) {
    const hiap_frame *f = frame;
    hiap_frame *g;
    hiap_column *columns[3];
    const char *names[3];
    for (size_t i = 0; i < 3; i++) {
        columns[i] = (hiap_column *)hiap_frame_at(f, i);
        names[i] = hiap_frame_name(f, i);
    }
    hiap_rc rc = hiap_frame_new(&g, names, columns, 3, err);
    hiap_frame_drop(g);
    return rc;
}

START_TEST(memory_running_out_leaves_nothing_behind) {
    hiap_frame *f = table(AREAS);
    table_survives(make_again, f);
    hiap_frame_drop(f);
}
END_TEST

HIAP_SUITE(frame) {
    tcase_add_test(tests, names_and_columns_come_back);
    tcase_add_test(tests, columns_outlive_what_made_them_until_the_last_holder_goes);
    tcase_add_test(tests, no_columns_are_a_frame_without_rows);
    tcase_add_test(tests, columns_that_do_not_fit_are_refused);
    tcase_add_test(tests, an_unknown_column_is_named_with_the_nearest);
    tcase_add_test(tests, memory_running_out_leaves_nothing_behind);
}
