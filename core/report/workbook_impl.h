/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a workbook is made of: private to core/report/workbook*.c. */
#ifndef HIAP_REPORT_WORKBOOK_IMPL_H
#define HIAP_REPORT_WORKBOOK_IMPL_H

#include "core/base/map.h"
#include "core/base/vec.h"
#include "core/report/workbook.h"

/* --- shorthand (workbook_mark.c) -------------------------------------------------------------- */

typedef struct hiap_workbook_mark {
    const char *shorthand, *words; /* "[c]"; "" for reasons that have none */
} hiap_workbook_mark;

enum {
    HIAP_WORKBOOK_MARKS = HIAP_REASON_COUNT
#define HIAP_WORKBOOK_MARK(shorthand, words) +1
#include "core/report/workbook_mark.def"
#undef HIAP_WORKBOOK_MARK
};
extern const hiap_workbook_mark hiap_workbook_marks[HIAP_WORKBOOK_MARKS];

/* The next shorthand ("[c]", "[low]") off the front of *rest; false when there is none. */
bool hiap_workbook_next_shorthand(hiap_str *rest, hiap_str *shorthand);
/* Nothing but shorthand: "[e] [r]". */
bool hiap_workbook_is_shorthand(hiap_str text);
/* Note what a cell that is nothing but shorthand uses. */
void hiap_workbook_meet_marks(bool uses[HIAP_WORKBOOK_MARKS], hiap_str text);

/* --- what was given (workbook.c) -------------------------------------------------------------- */

/* A drop-down: the values, separated by commas, of one column. */
typedef struct hiap_workbook_list {
    size_t column;
    char *values;
} hiap_workbook_list;

typedef struct hiap_workbook_table {
    char *name, *title, *source, *link_text, *link_address;
    hiap_frame *frame;
    hiap_map *headings;      /* in order, on one line */
    int *decimals;           /* one a column */
    HIAP_VEC(uint32_t) notes; /* numbers of the workbook's notes, from 0 */
    HIAP_VEC(hiap_workbook_list) lists;
    bool uses[HIAP_WORKBOOK_MARKS]; /* shorthand in its cells */
    bool blanks;
} hiap_workbook_table;

struct hiap_workbook {
#define HIAP_WORKBOOK_TEXT(field) char *field;
    HIAP_WORKBOOK_HEAD(HIAP_WORKBOOK_TEXT)
#undef HIAP_WORKBOOK_TEXT
    hiap_map *notes;           /* texts, numbered */
    HIAP_VEC(bool) on_all;     /* one a note: it is about all tables */
    HIAP_VEC(hiap_workbook_table) tables;
};

/* --- what can be held (workbook_rule.c) ------------------------------------------------------- */

hiap_rc hiap_workbook_check_name(const hiap_workbook *w, const char *name, hiap_err *err);
hiap_rc hiap_workbook_check_frame(const hiap_workbook_sheet *sheet, hiap_err *err);
hiap_rc hiap_workbook_check_address(const hiap_workbook_sheet *sheet, hiap_err *err);

/* Drop-downs (workbook_choice.c). */
hiap_rc hiap_workbook_add_choices(hiap_workbook_table *t, const hiap_workbook_sheet *sheet,
                                  hiap_err *err);
void hiap_workbook_clear_choices(hiap_workbook_table *t);
/* Characters as a spreadsheet counts them: UTF-16 units. */
size_t hiap_workbook_length(hiap_str text);

/* The reason whose shorthand a missing cell of this type shows; NONE: it is blank. */
hiap_reason hiap_workbook_reason(hiap_type type, hiap_reason reason);

/* --- XML (workbook_xml.c) --------------------------------------------------------------------- */

/* Text between tags or in an attribute; control characters become _xHHHH_, NUL and bytes that are
 * not UTF-8 become U+FFFD. */
void hiap_workbook_xml(hiap_buf *out, hiap_str text);
/* On one line: runs of white space are one blank, none at the ends. */
void hiap_workbook_one_line(hiap_buf *out, hiap_str text);

/* --- a worksheet (workbook_sheet.c) ----------------------------------------------------------- */

typedef enum hiap_workbook_style {
#define HIAP_WORKBOOK_STYLE(id, font, border, format, more) HIAP_STYLE_##id,
#include "core/report/workbook_style.def"
#undef HIAP_WORKBOOK_STYLE
    HIAP_STYLE_COUNT
} hiap_workbook_style;

/* The texts of all cells, each once. */
typedef struct hiap_workbook_strings {
    hiap_map *texts;
    size_t uses;
    bool failed;
} hiap_workbook_strings;

/* A worksheet as it is written, row by row. */
typedef struct hiap_workbook_page {
    hiap_workbook_strings *strings; /* borrowed */
    hiap_buf rows, widths, lists, links, relations, headings, table_name;
    size_t row, column; /* of the next cell; from 0 */
    size_t width_count, list_count, table_row, table_width;
} hiap_workbook_page;

void hiap_workbook_page_clear(hiap_workbook_page *page);
void hiap_workbook_width(hiap_workbook_page *page, unsigned characters); /* the next column's */
void hiap_workbook_text(hiap_workbook_page *page, hiap_workbook_style style, hiap_str text);
void hiap_workbook_number(hiap_workbook_page *page, hiap_workbook_style style, double x);
void hiap_workbook_truth(hiap_workbook_page *page, bool x);
void hiap_workbook_blank(hiap_workbook_page *page);
void hiap_workbook_row(hiap_workbook_page *page); /* ends a row */
/* One cell in a row of its own. */
void hiap_workbook_line(hiap_workbook_page *page, hiap_workbook_style style, const char *text);
/* A cell that leads to A1 of another sheet, or to an address (one on a page). */
void hiap_workbook_link_sheet(hiap_workbook_page *page, hiap_str text, hiap_str sheet);
void hiap_workbook_link_address(hiap_workbook_page *page, hiap_str text, hiap_str address);
/* Headings begin the table, which goes on to the last row. */
void hiap_workbook_heading(hiap_workbook_page *page, hiap_workbook_style style, hiap_str text);
/* The cells of a column of the table, which is written, offer these values. */
void hiap_workbook_list_values(hiap_workbook_page *page, size_t column, hiap_str values);

/* The worksheet; `first`: it is shown when the file is opened. */
void hiap_workbook_page_part(hiap_buf *out, const hiap_workbook_page *page, bool first);
/* Its relations and its table, by their number in the workbook, from 1. */
void hiap_workbook_page_relations(hiap_buf *out, const hiap_workbook_page *page, size_t table);
void hiap_workbook_page_table(hiap_buf *out, const hiap_workbook_page *page, size_t table);

/* --- the worksheets (workbook_cover.c, workbook_table.c) -------------------------------------- */

typedef void hiap_workbook_writer(hiap_workbook_page *page, const hiap_workbook *w, size_t table);
hiap_workbook_writer hiap_workbook_write_cover, hiap_workbook_write_contents,
    hiap_workbook_write_notes, hiap_workbook_write_table;
bool hiap_workbook_has_notes(const hiap_workbook *w);

/* --- the file (workbook_part.c, workbook_zip.c) ----------------------------------------------- */

/* The parts beside the worksheets. `names`: of the sheets, in order; all but the first hold a
 * table. */
typedef struct hiap_workbook_plan {
    const hiap_workbook *book;
    const char **names;
    size_t count;
} hiap_workbook_plan;
void hiap_workbook_part_types(hiap_buf *out, const hiap_workbook_plan *plan);
void hiap_workbook_part_root(hiap_buf *out, const hiap_workbook_plan *plan);
void hiap_workbook_part_core(hiap_buf *out, const hiap_workbook_plan *plan);
void hiap_workbook_part_app(hiap_buf *out, const hiap_workbook_plan *plan);
void hiap_workbook_part_book(hiap_buf *out, const hiap_workbook_plan *plan);
void hiap_workbook_part_relations(hiap_buf *out, const hiap_workbook_plan *plan);
void hiap_workbook_part_styles(hiap_buf *out, const hiap_workbook_plan *plan);
void hiap_workbook_part_strings(hiap_buf *out, const hiap_workbook_strings *strings);

typedef struct hiap_workbook_part {
    char name[64];
    hiap_buf text;
} hiap_workbook_part;
/* A zip file in memory, dated 1980-01-01, whatever the clock and the time zone say. */
hiap_rc hiap_workbook_zip(hiap_buf *out, const hiap_workbook_part *parts, size_t count,
                          hiap_err *err);

#endif
