/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the file beside its worksheets (ECMA-376 parts 1 and 2). */
#include "core/report/workbook_impl.h"

#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006"
#define SHEET_TYPE "application/vnd.openxmlformats-officedocument.spreadsheetml."

/* --- the package ------------------------------------------------------------------------------ */

static void add_type(hiap_buf *out, const char *part, size_t number, const char *type) {
    hiap_buf_add_text(out, "<Override PartName=\"/");
    hiap_buf_add_text(out, part);
    if (number > 0)
        hiap_buf_printf(out, "%zu.xml", number);
    hiap_buf_printf(out, "\" ContentType=\"%s+xml\"/>", type);
}

void hiap_workbook_part_types(hiap_buf *out, const hiap_workbook_plan *plan) {
    hiap_buf_add_text(out, "<Types xmlns=\"" PACKAGE "/content-types\">"
                           "<Default Extension=\"rels\" ContentType=\"application/"
                           "vnd.openxmlformats-package.relationships+xml\"/>"
                           "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    add_type(out, "xl/workbook.xml", 0, SHEET_TYPE "sheet.main");
    for (size_t i = 0; i < plan->count; i++)
        add_type(out, "xl/worksheets/sheet", i + 1, SHEET_TYPE "worksheet");
    for (size_t i = 1; i < plan->count; i++)
        add_type(out, "xl/tables/table", i, SHEET_TYPE "table");
    add_type(out, "xl/styles.xml", 0, SHEET_TYPE "styles");
    add_type(out, "xl/sharedStrings.xml", 0, SHEET_TYPE "sharedStrings");
    add_type(out, "docProps/core.xml", 0, "application/vnd.openxmlformats-package.core-properties");
    add_type(out, "docProps/app.xml", 0,
             "application/vnd.openxmlformats-officedocument.extended-properties");
    hiap_buf_add_text(out, "</Types>");
}

void hiap_workbook_part_root(hiap_buf *out, const hiap_workbook_plan *plan) {
    (void)plan;
    hiap_buf_add_text(out,
                      "<Relationships xmlns=\"" PACKAGE "/relationships\">"
                      "<Relationship Id=\"rId1\" Type=\"" OFFICE
                      "/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>"
                      "<Relationship Id=\"rId2\" Type=\"" PACKAGE
                      "/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>"
                      "<Relationship Id=\"rId3\" Type=\"" OFFICE
                      "/relationships/extended-properties\" Target=\"docProps/app.xml\"/>"
                      "</Relationships>");
}

/* --- properties ------------------------------------------------------------------------------- */

static void add_property(hiap_buf *out, const char *element, const char *text) {
    if (!*text)
        return;
    hiap_buf_printf(out, "<%s>", element);
    hiap_workbook_xml(out, hiap_str_of(text));
    hiap_buf_printf(out, "</%s>", element);
}

/* Without a date of creation: a true one would differ from run to run. */
void hiap_workbook_part_core(hiap_buf *out, const hiap_workbook_plan *plan) {
    const hiap_workbook *w = plan->book;
    hiap_buf_add_text(out, "<cp:coreProperties xmlns:cp=\"" PACKAGE
                           "/metadata/core-properties\" "
                           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">");
    add_property(out, "dc:title", w->title);
    add_property(out, "dc:subject", w->subtitle);
    add_property(out, "dc:creator", *w->author ? w->author : w->source);
    add_property(out, "dc:description", w->description);
    add_property(out, "dc:language", *w->language ? w->language : "en-GB");
    hiap_buf_add_text(out, "</cp:coreProperties>");
}

void hiap_workbook_part_app(hiap_buf *out, const hiap_workbook_plan *plan) {
    (void)plan;
    hiap_buf_add_text(out, "<Properties xmlns=\"" OFFICE "/extended-properties\">"
                           "<Application>hiap</Application></Properties>");
}

/* --- the workbook ----------------------------------------------------------------------------- */

void hiap_workbook_part_book(hiap_buf *out, const hiap_workbook_plan *plan) {
    hiap_buf_add_text(out, "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" OFFICE
                           "/relationships\"><bookViews><workbookView activeTab=\"0\"/>"
                           "</bookViews><sheets>");
    for (size_t i = 0; i < plan->count; i++) {
        hiap_buf_add_text(out, "<sheet name=\"");
        hiap_workbook_xml(out, hiap_str_of(plan->names[i]));
        hiap_buf_printf(out, "\" sheetId=\"%zu\" r:id=\"rId%zu\"/>", i + 1, i + 1);
    }
    hiap_buf_add_text(out, "</sheets></workbook>");
}

static void add_relation(hiap_buf *out, size_t id, const char *type, const char *target) {
    hiap_buf_printf(out,
                    "<Relationship Id=\"rId%zu\" Type=\"" OFFICE "/relationships/%s\" "
                    "Target=\"%s",
                    id, type, target);
}

void hiap_workbook_part_relations(hiap_buf *out, const hiap_workbook_plan *plan) {
    hiap_buf_add_text(out, "<Relationships xmlns=\"" PACKAGE "/relationships\">");
    for (size_t i = 1; i <= plan->count; i++) {
        add_relation(out, i, "worksheet", "worksheets/sheet");
        hiap_buf_printf(out, "%zu.xml\"/>", i);
    }
    add_relation(out, plan->count + 1, "styles", "styles.xml\"/>");
    add_relation(out, plan->count + 2, "sharedStrings", "sharedStrings.xml\"/>");
    hiap_buf_add_text(out, "</Relationships>");
}

/* --- styles ----------------------------------------------------------------------------------- */

static const char fonts[] =
    "<fonts count=\"5\"><font><sz val=\"12\"/><name val=\"Arial\"/><family val=\"2\"/></font>"
    "<font><b/><sz val=\"16\"/><name val=\"Arial\"/><family val=\"2\"/></font>"
    "<font><b/><sz val=\"14\"/><name val=\"Arial\"/><family val=\"2\"/></font>"
    "<font><b/><sz val=\"12\"/><name val=\"Arial\"/><family val=\"2\"/></font>"
    "<font><u/><sz val=\"12\"/><color rgb=\"FF0000EE\"/><name val=\"Arial\"/>"
    "<family val=\"2\"/></font></fonts>";
/* The first two fills are those that every spreadsheet program expects. */
static const char fills[] = "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                            "<fill><patternFill patternType=\"gray125\"/></fill></fills>";
static const char borders[] =
    "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
    "<border><left/><right/><top/><bottom style=\"thin\"><color auto=\"1\"/></bottom><diagonal/>"
    "</border></borders>";

static void add_formats(hiap_buf *out) {
    enum { FIRST = 164, COUNT = 10 };
    hiap_buf_printf(out, "<numFmts count=\"%d\">", COUNT);
    for (int decimals = 0; decimals < COUNT; decimals++)
        hiap_buf_printf(out, "<numFmt numFmtId=\"%d\" formatCode=\"#,##0%s%.*s\"/>",
                        FIRST + decimals, decimals > 0 ? "." : "", decimals, "000000000");
    hiap_buf_add_text(out, "</numFmts>");
}

static void add_style(hiap_buf *out, int font, int border, int format) {
    hiap_buf_printf(out,
                    "<xf numFmtId=\"%d\" fontId=\"%d\" fillId=\"0\" borderId=\"%d\" xfId=\"0\" "
                    "applyNumberFormat=\"%d\" applyFont=\"1\" applyBorder=\"%d\" ",
                    format, font, border, format > 0, border > 0);
}

void hiap_workbook_part_styles(hiap_buf *out, const hiap_workbook_plan *plan) {
    (void)plan;
    hiap_buf_add_text(out, "<styleSheet xmlns=\"" MAIN "\">");
    add_formats(out);
    hiap_buf_printf(out, "%s%s%s", fonts, fills, borders);
    hiap_buf_printf(out,
                    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" "
                    "borderId=\"0\"/></cellStyleXfs><cellXfs count=\"%d\">",
                    HIAP_STYLE_COUNT);
#define HIAP_WORKBOOK_STYLE(id, font, border, format, more) \
    add_style(out, font, border, format);                   \
    hiap_buf_add_text(out, more "</xf>");
#include "core/report/workbook_style.def"
#undef HIAP_WORKBOOK_STYLE
    hiap_buf_add_text(out, "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" "
                           "xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>");
}

/* --- texts ------------------------------------------------------------------------------------ */

void hiap_workbook_part_strings(hiap_buf *out, const hiap_workbook_strings *strings) {
    uint32_t count = hiap_map_len(strings->texts);
    hiap_buf_printf(out, "<sst xmlns=\"" MAIN "\" count=\"%zu\" uniqueCount=\"%u\">",
                    strings->uses, count);
    for (uint32_t i = 0; i < count; i++) {
        hiap_buf_add_text(out, "<si><t xml:space=\"preserve\">");
        hiap_workbook_xml(out, hiap_map_key(strings->texts, i));
        hiap_buf_add_text(out, "</t></si>");
    }
    hiap_buf_add_text(out, "</sst>");
    out->failed |= strings->failed;
}
