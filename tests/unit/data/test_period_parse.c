/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/data/period_impl.h"
#include "tests/unit/suite.h"

static const struct {
    const char *label, *identifier;
    int year, month, day, length;
    hiap_period_unit unit;
    hiap_period_kind kind;
} good[] = {
    { "2016", NULL, 2016, 1, 1, 12, HIAP_MONTHS, HIAP_PERIOD_CALENDAR },
    { " 2016\xC2\xA0", "", 2016, 1, 1, 12, HIAP_MONTHS, HIAP_PERIOD_CALENDAR },
    { "2023", "Calendar year", 2023, 1, 1, 12, HIAP_MONTHS, HIAP_PERIOD_CALENDAR },
    { "2016/17", NULL, 2016, 4, 1, 12, HIAP_MONTHS, HIAP_PERIOD_FINANCIAL },
    { "2016/2017", NULL, 2016, 4, 1, 12, HIAP_MONTHS, HIAP_PERIOD_FINANCIAL },
    { "1999/00", NULL, 1999, 4, 1, 12, HIAP_MONTHS, HIAP_PERIOD_FINANCIAL },
    { "2016/17", "Academic year", 2016, 9, 1, 12, HIAP_MONTHS, HIAP_PERIOD_ACADEMIC },
    { "2016/17", "Financial year", 2016, 4, 1, 12, HIAP_MONTHS, HIAP_PERIOD_FINANCIAL },
    { "2016-17", "academic year", 2016, 9, 1, 12, HIAP_MONTHS, HIAP_PERIOD_ACADEMIC },
    { "2015 - 17", NULL, 2015, 1, 1, 36, HIAP_MONTHS, HIAP_PERIOD_CALENDAR },
    { "2015-17", NULL, 2015, 1, 1, 36, HIAP_MONTHS, HIAP_PERIOD_CALENDAR },
    { "2015 \xE2\x80\x93 17", NULL, 2015, 1, 1, 36, HIAP_MONTHS, HIAP_PERIOD_CALENDAR },
    { "2015 to 2017", NULL, 2015, 1, 1, 36, HIAP_MONTHS, HIAP_PERIOD_CALENDAR },
    { "2013 - 17", NULL, 2013, 1, 1, 60, HIAP_MONTHS, HIAP_PERIOD_CALENDAR },
    { "1999 - 01", NULL, 1999, 1, 1, 36, HIAP_MONTHS, HIAP_PERIOD_CALENDAR },
    { "1981 - 2021", NULL, 1981, 1, 1, 492, HIAP_MONTHS, HIAP_PERIOD_CALENDAR },
    { "2020/21 - 24/25", NULL, 2020, 4, 1, 60, HIAP_MONTHS, HIAP_PERIOD_FINANCIAL },
    { "2020/21 - 24/25", "Academic year", 2020, 9, 1, 60, HIAP_MONTHS, HIAP_PERIOD_ACADEMIC },
    { "2020/21 - 2024/25", NULL, 2020, 4, 1, 60, HIAP_MONTHS, HIAP_PERIOD_FINANCIAL },
    { "2020/2021 to 2024/2025", NULL, 2020, 4, 1, 60, HIAP_MONTHS, HIAP_PERIOD_FINANCIAL },
    { "201718", "Academic year", 2017, 9, 1, 12, HIAP_MONTHS, HIAP_PERIOD_ACADEMIC },
    { "201718", "Financial year", 2017, 4, 1, 12, HIAP_MONTHS, HIAP_PERIOD_FINANCIAL },
    { "2022-01-01/P3Y", NULL, 2022, 1, 1, 36, HIAP_MONTHS, HIAP_PERIOD_CALENDAR },
    { "2024-09-01/P1Y", NULL, 2024, 9, 1, 12, HIAP_MONTHS, HIAP_PERIOD_ACADEMIC },
    { "2024-01-01/P3M", NULL, 2024, 1, 1, 3, HIAP_MONTHS, HIAP_PERIOD_QUARTER },
    { "2024-01-15/p18m", NULL, 2024, 1, 15, 18, HIAP_MONTHS, HIAP_PERIOD_OTHER },
    { "2024-02-29/P1D", NULL, 2024, 2, 29, 1, HIAP_DAYS, HIAP_PERIOD_DAY },
    { "2024-02-29/P2W", NULL, 2024, 2, 29, 14, HIAP_DAYS, HIAP_PERIOD_OTHER },
    { "2025-04-30", NULL, 2025, 4, 30, 1, HIAP_DAYS, HIAP_PERIOD_DAY },
    { "Oct 2021-Sep 2022", NULL, 2021, 10, 1, 12, HIAP_MONTHS, HIAP_PERIOD_OTHER },
    { "October 2021 to September 2022", NULL, 2021, 10, 1, 12, HIAP_MONTHS, HIAP_PERIOD_OTHER },
    { "Jan-Mar 2025", NULL, 2025, 1, 1, 3, HIAP_MONTHS, HIAP_PERIOD_QUARTER },
    { "March 2023", NULL, 2023, 3, 1, 1, HIAP_MONTHS, HIAP_PERIOD_MONTH },
    { "SEPT 2023", NULL, 2023, 9, 1, 1, HIAP_MONTHS, HIAP_PERIOD_MONTH },
    { "2022/23 Q3", NULL, 2022, 10, 1, 3, HIAP_MONTHS, HIAP_PERIOD_QUARTER },
    { "2022 Q3", NULL, 2022, 7, 1, 3, HIAP_MONTHS, HIAP_PERIOD_QUARTER },
    { "2022q1", NULL, 2022, 1, 1, 3, HIAP_MONTHS, HIAP_PERIOD_QUARTER },
    { "2021/22 Q1 - 2025/26 Q3", NULL, 2021, 4, 1, 57, HIAP_MONTHS, HIAP_PERIOD_OTHER },
    { "2021 Q4 - 2022 Q1", NULL, 2021, 10, 1, 6, HIAP_MONTHS, HIAP_PERIOD_OTHER },
};

START_TEST(labels_as_published) {
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        hiap_period p;
        ck_ok(hiap_period_parse(&p, hiap_str_of(good[i].label), good[i].identifier, err));
        ck_assert_msg(p.start == hiap_day_of(good[i].year, good[i].month, good[i].day) &&
                          p.length == good[i].length && p.unit == good[i].unit,
                      "'%s' gave day %d, length %u", good[i].label, p.start, p.length);
        ck_assert_int_eq(hiap_period_kind_of(p), good[i].kind);
    }
}
END_TEST

static const struct {
    const char *label, *identifier, *what, *hint;
} bad[] = {
    { "2019/21", NULL, "the year that starts in 2019 ends in 2020", "2019/20 - 20/21" },
    { "2019/2021", NULL, "the year that starts in 2019 ends in 2020", "2019/20" },
    { "1998/01", NULL, "the year that starts in 1998 ends in 1999", "write 1998/99" },
    { "2019/21/3", NULL, "no known form", "2016/17" },
    { "2015 - 13", NULL, "ends before it starts", "did you mean '2013 - 15'?" },
    { "2015 - 15", NULL, "ends before it starts", "the first year comes first" },
    { "2015 - 2013", NULL, "ends before it starts", "the first year comes first" },
    { "2023-13-01", NULL, "there is no month 13", "2023-03-31" },
    { "2023-00-01", NULL, "there is no month 0", "year-month-day" },
    { "2023-02-30", NULL, "February 2023 has no day 30", "2023-02-28" },
    { "2023-02-29/P1M", NULL, "February 2023 has no day 29", "2023-02-28" },
    { "2023-04-00", NULL, "April 2023 has no day 0", "2023-04-30" },
    { "20 16", NULL, "no known form", "did you mean '2016'?" },
    { "2016 /17", NULL, "no known form", "did you mean '2016/17'?" },
    { "30/04/2025", NULL, "either way round", "2025-04-30" },
    { "2022/23 Q5", NULL, "there is no quarter 5", "Q1 to Q4" },
    { "2022 Q0", NULL, "there is no quarter 0", "Q1 to Q4" },
    { "2022/24 Q1", NULL, "ends in 2023", "2022/23 Q1" },
    { "2021/22 Q1 - 2025/27 Q3", NULL, "ends in 2026", "2025/26 Q3" },
    { "2022 Q3 - 2022 Q1", NULL, "ends before it starts", "" },
    { "Sep 2022-Oct 2021", NULL, "ends before it starts", "" },
    { "Nov-Jan 2025", NULL, "ends before it starts", "" },
    { "2020/21 - 19/20", NULL, "ends before it starts", "" },
    { "2020/21 - 24/26", NULL, "the year that starts in 2024 ends in 2025", "" },
    { "2022-01-01/P0Y", NULL, "lasts from 1", "" },
    { "2022-01-01/P999999999Y", NULL, "lasts from 1", "" },
    { "2022-01-01/P65535M", NULL, "the year 7483 is not between 1800 and 2200", "code" },
    { "9999", NULL, "the year 9999 is not between 1800 and 2200", "code" },
    { "1066", NULL, "the year 1066", "code" },
    { "201718", NULL, "an academic or a financial year", "write 2017/18" },
    { "202503", NULL, "or a month", "write it out" },
    { "201719", "Academic year", "the year that starts in 2017 ends in 2018", "2017/18" },
    { "201718", "Calendar year", "a calendar year has one number", "write 2017" },
    { "2016/17", "Calendar year", "a calendar year has one number", "write 2016" },
    { "2016", "Financial year", "a financial year spans two years", "write 2016/17" },
    { "2016", "Academic year", "an academic year spans two years", "or 2015/16" },
    { "2015 - 17", "Academic year", "academic years have two numbers each", "2015/16 - 16/17" },
    { "2016", "Autumn term", "'Autumn term' is no known kind of period", "'Academic year'" },
    { "", NULL, "it is blank", "2016/17" },
    { " \xC2\xA0 ", NULL, "it is blank", "2016/17" },
    { "n/a", NULL, "no known form", "2022-01-01/P3Y" },
    { "2016-17-18-19-20-21-22-23", NULL, "no known form", "" },
};

START_TEST(impossible_labels_say_what_would_be_right) {
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        hiap_err err = { 0 };
        hiap_period p;
        hiap_rc rc = hiap_period_parse(&p, hiap_str_of(bad[i].label), bad[i].identifier, &err);
        ck_assert_msg(rc == HIAP_PARSE && err.rc == HIAP_PARSE, "'%s' was read", bad[i].label);
        ck_assert_int_eq(p.start, HIAP_PERIOD_NONE);
        ck_assert_msg(strstr(err.what, bad[i].what), "%s", err.what);
        ck_assert_msg(strstr(err.hint, bad[i].hint), "%s: %s", err.what, err.hint);
    }
}
END_TEST

START_TEST(messages_quote_the_label) {
    hiap_err err = { 0 };
    hiap_period p;
    hiap_period_parse(&p, HIAP_STR("2019/21"), NULL, &err);
    ck_assert_str_eq(err.what,
                     "cannot read the period '2019/21': the year that starts in 2019 ends in 2020");
    ck_assert_str_eq(err.hint, "one year is 2019/20; several are 2019/20 - 20/21");
    char longer[500];
    memset(longer, '9', sizeof longer);
    hiap_period_parse(&p, (hiap_str){ longer, sizeof longer }, NULL, &err);
    ck_assert_uint_lt(strlen(err.what), 120);
    ck_assert_int_eq(hiap_period_parse(&p, HIAP_STR("2019/21"), NULL, NULL), HIAP_PARSE);
}
END_TEST

START_TEST(a_nul_ends_nothing) {
    hiap_period p;
    ck_assert_int_eq(hiap_period_parse(&p, HIAP_STR("2016\0"), NULL, NULL), HIAP_PARSE);
    ck_assert_int_eq(hiap_period_parse(&p, (hiap_str){ "2016/17", 4 }, NULL, NULL), HIAP_OK);
}
END_TEST

START_TEST(published_labels_print_as_they_were) {
    static const char *const labels[] = { "2016",            "2016/17",     "2015 - 17",
                                          "2012 - 14",       "2013 - 17",   "1999 - 01",
                                          "2020/21 - 24/25", "March 2023",  "2022/23 Q3",
                                          "2025-04-30",      "1999/00",     "Oct 2021-Sep 2022",
                                          "1981 - 2021",     "2021/22 Q1 - 2025/26 Q3" };
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        char back[HIAP_PERIOD_MAX];
        hiap_period p;
        ck_ok(hiap_period_parse(&p, hiap_str_of(labels[i]), NULL, err));
        hiap_period_print(back, p);
        ck_assert_str_eq(back, labels[i]);
    }
}
END_TEST

/* Everything that can be printed within the years that are read reads back, given its kind. */
static void read_back(hiap_period p) {
    char label[HIAP_PERIOD_MAX];
    hiap_period back;
    size_t len = hiap_period_print(label, p);
    const char *kind = hiap_period_kind_name(hiap_period_kind_of(p));
    ck_ok(hiap_period_parse(&back, (hiap_str){ label, len }, kind, err));
    ck_assert_msg(hiap_period_same(p, back) && p.unit == back.unit && p.length == back.length,
                  "'%s' (%s): %d+%u became %d+%u", label, kind, p.start, p.length, back.start,
                  back.length);
}

START_TEST(what_is_printed_reads_back) {
    static const int dates[] = { 1, 2, 15, 28 };
    for (int year = 1980; year < 2040; year++)
        for (int month = 1; month <= 12; month++)
            for (int length = 1; length <= 600; length += length < 70 ? 1 : 13) {
                size_t date = (size_t)(length % 4);
                int32_t first = hiap_day_of(year, month, 1);
                int32_t any = hiap_day_of(year, month, dates[date]);
                read_back((hiap_period){ first, (uint16_t)length, HIAP_MONTHS });
                read_back((hiap_period){ any, (uint16_t)length, HIAP_MONTHS });
                read_back((hiap_period){ any, (uint16_t)length, HIAP_DAYS });
            }
    read_back((hiap_period){ hiap_day_of(1800, 1, 1), 401 * 12, HIAP_MONTHS });
    read_back((hiap_period){ hiap_day_of(1800, 4, 1), 400 * 12, HIAP_MONTHS });
    read_back((hiap_period){ hiap_day_of(2200, 12, 31), 1, HIAP_DAYS });
    read_back((hiap_period){ hiap_day_of(2000, 1, 1), 65535, HIAP_DAYS });
}
END_TEST

HIAP_SUITE(period_parse) {
    tcase_add_test(tests, labels_as_published);
    tcase_add_test(tests, impossible_labels_say_what_would_be_right);
    tcase_add_test(tests, messages_quote_the_label);
    tcase_add_test(tests, a_nul_ends_nothing);
    tcase_add_test(tests, published_labels_print_as_they_were);
    tcase_add_test(tests, what_is_printed_reads_back);
}
