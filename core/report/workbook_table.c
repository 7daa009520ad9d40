/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The worksheet of a table. */
#include <math.h>
#include <string.h>

#include "core/base/num.h"
#include "core/base/path.h"
#include "core/report/cell.h"
#include "core/report/workbook_impl.h"

enum { NARROW = 16, WIDE = 32, LONG_TEXT = 50, LONG_NUMBER = 14 };

/* --- above the table -------------------------------------------------------------------------- */

static void write_line(hiap_workbook_page *page, hiap_workbook_style style, hiap_buf *line) {
    page->strings->failed |= line->failed;
    hiap_workbook_line(page, style, line->failed || !line->at ? "" : line->at);
    hiap_buf_clear(line);
}

static void write_title(hiap_workbook_page *page, const hiap_workbook_table *t) {
    hiap_buf line = HIAP_BUF_INIT;
    hiap_buf_add_text(&line, t->title);
    for (size_t i = 0; i < t->notes.len; i++)
        hiap_buf_printf(&line, " [note %u]", t->notes.at[i] + 1);
    write_line(page, HIAP_STYLE_TITLE, &line);
}

static void write_notes_statement(hiap_workbook_page *page, const hiap_workbook *w,
                                  const hiap_workbook_table *t) {
    bool any = t->notes.len > 0;
    for (size_t i = 0; i < w->on_all.len; i++)
        any |= w->on_all.at[i];
    if (any)
        hiap_workbook_line(page, HIAP_STYLE_PLAIN,
                           "This table has notes, which are in the worksheet Notes.");
}

static void write_shorthand(hiap_workbook_page *page, const hiap_workbook_table *t) {
    hiap_buf line = HIAP_BUF_INIT;
    for (size_t mark = 0; mark < HIAP_WORKBOOK_MARKS; mark++)
        if (t->uses[mark])
            hiap_buf_printf(&line, "%s%s %s", line.len ? "; " : "Shorthand: ",
                            hiap_workbook_marks[mark].shorthand, hiap_workbook_marks[mark].words);
    if (line.len > 0)
        write_line(page, HIAP_STYLE_PLAIN, &line);
}

static void write_source(hiap_workbook_page *page, const hiap_workbook_table *t) {
    hiap_buf line = HIAP_BUF_INIT;
    if (*t->source) {
        hiap_buf_printf(&line, "Source: %s", t->source);
        write_line(page, HIAP_STYLE_PLAIN, &line);
    }
    if (*t->link_address) {
        hiap_workbook_link_address(page, hiap_str_of(t->link_text), hiap_str_of(t->link_address));
        hiap_workbook_row(page);
    }
}

/* "table_2_fuel_poverty_in_wirral": unique by its number, and no address of a cell. */
static void name_table(hiap_workbook_page *page, const hiap_workbook_table *t, size_t table) {
    hiap_buf *name = &page->table_name;
    hiap_buf_printf(name, "table_%zu_", table + 1);
    hiap_path_slug(name, hiap_str_of(t->title));
    for (size_t i = 0; i < name->len; i++)
        name->at[i] = name->at[i] == '-' ? '_' : name->at[i];
}

/* --- columns ---------------------------------------------------------------------------------- */

static bool has_long_number(const hiap_column *c, int decimals) {
    const double *x = hiap_column_numbers(c);
    double largest = 0;
    char digits[64];
    for (size_t row = 0; row < hiap_column_len(c); row++)
        largest = fabs(x[row]) > largest ? fabs(x[row]) : largest;
    return hiap_num_print_fixed(digits, largest, decimals > 0 ? decimals : 0) > LONG_NUMBER;
}

static bool has_long_text(const hiap_column *c) {
    for (uint32_t code = 0; code < hiap_column_word_count(c); code++)
        if (hiap_workbook_length(hiap_column_word(c, code)) > LONG_TEXT)
            return true;
    return false;
}

static unsigned width_of(const hiap_workbook_table *t, size_t i) {
    const hiap_column *c = hiap_frame_at(t->frame, i);
    bool wide = hiap_workbook_length(hiap_map_key(t->headings, (uint32_t)i)) > LONG_TEXT;
    if (hiap_column_type(c) == HIAP_NUMBER)
        wide |= has_long_number(c, t->decimals[i]);
    if (hiap_column_type(c) == HIAP_TEXT)
        wide |= has_long_text(c);
    return wide ? WIDE : NARROW;
}

/* --- cells ------------------------------------------------------------------------------------ */

static hiap_workbook_style number_style(int decimals) {
    return decimals == HIAP_CELL_YEAR ? HIAP_STYLE_YEAR
                                      : (hiap_workbook_style)(HIAP_STYLE_NUMBER + decimals);
}

static void write_period(hiap_workbook_page *page, hiap_period period) {
    char label[HIAP_PERIOD_MAX];
    size_t len = hiap_period_print(label, period);
    hiap_workbook_text(page, HIAP_STYLE_TEXT, (hiap_str){ label, len });
}

static void write_missing(hiap_workbook_page *page, hiap_type type, hiap_reason reason) {
    hiap_reason shown = hiap_workbook_reason(type, reason);
    hiap_workbook_style style = type == HIAP_NUMBER ? HIAP_STYLE_SHORTHAND : HIAP_STYLE_TEXT;
    if (shown == HIAP_MISSING_NONE)
        hiap_workbook_blank(page);
    else
        hiap_workbook_text(page, style, hiap_str_of(hiap_reason_shorthand(shown)));
}

static void write_cell(hiap_workbook_page *page, const hiap_workbook_table *t, size_t row,
                       size_t i) {
    const hiap_column *c = hiap_frame_at(t->frame, i);
    hiap_reason reason = hiap_column_reason(c, row);
    if (reason != HIAP_MISSING_NONE) {
        write_missing(page, hiap_column_type(c), reason);
        return;
    }
    switch (hiap_column_type(c)) {
    case HIAP_NUMBER:
        hiap_workbook_number(page, number_style(t->decimals[i]), hiap_column_numbers(c)[row]);
        break;
    case HIAP_TEXT:   hiap_workbook_text(page, HIAP_STYLE_TEXT, hiap_column_text(c, row)); break;
    case HIAP_PERIOD: write_period(page, hiap_column_periods(c)[row]); break;
    case HIAP_MASK:   hiap_workbook_truth(page, hiap_column_mask(c)[row]); break;
    }
}

/* --- the worksheet ---------------------------------------------------------------------------- */

static void write_headings(hiap_workbook_page *page, const hiap_workbook_table *t) {
    for (size_t i = 0; i < hiap_frame_width(t->frame); i++) {
        bool number = hiap_column_type(hiap_frame_at(t->frame, i)) == HIAP_NUMBER;
        hiap_workbook_heading(page, number ? HIAP_STYLE_HEADING_RIGHT : HIAP_STYLE_HEADING,
                              hiap_map_key(t->headings, (uint32_t)i));
    }
    hiap_workbook_row(page);
}

/* In the order of the columns, whatever the order they were given in. */
static void write_lists(hiap_workbook_page *page, const hiap_workbook_table *t) {
    for (size_t column = 0; column < hiap_frame_width(t->frame); column++)
        for (size_t i = 0; i < t->lists.len; i++)
            if (t->lists.at[i].column == column)
                hiap_workbook_list_values(page, column, hiap_str_of(t->lists.at[i].values));
}

void hiap_workbook_write_table(hiap_workbook_page *page, const hiap_workbook *w, size_t table) {
    const hiap_workbook_table *t = &w->tables.at[table];
    name_table(page, t, table);
    write_title(page, t);
    hiap_workbook_line(page, HIAP_STYLE_PLAIN, "This worksheet contains one table.");
    write_notes_statement(page, w, t);
    hiap_workbook_line(page, HIAP_STYLE_PLAIN,
                       t->blanks ? "Blank cells mean that no text was given."
                                 : "This table has no blank cells.");
    write_shorthand(page, t);
    write_source(page, t);
    for (size_t i = 0; i < hiap_frame_width(t->frame); i++)
        hiap_workbook_width(page, width_of(t, i));
    write_headings(page, t);
    for (size_t row = 0; row < hiap_frame_rows(t->frame); row++) {
        for (size_t i = 0; i < hiap_frame_width(t->frame); i++)
            write_cell(page, t, row, i);
        hiap_workbook_row(page);
    }
    write_lists(page, t);
}
