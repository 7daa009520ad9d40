/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings that are like another: by Dice's coefficient of their pairs of letters (Dice 1945), which
 * words in another order or a new word between them change little. */
#include <string.h>

#include "core/store/import/heading.h"

#define LONGEST 160 /* letters that are looked at */
#define LEAST 0.3

typedef struct letters {
    char at[LONGEST];
    size_t len;
} letters;

static letters letters_of(hiap_str text) {
    letters out = { .len = 0 };
    for (size_t i = 0; i < text.len && out.len < LONGEST; i++) {
        char c = text.at[i];
        if (c >= 'A' && c <= 'Z')
            c = (char)(c - 'A' + 'a');
        if (!c || !strchr(" ._\n\r\t", c))
            out.at[out.len++] = c;
    }
    return out;
}

static double likeness(const letters *a, const letters *b) {
    bool taken[LONGEST] = { false };
    size_t shared = 0;
    if (a->len < 2 || b->len < 2)
        return 0;
    for (size_t i = 0; i + 1 < a->len; i++)
        for (size_t k = 0; k + 1 < b->len; k++)
            if (!taken[k] && memcmp(a->at + i, b->at + k, 2) == 0) {
                taken[k] = true;
                shared++;
                break;
            }
    return 2 * (double)shared / (double)(a->len + b->len - 2);
}

/* Of the whole heading, or of the last cell of a stacked one. */
static double nearness(const hiap_header *header, size_t column, const letters *wanted) {
    const hiap_heading *h = &header->headings.at[column];
    hiap_str whole = { header->bytes.at + h->plain, h->plain_len }, last = whole;
    for (const char *end; (end = memchr(last.at, '\n', last.len));) {
        last.len -= (size_t)(end + 1 - last.at);
        last.at = end + 1;
    }
    letters a = letters_of(whole), b = letters_of(last);
    double of_whole = likeness(&a, wanted), of_last = likeness(&b, wanted);
    return of_whole > of_last ? of_whole : of_last;
}

size_t hiap_header_near(size_t *columns, size_t most, const hiap_header *header, hiap_str wanted,
                        const bool *used) {
    letters of_wanted = letters_of(wanted);
    size_t count = 0;
    for (size_t c = 0; c < header->headings.len; c++) {
        double near = used[c] ? 0 : nearness(header, c, &of_wanted);
        size_t at = count;
        if (near < LEAST)
            continue;
        while (at > 0 && near > nearness(header, columns[at - 1], &of_wanted))
            at--;
        if (at == most)
            continue;
        count += count < most;
        memmove(columns + at + 1, columns + at, (count - at - 1) * sizeof *columns);
        columns[at] = c;
    }
    return count;
}
