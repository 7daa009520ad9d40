/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/workbook_check_impl.h"
#include "tests/unit/suite.h"

START_TEST(symbols) {
    ck_assert(hiap_workbook_is_symbol(HIAP_STR("..")));
    ck_assert(hiap_workbook_is_symbol(HIAP_STR("–")));
    ck_assert(!hiap_workbook_is_symbol(HIAP_STR("[x]")));
    ck_assert(!hiap_workbook_is_symbol(HIAP_STR("-1")));
    ck_assert(!hiap_workbook_is_symbol(HIAP_STR("")));
}
END_TEST

START_TEST(footnotes) {
    static const char *const with[] = { "Households1", "in TA1,2,3,4", "Total*", "Rate²",
                                        "Other reasons12" };
    static const char *const without[] = { "TA1", "2023", "Age 16-64", "Census 2021", "census2021",
                                           "Rate [note 1]", "1,234", "", "aged 0, 1" };
    for (size_t i = 0; i < sizeof with / sizeof *with; i++)
        ck_assert_msg(hiap_workbook_has_footnote(hiap_str_of(with[i])), "%s", with[i]);
    for (size_t i = 0; i < sizeof without / sizeof *without; i++)
        ck_assert_msg(!hiap_workbook_has_footnote(hiap_str_of(without[i])), "%s", without[i]);
}
END_TEST

START_TEST(addresses) {
    ck_assert(hiap_workbook_is_address(HIAP_STR("https://www.gov.uk/")));
    ck_assert(hiap_workbook_is_address(HIAP_STR("www.gov.uk")));
    ck_assert(!hiap_workbook_is_address(HIAP_STR("see https://www.gov.uk/")));
    ck_assert(!hiap_workbook_is_address(HIAP_STR("http")));
}
END_TEST

START_TEST(periods) {
    static const char *const of_time[] = { "Period", "Latest period then", "time_period", "YEAR",
                                           "Financial years ending", "Date" };
    static const char *const others[] = { "", "Then", "Value", "Yearly rate", "Periodic" };
    for (size_t i = 0; i < sizeof of_time / sizeof *of_time; i++)
        ck_assert_msg(hiap_workbook_is_period(hiap_str_of(of_time[i])), "%s", of_time[i]);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        ck_assert_msg(!hiap_workbook_is_period(hiap_str_of(others[i])), "%s", others[i]);
}
END_TEST

HIAP_SUITE(workbook_check_cell) {
    tcase_add_test(tests, symbols);
    tcase_add_test(tests, footnotes);
    tcase_add_test(tests, addresses);
    tcase_add_test(tests, periods);
}
