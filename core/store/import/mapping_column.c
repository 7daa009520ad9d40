/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of a mapping in one header. */
#include <string.h>

#include "core/store/import/mapping_fit.h"

/* One header being fitted. */
typedef struct fitting {
    hiap_fit_sheet *sheet;
    const hiap_mapping_fit *fit;
    hiap_fit_match match;
    bool by_name;  /* some column was found by its heading */
    hiap_buf name; /* a heading with its '*' filled in */
} fitting;

static void miss(fitting *f, hiap_str heading, bool several) {
    if (f->match.missing++ == 0) {
        f->match.heading = heading;
        f->match.several = several;
    }
}

/* By heading, or else by letters. */
static size_t find(fitting *f, hiap_str name) {
    size_t column = hiap_header_find(&f->sheet->header, name);
    f->by_name = f->by_name || column < HIAP_HEADING_SEVERAL;
    if (column != HIAP_HEADING_NONE)
        return column;
    column = hiap_heading_letters(name);
    return column < f->sheet->header.headings.len ? column : HIAP_HEADING_NONE;
}

/* The heading with `star` for its '*'. */
static hiap_str filled_in(fitting *f, hiap_str name, hiap_str star) {
    const char *at = star.len ? memchr(name.at, '*', name.len) : NULL;
    if (!at)
        return name;
    size_t before = (size_t)(at - name.at);
    hiap_buf_reset(&f->name);
    hiap_buf_add(&f->name, name.at, before);
    hiap_buf_add_str(&f->name, star);
    hiap_buf_add(&f->name, at + 1, name.len - before - 1);
    return (hiap_str){ f->name.at, f->name.len };
}

static void take(hiap_fit_column *out, fitting *f, hiap_str name, hiap_str declared) {
    size_t column = find(f, name);
    if (column >= HIAP_HEADING_SEVERAL) {
        miss(f, declared, column == HIAP_HEADING_SEVERAL);
        return;
    }
    out->columns[out->count++] = column;
    f->match.found++;
}

/* Of several headings one must be there, whichever: publishers rename. */
static hiap_fit_column fit_column(fitting *f, const hiap_mapping_column *c, hiap_str star) {
    hiap_fit_column out = { .text = c->star ? f->fit->stars[c->star - 1] : c->fixed };
    const hiap_fit_match before = f->match;
    for (size_t i = 0; i < c->count; i++)
        take(&out, f, filled_in(f, c->names[i], star), c->names[i]);
    if (out.count > 0) {
        f->match.missing = before.missing;
        f->match.heading = before.heading;
        f->match.several = before.several;
    }
    return out;
}

/* --- figures ---------------------------------------------------------------------------------- */

/* In numbers, a '*' is what it is in the value; in texts, any text. */
static hiap_rc add_figure(fitting *f, const hiap_mapping_figure *of, hiap_str star,
                          const hiap_fit_column *value, hiap_err *err) {
    hiap_fit_figure figure = { .of = of, .star = star };
    for (size_t i = 0; i < HIAP_MAPPING_TEXTS; i++)
        figure.texts[i] = fit_column(f, &of->texts[i], HIAP_STR(""));
    for (size_t i = 0; i < HIAP_ROW_NUMBERS; i++)
        figure.numbers[i] = value && i == HIAP_ROW_VALUE ? *value
                                                         : fit_column(f, &of->numbers[i], star);
    figure.indicator = fit_column(f, &of->indicator, HIAP_STR(""));
    figure.indicator_unit = fit_column(f, &of->indicator_unit, HIAP_STR(""));
    if (f->name.failed || !hiap_vec_push(&f->sheet->figures, figure))
        return hiap_err_nomem(err, sizeof figure);
    return HIAP_OK;
}

/* A column that another field of the mapping reads is no figure. */
static bool is_taken(const fitting *f, const hiap_mapping_figure *of, size_t column) {
    for (size_t t = 0; t < HIAP_MAPPING_TEXTS; t++)
        for (size_t i = 0; i < of->texts[t].count; i++)
            if (hiap_header_find(&f->sheet->header, of->texts[t].names[i]) == column)
                return true;
    return false;
}

/* One figure for every column that fits. */
static hiap_rc add_figures(fitting *f, const hiap_mapping_figure *of, hiap_err *err) {
    hiap_str wanted = of->numbers[HIAP_ROW_VALUE].names[0], star;
    size_t before = f->sheet->figures.len;
    hiap_rc rc = HIAP_OK;
    for (size_t c = 0; c < f->sheet->header.headings.len && !rc; c++) {
        const hiap_fit_column value = { .columns = { c }, .count = 1 };
        if (hiap_header_fits(&star, &f->sheet->header, c, wanted) && !is_taken(f, of, c))
            rc = add_figure(f, of, star, &value, err);
    }
    if (f->sheet->figures.len == before)
        miss(f, wanted, false);
    else
        f->by_name = true;
    return rc;
}

/* The '*' of its value's heading is told apart by the key. */
static bool is_many(const hiap_mapping_figure *of) {
    const hiap_mapping_column *value = &of->numbers[HIAP_ROW_VALUE];
    return !of->indicator.count && value->count == 1 && memchr(of->key.at, '*', of->key.len) &&
           memchr(value->names[0].at, '*', value->names[0].len);
}

/* --- one figure, twice ------------------------------------------------------------------------ */

static bool same_column(const hiap_fit_column *a, const hiap_fit_column *b) {
    return a->count == b->count && hiap_str_equal(a->text, b->text) &&
           memcmp(a->columns, b->columns, a->count * sizeof *a->columns) == 0;
}

static bool same_figure(const hiap_fit_figure *a, const hiap_fit_figure *b) {
    static const hiap_mapping_text apart[] = { HIAP_MAPPING_PERIOD, HIAP_MAPPING_SEX,
                                               HIAP_MAPPING_AGE, HIAP_MAPPING_CATEGORY_TYPE,
                                               HIAP_MAPPING_CATEGORY };
    const hiap_fit_column *value = &a->numbers[HIAP_ROW_VALUE];
    bool same = value->count && same_column(value, &b->numbers[HIAP_ROW_VALUE]) &&
                same_column(&a->indicator, &b->indicator);
    for (size_t i = 0; i < sizeof apart / sizeof *apart; i++)
        same = same && same_column(&a->texts[apart[i]], &b->texts[apart[i]]);
    return same;
}

/* Of two figures that read the same cells, one is surely meant for another column. */
static void find_clash(hiap_fit_match *match, const hiap_fit_sheet *s) {
    for (size_t i = 0; i < s->figures.len; i++)
        for (size_t k = 0; k < i; k++)
            if (same_figure(&s->figures.at[k], &s->figures.at[i])) {
                match->clash[0] = s->figures.at[k].of;
                match->clash[1] = s->figures.at[i].of;
                match->column = s->figures.at[i].numbers[HIAP_ROW_VALUE].columns[0];
                match->missing = 1;
                return;
            }
}

hiap_rc hiap_fit_columns(hiap_fit_match *match, hiap_fit_sheet *out, const hiap_mapping_fit *fit,
                         hiap_err *err) {
    const hiap_mapping *m = fit->mapping;
    fitting f = { .sheet = out, .fit = fit };
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < m->conditions.len && !rc; i++) {
        hiap_fit_column c = fit_column(&f, &m->conditions.at[i].column, HIAP_STR(""));
        if (!hiap_vec_push(&out->conditions, c))
            rc = hiap_err_nomem(err, sizeof c);
    }
    for (size_t i = 0; i < m->figures.len && !rc; i++)
        rc = is_many(&m->figures.at[i])
                 ? add_figures(&f, &m->figures.at[i], err)
                 : add_figure(&f, &m->figures.at[i], HIAP_STR(""), NULL, err);
    if (!f.by_name && !m->table && m->header[0] == 0)
        miss(&f, HIAP_STR(""), false);
    if (!rc && f.match.missing == 0)
        find_clash(&f.match, out);
    *match = f.match;
    hiap_buf_clear(&f.name);
    return rc;
}
