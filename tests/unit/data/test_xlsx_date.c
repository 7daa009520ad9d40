/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "core/data/xlsx_impl.h"
#include "tests/unit/suite.h"

#define DATE HIAP_XLSX_SHOWS_DATE
#define TIME HIAP_XLSX_SHOWS_TIME

static const struct {
    double serial;
    uint8_t shows;
    bool from_1904;
    const char *text; /* "": no date */
} dates[] = {
    { 1, DATE, false, "1900-01-01" },
    { 31, DATE, false, "1900-01-31" },
    { 32, DATE, false, "1900-02-01" },
    { 59, DATE, false, "1900-02-28" },
    { 60, DATE, false, "" }, /* the day that Excel believes in */
    { 61, DATE, false, "1900-03-01" },
    { 36585, DATE, false, "2000-02-29" },
    { 45382, DATE, false, "2024-03-31" },
    { 45382.75, DATE, false, "2024-03-31" },
    { 45382.5, DATE | TIME, false, "2024-03-31T12:00:00" },
    { 45382, DATE | TIME, false, "2024-03-31T00:00:00" },
    { 0.39583333333333331, TIME, false, "09:30:00" },
    { 45382.39583333333, TIME, false, "09:30:00" },
    { 45382.00000578704, DATE | TIME, false, "2024-03-31T00:00:00.500" },
    { 45381.999999999, DATE | TIME, false, "2024-03-31T00:00:00" }, /* rounded into the next day */
    { 59.9999999999, DATE, false, "" },
    { 0, DATE, false, "" },
    { 0, TIME, false, "00:00:00" },
    { -1, DATE, false, "" },
    { 2958465, DATE, false, "9999-12-31" },
    { 2958466, DATE, false, "" },
    { 1e300, DATE, false, "" },
    { NAN, DATE, false, "" },
    { 0, DATE, true, "1904-01-01" },
    { 60, DATE, true, "1904-03-01" },
    { 43920, DATE, true, "2024-03-31" },
    { 2957003, DATE, true, "9999-12-31" },
    { 2957004, DATE, true, "" },
};

START_TEST(serials) {
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
        char text[HIAP_XLSX_DATE_TEXT] = "";
        size_t len = hiap_xlsx_date_print(text, dates[i].serial, dates[i].shows,
                                          dates[i].from_1904);
        ck_assert_uint_eq(len, strlen(dates[i].text));
        ck_assert_str_eq(len ? text : "", dates[i].text);
    }
}
END_TEST

START_TEST(every_day_both_ways) {
    char text[HIAP_XLSX_DATE_TEXT];
    double back;
    for (int era = 0; era < 2; era++)
        for (int day = 1; day < 2957000; day += 1 + day / 1000) {
            size_t len = hiap_xlsx_date_print(text, day, DATE, era);
            ck_assert(len == 10 || (!era && day == 60));
            if (len) {
                ck_assert(hiap_xlsx_date_parse((hiap_str){ text, len }, era, &back));
                ck_assert_msg(back == day, "%s: %g is not %d", text, back, day);
            }
        }
}
END_TEST

START_TEST(iso_texts) {
    double x;
    ck_assert(hiap_xlsx_date_parse(HIAP_STR("2024-03-31T12:00:00"), false, &x) && x == 45382.5);
    ck_assert(hiap_xlsx_date_parse(HIAP_STR("2024-03-31T12:00:00.000Z"), false, &x));
    ck_assert(x == 45382.5);
    ck_assert(hiap_xlsx_date_parse(HIAP_STR("00:00:00.25"), false, &x));
    ck_assert(fabs(x * 86400 - 0.25) < 1e-12);
    ck_assert(hiap_xlsx_date_parse(HIAP_STR("06:00:00"), false, &x) && x == 0.25);
    static const char *const wrong[] = { "", "2024", "2024-3-31", "2023-02-29", "2024-13-01",
                                         "2024-00-01", "2024-01-00", "2024-04-31", "2024-03-31T",
                                         "2024-03-31T24:00:00", "2024-03-31T12:60:00", "31/03/2024",
                                         "12:00", "2024-03-31 ", "2024-03-31Tx" };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        ck_assert_msg(!hiap_xlsx_date_parse(hiap_str_of(wrong[i]), false, &x), "%s", wrong[i]);
}
END_TEST

HIAP_SUITE(xlsx_date) {
    tcase_add_test(tests, serials);
    tcase_add_test(tests, every_day_both_ways);
    tcase_add_test(tests, iso_texts);
}
