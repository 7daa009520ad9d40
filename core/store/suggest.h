/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "did you mean", from what the store holds. */
#ifndef HIAP_STORE_SUGGEST_H
#define HIAP_STORE_SUGGEST_H

#include "core/store/sql.h"

/* HIAP_NOT_FOUND: "there is no `kind` 'name' in the store", with the nearest of the texts that
 * `candidates` (SQL) selects. */
hiap_rc hiap_suggest_not_found(hiap_store *store, const char *kind, const char *name,
                               const char *candidates, hiap_err *err);

#endif
