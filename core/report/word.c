/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/word.h"

#include <string.h>
#include <strings.h>

static const hiap_word words[] = {
#define HIAP_WORD(text, css_class, symbol) { text, css_class, symbol },
#include "core/report/word.def"
#undef HIAP_WORD
};

size_t hiap_word_count(void) {
    return sizeof words / sizeof *words;
}

const hiap_word *hiap_word_at(size_t i) {
    return i < hiap_word_count() ? &words[i] : NULL;
}

const hiap_word *hiap_word_find(hiap_str text) {
    for (size_t i = 0; i < hiap_word_count(); i++)
        if (strlen(words[i].text) == text.len && strncasecmp(words[i].text, text.at, text.len) == 0)
            return &words[i];
    return NULL;
}
