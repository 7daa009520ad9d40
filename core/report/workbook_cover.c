/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The worksheets before the tables: Cover, Contents, Notes. */
#include "core/report/workbook_impl.h"

enum { COVER_WIDTH = 80, NAME_WIDTH = 16, TEXT_WIDTH = 64 };
#define ONE_TABLE "This worksheet contains one table."

/* --- cover ------------------------------------------------------------------------------------ */

static void write_section(hiap_workbook_page *page, const char *heading, const char *text) {
    if (!*text)
        return;
    hiap_workbook_line(page, HIAP_STYLE_SUBTITLE, heading);
    hiap_workbook_line(page, HIAP_STYLE_TEXT, text);
}

void hiap_workbook_write_cover(hiap_workbook_page *page, const hiap_workbook *w, size_t table) {
    (void)table;
    hiap_workbook_width(page, COVER_WIDTH);
    hiap_workbook_line(page, HIAP_STYLE_TITLE, w->title);
    if (*w->subtitle)
        hiap_workbook_line(page, HIAP_STYLE_SUBTITLE, w->subtitle);
    if (*w->description)
        hiap_workbook_line(page, HIAP_STYLE_TEXT, w->description);
    write_section(page, "Source", w->source);
    write_section(page, "Author", w->author);
    write_section(page, "Licence", w->licence);
    hiap_workbook_line(page, HIAP_STYLE_SUBTITLE, "Tables");
    hiap_workbook_link_sheet(page, HIAP_STR("Contents: the list of worksheets"),
                             HIAP_STR("Contents"));
    hiap_workbook_row(page);
}

/* --- contents --------------------------------------------------------------------------------- */

static void begin_table(hiap_workbook_page *page, const char *title, const char *name) {
    hiap_buf_add_text(&page->table_name, name);
    hiap_workbook_line(page, HIAP_STYLE_TITLE, title);
    hiap_workbook_line(page, HIAP_STYLE_PLAIN, ONE_TABLE);
}

static void write_entry(hiap_workbook_page *page, const char *sheet, const char *title) {
    hiap_workbook_link_sheet(page, hiap_str_of(sheet), hiap_str_of(sheet));
    hiap_workbook_line(page, HIAP_STYLE_TEXT, title);
}

void hiap_workbook_write_contents(hiap_workbook_page *page, const hiap_workbook *w, size_t table) {
    (void)table;
    hiap_workbook_width(page, NAME_WIDTH);
    hiap_workbook_width(page, TEXT_WIDTH);
    begin_table(page, "Contents", "contents");
    hiap_workbook_heading(page, HIAP_STYLE_HEADING, HIAP_STR("Worksheet"));
    hiap_workbook_heading(page, HIAP_STYLE_HEADING, HIAP_STR("Title"));
    hiap_workbook_row(page);
    if (hiap_workbook_has_notes(w))
        write_entry(page, "Notes", "Notes and shorthand");
    for (size_t i = 0; i < w->tables.len; i++)
        write_entry(page, w->tables.at[i].name, w->tables.at[i].title);
}

/* --- notes ------------------------------------------------------------------------------------ */

static bool uses_mark(const hiap_workbook_table *t, uint32_t mark) {
    return t->uses[mark];
}

static bool has_note(const hiap_workbook_table *t, uint32_t note) {
    for (size_t i = 0; i < t->notes.len; i++)
        if (t->notes.at[i] == note)
            return true;
    return false;
}

/* The names of the sheets for which it holds. */
static void write_where(hiap_workbook_page *page, const hiap_workbook *w,
                        bool (*holds)(const hiap_workbook_table *, uint32_t), uint32_t what) {
    hiap_buf names = HIAP_BUF_INIT;
    for (size_t i = 0; i < w->tables.len; i++)
        if (holds(&w->tables.at[i], what))
            hiap_buf_printf(&names, "%s%s", names.len ? ", " : "", w->tables.at[i].name);
    page->strings->failed |= names.failed;
    hiap_workbook_line(page, HIAP_STYLE_TEXT, names.len ? names.at : "");
    hiap_buf_clear(&names);
}

static bool is_used(const hiap_workbook *w, uint32_t mark) {
    for (size_t i = 0; i < w->tables.len; i++)
        if (uses_mark(&w->tables.at[i], mark))
            return true;
    return false;
}

bool hiap_workbook_has_notes(const hiap_workbook *w) {
    bool any = hiap_map_len(w->notes) > 0;
    for (uint32_t mark = 0; mark < HIAP_WORKBOOK_MARKS; mark++)
        any |= is_used(w, mark);
    return any;
}

static void write_note(hiap_workbook_page *page, const hiap_workbook *w, uint32_t note) {
    char mark[32];
    snprintf(mark, sizeof mark, "[note %u]", note + 1);
    hiap_workbook_text(page, HIAP_STYLE_TEXT, hiap_str_of(mark));
    hiap_workbook_text(page, HIAP_STYLE_TEXT, hiap_map_key(w->notes, note));
    if (w->on_all.at[note])
        hiap_workbook_line(page, HIAP_STYLE_TEXT, "All tables");
    else
        write_where(page, w, has_note, note);
}

static void write_mark(hiap_workbook_page *page, const hiap_workbook *w, uint32_t mark) {
    hiap_workbook_text(page, HIAP_STYLE_TEXT, hiap_str_of(hiap_workbook_marks[mark].shorthand));
    hiap_workbook_text(page, HIAP_STYLE_TEXT, hiap_str_of(hiap_workbook_marks[mark].words));
    write_where(page, w, uses_mark, mark);
}

void hiap_workbook_write_notes(hiap_workbook_page *page, const hiap_workbook *w, size_t table) {
    (void)table;
    hiap_workbook_width(page, NAME_WIDTH);
    hiap_workbook_width(page, TEXT_WIDTH);
    hiap_workbook_width(page, NAME_WIDTH);
    begin_table(page, "Notes", "notes");
    hiap_workbook_heading(page, HIAP_STYLE_HEADING, HIAP_STR("Mark"));
    hiap_workbook_heading(page, HIAP_STYLE_HEADING, HIAP_STR("Meaning"));
    hiap_workbook_heading(page, HIAP_STYLE_HEADING, HIAP_STR("Worksheets"));
    hiap_workbook_row(page);
    for (uint32_t note = 0; note < hiap_map_len(w->notes); note++)
        write_note(page, w, note);
    for (uint32_t mark = 0; mark < HIAP_WORKBOOK_MARKS; mark++)
        if (is_used(w, mark))
            write_mark(page, w, mark);
}
