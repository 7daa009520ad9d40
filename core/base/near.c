/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/near.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#define LONGEST 255 /* a longer name is no slip of the keyboard */

typedef struct word {
    const char *at;
    size_t len;
} word;

static char lower_at(word w, size_t i) {
    char c = w.at[i];
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static unsigned least(unsigned a, unsigned b) {
    return a < b ? a : b;
}

static bool swapped(word a, word b, size_t i, size_t j) {
    return i > 1 && j > 1 && lower_at(a, i - 1) == lower_at(b, j - 2) &&
           lower_at(a, i - 2) == lower_at(b, j - 1);
}

/* Steps from the first i letters of a to the first j of b, by rows i (so far), i - 1 and i - 2. */
static unsigned cell(word a, word b, size_t i, size_t j, uint16_t *const rows[3]) {
    unsigned change = rows[1][j - 1];
    change += lower_at(a, i - 1) != lower_at(b, j - 1);
    unsigned steps = least(change, least(rows[1][j], rows[0][j - 1]) + 1u);
    return swapped(a, b, i, j) ? least(steps, rows[2][j - 2] + 1u) : steps;
}

static size_t distance(word a, word b) {
    uint16_t table[3][LONGEST + 1];
    uint16_t *rows[3] = { table[0], table[1], table[2] };
    for (size_t j = 0; j <= b.len; j++)
        rows[0][j] = (uint16_t)j;
    for (size_t i = 1; i <= a.len; i++) {
        uint16_t *oldest = rows[2];
        rows[2] = rows[1];
        rows[1] = rows[0];
        rows[0] = oldest;
        rows[0][0] = (uint16_t)i;
        for (size_t j = 1; j <= b.len; j++)
            rows[0][j] = (uint16_t)cell(a, b, i, j, rows);
    }
    return rows[0][b.len];
}

/* Twice the distance, so that a change of case alone can be half a step; SIZE_MAX when too far. */
static size_t half_steps(word a, word b) {
    size_t longer = a.len > b.len ? a.len : b.len;
    size_t gap = longer - (a.len < b.len ? a.len : b.len);
    size_t allowed = longer < 3 ? 1 : longer / 3;
    if (longer > LONGEST || gap > allowed)
        return SIZE_MAX;
    size_t steps = distance(a, b);
    if (steps > allowed || steps == longer) /* steps == longer: no letter in common */
        return SIZE_MAX;
    if (steps > 0)
        return 2 * steps;
    return memcmp(a.at, b.at, a.len) != 0;
}

const char *hiap_near(const char *name, const char *const *candidates, size_t count) {
    const char *nearest = NULL;
    size_t least_steps = SIZE_MAX;
    word a = { name, strlen(name) };
    for (size_t i = 0; i < count && a.len > 0; i++) {
        size_t steps = half_steps(a, (word){ candidates[i], strlen(candidates[i]) });
        if (steps < least_steps) {
            least_steps = steps;
            nearest = candidates[i];
        }
    }
    return nearest;
}
