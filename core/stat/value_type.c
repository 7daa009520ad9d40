/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/value_type.h"

#include "core/stat/words.h"

static const char *const value_type_words[] = {
#define HIAP_VALUE_TYPE(id, words, trend, since) words,
#include "core/stat/value_type.def"
#undef HIAP_VALUE_TYPE
};

const char *hiap_value_type_words(hiap_value_type type) {
    return value_type_words[type];
}

hiap_rc hiap_value_type_find(hiap_value_type *out, hiap_str words, hiap_err *err) {
    size_t found;
    hiap_rc rc =
        hiap_words_find(&found, value_type_words, HIAP_VALUE_TYPE_COUNT, words, "value type", err);
    if (rc == HIAP_OK)
        *out = (hiap_value_type)found;
    return rc;
}
