/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/reason_name.h"

static const char *const names[HIAP_REASON_COUNT] = {
#define HIAP_REASON(id, shorthand, words) #id,
#include "core/data/reason.def"
#undef HIAP_REASON
};

const char *hiap_reason_name(hiap_reason reason) {
    return names[reason];
}

hiap_reason hiap_reason_named(hiap_str name) {
    for (int i = 0; i < HIAP_REASON_COUNT; i++)
        if (hiap_str_is(name, names[i]))
            return (hiap_reason)i;
    return HIAP_MISSING_NOT_AVAILABLE;
}
