/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/catalog.h"

#include "tests/unit/store/made.h"

static hiap_store *store;

static void set_up(void) {
    scratch_make();
    store = store_made();
    import_text(store, "a.csv",
                FINGERTIPS ROW("2", "E2", "2015 - 17", "1") ROW("2", "E1", "2014", "1")
                    ROW("2", "E1", "2015", "1") ROW_OF("2", "E1", "Male,All ages,,", "2015", "1")
                        ROW("10", "E1", "2016/17", "1"));
    import_text(store, "b.csv",
                FINGERTIPS
                "2,Other name,,,E3,Elsewhere,District,Persons,All ages,,,2018,1,,,,,,,,,,,,,\n" ROW(
                    "2", "E1", "2015", "2"));
}

static void tear_down(void) {
    hiap_store_close(store);
    scratch_remove();
}

static void indicators(int64_t as_of, const char *expected) {
    hiap_frame *frame;
    ck_ok(hiap_store_indicators(&frame, store, as_of, err));
    ck_frame_is(
        frame,
        "indicator_id indicator_name unit source decimals rows areas periods first_period newest_period vintage",
        expected);
    hiap_frame_drop(frame);
}

START_TEST(indicators_present) {
    set_up();
    indicators(0, "fingertips/10|Rate 10||OHID Fingertips|missing|1|1|1|2016/17|2016/17|1\n"
                  "fingertips/2|Other name||OHID Fingertips|missing|5|3|4|2014|2018|2\n");
    indicators(1, "fingertips/10|Rate 10||OHID Fingertips|missing|1|1|1|2016/17|2016/17|1\n"
                  "fingertips/2|Rate 2||OHID Fingertips|missing|4|2|3|2014|2015 - 17|1\n");
    tear_down();
}
END_TEST

START_TEST(areas_present) {
    hiap_frame *frame;
    set_up();
    ck_ok(hiap_store_areas(&frame, store, 0, err));
    ck_frame_is(frame, "area_code area_name area_type parent_code",
                "E1|Area E1|UA|E92000001\nE2|Area E2|UA|E92000001\nE3|Elsewhere|District|\n");
    hiap_frame_drop(frame);
    ck_ok(hiap_store_areas(&frame, store, 1, err));
    ck_frame_is(frame, "area_code", "E1\nE2\n");
    hiap_frame_drop(frame);
    tear_down();
}
END_TEST

START_TEST(an_empty_store) {
    hiap_frame *frame;
    scratch_make();
    store = store_made();
    ck_ok(hiap_store_indicators(&frame, store, 0, err));
    ck_assert_uint_eq(hiap_frame_rows(frame), 0);
    ck_assert_uint_eq(hiap_frame_width(frame), 12);
    hiap_frame_drop(frame);
    ck_ok(hiap_store_areas(&frame, store, 0, err));
    ck_assert_uint_eq(hiap_frame_rows(frame), 0);
    hiap_frame_drop(frame);
    ck_refused(hiap_store_indicators(&frame, store, 1, err), HIAP_NOT_FOUND, "", "no vintage 1",
               "nothing has been imported");
    ck_refused(hiap_store_areas(&frame, store, 1, err), HIAP_NOT_FOUND, "", "no vintage 1", "");
    tear_down();
}
END_TEST

HIAP_SUITE(catalog) {
    tcase_add_test(tests, indicators_present);
    tcase_add_test(tests, areas_present);
    tcase_add_test(tests, an_empty_store);
}
