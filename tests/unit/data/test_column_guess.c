/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/column_guess.h"

#include <string.h>

#include "core/base/mem.h"
#include "tests/unit/suite.h"

static hiap_rc guess_cells(hiap_column **out, bool guarded, const char *const *cells,
                           hiap_err *err) {
    hiap_guess guess = { .guarded = guarded };
    hiap_rc rc = HIAP_OK;
    *out = NULL;
    for (size_t i = 0; cells[i] && !rc; i++)
        rc = hiap_guess_add(&guess, hiap_str_of(cells[i]), err);
    if (!rc)
        rc = hiap_guess_finish(out, &guess, err);
    hiap_guess_clear(&guess);
    return rc;
}

#define CELLS(...) (const char *const[]){ __VA_ARGS__, NULL }

static void guesses(bool guarded, const char *const *cells, hiap_type type, const char *expected) {
    hiap_column *c;
    hiap_buf text = HIAP_BUF_INIT;
    ck_ok(guess_cells(&c, guarded, cells, err));
    ck_assert_int_eq(hiap_column_type(c), type);
    for (size_t row = 0; row < hiap_column_len(c); row++) {
        hiap_column_print(&text, c, row);
        hiap_buf_add_char(&text, '|');
    }
    ck_assert_str_eq(text.at ? text.at : "", expected);
    hiap_buf_clear(&text);
    hiap_column_drop(c);
}

START_TEST(numbers_and_markers) {
    guesses(false, CELLS("1", " 2.5 ", "", "[c]", "-3e+02"), HIAP_NUMBER,
            "1|2.5|missing|[c]|-300|");
    guesses(false, CELLS("1,234", ".."), HIAP_NUMBER, "1234|[x]|");
}
END_TEST

START_TEST(text_when_a_cell_is_none) {
    guesses(false, CELLS("1", "", "[c]", "two"), HIAP_TEXT, "1|missing|[c]|two|");
    guesses(false, CELLS("", "[c]"), HIAP_TEXT, "missing|[c]|");
    guesses(false, (const char *const[]){ NULL }, HIAP_TEXT, "");
}
END_TEST

START_TEST(codes_stay_text) {
    guesses(false, CELLS("007", "1"), HIAP_TEXT, "007|1|");
    guesses(false, CELLS("1E10"), HIAP_TEXT, "1E10|");
    guesses(false, CELLS("9007199254740993"), HIAP_TEXT, "9007199254740993|");
}
END_TEST

START_TEST(the_guard_comes_off_where_there_is_one) {
    guesses(true, CELLS("'=1", "'a"), HIAP_TEXT, "=1|'a|");
    guesses(false, CELLS("'=1"), HIAP_TEXT, "'=1|");
}
END_TEST

START_TEST(memory_may_run_out) {
    for (int sticky = 0; sticky < 2; sticky++) {
        hiap_column *c;
        hiap_rc rc = HIAP_NOMEM;
        for (long n = 1; rc != HIAP_OK; n++) {
            hiap_err err = { 0 };
            hiap_mem_fail_at(n, sticky);
            rc = guess_cells(&c, false, CELLS("1", "2", "three"), &err);
            hiap_mem_fail_at(0, false);
            ck_assert(rc == HIAP_OK || (rc == HIAP_NOMEM && err.rc == HIAP_NOMEM));
        }
        hiap_column_drop(c);
    }
}
END_TEST

HIAP_SUITE(column_guess) {
    tcase_add_test(tests, numbers_and_markers);
    tcase_add_test(tests, text_when_a_cell_is_none);
    tcase_add_test(tests, codes_stay_text);
    tcase_add_test(tests, the_guard_comes_off_where_there_is_one);
    tcase_add_test(tests, memory_may_run_out);
}
