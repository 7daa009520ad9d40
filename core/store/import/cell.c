/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The present record, as layouts read it. */
#include <math.h>
#include <stdarg.h>
#include <string.h>

#include "core/base/num.h"
#include "core/data/status.h"
#include "core/store/import/layout.h"

hiap_str hiap_import_cell(const hiap_import *import, size_t column) {
    size_t c = import->columns[column];
    return c == SIZE_MAX ? HIAP_STR("") : import->source->cell(import->source->self, c);
}

static hiap_str text_of(hiap_str cell) {
    hiap_str text = hiap_str_trim(cell);
    return text.len == 2 && memcmp(text.at, "NA", 2) == 0 ? HIAP_STR("") : text;
}

hiap_str hiap_import_text(const hiap_import *import, size_t column) {
    return text_of(hiap_import_cell(import, column));
}

hiap_str hiap_import_text_at(const hiap_import *import, size_t source_column) {
    return text_of(import->source->cell(import->source->self, source_column));
}

hiap_rc hiap_import_blame(const hiap_import *import, hiap_err *err) {
    char place[HIAP_PLACE_MAX];
    import->source->place(import->source->self, import->source->line(import->source->self), place);
    return hiap_err_at(err, "%s", place);
}

static hiap_rc refuse(const hiap_import *import, size_t source_column, hiap_str cell,
                      hiap_num_fault fault, hiap_err *err) {
    hiap_str name = import->source->header(import->source->self, source_column);
    hiap_err_set(err, HIAP_PARSE,
                 "'%.*s' in column '%.*s' is %s, and no marker for a missing value", (int)cell.len,
                 cell.at, (int)name.len, name.at, hiap_num_fault_text(fault));
    double number;
    hiap_str mark = hiap_status_mark(&number, cell);
    if (mark.len)
        hiap_err_hint(err, "the value is there: take '%.*s' out of the cell, and say in a note what"
                           " it means", (int)mark.len, mark.at);
    else
        hiap_err_hint(err, "correct the cell; leave it empty if there is no value");
    hiap_import_blame(import, err);
    return HIAP_PARSE;
}

hiap_str hiap_import_remark(const hiap_import *import, size_t source_column) {
    double number;
    if (source_column == SIZE_MAX)
        return HIAP_STR("");
    hiap_str cell = hiap_str_trim(import->source->cell(import->source->self, source_column));
    bool bracket = cell.len && cell.at[cell.len - 1] == ']';
    return bracket ? hiap_status_words(hiap_status_mark(&number, cell)) : HIAP_STR("");
}

hiap_rc hiap_import_number_at(double *out, hiap_reason *reason, const hiap_import *import,
                              size_t source_column, hiap_err *err) {
    hiap_str cell = source_column == SIZE_MAX
                        ? HIAP_STR("")
                        : import->source->cell(import->source->self, source_column);
    hiap_reason why = HIAP_MISSING_NONE;
    hiap_num_fault fault = cell.len ? hiap_num_parse(cell, out) : HIAP_NUM_EMPTY;
    if (fault != HIAP_NUM_OK) {
        why = hiap_reason_of_marker(cell);
        bool remark = hiap_status_words(hiap_status_mark(out, cell)).len > 0;
        if (why == HIAP_MISSING_NONE && !remark)
            return refuse(import, source_column, cell, fault, err);
        if (!remark)
            *out = NAN;
    }
    if (reason)
        *reason = why;
    return HIAP_OK;
}

hiap_rc hiap_import_number(double *out, hiap_reason *reason, const hiap_import *import,
                           size_t column, hiap_err *err) {
    return hiap_import_number_at(out, reason, import, import->columns[column], err);
}

char *hiap_import_plain(hiap_str text) {
    text = hiap_str_trim(text);
    char *out = hiap_alloc(text.len + 1);
    size_t len = 0;
    for (size_t i = 0; out && i < text.len; i++) {
        bool space = text.at[i] != '\0' && strchr(" \t\r\n", text.at[i]);
        if (!space)
            out[len++] = text.at[i];
        else if (out[len - 1] != ' ') /* text starts with something else */
            out[len++] = ' ';
    }
    if (out)
        out[len] = '\0';
    return out;
}

hiap_rc hiap_import_note(hiap_import *import, hiap_err *err, const char *format, ...) {
    char text[512];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    char *kept = hiap_strdup(text);
    if (kept && hiap_vec_push(&import->report->notes, kept))
        return HIAP_OK;
    hiap_free(kept);
    return hiap_err_nomem(err, strlen(text));
}
