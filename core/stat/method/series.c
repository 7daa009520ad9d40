/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/method/series.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/base/num.h"

/* --- one t ------------------------------------------------------------------------------------ */

static hiap_period month_of(double year_month) {
    const int year = (int)(year_month / 100), month = (int)year_month % 100;
    return (hiap_period){ hiap_day_of(year, month, 1), 1, HIAP_MONTHS };
}

static bool is_year_month(double x) {
    const double month = fmod(x, 100);
    return x == floor(x) && x >= 190001 && x <= 220012 && month >= 1 && month <= 12;
}

/* In years since the start of the origin's year. */
static double months_of(const hiap_time_axis *axis, hiap_period p) {
    int year, month, day;
    hiap_day_split(p.start, &year, &month, &day);
    return ((year - axis->origin) * 12 + month - 1) / 12;
}

static int day_of_month(hiap_period p) {
    int year, month, day;
    hiap_day_split(p.start, &year, &month, &day);
    return day;
}

static double time_of(const hiap_time_axis *axis, hiap_period p) {
    return axis->form == HIAP_TIME_DAYS ? (p.start - axis->like.start) / 365.25
                                        : months_of(axis, p);
}

static void set_origin(hiap_time_axis *axis, hiap_time_form form, hiap_period like) {
    axis->form = form;
    axis->like = like;
    axis->origin = form == HIAP_TIME_DAYS ? 1970 + like.start / 365.25 : hiap_period_year(like);
}

static hiap_period period_at(const hiap_time_axis *axis, double t) {
    hiap_period p = axis->like;
    const double months = nearbyint(t * 12), years = floor(months / 12);
    if (axis->form == HIAP_TIME_DAYS)
        p.start += (int32_t)nearbyint(t * 365.25);
    else
        p.start = hiap_day_of((int)(axis->origin + years), (int)(months - 12 * years) + 1,
                              day_of_month(axis->like));
    return p;
}

/* "2023-04" as 202304; 0 where it is no such label. */
static double iso_month(hiap_str label) {
    int year = 0, month = 0, end = 0;
    char text[8] = "";
    if (label.len != 7)
        return 0;
    memcpy(text, label.at, 7);
    if (sscanf(text, "%4d-%2d%n", &year, &month, &end) != 2 || end != 7)
        return 0;
    const double x = year * 100.0 + month;
    return is_year_month(x) ? x : 0;
}

static bool are_iso_months(const hiap_column *c) {
    bool financial = true;
    for (size_t row = 0; row < hiap_column_len(c); row++) {
        const double x = iso_month(hiap_column_text(c, row));
        if (x == 0)
            return false;
        financial = financial && fmod(x, 100) == fmod(floor(x / 100) + 1, 100);
    }
    return !financial;
}

static hiap_rc parse_period(hiap_period *out, const hiap_time_axis *axis, hiap_str label,
                            hiap_err *err) {
    const double month = axis->iso_month ? iso_month(label) : 0;
    if (month == 0)
        return hiap_period_parse(out, label, NULL, err);
    *out = month_of(month);
    return HIAP_OK;
}

static hiap_rc find_period(hiap_period *out, const hiap_time_axis *axis, const hiap_column *c,
                           size_t row, hiap_err *err) {
    if (hiap_column_type(c) != HIAP_PERIOD)
        return parse_period(out, axis, hiap_column_text(c, row), err);
    *out = hiap_column_periods(c)[row];
    return HIAP_OK;
}

/* --- the column
 * --------------------------------------------------------------------------------- */

static hiap_rc check_present(const hiap_time_axis *axis, const hiap_column *c, hiap_err *err) {
    for (size_t row = 0; row < hiap_column_len(c); row++)
        if (hiap_column_reason(c, row))
            return hiap_run_refuse(axis->run, axis->input, row, "every row needs its t", err);
    return HIAP_OK;
}

/* False where a cell is no number. */
static bool read_numbers(hiap_time_axis *axis, const hiap_column *c) {
    const size_t rows = hiap_column_len(c);
    const bool numbers = hiap_column_type(c) == HIAP_NUMBER;
    bool all = rows > 0, ok = numbers || hiap_column_type(c) == HIAP_TEXT;
    for (size_t row = 0; row < rows && ok; row++) {
        if (numbers)
            axis->t[row] = hiap_column_numbers(c)[row];
        else
            ok = hiap_num_parse(hiap_column_text(c, row), &axis->t[row]) == HIAP_NUM_OK;
        all = all && ok && is_year_month(axis->t[row]);
    }
    axis->year_month = ok && all;
    return ok;
}

static hiap_rc check_length(const hiap_time_axis *axis, hiap_period p, size_t row, hiap_err *err) {
    char right[160], label[HIAP_PERIOD_MAX];
    if (p.length == axis->like.length && p.unit == axis->like.unit)
        return HIAP_OK;
    hiap_period_print(label, axis->like);
    snprintf(right, sizeof right, "the periods of a series last the same, like %s", label);
    return hiap_run_refuse(axis->run, axis->input, row, right, err);
}

static hiap_rc read_periods(hiap_time_axis *axis, hiap_period *p, const hiap_column *c,
                            hiap_err *err) {
    bool one_day = true;
    axis->iso_month = hiap_column_type(c) == HIAP_TEXT && are_iso_months(c);
    for (size_t row = 0; row < hiap_column_len(c); row++) {
        if (find_period(&p[row], axis, c, row, err))
            return hiap_run_refuse(axis->run, axis->input, row,
                                   "t is a number, a period such as 2014/15 or March 2023, or a "
                                   "date such as 2024-04-01",
                                   err);
        if (row == 0)
            axis->like = p[0];
        hiap_rc rc = check_length(axis, p[row], row, err);
        if (rc)
            return rc;
        one_day = one_day && day_of_month(p[row]) == day_of_month(p[0]) && day_of_month(p[0]) < 29;
    }
    set_origin(axis,
               axis->like.unit == HIAP_MONTHS || one_day ? HIAP_TIME_MONTHS : HIAP_TIME_DAYS,
               axis->like);
    for (size_t row = 0; row < hiap_column_len(c); row++)
        axis->t[row] = time_of(axis, p[row]);
    return HIAP_OK;
}

static void read_year_months(hiap_time_axis *axis, size_t rows) {
    set_origin(axis, HIAP_TIME_MONTHS, month_of(axis->t[0]));
    for (size_t row = 0; row < rows; row++)
        axis->t[row] = time_of(axis, month_of(axis->t[row]));
}

static hiap_rc read_column(hiap_time_axis *axis, const hiap_column *c, hiap_err *err) {
    const size_t rows = hiap_column_len(c);
    hiap_rc rc = check_present(axis, c, err);
    if (rc)
        return rc;
    if (read_numbers(axis, c)) {
        if (axis->year_month)
            read_year_months(axis, rows);
        return HIAP_OK;
    }
    hiap_period *p = hiap_alloc_array(rows, sizeof *p);
    rc = p ? read_periods(axis, p, c, err) : hiap_err_nomem(err, rows * sizeof *p);
    hiap_free(p);
    return rc;
}

hiap_rc hiap_time_axis_read(hiap_time_axis *out, const hiap_method_run *run, size_t input,
                            hiap_err *err) {
    *out = (hiap_time_axis){ .run = run, .input = input };
    out->t = hiap_alloc_array(run->rows + 1, sizeof *out->t);
    hiap_rc rc = out->t ? read_column(out, run->input[input], err)
                        : hiap_err_nomem(err, run->rows * sizeof *out->t);
    if (rc)
        hiap_time_axis_clear(out);
    return rc;
}

void hiap_time_axis_clear(hiap_time_axis *axis) {
    hiap_free(axis->t);
    axis->t = NULL;
}

hiap_rc hiap_time_axis_parse(double *out, const hiap_time_axis *axis, hiap_str text,
                             hiap_err *err) {
    hiap_period p;
    double x;
    char like[HIAP_PERIOD_MAX];
    const bool number = hiap_num_parse(text, &x) == HIAP_NUM_OK;
    *out = x;
    if (number && axis->form == HIAP_TIME_NUMBER)
        return HIAP_OK;
    if (number && axis->year_month && is_year_month(x))
        return *out = time_of(axis, month_of(x)), HIAP_OK;
    if (axis->form != HIAP_TIME_NUMBER && parse_period(&p, axis, text, err) == HIAP_OK)
        return *out = time_of(axis, p), HIAP_OK;
    hiap_time_axis_print(like, axis, axis->run->rows ? axis->t[0] : 0);
    hiap_err_set(err, HIAP_ARGUMENT, "'%.*s' is no t of these series", (int)text.len, text.at);
    return hiap_err_hint(err, "theirs are like %s", like), HIAP_ARGUMENT;
}

size_t hiap_time_axis_print(char out[HIAP_PERIOD_MAX], const hiap_time_axis *axis, double t) {
    if (axis->form == HIAP_TIME_NUMBER)
        return hiap_num_print(out, strtod((snprintf(out, HIAP_PERIOD_MAX, "%.12g", t), out), NULL));
    const hiap_period p = period_at(axis, t);
    int year, month, day;
    hiap_day_split(p.start, &year, &month, &day);
    if (axis->year_month || axis->iso_month)
        return (size_t)snprintf(out, HIAP_PERIOD_MAX, "%04d%s%02d", year,
                                axis->iso_month ? "-" : "", month);
    return hiap_period_print(out, p);
}

double hiap_time_axis_reach(const hiap_time_axis *axis, double t) {
    if (axis->form == HIAP_TIME_DAYS)
        return ceil(t * 365.25 - 1e-6) / 365.25;
    if (axis->form == HIAP_TIME_NUMBER)
        return ceil(t - 1e-9);
    const double length = axis->like.unit == HIAP_MONTHS ? axis->like.length : 1;
    const double first = months_of(axis, axis->like);
    const double steps = ceil((t - first) * 12 / length - 1e-6);
    return first + steps * length / 12;
}

/* --- series
 * ------------------------------------------------------------------------------------- */

hiap_rc hiap_series_new(hiap_series *out, const hiap_time_axis *axis, size_t value_input,
                        hiap_err *err) {
    size_t most = 1;
    for (size_t g = 0; g < axis->run->groups; g++) {
        size_t count;
        hiap_run_rows(axis->run, g, &count);
        most = count > most ? count : most;
    }
    *out = (hiap_series){ .axis = axis, .value_input = value_input };
    out->row = hiap_alloc_array(most, sizeof *out->row);
    out->t = hiap_alloc_array(most, 4 * sizeof *out->t);
    if (!out->row || !out->t) {
        hiap_series_clear(out);
        return hiap_err_nomem(err, most * 4 * sizeof *out->t);
    }
    out->value = out->t + most;
    out->present_t = out->value + most;
    out->present_value = out->present_t + most;
    return HIAP_OK;
}

void hiap_series_clear(hiap_series *s) {
    hiap_free(s->row);
    hiap_free(s->t);
    s->row = NULL, s->t = NULL;
}

static int by_time(const void *a, const void *b, void *payload) {
    const double *t = payload;
    const size_t i = *(const size_t *)a, j = *(const size_t *)b;
    if (t[i] != t[j])
        return t[i] < t[j] ? -1 : 1;
    return (i > j) - (i < j);
}

static bool is_sorted(const hiap_series *s, const double *t) {
    for (size_t i = 1; i < s->count; i++)
        if (!(t[s->row[i - 1]] < t[s->row[i]]))
            return false;
    return true;
}

static hiap_rc refuse_repeated(const hiap_series *s, size_t row, size_t group, hiap_err *err) {
    const hiap_time_axis *axis = s->axis;
    hiap_run_refuse(axis->run, axis->input, row,
                    axis->run->grouped
                        ? "which was there before in this group: one row a t"
                        : "which was there before: one row a t, or --by what tells the rows apart",
                    err);
    hiap_run_in_group(axis->run, group, err);
    return HIAP_PARSE;
}

/* Differences and squares of what is smaller stay finite. */
static bool is_too_large(double x) {
    return fabs(x) > 1e150;
}

static hiap_rc add_point(hiap_series *s, size_t i, hiap_err *err) {
    const double value = hiap_run_number(s->axis->run, s->value_input, s->row[i]);
    s->t[i] = s->axis->t[s->row[i]];
    s->value[i] = value;
    if (is_too_large(value) || is_too_large(s->t[i]))
        return hiap_run_refuse(s->axis->run,
                               is_too_large(value) ? s->value_input : s->axis->input, s->row[i],
                               "which is too large to calculate with", err);
    if (!isnan(value)) {
        s->present_t[s->present] = s->t[i];
        s->present_value[s->present++] = value;
    }
    return HIAP_OK;
}

hiap_rc hiap_series_read(hiap_series *s, size_t group, hiap_err *err) {
    const hiap_time_axis *axis = s->axis;
    const size_t *rows = hiap_run_rows(axis->run, group, &s->count);
    hiap_rc rc = HIAP_OK;
    memcpy(s->row, rows, s->count * sizeof *rows);
    s->present = 0;
    if (!is_sorted(s, axis->t))
        qsort_r(s->row, s->count, sizeof *s->row, by_time, axis->t);
    for (size_t i = 0; i < s->count && !rc; i++) {
        if (i > 0 && axis->t[s->row[i]] == axis->t[s->row[i - 1]])
            return refuse_repeated(s, s->row[i], group, err);
        rc = add_point(s, i, err);
    }
    return rc;
}
