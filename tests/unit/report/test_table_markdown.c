/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/table.h"
#include "tests/unit/report/sample.h"

static void expect(hiap_frame *f, const char *want) {
    hiap_buf b = HIAP_BUF_INIT;
    ck_ok(hiap_table_markdown(&b, f, err));
    ck_assert_str_eq(b.at, want);
    hiap_buf_clear(&b);
    hiap_frame_drop(f);
}

START_TEST(numbers_are_right_aligned_and_missing_values_explained) {
    expect(areas(),
           "| area | value | count | outcome |\n| --- | ---: | ---: | --- |\n"
           "| Halton | 62.1 | 12,345 | Worse |\n"
           "| Cheshire West and Chester | [x] | 7 | Better |\n"
           "| Wirral | 5.3 | [c] | Similar |\n\n"
           "Missing: value 1 (1 not available [x]); count 1 (1 confidential or suppressed [c])\n");
} END_TEST

START_TEST(what_markdown_gives_meaning_is_escaped) {
    expect(frame_of("a_b\n\"x|y <b>*z*</b> `c` \\ &amp;\nnext\"\n"),
           "| a\\_b |\n| --- |\n"
           "| x\\|y &lt;b>\\*z\\*&lt;/b> \\`c\\` \\\\ &amp;amp; next |\n");
} END_TEST

static hiap_frame *fixed;

static hiap_rc print(hiap_err *err) {
    hiap_buf b = HIAP_BUF_INIT;
    hiap_rc rc = hiap_table_markdown(&b, fixed, err);
    hiap_buf_clear(&b);
    return rc;
}

START_TEST(running_out_of_memory_anywhere_is_reported) {
    fixed = areas();
    fail_every_allocation(print);
    hiap_frame_drop(fixed);
} END_TEST

HIAP_SUITE(table_markdown) {
    tcase_add_test(tests, numbers_are_right_aligned_and_missing_values_explained);
    tcase_add_test(tests, what_markdown_gives_meaning_is_escaped);
    tcase_add_test(tests, running_out_of_memory_anywhere_is_reported);
}
