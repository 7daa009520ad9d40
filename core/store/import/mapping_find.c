/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which mappings describe a file. */
#include "core/store/import/mapping_explain.h"
#include "core/store/import/mapping_fit.h"

/* A mapping that is meant for the file and does not fit. */
typedef struct misfit {
    const hiap_mapping *mapping;
    hiap_err why;
} misfit;

typedef struct finding {
    hiap_preview *preview;
    hiap_mapping_fit *first, *last;
    HIAP_VEC(misfit) misfits;
} finding;

/* --- two that want the same ------------------------------------------------------------------- */

/* The sheet that both read (of a CSV file its one table), or NULL. */
static const hiap_fit_sheet *shared(const hiap_mapping_fit *a, const hiap_mapping_fit *b) {
    for (size_t i = 0; i < a->sheets.len; i++)
        for (size_t k = 0; k < b->sheets.len; k++)
            if (a->sheets.at[i]->sheet == b->sheets.at[k]->sheet)
                return a->sheets.at[i];
    return NULL;
}

static hiap_rc refuse_both(const finding *f, const hiap_mapping *one, const hiap_mapping *other,
                           size_t sheet, hiap_err *err) {
    const hiap_xlsx *book = hiap_preview_book(f->preview);
    hiap_err_set(err, HIAP_PARSE, "two mappings %s%s%s: '%s' (%s) and '%s' (%s)",
                 book ? "read the sheet '" : "fit this file",
                 book ? hiap_xlsx_sheet_name(book, sheet) : "", book ? "'" : "", one->id,
                 one->declared_at, other->id, other->declared_at);
    hiap_err_at(err, "%s", hiap_preview_path(f->preview));
    hiap_err_hint(err, "give each its own file = '...'%s, or remove one of them",
                  book ? " or sheet = '...'" : "");
    return HIAP_PARSE;
}

/* Takes the fit. */
static hiap_rc add(finding *f, hiap_mapping_fit *fit, hiap_err *err) {
    for (const hiap_mapping_fit *other = f->first; other; other = other->next) {
        const hiap_fit_sheet *both = shared(other, fit);
        hiap_rc rc = both ? refuse_both(f, other->mapping, fit->mapping, both->sheet, err)
                          : HIAP_OK;
        if (rc) {
            hiap_mapping_fit_free(fit);
            return rc;
        }
    }
    if (f->last)
        f->last->next = fit;
    else
        f->first = fit;
    f->last = fit;
    return HIAP_OK;
}

/* --- those that do not fit -------------------------------------------------------------------- */

static bool names_sheet(const hiap_mapping *m, const char *sheet) {
    hiap_str stars[HIAP_MAPPING_STARS];
    for (size_t i = 0; i < json_array_size(m->sheets); i++)
        if (hiap_mapping_pattern_fits(json_string_value(json_array_get(m->sheets, i)),
                                      hiap_str_trim(hiap_str_of(sheet)), stars))
            return true;
    return false;
}

/* Another mapping reads what this one was meant for: it is for another edition of the file. */
static bool is_read(const finding *f, const hiap_mapping *m) {
    const hiap_xlsx *book = hiap_preview_book(f->preview);
    if (!book || !m->sheets)
        return f->first != NULL;
    for (const hiap_mapping_fit *fit = f->first; fit; fit = fit->next)
        for (size_t i = 0; i < fit->sheets.len; i++)
            if (names_sheet(m, hiap_xlsx_sheet_name(book, fit->sheets.at[i]->sheet)))
                return true;
    return false;
}

static hiap_rc refuse_misfit(const finding *f, hiap_err *err) {
    for (size_t i = 0; i < f->misfits.len; i++) {
        const misfit *m = &f->misfits.at[i];
        if (is_read(f, m->mapping))
            continue;
        if (err)
            *err = m->why;
        return m->why.rc;
    }
    return HIAP_OK;
}

/* --- the whole -------------------------------------------------------------------------------- */

static hiap_rc try_mapping(finding *f, const hiap_mapping *m, hiap_err *err) {
    hiap_mapping_fit *fit;
    misfit miss = { .mapping = m };
    hiap_rc rc = hiap_mapping_try(&fit, m, f->preview, &miss.why, err);
    if (!rc && fit)
        return add(f, fit, err);
    if (!rc && miss.why.rc && !hiap_vec_push(&f->misfits, miss))
        rc = hiap_err_nomem(err, sizeof miss);
    return rc;
}

hiap_rc hiap_mapping_find(hiap_mapping_fit **out, const hiap_mapping_list *list,
                          hiap_preview *preview, hiap_err *err) {
    finding f = { .preview = preview };
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < list->count && !rc; i++)
        rc = try_mapping(&f, list->at[i], err);
    if (!rc)
        rc = refuse_misfit(&f, err);
    if (rc)
        hiap_mapping_fit_free(f.first);
    *out = rc ? NULL : f.first;
    hiap_vec_clear(&f.misfits);
    return rc;
}
