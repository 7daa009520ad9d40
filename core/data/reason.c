/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/reason.h"

#include <strings.h>

typedef struct entry {
    const char *shorthand, *words;
} entry;

static const entry reasons[HIAP_REASON_COUNT] = {
#define HIAP_REASON(id, shorthand, words) { shorthand, words },
#include "core/data/reason.def"
#undef HIAP_REASON
};

const char *hiap_reason_words(hiap_reason reason) {
    return reasons[reason].words;
}

const char *hiap_reason_shorthand(hiap_reason reason) {
    return reasons[reason].shorthand;
}

/* Markers beyond the shorthand itself, with those who write them. */
typedef struct marker {
    const char *text;
    hiap_reason reason;
} marker;

static const marker markers[] = {
    { "c", HIAP_MISSING_CONFIDENTIAL },    /* Department for Education, bare */
    { "x", HIAP_MISSING_NOT_AVAILABLE },
    { "z", HIAP_MISSING_NOT_APPLICABLE },
    { "u", HIAP_MISSING_LOW_RELIABILITY },
    { "k", HIAP_MISSING_ROUNDS_TO_ZERO },
    { "w", HIAP_MISSING_NONE_RECORDED },
    { "low", HIAP_MISSING_ROUNDS_TO_ZERO },
    { ".", HIAP_MISSING_NOT_APPLICABLE },  /* the same, older files */
    { "null", HIAP_MISSING_NOT_AVAILABLE },
    { "..", HIAP_MISSING_NOT_AVAILABLE },  /* housing statistics */
    { "-", HIAP_MISSING_CONFIDENTIAL },
    { "\xE2\x80\x93", HIAP_MISSING_CONFIDENTIAL }, /* the same dash, as word processors change it */
    { "*", HIAP_MISSING_CONFIDENTIAL },    /* labour market statistics */
    { ":", HIAP_MISSING_NOT_AVAILABLE },
    { "!", HIAP_MISSING_CONFIDENTIAL },    /* the sample is zero or disclosive */
    { "#", HIAP_MISSING_LOW_RELIABILITY },
    { "na", HIAP_MISSING_NOT_AVAILABLE },  /* R */
    { "n/a", HIAP_MISSING_NOT_AVAILABLE },
    { "#n/a", HIAP_MISSING_NOT_AVAILABLE }, /* spreadsheets */
    { "#div/0!", HIAP_MISSING_UNDEFINED },
    { "#num!", HIAP_MISSING_UNDEFINED },
};

/* In any case, but a letter that stands alone counts only as published, in lower case. */
static bool reads(hiap_str cell, const char *text) {
    if (cell.len == 1)
        return hiap_str_is(cell, text);
    return hiap_str_of(text).len == cell.len && strncasecmp(cell.at, text, cell.len) == 0;
}

/* "<5", "< 10": a count too small to be shown. */
static bool is_below(hiap_str cell) {
    if (cell.len < 2 || cell.at[0] != '<')
        return false;
    hiap_str rest = hiap_str_trim((hiap_str){ cell.at + 1, cell.len - 1 });
    for (size_t i = 0; i < rest.len; i++)
        if (rest.at[i] < '0' || rest.at[i] > '9')
            return false;
    return rest.len > 0;
}

hiap_reason hiap_reason_of_marker(hiap_str cell) {
    cell = hiap_str_trim(cell);
    if (cell.len == 0)
        return HIAP_MISSING_EMPTY;
    for (int i = 0; i < HIAP_REASON_COUNT; i++)
        if (reads(cell, reasons[i].shorthand))
            return (hiap_reason)i;
    for (size_t i = 0; i < sizeof markers / sizeof *markers; i++)
        if (reads(cell, markers[i].text))
            return markers[i].reason;
    return is_below(cell) ? HIAP_MISSING_CONFIDENTIAL : HIAP_MISSING_NONE;
}
