/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A mapping from its JSON. */
#include "core/store/import/mapping.h"

#include <string.h>

#include "core/base/near.h"
#include "core/store/import/mapping_impl.h"

typedef struct parser {
    hiap_mapping *mapping;
    char at[48]; /* "values[2]." in front of the name of a field */
    size_t stars; /* as many '*' of the file name are used */
} parser;

static hiap_rc refuse(const parser *p, const char *field, const char *what, hiap_err *err) {
    hiap_err_set(err, HIAP_PARSE, "dataset{}: %s%s %s", p->at, field, what);
    if (p->mapping->declared_at[0])
        hiap_err_at(err, "%s", p->mapping->declared_at);
    return HIAP_PARSE;
}

/* --- single values ---------------------------------------------------------------------------- */

static hiap_str text_of(const json_t *v) {
    return (hiap_str){ json_string_value(v), json_string_length(v) };
}

static hiap_rc take_text(hiap_str *out, const parser *p, const char *field, const json_t *v,
                         hiap_err *err) {
    if (!json_is_string(v))
        return refuse(p, field, "must be a text", err);
    *out = text_of(v);
    return HIAP_OK;
}

static hiap_rc take_integer(int *out, const parser *p, const char *field, const json_t *v, int most,
                            hiap_err *err) {
    double number = json_number_value(v);
    char what[64];
    snprintf(what, sizeof what, "must be a whole number from 0 to %d", most);
    if (!json_is_number(v) || !(number >= 0 && number <= most) || number != (int)number)
        return refuse(p, field, what, err);
    *out = (int)number;
    return HIAP_OK;
}

static hiap_rc take_words(const json_t **out, const parser *p, const char *field, const json_t *v,
                          hiap_err *err) {
    bool texts = json_is_array(v) && json_array_size(v) > 0;
    for (size_t i = 0; texts && i < json_array_size(v); i++)
        texts = json_is_string(json_array_get(v, i));
    *out = v;
    return texts ? HIAP_OK : refuse(p, field, "must be a list of texts", err);
}

/* None of them empty. */
static hiap_rc take_patterns(const json_t **out, const parser *p, const char *field,
                             const json_t *v, hiap_err *err) {
    hiap_rc rc = take_words(out, p, field, v, err);
    for (size_t i = 0; !rc && i < json_array_size(v); i++)
        if (json_string_length(json_array_get(v, i)) == 0)
            rc = refuse(p, field, "has an empty text", err);
    return rc;
}

/* --- a COLUMN --------------------------------------------------------------------------------- */

static hiap_rc take_names(hiap_mapping_column *out, const parser *p, const json_t *list,
                          hiap_err *err) {
    const json_t *texts;
    hiap_rc rc = take_patterns(&texts, p, out->field, list, err);
    if (!rc && json_array_size(list) > HIAP_MAPPING_NAMES)
        rc = refuse(p, out->field, "lists more than 8 columns", err);
    for (size_t i = 0; !rc && i < json_array_size(list); i++) {
        hiap_str name = text_of(json_array_get(list, i));
        const char *star = memchr(name.at, '*', name.len);
        if (star && strchr(star + 1, '*'))
            rc = refuse(p, out->field, "has a heading with more than one '*'", err);
        out->names[out->count++] = name;
    }
    return rc;
}

static hiap_rc take_column(hiap_mapping_column *out, parser *p, const char *field,
                           const json_t *v, hiap_err *err) {
    const json_t *columns = json_object_get(v, "columns"), *fixed = json_object_get(v, "fixed"),
                 *file = json_object_get(v, "file");
    int star = 0;
    *out = (hiap_mapping_column){ .field = field };
    if (json_object_size(v) != 1 || !(columns || fixed || file))
        return refuse(p, field, "must be one of a column, { fixed = 'text' } and { file = 1 }",
                      err);
    if (columns)
        return take_names(out, p, columns, err);
    if (fixed)
        return take_text(&out->fixed, p, field, fixed, err);
    hiap_rc rc = take_integer(&star, p, field, file, HIAP_MAPPING_STARS, err);
    out->star = (size_t)star;
    if (out->star > p->stars)
        p->stars = out->star;
    return rc || star ? rc : refuse(p, field, "must be { file = 1 } or more", err);
}

static bool is_given(const hiap_mapping_column *c) {
    return c->count || c->fixed.at || c->star;
}

/* --- figures ---------------------------------------------------------------------------------- */

static const char *const text_fields[] = {
#define HIAP_MAPPING_TEXT(id, field) field,
#include "core/store/import/mapping_text.def"
#undef HIAP_MAPPING_TEXT
};
static const char *const number_fields[HIAP_ROW_NUMBERS] = {
    "value", "lower_ci_95", "upper_ci_95", "lower_ci_99_8", "upper_ci_99_8", "count", "denominator",
};

static size_t place_in(const char *const *names, size_t from, size_t count, const char *name) {
    for (size_t i = from; i < count; i++)
        if (strcmp(names[i], name) == 0)
            return i;
    return SIZE_MAX;
}

static hiap_rc take_multiplier(double *out, const parser *p, const char *field, const json_t *v,
                               hiap_err *err) {
    *out = json_number_value(v);
    return *out != 0 ? HIAP_OK : refuse(p, field, "must be a number other than 0", err);
}

/* What values[] and indicator{} both may say; *known is false for anything else. */
static hiap_rc take_of_indicator(bool *known, hiap_mapping_figure *f, const parser *p,
                                 const char *field, const json_t *v, hiap_err *err) {
    *known = true;
    if (strcmp(field, "key") == 0)
        return take_text(&f->key, p, field, v, err);
    if (strcmp(field, "name") == 0)
        return take_text(&f->name, p, field, v, err);
    if (strcmp(field, "decimals") == 0)
        return take_integer(&f->decimals, p, field, v, 15, err);
    if (strcmp(field, "multiplier") == 0)
        return take_multiplier(&f->multiplier, p, field, v, err);
    *known = false;
    return HIAP_OK;
}

static hiap_rc take_of_figure(bool *known, hiap_mapping_figure *f, parser *p,
                              size_t first_text, const char *field, const json_t *v,
                              hiap_err *err) {
    size_t text = place_in(text_fields, first_text, HIAP_MAPPING_TEXTS, field);
    size_t number = place_in(number_fields, 0, HIAP_ROW_NUMBERS, field);
    *known = text != SIZE_MAX || number != SIZE_MAX;
    if (text != SIZE_MAX)
        return take_column(&f->texts[text], p, text_fields[text], v, err);
    return *known ? take_column(&f->numbers[number], p, number_fields[number], v, err) : HIAP_OK;
}

static hiap_rc take_value(parser *p, const json_t *v, hiap_err *err) {
    hiap_mapping_figure f = { .decimals = -1, .multiplier = 1 };
    hiap_rc rc = json_is_object(v) ? HIAP_OK : refuse(p, "", "must be a table", err);
    bool known = true;
    const char *field;
    json_t *inside;
    json_object_foreach((json_t *)(uintptr_t)v, field, inside) {
        if (!rc)
            rc = take_of_indicator(&known, &f, p, field, inside, err);
        if (!rc && !known && strcmp(field, "unit") == 0)
            known = true, rc = take_text(&f.unit, p, field, inside, err);
        if (!rc && !known)
            rc = take_of_figure(&known, &f, p, HIAP_MAPPING_PERIOD, field, inside, err);
        if (!rc && !known)
            rc = refuse(p, field, "is no field that is known here", err);
    }
    if (!rc && (!f.key.len || !is_given(&f.numbers[HIAP_ROW_VALUE])))
        rc = refuse(p, f.key.len ? "value" : "key", "is missing", err);
    return rc || hiap_vec_push(&p->mapping->figures, f) ? rc : hiap_err_nomem(err, sizeof f);
}

static hiap_rc take_values(parser *p, const char *field, const json_t *v, hiap_err *err) {
    hiap_rc rc = json_array_size(v) ? HIAP_OK : refuse(p, field, "must be a list of tables", err);
    for (size_t i = 0; i < json_array_size(v) && !rc; i++) {
        snprintf(p->at, sizeof p->at, "values[%zu].", i + 1);
        rc = take_value(p, json_array_get(v, i), err);
    }
    p->at[0] = '\0';
    return rc;
}

static hiap_rc take_indicator(parser *p, const char *outer, const json_t *v, hiap_err *err) {
    hiap_mapping_figure *f = &p->mapping->base;
    hiap_rc rc = json_is_object(v) ? HIAP_OK : refuse(p, outer, "must be a table", err);
    const char *field;
    json_t *inside;
    bool known;
    snprintf(p->at, sizeof p->at, "%s.", outer);
    json_object_foreach((json_t *)(uintptr_t)v, field, inside) {
        if (!rc)
            rc = take_of_indicator(&known, f, p, field, inside, err);
        if (rc || known)
            continue;
        if (strcmp(field, "column") == 0)
            rc = take_column(&f->indicator, p, "indicator", inside, err);
        else if (strcmp(field, "unit") == 0)
            rc = take_column(&f->indicator_unit, p, "unit", inside, err);
        else
            rc = refuse(p, field, "is no field that is known here", err);
    }
    if (!rc && !f->key.len)
        rc = refuse(p, "key", "is missing", err);
    p->at[0] = '\0';
    return rc;
}

/* --- other fields ----------------------------------------------------------------------------- */

static hiap_rc take_header(parser *p, const char *field, const json_t *v, hiap_err *err) {
    size_t *rows = p->mapping->header, count = json_array_size(v);
    bool fine = count == 1 || count == 2;
    for (size_t i = 0; i < count && fine; i++) {
        rows[i] = (size_t)json_integer_value(json_array_get(v, i));
        fine = rows[i] >= 1 && rows[i] <= HIAP_PREVIEW_ROWS;
    }
    if (count == 1)
        rows[1] = rows[0];
    fine = fine && rows[0] <= rows[1];
    return fine ? HIAP_OK
                : refuse(p, field, "must be a row, or the first and the last row, from 1 to 64",
                         err);
}

static hiap_rc take_condition(parser *p, const char *field, const json_t *v, hiap_err *err) {
    const json_t *one = json_object_get(v, "one_of"), *none = json_object_get(v, "none_of");
    hiap_mapping_condition c = { .one_of = one != NULL };
    if (json_object_size(v) != 2 || !json_object_get(v, "column") || !one == !none)
        return refuse(p, field, "must hold { column, one_of = { words } } or none_of", err);
    hiap_rc rc = take_column(&c.column, p, field, json_object_get(v, "column"), err);
    if (!rc)
        rc = take_words(&c.words, p, field, one ? one : none, err);
    return rc || hiap_vec_push(&p->mapping->conditions, c) ? rc : hiap_err_nomem(err, sizeof c);
}

static hiap_rc take_where(parser *p, const char *field, const json_t *v, hiap_err *err) {
    hiap_rc rc = json_is_array(v) ? HIAP_OK : refuse(p, field, "must be a list", err);
    for (size_t i = 0; i < json_array_size(v) && !rc; i++)
        rc = take_condition(p, field, json_array_get(v, i), err);
    return rc;
}

static hiap_rc take_marker(const parser *p, const char *text, const json_t *v, hiap_err *err) {
    const char *words[HIAP_REASON_COUNT], *given = json_string_value(v);
    for (int i = HIAP_MISSING_NONE + 1; i < HIAP_REASON_COUNT; i++) {
        const hiap_mapping_marker marker = { hiap_str_of(text), (hiap_reason)i };
        words[i - 1] = hiap_reason_words((hiap_reason)i);
        if (given && strcmp(given, words[i - 1]) == 0)
            return hiap_vec_push(&p->mapping->markers, marker) ? HIAP_OK
                                                               : hiap_err_nomem(err, sizeof marker);
    }
    refuse(p, "markers", "must give a reason for a missing value: 'not available', 'confidential"
                         " or suppressed', 'not applicable', 'of low reliability', ...", err);
    hiap_err_did_you_mean(err, given ? hiap_near(given, words, HIAP_REASON_COUNT - 1) : NULL);
    return HIAP_PARSE;
}

static hiap_rc take_markers(parser *p, const char *field, const json_t *v, hiap_err *err) {
    hiap_rc rc = json_is_object(v) || json_array_size(v) == 0
                     ? HIAP_OK
                     : refuse(p, field, "must be a table of texts", err);
    const char *text;
    json_t *reason;
    json_object_foreach((json_t *)(uintptr_t)v, text, reason) {
        if (!rc)
            rc = take_marker(p, text, reason, err);
    }
    return rc;
}

static hiap_rc take_keep(parser *p, const char *field, const json_t *v, hiap_err *err) {
    p->mapping->table = json_is_string(v) && strcmp(json_string_value(v), "table") == 0;
    return p->mapping->table ? HIAP_OK : refuse(p, field, "must be 'table'", err);
}

static hiap_rc take_name(parser *p, const char *field, const json_t *v, hiap_err *err) {
    return take_text(&p->mapping->name, p, field, v, err);
}

static hiap_rc take_source(parser *p, const char *field, const json_t *v, hiap_err *err) {
    return take_text(&p->mapping->source, p, field, v, err);
}

static hiap_rc take_period_kind(parser *p, const char *field, const json_t *v, hiap_err *err) {
    return take_text(&p->mapping->period_kind, p, field, v, err);
}

static hiap_rc take_period_months(parser *p, const char *field, const json_t *v, hiap_err *err) {
    return take_integer(&p->mapping->period_months, p, field, v, 120, err);
}

static hiap_rc take_file(parser *p, const char *field, const json_t *v, hiap_err *err) {
    return take_patterns(&p->mapping->files, p, field, v, err);
}

static hiap_rc take_sheet(parser *p, const char *field, const json_t *v, hiap_err *err) {
    return take_patterns(&p->mapping->sheets, p, field, v, err);
}

/* The licence is for people; the other two have been read. */
static hiap_rc take_plain_text(parser *p, const char *field, const json_t *v, hiap_err *err) {
    hiap_str text;
    return take_text(&text, p, field, v, err);
}

typedef struct field_entry {
    const char *name;
    hiap_rc (*take)(parser *p, const char *field, const json_t *v, hiap_err *err);
} field_entry;

static const field_entry fields[] = {
    { "id", take_plain_text },
    { "declared_at", take_plain_text },
    { "licence", take_plain_text },
    { "name", take_name },
    { "source", take_source },
    { "file", take_file },
    { "sheet", take_sheet },
    { "header", take_header },
    { "period_kind", take_period_kind },
    { "period_months", take_period_months },
    { "where", take_where },
    { "markers", take_markers },
    { "indicator", take_indicator },
    { "values", take_values },
    { "keep", take_keep },
};

static hiap_rc take_field(parser *p, const char *field, const json_t *v, hiap_err *err) {
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (strcmp(fields[i].name, field) == 0)
            return fields[i].take(p, fields[i].name, v, err);
    bool known;
    hiap_rc rc = take_of_figure(&known, &p->mapping->base, p, 0, field, v, err);
    return rc || known ? rc : refuse(p, field, "is no field that is known here", err);
}

/* --- the whole -------------------------------------------------------------------------------- */

/* What the figures do not say, the row says for all of them. */
static void inherit(hiap_mapping *m) {
    for (size_t i = 0; i < m->figures.len; i++)
        for (size_t t = 0; t < HIAP_MAPPING_TEXTS; t++)
            if (!is_given(&m->figures.at[i].texts[t]))
                m->figures.at[i].texts[t] = m->base.texts[t];
}

static hiap_rc check_figures(const parser *p, hiap_err *err) {
    const hiap_mapping *m = p->mapping;
    bool period = true;
    for (size_t i = 0; i < m->figures.len; i++)
        period = period && is_given(&m->figures.at[i].texts[HIAP_MAPPING_PERIOD]);
    if (!is_given(&m->base.texts[HIAP_MAPPING_AREA_CODE]))
        return refuse(p, "area_code", "is missing", err);
    return period ? HIAP_OK : refuse(p, "period", "is missing", err);
}

/* { file = 2 } needs two '*' in every pattern. */
static hiap_rc check_stars(const parser *p, hiap_err *err) {
    const json_t *files = p->mapping->files;
    bool enough = p->stars == 0 || files;
    for (size_t i = 0; i < json_array_size(files); i++) {
        size_t stars = 0;
        for (const char *at = json_string_value(json_array_get(files, i)); *at; at++)
            stars += *at == '*';
        enough = enough && stars >= p->stars;
    }
    return enough ? HIAP_OK : refuse(p, "file", "has fewer '*' than { file = ... } asks for", err);
}

static hiap_rc finish(parser *p, hiap_err *err) {
    hiap_mapping *m = p->mapping;
    bool long_form = m->base.key.len, wide_form = m->figures.len;
    bool value = is_given(&m->base.numbers[HIAP_ROW_VALUE]);
    if (long_form + wide_form + m->table != 1)
        return refuse(p, "", "needs one of indicator and value, values, and keep = 'table'", err);
    if (long_form != value)
        return refuse(p, "value", long_form ? "is missing" : "needs indicator beside it", err);
    if (long_form && !hiap_vec_push(&m->figures, m->base))
        return hiap_err_nomem(err, sizeof m->base);
    inherit(m);
    if (m->table && !m->files)
        return refuse(p, "file", "is missing: a table is known by its file", err);
    hiap_rc rc = check_stars(p, err);
    return rc || m->table ? rc : check_figures(p, err);
}

static hiap_rc parse_root(hiap_mapping *m, hiap_err *err) {
    parser p = { .mapping = m };
    const char *field, *at = json_string_value(json_object_get(m->root, "declared_at"));
    json_t *inside;
    m->id = json_string_value(json_object_get(m->root, "id"));
    m->declared_at = at ? at : "";
    hiap_rc rc = m->id && m->id[0] ? HIAP_OK : refuse(&p, "id", "is missing", err);
    json_object_foreach(m->root, field, inside) {
        if (!rc)
            rc = take_field(&p, field, inside, err);
    }
    return rc ? rc : finish(&p, err);
}

hiap_rc hiap_mapping_parse(hiap_mapping **out, hiap_str json, hiap_err *err) {
    json_error_t fault;
    *out = NULL;
    hiap_mapping *m = hiap_alloc_zero(1, sizeof *m);
    if (!m)
        return hiap_err_nomem(err, sizeof *m);
    m->base = (hiap_mapping_figure){ .decimals = -1, .multiplier = 1 };
    m->root = json_loadb(json.at ? json.at : "", json.len, JSON_REJECT_DUPLICATES, &fault);
    hiap_rc rc = m->root ? parse_root(m, err)
                         : hiap_err_set(err, HIAP_PARSE, "a dataset as JSON: %s", fault.text);
    if (rc)
        hiap_mapping_drop(m);
    else
        *out = m;
    return rc;
}

void hiap_mapping_drop(hiap_mapping *m) {
    if (!m)
        return;
    hiap_vec_clear(&m->figures);
    hiap_vec_clear(&m->conditions);
    hiap_vec_clear(&m->markers);
    json_decref(m->root);
    hiap_free(m);
}

const char *hiap_mapping_id(const hiap_mapping *m) {
    return m->id;
}

const char *hiap_mapping_declared_at(const hiap_mapping *m) {
    return m->declared_at;
}
