/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/suggest.h"

#include "core/base/map.h"
#include "core/base/near.h"

static hiap_rc load(hiap_map *names, hiap_store *store, const char *sql, hiap_err *err) {
    sqlite3_stmt *s;
    bool row;
    hiap_rc rc = hiap_sql_statement(&s, store, sql, err);
    while (!rc && !(rc = hiap_sql_step(store, s, &row, err)) && row)
        if (hiap_map_add(names, hiap_sql_text(s, 0), NULL) == HIAP_MAP_NONE)
            rc = hiap_err_nomem(err, sizeof(char *));
    return rc;
}

static hiap_rc refuse(const hiap_map *names, const char *kind, const char *name, hiap_err *err) {
    size_t count = hiap_map_len(names);
    const char **list = hiap_alloc_array(count, sizeof *list);
    if (!list)
        return hiap_err_nomem(err, count * sizeof *list);
    for (uint32_t i = 0; i < count; i++)
        list[i] = hiap_map_key(names, i).at;
    hiap_err_set(err, HIAP_NOT_FOUND, "there is no %s '%s' in the store", kind, name);
    hiap_err_did_you_mean(err, hiap_near(name, list, count));
    hiap_free(list);
    return HIAP_NOT_FOUND;
}

hiap_rc hiap_suggest_not_found(hiap_store *store, const char *kind, const char *name,
                               const char *candidates, hiap_err *err) {
    hiap_map *names;
    hiap_rc rc = hiap_map_new(&names, err);
    if (rc)
        return rc;
    rc = load(names, store, candidates, err);
    if (!rc)
        rc = refuse(names, kind, name, err);
    hiap_map_free(names);
    return rc;
}
