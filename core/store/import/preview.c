/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/preview.h"

#include <string.h>
#include <strings.h>

#include "core/base/path.h"
#include "core/data/csv.h"

/* A cell that is not empty. */
typedef struct cell {
    uint32_t row, column;
    size_t at, len; /* in the bytes of its sheet */
} cell;

/* The first rows of a sheet. */
typedef struct head {
    bool read;
    HIAP_VEC(cell) cells; /* by row, then by column */
    hiap_buf bytes;
    size_t width;
} head;

struct hiap_preview {
    char *path;
    hiap_xlsx *book;
    head *heads; /* of each sheet of the book */
    hiap_buf stack;
};

/* --- opening ---------------------------------------------------------------------------------- */

static bool ends_in(const char *path, const char *ending) {
    size_t len = strlen(path), tail = strlen(ending);
    return len >= tail && strcasecmp(path + len - tail, ending) == 0;
}

static bool is_book(const char *path) {
    static const char *const endings[] = { ".xlsx", ".xlsm", ".xls", ".xlsb", ".ods" };
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (ends_in(path, endings[i]))
            return true;
    char magic[4] = "";
    FILE *file = ends_in(path, ".csv") ? NULL : fopen(path, "rbe");
    size_t got = file ? fread(magic, 1, sizeof magic, file) : 0;
    if (file)
        fclose(file);
    return got == 4 &&
           (memcmp(magic, "PK\3\4", 4) == 0 || memcmp(magic, "\xD0\xCF\x11\xE0", 4) == 0);
}

static hiap_rc open_book(hiap_preview *p, const char *name, hiap_err *err) {
    hiap_rc rc = hiap_xlsx_open(&p->book, p->path, name, err);
    if (rc)
        return rc;
    size_t sheets = hiap_xlsx_sheet_count(p->book);
    p->heads = hiap_alloc_zero(sheets ? sheets : 1, sizeof *p->heads);
    return p->heads ? HIAP_OK : hiap_err_nomem(err, sheets * sizeof *p->heads);
}

hiap_rc hiap_preview_open(hiap_preview **out, const char *path, const char *name, hiap_err *err) {
    *out = NULL;
    hiap_preview *p = hiap_alloc_zero(1, sizeof *p);
    if (!p)
        return hiap_err_nomem(err, sizeof *p);
    p->path = hiap_strdup(path);
    hiap_rc rc = p->path ? HIAP_OK : hiap_err_nomem(err, strlen(path));
    if (!rc && is_book(path))
        rc = open_book(p, name, err);
    if (rc)
        hiap_preview_close(p);
    else
        *out = p;
    return rc;
}

void hiap_preview_close(hiap_preview *p) {
    if (!p)
        return;
    for (size_t i = 0; p->heads && i < hiap_xlsx_sheet_count(p->book); i++) {
        hiap_vec_clear(&p->heads[i].cells);
        hiap_buf_clear(&p->heads[i].bytes);
    }
    hiap_free(p->heads);
    hiap_xlsx_close(p->book);
    hiap_buf_clear(&p->stack);
    hiap_free(p->path);
    hiap_free(p);
}

const char *hiap_preview_path(const hiap_preview *p) {
    return p->path;
}

hiap_xlsx *hiap_preview_book(const hiap_preview *p) {
    return p->book;
}

size_t hiap_preview_sheets(const hiap_preview *p) {
    return p->book ? hiap_xlsx_sheet_count(p->book) : 1;
}

/* --- the first rows of a sheet ---------------------------------------------------------------- */

static bool keep_row(head *h, const hiap_xlsx *book) {
    size_t count;
    const hiap_xlsx_cell *cells = hiap_xlsx_cells(book, &count);
    for (size_t i = 0; i < count; i++) {
        const cell kept = { (uint32_t)hiap_xlsx_row(book), cells[i].column, h->bytes.len,
                            cells[i].text.len };
        hiap_buf_add_str(&h->bytes, cells[i].text);
        if (!hiap_vec_push(&h->cells, kept))
            return false;
    }
    if (hiap_xlsx_width(book) > h->width)
        h->width = hiap_xlsx_width(book);
    return !h->bytes.failed;
}

static hiap_rc read_head(hiap_preview *p, size_t sheet, hiap_err *err) {
    head *h = &p->heads[sheet];
    hiap_rc rc = hiap_xlsx_sheet_at(p->book, sheet, err);
    for (bool more = true; !rc;) {
        rc = hiap_xlsx_next(p->book, &more, err);
        if (rc || !more || hiap_xlsx_row(p->book) > HIAP_PREVIEW_ROWS)
            break;
        if (!keep_row(h, p->book))
            rc = hiap_err_nomem(err, h->bytes.cap);
    }
    h->read = !rc;
    return rc;
}

/* --- a header of a sheet ---------------------------------------------------------------------- */

static hiap_str text_at(const head *h, size_t row, size_t column) {
    size_t low = 0, high = h->cells.len;
    while (low < high) {
        size_t mid = (low + high) / 2;
        const cell *c = &h->cells.at[mid];
        if (c->row < row || (c->row == row && c->column < column))
            low = mid + 1;
        else
            high = mid;
    }
    const cell *c = &h->cells.at[low];
    bool found = low < h->cells.len && c->row == row && c->column == column;
    return found ? (hiap_str){ h->bytes.at + c->at, c->len } : HIAP_STR("");
}

typedef struct merges {
    const hiap_xlsx_range *at;
    size_t count;
} merges;

/* The cell that is merged over this one from the left, on the first of the rows that it has. */
static hiap_str spread_over(const head *h, merges m, size_t row, size_t column) {
    for (size_t i = 0; i < m.count; i++)
        if (m.at[i].first_row == row && m.at[i].first_column < column &&
            column <= m.at[i].last_column)
            return text_at(h, row, m.at[i].first_column);
    return HIAP_STR("");
}

static void add_cell(hiap_buf *stack, hiap_str text) {
    if (stack->len)
        hiap_buf_add_char(stack, '\n');
    for (size_t i = 0; i < text.len; i++)
        hiap_buf_add_char(stack, (unsigned char)text.at[i] < ' ' ? ' ' : text.at[i]);
}

static hiap_rc add_column(hiap_header *out, hiap_preview *p, const head *h, merges m,
                          size_t column, hiap_err *err) {
    bool own = false;
    hiap_buf_reset(&p->stack);
    for (size_t row = out->first; row <= out->last; row++) {
        hiap_str text = hiap_str_trim(text_at(h, row, column));
        own = own || text.len;
        text = text.len ? text : hiap_str_trim(spread_over(h, m, row, column));
        if (text.len)
            add_cell(&p->stack, text);
    }
    if (p->stack.failed)
        return hiap_err_nomem(err, p->stack.cap);
    return hiap_header_add(out, (hiap_str){ p->stack.at, p->stack.len }, !own, err);
}

static bool has_row(const head *h, const size_t rows[2]) {
    for (size_t i = 0; i < h->cells.len; i++)
        if (h->cells.at[i].row >= rows[0] && h->cells.at[i].row <= rows[1])
            return true;
    return false;
}

static hiap_rc header_of_sheet(hiap_header *out, hiap_preview *p, size_t sheet, hiap_err *err) {
    const head *h = &p->heads[sheet];
    const size_t rows[2] = { out->first, out->last };
    merges m = { NULL, 0 };
    hiap_rc rc = h->read ? HIAP_OK : read_head(p, sheet, err);
    if (rc || !has_row(h, rows))
        return rc;
    if (out->last > out->first) {
        rc = hiap_xlsx_sheet_at(p->book, sheet, err);
        if (!rc)
            rc = hiap_xlsx_merges(p->book, &m.at, &m.count, err);
    }
    for (size_t c = 0; c < h->width && !rc; c++)
        rc = add_column(out, p, h, m, c, err);
    return rc;
}

/* --- a header of a CSV file ------------------------------------------------------------------- */

typedef struct stack {
    hiap_buf text;
    bool own; /* not only what stands over it from further left */
} stack;

static hiap_str field_of(const hiap_csv *csv, bool first, size_t column) {
    return hiap_str_trim(first ? hiap_csv_header(csv, column) : hiap_csv_field(csv, column));
}

/* One row of the header; above the last a cell spreads over the blank ones to its right. */
static void stack_row(stack *stacks, const hiap_csv *csv, bool first, bool last) {
    hiap_str over = HIAP_STR("");
    for (size_t c = 0; c < hiap_csv_width(csv); c++) {
        hiap_str text = field_of(csv, first, c);
        stacks[c].own = stacks[c].own || text.len;
        over = text.len || last ? text : over;
        if (over.len)
            add_cell(&stacks[c].text, over);
    }
}

static hiap_rc stack_rows(stack *stacks, hiap_csv *csv, const hiap_header *out, hiap_err *err) {
    bool more = true, first = true;
    hiap_rc rc = HIAP_OK;
    while (!rc && more) {
        bool last = hiap_csv_line(csv) >= out->last;
        stack_row(stacks, csv, first, last);
        first = false;
        if (last)
            break;
        rc = hiap_csv_next(csv, &more, err);
    }
    return rc;
}

static hiap_rc add_stacks(hiap_header *out, stack *stacks, size_t count, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t c = 0; c < count && !rc; c++) {
        const hiap_buf *text = &stacks[c].text;
        rc = text->failed ? hiap_err_nomem(err, text->cap)
                          : hiap_header_add(out, (hiap_str){ text->at, text->len },
                                            !stacks[c].own, err);
    }
    return rc;
}

static hiap_rc header_of_rows(hiap_header *out, hiap_csv *csv, hiap_err *err) {
    size_t count = hiap_csv_width(csv);
    stack *stacks = hiap_alloc_zero(count, sizeof *stacks);
    if (!stacks)
        return hiap_err_nomem(err, count * sizeof *stacks);
    hiap_rc rc = stack_rows(stacks, csv, out, err);
    if (!rc)
        rc = add_stacks(out, stacks, count, err);
    for (size_t c = 0; c < count; c++)
        hiap_buf_clear(&stacks[c].text);
    hiap_free(stacks);
    return rc;
}

static hiap_rc header_of_row(hiap_header *out, const hiap_csv *csv, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t c = 0; !rc && c < hiap_csv_width(csv); c++)
        rc = hiap_header_add(out, hiap_csv_header(csv, c), false, err);
    return rc;
}

/* What cannot be a header there, such as a title with other columns below it, is none. */
static hiap_rc header_of_text(hiap_header *out, const hiap_preview *p, hiap_err *err) {
    hiap_csv *csv;
    hiap_err fault = { 0 };
    bool one = out->first == out->last;
    hiap_rc rc = one ? hiap_csv_open_at(&csv, p->path, NULL, out->last, &fault)
                     : hiap_csv_open_rows(&csv, p->path, NULL, out->first, &fault);
    if (!rc)
        rc = one ? header_of_row(out, csv, &fault) : header_of_rows(out, csv, &fault);
    hiap_csv_close(csv);
    if (rc == HIAP_PARSE)
        return HIAP_OK;
    if (rc && err)
        *err = fault;
    return rc;
}

hiap_rc hiap_preview_header(hiap_header *out, hiap_preview *p, size_t sheet, const size_t rows[2],
                            hiap_err *err) {
    out->first = rows[0];
    out->last = rows[1];
    return p->book ? header_of_sheet(out, p, sheet, err) : header_of_text(out, p, err);
}

void hiap_preview_fault(hiap_err *why, const hiap_preview *p, size_t line) {
    hiap_csv *csv = NULL;
    hiap_err_clear(why);
    if (!p->book && hiap_csv_open_at(&csv, p->path, NULL, line, why) != HIAP_PARSE)
        hiap_err_clear(why);
    hiap_csv_close(csv);
}
