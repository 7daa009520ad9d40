/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <assert.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/data/csv_impl.h"

/* --- records ---------------------------------------------------------------------------------- */

/* The bytes end, or the limit is reached, before the record does. */
static hiap_rc refuse_unfinished(const hiap_csv *csv, hiap_err *err) {
    return csv->record.stop ? hiap_csv_blame_unclosed(csv, err)
                            : hiap_csv_blame_long_record(csv, err);
}

/* The record at the start of the window, which is filled until it holds all of it. */
static hiap_rc find_record(hiap_csv *csv, bool *more, hiap_err *err) {
    hiap_csv_window *w = &csv->window;
    hiap_rc rc = HIAP_OK;
    while (rc == HIAP_OK) {
        hiap_csv_stop stop = hiap_csv_scan(&csv->record, w->at + w->begin, w->at + w->end);
        *more = stop == HIAP_CSV_COMPLETE;
        if (*more || (w->ended && w->begin == w->end))
            return HIAP_OK;
        if (stop != HIAP_CSV_MORE)
            return hiap_csv_blame_stop(csv, stop, err);
        if (w->ended || w->end - w->begin >= HIAP_CSV_ROW_LIMIT)
            return refuse_unfinished(csv, err);
        rc = hiap_csv_window_fill(w, csv->name, err);
    }
    return rc;
}

static size_t count_lines(const hiap_csv_record *r) {
    if (!r->quoted)
        return 1;
    size_t lines = 0;
    for (const char *at = r->start; (at = memchr(at, '\n', (size_t)(r->end - at))); at++)
        lines++;
    return lines;
}

static bool is_blank(const hiap_csv_record *r) {
    return r->count == 1 && !r->quoted && r->cells[0].len == 0;
}

static hiap_rc check_record(const hiap_csv *csv, hiap_err *err) {
    const hiap_csv_record *r = &csv->record;
    hiap_str all = { r->start, (size_t)(r->end - r->start) };
    size_t bad;
    if (all.len > HIAP_CSV_CELL_LIMIT)
        for (size_t i = 0; i < r->count; i++)
            if (r->cells[i].len > HIAP_CSV_CELL_LIMIT)
                return hiap_csv_blame_long_cell(csv, i, err);
    if (r->wide && !hiap_utf8_valid(all, &bad))
        return hiap_csv_blame_encoding(csv, bad, err);
    return HIAP_OK;
}

/* In place: the window is ours. */
static void undouble(const hiap_csv_window *w, hiap_csv_cell *cell) {
    char *to = w->at + (cell->at - w->at);
    const char *from = cell->at, *end = from + cell->len;
    while (from < end) {
        from += *from == '"';
        *to++ = *from++;
    }
    cell->len = (uint32_t)(to - cell->at);
}

/* The next record that is not a blank line. */
static hiap_rc read_record(hiap_csv *csv, bool *more, hiap_err *err) {
    hiap_csv_record *r = &csv->record;
    hiap_rc rc;
    do {
        csv->line = csv->next_line;
        rc = find_record(csv, more, err);
        if (rc != HIAP_OK || !*more)
            return rc;
        csv->next_line += count_lines(r);
        csv->window.begin = (size_t)(r->end - csv->window.at);
    } while (is_blank(r));
    rc = check_record(csv, err);
    for (size_t i = 0; rc == HIAP_OK && r->doubled && i < r->count; i++)
        if (r->cells[i].doubled)
            undouble(&csv->window, &r->cells[i]);
    return rc;
}

static hiap_str cell_text(const hiap_csv_cell *cell) {
    return (hiap_str){ cell->at, cell->len };
}

/* As many cells as the header has: blank ones behind are nothing, missing ones are empty. */
static hiap_rc fit_width(hiap_csv *csv, hiap_err *err) {
    hiap_csv_record *r = &csv->record;
    for (size_t i = csv->width; i < r->count; i++)
        if (hiap_str_trim(cell_text(&r->cells[i])).len > 0)
            return hiap_csv_blame_extra_cell(csv, i, err);
    while (r->count < csv->width)
        r->cells[r->count++] = (hiap_csv_cell){ "", 0, false };
    return HIAP_OK;
}

hiap_rc hiap_csv_next(hiap_csv *csv, bool *more, hiap_err *err) {
    hiap_rc rc = read_record(csv, more, err);
    if (rc == HIAP_OK && *more)
        rc = fit_width(csv, err);
    *more = *more && rc == HIAP_OK;
    return rc;
}

size_t hiap_csv_width(const hiap_csv *csv) {
    return csv->width;
}

hiap_str hiap_csv_header(const hiap_csv *csv, size_t column) {
    assert(column < csv->width);
    return csv->header[column];
}

hiap_str hiap_csv_field(const hiap_csv *csv, size_t column) {
    assert(column < csv->width);
    return cell_text(&csv->record.cells[column]);
}

size_t hiap_csv_line(const hiap_csv *csv) {
    return csv->line;
}

size_t hiap_csv_bytes(const hiap_csv *csv, size_t *total) {
    const hiap_csv_window *w = &csv->window;
    size_t read = w->passed + w->begin;
    if (total)
        *total = w->total;
    return read < w->taken ? read : w->taken; /* a line end may have been added */
}

const char *hiap_csv_name(const hiap_csv *csv) {
    return csv->name;
}

/* --- the header ------------------------------------------------------------------------------- */

/* The next byte of a name that counts, in lower case; -1 at the end. */
static int next_of_name(hiap_str *name) {
    while (name->len > 0) {
        size_t nbsp = name->len > 1 && memcmp(name->at, "\xC2\xA0", 2) == 0;
        unsigned char c = (unsigned char)*name->at;
        *name = (hiap_str){ name->at + 1 + nbsp, name->len - 1 - nbsp };
        if (!nbsp && c != ' ' && c != '.' && c != '_')
            return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
    }
    return -1;
}

bool hiap_csv_same_name(hiap_str a, hiap_str b) {
    for (;;) {
        int c = next_of_name(&a);
        if (c != next_of_name(&b))
            return false;
        if (c < 0)
            return true;
    }
}

static hiap_str clean_name(hiap_str name) {
    hiap_str clean = hiap_str_trim(hiap_csv_without_bom(name));
    return clean.len < name.len ? clean_name(clean) : hiap_csv_unguard(clean);
}

static hiap_rc refuse_twice(const hiap_csv *csv, size_t column, hiap_err *err) {
    hiap_str name = csv->header[column];
    size_t first = 0;
    while (!hiap_str_equal(csv->header[first], name))
        first++;
    hiap_err_set(err, HIAP_PARSE, "columns %zu and %zu are both named '%.*s'", first + 1,
                 column + 1, (int)name.len, name.at);
    hiap_err_at(err, "%s:%zu", csv->name, csv->line);
    hiap_err_hint(err, "give each column a name of its own in the header");
    return HIAP_PARSE;
}

static hiap_rc add_name(hiap_csv *csv, size_t column, hiap_err *err) {
    bool added;
    hiap_str name = clean_name(cell_text(&csv->record.cells[column]));
    uint32_t number = hiap_map_add(csv->names, name, &added);
    if (number == HIAP_MAP_NONE)
        return hiap_err_nomem(err, name.len);
    csv->header[column] = hiap_map_key(csv->names, number);
    return added || name.len == 0 || csv->rows ? HIAP_OK : refuse_twice(csv, column, err);
}

static hiap_rc refuse_header(const hiap_csv *csv, const char *what, const char *hint,
                             hiap_err *err) {
    hiap_err_set(err, HIAP_PARSE, "%s", what);
    hiap_err_at(err, "%s:%zu", csv->name, csv->line);
    hiap_err_hint(err, "%s", hint);
    return HIAP_PARSE;
}

static hiap_rc refuse_empty(const hiap_csv *csv, hiap_err *err) {
    hiap_err_set(err, HIAP_PARSE, "the file is empty");
    hiap_err_at(err, "%s", csv->name);
    hiap_err_hint(err, "it needs a line with the column names; download or save it again");
    return HIAP_PARSE;
}

/* One unquoted cell with a semicolon or a tab: those separate the columns, not commas. */
static bool has_other_separators(const hiap_csv_record *r) {
    const hiap_csv_cell *only = &r->cells[0];
    return r->count == 1 && !r->quoted &&
           (memchr(only->at, ';', only->len) || memchr(only->at, '\t', only->len));
}

static hiap_rc check_header(const hiap_csv *csv, hiap_err *err) {
    if (has_other_separators(&csv->record))
        return refuse_header(csv, "the columns are separated by semicolons or tabs, not by commas",
                             "save the file as 'CSV UTF-8 (comma delimited)'", err);
    for (size_t i = 0; i < csv->record.count; i++)
        if (csv->header[i].len > 0 || csv->rows)
            return HIAP_OK;
    return refuse_header(csv, "the header names no column",
                         "the first line must hold the column names", err);
}

static hiap_rc read_header(hiap_csv *csv, hiap_err *err) {
    bool more;
    hiap_rc rc = read_record(csv, &more, err);
    if (rc != HIAP_OK)
        return rc;
    if (!more)
        return refuse_empty(csv, err);
    size_t count = csv->record.count;
    csv->header = hiap_alloc_array(count, sizeof *csv->header);
    if (!csv->header)
        return hiap_err_nomem(err, count * sizeof *csv->header);
    if ((rc = hiap_map_new(&csv->names, err)) != HIAP_OK)
        return rc;
    for (size_t i = 0; i < count && rc == HIAP_OK; i++)
        rc = add_name(csv, i, err);
    if (rc == HIAP_OK)
        rc = check_header(csv, err);
    csv->width = count;
    return rc;
}

/* --- open and close --------------------------------------------------------------------------- */

static hiap_rc check_kind(const hiap_csv *csv, hiap_err *err) {
    const hiap_csv_window *w = &csv->window;
    const hiap_csv_kind *kind = hiap_csv_sniff((hiap_str){ w->at, w->end });
    if (!kind)
        return HIAP_OK;
    hiap_err_set(err, HIAP_PARSE, "this is %s, not CSV", kind->what);
    hiap_err_at(err, "%s", csv->name);
    hiap_err_hint(err, "%s", kind->hint);
    return HIAP_PARSE;
}

/* Go to this line, or to the end. */
static hiap_rc go_to_line(hiap_csv *csv, size_t line, hiap_err *err) {
    hiap_csv_window *w = &csv->window;
    hiap_rc rc = HIAP_OK;
    while (csv->next_line < line && rc == HIAP_OK && !(w->ended && w->begin == w->end)) {
        const char *from = w->at + w->begin, *end = memchr(from, '\n', w->end - w->begin);
        w->begin = end ? (size_t)(end + 1 - w->at) : w->end;
        csv->next_line += end != NULL;
        if (!end && !w->ended)
            rc = hiap_csv_window_fill(w, csv->name, err);
    }
    return rc;
}

/* Of a file, or of bytes in memory when path is NULL. */
typedef struct place {
    const char *path;
    hiap_str text;
    size_t line; /* of the header */
    bool rows;   /* which may be one of several */
} place;

static hiap_rc start(hiap_csv *csv, place from, hiap_err *err) {
    hiap_csv_window *w = &csv->window;
    hiap_rc rc = hiap_csv_window_open(w, from.path, from.text, err);
    if (rc != HIAP_OK || (rc = hiap_csv_window_fill(w, csv->name, err)) != HIAP_OK)
        return rc;
    if ((rc = check_kind(csv, err)) != HIAP_OK)
        return rc;
    hiap_str head = { w->at, w->end };
    w->begin = head.len - hiap_csv_without_bom(head).len;
    rc = go_to_line(csv, from.line, err);
    return rc == HIAP_OK ? read_header(csv, err) : rc;
}

static hiap_rc open_reader(hiap_csv **out, place from, const char *name, hiap_err *err) {
    *out = NULL;
    hiap_csv *csv = hiap_alloc_zero(1, sizeof *csv);
    if (!csv)
        return hiap_err_nomem(err, sizeof *csv);
    csv->window.fd = -1;
    csv->next_line = 1;
    csv->rows = from.rows;
    csv->name = hiap_strdup(name);
    hiap_rc rc = csv->name ? start(csv, from, err) : hiap_err_nomem(err, strlen(name));
    if (rc == HIAP_OK)
        *out = csv;
    else
        hiap_csv_close(csv);
    return rc;
}

hiap_rc hiap_csv_open(hiap_csv **out, const char *path, const char *name, hiap_err *err) {
    return hiap_csv_open_at(out, path, name, 1, err);
}

hiap_rc hiap_csv_open_at(hiap_csv **out, const char *path, const char *name, size_t line,
                         hiap_err *err) {
    return open_reader(out, (place){ .path = path, .line = line }, name ? name : path, err);
}

hiap_rc hiap_csv_open_rows(hiap_csv **out, const char *path, const char *name, size_t line,
                           hiap_err *err) {
    return open_reader(out, (place){ .path = path, .line = line, .rows = true },
                       name ? name : path, err);
}

hiap_rc hiap_csv_open_text(hiap_csv **out, hiap_str text, const char *name, hiap_err *err) {
    return open_reader(out, (place){ .text = text, .line = 1 }, name ? name : "text", err);
}

void hiap_csv_close(hiap_csv *csv) {
    if (!csv)
        return;
    hiap_csv_window_close(&csv->window);
    hiap_map_free(csv->names);
    hiap_free(csv->header);
    hiap_free(csv->name);
    hiap_free(csv);
}
