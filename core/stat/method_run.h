/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One call of a method as the method sees it: checked columns, groups, options, levels; and the
 * result it fills.
 *
 *     static hiap_rc run(hiap_method_run *run, hiap_err *err) {
 *         for (size_t g = 0; g < run->groups; g++) {
 *             size_t n;
 *             const size_t *rows = hiap_run_rows(run, g, &n);
 *             double total = 0;
 *             for (size_t i = 0; i < n; i++)
 *                 total += hiap_run_number(run, COUNT, rows[i]);
 *             hiap_run_put(run, VALUE, total);
 *             hiap_run_end_row(run, g);
 *         }
 *         return HIAP_OK;
 *     }
 *
 * Output columns have the numbers of the method's `outputs`. What is not put is missing; what is put
 * into a column that is not given (method.h, hiap_output_given) goes nowhere. Memory that
 * runs out while putting is remembered and reported at the end. Methods that fill whole columns at
 * once (millions of rows) give them with hiap_run_take instead.
 */
#ifndef HIAP_STAT_METHOD_RUN_H
#define HIAP_STAT_METHOD_RUN_H

#include "core/stat/method.h"

typedef struct hiap_level {
    double confidence; /* percent */
    char name[16];     /* "95", "99_8": lower_ci_95, upper_ci_99_8 */
} hiap_level;

typedef struct hiap_setting {
    bool given;      /* by the caller, or by the option's usual value */
    double number;   /* NUMBER and WHOLE; SWITCH: 0 or 1; CHOICE: the number of the word */
    const char *text;
} hiap_setting;

/* A column beyond those the method names. */
typedef struct hiap_further {
    const char *name;
    hiap_column *column;
} hiap_further;

typedef struct hiap_run_output hiap_run_output;

typedef struct hiap_method_run {
    const hiap_method *method;
    const hiap_method_call *call;
    const hiap_column *input[HIAP_METHOD_INPUTS]; /* NULL: the frame does not have it */
    size_t rows;
    bool grouped; /* by was given */
    bool summary; /* the summary switch was given */
    size_t groups; /* 0 where ROWS_OR_SUM goes row by row */
    const size_t *start, *order; /* of group g: order[start[g]] .. order[start[g + 1] - 1] */
    hiap_setting setting[HIAP_METHOD_OPTIONS];
    const hiap_column *named[HIAP_METHOD_OPTIONS]; /* COLUMN options; NULL: there is none */
    hiap_further further[HIAP_METHOD_FURTHER];     /* in the order of the input */
    size_t further_count;
    hiap_level level[HIAP_METHOD_LEVELS];
    size_t levels; /* at least 1 where the method has limits */
    hiap_run_output *output;
} hiap_method_run;

/* --- reading ---------------------------------------------------------------------------------- */

const size_t *hiap_run_rows(const hiap_method_run *run, size_t group, size_t *count);
bool hiap_run_has(const hiap_method_run *run, size_t input);
/* NaN where missing, or where the column is not there. */
double hiap_run_number(const hiap_method_run *run, size_t input, size_t row);
/* The same for a further column, and for the column of numbers an option names. */
double hiap_run_further(const hiap_method_run *run, size_t i, size_t row);
double hiap_run_named(const hiap_method_run *run, size_t option, size_t row);
/* "" where missing. */
hiap_str hiap_run_text(const hiap_method_run *run, size_t input, size_t row);
/* The numbers of these rows, in their order, into `to`. */
void hiap_run_gather(double *to, const hiap_method_run *run, size_t input, const size_t *rows,
                     size_t count);

/* Bad data in one cell: "deaths.csv:7: the count is -3; a count is 0 or more". `right` says what would
 * be right, and may be NULL. Returns HIAP_PARSE. */
hiap_rc hiap_run_refuse(const hiap_method_run *run, size_t input, size_t row, const char *right,
                        hiap_err *err);
/* The same for any column, by the name people know it by. */
hiap_rc hiap_run_refuse_cell(const hiap_method_run *run, const char *name,
                             const hiap_column *column, size_t row, const char *right,
                             hiap_err *err);
/* There is no figure for a group, say because it has too few rows: bad input where it is the only
 * one (HIAP_PARSE), else a row with the status "not computed: ...". */
hiap_rc hiap_run_cannot(hiap_method_run *run, size_t group, hiap_err *err, const char *format, ...)
    HIAP_PRINTF(4, 5);
/* Give an error this row as its place; returns err->rc. */
hiap_rc hiap_run_at(const hiap_method_run *run, size_t row, hiap_err *err);
/* The same for a group: "region North West, year 2019". Nothing without `by`. */
hiap_rc hiap_run_in_group(const hiap_method_run *run, size_t group, hiap_err *err);

/* --- the result, cell by cell ----------------------------------------------------------------- */

void hiap_run_put(hiap_method_run *run, size_t output, double x);
void hiap_run_put_text(hiap_method_run *run, size_t output, hiap_str text);
void hiap_run_put_word(hiap_method_run *run, size_t output, const char *word); /* NULL: missing */
/* The limits of one level. */
void hiap_run_put_limits(hiap_method_run *run, size_t level, double lower, double upper);
/* Why there is no figure, or what to know of it: the column `status`. */
void hiap_run_put_status(hiap_method_run *run, const char *format, ...) HIAP_PRINTF(2, 3);
/* End the row. `of`: the group it belongs to; in ROWS shape the row of the input. */
void hiap_run_end_row(hiap_method_run *run, size_t of);

/* --- the result, whole columns in input order (ROWS shape only) ------------------------------- */

/* Takes over the column. */
void hiap_run_take(hiap_method_run *run, size_t output, hiap_column *column);
void hiap_run_take_limits(hiap_method_run *run, size_t level, hiap_column *lower,
                          hiap_column *upper);
/* Another column of the input, by its number in the frame, as the result shall have it; takes over
 * the column. */
void hiap_run_replace(hiap_method_run *run, size_t column, hiap_column *by);

#endif
