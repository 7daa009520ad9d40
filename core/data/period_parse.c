/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One reader for each shape of label (period_label.c). */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "core/data/period_impl.h"

#define EXCERPT    60 /* columns of the label in a message */
#define FIRST_YEAR 1800
#define LAST_YEAR  2200

typedef hiap_period_label label;

/* --- sentences -------------------------------------------------------------------------------- */

static hiap_rc refuse(const label *l, hiap_err *err, const char *format, ...) HIAP_PRINTF(3, 4);
static hiap_rc refuse(const label *l, hiap_err *err, const char *format, ...) {
    char why[256];
    va_list args;
    va_start(args, format);
    vsnprintf(why, sizeof why, format, args);
    va_end(args);
    hiap_str text = hiap_utf8_cut(l->text, EXCERPT);
    return hiap_err_set(err, HIAP_PARSE, "cannot read the period '%.*s': %s", (int)text.len,
                        text.at, why);
}

static int two(int year) {
    return year % 100;
}

/* --- from parts to periods -------------------------------------------------------------------- */

static hiap_rc check_year(const label *l, int year, hiap_err *err) {
    if (year >= FIRST_YEAR && year <= LAST_YEAR)
        return HIAP_OK;
    refuse(l, err, "the year %d is not between %d and %d", year, FIRST_YEAR, LAST_YEAR);
    return hiap_err_hint(err, "is it a code rather than a year?");
}

static hiap_rc take_months(hiap_period *out, const label *l, int year, int month, int count,
                           hiap_err *err) {
    hiap_rc rc = check_year(l, year, err);
    if (rc == HIAP_OK)
        rc = check_year(l, year + (month + count - 2) / 12, err);
    if (rc == HIAP_OK)
        *out = (hiap_period){ hiap_day_of(year, month, 1), (uint16_t)count, HIAP_MONTHS };
    return rc;
}

static int first_month(const label *l) {
    return l->years == HIAP_PERIOD_ACADEMIC ? HIAP_ACADEMIC_MONTH : HIAP_FINANCIAL_MONTH;
}

/* The last year as written, in full or by its last two digits, which then must come soon after the
 * first; 0 when there is no such year. */
static int last_year(int first, int written, char digits) {
    if (digits == '4')
        return written > first ? written : 0;
    int last = first + 1 + (written - two(first + 1) + 100) % 100;
    return last - first < HIAP_SHORT_RANGE ? last : 0;
}

/* --- years ------------------------------------------------------------------------------------ */

/* 2016 */
static hiap_rc read_year(hiap_period *out, const label *l, hiap_err *err) {
    int year = l->n[0];
    if (l->years == HIAP_PERIOD_OTHER || l->years == HIAP_PERIOD_CALENDAR)
        return take_months(out, l, year, 1, 12, err);
    refuse(l, err, "%s %s spans two years", l->years == HIAP_PERIOD_ACADEMIC ? "an" : "a",
           hiap_period_kind_name(l->years));
    return hiap_err_hint(err, "write %d/%02d, or %d/%02d", year, two(year + 1), year - 1,
                         two(year));
}

/* Two numbers that stand for one financial or academic year. */
static hiap_rc double_year(hiap_period *out, const label *l, int first, int second, hiap_err *err) {
    int next = second > 99 ? first + 1 : two(first + 1);
    if (l->years == HIAP_PERIOD_CALENDAR) {
        refuse(l, err, "a calendar year has one number");
        return hiap_err_hint(err, "write %d, or call it a financial or academic year", first);
    }
    if (second == next)
        return take_months(out, l, first, first_month(l), 12, err);
    refuse(l, err, "the year that starts in %d ends in %d", first, first + 1);
    if (second > next && second < next + HIAP_SHORT_RANGE)
        return hiap_err_hint(err, "one year is %d/%02d; several are %d/%02d - %02d/%02d", first,
                             two(first + 1), first, two(first + 1), two(second - 1), two(second));
    return hiap_err_hint(err, "write %d/%02d", first, two(first + 1));
}

/* 2016/17, 2016/2017 */
static hiap_rc read_double_year(hiap_period *out, const label *l, hiap_err *err) {
    return double_year(out, l, l->n[0], l->n[1], err);
}

/* 201718 */
static hiap_rc read_joined_year(hiap_period *out, const label *l, hiap_err *err) {
    int first = l->n[0] / 100, second = l->n[0] % 100;
    if (l->years != HIAP_PERIOD_OTHER)
        return double_year(out, l, first, second, err);
    refuse(l, err, "six digits may be an academic or a financial year, or a month");
    if (second == two(first + 1))
        return hiap_err_hint(err, "write %d/%02d, or say 'Academic year' or 'Financial year'",
                             first, second);
    return hiap_err_hint(err, "write it out, as %d/%02d or March %d", first, two(first + 1), first);
}

/* 2015 - 17, 2015 to 2017 */
static hiap_rc read_year_range(hiap_period *out, const label *l, hiap_err *err) {
    int first = l->n[0], last = last_year(first, l->n[1], l->shape[2]);
    if (last == 0) {
        refuse(l, err, "it ends before it starts");
        if (l->shape[2] == '4' || l->n[1] >= two(first))
            return hiap_err_hint(err, "the first year comes first, as in 2015 - 17");
        return hiap_err_hint(err, "did you mean '%d - %02d'?", first - two(first) + l->n[1],
                             two(first));
    }
    if (l->years == HIAP_PERIOD_OTHER || l->years == HIAP_PERIOD_CALENDAR)
        return take_months(out, l, first, 1, (last - first + 1) * 12, err);
    if (last == first + 1)
        return take_months(out, l, first, first_month(l), 12, err);
    refuse(l, err, "%ss have two numbers each", hiap_period_kind_name(l->years));
    return hiap_err_hint(err, "write %d/%02d - %02d/%02d", first, two(first + 1), two(last - 1),
                         two(last));
}

/* 2020/21 - 24/25 */
static hiap_rc read_double_year_range(hiap_period *out, const label *l, hiap_err *err) {
    hiap_period last;
    int first = l->n[0], last_start = last_year(first, l->n[2], l->shape[4]);
    if (last_start == 0)
        return refuse(l, err, "it ends before it starts");
    hiap_rc rc = double_year(out, l, first, l->n[1], err);
    if (rc == HIAP_OK)
        rc = double_year(&last, l, last_start, l->n[3], err);
    if (rc == HIAP_OK)
        out->length = (uint16_t)((last_start - first + 1) * 12);
    return rc;
}

/* --- days and ISO 8601 ------------------------------------------------------------------------ */

static hiap_rc check_day(const label *l, int year, int month, int day, hiap_err *err) {
    hiap_rc rc = check_year(l, year, err);
    if (rc != HIAP_OK)
        return rc;
    if (month < 1 || month > 12) {
        refuse(l, err, "there is no month %d", month);
        return hiap_err_hint(err, "dates read year-month-day, as in %d-03-31", year);
    }
    int last = hiap_month_length(year, month);
    if (day >= 1 && day <= last)
        return HIAP_OK;
    refuse(l, err, "%s %d has no day %d", hiap_month_names[month - 1], year, day);
    return hiap_err_hint(err, "its last day is %d-%02d-%02d", year, month, last);
}

/* Of a duration that starts on the date read first. */
static hiap_rc take_duration(hiap_period *out, const label *l, int64_t length,
                             uint16_t unit, hiap_err *err) {
    hiap_rc rc = check_day(l, l->n[0], l->n[1], l->n[2], err);
    if (rc != HIAP_OK)
        return rc;
    if (length < 1 || length > UINT16_MAX)
        return refuse(l, err, "it lasts from 1 to %d %s", UINT16_MAX,
                      unit == HIAP_DAYS ? "days" : "months");
    *out = (hiap_period){ hiap_day_of(l->n[0], l->n[1], l->n[2]), (uint16_t)length, unit };
    return check_year(l, hiap_period_year((hiap_period){ hiap_period_end(*out) - 1, 1, HIAP_DAYS }),
                      err);
}

/* 2025-04-30 */
static hiap_rc read_day(hiap_period *out, const label *l, hiap_err *err) {
    return take_duration(out, l, 1, HIAP_DAYS, err);
}

/* 2025-04-30/P7D */
static hiap_rc read_days(hiap_period *out, const label *l, hiap_err *err) {
    return take_duration(out, l, l->n[3], HIAP_DAYS, err);
}

static hiap_rc read_weeks(hiap_period *out, const label *l, hiap_err *err) {
    return take_duration(out, l, (int64_t)l->n[3] * 7, HIAP_DAYS, err);
}

static hiap_rc read_months(hiap_period *out, const label *l, hiap_err *err) {
    return take_duration(out, l, l->n[3], HIAP_MONTHS, err);
}

static hiap_rc read_years(hiap_period *out, const label *l, hiap_err *err) {
    return take_duration(out, l, (int64_t)l->n[3] * 12, HIAP_MONTHS, err);
}

/* 30/04/2025: which is the day and which the month is for the reader to say. */
static hiap_rc refuse_slashed_date(hiap_period *out, const label *l, hiap_err *err) {
    (void)out;
    refuse(l, err, "day and month may be either way round");
    return hiap_err_hint(err, "write the date as %d-%02d-%02d", l->n[2], l->n[1], l->n[0]);
}

/* --- months ----------------------------------------------------------------------------------- */

/* March 2023 */
static hiap_rc read_month(hiap_period *out, const label *l, hiap_err *err) {
    return take_months(out, l, l->n[1], l->n[0], 1, err);
}

static hiap_rc run_of_months(hiap_period *out, const label *l, int first, int last, hiap_err *err) {
    if (last < first)
        return refuse(l, err, "it ends before it starts");
    return take_months(out, l, first / 12, first % 12 + 1, last - first + 1, err);
}

/* Oct 2021-Sep 2022 */
static hiap_rc read_month_range(hiap_period *out, const label *l, hiap_err *err) {
    return run_of_months(out, l, l->n[1] * 12 + l->n[0] - 1, l->n[3] * 12 + l->n[2] - 1, err);
}

/* Jan-Mar 2025 */
static hiap_rc read_months_of_year(hiap_period *out, const label *l, hiap_err *err) {
    return run_of_months(out, l, l->n[2] * 12 + l->n[0] - 1, l->n[2] * 12 + l->n[1] - 1, err);
}

/* --- quarters --------------------------------------------------------------------------------- */

/* The first month of a quarter, counted from January of year 0; -1 when there is none. `second` is
 * the rest of a double year, -1 for a calendar year. */
static int quarter_start(const label *l, int first, int second, int quarter, hiap_err *err) {
    if (quarter < 1 || quarter > 4) {
        refuse(l, err, "there is no quarter %d", quarter);
        hiap_err_hint(err, "quarters are Q1 to Q4");
        return -1;
    }
    if (second >= 0 && second != two(first + 1)) {
        refuse(l, err, "the year that starts in %d ends in %d", first, first + 1);
        hiap_err_hint(err, "write %d/%02d Q%d", first, two(first + 1), quarter);
        return -1;
    }
    return first * 12 + (second >= 0 ? HIAP_FINANCIAL_MONTH - 1 : 0) + (quarter - 1) * 3;
}

static hiap_rc run_of_quarters(hiap_period *out, const label *l, int first, int last,
                               hiap_err *err) {
    if (first < 0 || last < 0)
        return HIAP_PARSE;
    return run_of_months(out, l, first, last + 2, err);
}

/* 2022 Q3 */
static hiap_rc read_quarter(hiap_period *out, const label *l, hiap_err *err) {
    int start = quarter_start(l, l->n[0], -1, l->n[1], err);
    return run_of_quarters(out, l, start, start, err);
}

/* 2022/23 Q3 */
static hiap_rc read_financial_quarter(hiap_period *out, const label *l, hiap_err *err) {
    int start = quarter_start(l, l->n[0], l->n[1], l->n[2], err);
    return run_of_quarters(out, l, start, start, err);
}

/* 2021 Q1 - 2025 Q3 */
static hiap_rc read_quarter_range(hiap_period *out, const label *l, hiap_err *err) {
    int start = quarter_start(l, l->n[0], -1, l->n[1], err);
    int last = start < 0 ? -1 : quarter_start(l, l->n[2], -1, l->n[3], err);
    return run_of_quarters(out, l, start, last, err);
}

/* 2021/22 Q1 - 2025/26 Q3 */
static hiap_rc read_financial_quarter_range(hiap_period *out, const label *l, hiap_err *err) {
    int start = quarter_start(l, l->n[0], l->n[1], l->n[2], err);
    int last = start < 0 ? -1 : quarter_start(l, l->n[3], l->n[4], l->n[5], err);
    return run_of_quarters(out, l, start, last, err);
}

/* --- shapes ----------------------------------------------------------------------------------- */

typedef struct form {
    const char *shape;
    hiap_rc (*read)(hiap_period *out, const label *l, hiap_err *err);
} form;

static const form forms[] = {
    { "4", read_year },
    { "4/2", read_double_year },
    { "4/4", read_double_year },
    { "4-2", read_year_range },
    { "4-4", read_year_range },
    { "4/2-2/2", read_double_year_range },
    { "4/2-4/2", read_double_year_range },
    { "4/4-4/4", read_double_year_range },
    { "6", read_joined_year },
    { "4-2-2", read_day },
    { "4-2-2/p#d", read_days },
    { "4-2-2/p#w", read_weeks },
    { "4-2-2/p#m", read_months },
    { "4-2-2/p#y", read_years },
    { "2/2/4", refuse_slashed_date },
    { "M 4", read_month },
    { "M 4-M 4", read_month_range },
    { "M-M 4", read_months_of_year },
    { "4 q1", read_quarter },
    { "4q1", read_quarter },
    { "4/2 q1", read_financial_quarter },
    { "4 q1-4 q1", read_quarter_range },
    { "4/2 q1-4/2 q1", read_financial_quarter_range },
};

static const form *form_of(const char *shape) {
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (strcmp(forms[i].shape, shape) == 0)
            return &forms[i];
    return NULL;
}

/* --- labels ----------------------------------------------------------------------------------- */

/* "20 16": what it would be without its blanks, if that is a period. */
static void suggest_without_blanks(hiap_str text, hiap_err *err) {
    char bare[EXCERPT];
    label l;
    size_t len = 0;
    for (size_t i = 0; i < text.len && len < sizeof bare; i++)
        if (text.at[i] != ' ')
            bare[len++] = text.at[i];
    hiap_period_label_read(&l, (hiap_str){ bare, len });
    if (len < sizeof bare && form_of(l.shape))
        hiap_err_hint(err, "did you mean '%.*s'?", (int)len, bare);
}

static hiap_rc refuse_shape(const label *l, hiap_err *err) {
    refuse(l, err, l->text.len > 0 ? "it has no known form" : "it is blank");
    hiap_err_hint(err, "write it as 2016, 2016/17, 2015 - 17, March 2023, 2022/23 Q3, 2025-04-30 "
                       "or 2022-01-01/P3Y");
    suggest_without_blanks(l->text, err);
    return HIAP_PARSE;
}

static hiap_rc read_identifier(label *l, const char *identifier, hiap_err *err) {
    if (hiap_period_label_identify(l, hiap_str_of(identifier)))
        return HIAP_OK;
    hiap_err_set(err, HIAP_PARSE, "'%s' is no known kind of period", identifier);
    return hiap_err_hint(err, "use 'Calendar year', 'Financial year' or 'Academic year'");
}

hiap_rc hiap_period_parse(hiap_period *out, hiap_str text, const char *identifier, hiap_err *err) {
    label l;
    hiap_period p;
    hiap_err unread;
    err = err ? err : &unread; /* the readers return the code that it holds */
    *out = (hiap_period){ HIAP_PERIOD_NONE, 0, HIAP_MONTHS };
    hiap_period_label_read(&l, text);
    hiap_rc rc = read_identifier(&l, identifier, err);
    if (rc != HIAP_OK)
        return rc;
    const form *known = form_of(l.shape);
    rc = known ? known->read(&p, &l, err) : refuse_shape(&l, err);
    if (rc == HIAP_OK)
        *out = p;
    return rc;
}
