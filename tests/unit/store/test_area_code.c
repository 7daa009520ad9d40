/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/area_code.h"

#include "tests/unit/suite.h"

static bool is(const char *text) {
    return hiap_area_code_is(hiap_str_of(text));
}

START_TEST(codes_of_areas) {
    static const char *const codes[] = { "E92000001", "W06000015", "S12000033", "N09000003",
                                         "K02000001", "J99000001", "M83000003", "L93000001",
                                         "A81001",    "U12345",    "QYG",       "RBL",
                                         "01F",       "92G",       "Y56",       "RBL01" };
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
        ck_assert_msg(is(codes[i]), "%s", codes[i]);
}
END_TEST

START_TEST(other_texts) {
    static const char *const texts[] = {
        "",      "-",     "E9200000",   "E920000011", "e92000001", "X92000001", "E9200000A",
        "TOTAL", "NOTE",  "Notes",      "ALL",        "2023",      "839",       "123456",
        "NOTE1", "A8-01", "A8100100",   "Q1",         "England",   "NA",        "a81001",
        "SOURCE", "Total", "E92 000001"
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        ck_assert_msg(!is(texts[i]), "%s", texts[i]);
    ck_assert(!hiap_area_code_is((hiap_str){ "\0" "12345678", 9 }));
}
END_TEST

HIAP_SUITE(area_code) {
    tcase_add_test(tests, codes_of_areas);
    tcase_add_test(tests, other_texts);
}
