/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a mapping does not fit the file that it is meant for: what it wants, where, what there is
 * instead, and the declaration to change. */
#ifndef HIAP_STORE_IMPORT_MAPPING_EXPLAIN_H
#define HIAP_STORE_IMPORT_MAPPING_EXPLAIN_H

#include "core/store/import/mapping_fit.h"

/* Each fills *misfit; what they return is about the telling alone. */
hiap_rc hiap_misfit_heading(hiap_err *misfit, const hiap_mapping_fit *fit,
                            const hiap_fit_match *match, const hiap_fit_sheet *sheet,
                            hiap_err *err);
hiap_rc hiap_misfit_sheet(hiap_err *misfit, const hiap_mapping_fit *fit, const char *pattern,
                          hiap_err *err);
void hiap_misfit_no_book(hiap_err *misfit, const hiap_mapping_fit *fit);

/* "'Contents', 'TA1' and 26 more" */
void hiap_list_sheets(hiap_buf *out, const hiap_xlsx *book);

#endif
