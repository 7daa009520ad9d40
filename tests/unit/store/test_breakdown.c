/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/breakdown.h"

#include "tests/unit/store/made.h"

static hiap_store *store;

static void set_up(void) {
    scratch_make();
    store = store_made();
    import_text(
        store, "a.csv",
        FINGERTIPS
            /* 1: totals and parts */
            ROW("1", "E1", "2015", "10") ROW_OF("1", "E1", "Male,All ages,,", "2015", "11")
                ROW_OF("1", "E1", "Persons,0-9 yrs,,", "2015", "12")
                    ROW_OF("1", "E1", "Male,0-9 yrs,,", "2015", "13")
                        ROW_OF("1", "E1", "Persons,All ages,Decile,Most", "2015", "14")
                            ROW_OF("1", "E1", "Persons,All ages,Decile,Least", "2015", "15")
                                ROW_OF("1", "E1", "Persons,All ages,Quintile,Most", "2015", "16")
        /* 2: one sex and age only */
        ROW_OF("2", "E1", "Male,10+ yrs,,", "2015", "20")
        /* 3: both sexes, no total */
        ROW_OF("3", "E1", "Male,All ages,,", "2015", "30")
            ROW_OF("3", "E1", "Female,All ages,,", "2015", "31")
        /* 4: the total is of another age for each sex, and a category has all ages */
        ROW_OF("4", "E1", "Persons,16+ yrs,,", "2015", "40")
            ROW_OF("4", "E1", "Male,All ages,,", "2015", "41")
                ROW_OF("4", "E1", "Persons,All ages,Decile,Most", "2015", "42")
        /* 5: categories only */
        ROW_OF("5", "E1", "Persons,All ages,Decile,Most", "2015", "50")
            ROW_OF("5", "E1", "Persons,All ages,Decile,Least", "2015", "51"));
}

static void tear_down(void) {
    hiap_store_close(store);
    scratch_remove();
}

static void chosen(const char *key, hiap_series_query query, const char *expected) {
    query.indicators = &key;
    query.indicator_count = 1;
    ck_series(store, &query, "value", expected);
}

START_TEST(totals) {
    set_up();
    chosen("fingertips/1", (hiap_series_query){ 0 }, "10\n");
    chosen("fingertips/2", (hiap_series_query){ 0 }, "20\n");
    chosen("fingertips/3", (hiap_series_query){ 0 }, "31\n30\n");
    chosen("fingertips/4", (hiap_series_query){ 0 }, "40\n");
    chosen("fingertips/5", (hiap_series_query){ 0 }, "51\n50\n");
    tear_down();
}
END_TEST

START_TEST(words_and_everything) {
    set_up();
    chosen("fingertips/1", (hiap_series_query){ .sex = "Male" }, "11\n");
    chosen("fingertips/1", (hiap_series_query){ .sex = "*" }, "11\n10\n");
    chosen("fingertips/1", (hiap_series_query){ .age = "*" }, "12\n10\n");
    chosen("fingertips/1", (hiap_series_query){ .age = "0-9 yrs", .sex = "*" }, "13\n12\n");
    chosen("fingertips/1", (hiap_series_query){ .category = "*" }, "10\n15\n14\n16\n");
    chosen("fingertips/1", (hiap_series_query){ .category_type = "*" }, "10\n15\n14\n16\n");
    chosen("fingertips/1", (hiap_series_query){ .category_type = "Decile" }, "15\n14\n");
    chosen("fingertips/1", (hiap_series_query){ .category = "Most" }, "14\n16\n");
    chosen("fingertips/1", (hiap_series_query){ .category_type = "Quintile", .category = "Most" },
           "16\n");
    chosen("fingertips/1", (hiap_series_query){ .category_type = "Quintile", .category = "Least" },
           "");
    chosen("fingertips/4", (hiap_series_query){ .sex = "Male" }, "41\n");
    chosen("fingertips/4", (hiap_series_query){ .category = "*" },
           "42\n"); /* all ages, once categories are let in */
    chosen("fingertips/2", (hiap_series_query){ .sex = "Female" }, "");
    tear_down();
}
END_TEST

START_TEST(words_nobody_uses) {
    hiap_series_query queries[] = { { .sex = "Mal" },
                                    { .age = "10+yrs" },
                                    { .category_type = "Deciles" },
                                    { .category = "Leas" } };
    static const struct { const char *fact, *advice; } refusals[] = {
        { "there is no sex 'Mal' in the store", "did you mean 'Male'?" },
        { "there is no age '10+yrs' in the store", "did you mean '10+ yrs'?" },
        { "there is no category type 'Deciles' in the store", "did you mean 'Decile'?" },
        { "there is no category 'Leas' in the store", "did you mean 'Least'?" },
    };
    set_up();
    for (size_t i = 0; i < 4; i++)
        ck_refused(hiap_breakdown_check(store, &queries[i], err), HIAP_NOT_FOUND, "",
                   refusals[i].fact, refusals[i].advice);
    ck_ok(hiap_breakdown_check(store, &(hiap_series_query){ .sex = "*", .age = "10+ yrs" }, err));
    tear_down();
}
END_TEST

HIAP_SUITE(breakdown) {
    tcase_add_test(tests, totals);
    tcase_add_test(tests, words_and_everything);
    tcase_add_test(tests, words_nobody_uses);
}
