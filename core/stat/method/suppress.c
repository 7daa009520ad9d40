/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdint.h>

#include "core/base/mem.h"
#include "core/base/num.h"
#include "core/data/csv.h"
#include "core/stat/disclosure.h"
#include "core/stat/margins.h"
#include "core/stat/method_run.h"

enum { COUNT, DENOMINATOR };                               /* inputs */
enum { PROFILE, GROUPS, TOTAL, KEEP, PUBLIC_DENOMINATOR }; /* options */
enum { COUNT_SHOWN, SUPPRESSED, ROUNDED, DISCLOSURE_PROFILE, STATUS }; /* outputs */
enum { MOST_GROUPS = 16, MOST_EXACT = 53 };

typedef struct suppression {
    hiap_method_run *run;
    hiap_disclosure_profile profile;
    const hiap_column *group[MOST_GROUPS];
    size_t groups;
    hiap_disclosed *count, *denominator; /* of each row of the input */
    double *value;                       /* of each row of one table */
    hiap_disclosed *shown;               /* likewise */
} suppression;

static hiap_rc start(suppression *s, hiap_err *err) {
    size_t rows = s->run->rows;
    s->count = hiap_alloc_zero(rows, sizeof *s->count);
    s->denominator = hiap_alloc_zero(rows, sizeof *s->denominator);
    s->value = hiap_alloc_array(rows, sizeof *s->value);
    s->shown = hiap_alloc_array(rows, sizeof *s->shown);
    return s->count && s->denominator && s->value && s->shown
               ? HIAP_OK
               : hiap_err_nomem(err, rows * sizeof *s->count);
}

static void clear(suppression *s) {
    hiap_free(s->count);
    hiap_free(s->denominator);
    hiap_free(s->value);
    hiap_free(s->shown);
}

/* --- options ---------------------------------------------------------------------------------- */

static hiap_rc read_profile(suppression *s, hiap_err *err) {
    const hiap_setting *profile = &s->run->setting[PROFILE];
    if (profile->given)
        return hiap_disclosure_find(&s->profile, hiap_str_of(profile->text), err);
    hiap_err_set(err, HIAP_ARGUMENT, "no disclosure profile is chosen");
    return hiap_err_hint(err, "--profile nhs, base5, lt5 or survey, as the owner of the data asks; "
                              "none for figures that are published already"),
           HIAP_ARGUMENT;
}

static hiap_str next_name(const char **at) {
    const char *from = *at;
    while (**at && **at != ',')
        ++*at;
    hiap_str name = hiap_str_trim((hiap_str){ from, (size_t)(*at - from) });
    *at += **at == ',';
    return name;
}

static hiap_rc add_group(suppression *s, hiap_str name, hiap_err *err) {
    char text[128];
    snprintf(text, sizeof text, "%.*s", (int)(name.len < 120 ? name.len : 120), name.at);
    if (s->groups == MOST_GROUPS)
        return hiap_err_set(err, HIAP_ARGUMENT, "at most %d columns of groups", MOST_GROUPS);
    return hiap_frame_column(&s->group[s->groups++], s->run->call->input, text, err);
}

static hiap_rc read_groups(suppression *s, hiap_err *err) {
    const hiap_setting *groups = &s->run->setting[GROUPS];
    hiap_rc rc = HIAP_OK;
    for (const char *at = groups->given ? groups->text : ""; *at && !rc;)
        rc = add_group(s, next_name(&at), err);
    return rc;
}

/* --- tables ----------------------------------------------------------------------------------- */

static hiap_rc check_counts(const suppression *s, size_t input, hiap_err *err) {
    for (size_t row = 0; row < s->run->rows; row++) {
        double x = hiap_run_number(s->run, input, row);
        if (!isnan(x) && !(x >= 0 && x == floor(x) && x < ldexp(1, MOST_EXACT)))
            return hiap_run_refuse(s->run, input, row, NULL, err);
    }
    return HIAP_OK;
}

static hiap_rc fail_twice(const suppression *s, size_t row, hiap_err *err) {
    const char *groups = s->run->setting[GROUPS].text;
    hiap_err_set(err, HIAP_PARSE, "an earlier row is of the same %s", groups);
    hiap_err_hint(err, "name every column that tells them apart in --groups, or in --by");
    return hiap_run_at(s->run, row, err);
}

static hiap_rc fail_sum(const suppression *s, size_t row, hiap_err *err) {
    char total[HIAP_NUM_MAX];
    hiap_num_print(total, hiap_run_number(s->run, COUNT, row));
    hiap_err_set(err, HIAP_PARSE, "the total %s is not the sum of its parts", total);
    hiap_err_hint(err, "add the row that is missing (such as 'Not known'), or mend the count; a "
                       "total that cannot be checked cannot be protected");
    return hiap_run_at(s->run, row, err);
}

/* One column of one table; a denominator shared by rows has no totals to be worked out from. */
static hiap_rc protect_column(suppression *s, size_t input, hiap_disclosed *to, const size_t *rows,
                              size_t count, hiap_err *err) {
    const hiap_margins_of of = { s->group, s->groups, rows, count,
                                 hiap_str_of(s->run->setting[TOTAL].text) };
    hiap_margins margins;
    size_t row = SIZE_MAX;
    hiap_run_gather(s->value, s->run, input, rows, count);
    hiap_rc rc = hiap_margins_find(&margins, &of, &row, err);
    if (rc)
        return row == SIZE_MAX ? rc : fail_twice(s, rows[row], err);
    hiap_margins_keep(&margins, s->value, &row);
    if (row != SIZE_MAX && input == COUNT)
        rc = fail_sum(s, rows[row], err);
    const hiap_additive table = { count, margins.relations, margins.start, margins.cell };
    if (!rc)
        rc = hiap_disclose(s->shown, s->value, &table, s->profile, err);
    for (size_t i = 0; i < count && !rc; i++)
        to[rows[i]] = s->shown[i];
    hiap_margins_clear(&margins);
    return rc;
}

static hiap_rc protect(suppression *s, hiap_err *err) {
    bool denominators =
        hiap_run_has(s->run, DENOMINATOR) && s->run->setting[PUBLIC_DENOMINATOR].number == 0;
    hiap_rc rc = check_counts(s, COUNT, err);
    if (!rc && denominators)
        rc = check_counts(s, DENOMINATOR, err);
    for (size_t g = 0; g < s->run->groups && !rc; g++) {
        size_t count;
        const size_t *rows = hiap_run_rows(s->run, g, &count);
        rc = protect_column(s, COUNT, s->count, rows, count, err);
        if (!rc && denominators)
            rc = protect_column(s, DENOMINATOR, s->denominator, rows, count, err);
    }
    return rc;
}

/* --- the result ------------------------------------------------------------------------------- */

static bool is_hidden(const hiap_disclosed *shown) {
    return shown->act >= HIAP_HIDDEN;
}

static hiap_rc make_shown(hiap_column **out, const suppression *s, size_t input,
                          const hiap_disclosed *shown, hiap_err *err) {
    hiap_builder *b;
    *out = NULL;
    hiap_rc rc = hiap_builder_new(&b, HIAP_NUMBER, err);
    for (size_t row = 0; row < s->run->rows && !rc; row++) {
        if (is_hidden(&shown[row]))
            hiap_builder_missing(b, shown[row].reason);
        else if (isnan(shown[row].value))
            hiap_builder_missing(b, hiap_column_reason(s->run->input[input], row));
        else
            hiap_builder_number(b, shown[row].value);
    }
    return rc ? rc : hiap_builder_finish(out, b, err);
}

static bool is_altered(const suppression *s, size_t row) {
    return s->count[row].act != HIAP_SHOWN || s->denominator[row].act != HIAP_SHOWN;
}

static bool is_number(const hiap_column *c, size_t row) {
    double x;
    return hiap_column_type(c) == HIAP_NUMBER ||
           hiap_num_parse(hiap_column_text(c, row), &x) == HIAP_NUM_OK;
}

static void copy_cell(hiap_builder *b, const hiap_column *c, size_t row) {
    if (hiap_column_reason(c, row))
        hiap_builder_missing(b, hiap_column_reason(c, row));
    else if (hiap_column_type(c) == HIAP_NUMBER)
        hiap_builder_number(b, hiap_column_numbers(c)[row]);
    else
        hiap_builder_text(b, hiap_column_text(c, row));
}

/* Numbers beside a count that was altered were made from it: limits, shares, differences. */
static hiap_rc make_emptied(hiap_column **out, const suppression *s, const hiap_column *c,
                            hiap_err *err) {
    hiap_builder *b;
    *out = NULL;
    hiap_rc rc = hiap_builder_new(&b, hiap_column_type(c), err);
    for (size_t row = 0; row < s->run->rows && !rc; row++) {
        if (is_altered(s, row) && is_number(c, row))
            hiap_builder_missing(b, HIAP_MISSING_CONFIDENTIAL);
        else
            copy_cell(b, c, row);
    }
    return rc ? rc : hiap_builder_finish(out, b, err);
}

static bool is_listed(hiap_str name, const char *at) {
    while (*at)
        if (hiap_csv_same_name(next_name(&at), name))
            return true;
    return false;
}

/* Groups, what is kept, and what cannot hold a number. */
static bool stays(const suppression *s, size_t column) {
    const hiap_method_call *call = s->run->call;
    const hiap_column *c = hiap_frame_at(call->input, column);
    const char *name = hiap_frame_name(call->input, column);
    const hiap_setting *keep = &s->run->setting[KEEP];
    for (size_t i = 0; i < s->groups; i++)
        if (s->group[i] == c)
            return true;
    for (size_t i = 0; i < call->by_count; i++)
        if (hiap_str_is(hiap_str_of(name), call->by[i]))
            return true;
    return (keep->given && is_listed(hiap_str_of(name), keep->text)) ||
           (hiap_column_type(c) != HIAP_NUMBER && hiap_column_type(c) != HIAP_TEXT);
}

static hiap_rc replace_column(suppression *s, size_t column, hiap_err *err) {
    const hiap_frame *input = s->run->call->input;
    hiap_str name = hiap_str_of(hiap_frame_name(input, column));
    hiap_column *made = NULL;
    hiap_rc rc = HIAP_OK;
    if (hiap_csv_same_name(name, HIAP_STR("count")))
        rc = make_shown(&made, s, COUNT, s->count, err);
    else if (hiap_csv_same_name(name, HIAP_STR("denominator"))) {
        if (s->run->setting[PUBLIC_DENOMINATOR].number == 0)
            rc = make_shown(&made, s, DENOMINATOR, s->denominator, err);
    } else if (!stays(s, column))
        rc = make_emptied(&made, s, hiap_frame_at(input, column), err);
    if (made)
        hiap_run_replace(s->run, column, made);
    return rc;
}

static void put_status(suppression *s, size_t row) {
    const hiap_disclosed *count = &s->count[row], *denominator = &s->denominator[row];
    if (count->words)
        hiap_run_put_status(s->run, "%s", count->words);
    else if (denominator->words)
        hiap_run_put_status(s->run, "denominator %s", denominator->words);
}

static hiap_rc put_result(suppression *s, hiap_err *err) {
    hiap_column *shown;
    hiap_rc rc = make_shown(&shown, s, COUNT, s->count, err);
    if (!rc)
        hiap_run_take(s->run, COUNT_SHOWN, shown);
    for (size_t i = 0; i < hiap_frame_width(s->run->call->input) && !rc; i++)
        rc = replace_column(s, i, err);
    for (size_t row = 0; row < s->run->rows && !rc; row++) {
        hiap_run_put(s->run, SUPPRESSED, is_hidden(&s->count[row]));
        hiap_run_put(s->run, ROUNDED, s->count[row].act == HIAP_ROUNDED);
        hiap_run_put_word(s->run, DISCLOSURE_PROFILE, hiap_disclosure_name(s->profile));
        put_status(s, row);
        hiap_run_end_row(s->run, row);
    }
    return rc;
}

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    suppression s = { .run = r };
    hiap_rc rc = start(&s, err);
    if (!rc)
        rc = read_profile(&s, err);
    if (!rc)
        rc = read_groups(&s, err);
    if (!rc)
        rc = protect(&s, err);
    if (!rc)
        rc = put_result(&s, err);
    clear(&s);
    return rc;
}

const hiap_method hiap_method_suppress = {
    .name = "suppress",
    .help = "Disclosure control: hide or round counts of few people, safe against totals",
    .formula = "by profile; then further counts are hidden until linear programming finds at least "
               "two values for each hidden one",
    .source = "NHS England, Ofqual, Ministry of Defence; Hundepool et al. 2012",
    .example = "borough,sex,count\nHalton,Female,12\nHalton,Male,3\nHalton,Total,15\n"
               "Wirral,Female,31\nWirral,Male,28\nWirral,Total,59\nTotal,Female,43\nTotal,Male,31\n"
               "Total,Total,74\n",
    .example_options = "--profile lt5 --groups borough,sex",
    .shape = HIAP_METHOD_ROWS,
    .inputs = { { "count", .help = "people or events: a whole number of 0 or more" },
                { "denominator", .optional = true, .help = "hidden, rounded by the same rule" } },
    .options = { { "profile", HIAP_OPTION_CHOICE, .words = "none nhs base5 lt5 survey",
                   .help = "the rule" },
                 { "groups", HIAP_OPTION_TEXT, .help = "columns that say what a row counts" },
                 { "total", HIAP_OPTION_TEXT, "Total",
                   .help = "words for totals in them: Total,Persons; an empty cell is one" },
                 { "keep", HIAP_OPTION_TEXT,
                   .help = "columns of numbers that stay beside an altered count" },
                 { "public_denominator", HIAP_OPTION_SWITCH,
                   .help = "the denominators are published anyway and stay" } },
    .outputs = { { "count", .help = "as it may be shown" },
                 { "suppressed", .help = "1: hidden" },
                 { "rounded", .help = "1: rounded" },
                 { "disclosure_profile", .text = true, .help = "the rule" },
                 { "status", .text = true, .help = "why the count is hidden, or its rounding" } },
    .run = run,
};
