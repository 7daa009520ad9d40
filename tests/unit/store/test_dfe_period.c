/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/dfe_period.h"

#include <string.h>

#include "tests/unit/suite.h"

/* "label|kind" for a period and its identifier. */
static void is(const char *period, const char *identifier, const char *expected) {
    hiap_dfe_period p;
    char text[2 * HIAP_PERIOD_MAX + 2];
    hiap_dfe_period_of(&p, hiap_str_of(period), hiap_str_of(identifier));
    snprintf(text, sizeof text, "%s|%s", p.label, p.kind);
    ck_assert_str_eq(text, expected);
}

START_TEST(years_stay_as_they_are) {
    is("201718", "Academic year", "201718|Academic year");
    is("2023", "Calendar year", "2023|Calendar year");
    is("202324", "Financial year", "202324|Financial year");
    is("", "Academic year", "|Academic year");
    is("", "", "|");
}
END_TEST

START_TEST(parts_of_years) {
    is("2023", "March", "Mar 2023|");
    is("2023", "december", "Dec 2023|");
    is("201718", "Autumn term", "Sep 2017-Dec 2017|");
    is("201718", "Spring term", "Jan 2018-Mar 2018|");
    is("201718", "Summer term", "Apr 2018-Jul 2018|");
    is("199900", "Autumn and spring term", "Sep 1999-Mar 2000|");
    is("2018", "Calendar year Q3", "2018 Q3|");
    is("201718", "Financial year Q3", "2017/18 Q3|");
}
END_TEST

START_TEST(what_is_left_for_the_parser_to_refuse) {
    hiap_period out;
    is("201718", "March", "201718|March");
    is("2018", "Autumn term", "2018|Autumn term");
    is("2018", "Week 12", "2018|Week 12");
    is("2O18", "Calendar year Q1", "2O18|Calendar year Q1");
    ck_assert_int_eq(hiap_period_parse(&out, HIAP_STR("2018"), "Week 12", NULL), HIAP_PARSE);
}
END_TEST

START_TEST(every_label_it_writes_is_read) {
    static const char *const parts[][2] = {
        { "2023", "May" },       { "201718", "Autumn term" },      { "201718", "Spring term" },
        { "2018", "Calendar year Q1" }, { "201718", "Financial year Q4" },
        { "201718", "Autumn and spring term" },
    };
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        hiap_dfe_period p;
        hiap_period out;
        hiap_dfe_period_of(&p, hiap_str_of(parts[i][0]), hiap_str_of(parts[i][1]));
        ck_ok(hiap_period_parse(&out, hiap_str_of(p.label), p.kind, err));
    }
}
END_TEST

/* Cut, not overrun. */
START_TEST(long_texts) {
    char longer[200] = "";
    hiap_dfe_period p;
    memset(longer, '2', sizeof longer - 1);
    hiap_dfe_period_of(&p, hiap_str_of(longer), hiap_str_of(longer));
    ck_assert_uint_eq(strlen(p.label), HIAP_PERIOD_MAX - 1);
    ck_assert_uint_eq(strlen(p.kind), HIAP_PERIOD_MAX - 1);
}
END_TEST

HIAP_SUITE(dfe_period) {
    tcase_add_test(tests, years_stay_as_they_are);
    tcase_add_test(tests, parts_of_years);
    tcase_add_test(tests, what_is_left_for_the_parser_to_refuse);
    tcase_add_test(tests, every_label_it_writes_is_read);
    tcase_add_test(tests, long_texts);
}
