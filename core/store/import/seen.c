/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/seen.h"

#include "core/base/map.h"
#include "core/base/mem.h"

#define FEWEST_SLOTS 1024

/* Eight neighbouring areas, which files give one after the other, share a line of the cache. */
static uint32_t hash_of(const hiap_figure *f) {
    const uint32_t parts[] = { f->indicator, f->disaggregation, f->period, f->area >> 3 };
    return (uint32_t)(hiap_hash_bytes(parts, sizeof parts) >> 32) ^ (f->area & 7);
}

static size_t wrap(const hiap_seen *seen, size_t slot) {
    return slot & (seen->slot_count - 1);
}

uint32_t hiap_seen_next(const hiap_seen *seen, const hiap_figure *figure, size_t *slot) {
    if (seen->slot_count == 0)
        return HIAP_SEEN_NONE;
    uint32_t hash = hash_of(figure);
    size_t at = wrap(seen, *slot == SIZE_MAX ? hash : *slot + 1);
    while (seen->slots[at] && seen->slots[at] >> 32 != hash)
        at = wrap(seen, at + 1);
    *slot = at;
    return seen->slots[at] ? (uint32_t)seen->slots[at] - 1 : HIAP_SEEN_NONE;
}

static void place(hiap_seen *seen, uint64_t entry) {
    size_t at = wrap(seen, entry >> 32);
    while (seen->slots[at])
        at = wrap(seen, at + 1);
    seen->slots[at] = entry;
}

static bool grow(hiap_seen *seen) {
    size_t count = seen->slot_count ? seen->slot_count * 2 : FEWEST_SLOTS;
    hiap_seen grown = { hiap_alloc_zero(count, sizeof *grown.slots), count, seen->len };
    if (!grown.slots)
        return false;
    for (size_t i = 0; i < seen->slot_count; i++)
        if (seen->slots[i])
            place(&grown, seen->slots[i]);
    hiap_free(seen->slots);
    *seen = grown;
    return true;
}

bool hiap_seen_add(hiap_seen *seen, const hiap_figure *figure, uint32_t number) {
    if (seen->len * 2 >= seen->slot_count && !grow(seen))
        return false;
    place(seen, (uint64_t)hash_of(figure) << 32 | (number + 1));
    seen->len++;
    return true;
}

void hiap_seen_clear(hiap_seen *seen) {
    hiap_free(seen->slots);
    *seen = (hiap_seen){ 0 };
}
