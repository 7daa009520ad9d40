/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tables write beside a value: the shorthand of the UK government's guidance on symbols in
 * tables (Analysis Function, 2023), found from why a value is missing and from what its publisher
 * notes of it. */
#ifndef HIAP_DATA_STATUS_H
#define HIAP_DATA_STATUS_H

#include "core/data/reason.h"

/* Append "[e] [r]", or nothing. A missing value has the shorthand of its reason alone; a value that
 * is there has those of status.def whose words its note has, and "[r]" when it was revised. */
void hiap_status_print(hiap_buf *out, hiap_reason reason, hiap_str note, bool revised);

/* The mark behind a number, as in "12.5 [p]" or "12.5*", and the number without it; "" for a cell
 * that is not a number with a mark. */
hiap_str hiap_status_mark(double *number, hiap_str cell);
/* What a mark says of its value: "provisional" for "[p]"; "" when it is no known shorthand. */
hiap_str hiap_status_words(hiap_str mark);

#endif
