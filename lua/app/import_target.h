/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The store that an import writes to. A new one is made beside its place, under a name of this
 * process, and put there when all has gone well: a failed first import leaves nothing, and no one
 * ever sees half a store.
 *
 *     hiap_import_target target = { .path = path };
 *     rc = hiap_import_target_open(&target, err);          a transaction has begun
 *     ... hiap_store_import(..., target.store, ...) ...
 *     rc = hiap_import_target_keep(&target, err);
 *     hiap_import_target_close(&target);
 */
#ifndef HIAP_APP_IMPORT_TARGET_H
#define HIAP_APP_IMPORT_TARGET_H

#include "core/store/db.h"

typedef struct hiap_import_target {
    const char *path; /* where the store is, or will be */
    hiap_store *store;
    char *fresh;      /* what a new store is called until then; NULL: it is there already */
    bool overtaken;   /* keep: someone else made the store meanwhile; do the work again */
} hiap_import_target;

hiap_rc hiap_import_target_open(hiap_import_target *target, hiap_err *err);
/* HIAP_BUSY when it was overtaken. */
hiap_rc hiap_import_target_keep(hiap_import_target *target, hiap_err *err);
/* Undoes what was not kept. */
void hiap_import_target_close(hiap_import_target *target);

#endif
