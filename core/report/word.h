/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that pages show as badges, and the class and symbol of each. */
#ifndef HIAP_REPORT_WORD_H
#define HIAP_REPORT_WORD_H

#include "core/base/buf.h"

typedef struct hiap_word {
    const char *text, *css_class, *symbol;
} hiap_word;

/* The word whose text is the whole of `text` (case ignored), or NULL. */
const hiap_word *hiap_word_find(hiap_str text);
size_t hiap_word_count(void);
const hiap_word *hiap_word_at(size_t i);

#endif
