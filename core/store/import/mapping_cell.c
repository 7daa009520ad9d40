/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/mapping_cell.h"

#include <math.h>
#include <string.h>
#include <strings.h>

#include "core/base/num.h"
#include "core/data/status.h"
#include "core/store/import/area_code.h"

/* --- texts ------------------------------------------------------------------------------------ */

static hiap_str first_filled(size_t *at, const hiap_import *import, const hiap_fit_column *c) {
    *at = SIZE_MAX;
    for (size_t i = 0; i < c->count; i++) {
        hiap_str text = hiap_import_text_at(import, c->columns[i]);
        *at = c->columns[i];
        if (text.len)
            return text;
    }
    return c->count ? HIAP_STR("") : c->text;
}

hiap_str hiap_mapping_cell(const hiap_import *import, const hiap_fit_column *c) {
    size_t at;
    return first_filled(&at, import, c);
}

hiap_str hiap_mapping_area_code(const hiap_import *import, const hiap_fit_column *c) {
    for (size_t i = 0; i < c->count; i++) {
        hiap_str text = hiap_import_text_at(import, c->columns[i]);
        if (hiap_area_code_is(text))
            return text;
    }
    return hiap_mapping_cell(import, c);
}

hiap_rc hiap_mapping_joined(hiap_str *out, const hiap_import *import, const hiap_fit_column *c,
                            hiap_buf *room, hiap_err *err) {
    *out = hiap_mapping_cell(import, c);
    if (c->count < 2)
        return HIAP_OK;
    hiap_buf_reset(room);
    for (size_t i = 0; i < c->count; i++) {
        hiap_str text = hiap_import_text_at(import, c->columns[i]);
        if (text.len && room->len)
            hiap_buf_add_text(room, ", ");
        hiap_buf_add_str(room, text);
    }
    *out = (hiap_str){ room->at, room->len };
    return room->failed ? hiap_err_nomem(err, room->cap) : HIAP_OK;
}

/* --- numbers ---------------------------------------------------------------------------------- */

static hiap_reason reason_of(const hiap_mapping *m, hiap_str cell) {
    for (size_t i = 0; i < m->markers.len; i++)
        if (hiap_str_equal(m->markers.at[i].text, cell))
            return m->markers.at[i].reason;
    return HIAP_MISSING_NONE;
}

static void blame_cell(const hiap_import *import, size_t column, hiap_err *err) {
    const hiap_source *s = import->source;
    char place[HIAP_PLACE_MAX];
    if (s->place_cell && column != SIZE_MAX)
        s->place_cell(s->self, s->line(s->self), column, place);
    else
        s->place(s->self, s->line(s->self), place);
    hiap_err_at(err, "%s", place);
}

static void hint(hiap_err *err, const hiap_mapping *m, hiap_str cell) {
    double number;
    hiap_str mark = hiap_status_mark(&number, cell);
    if (hiap_str_is(cell, HIAP_XLSX_UNCALCULATED))
        hiap_err_hint(err, "open the workbook in a spreadsheet program and save it, so that its"
                           " formulas have values");
    else if (mark.len)
        hiap_err_hint(err, "the value is there: take '%.*s' out of the cell, and say in a note what"
                           " it means", (int)mark.len, mark.at);
    else
        hiap_err_hint(err, "if the publisher means a missing value, say which in %s:"
                           " markers = { ['%.*s'] = 'not available' }",
                      m->declared_at[0] ? m->declared_at : m->id, (int)cell.len, cell.at);
}

static hiap_rc refuse(const hiap_import *import, size_t column, hiap_str cell,
                      hiap_num_fault fault, hiap_err *err) {
    hiap_str name = column == SIZE_MAX ? HIAP_STR("(fixed)")
                                       : import->source->header(import->source->self, column);
    hiap_err_set(err, HIAP_PARSE,
                 "'%.*s' in column '%.*s' is %s, and no marker for a missing value", (int)cell.len,
                 cell.at, (int)name.len, name.at, hiap_num_fault_text(fault));
    hint(err, import->fit->mapping, cell);
    blame_cell(import, column, err);
    return HIAP_PARSE;
}

hiap_rc hiap_mapping_number(double *out, hiap_reason *reason, const hiap_import *import,
                            const hiap_fit_column *c, hiap_err *err) {
    size_t column;
    hiap_str cell = first_filled(&column, import, c);
    *reason = cell.len ? reason_of(import->fit->mapping, cell) : HIAP_MISSING_EMPTY;
    hiap_num_fault fault = *reason ? HIAP_NUM_EMPTY : hiap_num_parse(cell, out);
    if (fault == HIAP_NUM_OK)
        return HIAP_OK;
    if (*reason == HIAP_MISSING_NONE)
        *reason = hiap_reason_of_marker(cell);
    if (!*reason && hiap_status_words(hiap_status_mark(out, cell)).len)
        return HIAP_OK;
    *out = NAN;
    return *reason ? HIAP_OK : refuse(import, column, cell, fault, err);
}

hiap_str hiap_mapping_remark(const hiap_import *import, const hiap_fit_column *c) {
    size_t column;
    hiap_str cell = first_filled(&column, import, c);
    return reason_of(import->fit->mapping, cell) || column == SIZE_MAX
               ? HIAP_STR("")
               : hiap_import_remark(import, column);
}

/* 0.116 times 100 is 11.6, not 11.600000000000001. */
double hiap_mapping_scaled(double number, double multiplier) {
    char digits[HIAP_NUM_MAX + 16];
    double exponent = log10(fabs(multiplier)), scaled;
    if (multiplier == 1 || isnan(number))
        return number;
    size_t len = hiap_num_print(digits, number);
    if (multiplier < 0 || exponent != round(exponent) || memchr(digits, 'e', len))
        return number * multiplier;
    len += (size_t)snprintf(digits + len, sizeof digits - len, "e%d", (int)exponent);
    return hiap_num_parse((hiap_str){ digits, len }, &scaled) == HIAP_NUM_OK ? scaled
                                                                            : number * multiplier;
}

/* --- whole records ---------------------------------------------------------------------------- */

static bool is_among(const json_t *words, hiap_str text) {
    for (size_t i = 0; i < json_array_size(words); i++) {
        const json_t *word = json_array_get(words, i);
        if (json_string_length(word) == text.len &&
            strncasecmp(json_string_value(word), text.at, text.len) == 0)
            return true;
    }
    return false;
}

bool hiap_mapping_asked(const hiap_import *import, const hiap_fit_sheet *sheet) {
    const hiap_mapping *m = import->fit->mapping;
    for (size_t i = 0; i < m->conditions.len; i++) {
        hiap_str text = hiap_mapping_cell(import, &sheet->conditions.at[i]);
        if (is_among(m->conditions.at[i].words, text) != m->conditions.at[i].one_of)
            return false;
    }
    return true;
}

bool hiap_mapping_blank(const hiap_import *import) {
    const hiap_source *s = import->source;
    for (size_t c = 0; c < s->width; c++)
        if (hiap_str_trim(s->cell(s->self, c)).len)
            return false;
    return true;
}
