/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which way an indicator is better. It belongs to an indicator within a set. */
#ifndef HIAP_STAT_POLARITY_H
#define HIAP_STAT_POLARITY_H

#include "core/base/buf.h"

typedef enum hiap_polarity {
#define HIAP_POLARITY(id, words) HIAP_##id,
#include "core/stat/polarity.def"
#undef HIAP_POLARITY
    HIAP_POLARITY_COUNT
} hiap_polarity;

const char *hiap_polarity_words(hiap_polarity polarity);
/* Case, spaces and underscores do not count; HIAP_ARGUMENT names the nearest. */
hiap_rc hiap_polarity_find(hiap_polarity *out, hiap_str words, hiap_err *err);

#endif
