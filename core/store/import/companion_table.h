/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A lookup beside a file ("areas.csv": code, name, type), held in memory. */
#ifndef HIAP_STORE_IMPORT_COMPANION_TABLE_H
#define HIAP_STORE_IMPORT_COMPANION_TABLE_H

#include "core/base/map.h"
#include "core/base/vec.h"

typedef struct hiap_companion_table {
    char *path; /* NULL: there is no such file */
    size_t fields;
    hiap_map *keys;         /* of the rows */
    HIAP_VEC(char *) cells; /* `fields` a row, on one line each */
} hiap_companion_table;

/* Read the file `name` beside `path`: columns[0] is the key (the first row of a key counts), the
 * others are its fields; a column that the file does not have is "" everywhere. */
hiap_rc hiap_companion_table_read(hiap_companion_table *out, const char *path, const char *name,
                                  const char *const columns[], size_t count, hiap_err *err);
void hiap_companion_table_clear(hiap_companion_table *table);

/* Field 1, 2, ... of a key; "" when it is not there. */
hiap_str hiap_companion_table_text(const hiap_companion_table *table, hiap_str key, size_t field);

#endif
