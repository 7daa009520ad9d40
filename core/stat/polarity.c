/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/polarity.h"

#include "core/stat/words.h"

static const char *const polarity_words[] = {
#define HIAP_POLARITY(id, words) words,
#include "core/stat/polarity.def"
#undef HIAP_POLARITY
};

const char *hiap_polarity_words(hiap_polarity polarity) {
    return polarity_words[polarity];
}

hiap_rc hiap_polarity_find(hiap_polarity *out, hiap_str words, hiap_err *err) {
    size_t found;
    hiap_rc rc =
        hiap_words_find(&found, polarity_words, HIAP_POLARITY_COUNT, words, "polarity", err);
    if (rc == HIAP_OK)
        *out = (hiap_polarity)found;
    return rc;
}
