/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The UTF-8 part of buf.h. */
#include <stdint.h>
#include <string.h>

#include "core/base/buf.h"

typedef struct range {
    uint32_t first, last;
} range;

/* Combining marks and format characters that take no column (Unicode 15, general categories Mn, Me
 * and Cf, joined into blocks where the gaps are unassigned or rare). */
static const range zero_width[] = {
    { 0x0300, 0x036F }, { 0x0483, 0x0489 }, { 0x0591, 0x05BD }, { 0x05BF, 0x05BF },
    { 0x05C1, 0x05C2 }, { 0x05C4, 0x05C5 }, { 0x0610, 0x061A }, { 0x064B, 0x065F },
    { 0x0670, 0x0670 }, { 0x06D6, 0x06DC }, { 0x06DF, 0x06E4 }, { 0x06E7, 0x06E8 },
    { 0x06EA, 0x06ED }, { 0x0900, 0x0902 }, { 0x093C, 0x093C }, { 0x0941, 0x0948 },
    { 0x094D, 0x094D }, { 0x0E31, 0x0E31 }, { 0x0E34, 0x0E3A }, { 0x0E47, 0x0E4E },
    { 0x1160, 0x11FF }, { 0x1AB0, 0x1ACE }, { 0x1DC0, 0x1DFF }, { 0x200B, 0x200F },
    { 0x202A, 0x202E }, { 0x2060, 0x206F }, { 0x20D0, 0x20F0 }, { 0xFE00, 0xFE0F },
    { 0xFE20, 0xFE2F }, { 0xFEFF, 0xFEFF }, { 0xE0100, 0xE01EF },
};

/* East Asian Wide and Fullwidth (Unicode 15, Annex 11), joined likewise. */
static const range double_width[] = {
    { 0x1100, 0x115F },   { 0x231A, 0x231B },   { 0x2E80, 0x303E },   { 0x3041, 0x4DBF },
    { 0x4E00, 0xA4CF },   { 0xA960, 0xA97F },   { 0xAC00, 0xD7A3 },   { 0xF900, 0xFAFF },
    { 0xFE30, 0xFE6F },   { 0xFF01, 0xFF60 },   { 0xFFE0, 0xFFE6 },   { 0x1F300, 0x1F64F },
    { 0x1F680, 0x1F6FF }, { 0x1F900, 0x1F9FF }, { 0x20000, 0x3FFFD },
};

static bool within(const range *table, size_t count, uint32_t c) {
    size_t low = 0, high = count;
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (c > table[mid].last)
            low = mid + 1;
        else
            high = mid;
    }
    return low < count && c >= table[low].first;
}

static bool in_class(unsigned char lead, uint32_t c, size_t len) {
    static const uint32_t smallest[] = { 0, 0, 0x80, 0x800, 0x10000 };
    return lead <= 0xF4 && c >= smallest[len] && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
}

/* Length of the sequence at `at` and its code point; 0 when it is not valid. */
static size_t decode(const char *at, size_t left, uint32_t *code) {
    const unsigned char *u = (const unsigned char *)at;
    if (u[0] < 0x80) {
        *code = u[0];
        return 1;
    }
    size_t len = u[0] < 0xC2 ? 0 : u[0] < 0xE0 ? 2 : u[0] < 0xF0 ? 3 : 4;
    if (len == 0 || left < len)
        return 0;
    uint32_t c = u[0] & (0x7Fu >> len);
    for (size_t i = 1; i < len; i++) {
        if ((u[i] & 0xC0) != 0x80)
            return 0;
        c = c << 6 | (u[i] & 0x3Fu);
    }
    *code = c;
    return in_class(u[0], c, len) ? len : 0;
}

/* Bytes of plain ASCII from i on, eight at a time. */
static size_t skip_ascii(hiap_str s, size_t i) {
    uint64_t eight;
    for (; s.len - i >= sizeof eight; i += sizeof eight) {
        memcpy(&eight, s.at + i, sizeof eight);
        if (eight & 0x8080808080808080u)
            break;
    }
    return i;
}

bool hiap_utf8_valid(hiap_str s, size_t *bad) {
    uint32_t code;
    for (size_t i = skip_ascii(s, 0); i < s.len; i = skip_ascii(s, i)) {
        size_t len = decode(s.at + i, s.len - i, &code);
        if (len == 0) {
            if (bad)
                *bad = i;
            return false;
        }
        i += len;
    }
    return true;
}

static size_t code_width(uint32_t c) {
    if (c < 0x300)
        return 1;
    if (within(zero_width, sizeof zero_width / sizeof *zero_width, c))
        return 0;
    return within(double_width, sizeof double_width / sizeof *double_width, c) ? 2 : 1;
}

/* A bad byte counts as one column, like the sign that will be shown for it. */
static size_t step(hiap_str s, size_t i, size_t *width) {
    uint32_t code;
    size_t len = decode(s.at + i, s.len - i, &code);
    *width = len ? code_width(code) : 1;
    return len ? len : 1;
}

size_t hiap_utf8_width(hiap_str s) {
    size_t total = 0, width;
    for (size_t i = 0; i < s.len; total += width)
        i += step(s, i, &width);
    return total;
}

hiap_str hiap_utf8_cut(hiap_str s, size_t width) {
    size_t total = 0, i = 0;
    while (i < s.len) {
        size_t columns, len = step(s, i, &columns);
        if (total + columns > width)
            break;
        total += columns;
        i += len;
    }
    return (hiap_str){ s.at, i };
}
