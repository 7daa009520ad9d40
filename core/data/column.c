/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/column.h"

#include <assert.h>
#include <math.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/base/vectorised.h"
#include "core/data/column_impl.h"

_Static_assert(HIAP_TEXT_MISSING == HIAP_MAP_NONE, "an absent word is a missing text");

/* --- what differs between the types ----------------------------------------------------------- */

static const double no_number = NAN;
static const uint32_t no_text = HIAP_TEXT_MISSING;
static const hiap_period no_period = { HIAP_PERIOD_NONE, 0, 0 };
static const uint8_t no_mask = HIAP_MASK_MISSING;

#define IS_NUMBER_MISSING(x) (!isfinite(x))
#define IS_TEXT_MISSING(x) ((x) == HIAP_TEXT_MISSING)
#define IS_PERIOD_MISSING(x) ((x).start == HIAP_PERIOD_NONE)
#define IS_MASK_MISSING(x) ((x) >= HIAP_MASK_MISSING)

/* How many rows are missing by their value or by their reason; and making the two agree. */
#define MISSING_LOOPS(name, cell, is_missing)                                                     \
    HIAP_VECTORISED static size_t count_##name(const void *values, const uint8_t *reasons,        \
                                               size_t len) {                                      \
        const cell *v = values;                                                                   \
        size_t missing = 0;                                                                       \
        if (!reasons) {                                                                           \
            for (size_t i = 0; i < len; i++)                                                      \
                missing += (size_t)is_missing(v[i]);                                              \
            return missing;                                                                       \
        }                                                                                         \
        for (size_t i = 0; i < len; i++)                                                          \
            missing += is_missing(v[i]) || reasons[i];                                            \
        return missing;                                                                           \
    }                                                                                             \
    static void agree_##name(void *values, uint8_t *reasons, size_t len, uint8_t reason) {        \
        cell *v = values;                                                                         \
        for (size_t i = 0; i < len; i++) {                                                        \
            if (is_missing(v[i]) && !reasons[i])                                                  \
                reasons[i] = reason;                                                              \
            if (reasons[i])                                                                       \
                v[i] = no_##name;                                                                 \
        }                                                                                         \
    }

MISSING_LOOPS(number, double, IS_NUMBER_MISSING)
MISSING_LOOPS(text, uint32_t, IS_TEXT_MISSING)
MISSING_LOOPS(period, hiap_period, IS_PERIOD_MISSING)
MISSING_LOOPS(mask, uint8_t, IS_MASK_MISSING)

typedef struct type_row {
    const char *name;
    size_t size;
    const void *missing;
    size_t (*count)(const void *values, const uint8_t *reasons, size_t len);
    void (*agree)(void *values, uint8_t *reasons, size_t len, uint8_t reason);
} type_row;

#define TYPE_ROW(name) { #name, sizeof no_##name, &no_##name, count_##name, agree_##name }
static const type_row types[] = {
    [HIAP_NUMBER] = TYPE_ROW(number),
    [HIAP_TEXT] = TYPE_ROW(text),
    [HIAP_PERIOD] = TYPE_ROW(period),
    [HIAP_MASK] = TYPE_ROW(mask),
};

const char *hiap_type_name(hiap_type type) {
    return types[type].name;
}

size_t hiap_type_size(hiap_type type) {
    return types[type].size;
}

void hiap_values_set_missing(hiap_values values, hiap_type type, size_t row) {
    size_t size = types[type].size;
    memcpy((char *)values.any + row * size, types[type].missing, size);
}

/* --- life ------------------------------------------------------------------------------------- */

void hiap_column_parts_clear(hiap_column_parts *parts) {
    hiap_free(parts->values.any);
    hiap_free(parts->reasons);
    hiap_map_free(parts->words);
    *parts = (hiap_column_parts){ .type = parts->type };
}

hiap_rc hiap_column_wrap(hiap_column **out, hiap_column_parts *parts, size_t missing,
                         hiap_err *err) {
    *out = NULL;
    hiap_column *c = hiap_alloc(sizeof *c);
    if (!c) {
        hiap_column_parts_clear(parts);
        return hiap_err_nomem(err, sizeof *c);
    }
    if (missing == 0) {
        hiap_free(parts->reasons);
        parts->reasons = NULL;
    }
    atomic_init(&c->references, 1);
    c->missing = missing;
    c->parts = *parts;
    *parts = (hiap_column_parts){ .type = parts->type };
    *out = c;
    return HIAP_OK;
}

hiap_rc hiap_column_settle(hiap_column **out, hiap_column_parts *parts, hiap_reason reason,
                           hiap_err *err) {
    *out = NULL;
    const type_row *type = &types[parts->type];
    size_t missing = type->count(parts->values.any, parts->reasons, parts->len);
    if (missing > 0 && !parts->reasons)
        parts->reasons = hiap_alloc_zero(parts->len, 1);
    if (missing > 0 && !parts->reasons) {
        hiap_rc rc = hiap_err_nomem(err, parts->len);
        hiap_column_parts_clear(parts);
        return rc;
    }
    if (missing > 0)
        type->agree(parts->values.any, parts->reasons, parts->len, (uint8_t)reason);
    return hiap_column_wrap(out, parts, missing, err);
}

hiap_column *hiap_column_hold(const hiap_column *c) {
    hiap_column *held = (hiap_column *)(uintptr_t)c;
    held->references++;
    return held;
}

void hiap_column_drop(hiap_column *c) {
    if (!c || --c->references > 0)
        return;
    hiap_column_parts_clear(&c->parts);
    hiap_free(c);
}

/* --- looking at one --------------------------------------------------------------------------- */

hiap_type hiap_column_type(const hiap_column *c) {
    return c->parts.type;
}

size_t hiap_column_len(const hiap_column *c) {
    return c->parts.len;
}

size_t hiap_column_bytes(const hiap_column *c) {
    return c->parts.len * (hiap_type_size(c->parts.type) + (c->parts.reasons ? 1 : 0));
}

const double *hiap_column_numbers(const hiap_column *c) {
    assert(c->parts.type == HIAP_NUMBER);
    return c->parts.values.numbers;
}

const uint32_t *hiap_column_codes(const hiap_column *c) {
    assert(c->parts.type == HIAP_TEXT);
    return c->parts.values.codes;
}

const hiap_period *hiap_column_periods(const hiap_column *c) {
    assert(c->parts.type == HIAP_PERIOD);
    return c->parts.values.periods;
}

const uint8_t *hiap_column_mask(const hiap_column *c) {
    assert(c->parts.type == HIAP_MASK);
    return c->parts.values.mask;
}

const uint8_t *hiap_column_reasons(const hiap_column *c) {
    return c->parts.reasons;
}

hiap_reason hiap_column_reason(const hiap_column *c, size_t row) {
    assert(row < c->parts.len);
    return c->parts.reasons ? (hiap_reason)c->parts.reasons[row] : HIAP_MISSING_NONE;
}

size_t hiap_column_missing(const hiap_column *c) {
    return c->missing;
}

uint32_t hiap_column_word_count(const hiap_column *c) {
    assert(c->parts.type == HIAP_TEXT);
    return hiap_map_len(c->parts.words);
}

hiap_str hiap_column_word(const hiap_column *c, uint32_t code) {
    assert(c->parts.type == HIAP_TEXT);
    return hiap_map_key(c->parts.words, code);
}

uint32_t hiap_column_word_code(const hiap_column *c, hiap_str word) {
    assert(c->parts.type == HIAP_TEXT);
    return hiap_map_find(c->parts.words, word);
}

hiap_str hiap_column_text(const hiap_column *c, size_t row) {
    assert(row < c->parts.len);
    uint32_t code = hiap_column_codes(c)[row];
    return code == HIAP_TEXT_MISSING ? HIAP_STR("") : hiap_column_word(c, code);
}

/* --- cells as text, and in order -------------------------------------------------------------- */

static void print_missing(hiap_buf *out, hiap_reason reason) {
    const char *shorthand = hiap_reason_shorthand(reason);
    hiap_buf_add_text(out, *shorthand ? shorthand : "missing");
}

static void print_period(hiap_buf *out, hiap_period p) {
    char label[HIAP_PERIOD_MAX];
    hiap_buf_add(out, label, hiap_period_print(label, p));
}

void hiap_column_print(hiap_buf *out, const hiap_column *c, size_t row) {
    hiap_reason reason = hiap_column_reason(c, row);
    if (reason != HIAP_MISSING_NONE)
        print_missing(out, reason);
    else if (c->parts.type == HIAP_NUMBER)
        hiap_buf_add_number(out, c->parts.values.numbers[row]);
    else if (c->parts.type == HIAP_TEXT)
        hiap_buf_add_str(out, hiap_column_text(c, row));
    else if (c->parts.type == HIAP_PERIOD)
        print_period(out, c->parts.values.periods[row]);
    else
        hiap_buf_add_text(out, c->parts.values.mask[row] ? "true" : "false");
}

static int compare_texts(hiap_str a, hiap_str b) {
    int order = memcmp(a.at, b.at, a.len < b.len ? a.len : b.len);
    return order != 0 ? order : (a.len > b.len) - (a.len < b.len);
}

static int compare_values(const hiap_column *a, size_t i, const hiap_column *b, size_t j) {
    const hiap_values x = a->parts.values, y = b->parts.values;
    switch (a->parts.type) {
    case HIAP_NUMBER:
        return (x.numbers[i] > y.numbers[j]) - (x.numbers[i] < y.numbers[j]);
    case HIAP_TEXT:
        if (a == b && x.codes[i] == y.codes[j])
            return 0;
        return compare_texts(hiap_column_text(a, i), hiap_column_text(b, j));
    case HIAP_PERIOD:
        return hiap_period_compare(x.periods[i], y.periods[j]);
    case HIAP_MASK:
    default:
        return (x.mask[i] > y.mask[j]) - (x.mask[i] < y.mask[j]);
    }
}

int hiap_column_compare(const hiap_column *a, size_t i, const hiap_column *b, size_t j) {
    assert(a->parts.type == b->parts.type);
    bool a_missing = hiap_column_reason(a, i) != HIAP_MISSING_NONE;
    bool b_missing = hiap_column_reason(b, j) != HIAP_MISSING_NONE;
    if (a_missing || b_missing)
        return a_missing - b_missing;
    return compare_values(a, i, b, j);
}
