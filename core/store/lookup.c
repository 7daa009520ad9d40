/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/lookup.h"

#include <string.h>

hiap_rc hiap_lookup_init(hiap_lookup *lookup, hiap_store *store, const char *sql, size_t fields,
                         int64_t as_of, hiap_map *pool, hiap_err *err) {
    *lookup =
        (hiap_lookup){ .store = store, .sql = sql, .as_of = as_of, .fields = fields, .pool = pool };
    return hiap_map_new(&lookup->rows, err);
}

void hiap_lookup_clear(hiap_lookup *lookup) {
    hiap_map_free(lookup->rows);
    hiap_vec_clear(&lookup->texts);
    lookup->rows = NULL;
}

/* A row that is not there, in a store that something else wrote to, gives empty texts. */
static hiap_rc ask(hiap_lookup *lookup, int64_t row, hiap_err *err) {
    sqlite3_stmt *s;
    bool found;
    hiap_rc rc = hiap_sql_statement(&s, lookup->store, lookup->sql, err);
    if (rc)
        return rc;
    sqlite3_bind_int64(s, 1, row);
    if (sqlite3_bind_parameter_count(s) > 1)
        sqlite3_bind_int64(s, 2, lookup->as_of);
    rc = hiap_sql_step(lookup->store, s, &found, err);
    for (size_t i = 0; i < lookup->fields && !rc; i++) {
        uint32_t text =
            hiap_map_add(lookup->pool, found ? hiap_sql_text(s, (int)i) : HIAP_STR(""), NULL);
        if (text == HIAP_MAP_NONE || !hiap_vec_push(&lookup->texts, text))
            rc = hiap_err_nomem(err, sizeof text);
    }
    sqlite3_reset(s);
    return rc;
}

hiap_rc hiap_lookup_number(uint32_t *out, hiap_lookup *lookup, int64_t row, hiap_err *err) {
    hiap_str key = { (const char *)&row, sizeof row };
    if (hiap_map_len(lookup->rows) > 0 && lookup->last_row == row) {
        *out = lookup->last;
        return HIAP_OK;
    }
    *out = hiap_map_find(lookup->rows, key);
    if (*out == HIAP_MAP_NONE) {
        hiap_rc rc = ask(lookup, row, err);
        if (rc)
            return rc;
        *out = hiap_map_add(lookup->rows, key, NULL);
        if (*out == HIAP_MAP_NONE)
            return hiap_err_nomem(err, key.len);
    }
    lookup->last_row = row;
    lookup->last = *out;
    return HIAP_OK;
}

uint32_t hiap_lookup_count(const hiap_lookup *lookup) {
    return hiap_map_len(lookup->rows);
}

int64_t hiap_lookup_row(const hiap_lookup *lookup, uint32_t number) {
    int64_t row;
    memcpy(&row, hiap_map_key(lookup->rows, number).at, sizeof row);
    return row;
}

uint32_t hiap_lookup_text(const hiap_lookup *lookup, uint32_t number, size_t field) {
    return lookup->texts.at[number * lookup->fields + field];
}

hiap_str hiap_lookup_str(const hiap_lookup *lookup, uint32_t number, size_t field) {
    return hiap_map_key(lookup->pool, hiap_lookup_text(lookup, number, field));
}

/* The codes of the column's own dictionary, which holds only what the column uses. */
static bool recode(uint32_t *codes, hiap_map *words, uint32_t *code_of, const hiap_map *pool,
                   const uint32_t *texts, size_t rows) {
    for (size_t i = 0; i < rows; i++) {
        uint32_t text = texts[i];
        if (text != HIAP_TEXT_MISSING && code_of[text] == HIAP_TEXT_MISSING)
            code_of[text] = hiap_map_add(words, hiap_map_key(pool, text), NULL);
        codes[i] = text == HIAP_TEXT_MISSING ? HIAP_TEXT_MISSING : code_of[text];
        if (text != HIAP_TEXT_MISSING && codes[i] == HIAP_MAP_NONE)
            return false;
    }
    return true;
}

hiap_rc hiap_pool_column(hiap_column **out, const hiap_map *pool, const uint32_t *texts,
                         size_t rows, hiap_err *err) {
    size_t count = hiap_map_len(pool);
    hiap_map *words = NULL;
    uint32_t *codes = hiap_alloc_array(rows, sizeof *codes),
             *code_of = hiap_alloc_array(count, sizeof *code_of);
    hiap_rc rc = codes && code_of ? hiap_map_new(&words, err)
                                  : hiap_err_nomem(err, (rows + count) * sizeof *codes);
    *out = NULL;
    if (!rc) {
        memset(code_of, 0xFF, count * sizeof *code_of); /* HIAP_TEXT_MISSING */
        if (!recode(codes, words, code_of, pool, texts, rows))
            rc = hiap_err_nomem(err, count * sizeof *codes);
    }
    if (!rc) {
        rc = hiap_column_take_text(out, codes, words, rows, err);
        codes = NULL;
        words = NULL;
    }
    hiap_free(codes);
    hiap_free(code_of);
    hiap_map_free(words);
    return rc;
}
