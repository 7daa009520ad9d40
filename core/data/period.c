/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days, and what follows from the start and the length of a period. */
#include <math.h>

#include "core/data/period_impl.h"

const char *const hiap_month_names[12] = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December",
};

/* --- the calendar ----------------------------------------------------------------------------- */

#define DAYS_IN_400_YEARS 146097
#define EPOCH             719162 /* days from 0001-01-01 to 1970-01-01 */

static int64_t floor_div(int64_t a, int64_t b) {
    return a / b - (a % b < 0);
}

static bool is_leap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int hiap_month_length(int year, int month) {
    static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    return lengths[month - 1] + (month == 2 && is_leap(year));
}

static int64_t new_year(int64_t year) {
    int64_t before = year - 1;
    return before * 365 + floor_div(before, 4) - floor_div(before, 100) + floor_div(before, 400) -
           EPOCH;
}

static int64_t day_number(int year, int month, int day) {
    int64_t days = new_year(year);
    for (int m = 1; m < month; m++)
        days += hiap_month_length(year, m);
    return days + day - 1;
}

int32_t hiap_day_of(int year, int month, int day) {
    return (int32_t)day_number(year, month, day);
}

void hiap_day_split(int32_t n, int *year, int *month, int *day) {
    int64_t guess = 1970 + floor_div((int64_t)n * 400, DAYS_IN_400_YEARS);
    while (new_year(guess) > n)
        guess--;
    while (new_year(guess + 1) <= n)
        guess++;
    int left = (int)(n - new_year(guess)), m = 1;
    for (; left >= hiap_month_length((int)guess, m); m++)
        left -= hiap_month_length((int)guess, m);
    *year = (int)guess;
    *month = m;
    *day = left + 1;
}

/* The same day of the month so many months on, or the month's last. */
static int64_t months_on(int32_t start, int count) {
    int year, month, day;
    hiap_day_split(start, &year, &month, &day);
    int months = month - 1 + count;
    year += months / 12;
    month = months % 12 + 1;
    int last = hiap_month_length(year, month);
    return day_number(year, month, day < last ? day : last);
}

int32_t hiap_period_end(hiap_period p) {
    if (p.start == HIAP_PERIOD_NONE)
        return HIAP_PERIOD_NONE;
    int64_t end = p.unit == HIAP_DAYS ? (int64_t)p.start + p.length : months_on(p.start, p.length);
    return end < INT32_MAX ? (int32_t)end : INT32_MAX;
}

/* --- kinds ------------------------------------------------------------------------------------ */

static hiap_period_kind kind_of_years(int month) {
    static const hiap_period_kind kinds[12] = {
        HIAP_PERIOD_CALENDAR, HIAP_PERIOD_OTHER, HIAP_PERIOD_OTHER,    HIAP_PERIOD_FINANCIAL,
        HIAP_PERIOD_OTHER,    HIAP_PERIOD_OTHER, HIAP_PERIOD_OTHER,    HIAP_PERIOD_ACADEMIC,
        HIAP_PERIOD_ACADEMIC, HIAP_PERIOD_OTHER, HIAP_PERIOD_OTHER,    HIAP_PERIOD_OTHER,
    };
    return kinds[month - 1];
}

hiap_period_kind hiap_period_kind_of(hiap_period p) {
    int year, month, day;
    if (p.start == HIAP_PERIOD_NONE || p.length == 0)
        return HIAP_PERIOD_OTHER;
    if (p.unit == HIAP_DAYS)
        return p.length == 1 ? HIAP_PERIOD_DAY : HIAP_PERIOD_OTHER;
    hiap_day_split(p.start, &year, &month, &day);
    if (day != 1)
        return HIAP_PERIOD_OTHER;
    if (p.length % 12 == 0)
        return kind_of_years(month);
    if (p.length == 3 && month % 3 == 1)
        return HIAP_PERIOD_QUARTER;
    return p.length == 1 ? HIAP_PERIOD_MONTH : HIAP_PERIOD_OTHER;
}

const char *hiap_period_kind_name(hiap_period_kind kind) {
    static const char *const names[] = {
        [HIAP_PERIOD_CALENDAR] = "calendar year", [HIAP_PERIOD_FINANCIAL] = "financial year",
        [HIAP_PERIOD_ACADEMIC] = "academic year", [HIAP_PERIOD_QUARTER] = "quarter",
        [HIAP_PERIOD_MONTH] = "month",            [HIAP_PERIOD_DAY] = "day",
        [HIAP_PERIOD_OTHER] = "other",
    };
    return names[kind];
}

/* --- order ------------------------------------------------------------------------------------ */

static int order(int64_t a, int64_t b) {
    return (a > b) - (a < b);
}

int hiap_period_compare(hiap_period a, hiap_period b) {
    bool a_missing = a.start == HIAP_PERIOD_NONE, b_missing = b.start == HIAP_PERIOD_NONE;
    if (a_missing || b_missing)
        return a_missing - b_missing;
    if (a.start != b.start)
        return order(a.start, b.start);
    if (a.unit == b.unit)
        return order(a.length, b.length);
    int by_end = order(hiap_period_end(a), hiap_period_end(b));
    return by_end ? by_end : order(a.unit, b.unit);
}

bool hiap_period_same(hiap_period a, hiap_period b) {
    return hiap_period_compare(a, b) == 0;
}

bool hiap_period_overlap(hiap_period a, hiap_period b) {
    if (a.start == HIAP_PERIOD_NONE || b.start == HIAP_PERIOD_NONE)
        return false;
    return a.start < hiap_period_end(b) && b.start < hiap_period_end(a);
}

/* --- places on an axis ------------------------------------------------------------------------ */

int hiap_period_year(hiap_period p) {
    int year, month, day;
    if (p.start == HIAP_PERIOD_NONE)
        return 0;
    hiap_day_split(p.start, &year, &month, &day);
    return year;
}

int32_t hiap_period_sortable(hiap_period p) {
    int year, month, day;
    if (p.start == HIAP_PERIOD_NONE)
        return HIAP_PERIOD_NONE;
    hiap_day_split(p.start, &year, &month, &day);
    hiap_period_kind kind = hiap_period_kind_of(p);
    bool years = kind == HIAP_PERIOD_CALENDAR || kind == HIAP_PERIOD_FINANCIAL ||
                 kind == HIAP_PERIOD_ACADEMIC;
    return year * 10000 + (years ? 0 : month * 100) + (p.unit == HIAP_DAYS ? day : 0);
}

double hiap_period_middle(hiap_period p) {
    int year, month, day;
    if (p.start == HIAP_PERIOD_NONE)
        return NAN;
    hiap_day_split(p.start, &year, &month, &day);
    double days_in_year = 365 + is_leap(year);
    if (p.unit == HIAP_DAYS)
        return year + ((double)(p.start - new_year(year)) + p.length / 2.0) / days_in_year;
    return year + (month - 1 + p.length / 2.0) / 12 + (day - 1) / days_in_year;
}
