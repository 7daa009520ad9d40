/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/store/made.h"

static hiap_store *store;

static void set_up(void) {
    scratch_make();
    store = store_made();
}

static void tear_down(void) {
    hiap_store_close(store);
    scratch_remove();
}

static void shows(const char *key, int64_t as_of, const char *columns, const char *expected) {
    ck_series(store,
              &(hiap_series_query){ .indicators = &key, .indicator_count = 1, .as_of = as_of },
              columns, expected);
}

START_TEST(the_frame) {
    static const char *const names[] = { "indicator_id",
                                         "indicator_name",
                                         "area_code",
                                         "area_name",
                                         "area_type",
                                         "time_period",
                                         "sex",
                                         "age",
                                         "category_type",
                                         "category",
                                         "value",
                                         "lower_ci_95",
                                         "upper_ci_95",
                                         "lower_ci_99_8",
                                         "upper_ci_99_8",
                                         "count",
                                         "denominator",
                                         "value_note",
                                         "compared_to_england",
                                         "recent_trend",
                                         "vintage",
                                         "source_line",
                                         "revised_from",
                                         "status" };
    hiap_frame *frame;
    const char *key = "fingertips/1";
    set_up();
    import_text(store, "a.csv", FINGERTIPS ROW("1", "E1", "2015 - 17", "4.5"));
    ck_ok(hiap_store_series(&frame, store,
                            &(hiap_series_query){ .indicators = &key, .indicator_count = 1 }, err));
    ck_assert_uint_eq(hiap_frame_width(frame), sizeof names / sizeof *names);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        ck_assert_str_eq(hiap_frame_name(frame, i), names[i]);
    ck_assert_int_eq(hiap_column_type(hiap_frame_find(frame, "time_period")), HIAP_PERIOD);
    ck_assert_int_eq(hiap_column_periods(hiap_frame_find(frame, "time_period"))[0].length, 36);
    ck_assert_int_eq(hiap_column_reason(hiap_frame_find(frame, "count"), 0), HIAP_MISSING_EMPTY);
    ck_assert_int_eq(hiap_column_reason(hiap_frame_find(frame, "value_note"), 0),
                     HIAP_MISSING_EMPTY);
    ck_assert_uint_eq(hiap_column_missing(hiap_frame_find(frame, "category")),
                      0); /* a key: "", not missing */
    hiap_frame_drop(frame);
    tear_down();
}
END_TEST

/* Query order, then area, sex, age, category type, category, period; whatever order the file has.
 */
START_TEST(the_order) {
    const char *keys[] = { "fingertips/2", "fingertips/1", "fingertips/2" };
    set_up();
    import_text(store, "a.csv",
                FINGERTIPS ROW("1", "E9", "2016", "1") ROW("1", "E9", "2015", "2")
                    ROW("1", "E9", "2015 - 17", "3") ROW("2", "E9", "2015", "4")
                        ROW_OF("1", "E10", "Persons,All ages,T,b", "2014", "5")
                            ROW_OF("1", "E10", "Male,All ages,,", "2016", "6")
                                ROW_OF("1", "E10", "Female,9+,,", "2016", "7")
                                    ROW_OF("1", "E10", "Female,10+,,", "2016", "8")
                                        ROW_OF("1", "E10", "Persons,All ages,T,a", "2014", "9")
                                            ROW_OF("1", "E10", "Persons,All ages,S,z", "2014", "10")
                                                ROW("2", "E1", "2015", "11"));
    ck_series(
        store,
        &(hiap_series_query){
            .indicators = keys, .indicator_count = 3, .sex = "*", .age = "*", .category = "*" },
        "indicator_id area_code value",
        "fingertips/2|E1|11\nfingertips/2|E9|4\n"
        "fingertips/1|E10|8\nfingertips/1|E10|7\nfingertips/1|E10|6\n"
        "fingertips/1|E10|10\nfingertips/1|E10|9\nfingertips/1|E10|5\n"
        "fingertips/1|E9|2\nfingertips/1|E9|3\nfingertips/1|E9|1\n");
    tear_down();
}
END_TEST

START_TEST(the_newest_vintage_wins) {
    set_up();
    import_text(store, "a.csv",
                FINGERTIPS ROW("1", "E1", "2015", "1") ROW("1", "E2", "2015", "2")
                    ROW("1", "E3", "2015", "3"));
    import_text(store, "b.csv",
                FINGERTIPS ROW("1", "E2", "2015", "2.5") ROW("1", "E1", "2016", "4"));
    import_text(store, "c.csv",
                FINGERTIPS ROW("1", "E3", "2015", "[c]") ROW("1", "E2", "2015", "2.75"));
    shows("fingertips/1", 0, "area_code time_period value vintage source_line",
          "E1|2015|1|1|2\nE1|2016|4|2|3\nE2|2015|2.75|3|3\nE3|2015|[c]|3|2\n");
    shows("fingertips/1", 3, "area_code value", "E1|1\nE1|4\nE2|2.75\nE3|[c]\n");
    shows("fingertips/1", 2, "area_code value vintage", "E1|1|1\nE1|4|2\nE2|2.5|2\nE3|3|1\n");
    shows("fingertips/1", 1, "area_code value", "E1|1\nE2|2\nE3|3\n");
    tear_down();
}
END_TEST

/* Last autumn's review can be replayed: with the names of that time, and without what came later.
 */
START_TEST(as_of_an_earlier_vintage) {
    const char *later[] = { "fingertips/2" };
    set_up();
    import_text(store, "a.csv",
                FINGERTIPS
                "1,Old rate,,,E1,St. Helens,MD,Persons,All ages,,,2015,1,,,,,,,,,,,,,\n");
    import_text(store, "b.csv",
                FINGERTIPS "1,New rate,,,E1,St Helens,UA,Persons,All ages,,,2016,2,,,,,,,,,,,,,\n"
                           "2,Other,,,E9,Wirral,UA,Persons,All ages,,,2016,2,,,,,,,,,,,,,\n");
    shows("fingertips/1", 0, "indicator_name area_name area_type value",
          "New rate|St Helens|UA|1\nNew rate|St Helens|UA|2\n");
    shows("fingertips/1", 1, "indicator_name area_name area_type value",
          "Old rate|St. Helens|MD|1\n");
    hiap_series_query query = { .indicators = later, .indicator_count = 1, .as_of = 1 };
    hiap_frame *frame;
    ck_refused(hiap_store_series(&frame, store, &query, err), HIAP_NOT_FOUND, "",
               "no indicator 'fingertips/2' as of vintage 1: it was first seen in vintage 2"
               " (b.csv, 2026-04-09)", "as of vintage 2");
    const char *area = "E9";
    query = (hiap_series_query){
        .indicators = &(const char *){ "fingertips/1" }, .indicator_count = 1, .areas = &area,
        .area_count = 1, .as_of = 1
    };
    ck_refused(hiap_store_series(&frame, store, &query, err), HIAP_NOT_FOUND, "",
               "no area 'E9' as of vintage 1: it was first seen in vintage 2", "as of vintage 2");
    tear_down();
}
END_TEST

/* The vintage before is the one before of this figure, whatever came in between. */
START_TEST(what_was_revised) {
    set_up();
    import_text(store, "a.csv",
                FINGERTIPS ROW("1", "E1", "2015", "1") ROW("1", "E2", "2015", "2")
                    ROW("1", "E3", "2015", "[c]") ROW("1", "E4", "2015", "4")
                        "1,Rate 1,,,E5,Area E5,UA,Persons,All ages,,,2015,5,,,,,,,Value estimated,"
                        ",,,,,\n");
    import_text(store, "b.csv", FINGERTIPS ROW("2", "E1", "2015", "9"));
    import_text(store, "c.csv",
                FINGERTIPS ROW("1", "E1", "2015", "1") ROW("1", "E2", "2015", "2.5")
                    ROW("1", "E3", "2015", "3") ROW("1", "E4", "2015", "[c]"));
    shows("fingertips/1", 0, "area_code value revised_from status",
          "E1|1|missing|\nE2|2.5|2|[r]\nE3|3|missing|\nE4|[c]|4|[c]\nE5|5|missing|[e]\n");
    shows("fingertips/1", 1, "area_code revised_from status",
          "E1|missing|\nE2|missing|\nE3|missing|[c]\nE4|missing|\nE5|missing|[e]\n");
    tear_down();
}
END_TEST

START_TEST(chosen_areas) {
    const char *keys[] = { "fingertips/1", "fingertips/2" }, *areas[] = { "E3", "E1", "E3" };
    set_up();
    import_text(store, "a.csv",
                FINGERTIPS ROW("1", "E1", "2015", "1") ROW("1", "E2", "2015", "2")
                    ROW("1", "E3", "2015", "3") ROW("2", "E2", "2015", "4")
                        ROW("2", "E1", "2015", "5"));
    hiap_series_query query = {
        .indicators = keys, .indicator_count = 2, .areas = areas, .area_count = 3
    };
    ck_series(store, &query, "indicator_id area_code value",
              "fingertips/1|E1|1\nfingertips/1|E3|3\nfingertips/2|E1|5\n");
    query.area_count = 0;
    ck_series(store, &query, "value", ""); /* none is not all */
    tear_down();
}
END_TEST

START_TEST(what_the_store_has_never_seen) {
    const char *key = "fingertips/9335", *good = "fingertips/93356", *area = "E0600006";
    hiap_frame *frame = (hiap_frame *)1;
    set_up();
    import_text(store, "a.csv", FINGERTIPS ROW("93356", "E06000006", "2015", "1"));
    hiap_series_query query = { .indicators = &key, .indicator_count = 1 };
    ck_refused(hiap_store_series(&frame, store, &query, err), HIAP_NOT_FOUND, "",
               "there is no indicator 'fingertips/9335' in the store",
               "did you mean 'fingertips/93356'?");
    ck_assert_ptr_null(frame);
    query.indicators = &good;
    query.areas = &area;
    query.area_count = 1;
    ck_refused(hiap_store_series(&frame, store, &query, err), HIAP_NOT_FOUND, "",
               "no area 'E0600006'", "'E06000006'");
    query.areas = NULL;
    query.sex = "person";
    ck_refused(hiap_store_series(&frame, store, &query, err), HIAP_NOT_FOUND, "", "no sex 'person'",
               "'Persons'");
    query.sex = NULL;
    query.as_of = 7;
    ck_refused(hiap_store_series(&frame, store, &query, err), HIAP_NOT_FOUND, "", "no vintage 7",
               "1 to 1");
    query.indicator_count = 0;
    ck_refused(hiap_store_series(&frame, store, &query, err), HIAP_ARGUMENT, "",
               "at least one indicator", "");
    tear_down();
}
END_TEST

START_TEST(the_unknown_may_be_empty) {
    const char *keys[] = { "fingertips/2", "fingertips/1" }, *areas[] = { "E7", "E1" };
    set_up();
    import_text(store, "a.csv", FINGERTIPS ROW("1", "E1", "2015", "1"));
    hiap_series_query query = { .indicators = keys,
                                .indicator_count = 2,
                                .areas = areas,
                                .area_count = 2,
                                .unknown_is_empty = true };
    ck_series(store, &query, "indicator_id area_code value", "fingertips/1|E1|1\n");
    query.sex = "Unheard of";
    ck_series(store, &query, "value", "");
    query.sex = NULL;
    query.area_count = 1;
    ck_series(store, &query, "value", "");
    tear_down();
}
END_TEST

START_TEST(reading_leaves_no_transaction_open) {
    set_up();
    import_text(store, "a.csv", FINGERTIPS ROW("1", "E1", "2015", "1"));
    hiap_store *reader = store_at(STORE, HIAP_STORE_READ);
    const char *key = "fingertips/1";
    hiap_series_query query = { .indicators = &key, .indicator_count = 1 };
    ck_series(reader, &query, "value", "1\n");
    import_text(store, "b.csv",
                FINGERTIPS ROW("1", "E1", "2015", "2")); /* the reader is not in the way */
    ck_series(reader, &query, "value", "2\n");
    ck_ok(hiap_store_begin(store, err));
    ck_series(store, &query, "value", "2\n"); /* inside a transaction as well */
    ck_assert(hiap_store_in_transaction(store));
    ck_ok(hiap_store_commit(store, err));
    hiap_store_close(reader);
    tear_down();
}
END_TEST

static bool read_with_fault(const hiap_series_query *query, long nth, bool sticky) {
    hiap_frame *frame = NULL;
    hiap_err why = { 0 };
    hiap_mem_fail_at(nth, sticky);
    hiap_rc rc = hiap_store_series(&frame, store, query, &why);
    bool failed = hiap_mem_allocations() >= nth;
    hiap_mem_fail_at(0, false);
    ck_assert_msg(rc == HIAP_OK || (failed && rc == HIAP_NOMEM), "%ld: %d %s", nth, rc, why.what);
    ck_assert((frame == NULL) == (rc != HIAP_OK));
    hiap_frame_drop(frame);
    return failed;
}

START_TEST(survives_every_failed_allocation) {
    const char *key = "fingertips/1", *area = "E1";
    hiap_series_query query = {
        .indicators = &key, .indicator_count = 1, .areas = &area, .area_count = 1, .sex = "*"
    };
    set_up();
    import_text(store, "a.csv",
                FINGERTIPS ROW("1", "E1", "2015", "1") ROW("1", "E1", "2016", "[c]"));
    for (int sticky = 0; sticky < 2; sticky++)
        for (long nth = 1; read_with_fault(&query, nth, sticky); nth++) {
            if (!sticky)
                continue;
            hiap_store_close(store); /* what could not be released is, here */
            store = store_made();
        }
    ck_series(store, &query, "value", "1\n[c]\n");
    tear_down();
}
END_TEST

HIAP_SUITE(series) {
    tcase_add_test(tests, the_frame);
    tcase_add_test(tests, the_order);
    tcase_add_test(tests, the_newest_vintage_wins);
    tcase_add_test(tests, as_of_an_earlier_vintage);
    tcase_add_test(tests, what_was_revised);
    tcase_add_test(tests, chosen_areas);
    tcase_add_test(tests, what_the_store_has_never_seen);
    tcase_add_test(tests, the_unknown_may_be_empty);
    tcase_add_test(tests, reading_leaves_no_transaction_open);
    tcase_add_test(tests, survives_every_failed_allocation);
}
