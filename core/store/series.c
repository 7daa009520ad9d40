/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/series.h"

#include <math.h>

#include "core/data/status.h"
#include "core/store/change.h"
#include "core/store/place.h"
#include "core/store/reason_name.h"

enum {
    TEXT_INDICATOR_ID,
    TEXT_INDICATOR_NAME,
    TEXT_AREA_CODE,
    TEXT_AREA_NAME,
    TEXT_AREA_TYPE,
    TEXT_SEX,
    TEXT_AGE,
    TEXT_CATEGORY_TYPE,
    TEXT_CATEGORY,
    TEXT_NOTE,
    TEXT_COMPARED,
    TEXT_TREND,
    TEXT_STATUS,
    TEXTS
};
enum {
    NUMBER_VALUE,
    NUMBER_LOWER_95,
    NUMBER_UPPER_95,
    NUMBER_LOWER_99_8,
    NUMBER_UPPER_99_8,
    NUMBER_COUNT,
    NUMBER_DENOMINATOR,
    NUMBER_SOURCE_LINE,
    NUMBER_VINTAGE,
    NUMBER_REVISED_FROM,
    NUMBERS
};

/* Numbers first, in the order above, then words. */
static const char row_sql[] =
    "SELECT value, lower_ci_95, upper_ci_95, lower_ci_99_8, upper_ci_99_8, count, denominator,"
    " source_line, reason, note, compared_to_england, recent_trend"
    " FROM observation WHERE rowid = ?";
enum { AT_REASON = NUMBER_VINTAGE, AT_NOTE, AT_COMPARED, AT_TREND };

typedef struct series_column {
    const char *name;
    hiap_type type;
    size_t from; /* which array of this type */
} series_column;

static const series_column columns[] = {
    { "indicator_id", HIAP_TEXT, TEXT_INDICATOR_ID },
    { "indicator_name", HIAP_TEXT, TEXT_INDICATOR_NAME },
    { "area_code", HIAP_TEXT, TEXT_AREA_CODE },
    { "area_name", HIAP_TEXT, TEXT_AREA_NAME },
    { "area_type", HIAP_TEXT, TEXT_AREA_TYPE },
    { "time_period", HIAP_PERIOD, 0 },
    { "sex", HIAP_TEXT, TEXT_SEX },
    { "age", HIAP_TEXT, TEXT_AGE },
    { "category_type", HIAP_TEXT, TEXT_CATEGORY_TYPE },
    { "category", HIAP_TEXT, TEXT_CATEGORY },
    { "value", HIAP_NUMBER, NUMBER_VALUE },
    { "lower_ci_95", HIAP_NUMBER, NUMBER_LOWER_95 },
    { "upper_ci_95", HIAP_NUMBER, NUMBER_UPPER_95 },
    { "lower_ci_99_8", HIAP_NUMBER, NUMBER_LOWER_99_8 },
    { "upper_ci_99_8", HIAP_NUMBER, NUMBER_UPPER_99_8 },
    { "count", HIAP_NUMBER, NUMBER_COUNT },
    { "denominator", HIAP_NUMBER, NUMBER_DENOMINATOR },
    { "value_note", HIAP_TEXT, TEXT_NOTE },
    { "compared_to_england", HIAP_TEXT, TEXT_COMPARED },
    { "recent_trend", HIAP_TEXT, TEXT_TREND },
    { "vintage", HIAP_NUMBER, NUMBER_VINTAGE },
    { "source_line", HIAP_NUMBER, NUMBER_SOURCE_LINE },
    { "revised_from", HIAP_NUMBER, NUMBER_REVISED_FROM },
    { "status", HIAP_TEXT, TEXT_STATUS },
};
#define COLUMNS (sizeof columns / sizeof *columns)

/* The arrays the columns are made from. */
typedef struct rows {
    size_t len;
    uint32_t *texts[TEXTS]; /* numbers in the pool */
    double *numbers[NUMBERS];
    uint8_t *reasons[NUMBERS];
    hiap_period *periods;
} rows;

static void rows_clear(rows *r) {
    for (size_t i = 0; i < TEXTS; i++)
        hiap_free(r->texts[i]);
    for (size_t i = 0; i < NUMBERS; i++) {
        hiap_free(r->numbers[i]);
        hiap_free(r->reasons[i]);
    }
    hiap_free(r->periods);
}

static hiap_rc rows_make(rows *r, size_t len, hiap_err *err) {
    *r = (rows){ .len = len };
    bool made = (r->periods = hiap_alloc_array(len, sizeof *r->periods)) != NULL;
    for (size_t i = 0; i < TEXTS && made; i++)
        made = (r->texts[i] = hiap_alloc_array(len, sizeof **r->texts)) != NULL;
    for (size_t i = 0; i < NUMBERS && made; i++)
        made = (r->numbers[i] = hiap_alloc_array(len, sizeof **r->numbers)) != NULL &&
               (r->reasons[i] = hiap_alloc_zero(len, 1)) != NULL;
    if (made)
        return HIAP_OK;
    rows_clear(r);
    *r = (rows){ 0 };
    return hiap_err_nomem(err, len * sizeof(double));
}

/* --- one row ---------------------------------------------------------------------------------- */

typedef struct named {
    size_t text;
    const hiap_lookup *lookup;
    uint32_t number;
    size_t field;
} named;

static void fill_names(rows *r, size_t i, const hiap_selection *s) {
    const hiap_found *f = &s->found.at[i];
    const named names[] = {
        { TEXT_INDICATOR_ID, &s->indicators, f->indicator, HIAP_INDICATOR_KEY },
        { TEXT_INDICATOR_NAME, &s->indicators, f->indicator, HIAP_INDICATOR_NAME },
        { TEXT_AREA_CODE, &s->areas, f->area, HIAP_AREA_CODE },
        { TEXT_AREA_NAME, &s->areas, f->area, HIAP_AREA_NAME },
        { TEXT_AREA_TYPE, &s->areas, f->area, HIAP_AREA_TYPE },
        { TEXT_SEX, &s->disaggregations, f->disaggregation, HIAP_SEX },
        { TEXT_AGE, &s->disaggregations, f->disaggregation, HIAP_AGE },
        { TEXT_CATEGORY_TYPE, &s->disaggregations, f->disaggregation, HIAP_CATEGORY_TYPE },
        { TEXT_CATEGORY, &s->disaggregations, f->disaggregation, HIAP_CATEGORY },
    };
    for (size_t n = 0; n < sizeof names / sizeof *names; n++)
        r->texts[names[n].text][i] =
            hiap_lookup_text(names[n].lookup, names[n].number, names[n].field);
    r->periods[i] = s->period.at[f->period];
    r->numbers[NUMBER_VINTAGE][i] = (double)f->vintage;
}

static void fill_numbers(rows *r, size_t i, sqlite3_stmt *row) {
    for (int n = 0; n < NUMBER_VINTAGE; n++) {
        bool missing = sqlite3_column_type(row, n) == SQLITE_NULL;
        r->numbers[n][i] = missing ? NAN : sqlite3_column_double(row, n);
        r->reasons[n][i] = missing ? HIAP_MISSING_EMPTY : HIAP_MISSING_NONE;
    }
}

static hiap_rc look_up_word(uint32_t *out, hiap_selection *s, sqlite3_stmt *row, int at,
                            hiap_err *err) {
    uint32_t number;
    *out = HIAP_TEXT_MISSING;
    if (sqlite3_column_type(row, at) == SQLITE_NULL)
        return HIAP_OK;
    hiap_rc rc = hiap_lookup_number(&number, &s->words, sqlite3_column_int64(row, at), err);
    if (!rc)
        *out = hiap_lookup_text(&s->words, number, 0);
    return rc;
}

static hiap_rc fill_words(rows *r, size_t i, hiap_selection *s, sqlite3_stmt *row, hiap_err *err) {
    uint32_t reason;
    hiap_rc rc = look_up_word(&reason, s, row, AT_REASON, err);
    for (int n = 0; n < 3 && !rc; n++)
        rc = look_up_word(&r->texts[TEXT_NOTE + n][i], s, row, AT_NOTE + n, err);
    if (!rc && reason != HIAP_TEXT_MISSING && isnan(r->numbers[NUMBER_VALUE][i]))
        r->reasons[NUMBER_VALUE][i] = (uint8_t)hiap_reason_named(hiap_map_key(s->pool, reason));
    return rc;
}

/* --- what is said beside the value ------------------------------------------------------------ */

/* The text of `scratch` as a number in the pool. */
static hiap_rc pool_text(uint32_t *out, hiap_selection *s, hiap_buf *scratch, hiap_err *err) {
    uint32_t number = scratch->failed
                          ? HIAP_MAP_NONE
                          : hiap_map_add(s->pool, (hiap_str){ scratch->at, scratch->len }, NULL);
    if (number == HIAP_MAP_NONE)
        return hiap_err_nomem(err, scratch->len);
    *out = number;
    return HIAP_OK;
}

static hiap_str note_of(const rows *r, size_t i, const hiap_selection *s) {
    uint32_t note = r->texts[TEXT_NOTE][i];
    return note == HIAP_TEXT_MISSING ? HIAP_STR("") : hiap_map_key(s->pool, note);
}

/* "published under E08000016; Value estimated" */
static hiap_rc fill_old_code(rows *r, size_t i, hiap_selection *s, hiap_buf *scratch,
                             hiap_err *err) {
    const char *code = hiap_place_old_code(s, &s->found.at[i]);
    hiap_str note = note_of(r, i, s);
    if (!code)
        return HIAP_OK;
    hiap_buf_reset(scratch);
    hiap_buf_printf(scratch, "published under %s%s%.*s", code, note.len ? "; " : "", (int)note.len,
                    note.at);
    return pool_text(&r->texts[TEXT_NOTE][i], s, scratch, err);
}

/* The value of the vintage before, if it is another one. */
static hiap_rc fill_revised_from(rows *r, size_t i, hiap_selection *s, hiap_err *err) {
    static const char sql[] = "SELECT value FROM observation WHERE rowid = ?";
    sqlite3_stmt *row;
    bool there;
    double *from = &r->numbers[NUMBER_REVISED_FROM][i];
    *from = NAN;
    r->reasons[NUMBER_REVISED_FROM][i] = HIAP_MISSING_EMPTY;
    if (!s->found.at[i].earlier)
        return HIAP_OK;
    hiap_rc rc = hiap_sql_statement(&row, s->store, sql, err);
    if (rc)
        return rc;
    sqlite3_bind_int64(row, 1, s->found.at[i].earlier);
    rc = hiap_sql_step(s->store, row, &there, err);
    if (!rc && there && sqlite3_column_type(row, 0) != SQLITE_NULL &&
        hiap_change_differs(sqlite3_column_double(row, 0), r->numbers[NUMBER_VALUE][i])) {
        *from = sqlite3_column_double(row, 0);
        r->reasons[NUMBER_REVISED_FROM][i] = HIAP_MISSING_NONE;
    }
    sqlite3_reset(row);
    return rc;
}

static hiap_rc fill_status(rows *r, size_t i, hiap_selection *s, hiap_buf *scratch,
                           hiap_err *err) {
    hiap_buf_reset(scratch);
    hiap_status_print(scratch, (hiap_reason)r->reasons[NUMBER_VALUE][i], note_of(r, i, s),
                      !isnan(r->numbers[NUMBER_REVISED_FROM][i]));
    return pool_text(&r->texts[TEXT_STATUS][i], s, scratch, err);
}

static hiap_rc fill_beside(rows *r, size_t i, hiap_selection *s, hiap_buf *scratch,
                           hiap_err *err) {
    hiap_rc rc = fill_revised_from(r, i, s, err);
    if (!rc)
        rc = fill_status(r, i, s, scratch, err);
    return rc ? rc : fill_old_code(r, i, s, scratch, err);
}

static hiap_rc fill(rows *r, hiap_selection *s, hiap_err *err) {
    sqlite3_stmt *row;
    bool there = true;
    hiap_buf scratch = HIAP_BUF_INIT;
    hiap_rc rc = hiap_sql_statement(&row, s->store, row_sql, err);
    for (size_t i = 0; i < r->len && !rc; i++) {
        sqlite3_reset(row);
        sqlite3_bind_int64(row, 1, s->found.at[i].row);
        rc = hiap_sql_step(s->store, row, &there, err);
        if (rc)
            break;
        fill_names(r, i, s);
        fill_numbers(r, i, row);
        rc = fill_words(r, i, s, row, err);
        if (!rc)
            rc = fill_beside(r, i, s, &scratch, err);
    }
    if (row)
        sqlite3_reset(row);
    hiap_buf_clear(&scratch);
    return rc;
}

/* --- the frame -------------------------------------------------------------------------------- */

static hiap_rc make_column(hiap_column **out, rows *r, const hiap_selection *s, size_t i,
                           hiap_err *err) {
    size_t from = columns[i].from;
    if (columns[i].type == HIAP_TEXT)
        return hiap_pool_column(out, s->pool, r->texts[from], r->len, err);
    if (columns[i].type == HIAP_PERIOD) {
        hiap_period *periods = r->periods;
        r->periods = NULL;
        return hiap_column_take_periods(out, periods, r->len, err);
    }
    double *numbers = r->numbers[from];
    uint8_t *reasons = r->reasons[from];
    r->numbers[from] = NULL;
    r->reasons[from] = NULL;
    return hiap_column_take_numbers(out, numbers, reasons, r->len, err);
}

static hiap_rc make_frame(hiap_frame **out, rows *r, const hiap_selection *s, hiap_err *err) {
    hiap_column *made[COLUMNS] = { 0 };
    const char *names[COLUMNS];
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < COLUMNS && !rc; i++) {
        names[i] = columns[i].name;
        rc = make_column(&made[i], r, s, i, err);
    }
    if (!rc)
        rc = hiap_frame_new(out, names, made, COLUMNS, err);
    for (size_t i = 0; i < COLUMNS; i++)
        hiap_column_drop(made[i]);
    return rc;
}

static hiap_rc answer(hiap_frame **out, hiap_store *store, const hiap_series_query *query,
                      hiap_err *err) {
    hiap_selection s;
    rows r = { 0 };
    hiap_rc rc = hiap_selection_find(&s, store, query, err);
    if (!rc)
        rc = rows_make(&r, s.found.len, err);
    if (!rc)
        rc = fill(&r, &s, err);
    if (!rc)
        rc = make_frame(out, &r, &s, err);
    rows_clear(&r);
    hiap_selection_clear(&s);
    return rc;
}

/* One transaction, so that every statement sees the same state of the store. */
hiap_rc hiap_store_series(hiap_frame **out, hiap_store *store, const hiap_series_query *query,
                          hiap_err *err) {
    *out = NULL;
    if (query->indicator_count == 0)
        return hiap_err_set(err, HIAP_ARGUMENT, "a series needs at least one indicator");
    hiap_rc rc = hiap_sql_run(store, "SAVEPOINT series", err);
    if (rc)
        return rc;
    rc = answer(out, store, query, err);
    hiap_rc released = hiap_sql_run(store, "RELEASE series", rc ? NULL : err);
    if (rc || !released)
        return rc;
    hiap_frame_drop(*out);
    *out = NULL;
    return released;
}
