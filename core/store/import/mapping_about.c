/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/mapping_about.h"

#include <string.h>
#include <strings.h>

#include "core/base/path.h"
#include "core/store/import/mapping_cell.h"

/* --- describing ------------------------------------------------------------------------------- */

/* `pattern` with a text, or its slug, for its '*'. */
static void add_filled(hiap_buf *out, hiap_str pattern, const char *text, bool slug) {
    const char *at = pattern.len ? memchr(pattern.at, '*', pattern.len) : NULL;
    size_t before = at ? (size_t)(at - pattern.at) : pattern.len;
    hiap_buf_add(out, pattern.at, before);
    if (!at)
        return;
    if (slug)
        hiap_path_slug_whole(out, hiap_str_of(text));
    else
        hiap_buf_add_text(out, text);
    hiap_buf_add(out, at + 1, pattern.len - before - 1);
}

static hiap_rc refuse_alike(const hiap_mapping_abouts *a, const char *one, const char *other,
                            const char *key, hiap_err *err) {
    hiap_err_set(err, HIAP_PARSE, "'%s' and '%s' are too much alike: both would be %s", one, other,
                 key);
    hiap_err_hint(err, "correct one of the names in the file, or leave one out with where");
    hiap_import_blame(a->import, err);
    return HIAP_PARSE;
}

/* Case and punctuation do not show in a key: texts that differ in these alone would become one
 * indicator. */
static hiap_rc check_key(hiap_mapping_abouts *a, const char *key, const char *text, hiap_err *err) {
    uint32_t number = hiap_map_find(a->keys, hiap_str_of(key));
    if (number != HIAP_MAP_NONE)
        return strcasecmp(a->texts.at[number], text) == 0
                   ? HIAP_OK
                   : refuse_alike(a, a->texts.at[number], text, key, err);
    char *kept = hiap_strdup(text);
    if (kept && hiap_vec_push(&a->texts, kept))
        return hiap_map_add(a->keys, hiap_str_of(key), NULL) != HIAP_MAP_NONE
                   ? HIAP_OK
                   : hiap_err_nomem(err, strlen(key));
    hiap_free(kept);
    return hiap_err_nomem(err, strlen(text));
}

static hiap_rc fill(hiap_about *about, hiap_mapping_abouts *a, const char *text, hiap_err *err) {
    const hiap_mapping_figure *of = a->figure->of;
    hiap_buf key = HIAP_BUF_INIT, name = HIAP_BUF_INIT;
    const hiap_fit_column *column = &a->figure->indicator_unit;
    hiap_str unit = of->unit.len ? of->unit : hiap_mapping_cell(a->import, column);
    hiap_str source = a->import->fit->mapping->source;
    add_filled(&key, of->key, text, true);
    add_filled(&name, of->name.len ? of->name : *text ? HIAP_STR("*") : of->key, text, false);
    about->key = key.at;
    about->name = name.at;
    about->unit = hiap_import_plain(unit);
    about->source = hiap_strndup(source.len ? source.at : "", source.len);
    about->decimals = of->decimals;
    bool made = !key.failed && !name.failed && about->unit && about->source;
    return made ? check_key(a, about->key, text, err) : hiap_err_nomem(err, key.cap + name.cap);
}

/* An indicator that a column names is known by its text; others by `known`, in this list under a
 * number, and by what the '*' of their heading stands for. */
static hiap_rc describe(hiap_about *about, hiap_str text, void *payload, hiap_err *err) {
    hiap_mapping_abouts *a = payload;
    char *plain = hiap_import_plain(a->figure->of->indicator.field ? text : a->figure->star);
    hiap_rc rc = plain ? fill(about, a, plain, err) : hiap_err_nomem(err, text.len);
    hiap_free(plain);
    return rc;
}

/* --- finding ---------------------------------------------------------------------------------- */

static hiap_rc begin_sheet(hiap_mapping_abouts *a, const hiap_fit_sheet *sheet, hiap_err *err) {
    a->known.len = 0;
    if (!hiap_vec_reserve(&a->known, sheet->figures.len))
        return hiap_err_nomem(err, sheet->figures.len * sizeof *a->known.at);
    for (size_t i = 0; i < sheet->figures.len; i++)
        a->known.at[a->known.len++] = NULL;
    a->sheet = sheet;
    a->sheets++;
    return HIAP_OK;
}

static hiap_rc find_known(hiap_about **out, hiap_mapping_abouts *a, size_t figure, hiap_err *err) {
    char number[48];
    hiap_rc rc = HIAP_OK;
    if (!a->known.at[figure]) {
        snprintf(number, sizeof number, "%zu.%zu", a->sheets, figure);
        rc = hiap_about_list_find(&a->known.at[figure], &a->list, hiap_str_of(number), err);
    }
    *out = a->known.at[figure];
    return rc;
}

hiap_rc hiap_mapping_about(hiap_about **out, hiap_mapping_abouts *a, const hiap_fit_sheet *sheet,
                           size_t figure, hiap_err *err) {
    hiap_str text;
    hiap_rc rc = a->sheet == sheet ? HIAP_OK : begin_sheet(a, sheet, err);
    *out = NULL;
    a->figure = &sheet->figures.at[figure];
    if (rc)
        return rc;
    if (!a->figure->of->indicator.field)
        return find_known(out, a, figure, err);
    rc = hiap_mapping_joined(&text, a->import, &a->figure->indicator, &a->joined, err);
    return rc ? rc : hiap_about_list_find(out, &a->list, text, err);
}

/* --- the whole -------------------------------------------------------------------------------- */

hiap_rc hiap_mapping_abouts_init(hiap_mapping_abouts *a, const hiap_import *import,
                                 hiap_err *err) {
    *a = (hiap_mapping_abouts){ .import = import };
    hiap_rc rc = hiap_about_list_init(&a->list, describe, a, err);
    return rc ? rc : hiap_map_new(&a->keys, err);
}

void hiap_mapping_abouts_clear(hiap_mapping_abouts *a) {
    hiap_about_list_clear(&a->list);
    hiap_map_free(a->keys);
    for (size_t i = 0; i < a->texts.len; i++)
        hiap_free(a->texts.at[i]);
    hiap_vec_clear(&a->texts);
    hiap_vec_clear(&a->known);
    hiap_buf_clear(&a->joined);
}
