/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/mapping_explain.h"

#define LISTED 8 /* names that are listed before the rest is only counted */

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
                           const hiap_header *header, const char *headings) {
    const char *near = hiap_header_near(header, wanted);
    hiap_err_set(misfit, HIAP_PARSE,
                 "the mapping '%s' no longer fits: there is no heading '%.*s'; %s%s%s", m->id,
                 (int)wanted.len, wanted.at, near ? "the nearest is '" : "there are: ",
                 near ? near : headings, near ? "'" : "");
    hint_change(misfit, m, "if the publisher renamed it");
}

static void say_heading(hiap_err *misfit, const hiap_mapping *m, const hiap_fit_match *match,
                        const hiap_header *header, const char *headings) {
    hiap_str wanted = match->heading;
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
        say_no_heading(misfit, m, wanted, header, headings);
    }
}

hiap_rc hiap_misfit_heading(hiap_err *misfit, const hiap_mapping_fit *fit,
                            const hiap_fit_match *match, const hiap_fit_sheet *sheet,
                            hiap_err *err) {
    hiap_buf headings = HIAP_BUF_INIT;
    list_headings(&headings, &sheet->header);
    if (headings.failed)
        return hiap_err_nomem(err, headings.cap);
    say_heading(misfit, fit->mapping, match, &sheet->header, headings.at);
    place_header(misfit, fit, sheet->sheet, sheet->header.last);
    hiap_buf_clear(&headings);
    return HIAP_OK;
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
