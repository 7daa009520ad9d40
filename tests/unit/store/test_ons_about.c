/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/catalog.h"
#include "tests/unit/store/made.h"

#define CSV                                                                                   \
    "areacd,areanm,geography,indicator,period,observation,measure,unit\n"                     \
    "E1,A,LA,Male healthy life expectancy,2022-01-01/P3Y,60.7,Years,yrs\n"                    \
    "E1,A,LA,Literacy,2022-01-01/P3Y,60.7,Percentage,%\n"

/* What the catalogue says of the indicators after importing CSV with this JSON beside it. */
static void gives(const char *json, const char *expected, const char *note) {
    hiap_frame *frame;
    scratch_make();
    hiap_store *store = store_made();
    if (json)
        scratch_write("x.json", json);
    hiap_import_report report = imported(store, "x.csv", CSV);
    ck_assert_uint_eq(report.notes.len, note ? 1 : 0);
    if (note)
        ck_assert_msg(strstr(report.notes.at[0], note) != NULL, "%s", report.notes.at[0]);
    hiap_import_report_clear(&report);
    ck_ok(hiap_store_indicators(&frame, store, 0, err));
    ck_frame_is(frame, "indicator_id indicator_name unit source decimals caveats", expected);
    hiap_frame_drop(frame);
    hiap_store_close(store);
    scratch_remove();
}

#define PLAIN                                                                                      \
    "ons/healthy-life-expectancy|Healthy life expectancy|yrs||missing|\nons/literacy|Literacy|%||missing|\n"

START_TEST(fields_of_one_and_of_all) {
    gives(
        "{ \"ess-beta-metadata\": { \"shared\": { \"sourceOrg\": \"ONS|NISRA\", \"decimalPlaces\": 1, \"caveats\": null },"
        " \"Male healthy life expectancy\": { \"label\": \"Male years in good health\" },"
        " \"Literacy\": { \"label\": \"Literacy skills\", \"caveats\": \"Revised | 2021.\", \"decimalPlaces\": 0 } } }",
        "ons/healthy-life-expectancy|Years in good health|yrs|ONS; NISRA|1|\n"
        "ons/literacy|Literacy skills|%|ONS; NISRA|0|Revised | 2021.\n",
        NULL);
    gives(
        "{ \"ess-beta-metadata\": { \"sourceOrg\": \"DfE\", \"decimalPlaces\": 2 } }",
        "ons/healthy-life-expectancy|Healthy life expectancy|yrs|DfE|2|\nons/literacy|Literacy|%|DfE|2|\n",
        NULL);
}
END_TEST

START_TEST(fields_of_the_wrong_kind) {
    gives(
        "{ \"ess-beta-metadata\": { \"sourceOrg\": 4, \"decimalPlaces\": \"1\", \"caveats\": [], \"Literacy\": 7 } }",
        PLAIN, NULL);
    gives(
        "{ \"ess-beta-metadata\": { \"decimalPlaces\": -3, \"shared\": { \"decimalPlaces\": 10 } } }",
        PLAIN, NULL);
}
END_TEST

START_TEST(without_it_the_figures_still_come) {
    gives(NULL, PLAIN, NULL);
    gives("", PLAIN, "x.json was not used: line 1: ");
    gives("{ \"a\": 1", PLAIN, "x.json was not used: line 1: ");
    gives("[]", PLAIN, "x.json was not used: it has no 'ess-beta-metadata'");
    gives("{ \"ess-beta-metadata\": 4 }", PLAIN, "it has no 'ess-beta-metadata'");
    gives("{ \"a\": 1, \"a\": 2 }", PLAIN, "x.json was not used");
}
END_TEST

START_TEST(a_huge_one_is_not_read) {
    char *huge = malloc(5u << 20);
    memset(huge, ' ', 5u << 20);
    huge[(5u << 20) - 1] = '\0';
    gives(huge, PLAIN, "x.json was not used: ");
    free(huge);
}
END_TEST

HIAP_SUITE(ons_about) {
    tcase_add_test(tests, fields_of_one_and_of_all);
    tcase_add_test(tests, fields_of_the_wrong_kind);
    tcase_add_test(tests, without_it_the_figures_still_come);
    tcase_add_test(tests, a_huge_one_is_not_read);
}
