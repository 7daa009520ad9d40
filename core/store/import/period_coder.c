/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/period_coder.h"

#include "core/data/period.h"

static const hiap_coder_table periods = {
    .find = "SELECT period FROM period WHERE start = ? AND length = ? AND unit = ?",
    .add = "INSERT INTO period (start, length, unit, label) VALUES (?, ?, ?, ?)",
    .fields = 4,
};

hiap_rc hiap_period_coder_init(hiap_period_coder *coder, hiap_store *store, hiap_err *err) {
    *coder = (hiap_period_coder){ 0 };
    hiap_rc rc = hiap_coder_init(&coder->table, store, periods, err);
    return rc ? rc : hiap_map_new(&coder->labels, err);
}

void hiap_period_coder_clear(hiap_period_coder *coder) {
    hiap_coder_clear(&coder->table);
    hiap_map_free(coder->labels);
    hiap_vec_clear(&coder->ids);
    hiap_buf_clear(&coder->key);
    coder->labels = NULL;
}

static hiap_rc table_id(uint32_t *out, hiap_period_coder *coder, hiap_period period,
                        hiap_err *err) {
    char start[16], length[16], label[HIAP_PERIOD_MAX];
    int year, month, day;
    hiap_coder_last row = { 0 };
    hiap_day_split(period.start, &year, &month, &day);
    snprintf(start, sizeof start, "%04d-%02d-%02d", year, month, day);
    snprintf(length, sizeof length, "%u", period.length);
    hiap_period_print(label, period);
    const hiap_str fields[] = { hiap_str_of(start), hiap_str_of(length),
                                period.unit == HIAP_DAYS ? HIAP_STR("days") : HIAP_STR("months"),
                                hiap_str_of(label) };
    hiap_rc rc = hiap_coder_id(&row, &coder->table, fields, NULL, err);
    *out = row.id;
    return rc;
}

static hiap_rc add(hiap_period_coder *coder, hiap_str label, const char *kind, hiap_str key,
                   hiap_err *err) {
    hiap_period period;
    uint32_t id;
    hiap_rc rc = hiap_period_parse(&period, label, kind, err);
    if (!rc)
        rc = table_id(&id, coder, period, err);
    if (rc)
        return rc;
    uint32_t number =
        hiap_vec_push(&coder->ids, id) ? hiap_map_add(coder->labels, key, NULL) : HIAP_MAP_NONE;
    return number == HIAP_MAP_NONE ? hiap_err_nomem(err, key.len) : HIAP_OK;
}

/* "2016" may stand for two things in one file: a year, and a month that another column names. */
static hiap_str key_of(hiap_period_coder *coder, hiap_str label, const char *kind) {
    hiap_buf_reset(&coder->key);
    hiap_buf_add_str(&coder->key, label);
    hiap_buf_add_char(&coder->key, '\n');
    hiap_buf_add_text(&coder->key, kind ? kind : "");
    return (hiap_str){ coder->key.at, coder->key.len };
}

hiap_rc hiap_period_coder_id(uint32_t *out, hiap_period_coder *coder, hiap_str label,
                             const char *kind, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    hiap_str key = key_of(coder, label, kind);
    if (coder->key.failed)
        return hiap_err_nomem(err, label.len);
    if (!coder->last.key.at || !hiap_str_equal(coder->last.key, key)) {
        uint32_t number = hiap_map_find(coder->labels, key);
        if (number == HIAP_MAP_NONE) {
            rc = add(coder, label, kind, key, err);
            number = hiap_map_len(coder->labels) - 1;
        }
        if (!rc)
            coder->last =
                (hiap_coder_last){ hiap_map_key(coder->labels, number), coder->ids.at[number] };
    }
    *out = coder->last.id;
    return rc;
}
