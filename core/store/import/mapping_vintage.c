/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/mapping_vintage.h"

#include <stdlib.h>
#include <string.h>

#include "core/store/import/mapping_impl.h"

hiap_rc hiap_mapping_print(char **out, const hiap_mapping *m, hiap_err *err) {
    *out = NULL;
    json_t *copy = json_copy(m->root);
    if (copy)
        json_object_del(copy, "declared_at");
    char *text = copy ? json_dumps(copy, JSON_COMPACT | JSON_SORT_KEYS) : NULL;
    if (text)
        *out = hiap_strdup(text);
    free(text);
    json_decref(copy);
    return *out ? HIAP_OK : hiap_err_nomem(err, sizeof *m);
}

static hiap_rc add_mapping(const hiap_import *import, hiap_err *err) {
    sqlite3_stmt *s;
    hiap_rc rc = hiap_sql_statement(
        &s, import->store, "INSERT INTO vintage_mapping (mapping, vintage) VALUES (?, ?)", err);
    if (rc)
        return rc;
    hiap_sql_bind_text(s, 1, hiap_str_of(import->fit->text));
    sqlite3_bind_int64(s, 2, import->vintage);
    return hiap_sql_finish(import->store, s, err);
}

static hiap_rc add_sheet(const hiap_import *import, size_t sheet, hiap_err *err) {
    sqlite3_stmt *s;
    hiap_rc rc = hiap_sql_statement(
        &s, import->store, "INSERT INTO vintage_sheet (name, vintage, sheet) VALUES (?, ?, ?)",
        err);
    if (rc)
        return rc;
    hiap_sql_bind_text(s, 1, hiap_str_of(import->report->sheets.at[sheet]));
    sqlite3_bind_int64(s, 2, import->vintage);
    sqlite3_bind_int64(s, 3, (sqlite3_int64)sheet);
    return hiap_sql_finish(import->store, s, err);
}

hiap_rc hiap_mapping_vintage_add(const hiap_import *import, hiap_err *err) {
    hiap_rc rc = import->fit ? add_mapping(import, err) : HIAP_OK;
    for (size_t i = 0; i < import->report->sheets.len && !rc; i++)
        rc = add_sheet(import, i, err);
    return rc;
}
