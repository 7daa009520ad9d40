/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/writer.h"

#include <string.h>

#include "core/store/import/area_code.h"
#include "core/store/import/check.h"
#include "core/store/import/names.h"
#include "core/store/import/period_coder.h"
#include "core/store/import/tally.h"
#include "core/store/reason_name.h"

struct hiap_writer {
    hiap_buf note; /* remark and note of the present observation */
    hiap_store *store;
    const hiap_source *source;
    int64_t vintage;
    hiap_rows *rows;
    char *index; /* the SQL that makes the index again; NULL while there is one */
    hiap_coder indicators, areas, disaggregations, words;
    hiap_period_coder periods;
    hiap_coder_last area, disaggregation, word[HIAP_ROW_WORDS];
    hiap_seen seen;
    hiap_tally tally;
    hiap_check *check;
    bool keeps_first;
};

/* --- opening and closing ---------------------------------------------------------------------- */

static const hiap_coder_table indicators = {
    .find = "SELECT indicator FROM indicator WHERE key = ?",
    .add = "INSERT INTO indicator (key) VALUES (?)",
    .fields = 1,
};
static const hiap_coder_table areas = {
    .find = "SELECT area FROM area WHERE code = ?",
    .add = "INSERT INTO area (code) VALUES (?)",
    .fields = 1,
};
static const hiap_coder_table words = {
    .find = "SELECT word FROM word WHERE text = ?",
    .add = "INSERT INTO word (text) VALUES (?)",
    .fields = 1,
};
static const hiap_coder_table disaggregations = {
    .find = "SELECT disaggregation FROM disaggregation"
            " WHERE sex = ? AND age = ? AND category_type = ? AND category = ?",
    .add = "INSERT INTO disaggregation (sex, age, category_type, category) VALUES (?, ?, ?, ?)",
    .fields = 4,
};

static hiap_rc open_coders(hiap_writer *w, hiap_err *err) {
    hiap_rc rc = hiap_period_coder_init(&w->periods, w->store, err);
    if (!rc)
        rc = hiap_coder_init(&w->indicators, w->store, indicators, err);
    if (!rc)
        rc = hiap_coder_init(&w->areas, w->store, areas, err);
    if (!rc)
        rc = hiap_coder_init(&w->words, w->store, words, err);
    return rc ? rc : hiap_coder_init(&w->disaggregations, w->store, disaggregations, err);
}

/* Into an empty table the index is made last, in one go, for a fraction of the work. */
static hiap_rc set_index_aside(hiap_writer *w, hiap_err *err) {
    static const char sql_if_empty[] =
        "SELECT sql FROM sqlite_schema WHERE name = 'observation_figure'"
        " AND NOT EXISTS (SELECT 1 FROM observation)";
    sqlite3_stmt *s;
    bool found = false;
    hiap_rc rc = hiap_sql_statement(&s, w->store, sql_if_empty, err);
    if (!rc)
        rc = hiap_sql_step(w->store, s, &found, err);
    if (rc || !found)
        return rc;
    hiap_str sql = hiap_sql_text(s, 0);
    w->index = hiap_strndup(sql.at, sql.len);
    sqlite3_reset(s);
    return w->index ? hiap_sql_run(w->store, "DROP INDEX observation_figure", err)
                    : hiap_err_nomem(err, sql.len);
}

/* What a row points at comes from the coders, so SQLite need not look up nine tables a row to
 * confirm it, which would double the time; hiap_store_check does. */
static void check_references(hiap_writer *w, bool on) {
    sqlite3_db_config(w->store->db, SQLITE_DBCONFIG_ENABLE_FKEY, (int)on, NULL);
}

static hiap_rc open_writer(hiap_writer *w, hiap_err *err) {
    hiap_rc rc = open_coders(w, err);
    if (!rc)
        rc = hiap_check_new(&w->check, err);
    if (!rc)
        rc = set_index_aside(w, err);
    check_references(w, false);
    return rc ? rc : hiap_rows_open(&w->rows, w->store, w->vintage, err);
}

hiap_rc hiap_writer_open(hiap_writer **out, hiap_store *store, const hiap_source *source,
                         int64_t vintage, hiap_err *err) {
    *out = NULL;
    hiap_writer *w = hiap_alloc_zero(1, sizeof *w);
    if (!w)
        return hiap_err_nomem(err, sizeof *w);
    w->store = store;
    w->source = source;
    w->vintage = vintage;
    hiap_rc rc = open_writer(w, err);
    if (rc)
        hiap_writer_close(w);
    else
        *out = w;
    return rc;
}

void hiap_writer_close(hiap_writer *w) {
    if (!w)
        return;
    hiap_buf_clear(&w->note);
    hiap_rows_close(w->rows);
    check_references(w, true);
    hiap_coder_clear(&w->indicators);
    hiap_coder_clear(&w->areas);
    hiap_coder_clear(&w->words);
    hiap_coder_clear(&w->disaggregations);
    hiap_period_coder_clear(&w->periods);
    hiap_seen_clear(&w->seen);
    hiap_check_free(w->check);
    hiap_free(w->index);
    hiap_free(w);
}

/* --- errors that name the record -------------------------------------------------------------- */

static hiap_rc blame(const hiap_writer *w, hiap_rc rc, hiap_err *err) {
    char place[HIAP_PLACE_MAX];
    w->source->place(w->source->self, w->source->line(w->source->self), place);
    hiap_err_at(err, "%s", place);
    return rc;
}

static hiap_rc refuse(const hiap_writer *w, const hiap_observation *o, const hiap_row_difference *d,
                      hiap_err *err) {
    char values[2 * HIAP_NUM_MAX + 32] = "", there[HIAP_PLACE_MAX];
    if (w->source->place_cell)
        w->source->place(w->source->self, d->line, there);
    else
        snprintf(there, sizeof there, "line %zu", d->line);
    if (d->here[0])
        snprintf(values, sizeof values, ": %s here, %s there", d->here, d->there);
    hiap_err_set(err, HIAP_PARSE,
                 "%s for %.*s, %.*s, is already given %s %s with different %s%s",
                 o->indicator->name, (int)o->area_code.len, o->area_code.at, (int)o->period.len,
                 o->period.at, w->source->place_cell ? "in" : "on", there, d->column, values);
    hiap_err_hint(err, "take the wrong one of the two rows out of the file; nothing was imported");
    return blame(w, HIAP_PARSE, err);
}

/* --- one observation -------------------------------------------------------------------------- */

static hiap_rc code_indicator(uint32_t *out, hiap_writer *w, hiap_about *about, hiap_err *err) {
    *out = about->id;
    if (about->id)
        return HIAP_OK;
    bool added;
    hiap_coder_last last = { 0 };
    const hiap_str key = hiap_str_of(about->key);
    hiap_rc rc = hiap_coder_id(&last, &w->indicators, &key, &added, err);
    if (!rc && added)
        rc = hiap_names_indicator(w->store, w->vintage, last.id, about, err);
    *out = about->id = last.id;
    return rc;
}

/* A name that is a slip is not the area's. */
static hiap_rc name_area(hiap_writer *w, const hiap_observation *o, hiap_err *err) {
    const hiap_check_known known = { w->store, w->vintage, w->area.id };
    size_t line = w->source->line(w->source->self);
    hiap_observation area = *o;
    bool is_slip;
    hiap_rc rc = hiap_check_name(&is_slip, w->check, &known, o, line, err);
    if (!rc && is_slip)
        area.area_name = HIAP_STR("");
    if (!rc)
        rc = hiap_names_area(w->store, w->vintage, w->area.id, &area, err);
    return rc ? rc : hiap_check_area(w->check, &area, line, err);
}

static hiap_rc code_area(uint32_t *out, hiap_writer *w, const hiap_observation *o, hiap_err *err) {
    bool added;
    hiap_rc rc = hiap_coder_id(&w->area, &w->areas, &o->area_code, &added, err);
    if (!rc && added)
        rc = name_area(w, o, err);
    *out = w->area.id;
    return rc;
}

static hiap_rc code_period(uint32_t *out, hiap_writer *w, const hiap_observation *o,
                           hiap_err *err) {
    hiap_rc rc = hiap_period_coder_id(out, &w->periods, o->period, o->period_kind, err);
    return rc ? blame(w, rc, err) : HIAP_OK;
}

static hiap_rc code_disaggregation(uint32_t *out, hiap_writer *w, const hiap_observation *o,
                                   hiap_err *err) {
    const hiap_str fields[] = { o->sex.len ? o->sex : HIAP_STR("Persons"),
                                o->age.len ? o->age : HIAP_STR("All ages"), o->category_type,
                                o->category };
    hiap_rc rc = hiap_coder_id(&w->disaggregation, &w->disaggregations, fields, NULL, err);
    *out = w->disaggregation.id;
    return rc;
}

/* The remark and the note, unless the note says it as well. */
static hiap_str whole_note(hiap_writer *w, const hiap_observation *o) {
    const hiap_str remark = o->remark, note = o->note;
    if (!remark.len || !note.len)
        return remark.len ? remark : note;
    if (memmem(note.at, note.len, remark.at, remark.len))
        return note;
    hiap_buf_reset(&w->note);
    hiap_buf_printf(&w->note, "%.*s; %.*s", (int)remark.len, remark.at, (int)note.len, note.at);
    return (hiap_str){ w->note.at, w->note.len };
}

static hiap_rc code_words(uint32_t out[HIAP_ROW_WORDS], hiap_writer *w, const hiap_observation *o,
                          hiap_err *err) {
    const hiap_str texts[HIAP_ROW_WORDS] = {
        [HIAP_ROW_REASON] = hiap_str_of(o->reason ? hiap_reason_name(o->reason) : NULL),
        [HIAP_ROW_NOTE] = whole_note(w, o),
        [HIAP_ROW_COMPARED] = o->compared_to_england,
        [HIAP_ROW_TREND] = o->recent_trend,
    };
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < HIAP_ROW_WORDS && !rc; i++) {
        if (texts[i].len)
            rc = hiap_coder_id(&w->word[i], &w->words, &texts[i], NULL, err);
        out[i] = texts[i].len ? w->word[i].id : 0;
    }
    return rc;
}

static hiap_rc code(hiap_row *row, hiap_writer *w, const hiap_observation *o, hiap_err *err) {
    memcpy(row->numbers, o->numbers, sizeof row->numbers);
    row->line = w->source->line(w->source->self);
    hiap_rc rc = code_indicator(&row->figure.indicator, w, o->indicator, err);
    if (!rc)
        rc = code_area(&row->figure.area, w, o, err);
    if (!rc)
        rc = code_period(&row->figure.period, w, o, err);
    if (!rc)
        rc = code_disaggregation(&row->figure.disaggregation, w, o, err);
    return rc ? rc : code_words(row->words, w, o, err);
}

/* --- rows ------------------------------------------------------------------------------------- */

static void count(hiap_writer *w, hiap_row_class row_class, hiap_reason reason) {
    hiap_tally_add(&w->tally, row_class, reason, w->source->line(w->source->self));
}

static hiap_rc keep(hiap_writer *w, const hiap_observation *o, const hiap_row *row, hiap_err *err) {
    uint32_t number;
    hiap_rc rc = hiap_rows_add(&number, w->rows, row, err);
    if (!rc && !hiap_seen_add(&w->seen, &row->figure, number))
        rc = hiap_err_nomem(err, w->seen.slot_count * sizeof *w->seen.slots);
    count(w, o->reason ? HIAP_CLASS_MISSING : HIAP_CLASS_KEPT, o->reason);
    return rc ? rc : hiap_check_row(w->check, row, o, err);
}

/* The row that gave this figure before, so what becomes of this one: KEPT when there is none. */
static hiap_rc find_before(hiap_row_class *out, hiap_writer *w, const hiap_observation *o,
                           const hiap_row *row, hiap_err *err) {
    hiap_row_difference difference;
    size_t slot = SIZE_MAX;
    *out = HIAP_CLASS_KEPT;
    for (uint32_t number;
         (number = hiap_seen_next(&w->seen, &row->figure, &slot)) != HIAP_SEEN_NONE;) {
        hiap_rc rc = hiap_rows_compare(&difference, w->rows, row, number, err);
        if (rc)
            return rc;
        if (difference.figure)
            continue;
        if (difference.column && !w->keeps_first)
            return refuse(w, o, &difference, err);
        if (difference.column)
            hiap_check_conflict(w->check, row->line, difference.line);
        *out = difference.column ? HIAP_CLASS_OTHER_VALUE : HIAP_CLASS_DUPLICATE;
        return HIAP_OK;
    }
    return HIAP_OK;
}

/* Why a record cannot be an observation; KEPT when it can. */
static hiap_row_class fault_of(const hiap_observation *o) {
    if (!o->indicator && !o->area_code.len && !o->period.len)
        return HIAP_CLASS_BLANK;
    return !o->indicator       ? HIAP_CLASS_NO_INDICATOR
           : !o->area_code.len ? HIAP_CLASS_NO_AREA
           : hiap_area_code_is_not(o->area_code) ? HIAP_CLASS_NOT_AREA
           : !o->period.len    ? HIAP_CLASS_NO_PERIOD
                               : HIAP_CLASS_KEPT;
}

hiap_rc hiap_writer_add(hiap_writer *w, const hiap_observation *o, hiap_err *err) {
    hiap_row row;
    hiap_rc rc = HIAP_OK;
    hiap_row_class fate = fault_of(o);
    if (fate == HIAP_CLASS_KEPT) {
        rc = code(&row, w, o, err);
        if (!rc)
            rc = find_before(&fate, w, o, &row, err);
        if (rc || fate == HIAP_CLASS_KEPT)
            return rc ? rc : keep(w, o, &row, err);
    }
    count(w, fate, HIAP_MISSING_NONE);
    return HIAP_OK;
}

void hiap_writer_count(hiap_writer *w, hiap_row_class row_class) {
    count(w, row_class, HIAP_MISSING_NONE);
}

void hiap_writer_count_at(hiap_writer *w, hiap_row_class row_class, size_t line) {
    hiap_tally_add(&w->tally, row_class, HIAP_MISSING_NONE, line);
}

void hiap_writer_keep_first(hiap_writer *w) {
    w->keeps_first = true;
}

hiap_change_rows hiap_writer_prints(const hiap_writer *w) {
    return hiap_rows_prints(w->rows);
}

hiap_rc hiap_writer_finish(hiap_import_report *report, hiap_writer *w, hiap_err *err) {
    hiap_rc rc = hiap_rows_flush(w->rows, err);
    if (!rc && w->index)
        rc = hiap_sql_run(w->store, w->index, err);
    if (rc)
        return rc;
    report->indicators = hiap_map_len(w->indicators.keys);
    report->areas = hiap_map_len(w->areas.keys);
    report->periods = hiap_map_len(w->periods.table.keys);
    rc = hiap_tally_report(report, &w->tally, err);
    return rc ? rc : hiap_check_report(report, w->check, w->store, w->vintage, err);
}
