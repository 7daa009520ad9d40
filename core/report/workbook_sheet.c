/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A worksheet as XML, written row by row (ECMA-376 part 1, 18.3). */
#include <string.h>

#include "core/data/xlsx_read.h"
#include "core/report/workbook_impl.h"

#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"
#define TABLE_RELATION "rId1"
#define LINK_RELATION "rId2"

void hiap_workbook_page_clear(hiap_workbook_page *page) {
    hiap_buf_clear(&page->rows);
    hiap_buf_clear(&page->widths);
    hiap_buf_clear(&page->lists);
    hiap_buf_clear(&page->links);
    hiap_buf_clear(&page->relations);
    hiap_buf_clear(&page->headings);
    hiap_buf_clear(&page->table_name);
}

void hiap_workbook_width(hiap_workbook_page *page, unsigned characters) {
    size_t column = ++page->width_count;
    hiap_buf_printf(&page->widths, "<col min=\"%zu\" max=\"%zu\" width=\"%u\" customWidth=\"1\"/>",
                    column, column, characters);
}

/* --- cells ------------------------------------------------------------------------------------ */

/* Opens a cell, and its row when it is the first. */
static void open_cell(hiap_workbook_page *page, hiap_workbook_style style) {
    char name[HIAP_XLSX_CELL_NAME];
    if (page->column == 0)
        hiap_buf_printf(&page->rows, "<row r=\"%zu\">", page->row + 1);
    hiap_xlsx_cell_name(name, page->row + 1, page->column++);
    hiap_buf_printf(&page->rows, "<c r=\"%s\" s=\"%d\"", name, (int)style);
}

void hiap_workbook_row(hiap_workbook_page *page) {
    hiap_buf_add_text(&page->rows, "</row>");
    page->row++;
    page->column = 0;
}

/* What a spreadsheet program would take for a formula if someone typed it. */
static bool is_formula_like(hiap_str text) {
    return text.len > 0 && memchr("=+-@", *text.at, 4);
}

void hiap_workbook_text(hiap_workbook_page *page, hiap_workbook_style style, hiap_str text) {
    uint32_t number = hiap_map_add(page->strings->texts, text, NULL);
    page->strings->failed |= number == HIAP_MAP_NONE;
    page->strings->uses++;
    if (style == HIAP_STYLE_TEXT && is_formula_like(text))
        style = HIAP_STYLE_FORMULA_LIKE;
    open_cell(page, style);
    hiap_buf_printf(&page->rows, " t=\"s\"><v>%u</v></c>", number);
}

void hiap_workbook_number(hiap_workbook_page *page, hiap_workbook_style style, double x) {
    open_cell(page, style);
    hiap_buf_add_text(&page->rows, "><v>");
    hiap_buf_add_number(&page->rows, x);
    hiap_buf_add_text(&page->rows, "</v></c>");
}

void hiap_workbook_truth(hiap_workbook_page *page, bool x) {
    open_cell(page, HIAP_STYLE_TEXT);
    hiap_buf_printf(&page->rows, " t=\"b\"><v>%d</v></c>", x);
}

void hiap_workbook_blank(hiap_workbook_page *page) {
    open_cell(page, HIAP_STYLE_TEXT);
    hiap_buf_add_text(&page->rows, "/>");
}

void hiap_workbook_line(hiap_workbook_page *page, hiap_workbook_style style, const char *text) {
    hiap_workbook_text(page, style, hiap_str_of(text));
    hiap_workbook_row(page);
}

/* --- links ------------------------------------------------------------------------------------ */

static void open_link(hiap_workbook_page *page) {
    char name[HIAP_XLSX_CELL_NAME];
    hiap_xlsx_cell_name(name, page->row + 1, page->column);
    hiap_buf_printf(&page->links, "<hyperlink ref=\"%s\" ", name);
}

/* In the name of a sheet an apostrophe is written twice. */
void hiap_workbook_link_sheet(hiap_workbook_page *page, hiap_str text, hiap_str sheet) {
    open_link(page);
    hiap_buf_add_text(&page->links, "location=\"'");
    for (size_t i = 0, from = 0; i < sheet.len; i++)
        if (sheet.at[i] == '\'' || i + 1 == sheet.len) {
            hiap_workbook_xml(&page->links, (hiap_str){ sheet.at + from, i + 1 - from });
            hiap_buf_add_text(&page->links, sheet.at[i] == '\'' ? "'" : "");
            from = i + 1;
        }
    hiap_buf_add_text(&page->links, "'!A1\" display=\"");
    hiap_workbook_xml(&page->links, text);
    hiap_buf_add_text(&page->links, "\"/>");
    hiap_workbook_text(page, HIAP_STYLE_LINK, text);
}

void hiap_workbook_link_address(hiap_workbook_page *page, hiap_str text, hiap_str address) {
    open_link(page);
    hiap_buf_add_text(&page->links, "r:id=\"" LINK_RELATION "\"/>");
    hiap_buf_add_text(&page->relations, "<Relationship Id=\"" LINK_RELATION
                                        "\" Type=\"" RELATIONS
                                        "/hyperlink\" TargetMode=\"External\" Target=\"");
    hiap_workbook_xml(&page->relations, address);
    hiap_buf_add_text(&page->relations, "\"/>");
    hiap_workbook_text(page, HIAP_STYLE_PLAIN_LINK, text);
}

/* --- tables ----------------------------------------------------------------------------------- */

void hiap_workbook_heading(hiap_workbook_page *page, hiap_workbook_style style, hiap_str text) {
    page->table_row = page->row;
    hiap_buf_printf(&page->headings, "<tableColumn id=\"%zu\" name=\"", ++page->table_width);
    hiap_workbook_xml(&page->headings, text);
    hiap_buf_add_text(&page->headings, "\"/>");
    hiap_workbook_text(page, style, text);
}

void hiap_workbook_list_values(hiap_workbook_page *page, size_t column, hiap_str values) {
    char first[HIAP_XLSX_CELL_NAME], last[HIAP_XLSX_CELL_NAME];
    hiap_xlsx_cell_name(first, page->table_row + 2, (uint32_t)column);
    hiap_xlsx_cell_name(last, page->row, (uint32_t)column);
    page->list_count++;
    hiap_buf_printf(&page->lists,
                    "<dataValidation type=\"list\" allowBlank=\"1\" showInputMessage=\"1\" "
                    "showErrorMessage=\"1\" errorTitle=\"Not in the list\" "
                    "error=\"Choose one of the list, or leave the cell blank.\" "
                    "sqref=\"%s:%s\"><formula1>\"",
                    first, last);
    hiap_workbook_xml(&page->lists, values);
    hiap_buf_add_text(&page->lists, "\"</formula1></dataValidation>");
}

void hiap_workbook_page_table(hiap_buf *out, const hiap_workbook_page *page, size_t table) {
    char first[HIAP_XLSX_CELL_NAME], last[HIAP_XLSX_CELL_NAME];
    const char *name = page->table_name.failed ? "" : page->table_name.at;
    hiap_xlsx_cell_name(first, page->table_row + 1, 0);
    hiap_xlsx_cell_name(last, page->row, page->table_width - 1);
    hiap_buf_printf(out,
                    "<table xmlns=\"" MAIN "\" id=\"%zu\" name=\"%s\" displayName=\"%s\" "
                    "ref=\"%s:%s\" totalsRowShown=\"0\"><tableColumns count=\"%zu\">",
                    table, name, name, first, last, page->table_width);
    hiap_buf_add(out, page->headings.at, page->headings.len);
    hiap_buf_add_text(out, "</tableColumns><tableStyleInfo showFirstColumn=\"0\" "
                           "showLastColumn=\"0\" showRowStripes=\"0\" showColumnStripes=\"0\"/>"
                           "</table>");
    out->failed |= page->headings.failed || page->table_name.failed;
}

void hiap_workbook_page_relations(hiap_buf *out, const hiap_workbook_page *page, size_t table) {
    hiap_buf_printf(out,
                    "<Relationships xmlns=\"" PACKAGE "\"><Relationship Id=\"" TABLE_RELATION
                    "\" Type=\"" RELATIONS "/table\" Target=\"../tables/table%zu.xml\"/>",
                    table);
    hiap_buf_add(out, page->relations.at, page->relations.len);
    hiap_buf_add_text(out, "</Relationships>");
    out->failed |= page->relations.failed;
}

/* --- the part --------------------------------------------------------------------------------- */

static void add_inside(hiap_buf *out, const char *open, const hiap_buf *inside, const char *close) {
    if (inside->len == 0)
        return;
    hiap_buf_add_text(out, open);
    hiap_buf_add(out, inside->at, inside->len);
    hiap_buf_add_text(out, close);
}

void hiap_workbook_page_part(hiap_buf *out, const hiap_workbook_page *page, bool first) {
    hiap_buf_printf(out,
                    "<worksheet xmlns=\"" MAIN "\" xmlns:r=\"" RELATIONS "\">"
                    "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>"
                    "<sheetView%s workbookViewId=\"0\"><selection activeCell=\"A1\" "
                    "sqref=\"A1\"/></sheetView></sheetViews>"
                    "<sheetFormatPr defaultRowHeight=\"15.75\"/>",
                    first ? " tabSelected=\"1\"" : "");
    add_inside(out, "<cols>", &page->widths, "</cols>");
    add_inside(out, "<sheetData>", &page->rows, "</sheetData>");
    if (page->list_count > 0)
        hiap_buf_printf(out, "<dataValidations count=\"%zu\">", page->list_count);
    add_inside(out, "", &page->lists, "</dataValidations>");
    add_inside(out, "<hyperlinks>", &page->links, "</hyperlinks>");
    hiap_buf_add_text(out, "<pageSetup paperSize=\"9\" orientation=\"landscape\" "
                           "fitToHeight=\"0\"/>"); /* A4, as wide as the table */
    if (page->table_width > 0)
        hiap_buf_add_text(out, "<tableParts count=\"1\"><tablePart r:id=\"" TABLE_RELATION
                               "\"/></tableParts>");
    hiap_buf_add_text(out, "</worksheet>");
    out->failed |= page->widths.failed || page->rows.failed || page->lists.failed ||
                   page->links.failed;
}
