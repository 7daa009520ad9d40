/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/xlsx_about.h"

#include "core/data/xlsx_impl.h"

#define RULES(of) (of), sizeof(of) / sizeof *(of)

/* --- properties ------------------------------------------------------------------------------- */

#define CORE_PART "docProps/core.xml"

enum { CORE = HIAP_XLSX_STATES, TITLE, CREATOR, LANGUAGE };

static void end_property(hiap_xlsx_xml *xml, uint8_t state) {
    hiap_xlsx_properties *about = xml->payload;
    bool *const flags[] = { [TITLE] = &about->title,
                            [CREATOR] = &about->author,
                            [LANGUAGE] = &about->language };
    if (state >= TITLE)
        *flags[state] |= hiap_str_trim((hiap_str){ xml->text.at, xml->text.len }).len > 0;
    hiap_buf_reset(&xml->text);
}

hiap_rc hiap_xlsx_properties_read(hiap_xlsx_properties *out, hiap_xlsx *book, hiap_err *err) {
    static const hiap_xlsx_rule rules[] = {
        { HIAP_XLSX_OUTSIDE, "coreProperties", CORE, false },
        { CORE, "title", TITLE, true },
        { CORE, "creator", CREATOR, true },
        { CORE, "language", LANGUAGE, true },
    };
    static const hiap_xlsx_grammar grammar = { RULES(rules), NULL, end_property };
    *out = (hiap_xlsx_properties){ 0 };
    if (hiap_map_find(book->zip.entries, HIAP_STR("docprops/core.xml")) == HIAP_MAP_NONE)
        return HIAP_OK;
    hiap_rc rc = hiap_xlsx_xml_read(&book->zip, CORE_PART, &grammar, out, err);
    if (rc)
        hiap_err_at(err, "%s", book->name);
    return rc;
}

/* --- features of a sheet ---------------------------------------------------------------------- */

enum {
    SHEET = HIAP_XLSX_STATES, VIEWS, VIEW, PANE, COLUMNS, COLUMN, DATA, ROW, FILTER, DRAWING,
    HEADER_FOOTER, HEADER_TEXT, TABLES, TABLE
};

static void start_feature(hiap_xlsx_xml *xml, uint8_t state, const char **attributes) {
    hiap_xlsx_features *f = xml->payload;
    f->panes |= state == PANE;
    f->filter |= state == FILTER;
    f->drawing |= state == DRAWING;
    f->header_or_footer |= state == HEADER_TEXT;
    f->tables += state == TABLE;
    if (state == ROW || state == COLUMN) {
        bool hidden = hiap_xlsx_attribute_true(attributes, "hidden");
        f->hidden_rows |= state == ROW && hidden;
        f->hidden_columns |= state == COLUMN && hidden;
    }
}

hiap_rc hiap_xlsx_features_read(hiap_xlsx_features *out, hiap_xlsx *book, size_t sheet,
                                hiap_err *err) {
    static const hiap_xlsx_rule rules[] = {
        { HIAP_XLSX_OUTSIDE, "worksheet", SHEET, false },
        { SHEET, "sheetViews", VIEWS, false },
        { VIEWS, "sheetView", VIEW, false },
        { VIEW, "pane", PANE, false },
        { SHEET, "cols", COLUMNS, false },
        { COLUMNS, "col", COLUMN, false },
        { SHEET, "sheetData", DATA, false },
        { DATA, "row", ROW, false },
        { SHEET, "autoFilter", FILTER, false },
        { SHEET, "drawing", DRAWING, false },
        { SHEET, "legacyDrawing", DRAWING, false },
        { SHEET, "tableParts", TABLES, false },
        { TABLES, "tablePart", TABLE, false },
        { SHEET, "headerFooter", HEADER_FOOTER, false },
        { HEADER_FOOTER, "oddHeader", HEADER_TEXT, false },
        { HEADER_FOOTER, "oddFooter", HEADER_TEXT, false },
    };
    static const hiap_xlsx_grammar grammar = { RULES(rules), start_feature, NULL };
    *out = (hiap_xlsx_features){ 0 };
    const char *part = book->book.sheets.at[sheet].part;
    hiap_rc rc = hiap_xlsx_xml_read(&book->zip, part, &grammar, out, err);
    if (rc)
        hiap_err_at(err, "%s!%s", book->name, hiap_xlsx_sheet_name(book, sheet));
    return rc;
}
