/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An array of rows as a table that SQL can read: "INSERT ... SELECT" then takes a whole batch in
 * one step, for two thirds of what a step a row costs. */
#ifndef HIAP_STORE_IMPORT_ROW_TABLE_H
#define HIAP_STORE_IMPORT_ROW_TABLE_H

#include "core/store/import/rows.h"

#define HIAP_ROW_TABLE "pending_row" /* its name; columns as in observation, without the vintage */

typedef struct hiap_row_batch {
    const hiap_row *at;
    size_t len;
} hiap_row_batch;

/* Let the connection see the batch, whatever it holds when a statement runs. */
hiap_rc hiap_row_table_install(hiap_store *store, hiap_row_batch *batch, hiap_err *err);
/* No statement on it may be left. */
void hiap_row_table_remove(hiap_store *store);

#endif
