/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/parallel.h"
#include "core/match/re.h"
#include "tests/unit/data/table.h"

#define ENTRIES "t:text\nHalton: homes\n[c]\nSefton\nHalton: homes\nmissing\n: \n"

static hiap_frame *entries;
static hiap_re *re;

static void setup(void) {
    entries = table(ENTRIES);
    ck_ok(hiap_re_compile(&re, HIAP_STR("^(\\w+)?:(?: (?<what>.*))?"), "", err));
}

static void teardown(void) {
    hiap_frame_drop(entries);
    hiap_re_drop(re);
}

static void column_is(hiap_column *c, const char *text) {
    hiap_frame *f;
    ck_ok(hiap_frame_new(&f, (const char *[]){ "x" }, &c, 1, err));
    table_is(f, text);
    hiap_frame_drop(f);
    hiap_column_drop(c);
}

START_TEST(match_gives_a_mask) {
    hiap_column *c;
    ck_ok(hiap_re_match_column(&c, re, hiap_frame_at(entries, 0), err));
    ck_assert_int_eq(hiap_column_reason(c, 1), HIAP_MISSING_CONFIDENTIAL);
    ck_assert_int_eq(hiap_column_reason(c, 4), HIAP_MISSING_EMPTY);
    column_is(c, "x:mask\ntrue\n[c]\nfalse\ntrue\nmissing\ntrue\n");
}
END_TEST

START_TEST(extract_gives_what_a_capture_holds) {
    hiap_column *c;
    ck_ok(hiap_re_extract_column(&c, re, hiap_frame_at(entries, 0), 1, err));
    ck_assert_int_eq(hiap_column_reason(c, 2), HIAP_MISSING_NOT_MATCHED);
    ck_assert_int_eq(hiap_column_reason(c, 5), HIAP_MISSING_NOT_MATCHED);
    column_is(c, "x:text\nHalton\n[c]\nmissing\nHalton\nmissing\nmissing\n");
    ck_ok(hiap_re_extract_column(&c, re, hiap_frame_at(entries, 0), 2, err));
    column_is(c, "x:text\nhomes\n[c]\nmissing\nhomes\nmissing\n\n");
    ck_ok(hiap_re_extract_column(&c, re, hiap_frame_at(entries, 0), 0, err));
    column_is(c, "x:text\nHalton: homes\n[c]\nmissing\nHalton: homes\nmissing\n: \n");
    ck_assert_int_eq(hiap_re_extract_column(&c, re, hiap_frame_at(entries, 0), 3, NULL),
                     HIAP_ARGUMENT);
    ck_assert_ptr_null(c);
}
END_TEST

START_TEST(replace_gives_text) {
    hiap_column *c;
    ck_ok(hiap_re_replace_column(&c, re, hiap_frame_at(entries, 0), HIAP_STR("${what}"), err));
    column_is(c, "x:text\nhomes\n[c]\nSefton\nhomes\nmissing\n\n");
    ck_assert_int_eq(hiap_re_replace_column(&c, re, hiap_frame_at(entries, 0), HIAP_STR("$9"),
                                            NULL),
                     HIAP_ARGUMENT);
    ck_assert_ptr_null(c);
}
END_TEST

START_TEST(other_columns_are_refused) {
    hiap_column *number, *c;
    hiap_err err = { 0 };
    hiap_column_repeat_number(&number, 1, 3, NULL);
    ck_assert_int_eq(hiap_re_match_column(&c, re, number, &err), HIAP_ARGUMENT);
    ck_assert_str_eq(err.what, "a pattern is for text, not for a number column");
    ck_assert_int_eq(hiap_re_extract_column(&c, re, number, 0, NULL), HIAP_ARGUMENT);
    ck_assert_int_eq(hiap_re_replace_column(&c, re, number, HIAP_STR(""), NULL), HIAP_ARGUMENT);
    hiap_column_drop(number);
}
END_TEST

START_TEST(a_limit_names_the_first_row) {
    hiap_frame *f = table("t:text\nshort\naaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\nlong\n");
    hiap_re *slow;
    hiap_column *c;
    hiap_err err = { 0 };
    ck_assert_int_eq(hiap_re_compile(&slow, HIAP_STR("^(\\w+)+$"), "", &err), HIAP_OK);
    ck_assert_int_eq(hiap_re_match_column(&c, slow, hiap_frame_at(f, 0), &err), HIAP_LIMIT);
    ck_assert_ptr_null(c);
    ck_assert_str_eq(err.what, "row 2: the pattern '^(\\w+)+$' needs more than 1,000,000 steps on "
                               "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...'");
    hiap_re_drop(slow);
    hiap_frame_drop(f);
}
END_TEST

static hiap_column *many_texts(size_t count, const char *format) {
    hiap_builder *b;
    hiap_column *c;
    char text[64];
    ck_ok(hiap_builder_new(&b, HIAP_TEXT, err));
    for (size_t i = 0; i < count; i++) {
        snprintf(text, sizeof text, format, i);
        hiap_builder_text(b, hiap_str_of(text));
    }
    ck_ok(hiap_builder_finish(&c, b, err));
    return c;
}

/* No row alone reaches a limit, all of them together reach the budget. */
START_TEST(a_column_ends_at_its_budget) {
    hiap_column *texts = many_texts(20000, "aaaaaaaaaaaaaaaaaa%zu"), *c;
    hiap_re *slow;
    hiap_err err = { 0 };
    ck_assert_int_eq(hiap_re_compile(&slow, HIAP_STR("(a+)+$"), "", &err), HIAP_OK);
    hiap_re_set_budget(slow, 20);
    ck_assert_int_eq(hiap_re_match_column(&c, slow, texts, &err), HIAP_LIMIT);
    ck_assert_ptr_nonnull(strstr(err.what, "took longer than 20 milliseconds"));
    hiap_re_set_budget(slow, 0);
    hiap_column_drop(texts);
    texts = many_texts(20, "aaaaaaaaaaaaaaaaaa%zu");
    ck_assert_int_eq(hiap_re_match_column(&c, slow, texts, &err), HIAP_OK);
    hiap_column_drop(c);
    hiap_column_drop(texts);
    hiap_re_drop(slow);
}
END_TEST

START_TEST(many_words_come_out_in_their_rows) {
    enum { WORDS = 3000 };
    hiap_column *texts = many_texts(WORDS, "row %zu;"), *c;
    char expected[32];
    hiap_re *digits;
    ck_ok(hiap_re_compile(&digits, HIAP_STR("\\d+"), "", err));
    for (unsigned threads = 1; threads <= 4; threads += 3) {
        hiap_parallel_set_threads(threads);
        ck_ok(hiap_re_replace_column(&c, digits, texts, HIAP_STR("<$0>"), err));
        for (size_t i = 0; i < WORDS; i++) {
            snprintf(expected, sizeof expected, "row <%zu>;", i);
            ck_assert(hiap_str_is(hiap_column_text(c, i), expected));
        }
        hiap_column_drop(c);
    }
    hiap_parallel_set_threads(0);
    hiap_column_drop(texts);
    hiap_re_drop(digits);
}
END_TEST

static hiap_rc all_three(void *unused, hiap_err *err) {
    (void)unused;
    hiap_column *a = NULL, *b = NULL, *c = NULL;
    const hiap_column *text = hiap_frame_at(entries, 0);
    hiap_rc rc = hiap_re_match_column(&a, re, text, err);
    if (rc == HIAP_OK)
        rc = hiap_re_extract_column(&b, re, text, 1, err);
    if (rc == HIAP_OK)
        rc = hiap_re_replace_column(&c, re, text, HIAP_STR("<$1>"), err);
    hiap_column_drop(a);
    hiap_column_drop(b);
    hiap_column_drop(c);
    return rc;
}

START_TEST(memory_running_out_leaves_nothing_behind) {
    hiap_parallel_set_threads(1);
    table_survives(all_three, NULL);
    hiap_parallel_set_threads(0);
}
END_TEST

HIAP_SUITE(re_column) {
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, match_gives_a_mask);
    tcase_add_test(tests, extract_gives_what_a_capture_holds);
    tcase_add_test(tests, replace_gives_text);
    tcase_add_test(tests, other_columns_are_refused);
    tcase_add_test(tests, a_limit_names_the_first_row);
    tcase_add_test(tests, a_column_ends_at_its_budget);
    tcase_add_test(tests, many_words_come_out_in_their_rows);
    tcase_add_test(tests, memory_running_out_leaves_nothing_behind);
}
