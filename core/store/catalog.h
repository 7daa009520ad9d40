/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the store holds. `as_of` is a vintage, 0 for the newest; one that is not there is
 * HIAP_NOT_FOUND. */
#ifndef HIAP_STORE_CATALOG_H
#define HIAP_STORE_CATALOG_H

#include "core/data/frame.h"
#include "core/store/db.h"

/* 0 while nothing has been imported. */
hiap_rc hiap_store_newest_vintage(int64_t *out, hiap_store *store, hiap_err *err);
/* The newest vintage imported on or before a day ("2026-04-09", UTC); HIAP_NOT_FOUND when all are later. */
hiap_rc hiap_store_vintage_on(int64_t *out, hiap_store *store, const char *day, hiap_err *err);

/* One row a vintage, oldest first: vintage, file_name, layout, imported_at (UTC), imported_by,
 * indicators, rows_read, rows_kept, sha256. */
hiap_rc hiap_store_vintages(hiap_frame **out, hiap_store *store, hiap_err *err);
/* What became of the rows of one vintage: class, kept (mask), rows, example_lines. */
hiap_rc hiap_store_accounting(hiap_frame **out, hiap_store *store, int64_t vintage, hiap_err *err);
/* One row an indicator, by key: indicator_id, indicator_name, unit, source, decimals, caveats, rows,
 * areas, periods, first_period, newest_period, vintage (the newest that has it). */
hiap_rc hiap_store_indicators(hiap_frame **out, hiap_store *store, int64_t as_of, hiap_err *err);
/* One row an area, by code: area_code, area_name, area_type, parent_code. */
hiap_rc hiap_store_areas(hiap_frame **out, hiap_store *store, int64_t as_of, hiap_err *err);

#endif
