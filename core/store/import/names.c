/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/names.h"

/* ?1 is the thing, ?2 the vintage, the texts follow. What a file does not say ('') stays as it was,
 * and a row is added only if that leaves something new. */
#define LAST(table)                                                          \
    "(SELECT * FROM " table "_name WHERE " table " = ?1 AND vintage <= ?2" \
    " ORDER BY vintage DESC LIMIT 1)"
#define SAID(parameter, column) "coalesce(nullif(" parameter ", ''), was." column ", '') AS " column

static const char area_sql[] =
    "INSERT INTO area_name (area, vintage, name, type, parent_code)"
    " SELECT ?1, ?2, name, type, parent_code FROM ("
    "   SELECT " SAID("?3", "name") ", " SAID("?4", "type") ", " SAID("?5", "parent_code") ","
    "     was.area AS known, was.name AS was_name, was.type AS was_type,"
    "     was.parent_code AS was_parent_code"
    "   FROM (SELECT 1) LEFT JOIN " LAST("area") " AS was)"
    " WHERE known IS NULL"
    "   OR (name, type, parent_code) <> (was_name, was_type, was_parent_code)";

static const char held_sql[] = "INSERT INTO vintage_indicator (indicator, vintage) VALUES (?1, ?2)";

static const char indicator_sql[] =
    "INSERT INTO indicator_name (indicator, vintage, name, unit, source, caveats, decimals)"
    " SELECT ?1, ?2, name, unit, source, caveats, decimals FROM ("
    "   SELECT " SAID("?3", "name") ", " SAID("?4", "unit") ", " SAID("?5", "source") ","
    "     " SAID("?6", "caveats") ","
    "     coalesce(CAST(nullif(?7, '') AS INTEGER), was.decimals) AS decimals,"
    "     was.indicator AS known, was.name AS was_name, was.unit AS was_unit,"
    "     was.source AS was_source, was.caveats AS was_caveats, was.decimals AS was_decimals"
    "   FROM (SELECT 1) LEFT JOIN " LAST("indicator") " AS was)"
    " WHERE known IS NULL OR decimals IS NOT was_decimals"
    "   OR (name, unit, source, caveats) <> (was_name, was_unit, was_source, was_caveats)";

static hiap_rc insert(hiap_store *store, const char *sql, const int64_t ids[2],
                      const hiap_str *texts, hiap_err *err) {
    sqlite3_stmt *s;
    hiap_rc rc = hiap_sql_statement(&s, store, sql, err);
    if (rc)
        return rc;
    sqlite3_bind_int64(s, 1, ids[0]);
    sqlite3_bind_int64(s, 2, ids[1]);
    for (int i = 3; i <= sqlite3_bind_parameter_count(s); i++)
        hiap_sql_bind_text(s, i, texts[i - 3]);
    return hiap_sql_finish(store, s, err);
}

hiap_rc hiap_names_area(hiap_store *store, int64_t vintage, int64_t area, const hiap_observation *o,
                        hiap_err *err) {
    const int64_t ids[] = { area, vintage };
    const hiap_str texts[] = { hiap_str_trim(o->area_name), o->area_type, o->parent_code };
    return insert(store, area_sql, ids, texts, err);
}

hiap_rc hiap_names_indicator(hiap_store *store, int64_t vintage, int64_t indicator,
                             const hiap_about *about, hiap_err *err) {
    char decimals[16] = "";
    if (about->decimals >= 0)
        snprintf(decimals, sizeof decimals, "%d", about->decimals);
    const int64_t ids[] = { indicator, vintage };
    const hiap_str texts[] = {
        hiap_str_of(about->name),    hiap_str_of(about->unit), hiap_str_of(about->source),
        hiap_str_of(about->caveats), hiap_str_of(decimals),
    };
    hiap_rc rc = insert(store, held_sql, ids, NULL, err);
    return rc ? rc : insert(store, indicator_sql, ids, texts, err);
}
