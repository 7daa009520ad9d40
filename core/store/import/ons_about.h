/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The JSON that ONS Explore Local Statistics keeps beside each CSV: label, source, decimals,
 * caveats. */
#ifndef HIAP_STORE_IMPORT_ONS_ABOUT_H
#define HIAP_STORE_IMPORT_ONS_ABOUT_H

#include "core/store/import/layout.h"

typedef struct hiap_ons_about hiap_ons_about;

/* Read X.json beside X.csv. *out is NULL when there is none, and when it cannot be read, which is
 * only a note in the report. */
hiap_rc hiap_ons_about_read(hiap_ons_about **out, hiap_import *import, hiap_err *err);
void hiap_ons_about_free(hiap_ons_about *about); /* takes NULL */

/* What it says of the indicator of this text ("Male healthy life expectancy"); "" and -1 where it
 * says nothing, or there is no JSON. */
hiap_str hiap_ons_about_label(const hiap_ons_about *json, hiap_str indicator);
hiap_str hiap_ons_about_caveats(const hiap_ons_about *json, hiap_str indicator);
void hiap_ons_about_source(hiap_buf *out, const hiap_ons_about *json, hiap_str indicator);
int hiap_ons_about_decimals(const hiap_ons_about *json, hiap_str indicator);

#endif
