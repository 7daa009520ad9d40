/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/breakdown.h"

#include <string.h>

typedef struct dimension {
    const char *name, *known, *list, *total;
} dimension;

#define DIMENSION(column, words, total)                                                 \
    { words, "SELECT 1 FROM disaggregation WHERE " column " = ? LIMIT 1",               \
      "SELECT DISTINCT " column " FROM disaggregation WHERE " column " <> ''", total }
static const dimension dimensions[HIAP_DISAGGREGATION_FIELDS] = {
    [HIAP_SEX] = DIMENSION("sex", "sex", "Persons"),
    [HIAP_AGE] = DIMENSION("age", "age", "All ages"),
    [HIAP_CATEGORY_TYPE] = DIMENSION("category_type", "category type", ""),
    [HIAP_CATEGORY] = DIMENSION("category", "category", ""),
};

static const char *wanted(const hiap_series_query *query, size_t field) {
    const char *words[] = { query->sex, query->age, query->category_type, query->category };
    return words[field];
}

static bool is_word(const char *wanted_word) {
    return wanted_word && strcmp(wanted_word, HIAP_SERIES_ALL) != 0;
}

static hiap_rc check_word(hiap_store *store, const dimension *d, const char *word, hiap_err *err) {
    sqlite3_stmt *s;
    bool known;
    hiap_rc rc = hiap_sql_statement(&s, store, d->known, err);
    if (rc)
        return rc;
    hiap_sql_bind_text(s, 1, hiap_str_of(word));
    rc = hiap_sql_step(store, s, &known, err);
    sqlite3_reset(s);
    return rc || known ? rc : hiap_suggest_not_found(store, d->name, word, d->list, err);
}
