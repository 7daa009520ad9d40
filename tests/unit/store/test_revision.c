/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/revision.h"

#include "tests/unit/store/made.h"

static void ck_counts(const hiap_import_report *r, size_t fresh, size_t revised, size_t same) {
    ck_assert_uint_eq(r->figures_new, fresh);
    ck_assert_uint_eq(r->figures_revised, revised);
    ck_assert_uint_eq(r->figures_same, same);
    ck_assert_uint_eq(fresh + revised + same, r->rows_kept);
}

static bool notes(const hiap_import_report *r, const char *sentence) {
    for (size_t i = 0; i < r->notes.len; i++)
        if (strcmp(r->notes.at[i], sentence) == 0)
            return true;
    return false;
}

START_TEST(against_what_was_there) {
    scratch_make();
    hiap_store *store = store_made();
    hiap_import_report r =
        imported(store, "a.csv",
                 FINGERTIPS ROW("1", "E1", "2015", "1") ROW("1", "E2", "2015", "80.125")
                     ROW("1", "E3", "2015", "3"));
    ck_counts(&r, 3, 0, 0);
    ck_assert_uint_eq(r.notes.len, 0);
    hiap_import_report_clear(&r);
    r = imported(store, "b.csv", FINGERTIPS ROW("2", "E1", "2015", "1"));
    ck_counts(&r, 1, 0, 0); /* another indicator */
    ck_assert_uint_eq(r.notes.len, 0);
    hiap_import_report_clear(&r);
    r = imported(store, "c.csv",
                 FINGERTIPS ROW("1", "E1", "2015", "1") ROW("1", "E2", "2015", "80.875")
                     ROW("1", "E3", "2015", "[c]") ROW("1", "E3", "2016", "5")
                         ROW("2", "E1", "2015", "1"));
    ck_counts(&r, 1, 2, 2);
    ck_assert(notes(&r, "1 figure new, 2 revised since vintage 1, 2 the same; the largest revision: "
                        "Rate 1, Area E2, 2015, from 80.1 to 80.9"));
    hiap_import_report_clear(&r);
    ck_assert_int_eq(asked(store, "SELECT sum(new * 100 + revised * 10 + same) FROM vintage_revision"),
                     300 + 100 + 122);
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

/* Only a limit is another: no value has changed, so none is the largest. */
START_TEST(breakdowns_and_limits) {
    scratch_make();
    hiap_store *store = store_made();
    import_text(store, "a.csv", FINGERTIPS ROW_OF("1", "E1", "Male,16+,T,c", "2015", "40"));
    hiap_import_report r =
        imported(store, "b.csv", FINGERTIPS ROW_OF("1", "E1", "Male,16+,T,c", "2015", "50"));
    ck_assert(notes(&r, "0 figures new, 1 revised since vintage 1, 0 the same; the largest revision: "
                        "Rate 1, Area E1, 2015, Male, 16+, c, from 40 to 50"));
    hiap_import_report_clear(&r);
    r = imported(store, "c.csv",
                 FINGERTIPS "1,Rate 1,,,E1,Area E1,UA,Male,16+,T,c,2015,50,1,2,,,,,,,,,,,\n");
    ck_assert(notes(&r, "0 figures new, 1 revised since vintage 2, 0 the same"));
    hiap_import_report_clear(&r);
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

/* The vintages that gave the figures, not the last one; a reason is a revision too. */
START_TEST(the_vintages_revised) {
    scratch_make();
    hiap_store *store = store_made();
    import_text(store, "a.csv",
                FINGERTIPS ROW("1", "E1", "2015", "1") ROW("1", "E2", "2015", "[c]"));
    import_text(store, "b.csv", FINGERTIPS ROW("1", "E3", "2015", "1"));
    import_text(store, "c.csv", FINGERTIPS ROW("2", "E1", "2015", "1"));
    hiap_import_report r = imported(store, "d.csv",
                                    FINGERTIPS ROW("1", "E2", "2015", "[x]")
                                        ROW("1", "E3", "2015", "[c]") ROW("1", "E1", "2015", "1"));
    ck_counts(&r, 0, 2, 1);
    ck_assert(notes(&r, "0 figures new, 2 revised since vintages 1 to 2, 1 the same"));
    hiap_import_report_clear(&r);
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

HIAP_SUITE(revision) {
    tcase_add_test(tests, the_vintages_revised);
    tcase_add_test(tests, against_what_was_there);
    tcase_add_test(tests, breakdowns_and_limits);
}
