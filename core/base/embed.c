/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/embed.h"

#include <string.h>

const hiap_embedded *hiap_embedded_find(const char *name) {
    for (size_t i = 0; i < hiap_embedded_count; i++)
        if (strcmp(hiap_embedded_files[i].name, name) == 0)
            return &hiap_embedded_files[i];
    return NULL;
}
