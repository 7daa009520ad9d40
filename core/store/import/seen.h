/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which figures has a file given so far? A table of hashes: it names candidates, and the caller,
 * who can read the row that was written, decides. Eight bytes a row, at a load of a half. */
#ifndef HIAP_STORE_IMPORT_SEEN_H
#define HIAP_STORE_IMPORT_SEEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct hiap_figure {
    uint32_t indicator, area, disaggregation, period; /* rows of the dictionary tables */
} hiap_figure;

typedef struct hiap_seen {
    uint64_t *slots;   /* hash in the upper half; in the lower one a number, plus 1; 0 is free */
    size_t slot_count; /* a power of two, at least twice as many as there are entries */
    size_t len;
} hiap_seen;

#define HIAP_SEEN_NONE UINT32_MAX

/* The next number that was added with a figure of the same hash, or NONE. *slot starts as SIZE_MAX.
 */
uint32_t hiap_seen_next(const hiap_seen *seen, const hiap_figure *figure, size_t *slot);
/* False when memory runs out. */
bool hiap_seen_add(hiap_seen *seen, const hiap_figure *figure, uint32_t number);
void hiap_seen_clear(hiap_seen *seen);

#endif
