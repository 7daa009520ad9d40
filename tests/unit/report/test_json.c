/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/json.h"

#include <jansson.h>
#include <math.h>
#include <string.h>

#include "core/base/rng.h"
#include "tests/unit/suite.h"

static void write_sample(hiap_json *j) {
    hiap_json_object(j);
    hiap_json_key(j, HIAP_STR("b"));
    hiap_json_array(j);
    hiap_json_number(j, 0.1);
    hiap_json_number(j, NAN);
    hiap_json_bool(j, true);
    hiap_json_null(j);
    hiap_json_end(j);
    hiap_json_key(j, HIAP_STR("a"));
    hiap_json_object(j);
    hiap_json_end(j);
    hiap_json_end(j);
}

START_TEST(keys_keep_their_order) {
    hiap_buf b = HIAP_BUF_INIT;
    hiap_json j = hiap_json_to(&b, false);
    write_sample(&j);
    ck_assert_str_eq(b.at, "{\"b\":[0.1,null,true,null],\"a\":{}}");
    hiap_buf_clear(&b);
} END_TEST

START_TEST(pretty_text_has_a_line_a_value) {
    hiap_buf b = HIAP_BUF_INIT;
    hiap_json j = hiap_json_to(&b, true);
    write_sample(&j);
    ck_assert_str_eq(
        b.at, "{\n  \"b\": [\n    0.1,\n    null,\n    true,\n    null\n  ],\n  \"a\": {}\n}");
    hiap_buf_clear(&b);
} END_TEST

static void expect(hiap_str text, const char *want) {
    hiap_buf b = HIAP_BUF_INIT;
    hiap_json j = hiap_json_to(&b, false);
    hiap_json_text(&j, text);
    ck_assert_str_eq(b.at, want);
    hiap_buf_clear(&b);
}

START_TEST(text_is_escaped) {
    expect(HIAP_STR("a\"b\\c/d"), "\"a\\\"b\\\\c/d\"");
    expect(HIAP_STR("\n\t\r\b\f"), "\"\\n\\t\\r\\b\\f\"");
    expect(HIAP_STR("\0\x1b\x7f"), "\"\\u0000\\u001b\\u007f\"");
    expect(HIAP_STR("Ynys Môn"), "\"Ynys Môn\"");
    expect(HIAP_STR("\xFFz\xC3"), "\"�z�\"");
    expect(HIAP_STR(""), "\"\"");
} END_TEST

START_TEST(any_bytes_make_json_that_reads_back) {
    hiap_rng rng = hiap_rng_for(5, "json");
    for (uint64_t trial = 0; trial < 500; trial++) {
        char bytes[40];
        for (size_t i = 0; i < sizeof bytes; i++)
            bytes[i] = (char)hiap_rng_below(&rng, trial * 40 + i, 256);
        hiap_buf b = HIAP_BUF_INIT;
        hiap_json j = hiap_json_to(&b, false);
        hiap_json_array(&j);
        hiap_json_text(&j, (hiap_str){ bytes, sizeof bytes });
        hiap_json_end(&j);
        json_error_t error;
        json_t *read = json_loadb(b.at, b.len, JSON_ALLOW_NUL, &error);
        ck_assert_msg(read != NULL, "%s", error.text);
        json_decref(read);
        hiap_buf_clear(&b);
    }
} END_TEST

HIAP_SUITE(json) {
    tcase_add_test(tests, keys_keep_their_order);
    tcase_add_test(tests, pretty_text_has_a_line_a_value);
    tcase_add_test(tests, text_is_escaped);
    tcase_add_test(tests, any_bytes_make_json_that_reads_back);
}
