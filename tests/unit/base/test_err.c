/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/err.h"
#include "core/base/mem.h"
#include "tests/unit/suite.h"

START_TEST(set_fills_the_fact_and_forgets_the_rest) {
    hiap_err err = { HIAP_IO, "there", "old", "old hint" };
    ck_assert_int_eq(hiap_err_set(&err, HIAP_SHAPE, "%d rows, not %d", 3, 4), HIAP_SHAPE);
    ck_assert_int_eq(err.rc, HIAP_SHAPE);
    ck_assert_str_eq(err.what, "3 rows, not 4");
    ck_assert_str_eq(err.where, "");
    ck_assert_str_eq(err.hint, "");
}
END_TEST

START_TEST(a_null_error_is_fine) {
    ck_assert_int_eq(hiap_err_set(NULL, HIAP_PARSE, "x"), HIAP_PARSE);
    ck_assert_int_eq(hiap_err_hint(NULL, "x"), HIAP_OK);
    ck_assert_int_eq(hiap_err_at(NULL, "x"), HIAP_OK);
    ck_assert_int_eq(hiap_err_wrap(NULL, "x"), HIAP_OK);
    ck_assert_int_eq(hiap_err_did_you_mean(NULL, "x"), HIAP_OK);
    ck_assert_int_eq(hiap_err_nomem(NULL, 1), HIAP_NOMEM);
    hiap_err_clear(NULL);
}
END_TEST

START_TEST(the_first_place_wins) {
    hiap_err err = { 0 };
    hiap_err_set(&err, HIAP_PARSE, "bad");
    ck_assert_int_eq(hiap_err_at(&err, "%s:%d", "deaths.csv", 7), HIAP_PARSE);
    hiap_err_at(&err, "elsewhere");
    ck_assert_str_eq(err.where, "deaths.csv:7");
}
END_TEST

START_TEST(did_you_mean_needs_a_name) {
    hiap_err err = { 0 };
    hiap_err_set(&err, HIAP_NOT_FOUND, "no field 'wieghts'");
    hiap_err_did_you_mean(&err, NULL);
    ck_assert_str_eq(err.hint, "");
    ck_assert_int_eq(hiap_err_did_you_mean(&err, "weights"), HIAP_NOT_FOUND);
    ck_assert_str_eq(err.hint, "did you mean 'weights'?");
}
END_TEST

START_TEST(wrap_puts_the_work_in_front) {
    hiap_err err = { 0 };
    hiap_err_set(&err, HIAP_IO, "disk full");
    hiap_err_hint(&err, "free some");
    ck_assert_int_eq(hiap_err_wrap(&err, "while writing %s", "a.csv"), HIAP_IO);
    hiap_err_wrap(&err, "in %s", err.what);
    ck_assert_str_eq(err.what, "in while writing a.csv: disk full: while writing a.csv: disk full");
    ck_assert_str_eq(err.hint, "free some");
}
END_TEST

START_TEST(controls_and_bad_bytes_are_escaped) {
    hiap_err err = { 0 };
    hiap_err_set(&err, HIAP_PARSE, "%s", "a\x1b[31m\nb\x7f|\xff|\xc2\x9b|\xc5\xb5|\xe2\x82");
    ck_assert_str_eq(err.what, "a\\x1B[31m\\x0Ab\\x7F|\\xFF|\\xC2\\x9B|\xc5\xb5|\\xE2\\x82");
    hiap_err_hint(&err, "\t");
    hiap_err_at(&err, "\xc0\xaf");
    ck_assert_str_eq(err.hint, "\\x09");
    ck_assert_str_eq(err.where, "\\xC0\\xAF");
}
END_TEST

/* Both phases of a two-byte letter against the end of the field; texts longer than any buffer. */
START_TEST(a_cut_falls_between_characters) {
    static char text[5001];
    for (int phase = 0; phase < 2; phase++) {
        hiap_err err = { 0 };
        for (int i = 0; i < 5000; i++)
            text[i] = (i + phase) % 2 ? '\xb5' : '\xc5';
        hiap_err_set(&err, HIAP_PARSE, "%s", text + phase + phase);
        size_t len = strlen(err.what);
        ck_assert_uint_lt(len, sizeof err.what);
        ck_assert_uint_gt(len, sizeof err.what - 6);
        ck_assert_str_eq(err.what + len - 3, "\xe2\x80\xa6");
        if (phase == 0)
            ck_assert_mem_eq(err.what + len - 5, "\xc5\xb5", 2);
    }
}
END_TEST

START_TEST(what_just_fits_is_not_cut) {
    char text[sizeof((hiap_err *)0)->hint];
    memset(text, 'x', sizeof text);
    text[sizeof text - 1] = '\0';
    hiap_err err = { 0 };
    hiap_err_hint(&err, "%s", text);
    ck_assert_str_eq(err.hint, text);
    hiap_err_hint(&err, "%sy", text);
    ck_assert_uint_eq(strlen(err.hint), sizeof err.hint - 1);
    ck_assert_str_eq(err.hint + sizeof err.hint - 5, "x\xe2\x80\xa6");
}
END_TEST

START_TEST(errno_names_path_and_operation) {
    hiap_err err = { 0 };
    errno = ENOENT;
    ck_assert_int_eq(hiap_err_errno(&err, "open", "a.csv"), HIAP_NOT_FOUND);
    ck_assert_str_eq(err.what, "cannot open a.csv: No such file or directory");
    errno = ENOSPC;
    ck_assert_int_eq(hiap_err_errno(&err, "write", "b.csv"), HIAP_IO);
    ck_assert_str_eq(err.what, "cannot write b.csv: No space left on device");
    ck_assert_str_eq(err.hint, "free some space and try again");
}
END_TEST

START_TEST(nomem_tells_a_spent_budget_from_full_memory) {
    hiap_err err = { 0 };
    hiap_err_nomem(&err, 12);
    ck_assert_str_eq(err.what, "out of memory (12 bytes more were needed)");
    hiap_mem_set_budget((size_t)3 << 20);
    ck_assert_ptr_null(hiap_alloc((size_t)5 << 20));
    hiap_err_nomem(&err, 12);
    ck_assert_str_eq(err.what, "the memory budget of 3 MiB is spent (12 bytes more were needed)");
    hiap_mem_set_budget(0);
}
END_TEST

START_TEST(exit_codes) {
    static const int codes[] = { 0, 1, 2, 3, 3, 3, 1, 1, 1, 1, 1, 4, 5, 130 };
    for (int rc = HIAP_OK; rc <= HIAP_INTERRUPTED; rc++)
        ck_assert_int_eq(hiap_rc_exit_code((hiap_rc)rc), codes[rc]);
}
END_TEST

START_TEST(print_shows_place_fact_and_hint) {
    hiap_err err = { 0 };
    char *text = NULL;
    size_t len = 0;
    FILE *stream = open_memstream(&text, &len);
    hiap_err_set(&err, HIAP_PARSE, "the quote opened here is never closed");
    hiap_err_print(stream, &err);
    hiap_err_at(&err, "deaths.csv:7");
    hiap_err_hint(&err, "close it");
    hiap_err_print(stream, &err);
    fclose(stream);
    ck_assert_str_eq(text, "hiap: the quote opened here is never closed\n"
                           "hiap: deaths.csv:7: the quote opened here is never closed\n"
                           "      hint: close it\n");
    free(text);
}
END_TEST

HIAP_SUITE(err) {
    tcase_add_test(tests, set_fills_the_fact_and_forgets_the_rest);
    tcase_add_test(tests, a_null_error_is_fine);
    tcase_add_test(tests, the_first_place_wins);
    tcase_add_test(tests, did_you_mean_needs_a_name);
    tcase_add_test(tests, wrap_puts_the_work_in_front);
    tcase_add_test(tests, controls_and_bad_bytes_are_escaped);
    tcase_add_test(tests, a_cut_falls_between_characters);
    tcase_add_test(tests, what_just_fits_is_not_cut);
    tcase_add_test(tests, errno_names_path_and_operation);
    tcase_add_test(tests, nomem_tells_a_spent_budget_from_full_memory);
    tcase_add_test(tests, exit_codes);
    tcase_add_test(tests, print_shows_place_fact_and_hint);
}
