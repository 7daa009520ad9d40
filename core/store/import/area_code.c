/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/area_code.h"

#include <string.h>

/* Country, or what stands for one: England and Wales, Great Britain, the Channel Islands, ... */
#define COUNTRIES "EWSNKJLM"

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

static bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

static size_t count_digits(hiap_str text, size_t from) {
    size_t digits = 0;
    for (size_t i = from; i < text.len; i++)
        digits += is_digit(text.at[i]);
    return digits;
}

/* Words in capitals are not codes (NOTE, TOTAL), except those of three letters that begin as
 * integrated care boards and trusts do; nor are numbers. */
static bool is_nhs(hiap_str text) {
    size_t digits = count_digits(text, 0), capitals = 0;
    for (size_t i = 0; i < text.len; i++)
        capitals += is_capital(text.at[i]);
    if (digits + capitals != text.len || capitals == 0)
        return false;
    if (digits == 0)
        return text.len == 3 && strchr("QR", text.at[0]);
    return digits >= 2 || text.len <= 4;
}

bool hiap_area_code_is(hiap_str text) {
    if (text.len == 9)
        return strchr(COUNTRIES, text.at[0]) && text.at[0] && count_digits(text, 1) == 8;
    return text.len >= 3 && text.len <= 6 && is_nhs(text);
}

bool hiap_area_code_is_not(hiap_str text) {
    size_t digits = count_digits(text, 0), small = 0;
    for (size_t i = 0; i < text.len; i++)
        small += text.at[i] >= 'a' && text.at[i] <= 'z';
    bool word = (digits == 0 && small > 0) || (text.len && memchr(text.at, ' ', text.len));
    bool national = text.len >= 7 && memchr("EWSN", text.at[0], 4) && digits == text.len - 1;
    return word || (national && text.len != 9);
}
