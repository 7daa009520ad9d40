/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the columns of the table hold, row by row. */
#include <math.h>
#include <string.h>

#include "core/base/num.h"
#include "core/data/period.h"
#include "core/data/status.h"
#include "core/store/import/proposal_impl.h"

typedef struct reading {
    hiap_proposal *proposal;
    hiap_source source;
    hiap_map *areas, *kinds; /* the codes; their first three characters */
    uint32_t area;           /* of this row */
    bool failed;             /* memory ran out */
} reading;

/* --- one cell --------------------------------------------------------------------------------- */

static void add_marker(reading *r, hiap_str text, hiap_reason reason) {
    hiap_proposal *p = r->proposal;
    for (size_t i = 0; i < p->markers.len; i++)
        if (hiap_str_is(text, p->markers.at[i].text)) {
            p->markers.at[i].cells++;
            return;
        }
    hiap_proposal_marker m = { .reason = reason, .cells = 1 };
    if (text.len >= sizeof m.text)
        return;
    memcpy(m.text, text.at, text.len);
    r->failed = !hiap_vec_push(&p->markers, m) || r->failed;
}

/* The text of the row's area in this column: the same as before? */
static void note_area_text(reading *r, hiap_proposal_column *c, uint32_t text) {
    while (c->by_area.len <= r->area)
        if (!hiap_vec_push(&c->by_area, 0)) {
            r->failed = true;
            return;
        }
    uint32_t *known = &c->by_area.at[r->area];
    if (*known && *known != text + 1)
        c->of_area = false;
    *known = text + 1;
}

static bool is_period(hiap_str text) {
    hiap_period p;
    return hiap_period_parse(&p, text, NULL, NULL) == HIAP_OK ||
           hiap_period_parse(&p, text, "Academic year", NULL) == HIAP_OK;
}

static void note_text(reading *r, hiap_proposal_column *c, hiap_str text) {
    uint32_t number = hiap_map_add(c->texts, text, NULL);
    if (number == HIAP_MAP_NONE)
        r->failed = true;
    else if (r->area != HIAP_MAP_NONE)
        note_area_text(r, c, number);
}

static void note_marked(reading *r, hiap_proposal_column *c, hiap_str text) {
    size_t at = c->marked++;
    if (at >= HIAP_PROPOSAL_ODDS)
        return;
    hiap_proposal_odd *odd = &c->odds[at];
    snprintf(odd->text, sizeof odd->text, "%.*s", (int)text.len, text.at);
    odd->line = r->source.line(r->source.self);
}

static double note_cell(reading *r, hiap_proposal_column *c, hiap_str cell) {
    hiap_str text = hiap_str_trim(cell);
    double number;
    if (text.len == 0)
        return NAN;
    if (c->filled++ == 0)
        c->first = r->proposal->rows;
    c->last = r->proposal->rows;
    c->periods += is_period(text);
    if (hiap_num_parse(text, &number) == HIAP_NUM_OK) {
        c->numbers++;
        return number;
    }
    hiap_reason reason = hiap_reason_of_marker(text);
    hiap_str mark = reason ? HIAP_STR("") : hiap_status_mark(&number, text);
    if (mark.len && mark.at[0] != '(') { /* "5 (least deprived)" is a name */
        c->numbers++;
        note_marked(r, c, text);
        return number;
    }
    c->markers += reason != HIAP_MISSING_NONE;
    if (reason != HIAP_MISSING_NONE)
        add_marker(r, text, reason);
    note_text(r, c, text);
    return NAN;
}

/* --- one row ---------------------------------------------------------------------------------- */

/* The code of the finest column that is filled in this row, or NONE. */
static uint32_t find_area(reading *r) {
    const hiap_proposal *p = r->proposal;
    for (size_t i = 0; i < p->code_columns.len; i++) {
        hiap_str text = hiap_str_trim(r->source.cell(r->source.self, p->code_columns.at[i]));
        if (!hiap_proposal_is_code(text))
            continue;
        bool added;
        uint32_t area = hiap_map_add(r->areas, text, &added);
        uint32_t kind = added ? hiap_map_add(r->kinds, (hiap_str){ text.at, 3 }, NULL) : 0;
        r->failed = r->failed || area == HIAP_MAP_NONE || kind == HIAP_MAP_NONE;
        return area;
    }
    return HIAP_MAP_NONE;
}

/* Collects the codes of each column. */
static void note_codes(reading *r) {
    for (size_t i = 0; i < r->proposal->columns.len; i++) {
        hiap_proposal_column *c = &r->proposal->columns.at[i];
        hiap_str text = hiap_str_trim(r->source.cell(r->source.self, i));
        if (!hiap_proposal_is_code(text))
            continue;
        c->codes++;
        r->failed = r->failed || hiap_map_add(c->texts, text, NULL) == HIAP_MAP_NONE;
    }
}

static void note_row(reading *r) {
    hiap_proposal *p = r->proposal;
    r->area = find_area(r);
    if (p->areas && r->area == HIAP_MAP_NONE) {
        if (p->without_code++ == 0)
            p->without_code_line = r->source.line(r->source.self);
        return;
    }
    for (size_t c = 0; c < p->columns.len; c++) {
        hiap_proposal_column *column = &p->columns.at[c];
        double number = note_cell(r, column, r->source.cell(r->source.self, c));
        r->failed = !hiap_vec_push(&column->values, number) || r->failed;
    }
    p->rows++;
}

/* --- all of them ------------------------------------------------------------------------------ */

static hiap_rc open_columns(hiap_proposal *p, size_t width, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t c = 0; c < width && !rc; c++) {
        hiap_proposal_column column = { .heading = hiap_header_text(&p->header, c),
                                        .of_area = true,
                                        .count = SIZE_MAX,
                                        .denominator = SIZE_MAX,
                                        .lower = SIZE_MAX,
                                        .upper = SIZE_MAX };
        rc = hiap_map_new(&column.texts, err);
        if (!rc && !hiap_vec_push(&p->columns, column)) {
            hiap_map_free(column.texts);
            rc = hiap_err_nomem(err, sizeof column);
        }
    }
    return rc;
}

/* Go through the rows of the table. */
static hiap_rc sweep(reading *r, void (*note)(reading *r), hiap_err *err) {
    hiap_rc rc = hiap_proposal_open_rows(&r->source, r->proposal, err);
    if (rc)
        return rc;
    for (size_t row = 0; row < HIAP_PROPOSAL_ROWS && !rc && !r->failed; row++) {
        bool more = true;
        rc = r->source.next(r->source.self, &more, err);
        if (rc || !more)
            break;
        note(r);
    }
    r->source.close(r->source.self);
    return rc || !r->failed ? rc : hiap_err_nomem(err, sizeof(double));
}

/* The finer column of two: it has more codes, or leaves out the rows of the others. */
static bool is_finer(const hiap_proposal *p, size_t a, size_t b) {
    const hiap_proposal_column *x = &p->columns.at[a], *y = &p->columns.at[b];
    uint32_t in_x = hiap_map_len(x->texts), in_y = hiap_map_len(y->texts);
    return in_x > in_y || (in_x == in_y && x->codes < y->codes);
}

static hiap_rc order_codes(hiap_proposal *p, hiap_err *err) {
    for (size_t c = 0; c < p->columns.len; c++) {
        if (p->columns.at[c].codes == 0)
            continue;
        if (!hiap_vec_push(&p->code_columns, c))
            return hiap_err_nomem(err, sizeof c);
        size_t i = p->code_columns.len - 1;
        for (; i > 0 && is_finer(p, c, p->code_columns.at[i - 1]); i--)
            p->code_columns.at[i] = p->code_columns.at[i - 1];
        p->code_columns.at[i] = c;
    }
    return HIAP_OK;
}

/* How many areas of each kind there are. */
static hiap_rc count_kinds(reading *r, hiap_err *err) {
    hiap_proposal *p = r->proposal;
    for (uint32_t k = 0; k < hiap_map_len(r->kinds); k++) {
        hiap_proposal_area kind = { .areas = 0 };
        memcpy(kind.code, hiap_map_key(r->kinds, k).at, 3);
        if (!hiap_vec_push(&p->kinds, kind))
            return hiap_err_nomem(err, sizeof kind);
    }
    for (uint32_t a = 0; a < hiap_map_len(r->areas); a++) {
        hiap_str start = { hiap_map_key(r->areas, a).at, 3 };
        p->kinds.at[hiap_map_find(r->kinds, start)].areas++;
    }
    return HIAP_OK;
}

hiap_rc hiap_proposal_read_columns(hiap_proposal *p, hiap_err *err) {
    reading r = { .proposal = p };
    hiap_rc rc = hiap_map_new(&r.areas, err);
    if (!rc)
        rc = hiap_map_new(&r.kinds, err);
    if (!rc)
        rc = open_columns(p, p->header.headings.len, err);
    if (!rc)
        rc = sweep(&r, note_codes, err);
    if (!rc)
        rc = order_codes(p, err);
    if (!rc)
        rc = sweep(&r, note_row, err);
    if (!rc)
        rc = count_kinds(&r, err);
    hiap_map_free(r.areas);
    hiap_map_free(r.kinds);
    return rc;
}
