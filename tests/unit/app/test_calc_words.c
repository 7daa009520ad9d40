/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/calc_words.h"

#include <string.h>

#include "core/base/mem.h"
#include "tests/unit/suite.h"

enum { WORDS = 16 };

/* The words of a line, apart at single blanks; `seed` is the one of the program. */
static hiap_rc read_line(hiap_calc_words *out, const char *line, double seed, hiap_err *err) {
    static char copy[256]; /* the values point into it */
    const char *words[WORDS + 1] = { 0 };
    hiap_options options = { .words = words, .seed = seed };
    snprintf(copy, sizeof copy, "%s", line);
    for (char *rest = copy, *word; (word = strtok_r(rest, " ", &rest));)
        words[options.count++] = word;
    hiap_rc rc = hiap_calc_words_read(out, &options, err);
    out->file = out->file ? "a.csv" : NULL; /* it points into the line */
    return rc;
}

static hiap_calc_words good(const char *line) {
    hiap_calc_words w;
    hiap_err err = { 0 };
    ck_assert_msg(read_line(&w, line, -1, &err) == HIAP_OK, "%s: %s", line, err.what);
    return w;
}

static void refused(const char *line, const char *where, const char *what, const char *hint) {
    hiap_calc_words w;
    hiap_err err = { 0 };
    ck_assert_int_eq(read_line(&w, line, -1, &err), HIAP_ARGUMENT);
    ck_assert_str_eq(err.where, where);
    ck_assert_str_eq(err.what, what);
    ck_assert_str_eq(err.hint, hint);
    hiap_calc_words_clear(&w);
    ck_assert_int_eq(read_line(&w, line, -1, NULL), HIAP_ARGUMENT);
    hiap_calc_words_clear(&w);
}

START_TEST(a_method_a_file_and_its_groups) {
    hiap_calc_words w = good("calc rate x.csv --by=region,year");
    ck_assert_str_eq(w.method->name, "rate");
    ck_assert(w.file && w.by.len == 2 && w.format == HIAP_CALC_CSV && !w.list && !w.help);
    ck_assert_str_eq(w.by.at[0], "region");
    ck_assert_str_eq(w.by.at[1], "year");
    hiap_calc_words_clear(&w);
    w = good("calc rate");
    ck_assert(!w.file && w.by.len == 0);
    hiap_calc_words_clear(&w);
}
END_TEST

START_TEST(formats) {
    static const char *const lines[] = { "calc mean --format csv", "calc mean --format json",
                                         "calc mean --format=table" };
    for (int i = 0; i < 3; i++) {
        hiap_calc_words w = good(lines[i]);
        ck_assert_int_eq((int)w.format, i);
        hiap_calc_words_clear(&w);
    }
    hiap_calc_words w = good("calc mean --json");
    ck_assert_int_eq(w.format, HIAP_CALC_JSON);
    hiap_calc_words_clear(&w);
}
END_TEST

START_TEST(options_and_switches) {
    hiap_calc_words w = good("calc quantile --invert --k=5");
    ck_assert(w.options.len == 2 && w.values.len == 2);
    ck_assert_str_eq(w.options.at[0], "invert");
    ck_assert_str_eq(w.values.at[0], "true");
    ck_assert_str_eq(w.options.at[1], "k");
    ck_assert_str_eq(w.values.at[1], "5");
    hiap_calc_words_clear(&w);
    w = good("calc quantile --invert=false");
    ck_assert_str_eq(w.values.at[0], "false");
    hiap_calc_words_clear(&w);
}
END_TEST

START_TEST(help_and_list_need_no_method) {
    hiap_calc_words w = good("calc --list");
    ck_assert(w.list && !w.method);
    hiap_calc_words_clear(&w);
    w = good("calc rate --help");
    ck_assert(w.help && w.method);
    hiap_calc_words_clear(&w);
    w = good("calc -h");
    ck_assert(w.help && !w.method);
    hiap_calc_words_clear(&w);
}
END_TEST

START_TEST(the_seed_of_the_program_is_not_for_methods_without_chance) {
    hiap_calc_words w;
    ck_ok(read_line(&w, "calc rate", 7, err));
    ck_assert_uint_eq(w.options.len, 0);
    hiap_calc_words_clear(&w);
}
END_TEST

START_TEST(slips_are_named) {
    refused("calc", "hiap calc", "which method?", "hiap calc --list");
    refused("calc rat", "hiap calc", "there is no method 'rat'", "did you mean 'rate'?");
    refused("calc rate a.csv b.csv", "hiap calc rate", "'b.csv' is one file too many",
            "hiap calc rate --help");
    refused("calc rate --by", "hiap calc rate", "--by needs a value", "hiap calc rate --help");
    refused("calc rate --by a,,b", "hiap calc rate",
            "--by has an empty column name in ',b'", "hiap calc rate --help");
    refused("calc rate --by=", "hiap calc rate", "--by needs the name of a column",
            "hiap calc rate --help");
    refused("calc rate --format yaml", "hiap calc rate", "'yaml' is no format",
            "known are csv, json, table");
}
END_TEST

START_TEST(no_memory) {
    for (long nth = 1;; nth++) {
        hiap_calc_words w;
        hiap_err err = { 0 };
        hiap_mem_fail_at(nth, false);
        hiap_rc rc = read_line(&w, "calc quantile a.csv --by a,b --k 5 --invert", -1, &err);
        bool failed = hiap_mem_allocations() >= nth;
        hiap_mem_fail_at(0, false);
        hiap_calc_words_clear(&w);
        ck_assert(rc == (failed ? HIAP_NOMEM : HIAP_OK));
        if (!failed)
            break;
    }
}
END_TEST

HIAP_SUITE(calc_words) {
    tcase_add_test(tests, a_method_a_file_and_its_groups);
    tcase_add_test(tests, formats);
    tcase_add_test(tests, options_and_switches);
    tcase_add_test(tests, help_and_list_need_no_method);
    tcase_add_test(tests, the_seed_of_the_program_is_not_for_methods_without_chance);
    tcase_add_test(tests, slips_are_named);
    tcase_add_test(tests, no_memory);
}
