/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/place.h"

#include "tests/unit/store/made.h"

/* E1 became E2, and later E3; E8 became E9. */
static const hiap_code_change changes[] = { { "E1", "E2" }, { "E2", "E3" }, { "E8", "E9" } };

static hiap_store *store;

static void set_up(void) {
    scratch_make();
    store = store_made();
}

static void tear_down(void) {
    hiap_store_close(store);
    scratch_remove();
}

static void shows(const char *area, const char *columns, const char *expected) {
    const char *key = "fingertips/1";
    hiap_series_query query = { .indicators = &key,
                                .indicator_count = 1,
                                .areas = area ? &area : NULL,
                                .area_count = area ? 1 : 0,
                                .code_changes = changes,
                                .code_change_count = 3 };
    ck_series(store, &query, columns, expected);
}

START_TEST(one_series_under_the_current_code) {
    static const char expected[] = "E3|Area E3|2015|1|published under E1\n"
                                   "E3|Area E3|2016|2|published under E2\n"
                                   "E3|Area E3|2017|3|missing\n";
    static const char columns[] = "area_code area_name time_period value value_note";
    set_up();
    import_text(store, "a.csv",
                FINGERTIPS ROW("1", "E1", "2015", "1") ROW("1", "E2", "2016", "2")
                    ROW("1", "E3", "2017", "3") ROW("1", "E5", "2017", "5"));
    shows("E1", columns, expected);
    shows("E2", columns, expected);
    shows("E3", columns, expected);
    shows("E5", columns, "E5|Area E5|2017|5|missing\n");
    shows(NULL, "area_code value", "E3|1\nE3|2\nE3|3\nE5|5\n");
    hiap_series_query published = { .indicators = &(const char *){ "fingertips/1" },
                                    .indicator_count = 1 };
    ck_series(store, &published, "area_code value", "E1|1\nE2|2\nE3|3\nE5|5\n");
    tear_down();
}
END_TEST

/* The current code's figure, unless only the old one has a value; never both. */
START_TEST(a_period_that_both_codes_have) {
    set_up();
    import_text(store, "a.csv",
                FINGERTIPS ROW("1", "E8", "2015", "1") ROW("1", "E9", "2015", "2")
                    ROW("1", "E8", "2016", "3") ROW("1", "E9", "2016", "[x]")
                        ROW("1", "E8", "2017", "[c]") ROW("1", "E9", "2017", "[x]")
                            ROW("1", "E8", "2018", "[c]") ROW("1", "E9", "2018", "4"));
    shows(NULL, "area_code time_period value value_note",
          "E9|2015|2|missing\nE9|2016|3|published under E8\nE9|2017|[x]|missing\n"
          "E9|2018|4|missing\n");
    shows("E8", "value", "2\n3\n[x]\n4\n");
    tear_down();
}
END_TEST

/* A store from before the change gives the current code too; vintages win code by code. */
START_TEST(only_the_old_code_is_there) {
    set_up();
    import_text(store, "a.csv", FINGERTIPS ROW("1", "E8", "2015", "1") ROW("1", "E1", "2015", "7"));
    import_text(store, "b.csv", FINGERTIPS ROW("1", "E8", "2015", "2"));
    shows("E9", "area_code area_name value revised_from value_note",
          "E9|Area E8|2|1|published under E8\n");
    shows("E3", "area_code value value_note", "E3|7|published under E1\n");
    shows(NULL, "area_code value", "E3|7\nE9|2\n");
    tear_down();
}
END_TEST

START_TEST(a_note_that_is_there_stays) {
    set_up();
    import_text(store, "a.csv",
                FINGERTIPS "1,Rate 1,,,E8,Area E8,UA,Persons,All ages,,,2015,5,,,,,,,Value estimated,"
                           ",,,,,\n");
    shows("E9", "value_note status", "published under E8; Value estimated|[e]\n");
    tear_down();
}
END_TEST

/* A code that neither the store nor the changes know, and changes that go round in a circle. */
START_TEST(codes_that_lead_nowhere) {
    static const hiap_code_change circle[] = { { "E1", "E2" }, { "E2", "E1" } };
    const char *key = "fingertips/1", *area = "E9";
    hiap_frame *frame;
    set_up();
    import_text(store, "a.csv", FINGERTIPS ROW("1", "E1", "2015", "1"));
    hiap_series_query query = { .indicators = &key,
                                .indicator_count = 1,
                                .areas = &area,
                                .area_count = 1,
                                .code_changes = changes,
                                .code_change_count = 3 };
    ck_refused(hiap_store_series(&frame, store, &query, err), HIAP_NOT_FOUND, "", "no area 'E9'", "");
    query.unknown_is_empty = true;
    ck_series(store, &query, "value", "");
    query.code_changes = circle;
    query.code_change_count = 2;
    query.areas = NULL;
    ck_series(store, &query, "value", "1\n");
    tear_down();
}
END_TEST

START_TEST(survives_every_failed_allocation) {
    const char *key = "fingertips/1";
    hiap_series_query query = { .indicators = &key,
                                .indicator_count = 1,
                                .code_changes = changes,
                                .code_change_count = 3 };
    set_up();
    import_text(store, "a.csv",
                FINGERTIPS ROW("1", "E8", "2015", "1") ROW("1", "E9", "2015", "2")
                    ROW("1", "E1", "2015", "2"));
    bool failed = true;
    for (long nth = 1; failed; nth++) {
        hiap_frame *frame = NULL;
        hiap_mem_fail_at(nth, false);
        hiap_rc rc = hiap_store_series(&frame, store, &query, NULL);
        failed = hiap_mem_allocations() >= nth;
        hiap_mem_fail_at(0, false);
        ck_assert(rc == HIAP_OK || (failed && rc == HIAP_NOMEM));
        hiap_frame_drop(frame);
    }
    shows(NULL, "value", "2\n2\n");
    tear_down();
}
END_TEST

HIAP_SUITE(place) {
    tcase_add_test(tests, one_series_under_the_current_code);
    tcase_add_test(tests, a_period_that_both_codes_have);
    tcase_add_test(tests, only_the_old_code_is_there);
    tcase_add_test(tests, a_note_that_is_there_stays);
    tcase_add_test(tests, codes_that_lead_nowhere);
    tcase_add_test(tests, survives_every_failed_allocation);
}
