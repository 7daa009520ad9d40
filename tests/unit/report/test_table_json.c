/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/table.h"
#include "tests/unit/report/sample.h"

START_TEST(rows_are_objects_with_full_precision) {
    hiap_frame *f = frame_of("area,value\nHalton,62.123456789012345\n\"a \"\"b\"\"\",[c]\n");
    hiap_buf b = HIAP_BUF_INIT;
    ck_ok(hiap_table_json(&b, f, err));
    ck_assert_str_eq(b.at,
                     "[\n  {\n    \"area\": \"Halton\",\n    \"value\": 62.123456789012344\n  },\n"
                     "  {\n    \"area\": \"a \\\"b\\\"\",\n    \"value\": null\n  }\n]\n");
    hiap_buf_clear(&b);
    hiap_frame_drop(f);
} END_TEST

START_TEST(masks_and_periods_keep_their_meaning) {
    hiap_builder *mask, *period;
    hiap_column *columns[2] = { NULL, NULL };
    hiap_frame *f;
    hiap_period year;
    const char *names[] = { "is_new", "time_period" };
    hiap_buf b = HIAP_BUF_INIT;
    ck_ok(hiap_builder_new(&mask, HIAP_MASK, err));
    hiap_builder_mask(mask, false);
    ck_ok(hiap_builder_finish(&columns[0], mask, err));
    ck_ok(hiap_period_parse(&year, HIAP_STR("2016/17"), NULL, err));
    ck_ok(hiap_builder_new(&period, HIAP_PERIOD, err));
    hiap_builder_period(period, year);
    ck_ok(hiap_builder_finish(&columns[1], period, err));
    ck_ok(hiap_frame_new(&f, names, columns, 2, err));
    ck_ok(hiap_table_json(&b, f, err));
    ck_assert_str_eq(b.at,
                     "[\n  {\n    \"is_new\": false,\n    \"time_period\": \"2016/17\"\n  }\n]\n");
    hiap_buf_clear(&b);
    hiap_frame_drop(f);
    hiap_column_drop(columns[0]);
    hiap_column_drop(columns[1]);
} END_TEST

static hiap_frame *fixed;

static hiap_rc print(hiap_err *err) {
    hiap_buf b = HIAP_BUF_INIT;
    hiap_rc rc = hiap_table_json(&b, fixed, err);
    hiap_buf_clear(&b);
    return rc;
}

START_TEST(running_out_of_memory_anywhere_is_reported) {
    fixed = areas();
    fail_every_allocation(print);
    hiap_frame_drop(fixed);
} END_TEST

HIAP_SUITE(table_json) {
    tcase_add_test(tests, rows_are_objects_with_full_precision);
    tcase_add_test(tests, masks_and_periods_keep_their_meaning);
    tcase_add_test(tests, running_out_of_memory_anywhere_is_reported);
}
