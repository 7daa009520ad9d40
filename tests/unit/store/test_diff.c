/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/diff.h"

#include "tests/unit/store/made.h"

/* Value, both 95% limits, count. */
#define LONG_ROW(area, period, value, lower, upper, count) \
    "1,Rate 1,,," area ",Area " area ",UA,Persons,All ages,,," period "," value "," lower "," upper \
    ",,," count ",,,,,,,,\n"

static hiap_store *store;

static void set_up(void) {
    scratch_make();
    store = store_made();
    import_text(store, "a.csv",
                FINGERTIPS LONG_ROW("E1", "2015", "1", "0.5", "1.5", "10")
                    LONG_ROW("E2", "2015", "2", "1.5", "2.5", "20")
                        LONG_ROW("E3", "2015", "3", "2.5", "3.5", "30")
                            LONG_ROW("E4", "2015", "[c]", "", "", "") ROW("2", "E1", "2015", "9"));
    import_text(store, "b.csv",
                FINGERTIPS LONG_ROW("E1", "2015", "1.25", "0.5", "1.75", "10")
                    LONG_ROW("E2", "2015", "2", "1.5", "2.5", "20")
                        LONG_ROW("E3", "2015", "[c]", "", "", "30")
                            LONG_ROW("E4", "2015", "4", "", "", "")
                                LONG_ROW("E1", "2016", "6", "", "", ""));
    import_text(store, "c.csv",
                FINGERTIPS LONG_ROW("E1", "2015", "1.25", "0.5", "1.75", "11")
                    LONG_ROW("E2", "2015", "2.0000000000001", "1.5", "2.5", "20"));
}

static void tear_down(void) {
    hiap_store_close(store);
    scratch_remove();
}

static void shows(const hiap_diff_query *query, const char *columns, const char *expected) {
    hiap_frame *frame = NULL;
    ck_ok(hiap_store_diff(&frame, store, query, err));
    ck_frame_is(frame, columns, expected);
    hiap_frame_drop(frame);
}

START_TEST(each_kind) {
    set_up();
    shows(&(hiap_diff_query){ .from = 1, .to = 2 },
          "area_code time_period from_value to_value change kind changed",
          "E1|2015|1|1.25|0.25|revised|value, upper_ci_95\n"
          "E1|2016|missing|6|missing|new|missing\n"
          "E3|2015|3|[c]|missing|withdrawn|value, lower_ci_95, upper_ci_95\n"
          "E4|2015|[c]|4|missing|value appeared|value\n");
    shows(&(hiap_diff_query){ .from = 1, .to = 2 },
          "indicator_id indicator_name area_name sex age category_type category",
          "fingertips/1|Rate 1|Area E1|Persons|All ages||\n"
          "fingertips/1|Rate 1|Area E1|Persons|All ages||\n"
          "fingertips/1|Rate 1|Area E3|Persons|All ages||\n"
          "fingertips/1|Rate 1|Area E4|Persons|All ages||\n");
    tear_down();
}
END_TEST

/* As of each: what the newest vintage leaves out stays as it was; the last digits are noise. */
START_TEST(over_several_vintages) {
    set_up();
    shows(&(hiap_diff_query){ .from = 2 }, "area_code change kind changed", "E1|0|revised|count\n");
    shows(&(hiap_diff_query){ .from = 1 }, "area_code kind changed",
          "E1|revised|value, upper_ci_95, count\nE1|new|missing\n"
          "E3|withdrawn|value, lower_ci_95, upper_ci_95\nE4|value appeared|value\n");
    shows(&(hiap_diff_query){ .from = 3 }, "kind", "");
    tear_down();
}
END_TEST

START_TEST(of_some_indicators_and_areas) {
    const char *one = "fingertips/1", *two = "fingertips/2";
    const char *areas[] = { "E4", "E1", "E4" };
    set_up();
    shows(&(hiap_diff_query){ .from = 1, .indicators = &two, .indicator_count = 1 }, "kind", "");
    shows(&(hiap_diff_query){ .from = 1,
                              .to = 2,
                              .indicators = (const char *[]){ one, two, one },
                              .indicator_count = 3,
                              .areas = areas,
                              .area_count = 3 },
          "area_code kind", "E1|revised\nE1|new\nE4|value appeared\n");
    shows(&(hiap_diff_query){ .from = 1, .areas = areas, .area_count = 0 }, "kind", "");
    tear_down();
}
END_TEST

START_TEST(what_cannot_be_compared) {
    const char *key = "fingertips/11", *area = "E7";
    hiap_frame *frame;
    set_up();
    ck_refused(hiap_store_diff(&frame, store, &(hiap_diff_query){ .from = 3, .to = 1 }, err),
               HIAP_ARGUMENT, "", "from an earlier vintage to a later one, not from 3 to 1",
               "from 1 to 3");
    ck_refused(hiap_store_diff(&frame, store, &(hiap_diff_query){ .from = 4 }, err), HIAP_NOT_FOUND,
               "", "no vintage 4", "1 to 3");
    ck_refused(hiap_store_diff(&frame, store, &(hiap_diff_query){ .from = 1, .to = 9 }, err),
               HIAP_NOT_FOUND, "", "no vintage 9", "1 to 3");
    hiap_diff_query query = { .from = 1, .indicators = &key, .indicator_count = 1 };
    ck_refused(hiap_store_diff(&frame, store, &query, err), HIAP_NOT_FOUND, "",
               "no indicator 'fingertips/11'", "fingertips/1");
    query = (hiap_diff_query){ .from = 1, .areas = &area, .area_count = 1 };
    ck_refused(hiap_store_diff(&frame, store, &query, err), HIAP_NOT_FOUND, "", "no area 'E7'", "E");
    ck_assert_ptr_null(frame);
    tear_down();
}
END_TEST

START_TEST(survives_every_failed_allocation) {
    const char *area = "E1";
    const hiap_diff_query query = { .from = 1, .areas = &area, .area_count = 1 };
    set_up();
    for (int sticky = 0; sticky < 2; sticky++) {
        bool failed = true;
        for (long nth = 1; failed; nth++) {
            hiap_frame *frame = NULL;
            hiap_mem_fail_at(nth, sticky);
            hiap_rc rc = hiap_store_diff(&frame, store, &query, NULL);
            failed = hiap_mem_allocations() >= nth;
            hiap_mem_fail_at(0, false);
            ck_assert(rc == HIAP_OK || (failed && rc == HIAP_NOMEM));
            ck_assert((frame == NULL) == (rc != HIAP_OK));
            hiap_frame_drop(frame);
            if (!sticky)
                continue;
            hiap_store_close(store); /* what could not be released is, here */
            store = store_made();
        }
    }
    shows(&query, "kind", "revised\nnew\n");
    tear_down();
}
END_TEST

HIAP_SUITE(diff) {
    tcase_add_test(tests, each_kind);
    tcase_add_test(tests, over_several_vintages);
    tcase_add_test(tests, of_some_indicators_and_areas);
    tcase_add_test(tests, what_cannot_be_compared);
    tcase_add_test(tests, survives_every_failed_allocation);
}
