/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/change.h"

#include <math.h>

#include "tests/unit/store/made.h"

START_TEST(numbers_that_differ) {
    ck_assert(!hiap_change_differs(1, 1));
    ck_assert(!hiap_change_differs(0, -0.0));
    ck_assert(!hiap_change_differs(NAN, NAN));
    ck_assert(hiap_change_differs(NAN, 0));
    ck_assert(hiap_change_differs(0, NAN));
    ck_assert(hiap_change_differs(0, 1e-300));
    ck_assert(!hiap_change_differs(7.49999999999999, 7.5));
    ck_assert(hiap_change_differs(7.49999, 7.5));
    ck_assert(!hiap_change_differs(-1e300, -1e300));
}
END_TEST

START_TEST(the_amount_of_a_revision) {
    static const struct { double from, to, amount; } cases[] = {
        { 8, 8.4, 0.4 }, { 0.3, 0.1, -0.2 }, { 1e300, 2e300, 1e300 }, { 5, 5, 0 }, { 1.25, 1, -0.25 },
        { 1e-7, 3.5e-7, 2.5e-7 }, { 2e-300, 4e-300, 2e-300 } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        ck_assert_double_eq(
            hiap_change_amount(&(hiap_change){ .from = cases[i].from, .to = cases[i].to }),
            cases[i].amount);
    ck_assert(isnan(hiap_change_amount(&(hiap_change){ .from = NAN, .to = 1 })));
    ck_assert_int_eq(hiap_change_decimals(&(hiap_change){ .from = 1.5, .to = 2.125 }), 3);
    ck_assert_int_eq(hiap_change_decimals(&(hiap_change){ .from = 100, .to = NAN }), 0);
}
END_TEST

START_TEST(the_size_of_a_revision) {
    static const struct { double from, to, size; } cases[] = {
        { 8, 4, 0.5 }, { 4, 8, 0.5 }, { 0, 3, 1 }, { 1, -1, 2 }, { 0, 0, 0 }, { 5, 5, 0 } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        ck_assert_double_eq(
            hiap_change_size(&(hiap_change){ .from = cases[i].from, .to = cases[i].to }),
            cases[i].size);
    ck_assert_double_eq(hiap_change_size(&(hiap_change){ .from = NAN, .to = 1 }), 0);
    ck_assert_double_eq(hiap_change_size(&(hiap_change){ .from = 1, .to = NAN }), 0);
}
END_TEST

static hiap_rc describe(void *payload, const hiap_change *change, hiap_err *err) {
    (void)err;
    hiap_buf_printf(payload, "%s %g %g; ", hiap_change_words(change->kind), change->from,
                    change->to);
    return HIAP_OK;
}

static void walks(hiap_store *store, int64_t from, int64_t to, const char *expected) {
    const int64_t indicators[] = { 1, 2 };
    const hiap_change_scope scope = {
        .from = from, .to = to, .indicators = indicators, .indicator_count = 2
    };
    hiap_buf text = HIAP_BUF_INIT;
    ck_ok(hiap_change_walk(store, &scope, describe, &text, err));
    ck_assert_str_eq(text.at ? text.at : "", expected);
    hiap_buf_clear(&text);
}

START_TEST(each_figure_of_the_vintages_between) {
    scratch_make();
    hiap_store *store = store_made();
    import_text(store, "a.csv",
                FINGERTIPS ROW("1", "E1", "2015", "1") ROW("1", "E2", "2015", "2")
                    ROW("2", "E1", "2015", "3") ROW("2", "E2", "2015", "4"));
    import_text(store, "b.csv",
                FINGERTIPS ROW("1", "E2", "2015", "2") ROW("2", "E1", "2015", "3.5")
                    ROW("2", "E3", "2015", "5"));
    import_text(store, "c.csv", FINGERTIPS ROW("2", "E1", "2015", "3"));
    walks(store, 1, 2, "the same nan nan; revised 3 3.5; new nan 5; ");
    walks(store, 1, 3, "the same nan nan; the same nan nan; new nan 5; "); /* revised and back */
    walks(store, 2, 3, "revised 3.5 3; ");
    walks(store, 3, 3, "");
    walks(store, 0, 1, "new nan 1; new nan 2; new nan 3; new nan 4; ");
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

static hiap_rc refuse(void *payload, const hiap_change *change, hiap_err *err) {
    (void)payload, (void)change;
    return hiap_err_set(err, HIAP_PROBLEM, "enough");
}

START_TEST(the_caller_may_stop) {
    const int64_t indicator = 1;
    const hiap_change_scope scope = { .to = 1, .indicators = &indicator, .indicator_count = 1 };
    scratch_make();
    hiap_store *store = store_made();
    import_text(store, "a.csv", FINGERTIPS ROW("1", "E1", "2015", "1") ROW("1", "E2", "2015", "2"));
    ck_refused(hiap_change_walk(store, &scope, refuse, NULL, err), HIAP_PROBLEM, "", "enough", "");
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

HIAP_SUITE(change) {
    tcase_add_test(tests, numbers_that_differ);
    tcase_add_test(tests, the_amount_of_a_revision);
    tcase_add_test(tests, the_size_of_a_revision);
    tcase_add_test(tests, each_figure_of_the_vintages_between);
    tcase_add_test(tests, the_caller_may_stop);
}
