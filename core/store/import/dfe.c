/* SPDX-License-Identifier: GPL-3.0-or-later */
/* DfE Explore Education Statistics: X.csv, wide in indicators, with X.meta.csv beside it that says
 * which columns are indicators and which are filters.
 *
 * The key of an indicator is its column, "dfe/gld_percent", because file names and labels change
 * from year to year. A row without a value for an indicator, and one that a filter calls Total,
 * count like any other; nothing is summed. Numbers in other columns of the row are indicators of
 * their own: nothing in the metadata says which of them a percentage was made from. */
#include <math.h>
#include <string.h>
#include <strings.h>

#include "core/store/import/dfe_filter.h"
#include "core/store/import/dfe_meta.h"
#include "core/store/import/dfe_period.h"

#define LISTED 8 /* columns a note lists before it only counts */

enum {
    TIME_PERIOD,
    TIME_IDENTIFIER,
    LEVEL,
    COUNTRY_CODE,
    COUNTRY_NAME,
    REGION_CODE,
    REGION_NAME,
    OLD_LA_CODE,
    LA_CODE,
    LA_NAME,
    DISTRICT_CODE,
    DISTRICT_NAME,
    CONSTITUENCY_CODE,
    CONSTITUENCY_NAME,
    LEP_CODE,
    LEP_NAME,
    LSIP_CODE,
    LSIP_NAME,
    COMBINED_CODE,
    COMBINED_NAME,
    WARD_CODE,
    WARD_NAME,
    COLUMNS
};

static const hiap_layout_column columns[COLUMNS] = {
    [TIME_PERIOD] = { "time_period", HIAP_COLUMN_REQUIRED },
    [TIME_IDENTIFIER] = { "time_identifier", HIAP_COLUMN_REQUIRED },
    [LEVEL] = { "geographic_level", HIAP_COLUMN_REQUIRED },
    [COUNTRY_CODE] = { "country_code", HIAP_COLUMN_REQUIRED },
    [COUNTRY_NAME] = { "country_name", HIAP_COLUMN_OPTIONAL },
    [REGION_CODE] = { "region_code", HIAP_COLUMN_OPTIONAL },
    [REGION_NAME] = { "region_name", HIAP_COLUMN_OPTIONAL },
    [OLD_LA_CODE] = { "old_la_code", HIAP_COLUMN_UNREAD },
    [LA_CODE] = { "new_la_code", HIAP_COLUMN_OPTIONAL },
    [LA_NAME] = { "la_name", HIAP_COLUMN_OPTIONAL },
    [DISTRICT_CODE] = { "lad_code", HIAP_COLUMN_OPTIONAL },
    [DISTRICT_NAME] = { "lad_name", HIAP_COLUMN_OPTIONAL },
    [CONSTITUENCY_CODE] = { "pcon_code", HIAP_COLUMN_OPTIONAL },
    [CONSTITUENCY_NAME] = { "pcon_name", HIAP_COLUMN_OPTIONAL },
    [LEP_CODE] = { "local_enterprise_partnership_code", HIAP_COLUMN_OPTIONAL },
    [LEP_NAME] = { "local_enterprise_partnership_name", HIAP_COLUMN_OPTIONAL },
    [LSIP_CODE] = { "lsip_code", HIAP_COLUMN_OPTIONAL },
    [LSIP_NAME] = { "lsip_name", HIAP_COLUMN_OPTIONAL },
    [COMBINED_CODE] = { "mayoral_combined_authority_code", HIAP_COLUMN_OPTIONAL },
    [COMBINED_NAME] = { "mayoral_combined_authority_name", HIAP_COLUMN_OPTIONAL },
    [WARD_CODE] = { "ward_code", HIAP_COLUMN_OPTIONAL },
    [WARD_NAME] = { "ward_name", HIAP_COLUMN_OPTIONAL },
};

/* An indicator of the file. */
typedef struct figure {
    hiap_about *about;
    size_t at; /* column of the source */
} figure;

typedef struct state {
    hiap_dfe_meta meta;
    hiap_about_list indicators;
    HIAP_VEC(figure) figures;
    hiap_dfe_breakdown breakdown;
    hiap_dfe_period period;
    hiap_map *levels; /* those without area codes, which the report has been told of */
} state;

/* --- what the report says of the columns ------------------------------------------------------ */

static void list_name(hiap_buf *out, size_t n, const char *name) {
    if (n < LISTED)
        hiap_buf_printf(out, "%s'%s'", n ? ", " : "", name);
}

static hiap_rc note_list(hiap_import *import, const char *fact, hiap_buf *names, size_t n,
                         hiap_err *err) {
    if (n > LISTED)
        hiap_buf_printf(names, " and %zu more", n - LISTED);
    hiap_rc rc = names->failed ? hiap_err_nomem(err, names->cap) : HIAP_OK;
    if (!rc && n > 0)
        rc = hiap_import_note(import, err, "%s: %s", fact, names->at);
    hiap_buf_clear(names);
    return rc;
}

static bool is_described(const hiap_import *import, const hiap_dfe_meta *meta, size_t column) {
    for (size_t i = 0; i < COLUMNS; i++)
        if (import->columns[i] == column)
            return true;
    for (size_t i = 0; i < meta->columns.len; i++)
        if (meta->columns.at[i].at == column || meta->columns.at[i].group_at == column)
            return true;
    return false;
}

static hiap_rc note_columns(hiap_import *import, const hiap_dfe_meta *meta, hiap_err *err) {
    hiap_buf absent = HIAP_BUF_INIT, unknown = HIAP_BUF_INIT;
    size_t absences = 0, unknowns = 0;
    for (size_t i = 0; i < meta->columns.len; i++)
        if (meta->columns.at[i].at == SIZE_MAX)
            list_name(&absent, absences++, meta->columns.at[i].name);
    for (size_t c = 0; c < import->source->width; c++) {
        hiap_str header = import->source->header(import->source->self, c);
        if (is_described(import, meta, c))
            continue;
        char *name = hiap_import_plain(header);
        if (name && *name)
            list_name(&unknown, unknowns++, name);
        unknown.failed |= !name;
        hiap_free(name);
    }
    hiap_rc rc = note_list(import, "described there, but not in the file", &absent, absences, err);
    hiap_rc listed = note_list(import, "not described there, so not used", &unknown, unknowns, err);
    return rc ? rc : listed;
}

/* --- indicators ------------------------------------------------------------------------------- */

static const hiap_dfe_column *column_named(const hiap_dfe_meta *meta, hiap_str name) {
    for (size_t i = 0; i < meta->columns.len; i++)
        if (hiap_str_is(name, meta->columns.at[i].name))
            return &meta->columns.at[i];
    return NULL;
}

static void add_lower(hiap_buf *out, hiap_str text) {
    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];
        hiap_buf_add_char(out, c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c == ' ' ? '_' : c);
    }
}

static hiap_rc describe(hiap_about *about, hiap_str name, void *payload, hiap_err *err) {
    const hiap_dfe_column *c = column_named(payload, name);
    hiap_buf key = HIAP_BUF_INIT;
    hiap_buf_add_text(&key, "dfe/");
    add_lower(&key, name);
    about->key = key.at;
    about->name = hiap_import_plain(*c->label ? hiap_str_of(c->label) : name);
    about->unit = hiap_strdup(c->unit);
    about->source = hiap_strdup("Department for Education");
    about->decimals = c->decimals;
    return key.failed || !about->name || !about->unit || !about->source
               ? hiap_err_nomem(err, name.len)
               : HIAP_OK;
}

static hiap_rc add_figures(state *s, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < s->meta.columns.len && !rc; i++) {
        const hiap_dfe_column *c = &s->meta.columns.at[i];
        figure f = { .at = c->at };
        if (c->is_filter || c->at == SIZE_MAX)
            continue;
        rc = hiap_about_list_find(&f.about, &s->indicators, hiap_str_of(c->name), err);
        if (!rc && !hiap_vec_push(&s->figures, f))
            rc = hiap_err_nomem(err, sizeof f);
    }
    return rc;
}

/* --- areas ------------------------------------------------------------------------------------ */

typedef struct level {
    const char *name;
    size_t code, area_name, parent;
} level;

static const level levels[] = {
    { "National", COUNTRY_CODE, COUNTRY_NAME, COLUMNS },
    { "Regional", REGION_CODE, REGION_NAME, COUNTRY_CODE },
    { "Local authority", LA_CODE, LA_NAME, REGION_CODE },
    { "Local authority district", DISTRICT_CODE, DISTRICT_NAME, REGION_CODE },
    { "Parliamentary constituency", CONSTITUENCY_CODE, CONSTITUENCY_NAME, REGION_CODE },
    { "Local enterprise partnership", LEP_CODE, LEP_NAME, COUNTRY_CODE },
    { "Local skills improvement plan area", LSIP_CODE, LSIP_NAME, COUNTRY_CODE },
    { "Mayoral combined authority", COMBINED_CODE, COMBINED_NAME, COUNTRY_CODE },
    { "Ward", WARD_CODE, WARD_NAME, LA_CODE },
};

/* Schools, providers and the like: their rows have no area code, and are left out as such. */
static hiap_rc note_level(hiap_import *import, hiap_str name, hiap_err *err) {
    const state *s = import->state;
    bool added;
    if (name.len == 0)
        return HIAP_OK;
    if (hiap_map_add(s->levels, name, &added) == HIAP_MAP_NONE)
        return hiap_err_nomem(err, name.len);
    return added ? hiap_import_note(import, err,
                                    "rows of the geographic level '%.*s' are left out: it is not "
                                    "one of areas",
                                    (int)name.len, name.at)
                 : HIAP_OK;
}

static hiap_rc read_area(hiap_observation *o, hiap_import *import, hiap_err *err) {
    o->area_type = hiap_import_text(import, LEVEL);
    for (size_t i = 0; i < sizeof levels / sizeof *levels; i++) {
        hiap_str name = hiap_str_of(levels[i].name);
        if (name.len != o->area_type.len || strncasecmp(name.at, o->area_type.at, name.len) != 0)
            continue;
        o->area_code = hiap_import_text(import, levels[i].code);
        o->area_name = hiap_import_cell(import, levels[i].area_name);
        if (levels[i].parent != COLUMNS)
            o->parent_code = hiap_import_text(import, levels[i].parent);
        return HIAP_OK;
    }
    return note_level(import, o->area_type, err);
}

/* --- a record --------------------------------------------------------------------------------- */

static hiap_rc add_figure(hiap_import *import, hiap_observation *o, const figure *f,
                          hiap_err *err) {
    for (int i = 0; i < HIAP_ROW_NUMBERS; i++)
        o->numbers[i] = NAN;
    o->indicator = f->about;
    hiap_rc rc =
        hiap_import_number_at(&o->numbers[HIAP_ROW_VALUE], &o->reason, import, f->at, err);
    o->remark = hiap_import_remark(import, f->at);
    return rc ? rc : hiap_writer_add(import->writer, o, err);
}

/* A row that cannot be used is counted once. */
static hiap_rc add_figures_of(hiap_import *import, hiap_observation *o, hiap_err *err) {
    const state *s = import->state;
    size_t count = o->area_code.len && o->period.len ? s->figures.len : 1;
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < count && !rc; i++)
        rc = add_figure(import, o, &s->figures.at[i], err);
    return rc;
}

static hiap_rc record(hiap_import *import, hiap_err *err) {
    state *s = import->state;
    hiap_observation o = { 0 };
    hiap_rc rc = read_area(&o, import, err);
    if (!rc)
        rc = hiap_dfe_breakdown_read(&s->breakdown, &s->meta, import, err);
    import->report->file_rows++;
    hiap_dfe_period_of(&s->period, hiap_import_text(import, TIME_PERIOD),
                       hiap_import_text(import, TIME_IDENTIFIER));
    o.period = hiap_str_of(s->period.label);
    o.period_kind = s->period.kind;
    o.sex = s->breakdown.sex;
    o.age = s->breakdown.age;
    o.category_type = (hiap_str){ s->breakdown.category_type.at, s->breakdown.category_type.len };
    o.category = (hiap_str){ s->breakdown.category.at, s->breakdown.category.len };
    return rc ? rc : add_figures_of(import, &o, err);
}

/* --- the state -------------------------------------------------------------------------------- */

static hiap_rc claims(bool *out, hiap_import *import, hiap_err *err) {
    hiap_dfe_meta meta;
    hiap_rc rc = hiap_dfe_meta_find(&meta, import->path, import->source, err);
    *out = !rc && meta.path;
    hiap_dfe_meta_clear(&meta);
    return rc;
}

static hiap_rc open_state(hiap_import *import, hiap_err *err) {
    state *s = import->state = hiap_alloc_zero(1, sizeof *s);
    if (!s)
        return hiap_err_nomem(err, sizeof *s);
    hiap_writer_keep_first(import->writer);
    hiap_rc rc = hiap_dfe_meta_find(&s->meta, import->path, import->source, err);
    if (!rc)
        rc = hiap_about_list_init(&s->indicators, describe, &s->meta, err);
    if (!rc)
        rc = hiap_map_new(&s->levels, err);
    if (!rc)
        rc = add_figures(s, err);
    if (!rc)
        rc = hiap_import_note(import, err, "read with %s: each row gives %zu figures",
                              hiap_path_base(s->meta.path), s->figures.len);
    return rc ? rc : note_columns(import, &s->meta, err);
}

static void close_state(hiap_import *import) {
    state *s = import->state;
    if (!s)
        return;
    hiap_about_list_clear(&s->indicators);
    hiap_dfe_meta_clear(&s->meta);
    hiap_vec_clear(&s->figures);
    hiap_dfe_breakdown_clear(&s->breakdown);
    hiap_map_free(s->levels);
    hiap_free(s);
}

const hiap_layout hiap_layout_dfe = {
    .name = "dfe",
    .help = "DfE Explore Education Statistics",
    .columns = columns,
    .column_count = COLUMNS,
    .reads_others = true,
    .claims = claims,
    .lacks = "the file that says what its columns mean, named .meta.csv, is not beside it",
    .advice = "put the .meta.csv of the download into the same folder, or write a mapping: "
              "hiap import --guess",
    .open = open_state,
    .record = record,
    .close = close_state,
};
