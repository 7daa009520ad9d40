/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One worksheet: its texts, its table, and what it has beside cells. */
#include <string.h>
#include <strings.h>

#include "core/base/mem.h"
#include "core/base/num.h"
#include "core/data/period.h"
#include "core/data/xlsx_about.h"
#include "core/report/workbook_check_impl.h"
#include "core/report/workbook_impl.h"

typedef struct sheet_check {
    hiap_workbook_checker *c;
    bool has_heading, has_statement, explains; /* explains: a sheet of notes */
    size_t rows, last_row;
    size_t header; /* the table's first row; 0: not met */
    uint32_t first, last; /* its columns */
    size_t body_rows;
    bool *filled;  /* one a column of the table: it has a value */
    bool *periods; /* ... its heading is one of periods */
    hiap_map *headings;
    hiap_workbook_count no_heading, blank_column, blank_row, below, symbol, as_text, error, address;
} sheet_check;

/* --- texts ------------------------------------------------------------------------------------ */

/* Shorthand alone in a cell of a table is used; anywhere else it is explained. */
static void look_for_shorthand(sheet_check *s, const hiap_xlsx_cell *cell, bool in_table) {
    hiap_workbook_checker *c = s->c;
    hiap_str rest = hiap_str_trim(cell->text), found;
    bool use = in_table && !s->explains && hiap_workbook_is_shorthand(rest);
    while (hiap_workbook_next_shorthand(&rest, &found)) {
        bool added;
        uint32_t number = hiap_map_add(use ? c->used : c->explained, found, &added);
        char *at = NULL, name[HIAP_XLSX_CELL_NAME];
        c->failed |= number == HIAP_MAP_NONE;
        if (!use || !added || c->failed)
            continue;
        hiap_buf place = HIAP_BUF_INIT;
        hiap_xlsx_cell_name(name, hiap_xlsx_row(c->book), cell->column);
        hiap_buf_printf(&place, "%s!%s!%s", hiap_xlsx_name(c->book),
                        hiap_xlsx_sheet_name(c->book, c->sheet), name);
        at = place.failed ? NULL : hiap_strndup(place.at, place.len);
        hiap_buf_clear(&place);
        if (!at || !hiap_vec_push(&c->used_at, at)) {
            hiap_free(at);
            c->failed = true;
        }
    }
}

static bool contains(hiap_str text, const char *word) {
    size_t len = strlen(word);
    for (size_t i = 0; i + len <= text.len; i++)
        if (strncasecmp(text.at + i, word, len) == 0)
            return true;
    return false;
}

/* --- the heading row -------------------------------------------------------------------------- */

static void check_heading(sheet_check *s, uint32_t column) {
    const hiap_xlsx_cell *cell = hiap_xlsx_cell_at(s->c->book, column);
    hiap_str text = hiap_str_trim(cell->text);
    hiap_workbook_count here = { 1, s->header, column };
    bool added = true;
    if (text.len == 0) {
        hiap_workbook_meet(&s->no_heading, s->header, column);
        return;
    }
    if (s->periods)
        s->periods[column - s->first] = hiap_workbook_is_period(text);
    s->c->failed |= hiap_map_add(s->headings, text, &added) == HIAP_MAP_NONE;
    if (!added)
        hiap_workbook_blame(s->c, HIAP_RULE_SAME_HEADING, &here, text);
    if (hiap_workbook_has_footnote(text))
        hiap_workbook_blame(s->c, HIAP_RULE_NOTE_MARK, &here, text);
}

static void begin_table(sheet_check *s) {
    size_t count;
    const hiap_xlsx_cell *cells = hiap_xlsx_cells(s->c->book, &count);
    s->header = hiap_xlsx_row(s->c->book);
    s->first = cells[0].column;
    s->last = cells[count - 1].column;
    s->filled = hiap_alloc_zero(s->last - s->first + 1, sizeof *s->filled);
    s->periods = hiap_alloc_zero(s->last - s->first + 1, sizeof *s->periods);
    s->c->failed |= !s->filled || !s->periods;
    hiap_workbook_count here = { 1, s->header, s->first };
    if (s->first > 0)
        hiap_workbook_blame(s->c, HIAP_RULE_NOT_AT_EDGE, &here, HIAP_STR(""));
    for (uint32_t column = s->first; column <= s->last; column++)
        check_heading(s, column);
}

/* --- the body --------------------------------------------------------------------------------- */

/* "2023": the label of a period, not an amount. */
static bool is_year(hiap_str text) {
    hiap_period period;
    return text.len == 4 && hiap_period_parse(&period, text, NULL, NULL) == HIAP_OK;
}

static bool in_periods(const sheet_check *s, uint32_t column) {
    return s->periods && column >= s->first && column <= s->last && s->periods[column - s->first];
}

static void check_value(sheet_check *s, const hiap_xlsx_cell *cell) {
    size_t row = hiap_xlsx_row(s->c->book);
    hiap_str text = hiap_str_trim(cell->text);
    double x;
    if (cell->kind == HIAP_XLSX_ERROR)
        hiap_workbook_meet(&s->error, row, cell->column);
    if (s->filled && cell->column >= s->first && cell->column <= s->last)
        s->filled[cell->column - s->first] = true;
    if (cell->kind != HIAP_XLSX_TEXT)
        return;
    if (hiap_workbook_is_symbol(text))
        hiap_workbook_meet(&s->symbol, row, cell->column);
    else if (hiap_num_parse(text, &x) == HIAP_NUM_OK && !(text.len > 1 && text.at[0] == '0') &&
             !(is_year(text) && in_periods(s, cell->column)))
        hiap_workbook_meet(&s->as_text, row, cell->column);
    else if (hiap_workbook_is_address(text))
        hiap_workbook_meet(&s->address, row, cell->column);
    look_for_shorthand(s, cell, true);
}

/* A text alone in the first column, behind a blank row or another such text, is no row. */
static bool is_below(const sheet_check *s, const hiap_xlsx_cell *cells, size_t count, size_t row) {
    return count == 1 && cells[0].kind == HIAP_XLSX_TEXT && cells[0].column <= s->first &&
           s->last > s->first && (row > s->last_row + 1 || s->below.count > 0);
}

static void check_body(sheet_check *s, const hiap_xlsx_cell *cells, size_t count, size_t row) {
    if (is_below(s, cells, count, row)) {
        hiap_workbook_meet(&s->below, row, cells[0].column);
        look_for_shorthand(s, &cells[0], false);
        return;
    }
    if (row > s->last_row + 1)
        hiap_workbook_meet(&s->blank_row, s->last_row + 1, s->first);
    s->body_rows++;
    for (size_t i = 0; i < count; i++)
        check_value(s, &cells[i]);
}

static void check_row(sheet_check *s) {
    size_t count, row = hiap_xlsx_row(s->c->book);
    const hiap_xlsx_cell *cells = hiap_xlsx_cells(s->c->book, &count);
    s->has_heading |= row == 1 && cells[0].column == 0;
    s->rows++;
    if (s->header > 0)
        check_body(s, cells, count, row);
    else if (count > 1)
        begin_table(s);
    for (size_t i = 0; s->header == 0 && i < count; i++) {
        s->has_statement |= contains(cells[i].text, "worksheet contains") ||
                            contains(cells[i].text, "sheet contains");
        look_for_shorthand(s, &cells[i], false);
    }
    s->last_row = row;
}

/* --- what was met ----------------------------------------------------------------------------- */

static void look_for_blank_columns(sheet_check *s) {
    for (uint32_t i = 0; s->filled && i <= s->last - s->first; i++)
        if (!s->filled[i])
            hiap_workbook_meet(&s->blank_column, s->header, s->first + i);
}

static void blame_table(sheet_check *s, const hiap_xlsx_features *features) {
    if (features->tables == 0)
        hiap_workbook_blame_sheet(s->c, HIAP_RULE_NOT_MARKED_UP);
    if (features->tables > 1)
        hiap_workbook_blame_sheet(s->c, HIAP_RULE_SEVERAL_TABLES);
    if (!s->has_statement)
        hiap_workbook_blame_sheet(s->c, HIAP_RULE_NO_STATEMENT);
    look_for_blank_columns(s);
    const struct {
        hiap_workbook_rule rule;
        const hiap_workbook_count *met;
    } met[] = {
        { HIAP_RULE_BLANK_HEADING, &s->no_heading }, { HIAP_RULE_BLANK_COLUMN, &s->blank_column },
        { HIAP_RULE_BLANK_ROW, &s->blank_row },      { HIAP_RULE_BELOW, &s->below },
        { HIAP_RULE_SYMBOL, &s->symbol },            { HIAP_RULE_NUMBER_AS_TEXT, &s->as_text },
        { HIAP_RULE_ERROR, &s->error },              { HIAP_RULE_ADDRESS, &s->address },
    };
    for (size_t i = 0; i < sizeof met / sizeof *met; i++)
        hiap_workbook_blame(s->c, met[i].rule, met[i].met, HIAP_STR(""));
}

static void blame_features(hiap_workbook_checker *c, const hiap_xlsx_features *f) {
    const struct {
        hiap_workbook_rule rule;
        bool met;
    } met[] = {
        { HIAP_RULE_PANES, f->panes },
        { HIAP_RULE_FILTER, f->filter },
        { HIAP_RULE_DRAWING, f->drawing },
        { HIAP_RULE_PAGE_HEADER, f->header_or_footer },
        { HIAP_RULE_HIDDEN_ROWS, f->hidden_rows },
        { HIAP_RULE_HIDDEN_COLUMNS, f->hidden_columns },
    };
    for (size_t i = 0; i < sizeof met / sizeof *met; i++)
        if (met[i].met)
            hiap_workbook_blame_sheet(c, met[i].rule);
}

static hiap_rc blame_merges(hiap_workbook_checker *c, hiap_err *err) {
    const hiap_xlsx_range *merges;
    size_t count;
    hiap_rc rc = hiap_xlsx_merges(c->book, &merges, &count, err);
    if (!rc && count > 0) {
        hiap_workbook_count met = { count, merges[0].first_row, merges[0].first_column };
        hiap_workbook_blame(c, HIAP_RULE_MERGED, &met, HIAP_STR(""));
    }
    return rc;
}

/* --- the sheet -------------------------------------------------------------------------------- */

static hiap_rc read_rows(sheet_check *s, hiap_err *err) {
    bool more = true;
    hiap_rc rc = hiap_xlsx_sheet_at(s->c->book, s->c->sheet, err);
    while (!rc && more) {
        rc = hiap_xlsx_next(s->c->book, &more, err);
        if (!rc && more)
            check_row(s);
    }
    return rc;
}

hiap_rc hiap_workbook_check_sheet(hiap_workbook_checker *c, hiap_err *err) {
    const char *name = hiap_xlsx_sheet_name(c->book, c->sheet);
    sheet_check s = { .c = c };
    hiap_xlsx_features features;
    s.explains = contains(hiap_str_of(name), "note") || contains(hiap_str_of(name), "cover");
    if (hiap_xlsx_sheet_hidden(c->book, c->sheet))
        hiap_workbook_blame_sheet(c, HIAP_RULE_HIDDEN_SHEET);
    hiap_rc rc = hiap_map_new(&s.headings, err);
    if (!rc)
        rc = read_rows(&s, err);
    if (!rc)
        rc = blame_merges(c, err);
    if (!rc)
        rc = hiap_xlsx_features_read(&features, c->book, c->sheet, err);
    if (!rc) {
        if (s.rows == 0)
            hiap_workbook_blame_sheet(c, HIAP_RULE_BLANK_SHEET);
        else if (!s.has_heading)
            hiap_workbook_blame_sheet(c, HIAP_RULE_NO_HEADING);
        blame_features(c, &features);
        if (s.body_rows > 0)
            blame_table(&s, &features);
    }
    hiap_map_free(s.headings);
    hiap_free(s.filled);
    hiap_free(s.periods);
    return rc;
}
