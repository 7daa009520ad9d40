/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/revision.h"

#include <string.h>

#include "core/store/change.h"

typedef HIAP_VEC(int64_t) row_list;

/* Only what an earlier vintage has too can be other than new. */
static hiap_rc list_indicators(row_list *out, hiap_store *store, int64_t vintage, hiap_err *err) {
    static const char sql[] =
        "SELECT indicator FROM vintage_indicator held WHERE vintage = ?1 AND EXISTS"
        " (SELECT 1 FROM vintage_indicator e WHERE e.indicator = held.indicator"
        "   AND e.vintage < ?1)";
    sqlite3_stmt *s;
    bool row;
    hiap_rc rc = hiap_sql_statement(&s, store, sql, err);
    if (rc)
        return rc;
    sqlite3_bind_int64(s, 1, vintage);
    while (!(rc = hiap_sql_step(store, s, &row, err)) && row)
        if (!hiap_vec_push(out, sqlite3_column_int64(s, 0))) {
            rc = hiap_err_nomem(err, sizeof(int64_t));
            break;
        }
    sqlite3_reset(s);
    return rc;
}

/* --- counting --------------------------------------------------------------------------------- */

typedef struct tally {
    size_t kinds[HIAP_CHANGE_COUNT];
    hiap_change largest;
    double size; /* of the largest; 0 while no value has changed */
    int64_t oldest, newest; /* vintages that gave what is revised; 0: nothing is */
} tally;

static hiap_rc count_change(void *payload, const hiap_change *change, hiap_err *err) {
    tally *t = payload;
    double size = hiap_change_size(change);
    (void)err;
    t->kinds[change->kind]++;
    if (change->kind != HIAP_CHANGE_SAME && change->kind != HIAP_CHANGE_NEW) {
        if (t->oldest == 0 || change->from_vintage < t->oldest)
            t->oldest = change->from_vintage;
        if (change->from_vintage > t->newest)
            t->newest = change->from_vintage;
    }
    if (change->kind == HIAP_CHANGE_REVISED && size > t->size &&
        hiap_change_differs(change->from, change->to)) {
        t->largest = *change;
        t->size = size;
    }
    return HIAP_OK;
}

static hiap_rc count(tally *t, const hiap_import *import, hiap_store *store, hiap_err *err) {
    int64_t vintage = import->report->vintage;
    const hiap_change_rows written = hiap_writer_prints(import->writer);
    hiap_change_scope scope = { .from = vintage - 1, .to = vintage, .after = &written };
    row_list indicators = { 0 };
    hiap_rc rc = list_indicators(&indicators, store, vintage, err);
    scope.indicators = indicators.at;
    scope.indicator_count = indicators.len;
    if (!rc)
        rc = hiap_change_walk(store, &scope, count_change, t, err);
    hiap_vec_clear(&indicators);
    return rc;
}

static hiap_rc keep(hiap_store *store, const hiap_import_report *report, hiap_err *err) {
    static const char sql[] =
        "INSERT INTO vintage_revision (vintage, new, revised, same) VALUES (?, ?, ?, ?)";
    const int64_t values[] = { report->vintage, (int64_t)report->figures_new,
                               (int64_t)report->figures_revised, (int64_t)report->figures_same };
    sqlite3_stmt *s;
    hiap_rc rc = hiap_sql_statement(&s, store, sql, err);
    for (int i = 0; i < 4 && !rc; i++)
        sqlite3_bind_int64(s, i + 1, values[i]);
    return rc ? rc : hiap_sql_finish(store, s, err);
}

/* --- the sentence ----------------------------------------------------------------------------- */

static void add_count(hiap_buf *out, size_t count, const char *words) {
    char text[64];
    hiap_num_print_fixed(text, (double)count, 0);
    hiap_buf_printf(out, "%s %s", text, words);
}

/* Both with as many decimals as it takes to see that they differ, and one more if they have it. */
static void add_values(hiap_buf *out, const hiap_change *c) {
    char a[64], b[64];
    int decimals = 0, most = hiap_change_decimals(c);
    do {
        hiap_num_print_fixed(a, c->from, decimals);
        hiap_num_print_fixed(b, c->to, decimals);
    } while (strcmp(a, b) == 0 && ++decimals < most);
    decimals += decimals < most;
    hiap_num_print_fixed(a, c->from, decimals);
    hiap_num_print_fixed(b, c->to, decimals);
    hiap_buf_printf(out, ", from %s to %s", a, b);
}

/* "Loneliness, Wirral, 2022, Male, 16+" */
static const char names_sql[] =
    "SELECT (SELECT name FROM indicator_name WHERE indicator = ?1 ORDER BY vintage DESC LIMIT 1)"
    " || ', ' || (SELECT name FROM area_name WHERE area = ?2 ORDER BY vintage DESC LIMIT 1)"
    " || ', ' || p.label || iif(sex = 'Persons', '', ', ' || sex)"
    " || iif(age = 'All ages', '', ', ' || age) || iif(category = '', '', ', ' || category)"
    " FROM period p JOIN disaggregation ON disaggregation = ?3 WHERE p.period = ?4";

static hiap_rc add_largest(hiap_buf *out, hiap_store *store, const hiap_change *c, hiap_err *err) {
    const int64_t rows[] = { c->indicator, c->area, c->disaggregation, c->period };
    sqlite3_stmt *s;
    bool found;
    hiap_rc rc = hiap_sql_statement(&s, store, names_sql, err);
    if (rc)
        return rc;
    for (int i = 0; i < 4; i++)
        sqlite3_bind_int64(s, i + 1, rows[i]);
    rc = hiap_sql_step(store, s, &found, err);
    if (!rc && found) {
        hiap_str names = hiap_sql_text(s, 0);
        hiap_buf_printf(out, "; the largest revision: %.*s", (int)names.len, names.at);
        add_values(out, c);
    }
    sqlite3_reset(s);
    return rc;
}

/* "2 revised since vintage 5", "... since vintages 3 to 5" */
static void add_revised(hiap_buf *out, size_t revised, const tally *t) {
    add_count(out, revised, "revised");
    if (t->oldest)
        hiap_buf_printf(out, " since vintage%s %lld", t->oldest < t->newest ? "s" : "",
                        (long long)t->oldest);
    if (t->oldest < t->newest)
        hiap_buf_printf(out, " to %lld", (long long)t->newest);
    hiap_buf_add_text(out, ", ");
}

static hiap_rc say(hiap_import *import, hiap_store *store, const tally *t, hiap_err *err) {
    const hiap_import_report *report = import->report;
    hiap_buf text = HIAP_BUF_INIT;
    add_count(&text, report->figures_new, report->figures_new == 1 ? "figure new, " : "figures new, ");
    add_revised(&text, report->figures_revised, t);
    add_count(&text, report->figures_same, "the same");
    hiap_rc rc = t->size > 0 ? add_largest(&text, store, &t->largest, err) : HIAP_OK;
    if (!rc && text.failed)
        rc = hiap_err_nomem(err, text.len);
    if (!rc)
        rc = hiap_import_note(import, err, "%s", text.at);
    hiap_buf_clear(&text);
    return rc;
}

hiap_rc hiap_revision_count(hiap_import *import, hiap_store *store, hiap_err *err) {
    hiap_import_report *report = import->report;
    tally t = { 0 };
    hiap_rc rc = count(&t, import, store, err);
    if (rc)
        return rc;
    report->figures_same = t.kinds[HIAP_CHANGE_SAME];
    report->figures_revised = t.kinds[HIAP_CHANGE_REVISED] + t.kinds[HIAP_CHANGE_WITHDRAWN] +
                              t.kinds[HIAP_CHANGE_APPEARED];
    report->figures_new = report->rows_kept - report->figures_same - report->figures_revised;
    rc = keep(store, report, err);
    if (!rc && report->figures_same + report->figures_revised > 0)
        rc = say(import, store, &t, err);
    return rc;
}
