/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one way text gets into a gnuplot script. In a double-quoted string gnuplot gives meaning to
 * backslash, quote, dollar, backtick, at sign and the line end, and it reads a digit after an octal
 * escape as part of it; so letters and spaces stay, and every other byte becomes three octal
 * digits. */
#include "core/base/utf8_clean.h"
#include "core/plot/gnuplot_script.h"

static bool is_plain(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ';
}

void hiap_gnuplot_quote(hiap_buf *out, hiap_str text) {
    hiap_buf_add_char(out, '"');
    while (text.len > 0) {
        hiap_str c = hiap_utf8_next_clean(&text);
        for (size_t i = 0; i < c.len; i++)
            if (is_plain((unsigned char)c.at[i]))
                hiap_buf_add_char(out, c.at[i]);
            else if (c.at[i] == '\t')
                hiap_buf_add_char(out, ' ');
            else
                hiap_buf_printf(out, "\\%03o", (unsigned char)c.at[i]);
    }
    hiap_buf_add_char(out, '"');
}
