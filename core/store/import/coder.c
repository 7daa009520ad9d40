/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/coder.h"

#include <string.h>

hiap_rc hiap_coder_init(hiap_coder *coder, hiap_store *store, hiap_coder_table table,
                        hiap_err *err) {
    *coder = (hiap_coder){ .store = store, .table = table };
    return hiap_map_new(&coder->keys, err);
}

void hiap_coder_clear(hiap_coder *coder) {
    hiap_map_free(coder->keys);
    hiap_vec_clear(&coder->ids);
    hiap_buf_clear(&coder->joined);
    coder->keys = NULL;
}

static hiap_rc narrow(uint32_t *out, int64_t id, hiap_err *err) {
    *out = (uint32_t)id;
    if (id >= 0 && id <= UINT32_MAX)
        return HIAP_OK;
    hiap_err_set(err, HIAP_LIMIT, "row %lld of a dictionary table is beyond 4,294,967,295",
                 (long long)id);
    hiap_err_hint(err, "another program numbered it so; restore the store from a backup");
    return HIAP_LIMIT;
}

static hiap_rc ask(uint32_t *out, hiap_coder *coder, const hiap_str *fields, hiap_err *err) {
    const char *questions[] = { coder->table.find, coder->table.add };
    hiap_rc rc = HIAP_OK;
    bool row = false;
    int64_t id = 0;
    for (size_t q = 0; q < 2 && !rc && !row; q++) {
        sqlite3_stmt *s;
        rc = hiap_sql_statement(&s, coder->store, questions[q], err);
        if (rc)
            return rc;
        for (int i = 0; i < sqlite3_bind_parameter_count(s); i++)
            hiap_sql_bind_text(s, i + 1, fields[i]);
        rc = hiap_sql_step(coder->store, s, &row, err);
        id = row ? sqlite3_column_int64(s, 0) : sqlite3_last_insert_rowid(coder->store->db);
        sqlite3_reset(s);
    }
    return rc ? rc : narrow(out, id, err);
}

/* Each field with its length behind it, so that different fields never join to the same bytes. */
static hiap_str join(hiap_coder *coder, const hiap_str *fields) {
    if (coder->table.fields == 1)
        return fields[0];
    hiap_buf_reset(&coder->joined);
    for (size_t i = 0; i < coder->table.fields; i++) {
        hiap_buf_add_str(&coder->joined, fields[i]);
        hiap_buf_add(&coder->joined, &fields[i].len, sizeof fields[i].len);
    }
    return (hiap_str){ coder->joined.at, coder->joined.len };
}

/* A text that is new to this import. */
static hiap_rc add(hiap_coder_last *last, hiap_coder *coder, hiap_str key, const hiap_str *fields,
                   hiap_err *err) {
    uint32_t id;
    hiap_rc rc = ask(&id, coder, fields, err);
    if (rc)
        return rc;
    uint32_t number =
        hiap_vec_push(&coder->ids, id) ? hiap_map_add(coder->keys, key, NULL) : HIAP_MAP_NONE;
    if (number == HIAP_MAP_NONE)
        return hiap_err_nomem(err, key.len);
    *last = (hiap_coder_last){ hiap_map_key(coder->keys, number), id };
    return HIAP_OK;
}

hiap_rc hiap_coder_id(hiap_coder_last *last, hiap_coder *coder, const hiap_str *fields, bool *added,
                      hiap_err *err) {
    hiap_str key = join(coder, fields);
    if (added)
        *added = false;
    if (coder->joined.failed)
        return hiap_err_nomem(err, coder->joined.cap);
    if (last->key.at && hiap_str_equal(last->key, key))
        return HIAP_OK;
    uint32_t number = hiap_map_find(coder->keys, key);
    if (number == HIAP_MAP_NONE) {
        if (added)
            *added = true;
        return add(last, coder, key, fields, err);
    }
    *last = (hiap_coder_last){ hiap_map_key(coder->keys, number), coder->ids.at[number] };
    return HIAP_OK;
}
