/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sentences for what is wrong in a CSV file: where, what with its values, and what to do. */
#include <string.h>

#include "core/data/csv_impl.h"

#define SAVE_AS_UTF8 "save the file again as 'CSV UTF-8 (comma delimited)'"
#define EXCERPT 40 /* columns of the user's text in a message */

/* --- places ----------------------------------------------------------------------------------- */

static size_t line_of(const hiap_csv *csv, const char *at) {
    size_t line = csv->line;
    for (const char *c = csv->record.start; c < at; c++)
        line += *c == '\n';
    return line;
}

static hiap_rc place(const hiap_csv *csv, const char *at, hiap_err *err) {
    hiap_err_at(err, "%s:%zu", csv->name, line_of(csv, at));
    return HIAP_PARSE;
}

/* The column a byte of the record lies in. */
static size_t column_of(const hiap_csv *csv, const char *at) {
    const hiap_csv_record *r = &csv->record;
    size_t column = 0;
    while (column < r->count && at > r->cells[column].at + r->cells[column].len)
        column++;
    return column;
}

#define COLUMN_NAME 160

/* "column 'Area Name'", "column 4", or "the header". */
static const char *column_name(char out[COLUMN_NAME], const hiap_csv *csv, size_t column) {
    hiap_str name = column < csv->width ? csv->header[column] : (hiap_str){ "", 0 };
    name = hiap_utf8_cut(name, EXCERPT);
    if (csv->width == 0)
        snprintf(out, COLUMN_NAME, "the header (column %zu)", column + 1);
    else if (name.len == 0)
        snprintf(out, COLUMN_NAME, "column %zu", column + 1);
    else
        snprintf(out, COLUMN_NAME, "column '%.*s'", (int)name.len, name.at);
    return out;
}

/* Up to the end of the line. */
static hiap_str excerpt(const hiap_csv *csv, const char *at) {
    const char *end = csv->window.at + csv->window.end;
    const char *line_end = memchr(at, '\n', (size_t)(end - at));
    hiap_str line = { at, (size_t)((line_end ? line_end : end) - at) };
    return hiap_utf8_cut(hiap_str_trim(line), EXCERPT);
}

/* --- quotes ----------------------------------------------------------------------------------- */

hiap_rc hiap_csv_blame_unclosed(const hiap_csv *csv, hiap_err *err) {
    const hiap_csv_record *r = &csv->record;
    char column[COLUMN_NAME];
    column_name(column, csv, r->count);
    if (csv->window.ended)
        hiap_err_set(err, HIAP_PARSE, "the quote opened here, in %s, is never closed", column);
    else
        hiap_err_set(err, HIAP_PARSE,
                     "the quote opened here, in %s, is still open after %u MiB, the limit for a "
                     "record",
                     column, HIAP_CSV_ROW_LIMIT >> 20);
    hiap_err_hint(err, "close it with '\"' before the next comma; a quote that belongs to the text "
                       "is written twice: \"\"");
    return place(csv, r->stop, err);
}

/* A quote that was never closed ends at the next one in the file, on some later line: the place to
 * look at is the line where it opened. */
static void blame_run_on(const hiap_csv *csv, hiap_err *err) {
    const hiap_csv_record *r = &csv->record;
    char column[COLUMN_NAME];
    hiap_str text = excerpt(csv, r->stop);
    hiap_err_set(err, HIAP_PARSE,
                 "the quote opened here, in %s, is closed only on line %zu, where text follows: "
                 "'%.*s'",
                 column_name(column, csv, r->count), line_of(csv, r->stop), (int)text.len, text.at);
    hiap_err_hint(err, "close it with '\"' where its text ends; a quote that belongs to the text is "
                       "written twice: \"\"");
    place(csv, r->open, err);
}

static void blame_after_quote(const hiap_csv *csv, hiap_err *err) {
    char column[COLUMN_NAME];
    hiap_str text = excerpt(csv, csv->record.stop);
    if (memchr(csv->record.open, '\n', (size_t)(csv->record.stop - csv->record.open))) {
        blame_run_on(csv, err);
        return;
    }
    hiap_err_set(err, HIAP_PARSE, "text follows the closing quote of %s: '%.*s'",
                 column_name(column, csv, csv->record.count), (int)text.len, text.at);
    hiap_err_hint(err, "a quote inside a quoted field is written twice: \"\"");
}

/* --- bytes ------------------------------------------------------------------------------------ */

/* Windows-1252 from 0x80 to 0x9F; above, it agrees with Unicode. */
static const char *const cp1252[32] = {
    "€", "", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "", "Ž", "",
    "", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "", "ž", "Ÿ",
};

static void print_cp1252(char out[4], unsigned char byte) {
    if (byte < 0xA0)
        snprintf(out, 4, "%s", cp1252[byte - 0x80]);
    else
        snprintf(out, 4, "%c%c", 0xC0 | byte >> 6, 0x80 | (byte & 0x3F));
}

hiap_rc hiap_csv_blame_encoding(const hiap_csv *csv, size_t offset, hiap_err *err) {
    const char *at = csv->record.start + offset;
    unsigned char byte = (unsigned char)*at;
    char letter[4], column[COLUMN_NAME];
    print_cp1252(letter, byte);
    column_name(column, csv, column_of(csv, at));
    if (*letter)
        hiap_err_set(err, HIAP_PARSE,
                     "the byte 0x%02X in %s is not UTF-8; in Windows-1252 it would be '%s'", byte,
                     column, letter);
    else
        hiap_err_set(err, HIAP_PARSE, "the byte 0x%02X in %s is not UTF-8", byte, column);
    hiap_err_hint(err, SAVE_AS_UTF8 ", or convert it: iconv -f windows-1252 -t utf-8");
    return place(csv, at, err);
}

static void blame_nul(const hiap_csv *csv, hiap_err *err) {
    char column[COLUMN_NAME];
    hiap_err_set(err, HIAP_PARSE, "a NUL byte (0x00) in %s",
                 column_name(column, csv, csv->record.count));
    hiap_err_hint(err, "the file is damaged or is not text; export or download it again");
}

static void blame_lone_cr(const hiap_csv *csv, hiap_err *err) {
    char column[COLUMN_NAME];
    hiap_err_set(err, HIAP_PARSE, "a carriage return (CR) without a line feed (LF) in %s",
                 column_name(column, csv, csv->record.count));
    hiap_err_hint(err, "old Macintosh line ends, or a line break in a field without quotes; "
                       SAVE_AS_UTF8);
}

/* --- limits ----------------------------------------------------------------------------------- */

static void blame_too_many(const hiap_csv *csv, hiap_err *err) {
    hiap_err_set(err, HIAP_PARSE, "%s has more than %u columns, the limit",
                 csv->width ? "the record" : "the header", HIAP_CSV_COLUMN_LIMIT);
    hiap_err_hint(err, "lay the table out long: one row for each area, period and measure");
}

hiap_rc hiap_csv_blame_stop(const hiap_csv *csv, hiap_csv_stop stop, hiap_err *err) {
    static void (*const blame[])(const hiap_csv *, hiap_err *) = {
        [HIAP_CSV_NUL] = blame_nul,
        [HIAP_CSV_LONE_CR] = blame_lone_cr,
        [HIAP_CSV_AFTER_QUOTE] = blame_after_quote,
        [HIAP_CSV_TOO_MANY] = blame_too_many,
    };
    blame[stop](csv, err);
    return place(csv, csv->record.stop, err);
}

hiap_rc hiap_csv_blame_long_record(const hiap_csv *csv, hiap_err *err) {
    hiap_err_set(err, HIAP_PARSE, "the record that starts here is longer than %u MiB, the limit",
                 HIAP_CSV_ROW_LIMIT >> 20);
    hiap_err_hint(err, "is this a CSV file? its lines never end");
    return place(csv, csv->record.start, err);
}

hiap_rc hiap_csv_blame_long_cell(const hiap_csv *csv, size_t column, hiap_err *err) {
    const hiap_csv_cell *cell = &csv->record.cells[column];
    char name[COLUMN_NAME];
    hiap_err_set(err, HIAP_PARSE, "the field in %s is %u bytes long, the limit is %u",
                 column_name(name, csv, column), cell->len, HIAP_CSV_CELL_LIMIT);
    hiap_err_hint(err, "look for a quote too many: from it on, commas and line ends are text");
    return place(csv, cell->at, err);
}

hiap_rc hiap_csv_blame_extra_cell(const hiap_csv *csv, size_t column, hiap_err *err) {
    const hiap_csv_cell *cell = &csv->record.cells[column];
    hiap_str text = hiap_utf8_cut(hiap_str_trim((hiap_str){ cell->at, cell->len }), EXCERPT);
    hiap_err_set(err, HIAP_PARSE,
                 "the record has field %zu, '%.*s', but the header has %zu column%s", column + 1,
                 (int)text.len, text.at, csv->width, csv->width == 1 ? "" : "s");
    hiap_err_hint(err, "put quotes round a field that contains a comma; "
                       "the header must be the first line and name every column");
    return place(csv, csv->record.start, err);
}
