/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <ctype.h>
#include <string.h>
#include <strings.h>

#include "core/report/workbook_check_impl.h"

static bool ends_with(hiap_str s, const char *tail) {
    size_t len = strlen(tail);
    return s.len >= len && memcmp(s.at + s.len - len, tail, len) == 0;
}

bool hiap_workbook_is_symbol(hiap_str text) {
    static const char *const symbols[] = { "..", ".", "-", "*", ":", "#", "!", "~", "–", "—", "†",
                                           "NA", "N/A", "n/a", "NULL" };
    for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++)
        if (hiap_str_is(text, symbols[i]))
            return true;
    return false;
}

/* Footnote numbers stick to a word: "households1", "TA1,2,3". */
static bool ends_in_numbers(hiap_str s) {
    size_t end = s.len;
    while (end > 0 && (isdigit((unsigned char)s.at[end - 1]) || s.at[end - 1] == ','))
        end--;
    size_t behind = s.len - end;
    bool list = behind > 0 && memchr(s.at + end, ',', behind);
    return end > 0 && behind > 0 && isdigit((unsigned char)s.at[s.len - 1]) &&
           (list ? !isspace((unsigned char)s.at[end - 1])
                 : behind <= 2 && islower((unsigned char)s.at[end - 1]));
}

bool hiap_workbook_has_footnote(hiap_str heading) {
    static const char *const signs[] = { "*", "†", "‡", "¹", "²", "³",
                                         "⁴", "⁵", "⁶", "⁷", "⁸", "⁹" };
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (ends_with(heading, signs[i]))
            return true;
    return ends_in_numbers(heading);
}

/* The words of a heading, cut at anything that is no letter. */
bool hiap_workbook_is_period(hiap_str heading) {
    static const char *const words[] = { "period", "periods", "year", "years", "quarter", "month",
                                         "date",   "time" };
    for (size_t i = 0; i < heading.len;) {
        size_t len = 0;
        while (i + len < heading.len && isalpha((unsigned char)heading.at[i + len]))
            len++;
        for (size_t k = 0; k < sizeof words / sizeof *words; k++)
            if (len == strlen(words[k]) && strncasecmp(heading.at + i, words[k], len) == 0)
                return true;
        i += len + 1;
    }
    return false;
}

bool hiap_workbook_is_address(hiap_str text) {
    return text.len > 8 && (memcmp(text.at, "http://", 7) == 0 ||
                            memcmp(text.at, "https://", 8) == 0 || memcmp(text.at, "www.", 4) == 0);
}
