/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Vintages: one a file that was imported, numbered 1, 2, 3, ...; a later one is newer. */
#ifndef HIAP_STORE_VINTAGE_H
#define HIAP_STORE_VINTAGE_H

#include "core/data/frame.h"
#include "core/store/db.h"

/* 0 while nothing has been imported. */
hiap_rc hiap_store_newest_vintage(int64_t *out, hiap_store *store, hiap_err *err);
/* The newest vintage imported on or before a day ("2026-04-09", UTC); HIAP_NOT_FOUND when all are
 * later. */
hiap_rc hiap_store_vintage_on(int64_t *out, hiap_store *store, const char *day, hiap_err *err);
/* What `as_of` means everywhere: 0 is the newest vintage, another number that vintage;
 * HIAP_NOT_FOUND when there is none of that number. */
hiap_rc hiap_store_as_of(int64_t *out, hiap_store *store, int64_t as_of, hiap_err *err);

/* One row a vintage, oldest first: vintage, file_name, layout, imported_at (UTC), imported_by,
 * indicators, rows_read, rows_kept, figures_new, figures_revised, figures_same (against the vintages
 * before; missing where an earlier hiap imported it), sha256. */
hiap_rc hiap_store_vintages(hiap_frame **out, hiap_store *store, hiap_err *err);
/* Those not after `as_of`, and only those that hold an indicator unless it is NULL; HIAP_NOT_FOUND
 * when there is none of that key. */
hiap_rc hiap_store_vintages_of(hiap_frame **out, hiap_store *store, const char *indicator,
                               int64_t as_of, hiap_err *err);
/* What became of the rows of one vintage: class, kept (a mask), rows, example_lines. */
hiap_rc hiap_store_accounting(hiap_frame **out, hiap_store *store, int64_t vintage, hiap_err *err);

#endif
