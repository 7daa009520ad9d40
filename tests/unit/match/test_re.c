/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/match/re.h"

#include <string.h>

#include "tests/unit/data/table.h"

static hiap_re *re_of(const char *pattern, const char *flags) {
    hiap_re *re;
    ck_ok(hiap_re_compile(&re, hiap_str_of(pattern), flags, err));
    return re;
}

static void refused(const char *pattern, const char *flags, hiap_rc rc, const char *what) {
    hiap_err err = { 0 };
    hiap_re *re = (hiap_re *)&err;
    ck_assert_int_eq(hiap_re_compile(&re, hiap_str_of(pattern), flags, &err), rc);
    ck_assert_ptr_null(re);
    ck_assert_str_eq(err.what, what);
    ck_assert_int_eq(hiap_re_compile(&re, hiap_str_of(pattern), flags, NULL), rc);
}

/* --- compiling -------------------------------------------------------------------------------- */

START_TEST(a_wrong_pattern_shows_where) {
    refused("(abc", NULL, HIAP_ARGUMENT,
            "missing closing parenthesis at character 5 of the pattern: (abc <-- here ");
    refused("caf\xC3\xA9 **", "", HIAP_ARGUMENT,
            "quantifier does not follow a repeatable item at character 7 of the pattern: "
            "caf\xC3\xA9 * <-- here *");
    char pattern[132];
    memset(pattern, 'a', 131);
    pattern[100] = ')';
    pattern[131] = '\0';
    hiap_err err = { 0 };
    hiap_re *re;
    ck_assert_int_eq(hiap_re_compile(&re, hiap_str_of(pattern), "", &err), HIAP_ARGUMENT);
    ck_assert_ptr_nonnull(strstr(err.what, "at character 101 of the pattern: ...aaaa"));
    ck_assert_ptr_nonnull(strstr(err.what, " <-- here )aaaa"));
}
END_TEST

START_TEST(flags_are_known_letters) {
    refused("a", "ig", HIAP_ARGUMENT, "'g' is no flag of a pattern");
    hiap_re *re = re_of("^ H . # any", "imsx");
    hiap_re_match m;
    ck_ok(hiap_re_find(&m, re, HIAP_STR("x\nh\n"), 0, err));
    ck_assert_uint_eq(m.spans[0].start, 2);
    ck_assert_uint_eq(m.spans[0].end, 4);
    hiap_re_drop(re);
}
END_TEST

START_TEST(limits_on_patterns_hold) {
    char pattern[4100];
    memset(pattern, 'a', sizeof pattern);
    hiap_err err = { 0 };
    hiap_re *re;
    ck_assert_int_eq(hiap_re_compile(&re, (hiap_str){ pattern, 4097 }, "", &err), HIAP_LIMIT);
    ck_assert_str_eq(err.what, "the pattern has 4097 bytes; the limit is 4096");
    ck_assert_int_eq(hiap_re_compile(&re, (hiap_str){ pattern, 4096 }, "", &err), HIAP_OK);
    hiap_re_drop(re);
    for (size_t i = 0; i < 129; i++)
        memcpy(pattern + 3 * i, "(a)", 3);
    ck_assert_int_eq(hiap_re_compile(&re, (hiap_str){ pattern, 387 }, "", &err), HIAP_LIMIT);
    ck_assert_str_eq(err.what, "the pattern has 129 captures; the limit is 128");
    ck_assert_int_eq(hiap_re_compile(&re, (hiap_str){ pattern, 384 }, "", &err), HIAP_OK);
    ck_assert_uint_eq(hiap_re_capture_count(re), 128);
    hiap_re_drop(re);
}
END_TEST

START_TEST(single_bytes_are_refused_and_callouts_do_nothing) {
    hiap_re *re;
    ck_assert_int_eq(hiap_re_compile(&re, HIAP_STR("a\\Cb"), "", NULL), HIAP_ARGUMENT);
    ck_assert_int_eq(hiap_re_compile(&re, HIAP_STR("a\xFF"), "", NULL), HIAP_ARGUMENT);
    re = re_of("a(?C7)b(?C'text')c", "");
    hiap_re_match m;
    ck_ok(hiap_re_find(&m, re, HIAP_STR("abc"), 0, err));
    ck_assert_uint_eq(m.count, 1);
    hiap_re_drop(re);
}
END_TEST

START_TEST(an_expression_knows_itself) {
    hiap_re *re = re_of("(?<place>\\w+): (.*) (?<year>\\d+)", "");
    size_t number = 9;
    hiap_err err = { 0 };
    ck_assert(hiap_str_is(hiap_re_pattern(re), "(?<place>\\w+): (.*) (?<year>\\d+)"));
    ck_assert_uint_eq(hiap_re_capture_count(re), 3);
    ck_assert_str_eq(hiap_re_capture_name(re, 1), "place");
    ck_assert_ptr_null(hiap_re_capture_name(re, 2));
    ck_assert_ptr_null(hiap_re_capture_name(re, 0));
    ck_assert_int_eq(hiap_re_capture_find(&number, re, HIAP_STR("year"), &err), HIAP_OK);
    ck_assert_uint_eq(number, 3);
    ck_assert_int_eq(hiap_re_capture_find(&number, re, HIAP_STR("plase"), &err), HIAP_NOT_FOUND);
    ck_assert_str_eq(err.what, "the pattern has no capture called 'plase'");
    ck_assert_str_eq(err.hint, "did you mean 'place'?");
    hiap_re *held = hiap_re_hold(re);
    hiap_re_drop(re);
    ck_assert_uint_eq(hiap_re_capture_count(held), 3);
    hiap_re_drop(held);
    hiap_re_drop(NULL);
    re = re_of("", "");
    ck_assert(hiap_str_is(hiap_re_pattern(re), ""));
    hiap_re_drop(re);
}
END_TEST

static hiap_rc compile_and_use(void *pattern, hiap_err *err) {
    hiap_re *re;
    hiap_re_match m;
    hiap_rc rc = hiap_re_compile(&re, hiap_str_of(pattern), "i", err);
    if (rc == HIAP_OK)
        rc = hiap_re_find(&m, re, HIAP_STR("HALTON 12 SEFTON"), 0, err);
    if (rc == HIAP_OK)
        rc = hiap_re_find_next(&m, re, HIAP_STR("HALTON 12 SEFTON"), err);
    hiap_re_drop(re);
    return rc;
}

START_TEST(memory_running_out_leaves_nothing_behind) {
    table_survives(compile_and_use, "(?<name>[a-z]+)|\\d+");
}
END_TEST

HIAP_SUITE(re) {
    tcase_add_test(tests, a_wrong_pattern_shows_where);
    tcase_add_test(tests, flags_are_known_letters);
    tcase_add_test(tests, limits_on_patterns_hold);
    tcase_add_test(tests, single_bytes_are_refused_and_callouts_do_nothing);
    tcase_add_test(tests, an_expression_knows_itself);
    tcase_add_test(tests, memory_running_out_leaves_nothing_behind);
}
