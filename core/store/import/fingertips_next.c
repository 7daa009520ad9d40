/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The seed data of DHSC's new Fingertips: figures by the number of their indicator, with lookups in
 * the same folder (indicators.csv, areas.csv).
 *
 * Year is the year a period starts in; nothing gives its length. It is taken as one year, of the
 * kind that indicators.csv names, and the keys are "fingertips-next/92708", so that no trend mixes
 * these periods with those of the Fingertips download. */
#include <math.h>
#include <string.h>

#include "core/data/csv.h"
#include "core/store/import/companion_table.h"
#include "core/store/import/layout.h"

enum {
    INDICATOR_ID,
    CATEGORY,
    CATEGORY_TYPE,
    AGE,
    SEX,
    TREND,
    DENOMINATOR,
    CATEGORY_TYPE_ID,
    UPPER_95,
    VALUE,
    COUNT,
    AREA_CODE,
    SEX_ID,
    AGE_ID,
    YEAR,
    LOWER_95,
    CATEGORY_ID,
    COLUMNS
};

static const hiap_layout_column columns[COLUMNS] = {
    [INDICATOR_ID] = { "IndicatorId", HIAP_COLUMN_REQUIRED },
    [CATEGORY] = { "Category", HIAP_COLUMN_REQUIRED },
    [CATEGORY_TYPE] = { "CategoryType", HIAP_COLUMN_REQUIRED },
    [AGE] = { "Age", HIAP_COLUMN_REQUIRED },
    [SEX] = { "Sex", HIAP_COLUMN_REQUIRED },
    [TREND] = { "Trend", HIAP_COLUMN_OPTIONAL },
    [DENOMINATOR] = { "Denominator", HIAP_COLUMN_REQUIRED },
    [CATEGORY_TYPE_ID] = { "CategoryTypeId", HIAP_COLUMN_UNREAD },
    [UPPER_95] = { "UpperCI", HIAP_COLUMN_REQUIRED },
    [VALUE] = { "Value", HIAP_COLUMN_REQUIRED },
    [COUNT] = { "Count", HIAP_COLUMN_REQUIRED },
    [AREA_CODE] = { "AreaCode", HIAP_COLUMN_REQUIRED },
    [SEX_ID] = { "SexID", HIAP_COLUMN_UNREAD },
    [AGE_ID] = { "AgeID", HIAP_COLUMN_UNREAD },
    [YEAR] = { "Year", HIAP_COLUMN_REQUIRED },
    [LOWER_95] = { "LowerCI", HIAP_COLUMN_REQUIRED },
    [CATEGORY_ID] = { "CategoryId", HIAP_COLUMN_UNREAD },
};

enum { NAME = 1, PERIOD_TYPE, VALUE_TYPE, POLARITY, COMPARISON, INDICATOR_FIELDS };
static const char *const indicator_columns[INDICATOR_FIELDS] = {
    "IndicatorID", "IndicatorName", "PeriodType", "ValueType", "Polarity",
    "BenchmarkComparisonMethod",
};
enum { AREA_NAME = 1, AREA_TYPE, AREA_FIELDS };
static const char *const area_columns[AREA_FIELDS] = { "AreaCode", "AreaName", "AreaType" };

typedef struct state {
    hiap_companion_table indicator_table, area_table;
    hiap_about_list indicators;
    hiap_buf category_type, category, period;
    bool swapped; /* the headings Category and CategoryType stand over each other's texts */
} state;

/* --- indicators ------------------------------------------------------------------------------- */

static void add_caveat(hiap_buf *out, const char *words, hiap_str text) {
    if (text.len)
        hiap_buf_printf(out, "%s%s: %.*s", out->len ? ". " : "", words, (int)text.len, text.at);
}

static hiap_rc describe(hiap_about *about, hiap_str id, void *payload, hiap_err *err) {
    const hiap_companion_table *table = &((state *)payload)->indicator_table;
    hiap_str name = hiap_companion_table_text(table, id, NAME);
    hiap_str type = hiap_companion_table_text(table, id, VALUE_TYPE);
    hiap_buf key = HIAP_BUF_INIT, words = HIAP_BUF_INIT, caveats = HIAP_BUF_INIT;
    hiap_buf_printf(&key, "fingertips-next/%.*s", (int)id.len, id.at);
    hiap_buf_printf(&words, "%s%.*s", name.len ? "" : "Indicator ", (int)(name.len ? name : id).len,
                    (name.len ? name : id).at);
    add_caveat(&caveats, "Value type", type);
    add_caveat(&caveats, "Polarity", hiap_companion_table_text(table, id, POLARITY));
    add_caveat(&caveats, "Comparison", hiap_companion_table_text(table, id, COMPARISON));
    about->key = key.at;
    about->name = words.at;
    about->caveats = caveats.at;
    about->unit = hiap_strdup(hiap_str_is(type, "Proportion") ? "%" : "");
    about->source = hiap_strdup("DHSC Fingertips (seed data)");
    return key.failed || words.failed || caveats.failed || !about->unit || !about->source
               ? hiap_err_nomem(err, id.len)
               : HIAP_OK;
}

/* --- periods ---------------------------------------------------------------------------------- */

typedef struct period_type {
    const char *name, *kind;
} period_type;

static const period_type period_types[] = {
    { "Calendar", "Calendar year" },
    { "Yearly", "Calendar year" },
    { "Financial", "Financial year" },
    { "Financial multi-year", "Financial year" },
    { "Financial year end point", "Financial year" },
    { "Academic", "Academic year" },
};

static const char *kind_of(hiap_str type) {
    for (size_t i = 0; i < sizeof period_types / sizeof *period_types; i++)
        if (hiap_str_is(type, period_types[i].name))
            return period_types[i].kind;
    return period_types[0].kind;
}

/* "2018", or "2018/19" where the kind has two numbers. */
static void read_period(hiap_observation *o, state *s, hiap_str id, hiap_str year) {
    o->period = year;
    o->period_kind = kind_of(hiap_companion_table_text(&s->indicator_table, id, PERIOD_TYPE));
    if (o->period_kind == period_types[0].kind || year.len != 4)
        return;
    int end = ((year.at[2] - '0') * 10 + (year.at[3] - '0') + 1) % 100;
    hiap_buf_reset(&s->period);
    hiap_buf_printf(&s->period, "%.*s/%02d", (int)year.len, year.at, end < 0 ? 0 : end);
    o->period = (hiap_str){ s->period.at, s->period.len };
}

/* --- categories ------------------------------------------------------------------------------- */

/* Without the quotes that a text with a comma has twice, and the doubled blanks. */
static hiap_str tidy(hiap_buf *out, hiap_str text) {
    bool quoted = text.len > 1 && text.at[0] == '"' && text.at[text.len - 1] == '"';
    text = hiap_str_trim(quoted ? (hiap_str){ text.at + 1, text.len - 2 } : text);
    hiap_buf_reset(out);
    for (size_t i = 0; i < text.len; i++)
        if (text.at[i] != ' ' || text.at[i - 1] != ' ') /* it starts with something else */
            hiap_buf_add_char(out, text.at[i]);
    return (hiap_str){ out->at, out->len };
}

static bool holds(hiap_str text, const char *word) {
    return text.len && memmem(text.at, text.len, word, strlen(word));
}

/* A type is "... deprivation deciles ...", a category "Most deprived decile ...". */
static int which_way(hiap_str type, hiap_str category) {
    if (holds(type, "deprivation") && holds(category, "deprived"))
        return 1;
    return holds(category, "deprivation") && holds(type, "deprived") ? -1 : 0;
}

/* The headings are one way round in a whole file; the first row that tells decides. */
static hiap_rc find_swap(bool *out, const hiap_import *import, hiap_err *err) {
    hiap_csv *csv;
    bool more = true;
    int way = 0;
    hiap_rc rc = hiap_csv_open(&csv, import->path, import->path, err);
    if (rc)
        return rc;
    while (way == 0 && !(rc = hiap_csv_next(csv, &more, err)) && more)
        way = which_way(hiap_csv_field(csv, import->columns[CATEGORY_TYPE]),
                        hiap_csv_field(csv, import->columns[CATEGORY]));
    hiap_csv_close(csv);
    *out = way < 0;
    return rc;
}

/* --- a record --------------------------------------------------------------------------------- */

static const size_t number_columns[HIAP_ROW_NUMBERS] = {
    [HIAP_ROW_VALUE] = VALUE,
    [HIAP_ROW_LOWER_95] = LOWER_95,
    [HIAP_ROW_UPPER_95] = UPPER_95,
    [HIAP_ROW_LOWER_99_8] = COLUMNS,
    [HIAP_ROW_UPPER_99_8] = COLUMNS,
    [HIAP_ROW_COUNT] = COUNT,
    [HIAP_ROW_DENOMINATOR] = DENOMINATOR,
};

static hiap_rc read_numbers(hiap_observation *o, const hiap_import *import, hiap_err *err) {
    hiap_rc rc = hiap_import_number(&o->numbers[HIAP_ROW_VALUE], &o->reason, import, VALUE, err);
    o->remark = hiap_import_remark(import, import->columns[VALUE]);
    for (int i = 1; i < HIAP_ROW_NUMBERS && !rc; i++) {
        o->numbers[i] = NAN;
        if (number_columns[i] != COLUMNS)
            rc = hiap_import_number(&o->numbers[i], NULL, import, number_columns[i], err);
    }
    return rc;
}

static hiap_rc record(hiap_import *import, hiap_err *err) {
    state *s = import->state;
    hiap_str code = hiap_import_text(import, AREA_CODE);
    hiap_str id = hiap_import_text(import, INDICATOR_ID);
    hiap_observation o = {
        .area_code = code,
        .area_name = hiap_companion_table_text(&s->area_table, code, AREA_NAME),
        .area_type = hiap_companion_table_text(&s->area_table, code, AREA_TYPE),
        .sex = hiap_import_text(import, SEX),
        .age = hiap_import_text(import, AGE),
        .category_type = tidy(&s->category_type,
                              hiap_import_text(import, s->swapped ? CATEGORY : CATEGORY_TYPE)),
        .category = tidy(&s->category,
                         hiap_import_text(import, s->swapped ? CATEGORY_TYPE : CATEGORY)),
        .recent_trend = hiap_import_text(import, TREND),
    };
    read_period(&o, s, id, hiap_import_text(import, YEAR));
    hiap_rc rc = hiap_about_list_find(&o.indicator, &s->indicators, id, err);
    if (!rc)
        rc = read_numbers(&o, import, err);
    if (!rc && (s->category_type.failed || s->category.failed || s->period.failed))
        rc = hiap_err_nomem(err, s->category.cap);
    return rc ? rc : hiap_writer_add(import->writer, &o, err);
}

/* --- the state -------------------------------------------------------------------------------- */

static hiap_rc note_tables(hiap_import *import, hiap_err *err) {
    const state *s = import->state;
    const hiap_companion_table *indicators = &s->indicator_table, *areas = &s->area_table;
    hiap_rc rc = hiap_import_note(
        import, err,
        "Year is only the year in which a period starts: it is taken as one year, %s; the keys are "
        "fingertips-next/ID, so that these periods are not mixed with those of Fingertips",
        indicators->path ? "of the kind that indicators.csv gives (calendar where it gives none)"
                         : "a calendar year (indicators.csv, which would say, is not beside it)");
    if (!rc && (indicators->path || areas->path))
        rc = hiap_import_note(import, err, "read with %s%s%s",
                              indicators->path ? "indicators.csv" : "",
                              indicators->path && areas->path ? " and " : "",
                              areas->path ? "areas.csv" : "");
    if (!rc && s->swapped)
        rc = hiap_import_note(import, err,
                              "the headings Category and CategoryType are the wrong way round in "
                              "this file, as its texts show, and were read the other way");
    return rc;
}

static hiap_rc open_state(hiap_import *import, hiap_err *err) {
    state *s = import->state = hiap_alloc_zero(1, sizeof *s);
    if (!s)
        return hiap_err_nomem(err, sizeof *s);
    hiap_writer_keep_first(import->writer);
    hiap_rc rc = hiap_companion_table_read(&s->indicator_table, import->path, "indicators.csv",
                                           indicator_columns, INDICATOR_FIELDS, err);
    if (!rc)
        rc = hiap_companion_table_read(&s->area_table, import->path, "areas.csv", area_columns,
                                       AREA_FIELDS, err);
    if (!rc)
        rc = hiap_about_list_init(&s->indicators, describe, s, err);
    if (!rc)
        rc = find_swap(&s->swapped, import, err);
    return rc ? rc : note_tables(import, err);
}

static void close_state(hiap_import *import) {
    state *s = import->state;
    if (!s)
        return;
    hiap_about_list_clear(&s->indicators);
    hiap_companion_table_clear(&s->indicator_table);
    hiap_companion_table_clear(&s->area_table);
    hiap_buf_clear(&s->category_type);
    hiap_buf_clear(&s->category);
    hiap_buf_clear(&s->period);
    hiap_free(s);
}

const hiap_layout hiap_layout_fingertips_next = {
    .name = "fingertips_next",
    .help = "DHSC Fingertips seed data",
    .columns = columns,
    .column_count = COLUMNS,
    .open = open_state,
    .record = record,
    .close = close_state,
};
