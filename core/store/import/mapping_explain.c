/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/mapping_explain.h"

#define LISTED 8 /* names that are listed before the rest is only counted */
#define NEAREST 3

/* --- lists ------------------------------------------------------------------------------------ */

static void list_one(hiap_buf *out, size_t n, hiap_str name) {
    if (n < LISTED)
        hiap_buf_printf(out, "%s'%.*s'", n ? ", " : "", (int)name.len, name.at);
}

static void list_rest(hiap_buf *out, size_t n) {
    if (n > LISTED)
        hiap_buf_printf(out, " and %zu more", n - LISTED);
    if (n == 0)
        hiap_buf_add_text(out, "none");
}

static void list_headings(hiap_buf *out, const hiap_header *header) {
    size_t n = 0;
    for (size_t c = 0; c < header->headings.len; c++)
        if (hiap_header_text(header, c).len)
            list_one(out, n++, hiap_header_text(header, c));
    list_rest(out, n);
}

/* --- headings that are free ------------------------------------------------------------------- */

/* The headings of the table, and those of them that a renamed one may be. */
typedef struct sayings {
    hiap_buf all, near;
    size_t near_count;
} sayings;

static void use(bool *used, const hiap_fit_column *columns, size_t count) {
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < columns[i].count; k++)
            used[columns[i].columns[k]] = true;
}

static void use_all(bool *used, const hiap_fit_sheet *sheet) {
    use(used, sheet->conditions.at, sheet->conditions.len);
    for (size_t i = 0; i < sheet->figures.len; i++) {
        const hiap_fit_figure *f = &sheet->figures.at[i];
        use(used, f->texts, HIAP_MAPPING_TEXTS);
        use(used, f->numbers, HIAP_ROW_NUMBERS);
        use(used, &f->indicator, 1);
        use(used, &f->indicator_unit, 1);
    }
}

static hiap_rc list_near(sayings *out, const hiap_fit_sheet *sheet, hiap_str wanted,
                         hiap_err *err) {
    size_t width = sheet->header.headings.len, columns[NEAREST];
    bool *used = hiap_alloc_zero(width + 1, sizeof *used);
    if (!used)
        return hiap_err_nomem(err, width);
    use_all(used, sheet);
    out->near_count = hiap_header_near(columns, NEAREST, &sheet->header, wanted, used);
    for (size_t i = 0; i < out->near_count; i++)
        list_one(&out->near, i, hiap_header_text(&sheet->header, columns[i]));
    hiap_free(used);
    return HIAP_OK;
}

void hiap_list_sheets(hiap_buf *out, const hiap_xlsx *book) {
    size_t count = hiap_xlsx_sheet_count(book);
    for (size_t i = 0; i < count; i++)
        list_one(out, i, hiap_str_of(hiap_xlsx_sheet_name(book, i)));
    list_rest(out, count);
}

/* --- sentences -------------------------------------------------------------------------------- */

static void hint_change(hiap_err *misfit, const hiap_mapping *m, const char *condition) {
    if (m->declared_at[0])
        hiap_err_hint(misfit, "%s, change %s", condition, m->declared_at);
    else
        hiap_err_hint(misfit, "%s, change the dataset '%s'", condition, m->id);
}

static void place_header(hiap_err *misfit, const hiap_mapping_fit *fit, size_t sheet, size_t row) {
    const hiap_xlsx *book = hiap_preview_book(fit->preview);
    if (book)
        hiap_err_at(misfit, "%s!%s!A%zu", hiap_xlsx_name(book), hiap_xlsx_sheet_name(book, sheet),
                    row);
    else
        hiap_err_at(misfit, "%s:%zu", hiap_preview_path(fit->preview), row);
}

static void say_no_heading(hiap_err *misfit, const hiap_mapping *m, hiap_str wanted,
                           const sayings *lists) {
    const char *before = lists->near_count == 0   ? "there are: "
                         : lists->near_count == 1 ? "the nearest is "
                                                  : "the nearest that are not used are ";
    hiap_err_set(misfit, HIAP_PARSE,
                 "the mapping '%s' no longer fits: there is no heading '%.*s'; %s%s", m->id,
                 (int)wanted.len, wanted.at, before,
                 lists->near_count ? lists->near.at : lists->all.at);
    hint_change(misfit, m, "if the publisher renamed it");
}

static void say_clash(hiap_err *misfit, const hiap_mapping *m, const hiap_fit_match *match,
                      const hiap_header *header) {
    hiap_str one = match->clash[0]->key, other = match->clash[1]->key;
    hiap_str heading = hiap_header_text(header, match->column);
    hiap_err_set(misfit, HIAP_PARSE,
                 "in the mapping '%s', '%.*s' and '%.*s' both read the column '%.*s'", m->id,
                 (int)one.len, one.at, (int)other.len, other.at, (int)heading.len, heading.at);
    hint_change(misfit, m, "to give each figure a column of its own, or to tell them apart by sex,"
                           " age or category");
}

static void say_heading(hiap_err *misfit, const hiap_mapping *m, const hiap_fit_match *match,
                        const hiap_header *header, const sayings *lists) {
    hiap_str wanted = match->heading;
    if (match->clash[0]) {
        say_clash(misfit, m, match, header);
        return;
    }
    if (!wanted.len) {
        hiap_err_set(misfit, HIAP_PARSE,
                     "the mapping '%s' names its columns by letters only, so it must say which row"
                     " is the header",
                     m->id);
        hint_change(misfit, m, "with header = 3, say");
    } else if (match->several) {
        hiap_err_set(misfit, HIAP_PARSE,
                     "the mapping '%s' no longer fits: several columns have the heading '%.*s'",
                     m->id, (int)wanted.len, wanted.at);
        hint_change(misfit, m, "to name it by the rows above as well, or by its letter");
    } else {
        say_no_heading(misfit, m, wanted, lists);
    }
}

hiap_rc hiap_misfit_heading(hiap_err *misfit, const hiap_mapping_fit *fit,
                            const hiap_fit_match *match, const hiap_fit_sheet *sheet,
                            hiap_err *err) {
    sayings lists = { .near_count = 0 };
    list_headings(&lists.all, &sheet->header);
    hiap_rc rc = list_near(&lists, sheet, match->heading, err);
    if (!rc && (lists.all.failed || lists.near.failed))
        rc = hiap_err_nomem(err, lists.all.cap);
    if (!rc) {
        say_heading(misfit, fit->mapping, match, &sheet->header, &lists);
        place_header(misfit, fit, sheet->sheet, sheet->header.last);
    }
    hiap_buf_clear(&lists.all);
    hiap_buf_clear(&lists.near);
    return rc;
}

hiap_rc hiap_misfit_sheet(hiap_err *misfit, const hiap_mapping_fit *fit, const char *pattern,
                          hiap_err *err) {
    const hiap_xlsx *book = hiap_preview_book(fit->preview);
    hiap_buf sheets = HIAP_BUF_INIT;
    hiap_list_sheets(&sheets, book);
    if (sheets.failed)
        return hiap_err_nomem(err, sheets.cap);
    hiap_err_set(misfit, HIAP_PARSE,
                 "the mapping '%s' no longer fits: there is no sheet '%s'; there are: %s",
                 fit->mapping->id, pattern, sheets.at);
    hiap_err_at(misfit, "%s", hiap_xlsx_name(book));
    hint_change(misfit, fit->mapping, "if the publisher renamed it");
    hiap_buf_clear(&sheets);
    return HIAP_OK;
}

void hiap_misfit_no_book(hiap_err *misfit, const hiap_mapping_fit *fit) {
    hiap_err_set(misfit, HIAP_PARSE,
                 "the mapping '%s' reads a sheet of a workbook, and this is not one",
                 fit->mapping->id);
    hiap_err_at(misfit, "%s", hiap_preview_path(fit->preview));
    hint_change(misfit, fit->mapping, "if it is published as CSV now");
}
