/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures a file has given so far, numbered 0, 1, 2, ...: finds the row that comes twice. */
#ifndef HIAP_STORE_IMPORT_SEEN_H
#define HIAP_STORE_IMPORT_SEEN_H

#include <stdint.h>

#include "core/base/vec.h"

typedef struct hiap_figure {
    uint32_t indicator, area, disaggregation, period; /* rows of the dictionary tables */
} hiap_figure;

typedef struct hiap_seen {
    HIAP_VEC(hiap_figure) figures;
    uint64_t *slots;   /* the upper half of the hash, and the figure's number plus 1; 0: free */
    size_t slot_count; /* a power of two, at least twice as many as figures */
} hiap_seen;

#define HIAP_SEEN_NEW UINT32_MAX      /* it was not there, and is now */
#define HIAP_SEEN_NOMEM (UINT32_MAX - 1)

/* The number of the equal figure seen before, or one of the two above. */
uint32_t hiap_seen_add(hiap_seen *seen, hiap_figure figure);
void hiap_seen_clear(hiap_seen *seen);

#endif
