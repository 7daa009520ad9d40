/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ONS Explore Local Statistics: X.csv, its columns in any order, with X.json beside it. */
#include <math.h>
#include <string.h>
#include <strings.h>

#include "core/base/path.h"
#include "core/store/import/layout.h"
#include "core/store/import/ons_about.h"

enum {
    AREA_CODE,
    AREA_NAME,
    GEOGRAPHY,
    INDICATOR,
    PERIOD,
    OBSERVATION,
    MEASURE,
    UNIT,
    LOWER_95,
    UPPER_95,
    STATUS,
    NOTES,
    COLUMNS
};

static const hiap_layout_column columns[COLUMNS] = {
    [AREA_CODE] = { "areacd", HIAP_COLUMN_REQUIRED },
    [AREA_NAME] = { "areanm", HIAP_COLUMN_REQUIRED },
    [GEOGRAPHY] = { "geography", HIAP_COLUMN_REQUIRED },
    [INDICATOR] = { "indicator", HIAP_COLUMN_REQUIRED },
    [PERIOD] = { "period", HIAP_COLUMN_REQUIRED },
    [OBSERVATION] = { "observation", HIAP_COLUMN_REQUIRED },
    [MEASURE] = { "measure", HIAP_COLUMN_OPTIONAL },
    [UNIT] = { "unit", HIAP_COLUMN_OPTIONAL },
    [LOWER_95] = { "lci_95", HIAP_COLUMN_OPTIONAL },
    [UPPER_95] = { "uci_95", HIAP_COLUMN_OPTIONAL },
    [STATUS] = { "status", HIAP_COLUMN_OPTIONAL },
    [NOTES] = { "notes", HIAP_COLUMN_OPTIONAL },
};

typedef struct state {
    hiap_about_list indicators;
    hiap_ons_about *about; /* X.json; NULL when there is none */
    hiap_buf note;
} state;

/* --- indicators ------------------------------------------------------------------------------- */

/* The sex is in the name: "Male healthy life expectancy". */
static hiap_str without_sex(const char **sex, hiap_str name) {
    static const char *const sexes[] = { "Male", "Female" };
    *sex = NULL;
    for (size_t i = 0; i < 2; i++) {
        size_t len = strlen(sexes[i]);
        if (name.len > len + 1 && memcmp(name.at, sexes[i], len) == 0 && name.at[len] == ' ') {
            *sex = sexes[i];
            return (hiap_str){ name.at + len + 1, name.len - len - 1 };
        }
    }
    return name;
}

static char *name_of(hiap_str label) {
    const char *sex;
    char *name = hiap_import_plain(without_sex(&sex, label));
    if (name && sex && name[0] >= 'a' && name[0] <= 'z')
        name[0] = (char)(name[0] - 'a' + 'A');
    return name;
}

/* Punctuation does not show in a key: names that differ in it alone would become one indicator. */
static hiap_rc check_key(const hiap_import *import, const char *key, hiap_str text, hiap_err *err) {
    const hiap_about_list *known = &((const state *)import->state)->indicators;
    const char *sex;
    hiap_str name = without_sex(&sex, text);
    for (uint32_t i = 0; i < known->items.len; i++) {
        hiap_str other = without_sex(&sex, hiap_map_key(known->texts, i));
        bool same = other.len == name.len && strncasecmp(other.at, name.at, name.len) == 0;
        if (same || strcmp(known->items.at[i]->key, key) != 0)
            continue;
        hiap_err_set(err, HIAP_PARSE, "'%.*s' and '%.*s' are too much alike: both would be %s",
                     (int)other.len, other.at, (int)name.len, name.at, key);
        hiap_err_hint(err, "correct one of the names in the file");
        hiap_import_blame(import, err);
        return HIAP_PARSE;
    }
    return HIAP_OK;
}

static hiap_rc describe(hiap_about *about, hiap_str text, void *payload, hiap_err *err) {
    const hiap_import *import = payload;
    const hiap_ons_about *json = ((const state *)import->state)->about;
    hiap_str unit = hiap_import_text(import, UNIT), label = hiap_ons_about_label(json, text);
    hiap_str caveats = hiap_ons_about_caveats(json, text);
    hiap_buf key = HIAP_BUF_INIT, source = HIAP_BUF_INIT;
    hiap_buf_add_text(&key, "ons/");
    hiap_path_slug_whole(&key, without_sex(&about->sex, text));
    hiap_ons_about_source(&source, json, text);
    about->key = key.at;
    about->name = name_of(label.len ? label : text);
    about->unit = hiap_import_plain(unit.len ? unit : hiap_import_text(import, MEASURE));
    about->source = source.at;
    about->caveats = hiap_strndup(caveats.at, caveats.len);
    about->decimals = hiap_ons_about_decimals(json, text);
    bool made = !key.failed && !source.failed && about->name && about->unit && about->caveats;
    return made ? check_key(import, about->key, text, err) : hiap_err_nomem(err, text.len);
}

/* --- a record --------------------------------------------------------------------------------- */

/* A status is the reason of a missing value, or else a remark; notes are remarks. */
static hiap_rc read_status(hiap_observation *o, const hiap_import *import, hiap_err *err) {
    state *s = import->state;
    hiap_str status = hiap_import_text(import, STATUS), notes = hiap_import_text(import, NOTES);
    hiap_reason reason = status.len ? hiap_reason_of_marker(status) : HIAP_MISSING_NONE;
    if (o->reason && reason) {
        o->reason = reason;
        status.len = 0;
    }
    o->note = status.len ? status : notes;
    if (!status.len || !notes.len)
        return HIAP_OK;
    hiap_buf_reset(&s->note);
    hiap_buf_printf(&s->note, "%.*s; %.*s", (int)status.len, status.at, (int)notes.len, notes.at);
    o->note = (hiap_str){ s->note.at, s->note.len };
    return s->note.failed ? hiap_err_nomem(err, status.len + notes.len) : HIAP_OK;
}

static hiap_rc read_numbers(hiap_observation *o, const hiap_import *import, hiap_err *err) {
    for (int i = 0; i < HIAP_ROW_NUMBERS; i++)
        o->numbers[i] = NAN;
    hiap_rc rc =
        hiap_import_number(&o->numbers[HIAP_ROW_VALUE], &o->reason, import, OBSERVATION, err);
    o->remark = hiap_import_remark(import, import->columns[OBSERVATION]);
    if (!rc)
        rc = hiap_import_number(&o->numbers[HIAP_ROW_LOWER_95], NULL, import, LOWER_95, err);
    if (!rc)
        rc = hiap_import_number(&o->numbers[HIAP_ROW_UPPER_95], NULL, import, UPPER_95, err);
    return rc ? rc : read_status(o, import, err);
}

static hiap_rc record(hiap_import *import, hiap_err *err) {
    state *s = import->state;
    hiap_observation o = {
        .area_code = hiap_import_text(import, AREA_CODE),
        .area_name = hiap_import_cell(import, AREA_NAME),
        .area_type = hiap_import_text(import, GEOGRAPHY),
        .period = hiap_import_text(import, PERIOD),
    };
    hiap_str indicator = hiap_import_text(import, INDICATOR);
    hiap_rc rc = hiap_about_list_find(&o.indicator, &s->indicators, indicator, err);
    if (!rc)
        rc = read_numbers(&o, import, err);
    if (rc)
        return rc;
    o.sex = hiap_str_of(o.indicator ? o.indicator->sex : NULL);
    return hiap_writer_add(import->writer, &o, err);
}

/* --- the state -------------------------------------------------------------------------------- */

static hiap_rc open_state(hiap_import *import, hiap_err *err) {
    state *s = import->state = hiap_alloc_zero(1, sizeof *s);
    if (!s)
        return hiap_err_nomem(err, sizeof *s);
    hiap_rc rc = hiap_about_list_init(&s->indicators, describe, import, err);
    return rc ? rc : hiap_ons_about_read(&s->about, import, err);
}

static void close_state(hiap_import *import) {
    state *s = import->state;
    if (!s)
        return;
    hiap_about_list_clear(&s->indicators);
    hiap_ons_about_free(s->about);
    hiap_buf_clear(&s->note);
    hiap_free(s);
}

const hiap_layout hiap_layout_ons = {
    .name = "ons",
    .help = "ONS Explore Local Statistics",
    .columns = columns,
    .column_count = COLUMNS,
    .open = open_state,
    .record = record,
    .close = close_state,
};
