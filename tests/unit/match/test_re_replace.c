/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/match/re.h"
#include "tests/unit/data/table.h"

static hiap_re *re_of(const char *pattern, const char *flags) {
    hiap_re *re;
    ck_ok(hiap_re_compile(&re, hiap_str_of(pattern), flags, err));
    return re;
}

static void replaces(const char *pattern, const char *subject, const char *replacement,
                     const char *expected) {
    hiap_re *re = re_of(pattern, "");
    hiap_buf b = HIAP_BUF_INIT;
    hiap_buf_add_text(&b, ">");
    ck_ok(hiap_re_replace(&b, re, hiap_str_of(subject), hiap_str_of(replacement), err));
    ck_assert_str_eq(b.at + 1, expected);
    hiap_buf_clear(&b);
    hiap_re_drop(re);
}

static void refused(const char *pattern, const char *replacement, hiap_rc rc, const char *what) {
    hiap_err err = { 0 };
    hiap_re *re = re_of(pattern, "");
    hiap_buf b = HIAP_BUF_INIT;
    ck_assert_int_eq(hiap_re_replace(&b, re, HIAP_STR("abc"), hiap_str_of(replacement), &err), rc);
    ck_assert_str_eq(err.what, what);
    ck_assert_int_eq(hiap_re_replace(&b, re, HIAP_STR("abc"), hiap_str_of(replacement), NULL), rc);
    ck_assert_uint_eq(b.len, 0);
    hiap_buf_clear(&b);
    hiap_re_drop(re);
}

static void splits(const char *pattern, const char *subject, const char *expected) {
    hiap_re *re = re_of(pattern, "");
    hiap_buf b = HIAP_BUF_INIT;
    hiap_re_pieces pieces;
    ck_ok(hiap_re_split(&pieces, re, hiap_str_of(subject), err));
    for (size_t i = 0; i < pieces.len; i++) {
        hiap_buf_add_text(&b, i ? "|" : "");
        hiap_buf_add_str(&b, pieces.at[i]);
    }
    ck_assert_str_eq(b.at ? b.at : "", expected);
    hiap_buf_clear(&b);
    hiap_vec_clear(&pieces);
    hiap_re_drop(re);
}

START_TEST(every_match_is_replaced) {
    replaces("a", "banana", "o", "bonono");
    replaces("x", "banana", "o", "banana");
    replaces("\\s+", " a  b ", "", "ab");
    replaces("(\\w+) (\\w+)", "Cheshire East", "$2 $1", "East Cheshire");
    replaces("(?<from>\\d+) - (?<to>\\d+)", "2015 - 17", "${from} to ${to}", "2015 to 17");
    replaces("\\d+", "cost 5", "$$$0", "cost $5");
    replaces("(a)|(b)", "ab", "<$1$2>", "<a><b>");
    replaces("(a)", "a", "${1}0", "a0");
    replaces("", "h\xC3\xA9", "-", "-h-\xC3\xA9-");
    replaces("a", "", "b", "");
}
END_TEST

START_TEST(a_wrong_replacement_is_refused) {
    refused("(a)(b)", "$3", HIAP_ARGUMENT,
            "the replacement has $3, but the pattern has 2 captures");
    refused("(a)", "$99999999999999999999", HIAP_ARGUMENT,
            "the replacement has $99999999999999999999, but the pattern has 1 capture");
    refused("(?<name>a)", "${nane}", HIAP_NOT_FOUND, "the pattern has no capture called 'nane'");
    refused("a", "5$", HIAP_ARGUMENT,
            "the dollar sign at byte 2 of the replacement names no capture");
    refused("a", "$x", HIAP_ARGUMENT,
            "the dollar sign at byte 1 of the replacement names no capture");
    refused("a", "${1", HIAP_ARGUMENT,
            "the dollar sign at byte 1 of the replacement names no capture");
    refused("a", "${}", HIAP_NOT_FOUND, "the pattern has no capture called ''");
}
END_TEST

START_TEST(text_is_split_between_matches) {
    splits(";\\s*", "warm homes; charter;;jobs", "warm homes|charter||jobs");
    splits(";", "one", "one");
    splits(";", "", "");
    splits(";", ";", "|");
    splits("", "h\xC3\xA9y", "h|\xC3\xA9|y");
    splits("(?=[A-Z])", "HaltonSeftonWirral", "Halton|Sefton|Wirral");
    splits("x*", "axxb", "a|b");
}
END_TEST

START_TEST(bad_text_is_refused) {
    hiap_re *re = re_of("a", "");
    hiap_buf b = HIAP_BUF_INIT;
    hiap_re_pieces pieces;
    ck_assert_int_eq(hiap_re_replace(&b, re, HIAP_STR("\xFF"), HIAP_STR(""), NULL), HIAP_PARSE);
    ck_assert_int_eq(hiap_re_split(&pieces, re, HIAP_STR("\xFF"), NULL), HIAP_PARSE);
    ck_assert_ptr_null(pieces.at);
    hiap_re_drop(re);
}
END_TEST

static hiap_rc replace_and_split(void *expression, hiap_err *err) {
    hiap_buf b = HIAP_BUF_INIT;
    hiap_re_pieces pieces = { 0 };
    hiap_str text = HIAP_STR("a1 b2 c3 d4 e5 f6 g7 h8 i9");
    hiap_rc rc = hiap_re_replace(&b, expression, text, HIAP_STR("${letter}-$2"), err);
    if (rc == HIAP_OK)
        rc = hiap_re_split(&pieces, expression, text, err);
    hiap_buf_clear(&b);
    hiap_vec_clear(&pieces);
    return rc;
}

START_TEST(memory_running_out_leaves_nothing_behind) {
    hiap_re *re = re_of("(?<letter>\\w)(\\d)", "");
    table_survives(replace_and_split, re);
    hiap_re_drop(re);
}
END_TEST

HIAP_SUITE(re_replace) {
    tcase_add_test(tests, every_match_is_replaced);
    tcase_add_test(tests, a_wrong_replacement_is_refused);
    tcase_add_test(tests, text_is_split_between_matches);
    tcase_add_test(tests, bad_text_is_refused);
    tcase_add_test(tests, memory_running_out_leaves_nothing_behind);
}
