/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which layout is it? */
#include "core/store/import/layout.h"

#include <string.h>

#include "core/base/near.h"

#define NAME_MAX_BYTES 128
#define LISTED 8 /* names an error lists before it only counts */

static const hiap_layout *const layouts[] = {
#define HIAP_LAYOUT(id) &hiap_layout_##id,
#include "core/store/import/layout.def"
#undef HIAP_LAYOUT
};
#define LAYOUTS (sizeof layouts / sizeof *layouts)

const char *hiap_import_layout(size_t i, const char **help) {
    if (i >= LAYOUTS)
        return NULL;
    if (help)
        *help = layouts[i]->help;
    return layouts[i]->name;
}

/* --- names ------------------------------------------------------------------------------------ */

/* Lower case without what publishers vary; a longer name is cut, and then like none of ours. */
static size_t fold(char out[NAME_MAX_BYTES], hiap_str name) {
    size_t len = 0;
    for (size_t i = 0; i < name.len && len < NAME_MAX_BYTES; i++) {
        char c = name.at[i];
        if (c == ' ' || c == '.' || c == '_')
            continue;
        out[len++] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
    }
    return len;
}

static bool fits(const char *pattern, hiap_str header) {
    char want[NAME_MAX_BYTES], have[NAME_MAX_BYTES];
    size_t want_len = fold(want, hiap_str_of(pattern)),
           have_len = fold(have, hiap_str_trim(header));
    const char *star = memchr(want, '*', want_len);
    if (!star)
        return want_len == have_len && memcmp(want, have, want_len) == 0;
    size_t before = (size_t)(star - want), after = want_len - before - 1;
    return have_len >= before + after && memcmp(want, have, before) == 0 &&
           memcmp(star + 1, have + have_len - after, after) == 0;
}

/* --- fitting a layout to a header ------------------------------------------------------------- */

static size_t column_for(const hiap_layout *layout, const size_t *columns, hiap_str header) {
    for (size_t i = 0; i < layout->column_count; i++)
        if (columns[i] == SIZE_MAX && fits(layout->columns[i].name, header))
            return i;
    return SIZE_MAX;
}

static void fit(size_t *columns, const hiap_layout *layout, const hiap_source *source) {
    for (size_t i = 0; i < HIAP_LAYOUT_COLUMNS; i++)
        columns[i] = SIZE_MAX;
    for (size_t c = 0; c < source->width; c++) {
        size_t i = column_for(layout, columns, source->header(source->self, c));
        if (i != SIZE_MAX)
            columns[i] = c;
    }
}

static bool is_missing(const hiap_layout *layout, const size_t *columns, size_t i) {
    return layout->columns[i].use == HIAP_COLUMN_REQUIRED && columns[i] == SIZE_MAX;
}

static size_t count_found(const size_t *columns) {
    size_t found = 0;
    for (size_t i = 0; i < HIAP_LAYOUT_COLUMNS; i++)
        found += columns[i] != SIZE_MAX;
    return found;
}

static size_t count_missing(const hiap_layout *layout, const size_t *columns) {
    size_t missing = 0;
    for (size_t i = 0; i < layout->column_count; i++)
        missing += is_missing(layout, columns, i);
    return missing;
}

static bool is_used(const size_t *columns, size_t source_column) {
    for (size_t i = 0; i < HIAP_LAYOUT_COLUMNS; i++)
        if (columns[i] == source_column)
            return true;
    return false;
}

/* Row numbers, as R writes them, have no name and need none. */
static bool is_unknown(const hiap_import *import, size_t source_column) {
    hiap_str header = import->source->header(import->source->self, source_column);
    return hiap_str_trim(header).len > 0 && !is_used(import->columns, source_column);
}

/* --- what to say about a header that fits none ------------------------------------------------ */

static void list_one(hiap_buf *out, size_t n, hiap_str name) {
    if (n < LISTED)
        hiap_buf_printf(out, "%s'%.*s'", n ? ", " : "", (int)name.len, name.at);
}

static void list_rest(hiap_buf *out, size_t n, const char *nothing) {
    if (n > LISTED)
        hiap_buf_printf(out, " and %zu more", n - LISTED);
    if (n == 0)
        hiap_buf_add_text(out, nothing);
}

static void list_missing(hiap_buf *out, const hiap_import *import) {
    size_t n = 0;
    for (size_t i = 0; i < import->layout->column_count; i++)
        if (is_missing(import->layout, import->columns, i))
            list_one(out, n++, hiap_str_of(import->layout->columns[i].name));
    list_rest(out, n, "none");
}

static void list_unknown(hiap_buf *out, const hiap_import *import) {
    size_t n = 0;
    for (size_t c = 0; c < import->source->width; c++)
        if (is_unknown(import, c))
            list_one(out, n++, import->source->header(import->source->self, c));
    list_rest(out, n, "none");
}

static const char *nearest_missing(const hiap_import *import, hiap_str header) {
    const char *candidates[HIAP_LAYOUT_COLUMNS];
    char name[NAME_MAX_BYTES];
    size_t n = 0;
    for (size_t i = 0; i < import->layout->column_count; i++)
        if (import->columns[i] == SIZE_MAX && import->layout->columns[i].use != HIAP_COLUMN_UNREAD)
            candidates[n++] = import->layout->columns[i].name;
    snprintf(name, sizeof name, "%.*s", (int)header.len, header.at);
    return hiap_near(name, candidates, n);
}

/* "'Area Cod' did you mean 'Area Code'?" for every unknown column that is near a missing one. */
static void suggest(hiap_buf *out, const hiap_import *import) {
    for (size_t c = 0; c < import->source->width; c++) {
        hiap_str header = import->source->header(import->source->self, c);
        const char *near = is_unknown(import, c) ? nearest_missing(import, header) : NULL;
        if (near)
            hiap_buf_printf(out, "%s'%.*s': did you mean '%s'?", out->len ? " " : "",
                            (int)header.len, header.at, near);
    }
}

static hiap_rc refuse(const hiap_import *import, hiap_err *err) {
    hiap_buf missing = HIAP_BUF_INIT, unknown = HIAP_BUF_INIT, hint = HIAP_BUF_INIT;
    char place[HIAP_PLACE_MAX];
    list_missing(&missing, import);
    list_unknown(&unknown, import);
    suggest(&hint, import);
    hiap_rc rc = HIAP_PARSE;
    if (missing.failed || unknown.failed || hint.failed)
        rc = hiap_err_nomem(err, NAME_MAX_BYTES);
    else
        hiap_err_set(
            err, rc,
            "these columns are no layout that hiap knows; the nearest is %s (%s):"
            " missing %s; unknown %s",
            import->layout->name, import->layout->help, missing.at, unknown.at);
    if (rc == HIAP_PARSE)
        hiap_err_hint(
            err, "%s",
            hint.len ? hint.at
                     : "rename the columns of the file, download it again from the publisher, or"
                       " describe it with a dataset: hiap import --guess");
    import->source->place(import->source->self, 1, place);
    hiap_err_at(err, "%s", place);
    hiap_buf_clear(&missing);
    hiap_buf_clear(&unknown);
    hiap_buf_clear(&hint);
    return rc;
}

/* The columns fit, but something else is missing. */
static hiap_rc refuse_claim(const hiap_import *import, hiap_err *err) {
    char place[HIAP_PLACE_MAX];
    hiap_err_set(err, HIAP_PARSE, "the columns are those of %s (%s), but %s", import->layout->name,
                 import->layout->help, import->layout->lacks);
    hiap_err_hint(err, "%s", import->layout->advice);
    import->source->place(import->source->self, 1, place);
    hiap_err_at(err, "%s", place);
    return HIAP_PARSE;
}

/* --- recognition ------------------------------------------------------------------------------ */

static hiap_rc claims(bool *out, hiap_import *import, const hiap_layout *layout, hiap_err *err) {
    *out = count_missing(layout, import->columns) == 0;
    return *out && layout->claims ? layout->claims(out, import, err) : HIAP_OK;
}

/* The layout that claims the file; else *claimed is false, and it is the one with most of its
 * columns in the file, the first of equals. */
static hiap_rc find_layout(bool *claimed, hiap_import *import, hiap_err *err) {
    const hiap_layout *best = layouts[0];
    size_t most = 0;
    hiap_rc rc = HIAP_OK;
    *claimed = false;
    for (size_t i = 0; i < LAYOUTS && !rc && !*claimed; i++) {
        fit(import->columns, layouts[i], import->source);
        size_t found = count_found(import->columns);
        rc = claims(claimed, import, layouts[i], err);
        if (*claimed || found > most) {
            most = found;
            best = layouts[i];
        }
    }
    import->layout = best;
    fit(import->columns, best, import->source);
    return rc;
}

static hiap_rc note_unused(hiap_import *import, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t c = 0; c < import->source->width && !rc; c++) {
        if (!is_unknown(import, c))
            continue;
        hiap_str header = import->source->header(import->source->self, c);
        const char *near = nearest_missing(import, header);
        rc = hiap_import_note(import, err, "column '%.*s' was not used%s%s%s", (int)header.len,
                              header.at, near ? "; did you mean '" : "", near ? near : "",
                              near ? "'?" : "");
    }
    return rc;
}

hiap_rc hiap_layout_recognise(hiap_import *import, hiap_err *err) {
    bool claimed;
    hiap_rc rc = find_layout(&claimed, import, err);
    if (rc)
        return rc;
    if (!claimed)
        return count_missing(import->layout, import->columns) > 0 ? refuse(import, err)
                                                                  : refuse_claim(import, err);
    import->report->layout = import->layout->name;
    import->report->layout_help = import->layout->help;
    return import->layout->reads_others ? HIAP_OK : note_unused(import, err);
}
