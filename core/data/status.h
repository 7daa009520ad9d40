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

#endif
