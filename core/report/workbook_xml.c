/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts as XML, with the escapes of ECMA-376 part 1, 22.9.2.19. */
#include <ctype.h>
#include <string.h>

#include "core/base/utf8_clean.h"
#include "core/report/workbook_impl.h"

/* A text that looks like an escape would be read as one. */
static bool looks_escaped(hiap_str s) {
    if (s.len < 7 || s.at[0] != '_' || s.at[1] != 'x' || s.at[6] != '_')
        return false;
    for (size_t i = 2; i < 6; i++)
        if (!isxdigit((unsigned char)s.at[i]))
            return false;
    return true;
}

/* The code of a control character, or of one of the two that are none at all; 0 for others. */
static unsigned escaped_code(hiap_str s) {
    const unsigned char *c = (const unsigned char *)s.at;
    if (c[0] < ' ')
        return c[0] == '\t' || c[0] == '\n' ? 0 : c[0];
    if (c[0] == 0x7F)
        return c[0];
    if (s.len > 1 && c[0] == 0xC2 && c[1] >= 0x80 && c[1] < 0xA0)
        return c[1];
    if (s.len > 2 && c[0] == 0xEF && c[1] == 0xBF && (c[2] == 0xBE || c[2] == 0xBF))
        return 0xFFC0u | (c[2] & 0x3Fu);
    return 0;
}

static void add_character(hiap_buf *out, hiap_str *rest) {
    static const char specials[] = "&<>\"";
    static const char *const entities[] = { "&amp;", "&lt;", "&gt;", "&quot;" };
    const char *special = *rest->at ? strchr(specials, *rest->at) : NULL;
    unsigned code = escaped_code(*rest);
    bool escaped = looks_escaped(*rest);
    hiap_str c = hiap_utf8_next_clean(rest);
    if (special)
        hiap_buf_add_text(out, entities[special - specials]);
    else if (code > 0)
        hiap_buf_printf(out, "_x%04X_", code);
    else if (escaped)
        hiap_buf_add_text(out, "_x005F_");
    else
        hiap_buf_add_str(out, c);
}

/* Runs of plain characters are added at once. */
static size_t plain_length(hiap_str s) {
    size_t len = 0;
    while (len < s.len && s.at[len] >= ' ' && s.at[len] < 0x7F && !strchr("&<>\"_", s.at[len]))
        len++;
    return len;
}

void hiap_workbook_xml(hiap_buf *out, hiap_str text) {
    while (text.len > 0) {
        size_t plain = plain_length(text);
        hiap_buf_add(out, text.at, plain);
        text = (hiap_str){ text.at + plain, text.len - plain };
        if (text.len > 0)
            add_character(out, &text);
    }
}

void hiap_workbook_one_line(hiap_buf *out, hiap_str text) {
    bool blank = false;
    for (text = hiap_str_trim(text); text.len > 0;) {
        if (isspace((unsigned char)*text.at)) {
            blank = true;
            text = (hiap_str){ text.at + 1, text.len - 1 };
            continue;
        }
        hiap_buf_add_text(out, blank ? " " : "");
        blank = false;
        hiap_buf_add_str(out, hiap_utf8_next_clean(&text));
    }
}
