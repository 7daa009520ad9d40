/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels. Each form is one that hiap_period_parse reads back as the same period. */
#include <stdarg.h>
#include <stdio.h>

#include "core/data/period_impl.h"

typedef struct date {
    int year, month, day;
} date;

typedef size_t (*print_fn)(char *out, size_t size, date from, date to);

static date date_of(int32_t day) {
    date d;
    hiap_day_split(day, &d.year, &d.month, &d.day);
    return d;
}

static size_t print(char *out, size_t size, const char *format, ...) HIAP_PRINTF(3, 4);
static size_t print(char *out, size_t size, const char *format, ...) {
    va_list args;
    va_start(args, format);
    int len = vsnprintf(out, size, format, args);
    va_end(args);
    return len < 0 ? 0 : (size_t)len < size ? (size_t)len : size - 1;
}

/* "2016", "2015 - 17" */
static size_t print_years(char *out, size_t size, date from, date to) {
    if (to.year == from.year)
        return print(out, size, "%d", from.year);
    if (to.year - from.year < HIAP_SHORT_RANGE)
        return print(out, size, "%d - %02d", from.year, to.year % 100);
    return print(out, size, "%d - %d", from.year, to.year);
}

/* "2016/17", "2020/21 - 24/25" */
static size_t print_double_years(char *out, size_t size, date from, date to) {
    int last = to.year - 1;
    size_t n = print(out, size, "%d/%02d", from.year, (from.year + 1) % 100);
    if (last == from.year)
        return n;
    bool brief = last - from.year < HIAP_SHORT_RANGE;
    return n + print(out + n, size - n, brief ? " - %02d/%02d" : " - %d/%02d",
                     brief ? last % 100 : last, to.year % 100);
}

/* Counted from April, as England's health data count them: "2022/23 Q3" is October to December. */
static size_t print_quarter(char *out, size_t size, date from, date to) {
    int since_april = from.month - HIAP_FINANCIAL_MONTH;
    int year = since_april < 0 ? from.year - 1 : from.year;
    int quarter = (since_april + 12) % 12 / 3 + 1;
    (void)to;
    return print(out, size, "%d/%02d Q%d", year, (year + 1) % 100, quarter);
}

static size_t print_quarters(char *out, size_t size, date from, date to) {
    size_t n = print_quarter(out, size, from, to);
    n += print(out + n, size - n, " - ");
    return n + print_quarter(out + n, size - n, to, to);
}

static size_t print_month(char *out, size_t size, date from, date to) {
    (void)to;
    return print(out, size, "%s %d", hiap_month_names[from.month - 1], from.year);
}

/* "Oct 2021-Sep 2022" */
static size_t print_months(char *out, size_t size, date from, date to) {
    return print(out, size, "%.3s %d-%.3s %d", hiap_month_names[from.month - 1], from.year,
                 hiap_month_names[to.month - 1], to.year);
}

static size_t print_day(char *out, size_t size, date from, date to) {
    (void)to;
    return print(out, size, "%04d-%02d-%02d", from.year, from.month, from.day);
}

static size_t print_iso(char *out, hiap_period p) {
    date from = date_of(p.start);
    size_t n = print_day(out, HIAP_PERIOD_MAX, from, from);
    return n + print(out + n, HIAP_PERIOD_MAX - n, "/P%u%c", p.length,
                     p.unit == HIAP_DAYS ? 'D' : 'M');
}

/* Any run of whole months; long ones of whole quarters are published by quarter. */
static print_fn form_of_run(hiap_period p, date from) {
    bool quarters = from.month % 3 == 1 && p.length % 3 == 0;
    return quarters && p.length > 12 && p.length % 12 != 0 ? print_quarters : print_months;
}

/* NULL where only ISO 8601 will do. */
static print_fn form_of(hiap_period p, date from) {
    static const print_fn forms[] = {
        [HIAP_PERIOD_CALENDAR] = print_years,        [HIAP_PERIOD_FINANCIAL] = print_double_years,
        [HIAP_PERIOD_ACADEMIC] = print_double_years, [HIAP_PERIOD_QUARTER] = print_quarter,
        [HIAP_PERIOD_MONTH] = print_month,           [HIAP_PERIOD_DAY] = print_day,
        [HIAP_PERIOD_OTHER] = NULL,
    };
    hiap_period_kind kind = hiap_period_kind_of(p);
    bool from_august = kind == HIAP_PERIOD_ACADEMIC && from.month != HIAP_ACADEMIC_MONTH;
    if (forms[kind] && !from_august)
        return forms[kind];
    return p.unit == HIAP_MONTHS && from.day == 1 && p.length > 0 ? form_of_run(p, from) : NULL;
}

size_t hiap_period_print(char out[HIAP_PERIOD_MAX], hiap_period p) {
    if (p.start == HIAP_PERIOD_NONE)
        return print(out, HIAP_PERIOD_MAX, "missing");
    date from = date_of(p.start), to = date_of(hiap_period_end(p) - 1);
    print_fn form = form_of(p, from);
    return form ? form(out, HIAP_PERIOD_MAX, from, to) : print_iso(out, p);
}
