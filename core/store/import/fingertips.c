/* SPDX-License-Identifier: GPL-3.0-or-later */
/* OHID Fingertips: the CSV download in all its spellings (26 names, 27 with the time period range,
 * rows of 25 fields), and what R writes of it (an unnamed first column, dots for spaces, NA). */
#include <math.h>
#include <string.h>

#include "core/store/import/layout.h"

enum {
    INDICATOR_ID,
    INDICATOR_NAME,
    PARENT_CODE,
    PARENT_NAME,
    AREA_CODE,
    AREA_NAME,
    AREA_TYPE,
    SEX,
    AGE,
    CATEGORY_TYPE,
    CATEGORY,
    TIME_PERIOD,
    VALUE,
    LOWER_95,
    UPPER_95,
    LOWER_99_8,
    UPPER_99_8,
    COUNT,
    DENOMINATOR,
    NOTE,
    TREND,
    COMPARED,
    COMPARED_GOAL,
    COMPARED_PARENT,
    NOT_USED,
    SORTABLE,
    NEW_DATA,
    RANGE,
    COLUMNS
};

static const hiap_layout_column columns[COLUMNS] = {
    [INDICATOR_ID] = { "Indicator ID", HIAP_COLUMN_REQUIRED },
    [INDICATOR_NAME] = { "Indicator Name", HIAP_COLUMN_REQUIRED },
    [PARENT_CODE] = { "Parent Code", HIAP_COLUMN_OPTIONAL },
    [PARENT_NAME] = { "Parent Name", HIAP_COLUMN_UNREAD },
    [AREA_CODE] = { "Area Code", HIAP_COLUMN_REQUIRED },
    [AREA_NAME] = { "Area Name", HIAP_COLUMN_REQUIRED },
    [AREA_TYPE] = { "Area Type", HIAP_COLUMN_REQUIRED },
    [SEX] = { "Sex", HIAP_COLUMN_REQUIRED },
    [AGE] = { "Age", HIAP_COLUMN_REQUIRED },
    [CATEGORY_TYPE] = { "Category Type", HIAP_COLUMN_REQUIRED },
    [CATEGORY] = { "Category", HIAP_COLUMN_REQUIRED },
    [TIME_PERIOD] = { "Time period", HIAP_COLUMN_REQUIRED },
    [VALUE] = { "Value", HIAP_COLUMN_REQUIRED },
    [LOWER_95] = { "Lower CI 95.0 limit", HIAP_COLUMN_REQUIRED },
    [UPPER_95] = { "Upper CI 95.0 limit", HIAP_COLUMN_REQUIRED },
    [LOWER_99_8] = { "Lower CI 99.8 limit", HIAP_COLUMN_OPTIONAL },
    [UPPER_99_8] = { "Upper CI 99.8 limit", HIAP_COLUMN_OPTIONAL },
    [COUNT] = { "Count", HIAP_COLUMN_REQUIRED },
    [DENOMINATOR] = { "Denominator", HIAP_COLUMN_REQUIRED },
    [NOTE] = { "Value note", HIAP_COLUMN_REQUIRED },
    [TREND] = { "Recent Trend", HIAP_COLUMN_OPTIONAL },
    [COMPARED] = { "Compared to England value or percentiles", HIAP_COLUMN_OPTIONAL },
    [COMPARED_GOAL] = { "Compared to goal", HIAP_COLUMN_UNREAD },
    [COMPARED_PARENT] = { "Compared to*percentiles", HIAP_COLUMN_UNREAD },
    [NOT_USED] = { "Column not used", HIAP_COLUMN_UNREAD },
    [SORTABLE] = { "Time period Sortable", HIAP_COLUMN_UNREAD },
    [NEW_DATA] = { "New data", HIAP_COLUMN_UNREAD },
    [RANGE] = { "Time period range", HIAP_COLUMN_UNREAD },
};

/* --- indicators ------------------------------------------------------------------------------- */

/* Fingertips numbers its indicators; with a word there, the file is one's own in their layout. */
static bool is_published(hiap_str id) {
    for (size_t i = 0; i < id.len; i++)
        if (id.at[i] < '0' || id.at[i] > '9')
            return false;
    return true;
}

static hiap_rc describe(hiap_about *about, hiap_str id, void *payload, hiap_err *err) {
    hiap_buf key = HIAP_BUF_INIT;
    hiap_buf_printf(&key, "%s/%.*s", is_published(id) ? "fingertips" : "local", (int)id.len, id.at);
    about->key = key.at;
    about->name = hiap_import_plain(hiap_import_cell(payload, INDICATOR_NAME));
    about->source = hiap_strdup(is_published(id) ? "OHID Fingertips" : "");
    return key.failed || !about->name || !about->source ? hiap_err_nomem(err, id.len) : HIAP_OK;
}

static hiap_rc open_list(hiap_import *import, hiap_err *err) {
    import->state = hiap_alloc_zero(1, sizeof(hiap_about_list));
    return import->state ? hiap_about_list_init(import->state, describe, import, err)
                         : hiap_err_nomem(err, sizeof(hiap_about_list));
}

static void close_list(hiap_import *import) {
    if (import->state)
        hiap_about_list_clear(import->state);
    hiap_free(import->state);
}

/* --- numbers ---------------------------------------------------------------------------------- */

static const size_t number_columns[HIAP_ROW_NUMBERS] = {
    VALUE, LOWER_95, UPPER_95, LOWER_99_8, UPPER_99_8, COUNT, DENOMINATOR,
};

/* Old uploads write -1 for a missing value; it is one only where limits and count say so too. */
static bool is_sentinel(const double *numbers) {
    return numbers[HIAP_ROW_VALUE] == -1 && numbers[HIAP_ROW_LOWER_95] == -1 &&
           numbers[HIAP_ROW_UPPER_95] == -1 && numbers[HIAP_ROW_COUNT] == -1;
}

static void clear_sentinels(hiap_observation *o) {
    for (int i = 0; i < HIAP_ROW_NUMBERS; i++)
        if (o->numbers[i] == -1)
            o->numbers[i] = NAN;
    o->reason = HIAP_MISSING_EMPTY;
}

/* Words of a value note that say why the value is missing. */
typedef struct reason_note {
    const char *words;
    hiap_reason reason;
} reason_note;

static const reason_note notes[] = {
    { "suppressed", HIAP_MISSING_CONFIDENTIAL },
    { "disclosure", HIAP_MISSING_CONFIDENTIAL },
    { "missing in source", HIAP_MISSING_NOT_AVAILABLE },
    { "not available", HIAP_MISSING_NOT_AVAILABLE },
    { "not applicable", HIAP_MISSING_NOT_APPLICABLE },
};

static void explain(hiap_observation *o) {
    for (size_t i = 0; i < sizeof notes / sizeof *notes; i++)
        if (memmem(o->note.at, o->note.len, notes[i].words, strlen(notes[i].words))) {
            o->reason = notes[i].reason;
            return;
        }
}

static hiap_rc read_numbers(hiap_observation *o, const hiap_import *import, hiap_err *err) {
    hiap_rc rc = hiap_import_number(&o->numbers[HIAP_ROW_VALUE], &o->reason, import, VALUE, err);
    o->remark = hiap_import_remark(import, import->columns[VALUE]);
    for (int i = 1; i < HIAP_ROW_NUMBERS && !rc; i++)
        rc = hiap_import_number(&o->numbers[i], NULL, import, number_columns[i], err);
    if (!rc && is_sentinel(o->numbers))
        clear_sentinels(o);
    if (!rc && (o->reason == HIAP_MISSING_EMPTY || o->reason == HIAP_MISSING_NOT_AVAILABLE))
        explain(o);
    return rc;
}

/* --- a record --------------------------------------------------------------------------------- */

static hiap_rc record(hiap_import *import, hiap_err *err) {
    hiap_observation o = {
        .area_code = hiap_import_text(import, AREA_CODE),
        .area_name = hiap_import_cell(import, AREA_NAME),
        .area_type = hiap_import_text(import, AREA_TYPE),
        .parent_code = hiap_import_text(import, PARENT_CODE),
        .period = hiap_import_text(import, TIME_PERIOD),
        .sex = hiap_import_text(import, SEX),
        .age = hiap_import_text(import, AGE),
        .category_type = hiap_import_text(import, CATEGORY_TYPE),
        .category = hiap_import_text(import, CATEGORY),
        .note = hiap_import_text(import, NOTE),
        .compared_to_england = hiap_import_text(import, COMPARED),
        .recent_trend = hiap_import_text(import, TREND),
    };
    hiap_str id = hiap_import_text(import, INDICATOR_ID);
    hiap_rc rc = hiap_about_list_find(&o.indicator, import->state, id, err);
    if (!rc)
        rc = read_numbers(&o, import, err);
    return rc ? rc : hiap_writer_add(import->writer, &o, err);
}

const hiap_layout hiap_layout_fingertips = {
    .name = "fingertips",
    .help = "OHID Fingertips download",
    .columns = columns,
    .column_count = COLUMNS,
    .open = open_list,
    .record = record,
    .close = close_list,
};
