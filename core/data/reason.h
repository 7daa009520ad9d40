/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reasons for a missing value, and the markers publishers write for them. */
#ifndef HIAP_DATA_REASON_H
#define HIAP_DATA_REASON_H

#include "core/base/buf.h"

typedef enum hiap_reason {
#define HIAP_REASON(id, shorthand, words) HIAP_MISSING_##id,
#include "core/data/reason.def"
#undef HIAP_REASON
    HIAP_REASON_COUNT
} hiap_reason;

const char *hiap_reason_words(hiap_reason reason);
const char *hiap_reason_shorthand(hiap_reason reason);

/* The reason a published marker stands for: government shorthand with or without brackets ("[c]",
 * "c"), ".." "." "-" "*" ":" "!" "#" "NULL" "NA" "N/A", "<5", or blank (EMPTY). NONE when `cell` is no
 * marker. Markers that only qualify a value ([p] provisional, [r] revised, [e] estimated) are NONE. */
hiap_reason hiap_reason_of_marker(hiap_str cell);

#endif
