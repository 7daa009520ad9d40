/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/left_out.h"

#include "tests/unit/store/made.h"

#define FIRST FINGERTIPS ROW("1", "E1", "2015", "1") ROW("1", "E2", "2015", "2") \
              ROW("1", "E3", "2015", "3") ROW("1", "E4", "2015", "4")

static hiap_store *store;

/* The note of a second file on what it lacks; "": there is none. */
static void lacks(const char *text, const char *expected) {
    scratch_make();
    store = store_made();
    import_text(store, "a.csv", FIRST);
    import_text(store, "other.csv", FINGERTIPS ROW("2", "E1", "2015", "1"));
    hiap_import_report r = imported(store, "b.csv", text);
    const char *found = "";
    for (size_t i = 0; i < r.notes.len; i++)
        if (strstr(r.notes.at[i], "earlier edition"))
            found = r.notes.at[i];
    ck_assert_str_eq(found, expected);
    hiap_import_report_clear(&r);
    hiap_store_close(store);
    scratch_remove();
}

START_TEST(figures_that_are_gone) {
    lacks(FINGERTIPS ROW("1", "E1", "2015", "1") ROW("1", "E2", "2015", "9")
              ROW("1", "E3", "2015", "3") ROW("1", "E5", "2016", "3"),
          "1 figure of the earlier edition (a.csv, vintage 1) is not in this one, e.g. Area E4, "
          "2015, and remains current: withdrawn, or left out?");
}
END_TEST

START_TEST(nothing_is_gone) {
    lacks(FIRST ROW("1", "E1", "2016", "1"), "");
}
END_TEST

/* A file of the newest period only, or of some of the areas, is no edition of the same. */
START_TEST(not_an_edition) {
    lacks(FINGERTIPS ROW("1", "E1", "2016", "1") ROW("1", "E2", "2016", "2"), "");
    lacks(FINGERTIPS ROW("1", "E1", "2015", "1") ROW("1", "E2", "2015", "2"), "");
    lacks(FINGERTIPS ROW("3", "E1", "2015", "1"), "");
}
END_TEST

HIAP_SUITE(left_out) {
    tcase_add_test(tests, figures_that_are_gone);
    tcase_add_test(tests, nothing_is_gone);
    tcase_add_test(tests, not_an_edition);
}
