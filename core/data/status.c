/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/status.h"

#include <string.h>
#include <strings.h>

static const struct {
    const char *shorthand, *word;
} rows[] = {
#define HIAP_STATUS(shorthand, word) { shorthand, word },
#include "core/data/status.def"
#undef HIAP_STATUS
};

static bool says(hiap_str note, const char *word) {
    size_t len = strlen(word);
    for (size_t i = 0; i + len <= note.len; i++)
        if (strncasecmp(note.at + i, word, len) == 0)
            return true;
    return false;
}

/* Each shorthand once: rows of one shorthand follow each other. */
static void add(hiap_buf *out, const char **last, const char *shorthand) {
    if (!shorthand[0] || (*last && strcmp(*last, shorthand) == 0))
        return;
    hiap_buf_printf(out, "%s%s", *last ? " " : "", shorthand);
    *last = shorthand;
}

void hiap_status_print(hiap_buf *out, hiap_reason reason, hiap_str note, bool revised) {
    const char *last = NULL;
    if (reason != HIAP_MISSING_NONE) {
        add(out, &last, hiap_reason_shorthand(reason));
        return;
    }
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (says(note, rows[i].word))
            add(out, &last, rows[i].shorthand);
    if (revised)
        add(out, &last, "[r]");
}
