/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fixed words of the field, found however they are spelt. */
#ifndef HIAP_STAT_WORDS_H
#define HIAP_STAT_WORDS_H

#include "core/base/buf.h"

/* The number of the words that `given` is: case, spaces, dots and underscores do not count ("Low is
 * good" = "low_is_good"). Otherwise HIAP_ARGUMENT: "'low' is no polarity", with the nearest or all
 * of them. */
hiap_rc hiap_words_find(size_t *out, const char *const *words, size_t count, hiap_str given,
                        const char *noun, hiap_err *err);

#endif
