/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A workbook (.xlsx) as the Analysis Function's guidance on accessible spreadsheets asks for it:
 * Cover, Contents, Notes, then one worksheet a table.
 *
 *     hiap_workbook_new(&book, &(hiap_workbook_head){ .title = HIAP_STR("Fuel poverty") }, err);
 *     hiap_workbook_sheet_add(book, &(hiap_workbook_sheet){
 *         .name = HIAP_STR("Table_1"), .title = HIAP_STR("Households"), .table = f }, err);
 *     hiap_workbook_write(&bytes, book, err);
 *     hiap_workbook_drop(book);
 *
 * A table is a marked-up Excel table with one heading row: no merged cells, blank rows or filters,
 * nothing below it. Numbers are numbers, shown with thousands commas and fixed decimals; texts are
 * texts whatever they begin with, so nothing in a frame can become a formula. A missing number
 * carries its shorthand ([c], [x] where the reason has none), which is explained above the table
 * and on the Notes sheet; a missing text is a blank cell, and the sheet says so. The bytes depend
 * on nothing but the input: no clock, locale, thread or temporary file.
 */
#ifndef HIAP_REPORT_WORKBOOK_H
#define HIAP_REPORT_WORKBOOK_H

#include "core/data/frame.h"

#define HIAP_WORKBOOK_TEXT_LIMIT 32767u /* UTF-16 units in a cell */

typedef struct hiap_workbook hiap_workbook;

/* HIAP_WORKBOOK_TEXT(field): what the cover and the document's properties say; "" for none, the
 * title is required; language "" is en-GB. */
#define HIAP_WORKBOOK_HEAD(HIAP_WORKBOOK_TEXT)                                                \
    HIAP_WORKBOOK_TEXT(title)                                                                 \
    HIAP_WORKBOOK_TEXT(subtitle)                                                              \
    HIAP_WORKBOOK_TEXT(description)                                                           \
    HIAP_WORKBOOK_TEXT(source)                                                                \
    HIAP_WORKBOOK_TEXT(licence)                                                               \
    HIAP_WORKBOOK_TEXT(author)                                                                \
    HIAP_WORKBOOK_TEXT(language)
typedef struct hiap_workbook_head {
#define HIAP_WORKBOOK_TEXT(field) hiap_str field;
    HIAP_WORKBOOK_HEAD(HIAP_WORKBOOK_TEXT)
#undef HIAP_WORKBOOK_TEXT
} hiap_workbook_head;

/* A column whose cells are filled in from a list: the values its drop-down offers. Together at most
 * 255 characters with the commas between them; none holds a comma or a quotation mark. */
typedef struct hiap_workbook_choice {
    hiap_str column; /* by its name in the table */
    const hiap_str *values;
    size_t count;
} hiap_workbook_choice;

typedef struct hiap_workbook_sheet {
    hiap_str name;  /* at most 31 characters, none of []:*?/\ ; differs from the others */
    hiap_str title; /* in A1 and in the contents */
    const hiap_frame *table; /* held; at least one row and one column */
    const hiap_str *headings; /* one a column; NULL: the names. Unique whatever their case */
    const hiap_str *units;    /* one a column, put in brackets behind the heading; NULL: none */
    const int *decimals;      /* one a column, 0 to 9; NULL or negative: hiap_cell_decimals */
    const hiap_str *notes;    /* numbered through the workbook; the same text is the same note */
    size_t note_count;
    const hiap_workbook_choice *choices; /* drop-downs, or NULL */
    size_t choice_count;
    hiap_str source;
    hiap_str link_text, link_address; /* https://... or mailto:..., in a cell of its own */
} hiap_workbook_sheet;

hiap_rc hiap_workbook_new(hiap_workbook **out, const hiap_workbook_head *head, hiap_err *err);
void hiap_workbook_drop(hiap_workbook *w); /* takes NULL */
/* A note on all tables. */
hiap_rc hiap_workbook_note(hiap_workbook *w, hiap_str text, hiap_err *err);
/* What no worksheet can hold is refused, with the place and what to do. */
hiap_rc hiap_workbook_sheet_add(hiap_workbook *w, const hiap_workbook_sheet *sheet, hiap_err *err);
/* Appends the file's bytes. HIAP_SHAPE without a sheet. */
hiap_rc hiap_workbook_write(hiap_buf *out, const hiap_workbook *w, hiap_err *err);

#endif
