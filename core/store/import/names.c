/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/names.h"

static void bind(sqlite3_stmt *s, const int64_t ids[2], const hiap_str *texts) {
    for (int i = 0; i < 2; i++)
        sqlite3_bind_int64(s, i + 1, ids[i]);
    for (int i = 2; i < sqlite3_bind_parameter_count(s); i++)
        hiap_sql_bind_text(s, i + 1, texts[i - 2]);
}

/* Adds what `add` inserts unless the newest row that `newest` finds says the same. Both take ?1 the
 * thing, ?2 the vintage, and the texts from ?3. */
static hiap_rc keep(hiap_store *store, const char *newest, const char *add, const int64_t ids[2], const hiap_str *texts,
                    hiap_err *err) {
    const char *sql[] = { newest, add };
    hiap_rc rc = HIAP_OK;
    bool same = false;
    for (size_t q = 0; q < 2 && !rc && !same; q++) {
        sqlite3_stmt *s;
        rc = hiap_sql_statement(&s, store, sql[q], err);
        if (rc)
            return rc;
        bind(s, ids, texts);
        rc = hiap_sql_step(store, s, &same, err);
        same = same && sqlite3_column_int(s, 0);
        sqlite3_reset(s);
    }
    return rc;
}

hiap_rc hiap_names_area(hiap_store *store, int64_t vintage, int64_t area, const hiap_observation *o, hiap_err *err) {
    const hiap_str texts[] = { hiap_str_trim(o->area_name), o->area_type, o->parent_code };
    return keep(store,
                "SELECT name = ?3 AND type = ?4 AND parent_code = ?5 FROM area_name"
                " WHERE area = ?1 AND vintage <= ?2 ORDER BY vintage DESC LIMIT 1",
                "INSERT INTO area_name (area, vintage, name, type, parent_code) VALUES (?1, ?2, ?3, ?4, ?5)",
                (int64_t[]){ area, vintage }, texts, err);
}

static hiap_rc hold(hiap_store *store, int64_t vintage, int64_t indicator, hiap_err *err) {
    sqlite3_stmt *s;
    hiap_rc rc = hiap_sql_statement(&s, store, "INSERT INTO vintage_indicator (indicator, vintage) VALUES (?, ?)", err);
    if (rc)
        return rc;
    sqlite3_bind_int64(s, 1, indicator);
    sqlite3_bind_int64(s, 2, vintage);
    return hiap_sql_finish(store, s, err);
}

hiap_rc hiap_names_indicator(hiap_store *store, int64_t vintage, int64_t indicator, const hiap_about *about,
                             hiap_err *err) {
    char decimals[16] = "";
    if (about->decimals >= 0)
        snprintf(decimals, sizeof decimals, "%d", about->decimals);
    const hiap_str texts[] = { hiap_str_of(about->name), hiap_str_of(about->unit), hiap_str_of(about->source),
                               hiap_str_of(about->caveats), hiap_str_of(decimals) };
    hiap_rc rc = hold(store, vintage, indicator, err);
    if (rc)
        return rc;
    return keep(store,
                "SELECT name = ?3 AND unit = ?4 AND source = ?5 AND caveats = ?6 AND coalesce(CAST(decimals AS TEXT), '') = ?7"
                " FROM indicator_name WHERE indicator = ?1 AND vintage <= ?2 ORDER BY vintage DESC LIMIT 1",
                "INSERT INTO indicator_name (indicator, vintage, name, unit, source, caveats, decimals)"
                " VALUES (?1, ?2, ?3, ?4, ?5, ?6, nullif(?7, ''))",
                (int64_t[]){ indicator, vintage }, texts, err);
}
