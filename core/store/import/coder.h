/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One dictionary table of the store, written to: texts in, row numbers out.
 *
 * A row of a file mostly repeats the row before it, so the caller keeps the last answer of each of
 * its columns; then comes a table in memory, and only a text that is new to this import asks
 * SQLite. */
#ifndef HIAP_STORE_IMPORT_CODER_H
#define HIAP_STORE_IMPORT_CODER_H

#include "core/base/map.h"
#include "core/store/sql.h"

/* SQL, with the fields bound as ?1, ?2, ... */
typedef struct hiap_coder_table {
    const char *find, *add;
    size_t fields;
} hiap_coder_table;

typedef struct hiap_coder {
    hiap_store *store;
    hiap_coder_table table;
    hiap_map *keys;
    HIAP_VEC(uint32_t) ids; /* by number of the key */
    hiap_buf joined;
} hiap_coder;

typedef struct hiap_coder_last {
    hiap_str key; /* owned by the coder */
    uint32_t id;
} hiap_coder_last;

hiap_rc hiap_coder_init(hiap_coder *coder, hiap_store *store, hiap_coder_table table,
                        hiap_err *err);
void hiap_coder_clear(hiap_coder *coder);

/* The row of these fields, made if the table has none. *added (may be NULL): new to this coder. */
hiap_rc hiap_coder_id(hiap_coder_last *last, hiap_coder *coder, const hiap_str *fields, bool *added,
                      hiap_err *err);

#endif
