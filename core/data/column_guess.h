/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A column from cells as someone wrote them: numbers, or text?
 *
 * Numbers when every cell that is not blank or a marker (reason.h) reads as a number and at least
 * one does, and no cell is a code with a leading zero, one like "1E10" (an exponent without sign or
 * point), or an integer of 2^53 or more; otherwise text, where blank cells are missing and markers
 * are words.
 *
 *     hiap_guess guess = { .guarded = true };
 *     rc = hiap_guess_add(&guess, cell, err);            for each row
 *     rc = hiap_guess_finish(&column, &guess, err);
 *     hiap_guess_clear(&guess);
 */
#ifndef HIAP_DATA_COLUMN_GUESS_H
#define HIAP_DATA_COLUMN_GUESS_H

#include "core/data/column.h"

/* Until the first cell that is no number, cells are kept as they were written, each with a NUL
 * behind it, in case the column turns out to be text. */
typedef struct hiap_guess {
    bool guarded; /* text may have the apostrophe of hiap_csv_write before a formula sign */
    hiap_builder *numbers, *text; /* one of them; neither before the first cell */
    hiap_buf written;
    bool has_number;
} hiap_guess;

/* The cell holds no NUL byte. */
hiap_rc hiap_guess_add(hiap_guess *guess, hiap_str cell, hiap_err *err);
/* Without any cell it is text. */
hiap_rc hiap_guess_finish(hiap_column **out, hiap_guess *guess, hiap_err *err);
void hiap_guess_clear(hiap_guess *guess);

#endif
