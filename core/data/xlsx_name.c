/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>

#include "core/data/xlsx_impl.h"

/* Columns count in letters without a zero: A is 1, Z 26, AA 27. */
void hiap_xlsx_cell_name(char out[HIAP_XLSX_CELL_NAME], size_t row, size_t column) {
    char letters[16];
    size_t at = sizeof letters - 1;
    letters[at] = '\0';
    do {
        letters[--at] = (char)('A' + column % 26);
        column /= 26;
    } while (column-- > 0);
    snprintf(out, HIAP_XLSX_CELL_NAME, "%s%zu", letters + at, row);
}

static bool take_letters(const char **at, uint32_t *column) {
    uint32_t n = 0;
    for (; (**at | 0x20) >= 'a' && (**at | 0x20) <= 'z'; ++*at) {
        n = n * 26 + (uint32_t)((**at | 0x20) - 'a') + 1;
        if (n > HIAP_XLSX_COLUMN_LIMIT)
            return false;
    }
    *column = n - 1;
    return n > 0;
}

static bool take_digits(const char **at, uint32_t *row) {
    uint32_t n = 0;
    for (; **at >= '0' && **at <= '9'; ++*at) {
        n = n * 10 + (uint32_t)(**at - '0');
        if (n > HIAP_XLSX_ROW_LIMIT)
            return false;
    }
    *row = n;
    return n > 0;
}

bool hiap_xlsx_cell_parse(const char **at, uint32_t *row, uint32_t *column) {
    const char *next = *at;
    next += *next == '$';
    if (!take_letters(&next, column))
        return false;
    next += *next == '$';
    if (!take_digits(&next, row))
        return false;
    *at = next;
    return true;
}

static void put_in_order(uint32_t *first, uint32_t *last) {
    uint32_t lower = *first < *last ? *first : *last;
    *last = *first < *last ? *last : *first;
    *first = lower;
}

bool hiap_xlsx_range_parse(const char *text, hiap_xlsx_range *out) {
    if (!hiap_xlsx_cell_parse(&text, &out->first_row, &out->first_column))
        return false;
    out->last_row = out->first_row;
    out->last_column = out->first_column;
    if (*text == ':') {
        text++;
        if (!hiap_xlsx_cell_parse(&text, &out->last_row, &out->last_column))
            return false;
    }
    put_in_order(&out->first_row, &out->last_row);
    put_in_order(&out->first_column, &out->last_column);
    return *text == '\0';
}
