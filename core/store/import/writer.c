/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/writer.h"

#include <math.h>
#include <string.h>

#include "core/base/num.h"
#include "core/data/period.h"
#include "core/store/import/tally.h"

/* The words a row points at, each with its own last answer. */
enum { WORD_REASON, WORD_NOTE, WORD_COMPARED, WORD_TREND, WORDS };

/* The parameters of the INSERT below, which name its columns. */
enum { AT_VINTAGE = 1, AT_INDICATOR, AT_AREA, AT_PERIOD, AT_DISAGGREGATION, AT_NUMBERS,
       AT_WORDS = AT_NUMBERS + HIAP_FIGURE_NUMBERS, AT_LINE = AT_WORDS + WORDS };

#define OBSERVATION_COLUMNS                                                                      \
    "value, lower_ci_95, upper_ci_95, lower_ci_99_8, upper_ci_99_8, count, denominator, reason," \
    " note, compared_to_england, recent_trend, source_line"
static const char insert_sql[] =
    "INSERT INTO observation (vintage, indicator, area, period, disaggregation, " OBSERVATION_COLUMNS ")"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
static const char select_sql[] = "SELECT " OBSERVATION_COLUMNS " FROM observation WHERE rowid = ?";
static const char *const column_words[] = { "value",           "lower 95% limit", "upper 95% limit", "lower 99.8% limit",
                                            "upper 99.8% limit", "count",         "denominator",     "reason",
                                            "note",            "comparison to England", "recent trend" };

/* A row ready to be written. */
typedef struct row {
    hiap_figure figure;
    const double *numbers;
    int64_t words[WORDS]; /* 0: none */
    size_t line;
} row;

struct hiap_writer {
    hiap_store *store;
    const hiap_source *source;
    int64_t vintage;
    sqlite3_stmt *insert;
    char *index; /* the SQL that makes the index again; NULL while there is one */
    hiap_coder indicators, areas, disaggregations, periods, words;
    hiap_coder_last area, disaggregation, word[WORDS];
    hiap_map *labels; /* period labels as published */
    HIAP_VEC(int64_t) label_ids;
    struct { hiap_str text; int64_t id; } label; /* the last one */
    hiap_seen seen;
    int64_t first_row; /* rowid of figure 0 of `seen`; the others follow */
    hiap_tally tally;
};

void hiap_indicator_about_clear(hiap_indicator_about *about) {
    hiap_free(about->key);
    hiap_free(about->name);
    hiap_free(about->unit);
    hiap_free(about->source);
    hiap_free(about->caveats);
    *about = (hiap_indicator_about){ 0 };
}

/* --- opening and closing --------------------------------------------------------------------------- */

static hiap_rc open_coders(hiap_writer *w, hiap_err *err) {
    const struct { hiap_coder *coder; const char *find, *add; size_t fields; } coders[] = {
        { &w->indicators, "SELECT indicator FROM indicator WHERE key = ?", "INSERT INTO indicator (key) VALUES (?)", 1 },
        { &w->areas, "SELECT area FROM area WHERE code = ?", "INSERT INTO area (code) VALUES (?)", 1 },
        { &w->words, "SELECT word FROM word WHERE text = ?", "INSERT INTO word (text) VALUES (?)", 1 },
        { &w->periods, "SELECT period FROM period WHERE start = ? AND length = ? AND unit = ?",
          "INSERT INTO period (start, length, unit, label) VALUES (?, ?, ?, ?)", 4 },
        { &w->disaggregations,
          "SELECT disaggregation FROM disaggregation WHERE sex = ? AND age = ? AND category_type = ? AND category = ?",
          "INSERT INTO disaggregation (sex, age, category_type, category) VALUES (?, ?, ?, ?)", 4 },
    };
    hiap_rc rc = hiap_map_new(&w->labels, err);
    for (size_t i = 0; i < sizeof coders / sizeof *coders && !rc; i++)
        rc = hiap_coder_init(coders[i].coder, w->store, coders[i].find, coders[i].add, coders[i].fields, err);
    return rc;
}

/* Into an empty table the index is made last, in one go: a third of the time. */
static hiap_rc set_index_aside(hiap_writer *w, hiap_err *err) {
    sqlite3_stmt *s;
    bool found = false;
    hiap_rc rc = hiap_sql_statement(&s, w->store,
                                    "SELECT sql FROM sqlite_schema WHERE name = 'observation_figure'"
                                    " AND NOT EXISTS (SELECT 1 FROM observation)", err);
    if (!rc)
        rc = hiap_sql_step(w->store, s, &found, err);
    if (rc || !found)
        return rc;
    hiap_str sql = hiap_sql_text(s, 0);
    w->index = hiap_strndup(sql.at, sql.len);
    sqlite3_reset(s);
    return w->index ? hiap_sql_run(w->store, "DROP INDEX observation_figure", err) : hiap_err_nomem(err, sql.len);
}

/* Every reference of a row comes from a coder, so SQLite need not look up eight tables a row to confirm
 * it; hiap_store_check does. */
static void check_references(hiap_writer *w, bool on) {
    sqlite3_db_config(w->store->db, SQLITE_DBCONFIG_ENABLE_FKEY, (int)on, NULL);
}

static hiap_rc open_writer(hiap_writer *w, hiap_err *err) {
    hiap_rc rc = open_coders(w, err);
    if (!rc)
        rc = set_index_aside(w, err);
    check_references(w, false);
    if (!rc && sqlite3_prepare_v2(w->store->db, insert_sql, -1, &w->insert, NULL) != SQLITE_OK)
        rc = hiap_sql_fail(w->store, err);
    return rc;
}

hiap_rc hiap_writer_open(hiap_writer **out, hiap_store *store, const hiap_source *source, int64_t vintage, hiap_err *err) {
    *out = NULL;
    hiap_writer *w = hiap_alloc_zero(1, sizeof *w);
    if (!w)
        return hiap_err_nomem(err, sizeof *w);
    *w = (hiap_writer){ .store = store, .source = source, .vintage = vintage };
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
    sqlite3_finalize(w->insert);
    check_references(w, true);
    hiap_coder *coders[] = { &w->indicators, &w->areas, &w->words, &w->periods, &w->disaggregations };
    for (size_t i = 0; i < sizeof coders / sizeof *coders; i++)
        hiap_coder_clear(coders[i]);
    hiap_map_free(w->labels);
    hiap_vec_clear(&w->label_ids);
    hiap_seen_clear(&w->seen);
    hiap_free(w->index);
    hiap_free(w);
}

/* --- names, kept where they differ from those known ------------------------------------------------ */
