/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one way text gets into a gnuplot script. In a double-quoted string gnuplot gives meaning to
 * backslash, quote, dollar, backtick, at sign and the line end, and it reads a digit after an octal
 * escape as part of it; so letters and spaces stay, and every other byte becomes three octal digits. */
#include "core/plot/gnuplot_script.h"

#define REPLACEMENT "\xEF\xBF\xBD"

static bool is_plain(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ';
}

static void add_bytes(hiap_buf *out, hiap_str bytes) {
    for (size_t i = 0; i < bytes.len; i++) {
        unsigned char c = (unsigned char)bytes.at[i];
        if (is_plain(c))
            hiap_buf_add_char(out, (char)c);
        else
            hiap_buf_printf(out, "\\%03o", c);
    }
}

/* Control characters, and the two code points that XML does not allow. */
static bool is_drawable(const unsigned char *c, size_t len) {
    if (len == 1)
        return (c[0] >= 0x20 && c[0] != 0x7F) || c[0] == '\n';
    if (len == 2)
        return !(c[0] == 0xC2 && c[1] < 0xA0);
    return !(len == 3 && c[0] == 0xEF && c[1] == 0xBF && c[2] >= 0xBE);
}

static size_t character_len(unsigned char lead) {
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

static void add_valid(hiap_buf *out, hiap_str text) {
    for (size_t i = 0; i < text.len;) {
        const unsigned char *c = (const unsigned char *)text.at + i;
        size_t len = character_len(*c);
        add_bytes(out, is_drawable(c, len) ? (hiap_str){ text.at + i, len } : HIAP_STR(REPLACEMENT));
        i += len;
    }
}

void hiap_gnuplot_quote(hiap_buf *out, hiap_str text) {
    hiap_buf_add_char(out, '"');
    while (text.len > 0) {
        size_t bad = text.len;
        hiap_utf8_valid(text, &bad);
        add_valid(out, (hiap_str){ text.at, bad });
        if (bad < text.len)
            add_bytes(out, HIAP_STR(REPLACEMENT)), bad++;
        text = (hiap_str){ text.at + bad, text.len - bad };
    }
    hiap_buf_add_char(out, '"');
}
