/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <time.h>

#include "core/base/mem.h"
#include "core/match/re.h"
#include "tests/unit/suite.h"

static hiap_re *re_of(const char *pattern, const char *flags) {
    hiap_re *re;
    ck_ok(hiap_re_compile(&re, hiap_str_of(pattern), flags, err));
    return re;
}

/* All matches as "start-end start-end ..." . */
static void all_matches(const char *pattern, const char *flags, const char *subject,
                        const char *expected) {
    hiap_re *re = re_of(pattern, flags);
    hiap_buf b = HIAP_BUF_INIT;
    hiap_re_match m;
    hiap_buf_add_text(&b, "");
    ck_ok(hiap_re_find(&m, re, hiap_str_of(subject), 0, err));
    while (m.count > 0) {
        hiap_buf_printf(&b, "%zu-%zu ", m.spans[0].start, m.spans[0].end);
        ck_ok(hiap_re_find_next(&m, re, hiap_str_of(subject), err));
    }
    ck_assert_str_eq(b.at ? b.at : "", expected);
    hiap_buf_clear(&b);
    hiap_re_drop(re);
}

static hiap_err failing(const char *pattern, hiap_str subject, size_t offset, hiap_rc rc) {
    hiap_err err = { 0 };
    hiap_re *re = re_of(pattern, "");
    hiap_re_match m = { .count = 7 };
    ck_assert_int_eq(hiap_re_find(&m, re, subject, offset, &err), rc);
    ck_assert_uint_eq(m.count, 0);
    ck_assert_int_eq(hiap_re_find(&m, re, subject, offset, NULL), rc);
    hiap_re_drop(re);
    return err;
}

START_TEST(captures_have_spans) {
    hiap_re *re = re_of("(\\w+): (x)?(.*)", "");
    hiap_re_match m;
    ck_ok(hiap_re_find(&m, re, HIAP_STR("- Halton: homes"), 0, err));
    ck_assert_uint_eq(m.count, 4);
    ck_assert_mem_eq(
        m.spans,
        ((hiap_re_span[]){ { 2, 15 }, { 2, 8 }, { HIAP_RE_NONE, HIAP_RE_NONE }, { 10, 15 } }),
        4 * sizeof(hiap_re_span));
    ck_ok(hiap_re_find(&m, re, HIAP_STR("- Halton: homes"), 5, err));
    ck_assert_uint_eq(m.spans[1].start, 5);
    ck_ok(hiap_re_find(&m, re, HIAP_STR("- Halton: homes"), 15, err));
    ck_assert_uint_eq(m.count, 0);
    hiap_re_drop(re);
}
END_TEST

START_TEST(matches_follow_each_other) {
    all_matches("a+", "", "aa b a", "0-2 5-6 ");
    all_matches("a*", "", "aab", "0-2 2-2 3-3 ");
    all_matches("", "", "h\xC3\xA9", "0-0 1-1 3-3 ");
    all_matches("$", "m", "a\r\nb\n", "1-1 4-4 5-5 ");
    all_matches("a\\K", "", "aaa", "1-1 2-2 3-3 ");
    all_matches("(?<=a)|b", "", "aab", "1-1 2-2 2-3 ");
    all_matches("x", "", "", "");
    all_matches("", "", "", "0-0 ");
}
END_TEST

START_TEST(letters_and_case_are_those_of_unicode) {
    all_matches("\\w+", "", "T\xC5\xB7 Hapus", "0-3 4-9 ");
    all_matches("\xC5\xB6", "i", "T\xC5\xB7", "1-3 ");
    all_matches("\\bLl", "", "y Llan", "2-4 ");
}
END_TEST

START_TEST(offsets_and_bytes_are_checked) {
    hiap_err err = failing("a", HIAP_STR("h\xC3\xA9"), 2, HIAP_ARGUMENT);
    ck_assert_str_eq(err.what, "offset 2 lies inside a character");
    err = failing("a", HIAP_STR("abc"), 4, HIAP_ARGUMENT);
    ck_assert_str_eq(err.what, "offset 4 lies beyond the text, which has 3 bytes");
    err = failing("a", HIAP_STR("ab\xE9t\xE9"), 0, HIAP_PARSE);
    ck_assert_str_eq(err.what, "byte 3 of the text is not UTF-8");
}
END_TEST

START_TEST(too_many_steps_are_an_error_never_no_match) {
    const char *patterns[] = { "(a+)+$",       "(a|aa)+$",     "^(([a-z])+.)+[A-Z]([a-z])+$",
                               "(?:.*a){12}$", "(\\w+\\s?)+$", "(*NO_JIT)(a+)+$" };
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        hiap_err err =
            failing(patterns[i],
                    HIAP_STR("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"), 0,
                    HIAP_LIMIT);
        ck_assert_ptr_nonnull(strstr(err.what, "needs more than 1,000,000 steps on 'aaaa"));
        ck_assert_ptr_nonnull(strstr(err.what, "aaa...'"));
        ck_assert_ptr_nonnull(strstr(err.hint, "repeat inside a repeat"));
    }
}
END_TEST

START_TEST(too_much_memory_is_an_error_too) {
    size_t len = 300000;
    char *text = hiap_alloc(len);
    memset(text, 'a', len);
    hiap_err err = failing("^(?:(a)|.)*$", (hiap_str){ text, len }, 0, HIAP_LIMIT);
    ck_assert_ptr_nonnull(strstr(err.what, "needs more than"));
    hiap_free(text);
}
END_TEST

static double seconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

/* Every place to start at costs a walk to the end, and none of them reaches a limit. */
START_TEST(a_long_search_ends_at_its_budget) {
    size_t len = 300000;
    char *text = hiap_alloc(len);
    memset(text, 'a', len);
    hiap_re *re = re_of("(*NO_JIT)[a-z]+\\d", "");
    hiap_re_set_budget(re, 50);
    hiap_err err = { 0 };
    hiap_re_match m;
    double start = seconds();
    ck_assert_int_eq(hiap_re_find(&m, re, (hiap_str){ text, len }, 0, &err), HIAP_LIMIT);
    ck_assert_double_lt(seconds() - start, 5);
    ck_assert_ptr_nonnull(strstr(err.what, "took longer than 50 milliseconds"));
    hiap_re_drop(re);
    hiap_free(text);
}
END_TEST

/* Long subjects are searched in windows; what is found must not depend on them. */
START_TEST(windows_change_nothing) {
    enum { LEN = 5000 };
    static char text[LEN];
    for (int i = 0; i < LEN; i++)
        text[i] = "abcde "[i * i % 6];
    const char *patterns[] = { "z",
                               "(?<=a)b",
                               "\\bcab",
                               "^.",
                               "d$",
                               "(?s).{4990}",
                               "\\Ga",
                               "a(*COMMIT)x|e",
                               "[^z]+(*SKIP)(*FAIL)|z",
                               "(*NO_JIT)cab",
                               "q" };
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++)
        for (int place = 0; place < 4; place++) {
            char pattern[64];
            hiap_re_match m, plain;
            memcpy(text + 64 * (1 << place), "zcab", 4);
            hiap_re *re = re_of(patterns[i], "");
            snprintf(pattern, sizeof pattern, "%s|(*FAIL)\\G",
                     patterns[i]); /* \\G forbids windows */
            hiap_re *whole = re_of(pattern, "");
            ck_ok(hiap_re_find(&m, re, (hiap_str){ text, LEN }, 1, err));
            ck_ok(hiap_re_find(&plain, whole, (hiap_str){ text, LEN }, 1, err));
            ck_assert_uint_eq(m.count, plain.count);
            ck_assert(m.count == 0 || m.spans[0].start == plain.spans[0].start);
            hiap_re_drop(re);
            hiap_re_drop(whole);
        }
}
END_TEST

HIAP_SUITE(re_run) {
    tcase_add_test(tests, captures_have_spans);
    tcase_add_test(tests, matches_follow_each_other);
    tcase_add_test(tests, letters_and_case_are_those_of_unicode);
    tcase_add_test(tests, offsets_and_bytes_are_checked);
    tcase_add_test(tests, too_many_steps_are_an_error_never_no_match);
    tcase_add_test(tests, too_much_memory_is_an_error_too);
    tcase_add_test(tests, a_long_search_ends_at_its_budget);
    tcase_add_test(tests, windows_change_nothing);
}
