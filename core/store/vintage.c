/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/vintage.h"

#include "core/store/schema.h"
#include "core/store/selection.h"
#include "core/store/sql_frame.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

hiap_rc hiap_store_newest_vintage(int64_t *out, hiap_store *store, hiap_err *err) {
    return hiap_sql_integer(out, store, "SELECT max(vintage) FROM vintage", NULL, err);
}

static hiap_rc too_early(hiap_store *store, const char *day, hiap_err *err) {
    static const char sql[] = "SELECT substr(min(imported_at), 1, 10) FROM vintage";
    sqlite3_stmt *s;
    bool row;
    hiap_rc rc = hiap_sql_statement(&s, store, sql, err);
    if (!rc)
        rc = hiap_sql_step(store, s, &row, err);
    if (rc)
        return rc;
    hiap_err_set(err, HIAP_NOT_FOUND, "nothing had been imported by %s", day);
    if (hiap_sql_text(s, 0).len)
        hiap_err_hint(err, "the first vintage is of %s; 'hiap vintages' lists them",
                      hiap_sql_text(s, 0).at);
    else
        hiap_err_hint(err, "nothing has been imported yet");
    sqlite3_reset(s);
    return HIAP_NOT_FOUND;
}

hiap_rc hiap_store_vintage_on(int64_t *out, hiap_store *store, const char *day, hiap_err *err) {
    sqlite3_stmt *s;
    bool row;
    *out = 0;
    static const char sql[] =
        "SELECT max(vintage) FROM vintage WHERE substr(imported_at, 1, 10) <= ?";
    hiap_rc rc = hiap_sql_statement(&s, store, sql, err);
    if (rc)
        return rc;
    hiap_sql_bind_text(s, 1, hiap_str_of(day));
    rc = hiap_sql_step(store, s, &row, err);
    if (!rc)
        *out = sqlite3_column_int64(s, 0);
    sqlite3_reset(s);
    if (rc || *out)
        return rc;
    return too_early(store, day, err);
}

hiap_rc hiap_store_as_of(int64_t *out, hiap_store *store, int64_t as_of, hiap_err *err) {
    int64_t newest;
    *out = 0;
    hiap_rc rc = hiap_store_newest_vintage(&newest, store, err);
    if (rc)
        return rc;
    if (as_of < 0 || as_of > newest) {
        hiap_err_set(err, HIAP_NOT_FOUND, "there is no vintage %lld", (long long)as_of);
        if (newest)
            hiap_err_hint(err, "the vintages are 1 to %lld", (long long)newest);
        else
            hiap_err_hint(err, "nothing has been imported yet");
        return HIAP_NOT_FOUND;
    }
    *out = as_of ? as_of : newest;
    return HIAP_OK;
}

static const hiap_sql_column vintage_columns[] = {
    { "vintage", HIAP_NUMBER },
    { "file_name", HIAP_TEXT },
    { "layout", HIAP_TEXT },
    { "imported_at", HIAP_TEXT },
    { "imported_by", HIAP_TEXT },
    { "indicators", HIAP_NUMBER },
    { "rows_read", HIAP_NUMBER },
    { "rows_kept", HIAP_NUMBER },
    { "figures_new", HIAP_NUMBER },
    { "figures_revised", HIAP_NUMBER },
    { "figures_same", HIAP_NUMBER },
    { "sha256", HIAP_TEXT },
};

/* What was counted since version 3; a store that is only read may be of an earlier one. */
#define COUNTED   "new, revised, same"
#define UNCOUNTED "NULL, NULL, NULL"
#define SELECT_VINTAGES(counts)                                                                    \
    "SELECT v.vintage, file_name, layout, imported_at, imported_by,"                               \
    "   (SELECT count(*) FROM vintage_indicator i WHERE i.vintage = v.vintage),"                   \
    "   rows_read, rows_kept, " counts ", sha256 FROM vintage v"
#define JOIN_COUNTS " LEFT JOIN vintage_revision USING (vintage)"
#define HOLDING     " JOIN vintage_indicator h ON h.vintage = v.vintage AND h.indicator = ?1"
#define IN_ORDER    " ORDER BY v.vintage"
enum { ALL, OF_INDICATOR };
static const char *const vintage_sql[2][2] = {
    { SELECT_VINTAGES(UNCOUNTED) IN_ORDER, SELECT_VINTAGES(UNCOUNTED) HOLDING IN_ORDER },
    { SELECT_VINTAGES(COUNTED) JOIN_COUNTS IN_ORDER,
      SELECT_VINTAGES(COUNTED) JOIN_COUNTS HOLDING IN_ORDER },
};

static hiap_rc list_vintages(hiap_frame **out, hiap_store *store, int which, const int64_t *bound,
                             hiap_err *err) {
    enum { COUNTED_SINCE = 3 };
    int64_t version;
    *out = NULL;
    hiap_rc rc = hiap_schema_of(&version, store, err);
    const hiap_sql_list list = { rc ? NULL : vintage_sql[version >= COUNTED_SINCE][which],
                                 vintage_columns, COUNT(vintage_columns) };
    return rc ? rc : hiap_sql_frame(out, store, &list, bound, err);
}

hiap_rc hiap_store_vintages(hiap_frame **out, hiap_store *store, hiap_err *err) {
    return list_vintages(out, store, ALL, NULL, err);
}

/* The first rows of a frame of vintages: those not after `as_of`. */
static hiap_rc cut(hiap_frame **out, const hiap_frame *all, int64_t as_of, hiap_err *err) {
    const double *numbers = hiap_column_numbers(hiap_frame_find(all, "vintage"));
    size_t rows = 0;
    while (rows < hiap_frame_rows(all) && (int64_t)numbers[rows] <= as_of)
        rows++;
    return hiap_frame_slice(out, all, 0, rows, err);
}

hiap_rc hiap_store_vintages_of(hiap_frame **out, hiap_store *store, const char *indicator,
                               int64_t as_of, hiap_err *err) {
    hiap_selection s;
    hiap_frame *all = NULL;
    int64_t row = 0;
    *out = NULL;
    hiap_rc rc = hiap_selection_open(&s, store, as_of, err);
    if (!rc && indicator)
        rc = hiap_selection_indicator(&row, &s, indicator, err);
    if (!rc && indicator && !row)
        rc = hiap_selection_no_indicator(&s, indicator, err);
    if (!rc)
        rc = list_vintages(&all, store, indicator ? OF_INDICATOR : ALL, indicator ? &row : NULL,
                           err);
    if (!rc)
        rc = cut(out, all, s.as_of, err);
    hiap_frame_drop(all);
    hiap_selection_clear(&s);
    return rc;
}

static const hiap_sql_column class_columns[] = {
    { "class", HIAP_TEXT },
    { "kept", HIAP_MASK },
    { "rows", HIAP_NUMBER },
    { "example_lines", HIAP_TEXT },
};
static const hiap_sql_list classes = {
    "SELECT class, kept, rows, example_lines FROM vintage_class WHERE vintage = ?1"
    " ORDER BY position",
    class_columns, COUNT(class_columns)
};

hiap_rc hiap_store_accounting(hiap_frame **out, hiap_store *store, int64_t vintage, hiap_err *err) {
    int64_t known;
    *out = NULL;
    hiap_rc rc = hiap_store_as_of(&known, store, vintage, err);
    return rc ? rc : hiap_sql_frame(out, store, &classes, &known, err);
}
