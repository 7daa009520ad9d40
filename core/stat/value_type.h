/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kind of figure an indicator is. */
#ifndef HIAP_STAT_VALUE_TYPE_H
#define HIAP_STAT_VALUE_TYPE_H

#include "core/base/buf.h"

typedef enum hiap_value_type {
#define HIAP_VALUE_TYPE(id, words, trend, since) HIAP_VALUE_##id,
#include "core/stat/value_type.def"
#undef HIAP_VALUE_TYPE
    HIAP_VALUE_TYPE_COUNT
} hiap_value_type;

const char *hiap_value_type_words(hiap_value_type type);
/* Case, spaces and underscores do not count; HIAP_ARGUMENT names the nearest. */
hiap_rc hiap_value_type_find(hiap_value_type *out, hiap_str words, hiap_err *err);

#endif
