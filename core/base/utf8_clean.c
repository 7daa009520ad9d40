/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/utf8_clean.h"

static size_t length_by_lead(unsigned char lead) {
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

static bool is_fit(const unsigned char *c, size_t len) {
    if (len == 1)
        return (c[0] >= 0x20 && c[0] != 0x7F) || c[0] == '\n' || c[0] == '\t';
    if (len == 2)
        return !(c[0] == 0xC2 && c[1] < 0xA0);
    return !(len == 3 && c[0] == 0xEF && c[1] == 0xBF && c[2] >= 0xBE);
}

hiap_str hiap_utf8_next_clean(hiap_str *rest) {
    hiap_str c = { rest->at, length_by_lead((unsigned char)*rest->at) };
    bool valid = c.len <= rest->len && hiap_utf8_valid(c, NULL);
    if (!valid)
        c.len = 1;
    *rest = (hiap_str){ rest->at + c.len, rest->len - c.len };
    return valid && is_fit((const unsigned char *)c.at, c.len) ? c : HIAP_STR("\xEF\xBF\xBD");
}
