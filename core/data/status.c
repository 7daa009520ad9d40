/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/status.h"

#include <string.h>
#include <strings.h>

#include "core/base/num.h"

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

/* --- marks behind a number -------------------------------------------------------------------- */

/* What stands behind a number is a mark, not the other end of a range: "12.5*", "12.5 [note 2]". */
static bool is_mark(hiap_str s) {
    if (!s.len || (!strchr("*[(#%!", s.at[0]) && (unsigned char)s.at[0] < 0x80))
        return false;
    bool digits = false;
    for (size_t i = 0; i < s.len; i++)
        digits = digits || (s.at[i] >= '0' && s.at[i] <= '9');
    return !digits || s.at[0] == '[' || s.at[0] == '(';
}

hiap_str hiap_status_mark(double *number, hiap_str cell) {
    size_t len = 0;
    cell = hiap_str_trim(cell);
    while (len < cell.len && cell.at[len] && strchr("0123456789.,+-", cell.at[len]))
        len++;
    hiap_str mark = hiap_str_trim((hiap_str){ cell.at + len, cell.len - len });
    bool marked = len && is_mark(mark) &&
                  hiap_num_parse((hiap_str){ cell.at, len }, number) == HIAP_NUM_OK;
    return marked ? mark : HIAP_STR("");
}

hiap_str hiap_status_words(hiap_str mark) {
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (strlen(rows[i].shorthand) == mark.len &&
            strncasecmp(rows[i].shorthand, mark.at, mark.len) == 0)
            return hiap_str_of(rows[i].word);
    return HIAP_STR("");
}
