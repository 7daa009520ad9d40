/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "core/data/period.h"
#include "tests/unit/suite.h"

static const hiap_period none = { HIAP_PERIOD_NONE, 0, HIAP_MONTHS };

static hiap_period months(int year, int month, int length) {
    return (hiap_period){ hiap_day_of(year, month, 1), (uint16_t)length, HIAP_MONTHS };
}

static hiap_period days(int year, int month, int day, int length) {
    return (hiap_period){ hiap_day_of(year, month, day), (uint16_t)length, HIAP_DAYS };
}

START_TEST(days_count_from_1970) {
    ck_assert_int_eq(hiap_day_of(1970, 1, 1), 0);
    ck_assert_int_eq(hiap_day_of(1969, 12, 31), -1);
    ck_assert_int_eq(hiap_day_of(2000, 2, 29), 11016);
    ck_assert_int_eq(hiap_day_of(2000, 3, 1), 11017);
    ck_assert_int_eq(hiap_day_of(2024, 12, 31), 20088);
    ck_assert_int_eq(hiap_day_of(1, 1, 1), -719162);
    ck_assert_int_eq(hiap_day_of(0, 12, 31), -719163);
}
END_TEST

START_TEST(days_and_dates_are_one_to_one) {
    int year, month, day, last_year = -401, last_month = 12, last_day = 31;
    for (int32_t n = hiap_day_of(-400, 1, 1); n < hiap_day_of(2401, 1, 1); n++) {
        hiap_day_split(n, &year, &month, &day);
        ck_assert_int_eq(hiap_day_of(year, month, day), n);
        ck_assert(day == last_day + 1 || (day == 1 && (month == last_month + 1 ||
                                                       (month == 1 && year == last_year + 1))));
        last_year = year;
        last_month = month;
        last_day = day;
    }
    ck_assert_int_eq(last_year, 2400);
}
END_TEST

START_TEST(kind_follows_from_start_and_length) {
    ck_assert_int_eq(hiap_period_kind_of(months(2016, 1, 12)), HIAP_PERIOD_CALENDAR);
    ck_assert_int_eq(hiap_period_kind_of(months(2015, 1, 36)), HIAP_PERIOD_CALENDAR);
    ck_assert_int_eq(hiap_period_kind_of(months(2016, 4, 12)), HIAP_PERIOD_FINANCIAL);
    ck_assert_int_eq(hiap_period_kind_of(months(2016, 9, 60)), HIAP_PERIOD_ACADEMIC);
    ck_assert_int_eq(hiap_period_kind_of(months(2016, 8, 12)), HIAP_PERIOD_ACADEMIC);
    ck_assert_int_eq(hiap_period_kind_of(months(2016, 10, 12)), HIAP_PERIOD_OTHER);
    ck_assert_int_eq(hiap_period_kind_of(months(2016, 10, 3)), HIAP_PERIOD_QUARTER);
    ck_assert_int_eq(hiap_period_kind_of(months(2016, 11, 3)), HIAP_PERIOD_OTHER);
    ck_assert_int_eq(hiap_period_kind_of(months(2016, 11, 1)), HIAP_PERIOD_MONTH);
    ck_assert_int_eq(hiap_period_kind_of(months(2016, 1, 6)), HIAP_PERIOD_OTHER);
    ck_assert_int_eq(hiap_period_kind_of(days(2016, 4, 30, 1)), HIAP_PERIOD_DAY);
    ck_assert_int_eq(hiap_period_kind_of(days(2016, 1, 1, 366)), HIAP_PERIOD_OTHER);
    hiap_period mid = { hiap_day_of(2016, 1, 15), 12, HIAP_MONTHS };
    ck_assert_int_eq(hiap_period_kind_of(mid), HIAP_PERIOD_OTHER);
    ck_assert_int_eq(hiap_period_kind_of(months(2016, 1, 0)), HIAP_PERIOD_OTHER);
    ck_assert_int_eq(hiap_period_kind_of(none), HIAP_PERIOD_OTHER);
    ck_assert_str_eq(hiap_period_kind_name(HIAP_PERIOD_FINANCIAL), "financial year");
    ck_assert_str_eq(hiap_period_kind_name(HIAP_PERIOD_OTHER), "other");
}
END_TEST

START_TEST(end_is_the_day_after) {
    ck_assert_int_eq(hiap_period_end(months(2015, 1, 36)), hiap_day_of(2018, 1, 1));
    ck_assert_int_eq(hiap_period_end(months(2016, 4, 12)), hiap_day_of(2017, 4, 1));
    ck_assert_int_eq(hiap_period_end(months(2024, 2, 1)), hiap_day_of(2024, 3, 1));
    ck_assert_int_eq(hiap_period_end(days(2024, 2, 28, 2)), hiap_day_of(2024, 3, 1));
    hiap_period late = { hiap_day_of(2023, 1, 31), 1, HIAP_MONTHS };
    ck_assert_int_eq(hiap_period_end(late), hiap_day_of(2023, 2, 28));
    ck_assert_int_eq(hiap_period_end(none), HIAP_PERIOD_NONE);
}
END_TEST

START_TEST(order_is_by_start_then_length_and_missing_last) {
    hiap_period ordered[] = { months(2015, 1, 12), months(2015, 1, 36), days(2015, 4, 1, 1),
                              months(2015, 4, 12), months(2016, 1, 12), none };
    for (int i = 0; i < 6; i++)
        for (int j = 0; j < 6; j++) {
            ck_assert_int_eq(hiap_period_compare(ordered[i], ordered[j]), (i > j) - (i < j));
            ck_assert_int_eq(hiap_period_same(ordered[i], ordered[j]), i == j);
        }
}
END_TEST

START_TEST(a_month_and_its_days_are_not_the_same_period) {
    hiap_period month = months(2024, 2, 1), same_days = days(2024, 2, 1, 29);
    ck_assert_int_eq(hiap_period_end(month), hiap_period_end(same_days));
    ck_assert_int_eq(hiap_period_compare(month, same_days), -1);
    ck_assert_int_eq(hiap_period_compare(same_days, month), 1);
}
END_TEST

START_TEST(overlap_needs_a_common_day) {
    ck_assert(hiap_period_overlap(months(2015, 1, 36), months(2016, 4, 12)));
    ck_assert(!hiap_period_overlap(months(2015, 1, 12), months(2016, 1, 12)));
    ck_assert(hiap_period_overlap(months(2015, 1, 12), days(2015, 12, 31, 1)));
    ck_assert(!hiap_period_overlap(months(2015, 1, 12), days(2016, 1, 1, 1)));
    ck_assert(!hiap_period_overlap(none, months(2015, 1, 12)));
    ck_assert(!hiap_period_overlap(months(2015, 1, 12), none));
}
END_TEST

START_TEST(sortable_is_the_publishers_integer) {
    ck_assert_int_eq(hiap_period_sortable(months(2015, 1, 36)), 20150000);
    ck_assert_int_eq(hiap_period_sortable(months(2016, 4, 12)), 20160000);
    ck_assert_int_eq(hiap_period_sortable(months(2016, 9, 12)), 20160000);
    ck_assert_int_eq(hiap_period_sortable(months(2022, 10, 3)), 20221000);
    ck_assert_int_eq(hiap_period_sortable(months(2023, 3, 1)), 20230300);
    ck_assert_int_eq(hiap_period_sortable(months(2021, 10, 12)), 20211000);
    ck_assert_int_eq(hiap_period_sortable(days(2025, 4, 30, 1)), 20250430);
    ck_assert_int_eq(hiap_period_sortable(none), HIAP_PERIOD_NONE);
    ck_assert_int_eq(hiap_period_year(months(2016, 4, 12)), 2016);
    ck_assert_int_eq(hiap_period_year(days(1969, 12, 31, 1)), 1969);
    ck_assert_int_eq(hiap_period_year(none), 0);
}
END_TEST

START_TEST(middle_is_in_years) {
    ck_assert_double_eq(hiap_period_middle(months(2015, 1, 36)), 2016.5);
    ck_assert_double_eq(hiap_period_middle(months(2016, 1, 12)), 2016.5);
    ck_assert_double_eq(hiap_period_middle(months(2016, 4, 12)), 2016.75);
    ck_assert_double_eq(hiap_period_middle(months(2023, 1, 3)), 2023.125);
    ck_assert_double_eq_tol(hiap_period_middle(days(2023, 7, 2, 1)), 2023.5, 1e-12);
    ck_assert(isnan(hiap_period_middle(none)));
}
END_TEST

HIAP_SUITE(period) {
    tcase_add_test(tests, days_count_from_1970);
    tcase_add_test(tests, days_and_dates_are_one_to_one);
    tcase_add_test(tests, kind_follows_from_start_and_length);
    tcase_add_test(tests, end_is_the_day_after);
    tcase_add_test(tests, order_is_by_start_then_length_and_missing_last);
    tcase_add_test(tests, a_month_and_its_days_are_not_the_same_period);
    tcase_add_test(tests, overlap_needs_a_common_day);
    tcase_add_test(tests, sortable_is_the_publishers_integer);
    tcase_add_test(tests, middle_is_in_years);
}
