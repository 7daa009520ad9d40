/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the store holds, as of a vintage (vintage.h; 0 is the newest). */
#ifndef HIAP_STORE_CATALOG_H
#define HIAP_STORE_CATALOG_H

#include "core/store/vintage.h"

/* One row an indicator, by key: indicator_id, indicator_name, unit, source, decimals, caveats,
 * rows, areas, periods, first_period, newest_period, vintage (the newest that has it). */
hiap_rc hiap_store_indicators(hiap_frame **out, hiap_store *store, int64_t as_of, hiap_err *err);
/* One row an area, by code: area_code, area_name, area_type, parent_code. */
hiap_rc hiap_store_areas(hiap_frame **out, hiap_store *store, int64_t as_of, hiap_err *err);

#endif
