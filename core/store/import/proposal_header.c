/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sheet, and which rows of it are the headings. */
#include <string.h>

#include "core/store/import/proposal_impl.h"

#define STACK_MOST 6  /* rows that headings are stacked from */
#define LINES_MOST 30 /* of a CSV file that the headings may start on */

/* --- the sheet -------------------------------------------------------------------------------- */

/* Add the codes of a row; false: no memory. */
static bool add_codes(hiap_map *codes, const hiap_xlsx *book) {
    size_t count;
    const hiap_xlsx_cell *cells = hiap_xlsx_cells(book, &count);
    for (size_t i = 0; i < count; i++)
        if (cells[i].kind == HIAP_XLSX_TEXT && hiap_proposal_is_code(cells[i].text) &&
            hiap_map_add(codes, hiap_str_trim(cells[i].text), NULL) == HIAP_MAP_NONE)
            return false;
    return true;
}

static hiap_rc count_codes(hiap_proposal_sheet *s, hiap_xlsx *book, hiap_err *err) {
    bool more = true;
    hiap_map *codes;
    hiap_rc rc = hiap_map_new(&codes, err);
    if (!rc)
        rc = hiap_xlsx_sheet_at(book, s->sheet, err);
    for (size_t row = 0; !rc && row < HIAP_PROPOSAL_ROWS; row++) {
        rc = hiap_xlsx_next(book, &more, err);
        if (rc || !more)
            break;
        if (!add_codes(codes, book))
            rc = hiap_err_nomem(err, sizeof(uint32_t));
    }
    s->codes = rc ? 0 : hiap_map_len(codes);
    hiap_map_free(codes);
    return rc;
}

/* The sheets with area codes; the first with the most of them is taken. */
static hiap_rc choose_sheet(hiap_proposal *p, hiap_xlsx *book, hiap_err *err) {
    size_t most = 0;
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < hiap_xlsx_sheet_count(book) && !rc; i++) {
        hiap_proposal_sheet s = { hiap_xlsx_sheet_name(book, i), i, 0 };
        rc = count_codes(&s, book, err);
        if (!rc && s.codes > 0 && !hiap_vec_push(&p->sheets, s))
            rc = hiap_err_nomem(err, sizeof s);
        if (!rc && s.codes > most)
            most = s.codes, p->sheet = i;
    }
    return rc;
}

hiap_rc hiap_proposal_find_sheet(hiap_proposal *p, const char *sheet, hiap_err *err) {
    hiap_xlsx *book = hiap_preview_book(p->preview);
    if (!book)
        return sheet ? hiap_err_set(err, HIAP_ARGUMENT,
                                    "a CSV file has no sheets, so there is no '%s'", sheet)
                     : HIAP_OK;
    hiap_rc rc = choose_sheet(p, book, err);
    if (!rc && sheet)
        rc = hiap_xlsx_sheet(book, sheet, err);
    for (size_t i = 0; i < hiap_xlsx_sheet_count(book) && !rc && sheet; i++)
        if (strcasecmp(hiap_xlsx_sheet_name(book, i), sheet) == 0)
            p->sheet = i;
    return rc;
}

/* --- the rows above the table ----------------------------------------------------------------- */

static size_t count_named(const hiap_header *h) {
    size_t named = 0;
    for (size_t c = 0; c < h->headings.len; c++)
        named += hiap_header_text(h, c).len > 0;
    return named;
}

static bool holds_code(const hiap_header *h) {
    for (size_t c = 0; c < h->headings.len; c++)
        if (hiap_proposal_is_code(hiap_header_text(h, c)))
            return true;
    return false;
}

static hiap_rc read_rows(hiap_header *out, hiap_proposal *p, size_t first, size_t last,
                         hiap_err *err) {
    const size_t rows[2] = { first, last };
    hiap_header_clear(out);
    return hiap_preview_header(out, p->preview, p->sheet, rows, err);
}

/* Headings that are there and are each other's only ones. */
static size_t count_clear(const hiap_header *h) {
    size_t clear = 0;
    for (size_t c = 0; c < h->headings.len; c++) {
        hiap_str text = hiap_header_text(h, c);
        clear += text.len > 0 && hiap_header_find(h, text) == c;
    }
    return clear;
}

/* Rows are taken in from below as long as they make more headings clear; a row with one cell is a
 * title, wherever it is merged to. */
static hiap_rc stack_header(hiap_proposal *p, size_t last, hiap_err *err) {
    hiap_header taller = { 0 };
    hiap_rc rc = read_rows(&p->header, p, last, last, err);
    size_t clear = count_clear(&p->header);
    for (size_t first = last - 1; !rc && first >= 1 && last - first < STACK_MOST; first--) {
        rc = read_rows(&taller, p, first, first, err);
        if (rc || count_named(&taller) < 2)
            break;
        rc = read_rows(&taller, p, first, last, err);
        if (rc || count_clear(&taller) <= clear)
            break;
        clear = count_clear(&taller);
        const hiap_header swap = p->header;
        p->header = taller, taller = swap;
    }
    hiap_header_clear(&taller);
    return rc;
}

/* The first text above the headings. */
static hiap_rc find_title(hiap_proposal *p, hiap_err *err) {
    hiap_header row = { 0 };
    hiap_rc rc = HIAP_OK;
    for (size_t r = 1; r < p->header.first && !rc && !p->title.len; r++) {
        rc = read_rows(&row, p, r, r, err);
        for (size_t c = 0; c < row.headings.len && !p->title.len; c++)
            hiap_buf_add_str(&p->title, hiap_header_text(&row, c));
    }
    hiap_header_clear(&row);
    return !rc && p->title.failed ? hiap_err_nomem(err, p->title.len) : rc;
}

/* --- of a workbook ---------------------------------------------------------------------------- */

/* The headings end on the last row with something in it above the first area code; without codes
 * they are the first row with at least two cells. */
static hiap_rc find_in_sheet(hiap_proposal *p, hiap_err *err) {
    hiap_header row = { 0 };
    size_t last = 0, wide = 0;
    hiap_rc rc = HIAP_OK;
    for (size_t r = 1; r <= HIAP_PREVIEW_ROWS && !rc && !p->areas; r++) {
        rc = read_rows(&row, p, r, r, err);
        p->areas = !rc && holds_code(&row);
        if (rc || p->areas)
            break;
        if (count_named(&row) > 0)
            last = r;
        if (count_named(&row) > 1 && wide == 0)
            wide = r;
    }
    hiap_header_clear(&row);
    if (rc || (p->areas && last == 0) || (!p->areas && wide == 0))
        return rc;
    return p->areas ? stack_header(p, last, err) : read_rows(&p->header, p, wide, wide, err);
}

/* --- of a CSV file ---------------------------------------------------------------------------- */

hiap_rc hiap_proposal_open_rows(hiap_source *out, hiap_proposal *p, hiap_err *err) {
    hiap_xlsx *book = hiap_preview_book(p->preview);
    const size_t lines[2] = { p->header.first, p->header.last };
    p->table = (hiap_source_sheet){ p->sheet, (const struct hiap_header *)&p->header };
    return book ? hiap_source_sheets(out, book, &p->table, 1, err)
                : hiap_source_csv_at(out, hiap_preview_path(p->preview), NULL, lines, err);
}

static bool record_has_code(const hiap_source *s) {
    for (size_t c = 0; c < s->width; c++)
        if (hiap_proposal_is_code(s->cell(s->self, c)))
            return true;
    return false;
}

/* Whether rows with area codes follow a header on this line. */
static hiap_rc codes_below(bool *out, hiap_proposal *p, hiap_err *err) {
    hiap_source s;
    hiap_err ignored = { 0 };
    bool more = true;
    *out = false;
    hiap_rc rc = hiap_proposal_open_rows(&s, p, err);
    if (rc)
        return rc;
    for (size_t i = 0; i < HIAP_PREVIEW_ROWS && more && !*out; i++) {
        if (s.next(s.self, &more, &ignored) != HIAP_OK)
            break;
        *out = more && record_has_code(&s);
    }
    s.close(s.self);
    return HIAP_OK;
}

/* The first line that can be a header with area codes below it, or else the first that can be. */
static hiap_rc find_in_text(hiap_proposal *p, hiap_err *err) {
    size_t first = 0;
    hiap_rc rc = HIAP_OK;
    for (size_t line = 1; line <= LINES_MOST && !rc && !p->areas; line++) {
        rc = read_rows(&p->header, p, line, line, err);
        if (rc || count_named(&p->header) < 2)
            continue;
        if (holds_code(&p->header))
            break;
        first = first ? first : line;
        rc = codes_below(&p->areas, p, err);
    }
    if (!rc && !p->areas && first)
        rc = read_rows(&p->header, p, first, first, err);
    return rc;
}

hiap_rc hiap_proposal_find_header(hiap_proposal *p, hiap_err *err) {
    bool book = hiap_preview_book(p->preview) != NULL;
    hiap_rc rc = book ? find_in_sheet(p, err) : find_in_text(p, err);
    if (!rc && p->header.headings.len == 0) {
        rc = hiap_err_set(err, HIAP_NOT_FOUND, "there is no table: no row with headings was found");
        hiap_err_hint(err, book ? "name the sheet with the figures: --sheet NAME"
                                : "open the file and look whether it is the one you meant");
        hiap_err_at(err, "%s", hiap_preview_path(p->preview));
    }
    return rc ? rc : find_title(p, err);
}
