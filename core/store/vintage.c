/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/vintage.h"

#include "core/store/sql_frame.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

hiap_rc hiap_store_newest_vintage(int64_t *out, hiap_store *store, hiap_err *err) {
    return hiap_sql_integer(out, store, "SELECT max(vintage) FROM vintage", NULL, err);
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
    hiap_err_set(err, HIAP_NOT_FOUND, "nothing had been imported by %s", day);
    hiap_err_hint(err, "'hiap status' lists the vintages and their dates");
    return HIAP_NOT_FOUND;
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
    { "sha256", HIAP_TEXT },
};
static const hiap_sql_list vintages = {
    "SELECT vintage, file_name, layout, imported_at, imported_by,"
    "   (SELECT count(*) FROM vintage_indicator i WHERE i.vintage = v.vintage),"
    "   rows_read, rows_kept, sha256"
    " FROM vintage v ORDER BY vintage",
    vintage_columns, COUNT(vintage_columns)
};

hiap_rc hiap_store_vintages(hiap_frame **out, hiap_store *store, hiap_err *err) {
    return hiap_sql_frame(out, store, &vintages, NULL, err);
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
