/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A mapping as a layout: the rows of its tables as observations, or kept as they are. */
#include <math.h>
#include <strings.h>

#include "core/store/import/area_code.h"
#include "core/store/import/mapping_about.h"
#include "core/store/import/mapping_cell.h"
#include "core/store/import/mapping_fit.h"
#include "core/store/import/mapping_period.h"
#include "core/store/import/mapping_table.h"

/* A row without an area code: what it is is known when another has one below it. */
typedef struct waiting {
    size_t line;
    hiap_row_class fate;
} waiting;

typedef struct state {
    hiap_mapping_abouts abouts;
    hiap_mapping_periods periods;
    hiap_mapping_table *table; /* NULL: the rows become observations */
    size_t rows;
    const hiap_fit_sheet *sheet; /* the present one */
    bool areas;                  /* it has given a row with an area code */
    HIAP_VEC(waiting) waiting;   /* its rows without one since then */
} state;

/* --- one figure ------------------------------------------------------------------------------- */

/* What publishers call the total, and what the store does. */
typedef struct word {
    const char *published, *kept;
} word;

static const word sexes[] = {
    { "all", "Persons" },     { "both", "Persons" },   { "both sexes", "Persons" },
    { "person", "Persons" },  { "people", "Persons" }, { "all persons", "Persons" },
    { "all people", "Persons" }, { "total", "Persons" }, { "males", "Male" },
    { "females", "Female" },  { NULL, NULL },
};
static const word ages[] = {
    { "all", "All ages" }, { "total", "All ages" }, { "all age", "All ages" }, { NULL, NULL },
};

static hiap_str in_our_words(hiap_str text, const word *words) {
    for (; words->published; words++) {
        hiap_str published = hiap_str_of(words->published);
        if (text.len == published.len && strncasecmp(text.at, published.at, text.len) == 0)
            return hiap_str_of(words->kept);
    }
    return text;
}

static hiap_rc read_texts(hiap_observation *o, const hiap_import *import, const hiap_fit_figure *f,
                          hiap_err *err) {
    hiap_str text[HIAP_MAPPING_TEXTS];
    for (size_t i = HIAP_MAPPING_PERIOD; i < HIAP_MAPPING_TEXTS; i++)
        text[i] = hiap_mapping_cell(import, &f->texts[i]);
    o->sex = in_our_words(text[HIAP_MAPPING_SEX], sexes);
    o->age = in_our_words(text[HIAP_MAPPING_AGE], ages);
    o->category = text[HIAP_MAPPING_CATEGORY];
    o->category_type = o->category.len ? text[HIAP_MAPPING_CATEGORY_TYPE] : HIAP_STR("");
    o->note = text[HIAP_MAPPING_NOTE];
    o->compared_to_england = text[HIAP_MAPPING_COMPARED];
    o->recent_trend = text[HIAP_MAPPING_TREND];
    hiap_rc rc = hiap_mapping_period(&o->period, &((state *)import->state)->periods,
                                     text[HIAP_MAPPING_PERIOD], err);
    return rc ? hiap_import_blame(import, err), rc : HIAP_OK;
}

/* The multiplier is for the value and its limits. */
static hiap_rc read_numbers(hiap_observation *o, const hiap_import *import,
                            const hiap_fit_figure *f, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    o->remark = HIAP_STR("");
    for (int i = 0; i < HIAP_ROW_NUMBERS && !rc; i++) {
        hiap_reason reason;
        rc = hiap_mapping_number(&o->numbers[i], &reason, import, &f->numbers[i], err);
        if (i <= HIAP_ROW_UPPER_99_8)
            o->numbers[i] = hiap_mapping_scaled(o->numbers[i], f->of->multiplier);
        if (i == HIAP_ROW_VALUE)
            o->reason = reason;
        if (!o->remark.len)
            o->remark = hiap_mapping_remark(import, &f->numbers[i]);
    }
    return rc;
}

static hiap_rc add_figure(hiap_import *import, hiap_observation *o, const hiap_fit_sheet *sheet,
                          size_t figure, hiap_err *err) {
    state *s = import->state;
    hiap_rc rc = hiap_mapping_about(&o->indicator, &s->abouts, sheet, figure, err);
    if (!rc)
        rc = read_texts(o, import, &sheet->figures.at[figure], err);
    if (!rc)
        rc = read_numbers(o, import, &sheet->figures.at[figure], err);
    return rc ? rc : hiap_writer_add(import->writer, o, err);
}

/* --- a record --------------------------------------------------------------------------------- */

/* Why the record is left out as a whole; KEPT when it is not. */
static hiap_row_class fate_of(const hiap_import *import, const hiap_fit_sheet *sheet,
                              hiap_str area_code) {
    if (hiap_mapping_blank(import))
        return HIAP_CLASS_BLANK;
    if (!hiap_mapping_asked(import, sheet))
        return HIAP_CLASS_NOT_ASKED;
    if (import->fit->mapping->table)
        return HIAP_CLASS_KEPT;
    if (!area_code.len)
        return HIAP_CLASS_NO_AREA;
    return hiap_area_code_is(area_code) ? HIAP_CLASS_KEPT : HIAP_CLASS_NOT_AREA;
}

static hiap_rc add_figures(hiap_import *import, const hiap_fit_sheet *sheet, hiap_str area_code,
                           hiap_err *err) {
    const hiap_fit_column *texts = sheet->figures.at[0].texts;
    hiap_observation o = {
        .area_code = area_code,
        .area_name = hiap_mapping_cell(import, &texts[HIAP_MAPPING_AREA_NAME]),
        .area_type = hiap_mapping_cell(import, &texts[HIAP_MAPPING_AREA_TYPE]),
        .parent_code = hiap_mapping_cell(import, &texts[HIAP_MAPPING_PARENT_CODE]),
        .period_kind = import->fit->mapping->period_kind.at,
    };
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < sheet->figures.len && !rc; i++)
        rc = add_figure(import, &o, sheet, i, err);
    return rc;
}

static void count_waiting(hiap_import *import, bool below) {
    state *s = import->state;
    for (size_t i = 0; i < s->waiting.len; i++)
        hiap_writer_count_at(import->writer, below ? HIAP_CLASS_BELOW : s->waiting.at[i].fate,
                             s->waiting.at[i].line);
    s->waiting.len = 0;
}

static void begin_sheet(hiap_import *import, const hiap_fit_sheet *sheet) {
    state *s = import->state;
    count_waiting(import, s->areas);
    s->sheet = sheet;
    s->areas = false;
}

/* Footnotes, sources and totals stand below the last row with an area code. */
static hiap_rc leave_out(hiap_import *import, hiap_row_class fate, hiap_str area_code,
                         size_t line, hiap_err *err) {
    state *s = import->state;
    const waiting w = { line, fate };
    if (fate == HIAP_CLASS_NO_AREA || fate == HIAP_CLASS_NOT_AREA)
        return hiap_vec_push(&s->waiting, w) ? HIAP_OK : hiap_err_nomem(err, sizeof w);
    hiap_writer_count(import->writer, fate);
    if (hiap_area_code_is(area_code))
        count_waiting(import, false), s->areas = true;
    return HIAP_OK;
}

static hiap_rc record(hiap_import *import, hiap_err *err) {
    state *s = import->state;
    size_t line = import->source->line(import->source->self);
    const hiap_fit_sheet *sheet = import->fit->sheets.at[line / HIAP_SHEET_LINES];
    if (sheet != s->sheet)
        begin_sheet(import, sheet);
    hiap_str area_code = HIAP_STR("");
    if (!s->table)
        area_code = hiap_mapping_area_code(import,
                                           &sheet->figures.at[0].texts[HIAP_MAPPING_AREA_CODE]);
    hiap_row_class fate = fate_of(import, sheet, area_code);
    s->rows++;
    if (fate != HIAP_CLASS_KEPT)
        return leave_out(import, fate, area_code, line, err);
    if (s->table) {
        hiap_writer_count(import->writer, fate);
        return hiap_mapping_table_add(s->table, sheet, err);
    }
    count_waiting(import, false);
    s->areas = true;
    return add_figures(import, sheet, area_code, err);
}

/* --- the state -------------------------------------------------------------------------------- */

static hiap_rc add_notes(hiap_import *import, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < import->fit->notes.len && !rc; i++)
        rc = hiap_import_note(import, err, "%s", import->fit->notes.at[i]);
    return rc;
}

static hiap_rc open_state(hiap_import *import, hiap_err *err) {
    const hiap_mapping *m = import->fit->mapping;
    state *s = import->state = hiap_alloc_zero(1, sizeof *s);
    if (!s)
        return hiap_err_nomem(err, sizeof *s);
    hiap_rc rc = hiap_mapping_abouts_init(&s->abouts, import, err);
    if (!rc)
        rc = hiap_mapping_periods_init(&s->periods, m->period_months, m->period_kind.at, err);
    if (!rc && m->table)
        rc = hiap_mapping_table_open(&s->table, import, err);
    return rc ? rc : add_notes(import, err);
}

static bool gives_several(const hiap_mapping_fit *fit) {
    for (size_t i = 0; i < fit->sheets.len; i++)
        if (fit->sheets.at[i]->figures.len > 1)
            return true;
    return false;
}

static hiap_rc finish_state(hiap_import *import, hiap_err *err) {
    state *s = import->state;
    count_waiting(import, s->areas);
    if (gives_several(import->fit))
        import->report->file_rows = s->rows;
    return s->table ? hiap_mapping_table_finish(s->table, err) : HIAP_OK;
}

static void close_state(hiap_import *import) {
    state *s = import->state;
    if (!s)
        return;
    hiap_mapping_abouts_clear(&s->abouts);
    hiap_mapping_periods_clear(&s->periods);
    hiap_mapping_table_free(s->table);
    hiap_vec_clear(&s->waiting);
    hiap_free(s);
}

const hiap_layout hiap_layout_mapping = {
    .name = "mapping",
    .help = "a file that a dataset describes",
    .open = open_state,
    .record = record,
    .finish = finish_state,
    .close = close_state,
};
