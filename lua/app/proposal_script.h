/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A proposal as a script: dataset{ ... }, with a comment wherever a person must look. */
#ifndef HIAP_APP_PROPOSAL_SCRIPT_H
#define HIAP_APP_PROPOSAL_SCRIPT_H

#include "core/store/import/proposal.h"

/* The script for the file at `path`; `known` is the id of the dataset that reads it already, whose
 * place the script is to take, or NULL. Failure is in out->failed. */
void hiap_proposal_script(hiap_buf *out, const hiap_proposal *proposal, const char *path,
                          const char *known);

/* The id that the script declares. */
void hiap_proposal_id(hiap_buf *out, const char *path, const char *known);

/* --- its parts (proposal_values.c, proposal_period.c)
 * ----------------------------------------------- */

/* A text as Lua writes it. */
void hiap_proposal_quote(hiap_buf *out, hiap_str text);
/* A heading or title without the time period at its end: "Walking, January to March 2025". */
hiap_str hiap_proposal_without_period(hiap_str text);
/* A column: its heading, or its letter where the heading does not name it alone. */
void hiap_proposal_name_column(hiap_buf *out, const hiap_proposal *proposal, size_t column);
/* The figures: `indicator` with `value`, or `values`. */
void hiap_proposal_write_values(hiap_buf *out, const hiap_proposal *proposal);
/* `file` and the time period. */
void hiap_proposal_write_period(hiap_buf *out, const hiap_proposal *proposal, const char *path);
/* The first column with a role; SIZE_MAX: none. */
size_t hiap_proposal_find(const hiap_proposal *proposal, hiap_proposal_role role);

#endif
