/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/catalog.h"

#include "core/store/sql_frame.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const hiap_sql_column area_columns[] = {
    { "area_code", HIAP_TEXT },
    { "area_name", HIAP_TEXT },
    { "area_type", HIAP_TEXT },
    { "parent_code", HIAP_TEXT },
};
static const hiap_sql_list areas = {
    "SELECT code, name, type, parent_code FROM area a JOIN area_name n ON n.area = a.area"
    "   AND n.vintage = (SELECT max(vintage) FROM area_name WHERE area = a.area AND vintage <= ?1)"
    " ORDER BY code",
    area_columns, COUNT(area_columns)
};

static const hiap_sql_column indicator_columns[] = {
    { "indicator_id", HIAP_TEXT },
    { "indicator_name", HIAP_TEXT },
    { "unit", HIAP_TEXT },
    { "source", HIAP_TEXT },
    { "decimals", HIAP_NUMBER },
    { "caveats", HIAP_TEXT },
    { "rows", HIAP_NUMBER },
    { "areas", HIAP_NUMBER },
    { "periods", HIAP_NUMBER },
    { "first_period", HIAP_PERIOD },
    { "newest_period", HIAP_PERIOD },
    { "vintage", HIAP_NUMBER },
};
/* A figure counts once, however many vintages give it. */
static const hiap_sql_list indicators = {
    "WITH figure AS (SELECT DISTINCT indicator, area, disaggregation, period FROM observation"
    "   WHERE vintage <= ?1),"
    " counts AS (SELECT indicator, count(*) AS rows, count(DISTINCT area) AS areas FROM figure"
    "   GROUP BY indicator),"
    " span AS MATERIALIZED (SELECT indicator, " HIAP_SQL_PERIOD_DAY " AS day, length, unit,"
    "   row_number() OVER (PARTITION BY indicator ORDER BY start, length) AS nth,"
    "   count(*) OVER (PARTITION BY indicator) AS periods"
    "   FROM (SELECT DISTINCT indicator, period FROM figure) JOIN period USING (period))"
    " SELECT i.key, n.name, n.unit, n.source, n.decimals, n.caveats, c.rows, c.areas,"
    "   first.periods, first.day, first.length, first.unit, newest.day, newest.length, newest.unit,"
    "   (SELECT max(h.vintage) FROM vintage_indicator h"
    "     WHERE h.indicator = i.indicator AND h.vintage <= ?1)"
    " FROM counts c JOIN indicator i USING (indicator)"
    " JOIN span first ON first.indicator = i.indicator AND first.nth = 1"
    " JOIN span newest ON newest.indicator = i.indicator AND newest.nth = newest.periods"
    " LEFT JOIN indicator_name n ON n.indicator = i.indicator AND n.vintage ="
    "   (SELECT max(vintage) FROM indicator_name WHERE indicator = i.indicator AND vintage <= ?1)"
    " ORDER BY i.key",
    indicator_columns, COUNT(indicator_columns)
};

static hiap_rc list_as_of(hiap_frame **out, hiap_store *store, const hiap_sql_list *list,
                          int64_t as_of, hiap_err *err) {
    int64_t vintage;
    *out = NULL;
    hiap_rc rc = hiap_store_as_of(&vintage, store, as_of, err);
    return rc ? rc : hiap_sql_frame(out, store, list, &vintage, err);
}

hiap_rc hiap_store_areas(hiap_frame **out, hiap_store *store, int64_t as_of, hiap_err *err) {
    return list_as_of(out, store, &areas, as_of, err);
}

hiap_rc hiap_store_indicators(hiap_frame **out, hiap_store *store, int64_t as_of, hiap_err *err) {
    return list_as_of(out, store, &indicators, as_of, err);
}
