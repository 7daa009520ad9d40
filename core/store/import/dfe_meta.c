/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/dfe_meta.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "core/data/csv.h"
#include "core/store/import/companion.h"

#define ENDING ".meta.csv"

/* --- one file --------------------------------------------------------------------------------- */

enum { NAME, TYPE, LABEL, UNIT, GROUP, USUAL, DECIMALS, FIELDS };

static const char *const fields[FIELDS] = {
    [NAME] = "col_name",        [TYPE] = "col_type",
    [LABEL] = "label",          [UNIT] = "indicator_unit",
    [DECIMALS] = "indicator_dp", [GROUP] = "filter_grouping_column",
    [USUAL] = "filter_default",
};

typedef struct reader {
    hiap_csv *csv;
    size_t at[FIELDS]; /* SIZE_MAX: the file does not have it */
} reader;

static size_t find_field(const hiap_csv *csv, const char *name) {
    for (size_t c = 0; c < hiap_csv_width(csv); c++)
        if (hiap_csv_same_name(hiap_csv_header(csv, c), hiap_str_of(name)))
            return c;
    return SIZE_MAX;
}

static hiap_rc open_reader(reader *r, const char *path, hiap_err *err) {
    hiap_rc rc = hiap_csv_open(&r->csv, path, path, err);
    if (rc)
        return rc;
    for (int i = 0; i < FIELDS; i++)
        r->at[i] = find_field(r->csv, fields[i]);
    for (int i = NAME; i <= LABEL && !rc; i++)
        if (r->at[i] == SIZE_MAX) {
            rc = hiap_err_set(err, HIAP_PARSE, "the column '%s' is missing", fields[i]);
            hiap_err_hint(err, "a .meta.csv has the columns col_name, col_type and label; "
                               "download it again, with the data");
            hiap_err_at(err, "%s:1", path);
        }
    return rc;
}

static hiap_str field(const reader *r, int i) {
    return r->at[i] == SIZE_MAX ? HIAP_STR("") : hiap_str_trim(hiap_csv_field(r->csv, r->at[i]));
}

static char *copy(const reader *r, int i) {
    return hiap_import_plain(field(r, i));
}

static void clear_column(hiap_dfe_column *c) {
    hiap_free(c->name);
    hiap_free(c->label);
    hiap_free(c->unit);
    hiap_free(c->group);
    hiap_free(c->usual);
}

static int decimals_of(hiap_str text) {
    return text.len == 1 && text.at[0] >= '0' && text.at[0] <= '9' ? text.at[0] - '0' : -1;
}

static hiap_rc add_column(hiap_dfe_meta *meta, const reader *r, hiap_err *err) {
    hiap_str type = field(r, TYPE);
    hiap_dfe_column c = {
        .name = copy(r, NAME),
        .label = copy(r, LABEL),
        .unit = copy(r, UNIT),
        .group = copy(r, GROUP),
        .usual = copy(r, USUAL),
        .decimals = decimals_of(field(r, DECIMALS)),
        .is_filter = type.len && strncasecmp(type.at, "filter", type.len) == 0,
        .at = SIZE_MAX,
        .group_at = SIZE_MAX,
    };
    bool made = c.name && c.label && c.unit && c.group && c.usual;
    if (made && hiap_vec_push(&meta->columns, c))
        return HIAP_OK;
    clear_column(&c);
    return hiap_err_nomem(err, sizeof c);
}

void hiap_dfe_meta_clear(hiap_dfe_meta *meta) {
    for (size_t i = 0; i < meta->columns.len; i++)
        clear_column(&meta->columns.at[i]);
    hiap_vec_clear(&meta->columns);
    hiap_free(meta->path);
    meta->path = NULL;
}

/* Takes the path, whatever the result. */
static hiap_rc read_meta(hiap_dfe_meta *out, char *path, hiap_err *err) {
    reader r = { 0 };
    bool more = true;
    *out = (hiap_dfe_meta){ .path = path };
    hiap_rc rc = open_reader(&r, path, err);
    while (!rc && !(rc = hiap_csv_next(r.csv, &more, err)) && more)
        rc = field(&r, NAME).len ? add_column(out, &r, err) : HIAP_OK;
    hiap_csv_close(r.csv);
    if (rc)
        hiap_dfe_meta_clear(out);
    return rc;
}

/* --- fitting it to a data file ---------------------------------------------------------------- */

/* Underscores count: l2_by19 is a number and l2by19 a percentage. */
static size_t find_column(const hiap_source *source, const char *name) {
    hiap_str want = hiap_str_of(name);
    for (size_t c = 0; c < source->width && want.len; c++) {
        hiap_str have = hiap_str_trim(source->header(source->self, c));
        if (have.len == want.len && strncasecmp(have.at, want.at, want.len) == 0)
            return c;
    }
    return SIZE_MAX;
}

static void fit(hiap_dfe_meta *meta, const hiap_source *source) {
    for (size_t i = 0; i < meta->columns.len; i++) {
        hiap_dfe_column *c = &meta->columns.at[i];
        c->at = find_column(source, c->name);
        c->group_at = c->is_filter ? find_column(source, c->group) : SIZE_MAX;
    }
}

/* How many of its columns the file has; 0 when it describes another file. */
static size_t count_described(const hiap_dfe_meta *meta) {
    size_t filters = 0, indicators = 0, found = 0;
    for (size_t i = 0; i < meta->columns.len; i++) {
        const hiap_dfe_column *c = &meta->columns.at[i];
        if (c->is_filter && c->at == SIZE_MAX)
            return 0;
        filters += c->is_filter;
        indicators += !c->is_filter;
        found += !c->is_filter && c->at != SIZE_MAX;
    }
    return found > 0 && 2 * found >= indicators ? filters + found : 0;
}

static size_t alike(const char *a, const char *b) {
    size_t n = 0;
    while (a[n] && a[n] == b[n])
        n++;
    return n;
}

static bool is_better(const hiap_dfe_meta *meta, const hiap_dfe_meta *best, const char *path) {
    size_t has = count_described(meta), had = best->path ? count_described(best) : 0;
    return has > had || (has == had && has && alike(meta->path, path) > alike(best->path, path));
}

/* Of the folder: the best so far, or this one. Takes its path. */
static hiap_rc consider(hiap_dfe_meta *best, char *path, const char *data,
                        const hiap_source *source, hiap_err *err) {
    hiap_dfe_meta meta;
    hiap_err fault = { 0 };
    hiap_rc rc = read_meta(&meta, path, &fault);
    if (rc)
        return rc == HIAP_NOMEM ? hiap_err_nomem(err, sizeof meta) : HIAP_OK;
    fit(&meta, source);
    if (is_better(&meta, best, data)) {
        hiap_dfe_meta before = *best;
        *best = meta;
        meta = before;
    }
    hiap_dfe_meta_clear(&meta);
    return HIAP_OK;
}

static hiap_rc search_folder(hiap_dfe_meta *out, const char *path, const hiap_source *source,
                             hiap_err *err) {
    char **names, *folder = hiap_strndup(path, (size_t)(hiap_path_base(path) - path));
    size_t count;
    if (!folder)
        return hiap_err_nomem(err, strlen(path));
    hiap_rc rc = hiap_path_list(&names, &count, *folder ? folder : ".", ENDING, err);
    for (size_t i = 0; i < count && !rc; i++) {
        char *candidate;
        rc = hiap_companion_named(&candidate, path, names[i], err);
        if (!rc && candidate)
            rc = consider(out, candidate, path, source, err);
    }
    if (rc)
        hiap_dfe_meta_clear(out);
    hiap_path_free_list(names, count);
    hiap_free(folder);
    return rc;
}

hiap_rc hiap_dfe_meta_find(hiap_dfe_meta *out, const char *path, const hiap_source *source,
                           hiap_err *err) {
    char *own;
    *out = (hiap_dfe_meta){ 0 };
    hiap_rc rc = hiap_companion_beside(&own, path, ENDING, err);
    if (rc || !own)
        return rc ? rc : search_folder(out, path, source, err);
    rc = read_meta(out, own, err);
    if (!rc)
        fit(out, source);
    return rc;
}
