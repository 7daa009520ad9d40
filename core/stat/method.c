/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a call to a run: options, confidence levels, columns, groups. */
#include "core/stat/method.h"

#include <math.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/base/near.h"
#include "core/base/num.h"
#include "core/data/csv.h"
#include "core/data/group.h"
#include "core/stat/method_output.h"
#include "core/stat/words.h"

#define LIST(field, most)                                        \
    size_t n = 0;                                                \
    while (n < (most) && method->field[n].name)                  \
        n++;                                                     \
    return n

size_t hiap_method_input_count(const hiap_method *method) {
    LIST(inputs, HIAP_METHOD_INPUTS);
}
size_t hiap_method_option_count(const hiap_method *method) {
    LIST(options, HIAP_METHOD_OPTIONS);
}
size_t hiap_method_output_count(const hiap_method *method) {
    LIST(outputs, HIAP_METHOD_OUTPUTS);
}

bool hiap_output_is_limits(const hiap_method_output *output) {
    const size_t len = strlen(output->name), ending = strlen("limits");
    return len >= ending && strcmp(output->name + len - ending, "limits") == 0;
}

bool hiap_method_has_limits(const hiap_method *method) {
    for (size_t i = 0; i < hiap_method_output_count(method); i++)
        if (hiap_output_is_limits(&method->outputs[i]))
            return true;
    return false;
}

hiap_rc hiap_method_find(const hiap_method **out, const char *name,
                         const hiap_method *const *methods, size_t count, hiap_err *err) {
    const char *names[256];
    for (size_t i = 0; i < count; i++) {
        if (strcmp(methods[i]->name, name) == 0) {
            *out = methods[i];
            return HIAP_OK;
        }
        if (i < 256)
            names[i] = methods[i]->name;
    }
    *out = NULL;
    hiap_err_set(err, HIAP_ARGUMENT, "there is no method '%s'", name);
    hiap_err_hint(err, "hiap calc --list shows them all");
    return hiap_err_did_you_mean(err, hiap_near(name, names, count < 256 ? count : 256)),
           HIAP_ARGUMENT;
}

/* --- options ---------------------------------------------------------------------------------- */

static hiap_rc bad_number(const hiap_method_option *o, const char *value, hiap_err *err) {
    char low[HIAP_NUM_MAX], high[HIAP_NUM_MAX];
    const char *whole = o->kind == HIAP_OPTION_WHOLE ? "whole " : "";
    hiap_num_print(low, o->min);
    hiap_num_print(high, o->max);
    if (o->max == INFINITY)
        return hiap_err_set(err, HIAP_ARGUMENT, "%s needs a %snumber of %s or more, not '%s'",
                            o->name, whole, low, value);
    return hiap_err_set(err, HIAP_ARGUMENT, "%s needs a %snumber from %s to %s, not '%s'",
                        o->name, whole, low, high, value);
}

static hiap_rc read_number(hiap_setting *out, const hiap_method_option *o, const char *value,
                           hiap_err *err) {
    double x;
    bool ok = hiap_num_parse(hiap_str_of(value), &x) == HIAP_NUM_OK && x >= o->min && x <= o->max;
    if (!ok || (o->kind == HIAP_OPTION_WHOLE && floor(x) != x))
        return bad_number(o, value, err);
    out->number = x;
    return HIAP_OK;
}

/* The words of a choice, apart; `text` holds them. */
static size_t split_words(const char *words[16], char text[256], const char *from) {
    size_t count = 0;
    snprintf(text, 256, "%s", from);
    for (char *rest = text, *word; count < 16 && (word = strtok_r(rest, " ", &rest));)
        words[count++] = word;
    return count;
}

static hiap_rc read_choice(hiap_setting *out, const hiap_method_option *o, const char *value,
                           hiap_err *err) {
    const char *words[16];
    char text[256], noun[64];
    size_t number, count = split_words(words, text, o->words);
    snprintf(noun, sizeof noun, "value of %s", o->name);
    hiap_rc rc = hiap_words_find(&number, words, count, hiap_str_of(value), noun, err);
    if (!rc)
        out->number = (double)number;
    return rc;
}

static hiap_rc read_switch(hiap_setting *out, const hiap_method_option *o, const char *value,
                           hiap_err *err) {
    bool on = strcmp(value, "true") == 0;
    if (!on && strcmp(value, "false") != 0)
        return hiap_err_set(err, HIAP_ARGUMENT, "%s is a switch: true or false, not '%s'",
                            o->name, value);
    out->number = on;
    return HIAP_OK;
}

static hiap_rc read_option(hiap_setting *out, const hiap_method_option *o, const char *value,
                           hiap_err *err) {
    static hiap_rc (*const readers[])(hiap_setting *, const hiap_method_option *, const char *,
                                      hiap_err *) = {
        [HIAP_OPTION_NUMBER] = read_number,
        [HIAP_OPTION_WHOLE] = read_number,
        [HIAP_OPTION_CHOICE] = read_choice,
        [HIAP_OPTION_SWITCH] = read_switch,
        [HIAP_OPTION_TEXT] = NULL,
        [HIAP_OPTION_COLUMN] = NULL,
    };
    *out = (hiap_setting){ .given = true, .text = value };
    return readers[o->kind] ? readers[o->kind](out, o, value, err) : HIAP_OK;
}

static hiap_rc unknown_option(const hiap_method *method, const char *name, hiap_err *err) {
    const char *names[HIAP_METHOD_OPTIONS + 1];
    size_t count = hiap_method_option_count(method);
    for (size_t i = 0; i < count; i++)
        names[i] = method->options[i].name;
    if (hiap_method_has_limits(method))
        names[count++] = "confidence";
    hiap_err_set(err, HIAP_ARGUMENT, "%s has no option '%s'", method->name, name);
    hiap_err_hint(err, "hiap calc %s --help", method->name);
    hiap_err_did_you_mean(err, hiap_near(name, names, count));
    return HIAP_ARGUMENT;
}

static hiap_rc read_options(hiap_method_run *run, hiap_err *err) {
    const hiap_method *method = run->method;
    size_t count = hiap_method_option_count(method);
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < count && !rc; i++)
        if (method->options[i].usual)
            rc = read_option(&run->setting[i], &method->options[i], method->options[i].usual, err);
    for (size_t k = 0; k < run->call->option_count && !rc; k++) {
        size_t i = 0;
        while (i < count && strcmp(method->options[i].name, run->call->options[k]) != 0)
            i++;
        rc = i == count ? unknown_option(method, run->call->options[k], err)
                        : read_option(&run->setting[i], &method->options[i],
                                      run->call->values[k], err);
    }
    return rc;
}

/* --- confidence ------------------------------------------------------------------------------- */

static hiap_rc add_level(hiap_method_run *run, hiap_str text, hiap_err *err) {
    const int least = run->method->confidence ? 50 : 90;
    double x;
    if (hiap_num_parse(text, &x) != HIAP_NUM_OK || !(x >= least && x < 100)) {
        hiap_err_set(err, HIAP_ARGUMENT,
                     "the confidence '%.*s' is not a percentage from %d up to (not including) 100",
                     (int)text.len, text.at, least);
        return hiap_err_hint(err, "such as 95, or 95,99.8 for two levels"),
               HIAP_ARGUMENT;
    }
    if (run->levels == HIAP_METHOD_LEVELS)
        return hiap_err_set(err, HIAP_ARGUMENT, "at most %d confidence levels in one call",
                            HIAP_METHOD_LEVELS);
    hiap_level *level = &run->level[run->levels++];
    char digits[HIAP_NUM_MAX];
    level->confidence = x;
    hiap_num_print(digits, x);
    snprintf(level->name, sizeof level->name, "%.*s", (int)sizeof level->name - 1, digits);
    for (char *c = level->name; *c; c++)
        *c = *c == '.' ? '_' : *c;
    for (size_t i = 0; i + 1 < run->levels; i++)
        if (run->level[i].confidence == x)
            return hiap_err_set(err, HIAP_ARGUMENT, "the confidence %s is given twice", digits);
    return HIAP_OK;
}

static hiap_rc read_levels(hiap_method_run *run, hiap_err *err) {
    const char *text = run->call->confidence, *usual = run->method->confidence;
    if (!hiap_method_has_limits(run->method))
        return text ? unknown_option(run->method, "confidence", err) : HIAP_OK;
    hiap_rc rc = HIAP_OK;
    for (const char *at = text ? text : usual ? usual : "95"; at && !rc;) {
        size_t len = strcspn(at, ",");
        rc = add_level(run, hiap_str_trim((hiap_str){ at, len }), err);
        at = at[len] ? at + len + 1 : NULL;
    }
    return rc;
}

/* --- columns ---------------------------------------------------------------------------------- */

static const hiap_column *find_column(const hiap_frame *f, const char *name) {
    const hiap_column *exact = hiap_frame_find(f, name);
    for (size_t i = 0; !exact && i < hiap_frame_width(f); i++)
        if (hiap_csv_same_name(hiap_str_of(hiap_frame_name(f, i)), hiap_str_of(name)))
            exact = hiap_frame_at(f, i);
    return exact;
}

static hiap_rc no_column(const hiap_method_run *run, const char *name, hiap_err *err) {
    hiap_buf have = HIAP_BUF_INIT;
    const char *names[256];
    size_t width = hiap_frame_width(run->call->input);
    for (size_t i = 0; i < width; i++) {
        hiap_buf_printf(&have, "%s%s", i ? ", " : "", hiap_frame_name(run->call->input, i));
        if (i < 256)
            names[i] = hiap_frame_name(run->call->input, i);
    }
    hiap_err_set(err, HIAP_NOT_FOUND, "%s needs a column '%s'", run->method->name, name);
    hiap_err_hint(err, "the columns are %s", have.at ? have.at : "none");
    hiap_err_did_you_mean(err, hiap_near(name, names, width < 256 ? width : 256));
    hiap_buf_clear(&have);
    return HIAP_NOT_FOUND;
}

static hiap_rc no_number(const hiap_method_run *run, const hiap_method_input *column, size_t row,
                         hiap_str text, hiap_err *err) {
    hiap_err_set(err, HIAP_PARSE, "%s is '%.*s', which is no number", column->name,
                 (int)(text.len < 60 ? text.len : 60), text.at);
    hiap_err_hint(err, "%s: %s", column->name, column->help);
    hiap_run_at(run, row, err);
    return HIAP_PARSE;
}

/* A text column where numbers are wanted: "1e9" and "007" are numbers here, a marker is a reason. */
static hiap_rc make_numbers(hiap_column **out, const hiap_method_run *run,
                            const hiap_method_input *input, const hiap_column *c, hiap_err *err) {
    hiap_builder *b = NULL;
    hiap_rc rc = hiap_builder_new(&b, HIAP_NUMBER, err);
    for (size_t row = 0; !rc && row < hiap_column_len(c); row++) {
        hiap_str text = hiap_column_text(c, row);
        hiap_reason reason = hiap_column_reason(c, row);
        double x;
        if (reason || (reason = hiap_reason_of_marker(text)))
            hiap_builder_missing(b, reason);
        else if (hiap_num_parse(text, &x) == HIAP_NUM_OK)
            hiap_builder_number(b, x);
        else
            rc = no_number(run, input, row, text, err);
    }
    if (!rc)
        return hiap_builder_finish(out, b, err);
    hiap_builder_drop(b);
    return rc;
}

static hiap_rc not_numbers(const hiap_method_input *input, const hiap_column *c, hiap_err *err) {
    hiap_err_set(err, HIAP_PARSE, "the column '%s' holds no numbers but a %s in each row",
                 input->name, hiap_type_name(hiap_column_type(c)));
    return hiap_err_hint(err, "%s: %s", input->name, input->help), HIAP_PARSE;
}

/* Any column as text. */
static hiap_rc make_text(hiap_column **out, const hiap_column *c, hiap_err *err) {
    hiap_builder *b = NULL;
    hiap_buf cell = HIAP_BUF_INIT;
    hiap_rc rc = hiap_builder_new(&b, HIAP_TEXT, err);
    for (size_t row = 0; !rc && row < hiap_column_len(c); row++) {
        hiap_buf_reset(&cell);
        hiap_column_print(&cell, c, row);
        if (hiap_column_reason(c, row))
            hiap_builder_missing(b, hiap_column_reason(c, row));
        else
            hiap_builder_text(b, (hiap_str){ cell.at, cell.len });
    }
    if (!rc)
        rc = hiap_builder_finish(out, b, err);
    else
        hiap_builder_drop(b);
    hiap_buf_clear(&cell);
    return rc;
}

static bool is_empty(const hiap_column *c) {
    return hiap_column_missing(c) == hiap_column_len(c);
}

/* A column of the frame as `input` wants it. */
static hiap_rc take_column(hiap_column **out, const hiap_method_run *run,
                           const hiap_method_input *input, const hiap_column *c, hiap_err *err) {
    hiap_type type = hiap_column_type(c);
    *out = NULL;
    if (input->any)
        return *out = hiap_column_hold(c), HIAP_OK;
    if (input->text && type != HIAP_TEXT)
        return make_text(out, c, err);
    if (!input->text && type != HIAP_NUMBER && is_empty(c))
        return hiap_column_repeat_missing(out, HIAP_NUMBER, HIAP_MISSING_EMPTY, hiap_column_len(c),
                                          err);
    if (!input->text && type == HIAP_TEXT)
        return make_numbers(out, run, input, c, err);
    if (!input->text && type != HIAP_NUMBER)
        return not_numbers(input, c, err);
    *out = hiap_column_hold(c);
    return HIAP_OK;
}

static hiap_rc find_inputs(hiap_method_run *run, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < hiap_method_input_count(run->method) && !rc; i++) {
        const hiap_method_input *input = &run->method->inputs[i];
        const hiap_column *c = find_column(run->call->input, input->name);
        hiap_column *made = NULL;
        if (c)
            rc = take_column(&made, run, input, c, err);
        else if (!input->optional)
            rc = no_column(run, input->name, err);
        run->input[i] = made;
    }
    return rc;
}

/* The columns that options name. */
static hiap_rc find_named(hiap_method_run *run, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < hiap_method_option_count(run->method) && !rc; i++) {
        const hiap_method_option *o = &run->method->options[i];
        if (o->kind != HIAP_OPTION_COLUMN || !run->setting[i].given)
            continue;
        const char *name = run->setting[i].text;
        const hiap_method_input input = { name, .text = !o->words, .help = o->help };
        const hiap_column *c = find_column(run->call->input, name);
        hiap_column *made = NULL;
        if (c)
            rc = take_column(&made, run, &input, c, err);
        else if (name != o->usual)
            rc = no_column(run, name, err);
        run->named[i] = made;
    }
    return rc;
}

static bool is_named(const hiap_method_run *run, const hiap_column *c) {
    const hiap_frame *f = run->call->input;
    bool found = false;
    for (size_t i = 0; i < hiap_method_input_count(run->method); i++)
        found |= find_column(f, run->method->inputs[i].name) == c;
    for (size_t i = 0; i < hiap_method_option_count(run->method); i++)
        found |= run->named[i] && find_column(f, run->setting[i].text) == c;
    for (size_t i = 0; i < run->call->by_count; i++)
        found |= hiap_frame_find(f, run->call->by[i]) == c;
    return found;
}

static hiap_rc find_further(hiap_method_run *run, hiap_err *err) {
    const hiap_frame *f = run->call->input;
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; run->method->further && i < hiap_frame_width(f) && !rc; i++) {
        const hiap_method_input input = { hiap_frame_name(f, i), .help = run->method->further };
        hiap_further *to = &run->further[run->further_count];
        if (is_named(run, hiap_frame_at(f, i)))
            continue;
        if (run->further_count == HIAP_METHOD_FURTHER)
            return hiap_err_set(err, HIAP_SHAPE, "%s reads at most %d further columns",
                                run->method->name, HIAP_METHOD_FURTHER);
        rc = take_column(&to->column, run, &input, hiap_frame_at(f, i), err);
        to->name = input.name;
        run->further_count += !rc;
    }
    return rc;
}

static void drop_columns(hiap_method_run *run) {
    for (size_t i = 0; i < HIAP_METHOD_INPUTS; i++)
        hiap_column_drop((hiap_column *)run->input[i]);
    for (size_t i = 0; i < HIAP_METHOD_OPTIONS; i++)
        hiap_column_drop((hiap_column *)run->named[i]);
    for (size_t i = 0; i < run->further_count; i++)
        hiap_column_drop(run->further[i].column);
}

/* --- applying --------------------------------------------------------------------------------- */

static hiap_rc run_in_groups(hiap_frame **out, hiap_method_run *run, hiap_err *err) {
    const hiap_method_call *call = run->call;
    hiap_groups groups = { 0 };
    bool row_by_row = run->method->shape == HIAP_METHOD_ROWS_OR_SUM && !run->grouped;
    hiap_rc rc = row_by_row
                     ? HIAP_OK
                     : hiap_group_rows(&groups, call->input, call->by, call->by_count, err);
    if (rc)
        return rc;
    run->groups = groups.count;
    run->start = groups.start, run->order = groups.rows;
    rc = hiap_run_output_new(run, err);
    if (!rc)
        rc = run->method->run(run, err);
    if (!rc)
        rc = hiap_run_output_frame(out, run, err);
    hiap_run_output_drop(run->output);
    hiap_groups_clear(&groups);
    return rc;
}

static hiap_rc check_by(const hiap_method_call *call, hiap_err *err) {
    for (size_t i = 0; i < call->by_count; i++)
        for (size_t k = 0; k < i; k++)
            if (strcmp(call->by[i], call->by[k]) == 0)
                return hiap_err_set(err, HIAP_ARGUMENT, "by names the column '%s' twice",
                                    call->by[i]);
    return HIAP_OK;
}

static bool has_summary_switch(const hiap_method_run *run) {
    const hiap_method *method = run->method;
    for (size_t i = 0; method->summary_switch && i < hiap_method_option_count(method); i++)
        if (strcmp(method->options[i].name, method->summary_switch) == 0)
            return run->setting[i].number != 0;
    return false;
}

hiap_rc hiap_method_apply(hiap_frame **out, const hiap_method *method,
                          const hiap_method_call *call, hiap_err *err) {
    hiap_method_run run = { .method = method,
                            .call = call,
                            .rows = hiap_frame_rows(call->input),
                            .grouped = call->by_count > 0 };
    *out = NULL;
    hiap_rc rc = check_by(call, err);
    if (!rc)
        rc = read_options(&run, err);
    if (!rc)
        rc = read_levels(&run, err);
    run.summary = has_summary_switch(&run);
    if (!rc)
        rc = find_inputs(&run, err);
    if (!rc)
        rc = find_named(&run, err);
    if (!rc)
        rc = find_further(&run, err);
    if (!rc)
        rc = run_in_groups(out, &run, err);
    drop_columns(&run);
    return rc;
}
