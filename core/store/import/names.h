/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names belong to a vintage: a row is added where a vintage says something other than the one
 * before. */
#ifndef HIAP_STORE_IMPORT_NAMES_H
#define HIAP_STORE_IMPORT_NAMES_H

#include "core/store/import/writer.h"

hiap_rc hiap_names_area(hiap_store *store, int64_t vintage, int64_t area, const hiap_observation *o,
                        hiap_err *err);
/* Also records that the vintage holds the indicator. */
hiap_rc hiap_names_indicator(hiap_store *store, int64_t vintage, int64_t indicator,
                             const hiap_about *about, hiap_err *err);

#endif
