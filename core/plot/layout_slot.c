/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/plot/layout.h"

static void sort_by_want(hiap_slot **slots, size_t count) {
    for (size_t i = 1; i < count; i++) {
        hiap_slot *moving = slots[i];
        size_t j = i;
        for (; j > 0 && slots[j - 1]->want > moving->want; j--)
            slots[j] = slots[j - 1];
        slots[j] = moving;
    }
}

/* Where a cluster starts: the mean of what its members want, inside the bounds. */
static double start_of(const hiap_slot *first, double from, double to) {
    double start = first->offsets / (double)first->members;
    return fmax(fmin(start, to - first->room), from);
}

static void join(hiap_slot *first, const hiap_slot *next) {
    first->offsets += next->offsets - (double)next->members * first->room;
    first->room += next->room;
    first->members += next->members;
}

static void settle(hiap_slot **cluster, double start) {
    size_t members = cluster[0]->members;
    for (size_t i = 0; i < members; i++) {
        cluster[i]->at = start + cluster[i]->size / 2;
        start += cluster[i]->size;
    }
}

void hiap_slots_part(hiap_slot **slots, size_t count, double from, double to) {
    sort_by_want(slots, count);
    size_t last = 0; /* the slot that begins the last cluster */
    for (size_t i = 0; i < count; i++) {
        slots[i]->offsets = slots[i]->want - slots[i]->size / 2;
        slots[i]->room = slots[i]->size;
        slots[i]->members = 1;
        for (last = i; last > 0;) {
            size_t before = last - 1;
            while (slots[before]->members == 0) /* inside a cluster */
                before--;
            double end = start_of(slots[before], from, to) + slots[before]->room;
            if (end <= start_of(slots[last], from, to))
                break;
            join(slots[before], slots[last]);
            slots[last]->members = 0;
            last = before;
        }
    }
    for (size_t i = 0; i < count; i += slots[i]->members)
        settle(slots + i, start_of(slots[i], from, to));
}
