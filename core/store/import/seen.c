/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/seen.h"

#include <string.h>

#include "core/base/map.h"

#define FEWEST_SLOTS 1024

static size_t first_slot(const hiap_seen *seen, uint64_t hash) {
    return (size_t)(hash >> 32) & (seen->slot_count - 1);
}

static size_t next_slot(const hiap_seen *seen, size_t slot) {
    return (slot + 1) & (seen->slot_count - 1);
}

static void place(hiap_seen *seen, uint64_t entry) {
    size_t slot = first_slot(seen, entry);
    while (seen->slots[slot])
        slot = next_slot(seen, slot);
    seen->slots[slot] = entry;
}

static bool grow(hiap_seen *seen) {
    uint64_t *old = seen->slots;
    size_t old_count = seen->slot_count, count = old ? old_count * 2 : FEWEST_SLOTS;
    uint64_t *slots = hiap_alloc_zero(count, sizeof *slots);
    if (!slots)
        return false;
    seen->slots = slots;
    seen->slot_count = count;
    for (size_t i = 0; i < old_count; i++)
        if (old[i])
            place(seen, old[i]);
    hiap_free(old);
    return true;
}

static uint32_t find(const hiap_seen *seen, uint64_t hash, const hiap_figure *figure) {
    for (size_t slot = first_slot(seen, hash); seen->slots[slot]; slot = next_slot(seen, slot)) {
        uint32_t number = (uint32_t)seen->slots[slot] - 1;
        if (seen->slots[slot] >> 32 == hash >> 32 &&
            memcmp(&seen->figures.at[number], figure, sizeof *figure) == 0)
            return number;
    }
    return HIAP_SEEN_NEW;
}

uint32_t hiap_seen_add(hiap_seen *seen, hiap_figure figure) {
    if (seen->figures.len * 2 >= seen->slot_count && !grow(seen))
        return HIAP_SEEN_NOMEM;
    uint64_t hash = hiap_hash_bytes(&figure, sizeof figure);
    uint32_t number = find(seen, hash, &figure);
    if (number != HIAP_SEEN_NEW)
        return number;
    if (seen->figures.len >= HIAP_SEEN_NOMEM - 1 || !hiap_vec_push(&seen->figures, figure))
        return HIAP_SEEN_NOMEM;
    place(seen, hash >> 32 << 32 | (uint32_t)seen->figures.len);
    return HIAP_SEEN_NEW;
}

void hiap_seen_clear(hiap_seen *seen) {
    hiap_vec_clear(&seen->figures);
    hiap_free(seen->slots);
    *seen = (hiap_seen){ 0 };
}
