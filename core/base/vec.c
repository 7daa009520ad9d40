/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/vec.h"

#include <stdint.h>

bool hiap_vec__grow(void **at, size_t *cap, size_t len, size_t more, size_t size) {
    if (more <= *cap - len)
        return true;
    size_t need, bytes;
    if (__builtin_add_overflow(len, more, &need))
        return false;
    size_t doubled = *cap > SIZE_MAX / 2 ? SIZE_MAX : *cap * 2;
    size_t want = need > doubled ? need : doubled;
    if (want < 8)
        want = 8;
    if (__builtin_mul_overflow(want, size, &bytes))
        return false;
    void *moved = hiap_realloc(*at, bytes);
    if (!moved)
        return false;
    *at = moved;
    *cap = want;
    return true;
}
