/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/utf8_clean.h"
#include "core/report/html.h"

static void add_escaped(hiap_buf *out, hiap_str text, bool in_attribute) {
    while (text.len > 0) {
        hiap_str c = hiap_utf8_next_clean(&text);
        if (*c.at == '&')
            hiap_buf_add_text(out, "&amp;");
        else if (*c.at == '<')
            hiap_buf_add_text(out, "&lt;");
        else if (*c.at == '>')
            hiap_buf_add_text(out, "&gt;");
        else if (in_attribute && *c.at == '"')
            hiap_buf_add_text(out, "&quot;");
        else if (in_attribute && (*c.at == '\n' || *c.at == '\t'))
            hiap_buf_printf(out, "&#%d;", *c.at);
        else
            hiap_buf_add_str(out, c);
    }
}

void hiap_html_text(hiap_buf *out, hiap_str text) {
    add_escaped(out, text, false);
}

void hiap_html_attribute(hiap_buf *out, hiap_str text) {
    add_escaped(out, text, true);
}
