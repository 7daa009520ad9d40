/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a worksheet can hold. */
#include <string.h>
#include <strings.h>

#include "core/report/workbook_impl.h"

#define NAME_LIMIT 31
#define ROW_LIMIT ((size_t)1048576 - 64) /* 64: for what stands above the table */
#define COLUMN_LIMIT 16384
#define ADDRESS_LIMIT 2079

size_t hiap_workbook_length(hiap_str text) {
    size_t length = 0;
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.at[i];
        length += (c & 0xC0) != 0x80;
        length += c >= 0xF0; /* a pair of surrogates */
    }
    return length;
}

hiap_reason hiap_workbook_reason(hiap_type type, hiap_reason reason) {
    if (reason == HIAP_MISSING_NONE || *hiap_reason_shorthand(reason))
        return reason;
    return type == HIAP_TEXT ? HIAP_MISSING_NONE : HIAP_MISSING_NOT_AVAILABLE;
}

/* --- names ------------------------------------------------------------------------------------ */

static hiap_rc refuse_name(const char *name, const char *why, hiap_err *err) {
    hiap_err_set(err, HIAP_ARGUMENT, "a worksheet cannot be called '%s': %s", name, why);
    return hiap_err_hint(err, "name = 'Table_1'"), HIAP_ARGUMENT;
}

static bool is_taken(const hiap_workbook *w, const char *name) {
    static const char *const own[] = { "Cover", "Contents", "Notes", "History" };
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (strcasecmp(name, own[i]) == 0)
            return true;
    for (size_t i = 0; i < w->tables.len; i++)
        if (strcasecmp(name, w->tables.at[i].name) == 0)
            return true;
    return false;
}

hiap_rc hiap_workbook_check_name(const hiap_workbook *w, const char *name, hiap_err *err) {
    size_t len = strlen(name);
    if (len == 0)
        return refuse_name(name, "it needs a name", err);
    if (hiap_workbook_length((hiap_str){ name, len }) > NAME_LIMIT)
        return refuse_name(name, "a name has at most 31 characters", err);
    if (strpbrk(name, "[]:*?/\\"))
        return refuse_name(name, "none of [ ] : * ? / \\ may be in a name", err);
    if (name[0] == '\'' || name[len - 1] == '\'')
        return refuse_name(name, "a name does not begin or end with an apostrophe", err);
    if (is_taken(w, name))
        return refuse_name(name, "another sheet has this name", err);
    return HIAP_OK;
}

/* --- tables ----------------------------------------------------------------------------------- */

static hiap_rc check_texts(const hiap_workbook_sheet *sheet, size_t column, hiap_err *err) {
    const hiap_column *c = hiap_frame_at(sheet->table, column);
    for (uint32_t code = 0; code < hiap_column_word_count(c); code++) {
        hiap_str word = hiap_column_word(c, code);
        if (word.len <= HIAP_WORKBOOK_TEXT_LIMIT ||
            hiap_workbook_length(word) <= HIAP_WORKBOOK_TEXT_LIMIT)
            continue;
        hiap_err_set(err, HIAP_LIMIT,
                     "column '%s' has a text of %zu characters, but a cell of a workbook holds "
                     "32,767",
                     hiap_frame_name(sheet->table, column), hiap_workbook_length(word));
        return hiap_err_hint(err, "leave the column out, or save the table as .csv"), HIAP_LIMIT;
    }
    return HIAP_OK;
}

hiap_rc hiap_workbook_check_frame(const hiap_workbook_sheet *sheet, hiap_err *err) {
    size_t rows = hiap_frame_rows(sheet->table), width = hiap_frame_width(sheet->table);
    if (rows == 0 || width == 0) {
        hiap_err_set(err, HIAP_SHAPE, "the table of sheet '%.*s' has %zu rows and %zu columns",
                     (int)sheet->name.len, sheet->name.at, rows, width);
        return hiap_err_hint(err, "a worksheet without a table says nothing: leave it out"),
               HIAP_SHAPE;
    }
    if (rows > ROW_LIMIT || width > COLUMN_LIMIT) {
        hiap_err_set(err, HIAP_LIMIT,
                     "%zu rows and %zu columns do not fit on a worksheet (1,048,512 and 16,384)",
                     rows, width);
        return hiap_err_hint(err, "split the table, or save it as .csv"), HIAP_LIMIT;
    }
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < width && !rc; i++)
        if (hiap_column_type(hiap_frame_at(sheet->table, i)) == HIAP_TEXT)
            rc = check_texts(sheet, i, err);
    return rc;
}

/* --- links ------------------------------------------------------------------------------------ */

static bool is_address(hiap_str s) {
    bool known = (s.len > 8 && memcmp(s.at, "https://", 8) == 0) ||
                 (s.len > 7 && memcmp(s.at, "mailto:", 7) == 0);
    for (size_t i = 0; i < s.len; i++)
        if (s.at[i] <= ' ' || s.at[i] > '~' || strchr("\"<>\\^`{}|", s.at[i]))
            return false;
    return known && s.len <= ADDRESS_LIMIT;
}

hiap_rc hiap_workbook_check_address(const hiap_workbook_sheet *sheet, hiap_err *err) {
    hiap_str text = hiap_str_trim(sheet->link_text), address = sheet->link_address;
    if (text.len == 0 && address.len == 0)
        return HIAP_OK;
    if (!is_address(address)) {
        hiap_err_set(err, HIAP_ARGUMENT, "a workbook cannot link to '%.*s'", (int)address.len,
                     address.at);
        return hiap_err_hint(err, "give https://... or mailto:..."), HIAP_ARGUMENT;
    }
    if (text.len == 0 || is_address(text)) {
        hiap_err_set(err, HIAP_ARGUMENT, "the link to %.*s needs words that say what is there",
                     (int)address.len, address.at);
        return hiap_err_hint(err, "such as 'Fuel poverty statistics on GOV.UK'"), HIAP_ARGUMENT;
    }
    return HIAP_OK;
}
