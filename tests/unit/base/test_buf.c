/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/mem.h"
#include "tests/unit/suite.h"

START_TEST(strings_compare_by_bytes) {
    ck_assert(hiap_str_equal(HIAP_STR("ab"), (hiap_str){ "abc", 2 }));
    ck_assert(!hiap_str_equal(HIAP_STR("ab"), HIAP_STR("ac")));
    ck_assert(!hiap_str_equal(HIAP_STR("ab"), HIAP_STR("abc")));
    ck_assert(hiap_str_equal(hiap_str_of(NULL), HIAP_STR("")));
    ck_assert(hiap_str_is(HIAP_STR("ab"), "ab"));
    ck_assert(!hiap_str_is(HIAP_STR("a\0b"), "a"));
}
END_TEST

START_TEST(trim_takes_nbsp_but_no_other_letter) {
    ck_assert(hiap_str_is(hiap_str_trim(HIAP_STR(" \t\xc2\xa0x y\xc2\xa0\r\n")), "x y"));
    ck_assert(hiap_str_is(hiap_str_trim(HIAP_STR("\xc3\xa0")), "\xc3\xa0"));
    ck_assert(hiap_str_is(hiap_str_trim(HIAP_STR("\xa0")), "\xa0"));
    ck_assert(hiap_str_is(hiap_str_trim(HIAP_STR("\xc2")), "\xc2"));
    ck_assert_uint_eq(hiap_str_trim(HIAP_STR(" \xc2\xa0 ")).len, 0);
    ck_assert_uint_eq(hiap_str_trim(hiap_str_of(NULL)).len, 0);
}
END_TEST

START_TEST(appends_are_zero_terminated) {
    hiap_buf b = HIAP_BUF_INIT;
    hiap_buf_add(&b, "a\0b", 3);
    hiap_buf_add_text(&b, "-text");
    hiap_buf_add_str(&b, HIAP_STR("-str"));
    hiap_buf_add_char(&b, '!');
    hiap_buf_add_number(&b, 0.1);
    hiap_buf_printf(&b, "%d%s", 42, "");
    ck_assert_uint_eq(b.len, 18);
    ck_assert_mem_eq(b.at, "a\0b-text-str!0.142", 19);
    ck_assert(!b.failed);
    hiap_buf_reset(&b);
    ck_assert_uint_eq(b.len, 0);
    ck_assert_str_eq(b.at, "");
    hiap_buf_clear(&b);
    ck_assert_ptr_null(b.at);
}
END_TEST

START_TEST(printf_grows_to_any_length) {
    char word[3000];
    memset(word, 'w', sizeof word);
    word[2999] = '\0';
    for (int width = 50; width < 80; width++) { /* about the first capacity */
        hiap_buf b = HIAP_BUF_INIT;
        hiap_buf_printf(&b, "%*d", width, 7);
        ck_assert_uint_eq(b.len, (size_t)width);
        ck_assert_int_eq(b.at[width - 1], '7');
        hiap_buf_printf(&b, "%s", word);
        ck_assert_uint_eq(strlen(b.at), (size_t)width + 2999);
        hiap_buf_clear(&b);
    }
}
END_TEST

static void write_much(hiap_buf *b) {
    for (int i = 0; i < 200; i++) {
        hiap_buf_printf(b, "%d,%s;", i, "some text");
        hiap_buf_add_number(b, i / 7.0);
        hiap_buf_add_char(b, '\n');
    }
}

START_TEST(failure_is_remembered_and_stops_appends) {
    size_t before = hiap_mem_used();
    for (long nth = 1;; nth++) {
        hiap_buf b = HIAP_BUF_INIT;
        hiap_mem_fail_at(nth, false);
        write_much(&b);
        hiap_mem_fail_at(0, false);
        bool failed = b.failed;
        size_t len = b.len;
        hiap_buf_add_text(&b, "more");
        ck_assert_uint_eq(b.len, failed ? len : len + 4);
        ck_assert(failed ? nth == 1 || b.at[b.len] == '\0' : nth > 4);
        hiap_buf_clear(&b);
        ck_assert(!b.failed);
        ck_assert_uint_eq(hiap_mem_used(), before);
        if (!failed)
            break;
    }
}
END_TEST

START_TEST(an_impossible_reserve_fails) {
    hiap_buf b = HIAP_BUF_INIT;
    hiap_buf_add_text(&b, "kept");
    ck_assert(hiap_buf_reserve(&b, 1000));
    ck_assert(!hiap_buf_reserve(&b, SIZE_MAX));
    ck_assert(b.failed);
    ck_assert_str_eq(b.at, "kept");
    hiap_buf_clear(&b);
}
END_TEST

HIAP_SUITE(buf) {
    tcase_add_test(tests, strings_compare_by_bytes);
    tcase_add_test(tests, trim_takes_nbsp_but_no_other_letter);
    tcase_add_test(tests, appends_are_zero_terminated);
    tcase_add_test(tests, printf_grows_to_any_length);
    tcase_add_test(tests, failure_is_remembered_and_stops_appends);
    tcase_add_test(tests, an_impossible_reserve_fails);
}
