/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of cells: escapes (ECMA-376 part 1, 22.9.2.19) and the table of shared strings. */
#include <string.h>

#include "core/data/xlsx_impl.h"

/* --- escapes ---------------------------------------------------------------------------------- */

#define ESCAPE 7 /* bytes of _xHHHH_ */

static int digit_of(char c) {
    return c >= '0' && c <= '9'                      ? c - '0'
           : (c | 0x20) >= 'a' && (c | 0x20) <= 'f' ? (c | 0x20) - 'a' + 10
                                                     : -1;
}

/* The code of the escape at `at`, or 0. */
static uint32_t code_at(const char *at, const char *end) {
    uint32_t code = 0;
    if (end - at < ESCAPE || at[0] != '_' || at[1] != 'x' || at[6] != '_')
        return 0;
    for (int i = 2; i < 6; i++) {
        int digit = digit_of(at[i]);
        if (digit < 0)
            return 0;
        code = code << 4 | (uint32_t)digit;
    }
    return code;
}

static bool is_surrogate(uint32_t code) {
    return code >> 11 == 0x1B;
}

/* A character outside the first plane is two escapes. 0: no character is escaped here. */
static uint32_t character_at(const char *at, const char *end, size_t *len) {
    uint32_t high = code_at(at, end), low;
    *len = ESCAPE;
    if (!is_surrogate(high))
        return high;
    low = code_at(at + ESCAPE, end);
    *len = 2 * ESCAPE;
    return high >> 10 == 0x36 && low >> 10 == 0x37
               ? 0x10000 + ((high & 0x3FF) << 10 | (low & 0x3FF))
               : 0;
}

static char *put_utf8(char *to, uint32_t c) {
    if (c < 0x80) {
        *to++ = (char)c;
        return to;
    }
    int more = c < 0x800 ? 1 : c < 0x10000 ? 2 : 3;
    static const uint8_t lead[] = { 0, 0xC0, 0xE0, 0xF0 };
    *to++ = (char)(lead[more] | c >> (6 * more));
    while (more-- > 0)
        *to++ = (char)(0x80 | (c >> (6 * more) & 0x3F));
    return to;
}

size_t hiap_xlsx_unescape(char *text, size_t len) {
    char *to = text;
    const char *at = text, *end = text + len, *next;
    while ((next = memchr(at, '_', (size_t)(end - at)))) {
        size_t plain = (size_t)(next - at), escape;
        memmove(to, at, plain);
        to += plain;
        uint32_t c = character_at(next, end, &escape);
        to = c ? put_utf8(to, c) : (*to = '_', to + 1);
        at = next + (c ? escape : 1);
    }
    memmove(to, at, (size_t)(end - at));
    return (size_t)(to - text) + (size_t)(end - at);
}

/* --- shared strings --------------------------------------------------------------------------- */

enum { TABLE = HIAP_XLSX_STATES, STRING, RUN, PIECE };

static const hiap_xlsx_rule rules[] = {
    { HIAP_XLSX_OUTSIDE, "sst", TABLE, false }, { TABLE, "si", STRING, false },
    { STRING, "t", PIECE, true },               { STRING, "r", RUN, false },
    { RUN, "t", PIECE, true },
};

static void end(hiap_xlsx_xml *xml, uint8_t state) {
    hiap_xlsx_strings *strings = xml->payload;
    hiap_buf *bytes = &strings->bytes;
    if (state != STRING)
        return;
    size_t start = bytes->len;
    hiap_buf_add(bytes, xml->text.at, xml->text.len);
    hiap_buf_reset(&xml->text);
    if (bytes->failed) {
        hiap_xlsx_xml_fail_nomem(xml, bytes->len);
        return;
    }
    if (bytes->len > start)
        bytes->len = start + hiap_xlsx_unescape(bytes->at + start, bytes->len - start);
    if (!hiap_vec_push(&strings->ends, bytes->len))
        hiap_xlsx_xml_fail_nomem(xml, strings->ends.len * sizeof(size_t));
}

static const hiap_xlsx_grammar grammar = { rules, sizeof rules / sizeof *rules, NULL, end };

hiap_rc hiap_xlsx_strings_read(hiap_xlsx_strings *strings, hiap_xlsx_zip *zip, const char *part,
                               hiap_err *err) {
    return hiap_xlsx_xml_read(zip, part, &grammar, strings, err);
}

void hiap_xlsx_strings_clear(hiap_xlsx_strings *strings) {
    hiap_buf_clear(&strings->bytes);
    hiap_vec_clear(&strings->ends);
}

hiap_str hiap_xlsx_strings_get(const hiap_xlsx_strings *strings, size_t index) {
    size_t from = index > 0 ? strings->ends.at[index - 1] : 0;
    size_t to = strings->ends.at[index];
    return from < to ? (hiap_str){ strings->bytes.at + from, to - from } : HIAP_STR("");
}
