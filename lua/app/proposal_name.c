/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names without the time period that publishers write behind them. */
#include <string.h>
#include <strings.h>

#include "lua/app/proposal_script.h"

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* "2025", "2023/24", "2023-24", "2023/2024" */
static bool is_year(hiap_str word) {
    if (word.len < 4 || (memcmp(word.at, "19", 2) != 0 && memcmp(word.at, "20", 2) != 0))
        return false;
    bool plain = word.len == 4, span = word.len == 7 || word.len == 9;
    for (size_t i = 0; i < word.len; i++)
        if (!is_digit(word.at[i]) && !(i == 4 && strchr("/-", word.at[i])))
            return false;
    return plain || (span && !is_digit(word.at[4]));
}

/* A word of a time period that is no year: "March", "Q1", "31". */
static bool is_part(hiap_str word) {
    static const char *const words[] = {
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
        "sept", "oct", "nov", "dec", "to", "and", "-", "\xE2\x80\x93", "quarter", "year", "ending",
        "ended", "end", "financial", "academic", "calendar", "month", "months", "mid", "q1", "q2",
        "q3", "q4", "the",
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i]) == word.len && strncasecmp(words[i], word.at, word.len) == 0)
            return true;
    return (word.len == 1 || word.len == 2) && is_digit(word.at[0]) &&
           is_digit(word.at[word.len - 1]);
}

/* The last word of a text, without the brackets about it. */
static hiap_str last_word(hiap_str text) {
    size_t from = text.len;
    while (from > 0 && !strchr(" ,:;(\n", text.at[from - 1]))
        from--;
    return (hiap_str){ text.at + from, text.len - from };
}

static hiap_str shorter(hiap_str text, const char *ends) {
    while (text.len && strchr(ends, text.at[text.len - 1]))
        text.len--;
    return text;
}

/* A period is set apart from the name: "x, 2025", "x (2025)", "x in 2025", "x - 2025". */
static hiap_str without_joint(hiap_str text) {
    static const char *const joints[] = { "in", "for", "at", "during", "-", "\xE2\x80\x93" };
    hiap_str bare = shorter(text, " \n"), word = last_word(bare);
    if (bare.len && strchr(",:;(", bare.at[bare.len - 1]))
        return shorter(bare, " ,:;(\n");
    for (size_t i = 0; i < sizeof joints / sizeof *joints; i++)
        if (hiap_str_is(word, joints[i])) {
            bare.len -= word.len;
            return shorter(bare, " ,:;(\n");
        }
    return HIAP_STR("");
}

hiap_str hiap_proposal_without_period(hiap_str text) {
    hiap_str rest = shorter(text, " )\n"), name = HIAP_STR("");
    bool year = false;
    while (rest.len) {
        hiap_str word = last_word(rest);
        if (!is_year(word) && !is_part(word))
            break;
        year = year || is_year(word);
        rest.len -= word.len;
        hiap_str apart = without_joint(rest);
        if (year && apart.len)
            name = apart;
        rest = shorter(rest, " ,\n");
    }
    return name.len ? name : text;
}
