/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shorthand in square brackets. */
#include <ctype.h>

#include "core/report/workbook_impl.h"

/* Those of the reasons come first, in their order. */
const hiap_workbook_mark hiap_workbook_marks[HIAP_WORKBOOK_MARKS] = {
#define HIAP_REASON(id, shorthand, words) { shorthand, words },
#include "core/data/reason.def"
#undef HIAP_REASON
#define HIAP_WORKBOOK_MARK(shorthand, words) { shorthand, words },
#include "core/report/workbook_mark.def"
#undef HIAP_WORKBOOK_MARK
};

bool hiap_workbook_next_shorthand(hiap_str *rest, hiap_str *shorthand) {
    enum { LONGEST = 3 };
    for (size_t i = 0; i < rest->len; i++) {
        size_t end = i + 1;
        while (rest->at[i] == '[' && end < rest->len && islower((unsigned char)rest->at[end]))
            end++;
        size_t letters = end - i - 1;
        if (letters == 0 || letters > LONGEST || end == rest->len || rest->at[end] != ']')
            continue;
        *shorthand = (hiap_str){ rest->at + i, letters + 2 };
        *rest = (hiap_str){ rest->at + end + 1, rest->len - end - 1 };
        return true;
    }
    return false;
}

bool hiap_workbook_is_shorthand(hiap_str text) {
    hiap_str rest = text, found;
    size_t sum = 0;
    while (hiap_workbook_next_shorthand(&rest, &found))
        sum += found.len;
    for (size_t i = 0; i < text.len; i++)
        sum += text.at[i] == ' ';
    return sum > 0 && sum == text.len;
}

void hiap_workbook_meet_marks(bool uses[HIAP_WORKBOOK_MARKS], hiap_str text) {
    hiap_str found;
    if (text.len == 0 || text.at[0] != '[' || !hiap_workbook_is_shorthand(text))
        return;
    while (hiap_workbook_next_shorthand(&text, &found))
        for (size_t i = 0; i < HIAP_WORKBOOK_MARKS; i++)
            uses[i] |= hiap_str_is(found, hiap_workbook_marks[i].shorthand);
}
