/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/table.h"

#include "tests/unit/report/sample.h"

static void expect(hiap_frame *f, hiap_table_options options, const char *want) {
    hiap_buf b = HIAP_BUF_INIT;
    ck_ok(hiap_table_print(&b, f, &options, err));
    ck_assert_str_eq(b.at, want);
    hiap_buf_clear(&b);
    hiap_frame_drop(f);
}

START_TEST(a_table_has_a_box) {
    expect(areas(), (hiap_table_options){ 0 },
           "┌───────────────────────────┬───────┬────────┬─────────┐\n"
           "│ area                      │ value │  count │ outcome │\n"
           "├───────────────────────────┼───────┼────────┼─────────┤\n"
           "│ Halton                    │  62.1 │ 12,345 │ Worse   │\n"
           "│ Cheshire West and Chester │   [x] │      7 │ Better  │\n"
           "│ Wirral                    │   5.3 │    [c] │ Similar │\n"
           "└───────────────────────────┴───────┴────────┴─────────┘\n"
           "Missing: value 1 (1 not available [x]); count 1 (1 confidential or suppressed [c])\n");
} END_TEST

START_TEST(a_plain_table_is_ascii_without_trailing_blanks) {
    expect(frame_of("a,b\nx,1\nlonger,20\n"), (hiap_table_options){ .plain = true },
           "a        b\n------  --\nx        1\nlonger  20\n");
    expect(frame_of("b,a\n1,x\n20,longer\n"), (hiap_table_options){ .plain = true },
           " b  a\n--  ------\n 1  x\n20  longer\n");
} END_TEST

START_TEST(wide_text_is_cut_to_fit) {
    expect(areas(), (hiap_table_options){ .width = 40, .rows = 2 },
           "┌───────────┬───────┬────────┬─────────┐\n"
           "│ area      │ value │  count │ outcome │\n"
           "├───────────┼───────┼────────┼─────────┤\n"
           "│ Halton    │  62.1 │ 12,345 │ Worse   │\n"
           "│ Cheshire… │   [x] │      7 │ Better  │\n"
           "└───────────┴───────┴────────┴─────────┘\n"
           "2 of 3 rows\n"
           "Missing: value 1 (1 not available [x]); count 1 (1 confidential or suppressed [c])\n");
} END_TEST

START_TEST(columns_that_do_not_fit_are_named) {
    expect(frame_of("area,b,c\nHalton,123456,1\n"), (hiap_table_options){ .width = 20 },
           "┌────────┬─────────┐\n│ area   │       b │\n├────────┼─────────┤\n"
           "│ Halton │ 123,456 │\n└────────┴─────────┘\n"
           "Columns not shown: c (:select 'NAME' shows one, :save 'FILE.csv' has all)\n");
} END_TEST

START_TEST(the_value_is_shown_before_what_is_the_same_in_every_row) {
    static const char csv[] = "time_period,sex,age,category,lower,value\n"
                              "2023,Persons,All ages,,1,62.5\n2024,Persons,All ages,,2,63.5\n";
    expect(frame_of(csv), (hiap_table_options){ .width = 40, .plain = true },
           "time_period  sex      lower  value\n-----------  -------  -----  -----\n"
           "       2023  Persons      1   62.5\n       2024  Persons      2   63.5\n"
           "In every row: age = All ages\nWithout any value: category\n"
           "Missing: category 2 (2 not given)\n");
    expect(frame_of(csv), (hiap_table_options){ .width = 22, .plain = true },
           "time_period  value\n-----------  -----\n       2023   62.5\n       2024   63.5\n"
           "In every row: sex = Persons; age = All ages\nWithout any value: category\n"
           "Columns not shown: lower (:select 'NAME' shows one, :save 'FILE.csv' has all)\n"
           "Missing: category 2 (2 not given)\n");
} END_TEST

START_TEST(no_line_is_wider_than_asked) {
    hiap_frame *f = areas();
    for (size_t width = 20; width < 90; width++)
        for (int plain = 0; plain < 2; plain++) {
            hiap_buf b = HIAP_BUF_INIT;
            hiap_table_options options = { .width = width, .plain = plain };
            ck_ok(hiap_table_print(&b, f, &options, err));
            for (char *line = strtok(b.at, "\n"); line; line = strtok(NULL, "\n"))
                if (strncmp(line, "Missing", 7) != 0 && strncmp(line, "Columns", 7) != 0)
                    ck_assert_uint_le(hiap_utf8_width(hiap_str_of(line)), width);
            hiap_buf_clear(&b);
        }
    hiap_frame_drop(f);
} END_TEST

START_TEST(rows_are_counted_with_commas) {
    hiap_column *c;
    hiap_frame *f;
    const char *name = "x";
    ck_ok(hiap_column_repeat_number(&c, 1, 1204, err));
    ck_ok(hiap_frame_new(&f, &name, &c, 1, err));
    hiap_column_drop(c);
    expect(f, (hiap_table_options){ .rows = 1, .plain = true }, "x\n-\n1\n1 of 1,204 rows\n");
} END_TEST

START_TEST(a_frame_without_rows_shows_its_columns) {
    hiap_column *c;
    hiap_frame *f;
    const char *name = "x";
    ck_ok(hiap_column_repeat_number(&c, 1, 0, err));
    ck_ok(hiap_frame_new(&f, &name, &c, 1, err));
    hiap_column_drop(c);
    expect(f, (hiap_table_options){ .plain = true }, "x\n-\n");
} END_TEST

START_TEST(wide_characters_keep_the_box_straight) {
    expect(frame_of("a,b\n健康,1\nab,2\n"), (hiap_table_options){ 0 },
           "┌──────┬───┐\n│ a    │ b │\n├──────┼───┤\n│ 健康 │ 1 │\n│ ab   │ 2 │\n└──────┴───┘\n");
} END_TEST

static hiap_frame *fixed;

static hiap_rc print(hiap_err *err) {
    hiap_buf b = HIAP_BUF_INIT;
    hiap_table_options options = { .width = 40 };
    hiap_rc rc = hiap_table_print(&b, fixed, &options, err);
    hiap_buf_clear(&b);
    return rc;
}

START_TEST(running_out_of_memory_anywhere_is_reported) {
    fixed = areas();
    fail_every_allocation(print);
    hiap_frame_drop(fixed);
} END_TEST

HIAP_SUITE(table) {
    tcase_add_test(tests, a_table_has_a_box);
    tcase_add_test(tests, a_plain_table_is_ascii_without_trailing_blanks);
    tcase_add_test(tests, wide_text_is_cut_to_fit);
    tcase_add_test(tests, columns_that_do_not_fit_are_named);
    tcase_add_test(tests, the_value_is_shown_before_what_is_the_same_in_every_row);
    tcase_add_test(tests, no_line_is_wider_than_asked);
    tcase_add_test(tests, rows_are_counted_with_commas);
    tcase_add_test(tests, a_frame_without_rows_shows_its_columns);
    tcase_add_test(tests, wide_characters_keep_the_box_straight);
    tcase_add_test(tests, running_out_of_memory_anywhere_is_reported);
}
