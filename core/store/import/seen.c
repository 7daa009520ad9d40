/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/seen.h"

#include <string.h>

#include "core/base/map.h"

#define FEWEST_SLOTS 1024

static size_t slot_of(const hiap_seen *seen, hiap_figure figure) {
    return (size_t)hiap_hash_bytes(&figure, sizeof figure) & (seen->slot_count - 1);
}

static void place(hiap_seen *seen, uint32_t number) {
    size_t slot = slot_of(seen, seen->figures.at[number]);
    while (seen->slots[slot])
        slot = (slot + 1) & (seen->slot_count - 1);
    seen->slots[slot] = number + 1;
}

static bool grow(hiap_seen *seen) {
    size_t count = seen->slot_count ? seen->slot_count * 2 : FEWEST_SLOTS;
    uint32_t *slots = hiap_alloc_zero(count, sizeof *slots);
    if (!slots)
        return false;
    hiap_free(seen->slots);
    seen->slots = slots;
    seen->slot_count = count;
    for (uint32_t i = 0; i < seen->figures.len; i++)
        place(seen, i);
    return true;
}

static uint32_t find(const hiap_seen *seen, hiap_figure figure) {
    for (size_t slot = slot_of(seen, figure); seen->slots[slot]; slot = (slot + 1) & (seen->slot_count - 1))
        if (memcmp(&seen->figures.at[seen->slots[slot] - 1], &figure, sizeof figure) == 0)
            return seen->slots[slot] - 1;
    return HIAP_SEEN_NEW;
}

uint32_t hiap_seen_add(hiap_seen *seen, hiap_figure figure) {
    if (seen->figures.len * 2 >= seen->slot_count && !grow(seen))
        return HIAP_SEEN_NOMEM;
    uint32_t number = find(seen, figure);
    if (number != HIAP_SEEN_NEW)
        return number;
    if (seen->figures.len >= HIAP_SEEN_NOMEM || !hiap_vec_push(&seen->figures, figure))
        return HIAP_SEEN_NOMEM;
    place(seen, (uint32_t)seen->figures.len - 1);
    return HIAP_SEEN_NEW;
}

void hiap_seen_clear(hiap_seen *seen) {
    hiap_vec_clear(&seen->figures);
    hiap_free(seen->slots);
    *seen = (hiap_seen){ 0 };
}
