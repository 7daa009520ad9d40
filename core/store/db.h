/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The store: one SQLite file a project.
 *
 * Any SQLite tool can read it (start with the view `observation_view`). Observations are never
 * overwritten: every import is a new vintage, the newest vintage of a figure wins, and every
 * question can be asked as of an earlier vintage (series.h, catalog.h).
 *
 *     hiap_store *store;
 *     rc = hiap_store_open(&store, "project.sqlite", HIAP_STORE_READ, err);
 *     rc = hiap_store_series(&frame, store, &query, err);
 *     hiap_store_close(store);
 *
 * A store is used by one thread, and never across fork.
 */
#ifndef HIAP_STORE_DB_H
#define HIAP_STORE_DB_H

#include <stdbool.h>
#include <stdint.h>

#include "core/base/err.h"

typedef struct hiap_store hiap_store;

typedef enum hiap_store_mode {
    HIAP_STORE_READ, /* the file must be there; nothing is ever written to it */
    HIAP_STORE_WRITE /* made when it is not there */
} hiap_store_mode;

/* Open a store. Refused, before SQLite touches the file: a folder or another kind of file, a
 * database that is not a hiap store, one made by a newer hiap (all HIAP_PARSE), and one with a
 * journal beside it that no hiap session left there (HIAP_DB). What a killed session left half
 * written is undone here. */
hiap_rc hiap_store_open(hiap_store **out, const char *path, hiap_store_mode mode, hiap_err *err);
void hiap_store_close(hiap_store *store); /* takes NULL; rolls an open transaction back */

const char *hiap_store_path(const hiap_store *store);

/* One transaction a command. Begin waits up to ten seconds for another writer, then is HIAP_BUSY
 * and says who is writing, on which machine, since when. Nothing is kept until commit returned
 * HIAP_OK; a failed commit is rolled back. Rollback without a transaction does nothing. */
hiap_rc hiap_store_begin(hiap_store *store, hiap_err *err);
hiap_rc hiap_store_commit(hiap_store *store, hiap_err *err);
void hiap_store_rollback(hiap_store *store);
bool hiap_store_in_transaction(const hiap_store *store);

/* Read the whole file for damage: pages, indexes, and rows that point at nothing. HIAP_PROBLEM with
 * the first finding. */
hiap_rc hiap_store_check(hiap_store *store, hiap_err *err);

#endif
