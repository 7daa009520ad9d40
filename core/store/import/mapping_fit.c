/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/mapping_fit.h"

#include <string.h>

#include "core/base/path.h"
#include "core/store/import/mapping_explain.h"
#include "core/store/import/mapping_vintage.h"

#define SEARCHED 50 /* rows in which a header is looked for */

/* --- patterns --------------------------------------------------------------------------------- */

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static bool pattern_fits(const char *pattern, hiap_str text, hiap_str *stars, size_t star) {
    for (; *pattern && *pattern != '*'; pattern++, text.at++, text.len--)
        if (!text.len || lower(*pattern) != lower(*text.at))
            return false;
    if (!*pattern)
        return text.len == 0;
    for (size_t len = 0; len <= text.len; len++)
        if (pattern_fits(pattern + 1, (hiap_str){ text.at + len, text.len - len }, stars,
                         star + 1)) {
            if (star < HIAP_MAPPING_STARS)
                stars[star] = (hiap_str){ text.at, len };
            return true;
        }
    return false;
}

bool hiap_mapping_pattern_fits(const char *pattern, hiap_str text,
                               hiap_str stars[HIAP_MAPPING_STARS]) {
    return pattern_fits(pattern, text, stars, 0);
}

static bool some_fits(const json_t *patterns, hiap_str text, hiap_str *stars) {
    for (size_t i = 0; i < json_array_size(patterns); i++)
        if (hiap_mapping_pattern_fits(json_string_value(json_array_get(patterns, i)), text, stars))
            return true;
    return false;
}

/* Without the " (1)" of a second download. */
static char *name_of(const char *path) {
    const char *base = hiap_path_base(path), *dot = strrchr(base, '.');
    bool closed = dot && dot > base && dot[-1] == ')';
    const char *open = closed ? memrchr(base, '(', (size_t)(dot - base)) : NULL;
    bool copy = open && open > base && open[-1] == ' ' && dot - open > 2 &&
                strspn(open + 1, "0123456789") == (size_t)(dot - open - 2);
    char *name = hiap_strdup(base);
    if (name && copy)
        memmove(name + (open - base) - 1, dot, strlen(dot) + 1);
    return name;
}

/* --- one sheet -------------------------------------------------------------------------------- */

static void clear_sheet(hiap_fit_sheet *s) {
    hiap_header_clear(&s->header);
    hiap_vec_clear(&s->figures);
    hiap_vec_clear(&s->conditions);
}

static void free_sheet(hiap_fit_sheet *s) {
    if (s)
        clear_sheet(s);
    hiap_free(s);
}

static size_t count_headings(const hiap_header *header) {
    size_t n = 0;
    for (size_t c = 0; c < header->headings.len; c++)
        n += header->headings.at[c].len > 0;
    return n;
}

/* What a table that names no column may begin with. */
static bool is_header(const hiap_mapping *m, const hiap_header *header) {
    return header->headings.len && (!m->table || m->header[0] || count_headings(header) > 1);
}

/* One header: its sheet is kept in *out if all is found. */
static hiap_rc try_header(hiap_fit_sheet **out, hiap_fit_match *match, const hiap_mapping_fit *fit,
                          size_t sheet, const size_t rows[2], hiap_err *err) {
    hiap_fit_sheet *s = hiap_alloc_zero(1, sizeof *s);
    *out = NULL;
    *match = (hiap_fit_match){ 0 };
    if (!s)
        return hiap_err_nomem(err, sizeof *s);
    s->sheet = sheet;
    hiap_rc rc = hiap_preview_header(&s->header, fit->preview, sheet, rows, err);
    bool header = !rc && is_header(fit->mapping, &s->header);
    if (header)
        rc = hiap_fit_columns(match, s, fit, err);
    if (!rc && header && match->missing == 0)
        *out = s;
    else
        free_sheet(s);
    return rc;
}

/* Say what is missing in the header that comes nearest. */
static hiap_rc explain(hiap_err *misfit, const hiap_mapping_fit *fit, size_t sheet,
                       const size_t rows[2], hiap_err *err) {
    hiap_fit_sheet s = { .sheet = sheet };
    hiap_fit_match match = { 0 };
    hiap_rc rc = hiap_preview_header(&s.header, fit->preview, sheet, rows, err);
    if (!rc && s.header.headings.len == 0)
        hiap_preview_fault(misfit, fit->preview, rows[0]);
    if (!rc && misfit->rc == HIAP_OK)
        rc = hiap_fit_columns(&match, &s, fit, err);
    if (!rc && misfit->rc == HIAP_OK)
        rc = hiap_misfit_heading(misfit, fit, &match, &s, err);
    clear_sheet(&s);
    return rc;
}

/* *found, or why not in *misfit, which is about the sheet that comes nearest. */
static hiap_rc fit_sheet(bool *found, hiap_mapping_fit *fit, size_t sheet, hiap_err *misfit,
                         hiap_err *err) {
    const size_t *given = fit->mapping->header;
    size_t nearest[2] = { given[0] ? given[0] : 1, given[0] ? given[1] : 1 }, most = 0;
    hiap_fit_sheet *s = NULL;
    hiap_rc rc = HIAP_OK;
    for (size_t row = 1; row <= (given[0] ? 1 : SEARCHED) && !s && !rc; row++) {
        const size_t rows[2] = { given[0] ? given[0] : row, given[0] ? given[1] : row };
        hiap_fit_match match;
        rc = try_header(&s, &match, fit, sheet, rows, err);
        if (!rc && !s && match.found > most) {
            most = match.found;
            memcpy(nearest, rows, sizeof nearest);
        }
    }
    *found = s != NULL;
    if (rc)
        return rc;
    if (!s && misfit->rc && most <= fit->most)
        return HIAP_OK;
    if (!s) {
        fit->most = most;
        hiap_err_clear(misfit);
        return explain(misfit, fit, sheet, nearest, err);
    }
    const hiap_source_sheet table = { sheet, &s->header };
    if (hiap_vec_reserve(&fit->sheets, 1) && hiap_vec_push(&fit->tables, table)) {
        fit->sheets.at[fit->sheets.len++] = s;
        return HIAP_OK;
    }
    free_sheet(s);
    return hiap_err_nomem(err, sizeof s);
}

/* --- the sheets of a workbook ----------------------------------------------------------------- */

static hiap_rc note_passed_over(hiap_mapping_fit *fit, const char *sheet, hiap_err *err) {
    hiap_buf note = HIAP_BUF_INIT;
    hiap_buf_printf(&note, "sheet '%s' was passed over: it does not have all of the columns",
                    sheet);
    if (!note.failed && hiap_vec_push(&fit->notes, note.at))
        return HIAP_OK;
    hiap_buf_clear(&note);
    return hiap_err_nomem(err, 64);
}

/* Every sheet of one name must have the columns; of the sheets that fit a '*', some. */
static hiap_rc fit_pattern(hiap_mapping_fit *fit, const char *pattern, hiap_err *misfit,
                           hiap_err *err) {
    hiap_xlsx *book = hiap_preview_book(fit->preview);
    hiap_err why = { 0 };
    hiap_str stars[HIAP_MAPPING_STARS];
    bool any = strchr(pattern, '*') != NULL;
    size_t before = fit->sheets.len, named = 0;
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < hiap_xlsx_sheet_count(book) && !rc; i++) {
        const char *name = hiap_xlsx_sheet_name(book, i);
        bool found;
        if (!hiap_mapping_pattern_fits(pattern, hiap_str_trim(hiap_str_of(name)), stars))
            continue;
        named++;
        rc = fit_sheet(&found, fit, i, &why, err);
        if (!rc && !found && any)
            rc = note_passed_over(fit, name, err);
    }
    if (rc || fit->sheets.len > before)
        return rc;
    if (named && misfit->rc == HIAP_OK)
        *misfit = why;
    return named || misfit->rc ? HIAP_OK : hiap_misfit_sheet(misfit, fit, pattern, err);
}

/* The first sheet that has the columns. */
static hiap_rc fit_any_sheet(hiap_mapping_fit *fit, hiap_err *misfit, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    bool found = false;
    for (size_t i = 0; i < hiap_preview_sheets(fit->preview) && !rc && !found; i++)
        rc = fit_sheet(&found, fit, i, misfit, err);
    if (found)
        hiap_err_clear(misfit);
    return rc;
}

static hiap_rc fit_tables(hiap_mapping_fit *fit, hiap_err *misfit, hiap_err *err) {
    const json_t *patterns = fit->mapping->sheets;
    hiap_rc rc = HIAP_OK;
    if (!patterns)
        return fit_any_sheet(fit, misfit, err);
    if (!hiap_preview_book(fit->preview)) {
        hiap_misfit_no_book(misfit, fit);
        return HIAP_OK;
    }
    for (size_t i = 0; i < json_array_size(patterns) && !rc; i++)
        rc = fit_pattern(fit, json_string_value(json_array_get(patterns, i)), misfit, err);
    return rc;
}

/* --- a mapping and a file --------------------------------------------------------------------- */

static void free_fit(hiap_mapping_fit *fit) {
    for (size_t i = 0; i < fit->sheets.len; i++)
        free_sheet(fit->sheets.at[i]);
    for (size_t i = 0; i < fit->notes.len; i++)
        hiap_free(fit->notes.at[i]);
    hiap_vec_clear(&fit->sheets);
    hiap_vec_clear(&fit->tables);
    hiap_vec_clear(&fit->notes);
    hiap_free(fit->base);
    hiap_free(fit->text);
    hiap_free(fit);
}

void hiap_mapping_fit_free(hiap_mapping_fit *fit) {
    while (fit) {
        hiap_mapping_fit *next = fit->next;
        free_fit(fit);
        fit = next;
    }
}

static hiap_rc new_fit(hiap_mapping_fit **out, const hiap_mapping *m, hiap_preview *preview,
                       hiap_err *err) {
    hiap_mapping_fit *fit = hiap_alloc_zero(1, sizeof *fit);
    *out = fit;
    if (!fit)
        return hiap_err_nomem(err, sizeof *fit);
    fit->mapping = m;
    fit->preview = preview;
    fit->layout = hiap_layout_mapping;
    fit->layout.name = m->id;
    fit->layout.help = m->name.len ? m->name.at : m->id;
    fit->base = name_of(hiap_preview_path(preview));
    return fit->base ? hiap_mapping_print(&fit->text, m, err) : hiap_err_nomem(err, sizeof *fit);
}

hiap_rc hiap_mapping_try(hiap_mapping_fit **out, const hiap_mapping *m, hiap_preview *preview,
                         hiap_err *misfit, hiap_err *err) {
    hiap_err why = { 0 };
    hiap_rc rc = new_fit(out, m, preview, err);
    bool meant = !rc && m->files && some_fits(m->files, hiap_str_of((*out)->base), (*out)->stars);
    bool tried = !rc && (meant || !m->files);
    if (tried)
        rc = fit_tables(*out, &why, err);
    if (!rc && tried && why.rc == HIAP_OK)
        return HIAP_OK;
    if (meant)
        *misfit = why;
    hiap_mapping_fit_free(*out);
    *out = NULL;
    return rc;
}
