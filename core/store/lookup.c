/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/lookup.h"

#include <string.h>

hiap_rc hiap_lookup_init(hiap_lookup *lookup, hiap_lookup_of of, hiap_err *err) {
    *lookup = (hiap_lookup){ .of = of };
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
    hiap_rc rc = hiap_sql_statement(&s, lookup->of.store, lookup->of.sql, err);
    if (rc)
        return rc;
    sqlite3_bind_int64(s, 1, row);
    if (sqlite3_bind_parameter_count(s) > 1)
        sqlite3_bind_int64(s, 2, lookup->of.as_of);
    rc = hiap_sql_step(lookup->of.store, s, &found, err);
    for (size_t i = 0; i < lookup->of.fields && !rc; i++) {
        uint32_t text =
            hiap_map_add(lookup->of.pool, found ? hiap_sql_text(s, (int)i) : HIAP_STR(""), NULL);
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
    return lookup->texts.at[number * lookup->of.fields + field];
}

hiap_str hiap_lookup_str(const hiap_lookup *lookup, uint32_t number, size_t field) {
    return hiap_map_key(lookup->of.pool, hiap_lookup_text(lookup, number, field));
}

hiap_rc hiap_lookup_set(hiap_lookup *lookup, uint32_t number, size_t field, hiap_str text,
                        hiap_err *err) {
    uint32_t at = hiap_map_add(lookup->of.pool, text, NULL);
    if (at == HIAP_MAP_NONE)
        return hiap_err_nomem(err, text.len);
    lookup->texts.at[number * lookup->of.fields + field] = at;
    return HIAP_OK;
}

/* Numbers in the pool become codes of the column's own dictionary, which holds only what it uses.
 */
typedef struct recoding {
    const hiap_map *pool;
    uint32_t *code_of; /* by number in the pool; HIAP_TEXT_MISSING: not met yet */
    uint32_t *codes;   /* by row */
    hiap_map *words;
} recoding;

static bool recode(recoding *r, const uint32_t *texts, size_t rows) {
    for (size_t i = 0; i < rows; i++) {
        uint32_t text = texts[i];
        r->codes[i] = HIAP_TEXT_MISSING;
        if (text == HIAP_TEXT_MISSING)
            continue;
        if (r->code_of[text] == HIAP_TEXT_MISSING)
            r->code_of[text] = hiap_map_add(r->words, hiap_map_key(r->pool, text), NULL);
        if (r->code_of[text] == HIAP_MAP_NONE)
            return false;
        r->codes[i] = r->code_of[text];
    }
    return true;
}

static hiap_rc recoding_open(recoding *r, const hiap_map *pool, size_t rows, hiap_err *err) {
    size_t bytes = hiap_map_len(pool) * sizeof *r->code_of;
    *r = (recoding){ pool, hiap_alloc(bytes), hiap_alloc_array(rows, sizeof *r->codes), NULL };
    if (!r->code_of || !r->codes)
        return hiap_err_nomem(err, bytes + rows * sizeof *r->codes);
    memset(r->code_of, 0xFF, bytes); /* HIAP_TEXT_MISSING */
    return hiap_map_new(&r->words, err);
}

hiap_rc hiap_pool_column(hiap_column **out, const hiap_map *pool, const uint32_t *texts,
                         size_t rows, hiap_err *err) {
    recoding r;
    *out = NULL;
    hiap_rc rc = recoding_open(&r, pool, rows, err);
    if (!rc && !recode(&r, texts, rows))
        rc = hiap_err_nomem(err, rows * sizeof *r.codes);
    hiap_free(r.code_of);
    if (!rc)
        return hiap_column_take_text(out, r.codes, r.words, rows, err);
    hiap_free(r.codes);
    hiap_map_free(r.words);
    return rc;
}
