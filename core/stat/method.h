/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A numeric method: one row of the registry, from which come `hiap calc METHOD`, calc.METHOD of the
 * language, the help and the reference page.
 *
 *     const hiap_method *m = hiap_method_find("proportion", hiap_stat_methods, ...);
 *     hiap_method_call call = { .input = frame, .options = names, .values = texts, .count = 1 };
 *     rc = hiap_method_apply(&out, m, &call, err);
 *
 * A method says what columns it reads, what options it has and what columns it gives; the checks
 * that follow from that, groups (`by`), confidence levels and the shape of the result are done here
 * for all of them. One method is one file of core/stat/method or core/score/method, with one
 * function that sees a whole call (method_run.h).
 *
 * Shapes of the result:
 *   ROWS          a row for each row of the input, all its other columns kept
 *   SUMMARY       one row or several a group, the `by` columns first
 *   ROWS_OR_SUM   rows without `by`; with it a row a group
 * A method of ROWS may have a switch with which it gives a SUMMARY instead (`summary_switch`); its
 * outputs say which of the two they belong to. A result column takes the place of an input column
 * of the same name.
 *
 * Errors: HIAP_NOT_FOUND for a column that is not there, HIAP_PARSE for a cell that cannot be (place,
 * column, value, what would be right), HIAP_ARGUMENT for an option.
 */
#ifndef HIAP_STAT_METHOD_H
#define HIAP_STAT_METHOD_H

#include "core/data/frame.h"

#define HIAP_METHOD_INPUTS  16 /* the most columns a method reads by name */
#define HIAP_METHOD_OPTIONS 16
#define HIAP_METHOD_OUTPUTS 24
#define HIAP_METHOD_LEVELS  8 /* of confidence, in one call */
#define HIAP_METHOD_FURTHER 64 /* the most columns it reads beyond those it names */

typedef enum hiap_method_shape {
    HIAP_METHOD_ROWS,
    HIAP_METHOD_SUMMARY,
    HIAP_METHOD_ROWS_OR_SUM
} hiap_method_shape;

typedef struct hiap_method_input {
    const char *name;
    bool optional;
    bool text; /* else a number */
    const char *help; /* what it is, and its unit */
    bool any; /* a column of any type, as it is (hiap_run_column) */
} hiap_method_input;

typedef enum hiap_option_kind {
    HIAP_OPTION_NUMBER, /* min to max */
    HIAP_OPTION_WHOLE,
    HIAP_OPTION_CHOICE, /* one of the words, which are separated by blanks */
    HIAP_OPTION_SWITCH,
    HIAP_OPTION_TEXT,
    HIAP_OPTION_COLUMN /* of the input; its usual one may be absent */
} hiap_option_kind;

typedef struct hiap_method_option {
    const char *name;
    hiap_option_kind kind;
    const char *usual; /* what holds when it is not given; NULL: it is simply not there */
    const char *words; /* CHOICE; COLUMN of numbers: "number" */
    double min, max;   /* NUMBER, WHOLE */
    const char *help;
} hiap_method_option;

typedef enum hiap_output_given {
    HIAP_GIVEN_ALWAYS,
    HIAP_GIVEN_WITHOUT_SWITCH, /* without the summary switch only */
    HIAP_GIVEN_WITH_SWITCH
} hiap_output_given;

/* The name "limits" stands for lower_ci_95, upper_ci_95 and so on, two columns a level,
 * "slope_limits" for slope_lower_ci_95 and so on; a method that has it has --confidence. */
typedef struct hiap_method_output {
    const char *name;
    bool text; /* else a number */
    const char *help;
    hiap_output_given given;
} hiap_method_output;

struct hiap_method_run;

typedef struct hiap_method {
    const char *name, *help; /* one line */
    const char *formula, *source, *example; /* example: CSV with its header, for --help and tests */
    const char *example_options;            /* "--multiplier 100", or NULL */
    const char *confidence; /* the usual levels; NULL: "95" and nothing below 90 */
    hiap_method_shape shape;
    const char *summary_switch; /* the name of an option, or NULL */
    hiap_method_input inputs[HIAP_METHOD_INPUTS];    /* up to the first without a name */
    const char *further; /* help: what every other column is, a number; NULL: they are not read */
    hiap_method_option options[HIAP_METHOD_OPTIONS]; /* likewise */
    hiap_method_output outputs[HIAP_METHOD_OUTPUTS]; /* likewise */
    hiap_rc (*run)(struct hiap_method_run *run, hiap_err *err);
} hiap_method;

size_t hiap_method_input_count(const hiap_method *method);
size_t hiap_method_option_count(const hiap_method *method);
size_t hiap_method_output_count(const hiap_method *method);
bool hiap_method_has_limits(const hiap_method *method);
bool hiap_output_is_limits(const hiap_method_output *output);

typedef struct hiap_method_call {
    const hiap_frame *input;
    const char *const *by; /* columns to group by */
    size_t by_count;
    const char *const *options, *const *values; /* NAME and value of each; a switch's is "true" */
    size_t option_count;
    const char *confidence; /* "95,99.8"; NULL: the method's usual ones */
    /* How messages name a row of the input, counted from 0: "deaths.csv:7". NULL: "row 8". */
    void (*place)(void *payload, size_t row, char out[320]);
    void *payload;
} hiap_method_call;

hiap_rc hiap_method_apply(hiap_frame **out, const hiap_method *method,
                          const hiap_method_call *call, hiap_err *err);

/* HIAP_ARGUMENT with the nearest name. */
hiap_rc hiap_method_find(const hiap_method **out, const char *name,
                         const hiap_method *const *methods, size_t count, hiap_err *err);

/* Those of this floor, by name. */
extern const hiap_method *const hiap_stat_methods[];
extern const size_t hiap_stat_method_count;

#endif
