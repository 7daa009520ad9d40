/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps of a proposal: private to core/store/import/proposal*.c. */
#ifndef HIAP_STORE_IMPORT_PROPOSAL_IMPL_H
#define HIAP_STORE_IMPORT_PROPOSAL_IMPL_H

#include "core/store/import/proposal.h"

/* Sheet and header (proposal_header.c). */
hiap_rc hiap_proposal_find_sheet(hiap_proposal *proposal, const char *sheet, hiap_err *err);
hiap_rc hiap_proposal_find_header(hiap_proposal *proposal, hiap_err *err);
/* The rows below the header, as the import reads them. */
hiap_rc hiap_proposal_open_rows(hiap_source *out, hiap_proposal *proposal, hiap_err *err);
/* What each column holds (proposal_column.c). */
hiap_rc hiap_proposal_read_columns(hiap_proposal *proposal, hiap_err *err);
/* What each column is for (proposal_role.c), and which belong together (proposal_rate.c). */
void hiap_proposal_find_roles(hiap_proposal *proposal);
void hiap_proposal_find_rates(hiap_proposal *proposal);

#endif
