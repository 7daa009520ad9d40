/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/workbook.h"

#include <ctype.h>
#include <string.h>

#include "core/report/cell.h"
#include "core/report/workbook_impl.h"

#define HEADING_LIMIT 255
#define MOST_DECIMALS 9

/* --- texts ------------------------------------------------------------------------------------ */

static hiap_rc check_length(hiap_str text, hiap_err *err) {
    size_t length = hiap_workbook_length(text);
    if (length <= HIAP_WORKBOOK_TEXT_LIMIT)
        return HIAP_OK;
    return hiap_err_set(err, HIAP_LIMIT,
                        "a text of %zu characters does not fit into a cell, which holds 32,767",
                        length);
}

static hiap_rc copy_line(char **out, hiap_str text, hiap_err *err) {
    hiap_buf line = HIAP_BUF_INIT;
    if (check_length(text, err) != HIAP_OK)
        return HIAP_LIMIT;
    hiap_workbook_one_line(&line, text);
    *out = line.failed ? NULL : hiap_strndup(line.at ? line.at : "", line.len);
    hiap_buf_clear(&line);
    return *out ? HIAP_OK : hiap_err_nomem(err, text.len);
}

static hiap_rc copy_text(char **out, hiap_str text, hiap_err *err) {
    if (check_length(text, err) != HIAP_OK)
        return HIAP_LIMIT;
    *out = hiap_strndup(text.at ? text.at : "", text.len);
    return *out ? HIAP_OK : hiap_err_nomem(err, text.len);
}

/* --- the workbook ----------------------------------------------------------------------------- */

static hiap_rc copy_head(hiap_workbook *w, const hiap_workbook_head *head, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
#define HIAP_WORKBOOK_TEXT(field) \
    if (!rc)                      \
        rc = copy_text(&w->field, hiap_str_trim(head->field), err);
    HIAP_WORKBOOK_HEAD(HIAP_WORKBOOK_TEXT)
#undef HIAP_WORKBOOK_TEXT
    if (!rc && !*w->title) {
        hiap_err_set(err, HIAP_ARGUMENT, "a workbook needs a title");
        hiap_err_hint(err, "title = 'Fuel poverty in Wirral, 2023'");
        rc = HIAP_ARGUMENT;
    }
    return rc;
}

hiap_rc hiap_workbook_new(hiap_workbook **out, const hiap_workbook_head *head, hiap_err *err) {
    *out = NULL;
    hiap_workbook *w = hiap_alloc_zero(1, sizeof *w);
    if (!w)
        return hiap_err_nomem(err, sizeof *w);
    hiap_rc rc = copy_head(w, head, err);
    if (!rc)
        rc = hiap_map_new(&w->notes, err);
    if (!rc)
        *out = w;
    else
        hiap_workbook_drop(w);
    return rc;
}

static void table_clear(hiap_workbook_table *t) {
    hiap_free(t->name);
    hiap_free(t->title);
    hiap_free(t->source);
    hiap_free(t->link_text);
    hiap_free(t->link_address);
    hiap_frame_drop(t->frame);
    hiap_map_free(t->headings);
    hiap_free(t->decimals);
    hiap_vec_clear(&t->notes);
    hiap_workbook_clear_choices(t);
}

void hiap_workbook_drop(hiap_workbook *w) {
    if (!w)
        return;
#define HIAP_WORKBOOK_TEXT(field) hiap_free(w->field);
    HIAP_WORKBOOK_HEAD(HIAP_WORKBOOK_TEXT)
#undef HIAP_WORKBOOK_TEXT
    for (size_t i = 0; i < w->tables.len; i++)
        table_clear(&w->tables.at[i]);
    hiap_vec_clear(&w->tables);
    hiap_vec_clear(&w->on_all);
    hiap_map_free(w->notes);
    hiap_free(w);
}

/* --- notes ------------------------------------------------------------------------------------ */

static hiap_rc add_note(uint32_t *number, hiap_workbook *w, hiap_str text, hiap_err *err) {
    text = hiap_str_trim(text);
    if (text.len == 0)
        return hiap_err_set(err, HIAP_ARGUMENT, "a note needs a text");
    if (check_length(text, err) != HIAP_OK)
        return HIAP_LIMIT;
    *number = hiap_map_add(w->notes, text, NULL);
    while (*number != HIAP_MAP_NONE && w->on_all.len < hiap_map_len(w->notes))
        if (!hiap_vec_push(&w->on_all, false))
            *number = HIAP_MAP_NONE;
    return *number == HIAP_MAP_NONE ? hiap_err_nomem(err, text.len) : HIAP_OK;
}

hiap_rc hiap_workbook_note(hiap_workbook *w, hiap_str text, hiap_err *err) {
    uint32_t number;
    hiap_rc rc = add_note(&number, w, text, err);
    if (!rc)
        w->on_all.at[number] = true;
    return rc;
}

static hiap_rc add_notes(hiap_workbook_table *t, hiap_workbook *w,
                         const hiap_workbook_sheet *sheet, hiap_err *err) {
    for (size_t i = 0; i < sheet->note_count; i++) {
        uint32_t number;
        hiap_rc rc = add_note(&number, w, sheet->notes[i], err);
        if (rc)
            return rc;
        if (!hiap_vec_push(&t->notes, number))
            return hiap_err_nomem(err, sizeof number);
    }
    return HIAP_OK;
}

/* --- headings --------------------------------------------------------------------------------- */

static void build_heading(hiap_buf *out, const hiap_workbook_sheet *sheet, size_t i) {
    const char *name = hiap_frame_name(sheet->table, i);
    hiap_workbook_one_line(out, sheet->headings ? sheet->headings[i] : hiap_str_of(name));
    if (sheet->units && hiap_str_trim(sheet->units[i]).len > 0) {
        hiap_buf_add_text(out, " (");
        hiap_workbook_one_line(out, sheet->units[i]);
        hiap_buf_add_char(out, ')');
    }
}

static hiap_rc refuse_heading(const hiap_workbook_sheet *sheet, size_t i, const char *why,
                              hiap_err *err) {
    hiap_err_set(err, HIAP_ARGUMENT, "sheet '%.*s': the heading of column '%s' %s",
                 (int)sheet->name.len, sheet->name.at, hiap_frame_name(sheet->table, i), why);
    return hiap_err_hint(err, "headings = { ... }: one a column, each different"), HIAP_ARGUMENT;
}

/* Headings that differ in case alone are the same to a spreadsheet. */
static hiap_rc add_heading(hiap_workbook_table *t, hiap_map *folded, hiap_str heading,
                           const hiap_workbook_sheet *sheet, hiap_err *err) {
    hiap_buf lower = HIAP_BUF_INIT;
    size_t i = hiap_map_len(t->headings);
    bool added;
    for (size_t k = 0; k < heading.len; k++)
        hiap_buf_add_char(&lower, (char)tolower((unsigned char)heading.at[k]));
    hiap_str key = { lower.at, lower.len };
    uint32_t number = lower.failed ? HIAP_MAP_NONE : hiap_map_add(folded, key, &added);
    hiap_buf_clear(&lower);
    if (number == HIAP_MAP_NONE)
        return hiap_err_nomem(err, heading.len);
    if (!added)
        return refuse_heading(sheet, i, "is that of another column as well", err);
    return hiap_map_add(t->headings, heading, NULL) == HIAP_MAP_NONE
               ? hiap_err_nomem(err, heading.len)
               : HIAP_OK;
}

static hiap_rc add_headings(hiap_workbook_table *t, const hiap_workbook_sheet *sheet,
                            hiap_err *err) {
    hiap_map *folded = NULL;
    hiap_buf heading = HIAP_BUF_INIT;
    hiap_rc rc = hiap_map_new(&t->headings, err);
    if (!rc)
        rc = hiap_map_new(&folded, err);
    for (size_t i = 0; !rc && i < hiap_frame_width(t->frame); i++) {
        hiap_buf_reset(&heading);
        build_heading(&heading, sheet, i);
        hiap_str text = { heading.at, heading.len };
        if (heading.failed)
            rc = hiap_err_nomem(err, heading.len);
        else if (heading.len == 0)
            rc = refuse_heading(sheet, i, "is blank", err);
        else if (hiap_workbook_length(text) > HEADING_LIMIT)
            rc = refuse_heading(sheet, i, "has more than 255 characters", err);
        else
            rc = add_heading(t, folded, text, sheet, err);
    }
    hiap_map_free(folded);
    hiap_buf_clear(&heading);
    return rc;
}

/* --- sheets ----------------------------------------------------------------------------------- */

static hiap_rc copy_decimals(hiap_workbook_table *t, const int *given, hiap_err *err) {
    size_t width = hiap_frame_width(t->frame);
    t->decimals = hiap_alloc_array(width, sizeof *t->decimals);
    if (!t->decimals)
        return hiap_err_nomem(err, width * sizeof *t->decimals);
    for (size_t i = 0; i < width; i++) {
        bool fits = given && given[i] >= 0 && given[i] <= MOST_DECIMALS;
        t->decimals[i] = fits ? given[i] : hiap_cell_decimals(hiap_frame_at(t->frame, i));
    }
    return HIAP_OK;
}

static void look_for_marks(hiap_workbook_table *t) {
    for (size_t i = 0; i < hiap_frame_width(t->frame); i++) {
        const hiap_column *c = hiap_frame_at(t->frame, i);
        hiap_type type = hiap_column_type(c);
        for (size_t row = 0; row < hiap_column_len(c); row++) {
            hiap_reason reason = hiap_column_reason(c, row);
            hiap_reason shown = hiap_workbook_reason(type, reason);
            t->uses[shown] = true;
            t->blanks |= reason != HIAP_MISSING_NONE && shown == HIAP_MISSING_NONE;
            if (type == HIAP_TEXT)
                hiap_workbook_meet_marks(t->uses, hiap_column_text(c, row));
        }
    }
    t->uses[HIAP_MISSING_NONE] = false;
}

static hiap_rc fill_table(hiap_workbook_table *t, hiap_workbook *w,
                          const hiap_workbook_sheet *sheet, hiap_err *err) {
    hiap_rc rc = copy_line(&t->name, sheet->name, err);
    if (!rc)
        rc = hiap_workbook_check_name(w, t->name, err);
    if (!rc)
        rc = hiap_workbook_check_frame(sheet, err);
    if (!rc)
        rc = hiap_workbook_check_address(sheet, err);
    if (!rc)
        rc = copy_line(&t->title, sheet->title, err);
    if (!rc && !*t->title)
        rc = hiap_err_set(err, HIAP_ARGUMENT, "sheet '%s' needs a title", t->name);
    if (!rc)
        rc = copy_line(&t->source, sheet->source, err);
    if (!rc)
        rc = copy_line(&t->link_text, sheet->link_text, err);
    if (!rc)
        rc = copy_text(&t->link_address, sheet->link_address, err);
    if (rc)
        return rc;
    t->frame = hiap_frame_hold(sheet->table);
    look_for_marks(t);
    rc = add_headings(t, sheet, err);
    if (!rc)
        rc = copy_decimals(t, sheet->decimals, err);
    if (!rc)
        rc = hiap_workbook_add_choices(t, sheet, err);
    return rc ? rc : add_notes(t, w, sheet, err);
}

hiap_rc hiap_workbook_sheet_add(hiap_workbook *w, const hiap_workbook_sheet *sheet, hiap_err *err) {
    hiap_workbook_table t = { 0 };
    hiap_rc rc = fill_table(&t, w, sheet, err);
    if (!rc && !hiap_vec_push(&w->tables, t))
        rc = hiap_err_nomem(err, sizeof t);
    if (rc)
        table_clear(&t);
    return rc;
}
