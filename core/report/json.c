/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/json.h"

#include <assert.h>
#include <math.h>

hiap_json hiap_json_to(hiap_buf *out, bool pretty) {
    return (hiap_json){ .out = out, .pretty = pretty };
}

static void new_line(hiap_json *j) {
    if (!j->pretty)
        return;
    hiap_buf_add_char(j->out, '\n');
    for (unsigned i = 0; i < j->depth; i++)
        hiap_buf_add_text(j->out, "  ");
}

/* What stands between this value or key and the one before. */
static void separate(hiap_json *j) {
    if (j->after_key) {
        j->after_key = false;
        return;
    }
    if (j->depth == 0)
        return;
    if (j->level[j->depth - 1].any)
        hiap_buf_add_char(j->out, ',');
    j->level[j->depth - 1].any = true;
    new_line(j);
}

static void begin(hiap_json *j, char open, char close) {
    assert(j->depth < HIAP_JSON_DEPTH);
    separate(j);
    hiap_buf_add_char(j->out, open);
    j->level[j->depth].close = close;
    j->level[j->depth++].any = false;
}

void hiap_json_object(hiap_json *j) {
    begin(j, '{', '}');
}

void hiap_json_array(hiap_json *j) {
    begin(j, '[', ']');
}

void hiap_json_end(hiap_json *j) {
    assert(j->depth > 0);
    bool any = j->level[--j->depth].any;
    if (any)
        new_line(j);
    hiap_buf_add_char(j->out, j->level[j->depth].close);
}

static void add_escaped(hiap_buf *out, char c) {
    static const char names[] = "\"\"\\\\\bb\ff\nn\rr\tt";
    for (const char *n = names; *n; n += 2)
        if (*n == c) {
            hiap_buf_add_char(out, '\\');
            hiap_buf_add_char(out, n[1]);
            return;
        }
    if ((unsigned char)c < 0x20 || c == 0x7F)
        hiap_buf_printf(out, "\\u%04x", (unsigned)c);
    else
        hiap_buf_add_char(out, c);
}

static void add_quoted(hiap_buf *out, hiap_str text) {
    hiap_buf_add_char(out, '"');
    while (text.len > 0) {
        size_t bad = text.len;
        hiap_utf8_valid(text, &bad);
        for (size_t i = 0; i < bad; i++)
            add_escaped(out, text.at[i]);
        if (bad < text.len)
            hiap_buf_add_text(out, "\xEF\xBF\xBD"), bad++;
        text = (hiap_str){ text.at + bad, text.len - bad };
    }
    hiap_buf_add_char(out, '"');
}

void hiap_json_key(hiap_json *j, hiap_str key) {
    separate(j);
    add_quoted(j->out, key);
    hiap_buf_add_text(j->out, j->pretty ? ": " : ":");
    j->after_key = true;
}

void hiap_json_text(hiap_json *j, hiap_str text) {
    separate(j);
    add_quoted(j->out, text);
}

void hiap_json_number(hiap_json *j, double x) {
    separate(j);
    if (isfinite(x))
        hiap_buf_add_number(j->out, x);
    else
        hiap_buf_add_text(j->out, "null");
}

void hiap_json_bool(hiap_json *j, bool x) {
    separate(j);
    hiap_buf_add_text(j->out, x ? "true" : "false");
}

void hiap_json_null(hiap_json *j) {
    separate(j);
    hiap_buf_add_text(j->out, "null");
}
