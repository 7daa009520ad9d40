/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file makes of the figures that were there before it: how many are new, revised, the same.
 */
#ifndef HIAP_STORE_IMPORT_REVISION_H
#define HIAP_STORE_IMPORT_REVISION_H

#include "core/store/import/layout.h"

/* Count the figures of report->vintage, whose rows are all written, against the vintages before it:
 * into the report, with a sentence where any was there before, and into the store. */
hiap_rc hiap_revision_count(hiap_import *import, hiap_store *store, hiap_err *err);

#endif
