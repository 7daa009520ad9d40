/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The version of a store, and the numbered migrations (core/store/schema/NNN_*.sql) that lead to
 * it. */
#ifndef HIAP_STORE_SCHEMA_H
#define HIAP_STORE_SCHEMA_H

#include "core/store/sql.h"

#define HIAP_STORE_APPLICATION_ID 0x68696170 /* "hiap", at byte 68 of the file */

/* The version this hiap writes: the number of migrations it knows. */
int hiap_schema_version(void);

/* The version of this store: one that is only read may be of an earlier hiap. */
hiap_rc hiap_schema_of(int64_t *version, hiap_store *store, hiap_err *err);

/* Look at the first 100 bytes of the opened file, before SQLite acts on them: is it a store, and of
 * a version we know? An empty file passes. */
hiap_rc hiap_schema_check_header(hiap_store *store, hiap_err *err);
/* Run the migrations that are not in yet, in one transaction. */
hiap_rc hiap_schema_migrate(hiap_store *store, hiap_err *err);
/* Every table, index and view of the store's version is there with exactly our words. */
hiap_rc hiap_schema_check_tables(hiap_store *store, hiap_err *err);

#endif
