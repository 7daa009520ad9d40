/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/breakdown.h"

#include <string.h>

#include "core/store/suggest.h"

typedef struct dimension {
    const char *words, *total;
    const char *known, *list; /* SQL: is a word in use; which words are */
} dimension;

#define DIMENSION(column, words, total)                                             \
    { words, total, "SELECT 1 FROM disaggregation WHERE " column " = ? LIMIT 1",    \
      "SELECT DISTINCT " column " FROM disaggregation WHERE " column " <> ''" }
static const dimension dimensions[HIAP_DISAGGREGATION_FIELDS] = {
    [HIAP_SEX] = DIMENSION("sex", "sex", "Persons"),
    [HIAP_AGE] = DIMENSION("age", "age", "All ages"),
    [HIAP_CATEGORY_TYPE] = DIMENSION("category_type", "category type", ""),
    [HIAP_CATEGORY] = DIMENSION("category", "category", ""),
};

/* What a query says of a dimension: NULL for the total. One half of a category frees the other. */
static const char *wanted(const hiap_series_query *query, size_t field) {
    const char *words[] = { query->sex, query->age, query->category_type, query->category };
    bool half = (query->category && field == HIAP_CATEGORY_TYPE) ||
                (query->category_type && field == HIAP_CATEGORY);
    return half && !words[field] ? HIAP_SERIES_ALL : words[field];
}

static bool is_word(const char *word) {
    return word && strcmp(word, HIAP_SERIES_ALL) != 0;
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
    return rc || known ? rc : hiap_suggest_not_found(store, d->words, word, d->list, err);
}

hiap_rc hiap_breakdown_check(hiap_store *store, const hiap_series_query *query, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < HIAP_DISAGGREGATION_FIELDS && !rc; i++)
        if (is_word(wanted(query, i)))
            rc = check_word(store, &dimensions[i], wanted(query, i), err);
    return rc;
}

/* --- choosing --------------------------------------------------------------------------------- */

static hiap_rc choose_all(hiap_selection *s, int64_t indicator, hiap_err *err) {
    sqlite3_stmt *statement;
    bool row;
    uint32_t number;
    for (size_t i = 0; i < s->chosen.len; i++)
        s->chosen.at[i] = 0;
    hiap_rc rc = hiap_sql_statement(&statement, s->store,
                                    "SELECT DISTINCT disaggregation FROM observation"
                                    " WHERE indicator = ? AND vintage <= ?", err);
    if (rc)
        return rc;
    sqlite3_bind_int64(statement, 1, indicator);
    sqlite3_bind_int64(statement, 2, s->as_of);
    while (!(rc = hiap_sql_step(s->store, statement, &row, err)) && row) {
        rc = hiap_lookup_number(&number, &s->disaggregations, sqlite3_column_int64(statement, 0),
                                err);
        while (!rc && s->chosen.len <= number)
            rc = hiap_vec_push(&s->chosen, 0) ? HIAP_OK : hiap_err_nomem(err, 1);
        if (rc)
            break;
        s->chosen.at[number] = 1;
    }
    sqlite3_reset(statement);
    return rc;
}

static bool has(const hiap_selection *s, uint32_t number, size_t field, const char *word) {
    return s->chosen.at[number] &&
           hiap_str_is(hiap_lookup_str(&s->disaggregations, number, field), word);
}

static void keep(hiap_selection *s, size_t field, const char *word) {
    for (uint32_t i = 0; i < s->chosen.len; i++)
        s->chosen.at[i] = has(s, i, field, word);
}

static void prefer(hiap_selection *s, size_t field, const char *word) {
    for (uint32_t i = 0; i < s->chosen.len; i++)
        if (has(s, i, field, word)) {
            keep(s, field, word);
            return;
        }
}

hiap_rc hiap_breakdown_choose(hiap_selection *s, const hiap_series_query *query, int64_t indicator,
                              hiap_err *err) {
    static const size_t totals[] = { HIAP_CATEGORY_TYPE, HIAP_CATEGORY, HIAP_SEX, HIAP_AGE };
    hiap_rc rc = choose_all(s, indicator, err);
    if (rc)
        return rc;
    for (size_t i = 0; i < HIAP_DISAGGREGATION_FIELDS; i++)
        if (is_word(wanted(query, i)))
            keep(s, i, wanted(query, i));
    for (size_t i = 0; i < HIAP_DISAGGREGATION_FIELDS; i++)
        if (!wanted(query, totals[i]))
            prefer(s, totals[i], dimensions[totals[i]].total);
    return HIAP_OK;
}
