/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/method_output.h"

#include <math.h>
#include <stdarg.h>
#include <string.h>

#include "core/base/map.h"
#include "core/base/mem.h"
#include "core/base/vec.h"

#define COLUMNS (HIAP_METHOD_OUTPUTS + 2 * HIAP_METHOD_LEVELS)

/* One column, of numbers or of words of the dictionary; or given whole. `now` and `word` are the
 * cell of the row that is being filled. */
typedef struct cells {
    char name[64];
    bool text;
    HIAP_VEC(double) numbers;
    HIAP_VEC(uint32_t) codes;
    hiap_map *words;
    double now;
    uint32_t word;
    hiap_column *whole;
} cells;

struct hiap_run_output {
    cells column[COLUMNS];
    size_t columns;
    size_t of_output[HIAP_METHOD_OUTPUTS]; /* the column of each output; of "limits" the first;
                                              COLUMNS: it is not given */
    size_t limits, status;                 /* COLUMNS: none */
    bool by_row;                           /* the shape is rows of the input */
    HIAP_VEC(size_t) group;                /* else of each row so far */
    HIAP_VEC(const char *) replaced;       /* names of columns of the input */
    HIAP_VEC(hiap_column *) by;            /* what stands for each */
    size_t rows;
    bool failed;
};

/* --- columns ---------------------------------------------------------------------------------- */

static void clear_cells(cells *c) {
    hiap_vec_clear(&c->numbers);
    hiap_vec_clear(&c->codes);
    hiap_map_free(c->words);
    hiap_column_drop(c->whole);
}

static hiap_rc add_cells(hiap_run_output *o, bool text, hiap_err *err, const char *format, ...) {
    cells *c = &o->column[o->columns++];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(c->name, sizeof c->name, format, arguments);
    va_end(arguments);
    c->text = text;
    c->now = NAN, c->word = HIAP_TEXT_MISSING;
    return text ? hiap_map_new(&c->words, err) : HIAP_OK;
}

static hiap_rc add_limits(hiap_run_output *o, const hiap_method_run *run, const char *name,
                          hiap_err *err) {
    const int before = (int)(strlen(name) - strlen("limits"));
    o->limits = o->columns;
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < run->levels && !rc; i++) {
        rc = add_cells(o, false, err, "%.*slower_ci_%s", before, name, run->level[i].name);
        if (!rc)
            rc = add_cells(o, false, err, "%.*supper_ci_%s", before, name, run->level[i].name);
    }
    return rc;
}

/* With rows of the input every cell is there from the start. */
static bool make_room(cells *c, size_t rows) {
    while (!c->text && c->numbers.len < rows)
        if (!hiap_vec_push(&c->numbers, NAN))
            return false;
    while (c->text && c->codes.len < rows)
        if (!hiap_vec_push(&c->codes, HIAP_TEXT_MISSING))
            return false;
    return true;
}

static bool is_given(const hiap_method_run *run, const hiap_method_output *output) {
    return output->given == HIAP_GIVEN_ALWAYS ||
           (output->given == HIAP_GIVEN_WITH_SWITCH) == run->summary;
}

/* A group's key beside a result of the same name could not be told apart. */
static hiap_rc check_keys(const hiap_method_run *run, hiap_err *err) {
    const hiap_run_output *o = run->output;
    for (size_t i = 0; i < run->call->by_count && !o->by_row; i++)
        for (size_t k = 0; k < o->columns; k++)
            if (strcmp(run->call->by[i], o->column[k].name) == 0) {
                hiap_err_set(err, HIAP_ARGUMENT, "%s gives a column '%s' of its own",
                             run->method->name, o->column[k].name);
                return hiap_err_hint(err, "give the column to group by another name"),
                       HIAP_ARGUMENT;
            }
    return HIAP_OK;
}

hiap_rc hiap_run_output_new(hiap_method_run *run, hiap_err *err) {
    hiap_run_output *o = run->output = hiap_alloc_zero(1, sizeof *o);
    if (!o)
        return hiap_err_nomem(err, sizeof *o);
    o->limits = o->status = COLUMNS;
    o->by_row = (run->method->shape == HIAP_METHOD_ROWS && !run->summary) ||
                (run->method->shape == HIAP_METHOD_ROWS_OR_SUM && !run->grouped);
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < hiap_method_output_count(run->method) && !rc; i++) {
        const hiap_method_output *output = &run->method->outputs[i];
        o->of_output[i] = is_given(run, output) ? o->columns : COLUMNS;
        if (o->of_output[i] == COLUMNS)
            continue;
        if (strcmp(output->name, "status") == 0)
            o->status = o->columns;
        rc = hiap_output_is_limits(output)
                 ? add_limits(o, run, output->name, err)
                 : add_cells(o, output->text, err, "%s", output->name);
    }
    return rc ? rc : check_keys(run, err);
}

void hiap_run_output_drop(hiap_run_output *o) {
    for (size_t i = 0; o && i < o->columns; i++)
        clear_cells(&o->column[i]);
    for (size_t i = 0; o && i < o->by.len; i++)
        hiap_column_drop(o->by.at[i]);
    if (o) {
        hiap_vec_clear(&o->group);
        hiap_vec_clear(&o->replaced);
        hiap_vec_clear(&o->by);
    }
    hiap_free(o);
}

/* --- cell by cell ----------------------------------------------------------------------------- */

void hiap_run_put(hiap_method_run *run, size_t output, double x) {
    size_t column = run->output->of_output[output];
    if (column < COLUMNS)
        run->output->column[column].now = x;
}

static void put_text(hiap_run_output *o, size_t column, hiap_str text) {
    if (column == COLUMNS)
        return;
    cells *c = &o->column[column];
    c->word = hiap_map_add(c->words, text, NULL);
    o->failed |= c->word == HIAP_MAP_NONE;
}

void hiap_run_put_text(hiap_method_run *run, size_t output, hiap_str text) {
    put_text(run->output, run->output->of_output[output], text);
}

void hiap_run_put_word(hiap_method_run *run, size_t output, const char *word) {
    if (word)
        hiap_run_put_text(run, output, hiap_str_of(word));
}

void hiap_run_put_limits(hiap_method_run *run, size_t level, double lower, double upper) {
    cells *first = &run->output->column[run->output->limits + 2 * level];
    first[0].now = lower;
    first[1].now = upper;
}

void hiap_run_put_status(hiap_method_run *run, const char *format, ...) {
    hiap_run_output *o = run->output;
    char text[256];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    put_text(o, o->status, hiap_str_of(text));
}

static bool write_cell(cells *c, size_t row) {
    if (c->whole)
        return true;
    if (!make_room(c, row + 1))
        return false;
    if (c->text)
        c->codes.at[row] = c->word;
    else
        c->numbers.at[row] = c->now;
    c->now = NAN, c->word = HIAP_TEXT_MISSING;
    return true;
}

void hiap_run_end_row(hiap_method_run *run, size_t of) {
    hiap_run_output *o = run->output;
    size_t row = o->by_row ? of : o->rows++;
    if (!o->by_row && !hiap_vec_push(&o->group, of))
        o->failed = true;
    for (size_t i = 0; i < o->columns && !o->failed; i++)
        o->failed = !write_cell(&o->column[i], row);
}

/* --- whole columns ---------------------------------------------------------------------------- */

void hiap_run_take(hiap_method_run *run, size_t output, hiap_column *column) {
    cells *c = &run->output->column[run->output->of_output[output]];
    hiap_column_drop(c->whole);
    c->whole = column;
}

void hiap_run_take_limits(hiap_method_run *run, size_t level, hiap_column *lower,
                          hiap_column *upper) {
    cells *first = &run->output->column[run->output->limits + 2 * level];
    first[0].whole = lower;
    first[1].whole = upper;
}

void hiap_run_replace(hiap_method_run *run, size_t column, hiap_column *by) {
    hiap_run_output *o = run->output;
    if (!hiap_vec_reserve(&o->replaced, 1) || !hiap_vec_push(&o->by, by)) {
        hiap_column_drop(by);
        o->failed = true;
        return;
    }
    o->replaced.at[o->replaced.len++] = hiap_frame_name(run->call->input, column);
}

/* --- the frame -------------------------------------------------------------------------------- */

static hiap_rc finish(hiap_column **out, cells *c, size_t rows, hiap_err *err) {
    if (c->whole) {
        *out = hiap_column_hold(c->whole);
        return HIAP_OK;
    }
    if (!make_room(c, rows))
        return hiap_err_nomem(err, rows * sizeof(double));
    hiap_rc rc;
    if (c->text) {
        rc = hiap_column_take_text(out, c->codes.at, c->words, rows, err);
        c->codes.at = NULL, c->words = NULL;
        c->codes.len = c->codes.cap = 0;
        return rc;
    }
    rc = hiap_column_take_numbers(out, c->numbers.at, NULL, rows, err);
    c->numbers.at = NULL;
    c->numbers.len = c->numbers.cap = 0;
    return rc;
}

typedef struct parts {
    const char *name[COLUMNS + HIAP_METHOD_INPUTS];
    hiap_column *column[COLUMNS + HIAP_METHOD_INPUTS];
    size_t count;
} parts;

/* The key of each row: that of the first row of its group. */
static hiap_rc add_keys(parts *p, const hiap_method_run *run, hiap_err *err) {
    const hiap_run_output *o = run->output;
    size_t *first = hiap_alloc_array(o->rows, sizeof *first);
    hiap_rc rc = first ? HIAP_OK : hiap_err_nomem(err, o->rows * sizeof *first);
    for (size_t i = 0; !rc && i < o->rows; i++)
        first[i] = run->order[run->start[o->group.at[i]]];
    for (size_t i = 0; !rc && i < run->call->by_count; i++) {
        p->name[p->count] = run->call->by[i];
        rc = hiap_column_pick(&p->column[p->count],
                              hiap_frame_find(run->call->input, run->call->by[i]), first, o->rows,
                              err);
        p->count += !rc;
    }
    hiap_free(first);
    return rc;
}

/* The input, with what is replaced, and the columns of the result. */
static hiap_rc join_input(hiap_frame **out, const hiap_method_run *run, const parts *p,
                          hiap_err *err) {
    const hiap_run_output *o = run->output;
    hiap_frame *input = NULL;
    hiap_rc rc = hiap_frame_with(&input, run->call->input, o->replaced.at, o->by.at, o->by.len, err);
    if (!rc)
        rc = hiap_frame_with(out, input, p->name, p->column, p->count, err);
    hiap_frame_drop(input);
    return rc;
}

hiap_rc hiap_run_output_frame(hiap_frame **out, hiap_method_run *run, hiap_err *err) {
    hiap_run_output *o = run->output;
    parts p = { .count = 0 };
    if (o->failed)
        return hiap_err_nomem(err, o->rows * sizeof(double));
    hiap_rc rc = o->by_row ? HIAP_OK : add_keys(&p, run, err);
    for (size_t i = 0; i < o->columns && !rc; i++) {
        p.name[p.count] = o->column[i].name;
        rc = finish(&p.column[p.count], &o->column[i], o->by_row ? run->rows : o->rows, err);
        p.count += !rc;
    }
    if (!rc && o->by_row)
        rc = join_input(out, run, &p, err);
    else if (!rc)
        rc = hiap_frame_new(out, p.name, p.column, p.count, err);
    for (size_t i = 0; i < p.count; i++)
        hiap_column_drop(p.column[i]);
    return rc;
}
