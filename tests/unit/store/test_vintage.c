/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/vintage.h"

#include "tests/unit/store/made.h"

static void import_on(hiap_store *store, const char *when, const char *text) {
    hiap_import_options options = { .imported_by = "ada", .imported_at = when };
    hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
    ck_ok(hiap_store_import(&report, store, file_made("a.csv", text), &options, err));
    hiap_import_report_clear(&report);
}

START_TEST(numbers_and_days) {
    int64_t v;
    scratch_make();
    hiap_store *store = store_made();
    ck_ok(hiap_store_newest_vintage(&v, store, err));
    ck_assert_int_eq(v, 0);
    ck_ok(hiap_store_as_of(&v, store, 0, err));
    ck_assert_int_eq(v, 0);
    ck_refused(hiap_store_as_of(&v, store, 1, err), HIAP_NOT_FOUND, "", "there is no vintage 1",
               "nothing has been imported");
    import_on(store, "2025-10-03T09:00:00Z", FINGERTIPS ROW("1", "E1", "2015", "1"));
    import_on(store, "2026-04-09T23:59:59Z", FINGERTIPS ROW("1", "E1", "2015", "2"));
    ck_ok(hiap_store_newest_vintage(&v, store, err));
    ck_assert_int_eq(v, 2);
    ck_ok(hiap_store_as_of(&v, store, 0, err));
    ck_assert_int_eq(v, 2);
    ck_ok(hiap_store_as_of(&v, store, 1, err));
    ck_assert_int_eq(v, 1);
    ck_refused(hiap_store_as_of(&v, store, 3, err), HIAP_NOT_FOUND, "", "there is no vintage 3",
               "the vintages are 1 to 2");
    ck_refused(hiap_store_as_of(&v, store, -1, err), HIAP_NOT_FOUND, "", "there is no vintage -1",
               "1 to 2");
    static const struct { const char *day; int64_t vintage; } days[] = {
        { "2025-10-03", 1 }, { "2026-04-08", 1 }, { "2026-04-09", 2 }, { "2030-01-01", 2 } };
    for (size_t i = 0; i < 4; i++) {
        ck_ok(hiap_store_vintage_on(&v, store, days[i].day, err));
        ck_assert_int_eq(v, days[i].vintage);
    }
    ck_refused(hiap_store_vintage_on(&v, store, "2025-10-02", err), HIAP_NOT_FOUND, "",
               "nothing had been imported by 2025-10-02", "the first vintage is of 2025-10-03");
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

START_TEST(the_account_is_kept) {
    hiap_frame *frame;
    scratch_make();
    hiap_store *store = store_made();
    import_text(store, "a.csv",
                FINGERTIPS ROW("1", "E1", "2015", "1") ROW("1", "E2", "2015", "[c]")
                    ROW("1", "E3", "2015", "2") ROW("1", "", "2015", "4")
                        ROW("1", "E1", "2015", "1") ROW("1", "E4", "2015", "*"));
    import_text(store, "b.csv", FINGERTIPS ROW("1", "E1", "2015", "3"));
    ck_ok(hiap_store_accounting(&frame, store, 1, err));
    ck_frame_is(frame, "class kept rows example_lines",
                "kept|true|2|2, 4\n"
                "kept, value missing: confidential or suppressed|true|2|3, 7\n"
                "left out: the same figures again|false|1|6\n"
                "left out: no area code|false|1|5\n");
    hiap_frame_drop(frame);
    ck_ok(hiap_store_accounting(&frame, store, 0, err));
    ck_frame_is(frame, "class rows", "kept|1\n");
    hiap_frame_drop(frame);
    ck_refused(hiap_store_accounting(&frame, store, 3, err), HIAP_NOT_FOUND, "", "no vintage 3",
               "1 to 2");
    ck_ok(hiap_store_vintages(&frame, store, err));
    ck_frame_is(frame, "vintage file_name indicators rows_read rows_kept",
                "1|a.csv|1|6|4\n2|b.csv|1|1|1\n");
    hiap_frame_drop(frame);
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

START_TEST(those_of_an_indicator) {
    hiap_frame *frame;
    scratch_make();
    hiap_store *store = store_made();
    import_text(store, "a.csv", FINGERTIPS ROW("1", "E1", "2015", "1"));
    import_text(store, "b.csv", FINGERTIPS ROW("2", "E1", "2015", "1"));
    import_text(store, "c.csv", FINGERTIPS ROW("1", "E1", "2015", "2") ROW("1", "E1", "2016", "1"));
    ck_ok(hiap_store_vintages_of(&frame, store, "fingertips/1", 0, err));
    ck_frame_is(frame, "vintage file_name figures_new figures_revised figures_same",
                "1|a.csv|1|0|0\n3|c.csv|1|1|0\n");
    hiap_frame_drop(frame);
    ck_ok(hiap_store_vintages_of(&frame, store, "fingertips/1", 2, err));
    ck_frame_is(frame, "vintage", "1\n");
    hiap_frame_drop(frame);
    ck_ok(hiap_store_vintages_of(&frame, store, NULL, 2, err));
    ck_frame_is(frame, "vintage", "1\n2\n");
    hiap_frame_drop(frame);
    ck_refused(hiap_store_vintages_of(&frame, store, "fingertips/2", 1, err), HIAP_NOT_FOUND, "",
               "first seen in vintage 2", "as of vintage 2");
    ck_refused(hiap_store_vintages_of(&frame, store, "fingertips/3", 0, err), HIAP_NOT_FOUND, "",
               "no indicator 'fingertips/3'", "");
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

/* What an earlier hiap imported was not counted. */
START_TEST(a_store_of_version_1) {
    hiap_frame *frame;
    scratch_make();
    hiap_store *store = store_made();
    import_text(store, "a.csv", FINGERTIPS ROW("1", "E1", "2015", "1"));
    ck_ok(hiap_sql_run(store, "DROP TABLE vintage_revision; PRAGMA user_version = 1", err));
    ck_ok(hiap_store_vintages(&frame, store, err));
    ck_frame_is(frame, "vintage rows_kept figures_new figures_revised", "1|1|missing|missing\n");
    hiap_frame_drop(frame);
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

HIAP_SUITE(vintage) {
    tcase_add_test(tests, numbers_and_days);
    tcase_add_test(tests, the_account_is_kept);
    tcase_add_test(tests, those_of_an_indicator);
    tcase_add_test(tests, a_store_of_version_1);
}
