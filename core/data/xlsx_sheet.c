/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows and cells of a worksheet (ECMA-376 part 1, 18.3.1). */
#include <string.h>

#include "core/base/num.h"
#include "core/data/xlsx_impl.h"

enum { SHEET = HIAP_XLSX_STATES, DATA, ROW, CELL, FORMULA, VALUE, INLINE, RUN, PIECE, STATES };

static const hiap_xlsx_rule rules[] = {
    { HIAP_XLSX_OUTSIDE, "worksheet", SHEET, false },
    { CELL, "v", VALUE, true },
    { ROW, "c", CELL, false },
    { DATA, "row", ROW, false },
    { CELL, "f", FORMULA, false },
    { CELL, "is", INLINE, false },
    { INLINE, "t", PIECE, true },
    { INLINE, "r", RUN, false },
    { RUN, "t", PIECE, true },
    { SHEET, "sheetData", DATA, false },
};

/* --- values ----------------------------------------------------------------------------------- */

typedef hiap_xlsx_sheet_reader reader;

static void add_cell(reader *r, hiap_xlsx_cell cell) {
    cell.column = r->column;
    if (!hiap_vec_push(&r->row.cells, cell))
        hiap_xlsx_xml_fail_nomem(&r->xml, sizeof cell);
}

static void refuse_long_row(reader *r) {
    hiap_rc rc = hiap_err_set(r->xml.err, HIAP_LIMIT, "the texts of row %u are longer than 16 MiB",
                              r->row.number);
    hiap_err_hint(r->xml.err, "shorten them, or split the sheet");
    hiap_xlsx_xml_fail(&r->xml, rc);
}

/* A text that the row keeps. */
static void add_own(reader *r, hiap_xlsx_kind kind, double number, hiap_str text) {
    hiap_buf_add_str(&r->row.text, text);
    if (r->row.text.failed)
        hiap_xlsx_xml_fail_nomem(&r->xml, text.len);
    else if (r->row.text.len > HIAP_XLSX_ROW_TEXT_LIMIT)
        refuse_long_row(r);
    else
        add_cell(r, (hiap_xlsx_cell){ .kind = kind, .number = number, .text = { NULL, text.len },
                                      .percent = kind == HIAP_XLSX_NUMBER &&
                                                 (r->shows & HIAP_XLSX_SHOWS_PERCENT) });
}

static void put_number(reader *r, hiap_str text) {
    double number;
    char date[HIAP_XLSX_DATE_TEXT];
    size_t len = 0;
    text = hiap_str_trim(text);
    hiap_num_fault fault = hiap_num_parse(text, &number);
    if (fault != HIAP_NUM_OK) {
        hiap_xlsx_xml_fail_text(&r->xml, fault == HIAP_NUM_TOO_LARGE
                                ? "this is too large for a number"
                                : "this should be a number", r->xml.text.at);
        return;
    }
    if (r->shows & (HIAP_XLSX_SHOWS_DATE | HIAP_XLSX_SHOWS_TIME))
        len = hiap_xlsx_date_print(date, number, r->shows, r->from_1904);
    if (len > 0)
        add_own(r, HIAP_XLSX_DATE, number, (hiap_str){ date, len });
    else
        add_own(r, HIAP_XLSX_NUMBER, number, text);
}

/* Digits alone, below limit; otherwise the limit. */
static size_t digits(const char *text, size_t limit) {
    size_t number = *text ? 0 : limit;
    for (; *text >= '0' && *text <= '9' && number < limit; text++)
        number = number * 10 + (size_t)(*text - '0');
    return *text || number > limit ? limit : number;
}

static void put_shared(reader *r, hiap_str text) {
    size_t count = r->strings->ends.len, index = digits(text.at, count);
    if (index == count) {
        hiap_xlsx_xml_fail_text(&r->xml, "there is no shared string with this number", text.at);
        return;
    }
    hiap_str shared = hiap_xlsx_strings_get(r->strings, index);
    if (shared.len > 0)
        add_cell(r, (hiap_xlsx_cell){ .kind = HIAP_XLSX_TEXT, .text = shared });
}

static void put_text(reader *r, hiap_str text) {
    text.len = hiap_xlsx_unescape(r->xml.text.at, text.len);
    add_own(r, HIAP_XLSX_TEXT, 0, text);
}

static void put_boolean(reader *r, hiap_str text) {
    text = hiap_str_trim(text);
    bool yes = hiap_str_is(text, "1") || hiap_str_is(text, "true");
    if (yes || hiap_str_is(text, "0") || hiap_str_is(text, "false"))
        add_own(r, HIAP_XLSX_BOOLEAN, yes, hiap_str_of(yes ? "TRUE" : "FALSE"));
    else
        hiap_xlsx_xml_fail_text(&r->xml, "this should be 0 or 1", r->xml.text.at);
}

static void put_error(reader *r, hiap_str text) {
    add_own(r, HIAP_XLSX_ERROR, 0, text);
}

static void put_date(reader *r, hiap_str text) {
    double serial;
    text = hiap_str_trim(text);
    if (hiap_xlsx_date_parse(text, r->from_1904, &serial))
        add_own(r, HIAP_XLSX_DATE, serial, text);
    else
        hiap_xlsx_xml_fail_text(&r->xml, "this should be an ISO date", r->xml.text.at);
}

/* The attribute t of a cell; without it a cell is a number. */
static const struct {
    const char *name;
    void (*put)(reader *r, hiap_str text);
} types[] = {
    { "n", put_number }, { "s", put_shared },         { "str", put_text },
    { "b", put_boolean }, { "inlineStr", put_text }, { "e", put_error },
    { "d", put_date },
};
enum { TYPES = sizeof types / sizeof *types };

/* --- elements --------------------------------------------------------------------------------- */

static void start_row(reader *r, const char **attributes) {
    const char *number = hiap_xlsx_attribute(attributes, "r");
    size_t next = number ? digits(number, HIAP_XLSX_ROW_LIMIT + 1) : r->row.number + 1;
    if (next <= r->row.number || next > HIAP_XLSX_ROW_LIMIT) {
        hiap_xlsx_xml_fail_text(&r->xml, "a row out of order, or beyond the last row",
                                number ? number : "1048577");
        return;
    }
    r->row.number = (uint32_t)next;
    r->row.cells.len = 0;
    r->next_column = 0;
    hiap_buf_reset(&r->row.text);
}

static bool find_column(reader *r, const char *reference) {
    uint32_t row;
    if (!reference) {
        r->column = r->next_column;
        return r->column < HIAP_XLSX_COLUMN_LIMIT;
    }
    return hiap_xlsx_cell_parse(&reference, &row, &r->column) && *reference == '\0' &&
           row == r->row.number && r->column >= r->next_column;
}

static uint8_t find_type(const char *name) {
    uint8_t type = 0;
    while (name && type < TYPES && strcmp(types[type].name, name) != 0)
        type++;
    return type;
}

/* What the cell style with this number shows; nothing special when there is none. */
static uint8_t find_style(const reader *r, const char *style) {
    size_t index = digits(style, r->styles->len);
    return index < r->styles->len ? r->styles->at[index] : 0;
}

static void start_cell(reader *r, const char **attributes) {
    const char *reference = NULL, *type = NULL, *style = "0";
    for (; *attributes; attributes += 2) {
        char letter = attributes[0][1] ? '\0' : attributes[0][0];
        const char **to = letter == 'r' ? &reference : letter == 't' ? &type : &style;
        if (letter == 'r' || letter == 't' || letter == 's')
            *to = attributes[1];
    }
    if (!find_column(r, reference)) {
        hiap_xlsx_xml_fail_text(&r->xml, "a cell out of order, or in the wrong row",
                                reference ? reference : "");
        return;
    }
    r->in_cell = true;
    r->has_value = r->has_formula = false;
    r->next_column = r->column + 1;
    r->shows = find_style(r, style);
    r->type = find_type(type);
    hiap_buf_reset(&r->xml.text);
    if (r->type == TYPES)
        hiap_xlsx_xml_fail_text(&r->xml, "a cell of an unknown type", type);
}

static void start_value(reader *r, const char **attributes) {
    (void)attributes;
    r->has_value = true;
}

static void start_formula(reader *r, const char **attributes) {
    (void)attributes;
    r->has_formula = true;
}

static void end_cell(reader *r) {
    hiap_str text = { r->xml.text.at, r->xml.text.len };
    if (text.len > 0)
        types[r->type].put(r, text);
    else if (r->has_formula && !r->has_value)
        add_own(r, HIAP_XLSX_ERROR, 0, HIAP_STR(HIAP_XLSX_UNCALCULATED));
    r->in_cell = r->xml.rc != HIAP_OK; /* the place of the error */
}

/* The texts do not move any more. */
static void end_row(reader *r) {
    const char *at = r->row.text.at;
    for (size_t i = 0; i < r->row.cells.len; i++) {
        hiap_str *text = &r->row.cells.at[i].text;
        if (text->at)
            continue;
        text->at = at;
        at += text->len;
    }
    r->ready = r->row.cells.len > 0;
    if (r->ready)
        hiap_xlsx_xml_pause(&r->xml);
}

static void start(hiap_xlsx_xml *xml, uint8_t state, const char **attributes) {
    static void (*const starts[STATES])(reader *, const char **) = {
        [ROW] = start_row,     [CELL] = start_cell,   [VALUE] = start_value,
        [INLINE] = start_value, [FORMULA] = start_formula,
    };
    if (starts[state])
        starts[state](xml->payload, attributes);
}

static void end(hiap_xlsx_xml *xml, uint8_t state) {
    static void (*const ends[STATES])(reader *) = { [CELL] = end_cell, [ROW] = end_row };
    if (ends[state])
        ends[state](xml->payload);
}

static const hiap_xlsx_grammar grammar = { rules, sizeof rules / sizeof *rules, start, end };

/* --- the sheet -------------------------------------------------------------------------------- */

hiap_rc hiap_xlsx_sheet_open(hiap_xlsx_sheet_reader *sheet, hiap_xlsx_zip *zip, const char *part,
                             hiap_err *err) {
    sheet->row.number = 0;
    return hiap_xlsx_xml_open(&sheet->xml, zip, part, &grammar, sheet, err);
}

void hiap_xlsx_sheet_close(hiap_xlsx_sheet_reader *sheet) {
    hiap_xlsx_xml_close(&sheet->xml);
    hiap_buf_clear(&sheet->row.text);
    hiap_vec_clear(&sheet->row.cells);
    *sheet = (hiap_xlsx_sheet_reader){ 0 };
}

hiap_rc hiap_xlsx_sheet_next(hiap_xlsx_sheet_reader *sheet, hiap_err *err) {
    sheet->ready = false;
    sheet->row.cells.len = 0;
    return hiap_xlsx_xml_run(&sheet->xml, err);
}
