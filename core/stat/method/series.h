/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Series of a call: real time t and a value, group by group, in the order of time.
 *
 *     hiap_time_axis axis;
 *     rc = hiap_time_axis_read(&axis, run, T, err);
 *     rc = rc ? rc : hiap_series_new(&s, run, &axis, VALUE, err);
 *     for (g = 0; g < run->groups && !rc; g++)
 *         rc = hiap_series_read(&s, g, err);           s.count points at s.t, s.value
 *
 * t is a number, taken as it is; or a period ("2014/15", "March 2023", "2015 - 17") or date
 * ("2024-04-01"), whose real time is in years. A period stands where it starts; months and longer
 * ones are counted in months of a twelfth, dates with one day of the month too, other dates in
 * years of 365.25 days from 1970. Numbers such as 202304 that are all year and month are months; so
 * are labels such as 2023-04, unless every one can be a financial year (2011-12). Periods of
 * different lengths are refused, as is a t that is missing or there twice.
 *
 * All t of an axis, of a series, and of the functions here are less the axis' origin; what people
 * see is origin + t.
 *
 * A missing value keeps its place: it stays in the series as NaN.
 */
#ifndef HIAP_STAT_METHOD_SERIES_H
#define HIAP_STAT_METHOD_SERIES_H

#include "core/stat/method_run.h"

typedef enum hiap_time_form { HIAP_TIME_NUMBER, HIAP_TIME_MONTHS, HIAP_TIME_DAYS } hiap_time_form;

typedef struct hiap_time_axis {
    const hiap_method_run *run;
    size_t input;
    hiap_time_form form;
    hiap_period like;  /* the first period: how labels are printed; not for numbers */
    bool year_month;   /* numbers such as 202304 */
    bool iso_month;    /* labels such as 2023-04 */
    double origin;     /* whole years where t is in months, 0 for numbers */
    double *t;         /* of each row of the input, less the origin: digits are not spent on it */
} hiap_time_axis;

hiap_rc hiap_time_axis_read(hiap_time_axis *out, const hiap_method_run *run, size_t input,
                            hiap_err *err);
void hiap_time_axis_clear(hiap_time_axis *axis);
/* A t given as text, in the axis' form, less the origin; HIAP_ARGUMENT. */
hiap_rc hiap_time_axis_parse(double *out, const hiap_time_axis *axis, hiap_str text, hiap_err *err);
/* As the input has it: "2027", "2026/27", "2024-05-01". */
size_t hiap_time_axis_print(char out[HIAP_PERIOD_MAX], const hiap_time_axis *axis, double t);
/* The first t from here on that a label of the axis can name: of plain numbers the next whole one,
 * of periods the start of the next. */
double hiap_time_axis_reach(const hiap_time_axis *axis, double t);

typedef struct hiap_series {
    const hiap_time_axis *axis;
    size_t value_input;
    size_t count; /* with those whose value is missing */
    size_t *row;  /* of the input */
    double *t, *value;
    /* without those: */
    size_t present;
    double *present_t, *present_value;
} hiap_series;

/* Room for the largest group. */
hiap_rc hiap_series_new(hiap_series *out, const hiap_time_axis *axis, size_t value_input,
                        hiap_err *err);
hiap_rc hiap_series_read(hiap_series *s, size_t group, hiap_err *err);
void hiap_series_clear(hiap_series *s);

#endif
