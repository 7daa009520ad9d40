/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/age_band.h"

#include <string.h>
#include <strings.h>

typedef struct reader {
    const char *at, *end;
} reader;

static void skip_blanks(reader *r) {
    while (r->at < r->end && (*r->at == ' ' || *r->at == '\t'))
        r->at++;
}

/* Blanks, then this word in either case. */
static bool take(reader *r, const char *word) {
    size_t len = strlen(word);
    skip_blanks(r);
    if ((size_t)(r->end - r->at) < len || strncasecmp(r->at, word, len) != 0)
        return false;
    r->at += len;
    return true;
}

static bool take_any(reader *r, const char *const *words) {
    for (; *words; words++)
        if (take(r, *words))
            return true;
    return false;
}

static bool take_age(int *out, reader *r) {
    skip_blanks(r);
    const char *from = r->at;
    *out = 0;
    while (r->at < r->end && *r->at >= '0' && *r->at <= '9' && r->at - from < 3)
        *out = 10 * *out + (*r->at++ - '0');
    return r->at > from && *out < HIAP_AGE_OPEN;
}

bool hiap_age_band_parse(hiap_age_band *out, hiap_str label) {
    static const char *const aged[] = { "aged", "ages", "age", NULL };
    static const char *const under[] = { "under", "<", NULL };
    static const char *const to[] = { "-", "\xe2\x80\x93", "to", NULL };
    static const char *const open[] = { "+", "and over", "and above", "plus", "or over", NULL };
    static const char *const years[] = { "years", "year", "yrs", "yr", NULL };
    reader r = { label.at, label.at + label.len };
    take_any(&r, aged);
    bool below = take_any(&r, under);
    if (!take_age(&out->first, &r))
        return false;
    out->last = out->first;
    if (below) {
        out->last = out->first - 1;
        out->first = 0;
    } else if (take_any(&r, open)) {
        out->last = HIAP_AGE_OPEN;
    } else if (take_any(&r, to) && !take_age(&out->last, &r)) {
        return false;
    }
    take_any(&r, years);
    if (out->last == out->first && take_any(&r, open)) /* "85 years and over" */
        out->last = HIAP_AGE_OPEN;
    skip_blanks(&r);
    return r.at == r.end && out->first <= out->last;
}
