/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a method reads of its call. */
#include "core/stat/method_run.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>

#include "core/data/frame_key.h"

const size_t *hiap_run_rows(const hiap_method_run *run, size_t group, size_t *count) {
    *count = run->start[group + 1] - run->start[group];
    return run->order + run->start[group];
}

bool hiap_run_has(const hiap_method_run *run, size_t input) {
    return run->input[input] != NULL;
}

double hiap_run_number(const hiap_method_run *run, size_t input, size_t row) {
    return run->input[input] ? hiap_column_numbers(run->input[input])[row] : NAN;
}

double hiap_run_further(const hiap_method_run *run, size_t i, size_t row) {
    return hiap_column_numbers(run->further[i].column)[row];
}

double hiap_run_named(const hiap_method_run *run, size_t option, size_t row) {
    return run->named[option] ? hiap_column_numbers(run->named[option])[row] : NAN;
}

hiap_str hiap_run_text(const hiap_method_run *run, size_t input, size_t row) {
    return run->input[input] ? hiap_column_text(run->input[input], row) : hiap_str_of("");
}

void hiap_run_gather(double *to, const hiap_method_run *run, size_t input, const size_t *rows,
                     size_t count) {
    for (size_t i = 0; i < count; i++)
        to[i] = hiap_run_number(run, input, rows[i]);
}

hiap_rc hiap_run_at(const hiap_method_run *run, size_t row, hiap_err *err) {
    char place[320];
    if (!run->call->place)
        return hiap_err_at(err, "row %zu", row + 1);
    run->call->place(run->call->payload, row, place);
    return hiap_err_at(err, "%s", place);
}

hiap_rc hiap_run_refuse_cell(const hiap_method_run *run, const char *name,
                             const hiap_column *column, size_t row, const char *right,
                             hiap_err *err) {
    hiap_buf cell = HIAP_BUF_INIT;
    hiap_column_print(&cell, column, row);
    hiap_err_set(err, HIAP_PARSE, "%s is %s%s%s", name, cell.at ? cell.at : "missing",
                 right ? "; " : "", right ? right : "");
    hiap_buf_clear(&cell);
    hiap_run_at(run, row, err);
    return HIAP_PARSE;
}

hiap_rc hiap_run_refuse(const hiap_method_run *run, size_t input, size_t row, const char *right,
                        hiap_err *err) {
    const hiap_method_input *column = &run->method->inputs[input];
    hiap_run_refuse_cell(run, column->name, run->input[input], row, right, err);
    hiap_err_hint(err, "%s: %s", column->name, column->help);
    return HIAP_PARSE;
}

hiap_rc hiap_run_cannot(hiap_method_run *run, size_t group, hiap_err *err, const char *format,
                        ...) {
    char text[400];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    if (!run->grouped)
        return hiap_err_set(err, HIAP_PARSE, "%s", text);
    hiap_run_put_status(run, "not computed: %s", text);
    hiap_run_end_row(run, group);
    return HIAP_OK;
}

hiap_rc hiap_run_in_group(const hiap_method_run *run, size_t group, hiap_err *err) {
    hiap_buf key = HIAP_BUF_INIT;
    if (run->grouped)
        hiap_key_print(&key, run->call->input, run->call->by, run->call->by_count,
                       run->order[run->start[group]]);
    if (key.at && !key.failed)
        hiap_err_at(err, "%s", key.at);
    hiap_buf_clear(&key);
    return err ? err->rc : HIAP_OK;
}
