/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/plot/text.h"

#include <string.h>

#define FALLBACK_FACE 1.18
#define OTHER 600 /* accented letters, arrows and the like, in 1/1000 of the size */
#define ELLIPSIS 1000

/* Helvetica, U+0020 to U+007E. */
static const unsigned short advance[] = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584
};

double hiap_text_width(hiap_str text, double size) {
    if (size <= 0)
        return (double)hiap_utf8_width(text);
    unsigned long sum = 0;
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.at[i];
        if (c >= 0x20 && c < 0x7F)
            sum += advance[c - 0x20];
        else if (c >= 0xC0) /* the first byte of a longer character */
            sum += c >= 0xE3 ? 1000 : OTHER;
    }
    return (double)sum / 1000 * size * FALLBACK_FACE;
}

static double ellipsis_width(double size) {
    return size <= 0 ? 1 : ELLIPSIS / 1000.0 * size * FALLBACK_FACE;
}

/* The end of the word that starts at or after `at`. */
static size_t word_end(hiap_str text, size_t at) {
    while (at < text.len && text.at[at] == ' ')
        at++;
    while (at < text.len && text.at[at] != ' ' && text.at[at] != '\n')
        at++;
    return at;
}

/* As many bytes, whole characters, as fit into the width. */
static size_t fitting(hiap_str text, double width, double size) {
    size_t len = text.len;
    while (len > 0 && hiap_text_width((hiap_str){ text.at, len }, size) > width)
        do
            len--;
        while (len > 0 && ((unsigned char)text.at[len] & 0xC0) == 0x80);
    return len;
}

/* The words that fit on one line; 0 when not even the first does. */
static size_t line_end(hiap_str text, double width, double size) {
    size_t end = 0;
    while (end < text.len && text.at[end] != '\n') {
        size_t next = word_end(text, end);
        if (hiap_text_width((hiap_str){ text.at, next }, size) > width)
            break;
        end = next;
    }
    return end;
}

static hiap_str skip_break(hiap_str text, size_t end) {
    while (end < text.len && text.at[end] == ' ')
        end++;
    if (end < text.len && text.at[end] == '\n')
        end++;
    return (hiap_str){ text.at + end, text.len - end };
}

size_t hiap_text_wrap(hiap_line lines[], size_t most, hiap_str text, double width, double size) {
    size_t count = 0;
    do {
        size_t end = line_end(text, width, size);
        bool broken = end == 0 && text.len > 0 && text.at[0] != '\n'; /* one word, too wide */
        hiap_str rest = skip_break(text, broken ? word_end(text, 0) : end);
        lines[count].cut = broken || (count + 1 == most && rest.len > 0);
        if (lines[count].cut)
            end = fitting((hiap_str){ text.at, broken ? word_end(text, 0) : end },
                          width - ellipsis_width(size), size);
        lines[count++].text = (hiap_str){ text.at, end };
        text = rest;
    } while (count < most && text.len > 0);
    return count;
}

double hiap_text_lines_width(const hiap_line *lines, size_t count, double size) {
    double widest = 0;
    for (size_t i = 0; i < count; i++) {
        double width =
            hiap_text_width(lines[i].text, size) + (lines[i].cut ? ellipsis_width(size) : 0);
        if (width > widest)
            widest = width;
    }
    return widest;
}

double hiap_text_word_width(hiap_str text, double size) {
    double widest = 0;
    for (size_t at = 0; at < text.len;) {
        size_t end = word_end(text, at);
        double width = hiap_text_width(hiap_str_trim((hiap_str){ text.at + at, end - at }), size);
        if (width > widest)
            widest = width;
        at = end + (end < text.len && text.at[end] == '\n');
    }
    return widest;
}
