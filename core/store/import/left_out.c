/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/left_out.h"

typedef struct edition {
    int64_t vintage, figures; /* 0: there is none */
    char *file_name;
} edition;

static const char edition_sql[] =
    "SELECT e.vintage, e.rows_kept, e.file_name FROM vintage e JOIN vintage v ON v.vintage = ?1"
    " WHERE e.vintage < ?1 AND e.layout = v.layout AND e.rows_kept > 0"
    " AND EXISTS (SELECT 1 FROM vintage_indicator h WHERE h.vintage = e.vintage)"
    " AND NOT EXISTS (SELECT 1 FROM vintage_indicator h WHERE h.vintage = e.vintage"
    "   AND NOT EXISTS (SELECT 1 FROM vintage_indicator n"
    "     WHERE n.indicator = h.indicator AND n.vintage = ?1))"
    " ORDER BY e.vintage DESC LIMIT 1";

static hiap_rc find_edition(edition *out, hiap_store *store, int64_t vintage, hiap_err *err) {
    sqlite3_stmt *s;
    bool there;
    *out = (edition){ 0 };
    hiap_rc rc = hiap_sql_statement(&s, store, edition_sql, err);
    if (rc)
        return rc;
    sqlite3_bind_int64(s, 1, vintage);
    rc = hiap_sql_step(store, s, &there, err);
    if (!rc && there) {
        hiap_str name = hiap_sql_text(s, 2);
        *out = (edition){ sqlite3_column_int64(s, 0), sqlite3_column_int64(s, 1),
                          hiap_strndup(name.at, name.len) };
        rc = out->file_name ? HIAP_OK : hiap_err_nomem(err, name.len);
    }
    sqlite3_reset(s);
    return rc;
}

/* --- the figures ------------------------------------------------------------------------------ */

typedef struct absent {
    int64_t figures, area, period; /* how many; those of the first */
} absent;

/* The index has it all, in this order. */
static const char absent_sql[] =
    "SELECT count(*), area, period FROM (SELECT area, period FROM observation"
    "   WHERE indicator IN (SELECT indicator FROM vintage_indicator WHERE vintage = ?1)"
    "   GROUP BY indicator, area, disaggregation, period"
    "   HAVING max(vintage = ?1) AND NOT max(vintage = ?2))";

static hiap_rc find_absent(absent *out, hiap_store *store, const edition *e, int64_t vintage,
                           hiap_err *err) {
    sqlite3_stmt *s;
    bool row;
    hiap_rc rc = hiap_sql_statement(&s, store, absent_sql, err);
    if (rc)
        return rc;
    sqlite3_bind_int64(s, 1, e->vintage);
    sqlite3_bind_int64(s, 2, vintage);
    rc = hiap_sql_step(store, s, &row, err);
    if (!rc)
        *out = (absent){ sqlite3_column_int64(s, 0), sqlite3_column_int64(s, 1),
                         sqlite3_column_int64(s, 2) };
    sqlite3_reset(s);
    return rc;
}

static const char example_sql[] =
    "SELECT coalesce((SELECT nullif(name, '') FROM area_name WHERE area = ?1"
    "   ORDER BY vintage DESC LIMIT 1), code) || ', ' || label"
    " FROM area JOIN period ON period = ?2 WHERE area = ?1";

static hiap_rc tell(hiap_import *import, hiap_store *store, const edition *e, const absent *a,
                    hiap_err *err) {
    sqlite3_stmt *s;
    bool row;
    char figures[64];
    hiap_rc rc = hiap_sql_statement(&s, store, example_sql, err);
    if (rc)
        return rc;
    sqlite3_bind_int64(s, 1, a->area);
    sqlite3_bind_int64(s, 2, a->period);
    rc = hiap_sql_step(store, s, &row, err);
    hiap_str example = rc ? HIAP_STR("") : hiap_sql_text(s, 0);
    hiap_num_print_fixed(figures, (double)a->figures, 0);
    if (!rc)
        rc = hiap_import_note(
            import, err,
            "%s %s of the earlier edition (%s, vintage %lld) %s not in this one, e.g. %.*s, and "
            "%s current: withdrawn, or left out?",
            figures, a->figures == 1 ? "figure" : "figures", e->file_name, (long long)e->vintage,
            a->figures == 1 ? "is" : "are", (int)example.len, example.at,
            a->figures == 1 ? "remains" : "remain");
    sqlite3_reset(s);
    return rc;
}

static hiap_rc tell_of(hiap_import *import, hiap_store *store, const edition *e, hiap_err *err) {
    const hiap_import_report *report = import->report;
    absent a;
    if (2 * (report->figures_same + report->figures_revised) <= (size_t)e->figures)
        return HIAP_OK;
    hiap_rc rc = find_absent(&a, store, e, report->vintage, err);
    return rc || a.figures == 0 || 2 * a.figures >= e->figures ? rc
                                                               : tell(import, store, e, &a, err);
}

hiap_rc hiap_left_out_tell(hiap_import *import, hiap_store *store, hiap_err *err) {
    edition e;
    hiap_rc rc = find_edition(&e, store, import->report->vintage, err);
    if (!rc && e.vintage)
        rc = tell_of(import, store, &e, err);
    hiap_free(e.file_name);
    return rc;
}
