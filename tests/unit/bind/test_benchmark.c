/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/bind/bound.h"

#define SERIES                                                                                    \
    "local f = frame{ { 'time_period', periods{ '2018', '2019', '2020', '2021', '2022' } },\n"    \
    "  { 'value', { 10, 12, 14, 16, 18 } }, { 'lower_ci_95', { 9.5, 11.5, 13.5, 15.5, 17.5 } },\n" \
    "  { 'upper_ci_95', { 10.5, 12.5, 14.5, 16.5, 18.5 } }, { 'count', missing },\n"              \
    "  { 'denominator', missing } }\n"

START_TEST(outcomes_by_the_polarity) {
    ck_gives(SERIES "print(compare(f, 14, 'High is good'):list())\n"
                    "print(compare(f, { 10, 10, 10, 10, missing }, 'no judgement'):list())",
             "{ 'Worse', 'Worse', 'Similar', 'Better', 'Better' }\n"
             "{ 'Similar', 'Higher', 'Higher', 'Higher', 'Not compared' }\n");
    ck_refuses(SERIES "compare(f, 14, 'high is goood')", "is no polarity");
    ck_refuses(SERIES "compare(f, { 1, 2 }, 'high is good')", "'benchmark' has 2 values where 5");
    ck_refuses("compare(frame{ { 'value', { 1 } } }, 1, 'high is good')", "no column 'lower_ci_95'");
    ck_refuses("compare(frame{ { 'value', 'x' } }, 1, 'high is good')",
               "'value' must be a number column, not a text column");
}
END_TEST

START_TEST(trends_by_counts_or_limits) {
    ck_gives(SERIES "local t = recent_trend(f, { polarity = 'low is good', value_type = 'Crude rate' })\n"
                    "print(t.trend, t.points_used, t.same_sign, t.slope, t.reason)",
             "Increasing and getting worse\t5\ttrue\t2\tnil\n");
    ck_gives(SERIES "local t = recent_trend(f:head(3))\nprint(t.trend, t.reason, t.slope)",
             "Cannot be calculated\tNot enough data points to calculate recent trend\tnil\n");
    ck_gives(SERIES "local t = recent_trend(f:head(0))\nprint(t.trend)", "Cannot be calculated\n");
}
END_TEST

START_TEST(trends_that_cannot_be_asked_for) {
    ck_refuses(SERIES "recent_trend(f, { rule = 2021 })", "the rule is of 2020 or of 2025, not 2021");
    ck_refuses(SERIES "recent_trend(f, { value_type = 'Guess' })", "Guess");
    ck_refuses(SERIES "recent_trend(f, { polarty = 'low is good' })", "did you mean 'polarity'?");
    ck_refuses(SERIES "recent_trend(f:with{ time_period = '2018' })",
               "'time_period' must be a period column, not a text column");
    ck_refuses(SERIES "recent_trend(f:without 'count')", "the frame has no column 'count'");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives(SERIES "print(compare(f, 14, 'high is good'), recent_trend(f).trend)");
}
END_TEST

HIAP_SUITE(bind_benchmark) {
    tcase_add_test(tests, outcomes_by_the_polarity);
    tcase_add_test(tests, trends_by_counts_or_limits);
    tcase_add_test(tests, trends_that_cannot_be_asked_for);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
