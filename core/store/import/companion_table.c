/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/companion_table.h"

#include "core/data/csv.h"
#include "core/store/import/companion.h"

#define COLUMNS_MAX 8

typedef struct reading {
    hiap_companion_table *table;
    hiap_csv *csv;
    size_t at[COLUMNS_MAX]; /* columns of the file; SIZE_MAX: it has none */
} reading;

static size_t find_column(const hiap_csv *csv, const char *name) {
    for (size_t c = 0; c < hiap_csv_width(csv); c++)
        if (hiap_csv_same_name(hiap_csv_header(csv, c), hiap_str_of(name)))
            return c;
    return SIZE_MAX;
}

static hiap_str cell(const reading *r, size_t column) {
    return r->at[column] == SIZE_MAX ? HIAP_STR("")
                                     : hiap_str_trim(hiap_csv_field(r->csv, r->at[column]));
}

static hiap_rc add_row(const reading *r, hiap_err *err) {
    hiap_companion_table *table = r->table;
    hiap_str key = cell(r, 0);
    bool added = false;
    if (key.len && hiap_map_add(table->keys, key, &added) == HIAP_MAP_NONE)
        return hiap_err_nomem(err, key.len);
    for (size_t i = 1; i <= table->fields && added; i++) {
        char *text = hiap_import_plain(cell(r, i));
        if (text && hiap_vec_push(&table->cells, text))
            continue;
        hiap_free(text);
        return hiap_err_nomem(err, sizeof text);
    }
    return HIAP_OK;
}

static hiap_rc read_rows(reading *r, hiap_err *err) {
    bool more = true;
    hiap_rc rc = hiap_map_new(&r->table->keys, err);
    while (!rc && !(rc = hiap_csv_next(r->csv, &more, err)) && more)
        rc = add_row(r, err);
    return rc;
}

hiap_rc hiap_companion_table_read(hiap_companion_table *out, const char *path, const char *name,
                                  const char *const columns[], size_t count, hiap_err *err) {
    reading r = { .table = out };
    *out = (hiap_companion_table){ .fields = count - 1 };
    hiap_rc rc = hiap_companion_named(&out->path, path, name, err);
    if (rc || !out->path)
        return rc;
    rc = hiap_csv_open(&r.csv, out->path, out->path, err);
    for (size_t i = 0; i < count && !rc; i++)
        r.at[i] = find_column(r.csv, columns[i]);
    if (!rc)
        rc = read_rows(&r, err);
    hiap_csv_close(r.csv);
    if (rc)
        hiap_companion_table_clear(out);
    return rc;
}

void hiap_companion_table_clear(hiap_companion_table *table) {
    for (size_t i = 0; i < table->cells.len; i++)
        hiap_free(table->cells.at[i]);
    hiap_vec_clear(&table->cells);
    hiap_map_free(table->keys);
    hiap_free(table->path);
    *table = (hiap_companion_table){ 0 };
}

hiap_str hiap_companion_table_text(const hiap_companion_table *table, hiap_str key, size_t field) {
    uint32_t row = table->keys ? hiap_map_find(table->keys, key) : HIAP_MAP_NONE;
    return row == HIAP_MAP_NONE ? HIAP_STR("")
                                : hiap_str_of(table->cells.at[row * table->fields + field - 1]);
}
