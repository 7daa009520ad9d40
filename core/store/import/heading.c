/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/heading.h"

#include <string.h>
#include <strings.h>

#define LAST_COLUMN 16384 /* XFD */

/* --- comparing -------------------------------------------------------------------------------- */

static bool is_skipped(char c) {
    return c == ' ' || c == '.' || c == '_' || c == '\n' || c == '\r' || c == '\t';
}

static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* Without what does not count, at the front and at the back. */
static hiap_str bare(hiap_str s) {
    size_t before;
    do {
        before = s.len;
        s = hiap_str_trim(s);
        while (s.len && is_skipped(s.at[0]))
            s.at++, s.len--;
        while (s.len && is_skipped(s.at[s.len - 1]))
            s.len--;
    } while (s.len < before);
    return s;
}

/* Take `want` off the front of the text. */
static bool take_front(hiap_str *text, hiap_str want) {
    for (;;) {
        want = bare(want);
        *text = bare(*text);
        if (!want.len)
            return true;
        if (!text->len || lower(*text->at) != lower(*want.at))
            return false;
        text->at++, text->len--;
        want.at++, want.len--;
    }
}

/* And off its back. */
static bool take_back(hiap_str *text, hiap_str want) {
    for (;;) {
        want = bare(want);
        *text = bare(*text);
        if (!want.len)
            return true;
        if (!text->len || lower(text->at[text->len - 1]) != lower(want.at[want.len - 1]))
            return false;
        text->len--;
        want.len--;
    }
}

static bool fits(hiap_str *star, hiap_str text, hiap_str wanted) {
    const char *at = wanted.len ? memchr(wanted.at, '*', wanted.len) : NULL;
    hiap_str before = { wanted.at, at ? (size_t)(at - wanted.at) : wanted.len };
    hiap_str after = { at ? at + 1 : "", at ? wanted.len - before.len - 1 : 0 };
    bool found = take_front(&text, before) && take_back(&text, after);
    *star = text;
    return found && (at ? text.len > 0 : text.len == 0);
}

/* --- footnotes -------------------------------------------------------------------------------- */

/* "[note 1]", "(notes 1, 2)", "[3]" */
static size_t bracketed_note(hiap_str s) {
    const char *open = NULL;
    if (s.len && s.at[s.len - 1] == ']')
        open = memrchr(s.at, '[', s.len);
    else if (s.len && s.at[s.len - 1] == ')')
        open = memrchr(s.at, '(', s.len);
    if (!open || open == s.at)
        return 0;
    hiap_str inside = { open + 1, (size_t)(s.at + s.len - open) - 2 };
    bool digits = *open == '[' && inside.len > 0;
    for (size_t i = 0; i < inside.len; i++)
        digits = digits && strchr("0123456789, ", inside.at[i]);
    bool named = inside.len >= 4 && strncasecmp(inside.at, "note", 4) == 0;
    return digits || named ? inside.len + 2 : 0;
}

/* One superscript digit at the end: its bytes. */
static size_t superscript(hiap_str s) {
    static const char *const digits[] = { "\xC2\xB9", "\xC2\xB2", "\xC2\xB3" };
    for (size_t i = 0; i < 3; i++)
        if (s.len > 2 && memcmp(s.at + s.len - 2, digits[i], 2) == 0)
            return 2;
    bool higher = s.len > 3 && memcmp(s.at + s.len - 3, "\xE2\x81", 2) == 0 &&
                  (unsigned char)s.at[s.len - 1] >= 0xB4 && (unsigned char)s.at[s.len - 1] <= 0xB9;
    return higher ? 3 : 0;
}

static bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/* Digits that stick to a word: of one or two figures each, more of them with commas between. A word
 * in capitals with one number is a name (Q1, PM10). */
static size_t stuck_digits(hiap_str s) {
    size_t at = s.len, run = 0;
    bool commas = false;
    while (at > 0 && (is_digit(s.at[at - 1]) || (s.at[at - 1] == ',' && at < s.len))) {
        at--;
        run = is_digit(s.at[at]) ? run + 1 : 0;
        commas = commas || s.at[at] == ',';
        if (run > 2)
            return 0;
    }
    if (at == 0 || at == s.len || !is_digit(s.at[at]))
        return 0;
    char before = s.at[at - 1];
    bool word = (before >= 'a' && before <= 'z') || before == ')' || before == '%';
    return word || (commas && before >= 'A' && before <= 'Z') ? s.len - at : 0;
}

/* One cell of a heading without its footnotes. */
static hiap_str without_notes(hiap_str cell) {
    for (;;) {
        cell = hiap_str_trim(cell);
        size_t note = bracketed_note(cell);
        note = note ? note : superscript(cell);
        note = note ? note : stuck_digits(cell);
        if (!note)
            return cell;
        cell.len -= note;
    }
}

/* The same of a heading that is looked for, where one number that sticks to it may be its name. */
static hiap_str wanted_without_notes(hiap_str wanted) {
    size_t digits = stuck_digits(wanted);
    bool name = digits && !memchr(wanted.at + wanted.len - digits, ',', digits);
    return name ? wanted : without_notes(wanted);
}

/* --- a header --------------------------------------------------------------------------------- */

static void add_stack(hiap_buf *out, hiap_str stack, char between, bool plain) {
    size_t begun = out->len;
    while (stack.len) {
        const char *end = memchr(stack.at, '\n', stack.len);
        hiap_str cell = { stack.at, end ? (size_t)(end - stack.at) : stack.len };
        stack.at += cell.len + (end != NULL);
        stack.len -= cell.len + (end != NULL);
        cell = plain ? without_notes(cell) : hiap_str_trim(cell);
        if (cell.len && out->len > begun)
            hiap_buf_add_char(out, between);
        hiap_buf_add_str(out, cell);
    }
}

hiap_rc hiap_header_add(hiap_header *header, hiap_str stack, bool spread, hiap_err *err) {
    hiap_buf *bytes = &header->bytes;
    hiap_heading h = { .spread = spread, .shown = bytes->len };
    add_stack(bytes, stack, ' ', false);
    hiap_buf_add_char(bytes, '\0');
    h.text = bytes->len;
    add_stack(bytes, stack, '\n', false);
    h.len = bytes->len - h.text;
    hiap_buf_add_char(bytes, '\0');
    h.plain = bytes->len;
    add_stack(bytes, stack, '\n', true);
    h.plain_len = bytes->len - h.plain;
    hiap_buf_add_char(bytes, '\0');
    return !bytes->failed && hiap_vec_push(&header->headings, h)
               ? HIAP_OK
               : hiap_err_nomem(err, stack.len);
}

void hiap_header_clear(hiap_header *header) {
    hiap_vec_clear(&header->headings);
    hiap_buf_clear(&header->bytes);
    *header = (hiap_header){ 0 };
}

hiap_str hiap_header_text(const hiap_header *header, size_t column) {
    if (column >= header->headings.len)
        return HIAP_STR("");
    const hiap_heading *h = &header->headings.at[column];
    return (hiap_str){ header->bytes.at + h->shown, h->len };
}

/* --- finding ---------------------------------------------------------------------------------- */

typedef enum way { AS_IT_IS, WITHOUT_NOTES, LAST_ROWS, WAYS } way;

/* The text, or its rows from the second on, the third on, ... */
static bool fits_from(hiap_str *star, hiap_str text, hiap_str wanted, bool last_rows) {
    bool found = fits(star, text, wanted);
    for (const char *end; last_rows && !found && (end = memchr(text.at, '\n', text.len));) {
        text.len -= (size_t)(end + 1 - text.at);
        text.at = end + 1;
        found = fits(star, text, wanted);
    }
    return found;
}

static bool fits_way(hiap_str *star, const hiap_header *header, size_t column, hiap_str wanted,
                     way how) {
    const hiap_heading *h = &header->headings.at[column];
    hiap_str text = { header->bytes.at + h->text, h->len };
    hiap_str plain = { header->bytes.at + h->plain, h->plain_len };
    if (how == AS_IT_IS)
        return fits(star, text, wanted);
    bool rows = how == LAST_ROWS;
    return fits_from(star, plain, wanted, rows) || (rows && fits_from(star, text, wanted, true)) ||
           fits_from(star, plain, wanted_without_notes(wanted), rows);
}

bool hiap_header_fits(hiap_str *star, const hiap_header *header, size_t column, hiap_str wanted) {
    for (way how = AS_IT_IS; how < WAYS; how++)
        if (fits_way(star, header, column, wanted, how))
            return true;
    return false;
}

size_t hiap_header_find(const hiap_header *header, hiap_str wanted) {
    for (way how = AS_IT_IS; how < WAYS; how++) {
        size_t found[2] = { HIAP_HEADING_NONE, HIAP_HEADING_NONE }; /* its own; spread over it */
        hiap_str star;
        for (size_t c = 0; c < header->headings.len; c++) {
            size_t *to = &found[header->headings.at[c].spread];
            if (fits_way(&star, header, c, wanted, how))
                *to = *to == HIAP_HEADING_NONE ? c : HIAP_HEADING_SEVERAL;
        }
        for (size_t i = 0; i < 2; i++)
            if (found[i] != HIAP_HEADING_NONE)
                return found[i];
    }
    return HIAP_HEADING_NONE;
}

size_t hiap_heading_letters(hiap_str name) {
    size_t column = 0;
    for (size_t i = 0; i < name.len; i++) {
        if (name.at[i] < 'A' || name.at[i] > 'Z' || i == 3)
            return HIAP_HEADING_NONE;
        column = column * 26 + (size_t)(name.at[i] - 'A') + 1;
    }
    return column > 0 && column <= LAST_COLUMN ? column - 1 : HIAP_HEADING_NONE;
}
