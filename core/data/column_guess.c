/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/column_guess.h"

#include <math.h>
#include <string.h>

#include "core/base/num.h"
#include "core/data/csv.h"

/* --- one cell --------------------------------------------------------------------------------- */

static bool all_digits(hiap_str s) {
    for (size_t i = 0; i < s.len; i++)
        if (s.at[i] < '0' || s.at[i] > '9')
            return false;
    return s.len > 0;
}

/* "1E10": programs write the sign or the point of an exponent, codes of wards and grades do not. */
static bool is_exponent_code(hiap_str s) {
    const char *e = memchr(s.at, 'E', s.len);
    e = e ? e : memchr(s.at, 'e', s.len);
    if (!e)
        return false;
    hiap_str before = { s.at, (size_t)(e - s.at) }, after = { e + 1, s.len - before.len - 1 };
    return all_digits(before) && all_digits(after);
}

/* Reads as the number x, but loses something as one: a leading zero, or digits. */
static bool is_code(hiap_str cell, double x) {
    hiap_str s = hiap_str_trim(cell);
    size_t sign = s.at[0] == '-' || s.at[0] == '+';
    s = (hiap_str){ s.at + sign, s.len - sign };
    if (s.at[0] == '0' && s.len > 1 && s.at[1] >= '0' && s.at[1] <= '9')
        return true;
    if (fabs(x) >= 0x1p53 && !memchr(s.at, '.', s.len) && !memchr(s.at, 'e', s.len) &&
        !memchr(s.at, 'E', s.len))
        return true;
    return is_exponent_code(s);
}

/* False when the cell is not one of a number column. */
static bool add_number(hiap_guess *guess, hiap_str cell) {
    double x;
    hiap_num_fault fault = hiap_num_parse(cell, &x);
    hiap_reason reason = HIAP_MISSING_EMPTY;
    if (fault == HIAP_NUM_OK) {
        if (is_code(cell, x))
            return false;
        hiap_builder_number(guess->numbers, x);
        guess->has_number = true;
        return true;
    }
    if (fault != HIAP_NUM_EMPTY)
        reason = hiap_reason_of_marker(cell);
    if (reason == HIAP_MISSING_NONE)
        return false;
    hiap_builder_missing(guess->numbers, reason);
    return true;
}

static void add_text(const hiap_guess *guess, hiap_str cell) {
    if (hiap_str_trim(cell).len == 0)
        hiap_builder_missing(guess->text, HIAP_MISSING_EMPTY);
    else
        hiap_builder_text(guess->text, guess->guarded ? hiap_csv_unguard(cell) : cell);
}

/* --- the column ------------------------------------------------------------------------------- */

static hiap_rc turn_to_text(hiap_guess *guess, hiap_err *err) {
    if (guess->written.failed)
        return hiap_err_nomem(err, guess->written.len);
    hiap_rc rc = hiap_builder_new(&guess->text, HIAP_TEXT, err);
    if (rc)
        return rc;
    for (size_t at = 0; at < guess->written.len;) {
        hiap_str cell = hiap_str_of(guess->written.at + at);
        add_text(guess, cell);
        at += cell.len + 1;
    }
    hiap_builder_drop(guess->numbers);
    guess->numbers = NULL;
    hiap_buf_clear(&guess->written);
    return HIAP_OK;
}

hiap_rc hiap_guess_add(hiap_guess *guess, hiap_str cell, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    if (!guess->numbers && !guess->text)
        rc = hiap_builder_new(&guess->numbers, HIAP_NUMBER, err);
    if (rc)
        return rc;
    if (guess->numbers && add_number(guess, cell)) {
        hiap_buf_add_str(&guess->written, cell);
        hiap_buf_add_char(&guess->written, '\0');
        return HIAP_OK;
    }
    rc = guess->numbers ? turn_to_text(guess, err) : HIAP_OK;
    if (!rc)
        add_text(guess, cell);
    return rc;
}

hiap_rc hiap_guess_finish(hiap_column **out, hiap_guess *guess, hiap_err *err) {
    *out = NULL;
    hiap_rc rc = guess->text || guess->has_number ? HIAP_OK : turn_to_text(guess, err);
    if (rc)
        return rc;
    rc = hiap_builder_finish(out, guess->numbers ? guess->numbers : guess->text, err);
    guess->numbers = guess->text = NULL;
    hiap_guess_clear(guess);
    return rc;
}

void hiap_guess_clear(hiap_guess *guess) {
    hiap_builder_drop(guess->numbers);
    hiap_builder_drop(guess->text);
    hiap_buf_clear(&guess->written);
    *guess = (hiap_guess){ .guarded = guess->guarded };
}
