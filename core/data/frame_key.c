/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/frame_key.h"

#include <string.h>

#include "core/base/mem.h"

#define BLOCK 1024u
#define FIRST_SLOTS 1024u
#define SIGN ((uint64_t)1 << 63)

/* --- cells as words --------------------------------------------------------------------------- */

/* IEEE doubles order as their bits do, once the sign is turned about; adding 0 makes -0 equal 0. */
static uint64_t number_word(double x) {
    uint64_t bits;
    if (x != x)
        return HIAP_KEY_WORD_MISSING;
    x += 0.0;
    memcpy(&bits, &x, sizeof bits);
    return bits & SIGN ? ~bits : bits | SIGN;
}

static uint64_t code_word(uint32_t code, const uint32_t *map) {
    if (code != HIAP_TEXT_MISSING && map)
        code = map[code];
    return code == HIAP_TEXT_MISSING ? HIAP_KEY_WORD_MISSING : code;
}

/* By start, then by length. */
static uint64_t period_word(hiap_period p) {
    if (p.start == HIAP_PERIOD_NONE)
        return HIAP_KEY_WORD_MISSING;
    uint64_t start = (uint64_t)((int64_t)p.start - INT32_MIN);
    uint64_t days = (uint64_t)((int64_t)hiap_period_end(p) - p.start);
    return start << 32 | days << 1 | p.unit;
}

static uint64_t mask_word(uint8_t x) {
    return x == HIAP_MASK_MISSING ? HIAP_KEY_WORD_MISSING : x;
}

#define FILL(cell, values, ...)                     \
    {                                               \
        const cell *v = values;                     \
        for (size_t i = 0; i < count; i++)          \
            out[i] = __VA_ARGS__;                   \
        break;                                      \
    }

void hiap_key_words(uint64_t *out, const hiap_column *c, const uint32_t *map, size_t first,
                    size_t count) {
    switch (hiap_column_type(c)) {
    case HIAP_NUMBER:
        FILL(double, hiap_column_numbers(c), number_word(v[first + i]))
    case HIAP_TEXT:
        FILL(uint32_t, hiap_column_codes(c), code_word(v[first + i], map))
    case HIAP_PERIOD:
        FILL(hiap_period, hiap_column_periods(c), period_word(v[first + i]))
    case HIAP_MASK:
        FILL(uint8_t, hiap_column_mask(c), mask_word(v[first + i]))
    }
}

/* --- one fold: (number before, word of this column) -> number after --------------------------- */

typedef struct slot {
    uint64_t word;
    uint32_t before, after; /* after is HIAP_KEY_NONE in a free slot */
} slot;

/* A table with open addressing. When the pairs there can be are few, `span` is the number of words
 * (missing included) and every pair has a slot to itself: no hash and no collision. */
struct hiap_key_fold {
    const hiap_column *column;
    size_t span;
    slot *slots;
    size_t size;
    uint32_t used;
};

static size_t home(const hiap_key_fold *f, uint32_t before, uint64_t word) {
    if (f->span > 0)
        return before * f->span + (word < f->span ? (size_t)word : f->span - 1);
    uint64_t hash = (word ^ (uint64_t)before << 40 ^ before) * 0x9E3779B97F4A7C15u;
    return (hash ^ hash >> 32) & (f->size - 1);
}

/* The slot of the pair, or the free one where it would go. */
static slot *find(const hiap_key_fold *f, uint32_t before, uint64_t word) {
    size_t i = home(f, before, word);
    while (f->slots[i].after != HIAP_KEY_NONE &&
           (f->slots[i].word != word || f->slots[i].before != before))
        i = (i + 1) & (f->size - 1);
    return &f->slots[i];
}

static hiap_rc set_size(hiap_key_fold *f, size_t size, hiap_err *err) {
    slot *old = f->slots;
    size_t old_size = f->size;
    slot *slots = hiap_alloc_array(size, sizeof *slots);
    if (!slots)
        return hiap_err_nomem(err, size * sizeof *slots);
    memset(slots, 0xff, size * sizeof *slots);
    f->slots = slots;
    f->size = size;
    for (size_t i = 0; i < old_size; i++)
        if (old[i].after != HIAP_KEY_NONE)
            *find(f, old[i].before, old[i].word) = old[i];
    hiap_free(old);
    return HIAP_OK;
}

static size_t words_there_can_be(const hiap_column *c) {
    switch (hiap_column_type(c)) {
    case HIAP_TEXT:
        return (size_t)hiap_column_word_count(c) + 1;
    case HIAP_MASK:
        return 3;
    default:
        return SIZE_MAX;
    }
}

static hiap_rc fold_init(hiap_key_fold *f, const hiap_column *c, size_t before_count,
                         hiap_err *err) {
    size_t span = words_there_can_be(c), pairs;
    *f = (hiap_key_fold){ .column = c };
    if (!__builtin_mul_overflow(before_count, span, &pairs) &&
        pairs <= hiap_column_len(c) + FIRST_SLOTS)
        f->span = span;
    return set_size(f, f->span > 0 ? pairs : FIRST_SLOTS, err);
}

static hiap_rc add(uint32_t *after, hiap_key_fold *f, uint32_t before, uint64_t word,
                   hiap_err *err) {
    slot *s = find(f, before, word);
    if (s->after == HIAP_KEY_NONE) {
        if (f->span == 0 && f->used >= f->size / 2) {
            hiap_rc rc = set_size(f, f->size * 2, err);
            if (rc != HIAP_OK)
                return rc;
            s = find(f, before, word);
        }
        *s = (slot){ word, before, f->used++ };
    }
    *after = s->after;
    return HIAP_OK;
}

/* --- the rows of a frame ---------------------------------------------------------------------- */

/* Neighbouring rows often have the same key, so the last pair is looked at first. */
static hiap_rc fold_rows(uint32_t *numbers, hiap_key_fold *f, size_t rows, hiap_err *err) {
    uint64_t words[BLOCK], last_word = 0;
    uint32_t last_before = HIAP_KEY_NONE, after = 0;
    for (size_t first = 0; first < rows; first += BLOCK) {
        size_t count = rows - first < BLOCK ? rows - first : BLOCK;
        hiap_key_words(words, f->column, NULL, first, count);
        for (size_t i = 0; i < count; i++) {
            uint32_t before = numbers[first + i];
            hiap_rc rc = HIAP_OK;
            if (before != last_before || words[i] != last_word)
                rc = add(&after, f, before, words[i], err);
            if (rc != HIAP_OK)
                return rc;
            last_before = before;
            last_word = words[i];
            numbers[first + i] = after;
        }
    }
    return HIAP_OK;
}

static hiap_rc add_fold(hiap_keys *keys, const hiap_column *column, hiap_err *err) {
    hiap_key_fold *f = &keys->folds[keys->fold_count];
    hiap_rc rc = fold_init(f, column, keys->count, err);
    if (rc != HIAP_OK)
        return rc;
    keys->fold_count++;
    rc = fold_rows(keys->numbers, f, keys->rows, err);
    keys->count = f->used;
    return rc;
}

hiap_rc hiap_keys_init(hiap_keys *out, const hiap_frame *f, const char *const *names, size_t count,
                       hiap_err *err) {
    *out = (hiap_keys){ .rows = hiap_frame_rows(f), .count = 1 };
    if (out->rows >= HIAP_KEY_NONE)
        return hiap_err_set(err, HIAP_LIMIT, "%zu rows are too many for keys; the limit is %u",
                            out->rows, HIAP_KEY_NONE - 1);
    out->numbers = hiap_alloc_zero(out->rows, sizeof *out->numbers);
    out->folds = hiap_alloc_zero(count, sizeof *out->folds);
    hiap_rc rc = HIAP_OK;
    if (!out->numbers || !out->folds)
        rc = hiap_err_nomem(err, out->rows * sizeof *out->numbers);
    for (size_t i = 0; i < count && rc == HIAP_OK; i++) {
        const hiap_column *column;
        rc = hiap_frame_column(&column, f, names[i], err);
        if (rc == HIAP_OK)
            rc = add_fold(out, column, err);
    }
    if (rc != HIAP_OK)
        hiap_keys_clear(out);
    return rc;
}

void hiap_keys_clear(hiap_keys *keys) {
    for (size_t i = 0; i < keys->fold_count; i++)
        hiap_free(keys->folds[i].slots);
    hiap_free(keys->folds);
    hiap_free(keys->numbers);
    *keys = (hiap_keys){ 0 };
}

hiap_rc hiap_keys_rows(size_t **start, size_t **rows, const hiap_keys *keys, hiap_err *err) {
    size_t *first = hiap_alloc_zero(keys->count + 1, sizeof *first);
    size_t *sorted = hiap_alloc_array(keys->rows, sizeof *sorted);
    *start = *rows = NULL;
    if (!first || !sorted) {
        hiap_free(first);
        hiap_free(sorted);
        return hiap_err_nomem(err, keys->rows * sizeof *sorted);
    }
    for (size_t row = 0; row < keys->rows; row++)
        first[keys->numbers[row] + 1]++;
    for (size_t n = 0; n < keys->count; n++)
        first[n + 1] += first[n];
    for (size_t row = 0; row < keys->rows; row++)
        sorted[first[keys->numbers[row]]++] = row;
    /* Filling moved each start to where the next key starts. */
    memmove(first + 1, first, keys->count * sizeof *first);
    first[0] = 0;
    *start = first;
    *rows = sorted;
    return HIAP_OK;
}

/* --- the rows of another frame ---------------------------------------------------------------- */

/* The code in `to` of every word of `from`; NULL columns of other types need none. */
static hiap_rc translate(uint32_t **out, const hiap_column *to, const hiap_column *from,
                         hiap_err *err) {
    *out = NULL;
    if (hiap_column_type(to) != HIAP_TEXT || to == from)
        return HIAP_OK;
    uint32_t count = hiap_column_word_count(from);
    uint32_t *map = hiap_alloc_array(count, sizeof *map);
    if (!map)
        return hiap_err_nomem(err, count * sizeof *map);
    for (uint32_t code = 0; code < count; code++)
        map[code] = hiap_column_word_code(to, hiap_column_word(from, code));
    *out = map;
    return HIAP_OK;
}

static void match_rows(uint32_t *numbers, const hiap_key_fold *f, const hiap_column *c,
                       const uint32_t *map) {
    uint64_t words[BLOCK];
    size_t rows = hiap_column_len(c);
    for (size_t first = 0; first < rows; first += BLOCK) {
        size_t count = rows - first < BLOCK ? rows - first : BLOCK;
        hiap_key_words(words, c, map, first, count);
        for (size_t i = 0; i < count; i++) {
            uint32_t *number = &numbers[first + i];
            if (words[i] == HIAP_KEY_WORD_MISSING)
                *number = HIAP_KEY_NONE;
            else if (*number != HIAP_KEY_NONE)
                *number = find(f, *number, words[i])->after;
        }
    }
}

static hiap_rc match_fold(uint32_t *numbers, const hiap_key_fold *f, const hiap_frame *frame,
                          const char *name, hiap_err *err) {
    const hiap_column *c;
    uint32_t *map;
    hiap_rc rc = hiap_frame_column(&c, frame, name, err);
    if (rc != HIAP_OK)
        return rc;
    hiap_type here = hiap_column_type(c), there = hiap_column_type(f->column);
    if (here != there) {
        hiap_err_set(err, HIAP_SHAPE,
                     "the key '%s' is a %s column in one frame and a %s column in the other", name,
                     hiap_type_name(here), hiap_type_name(there));
        hiap_err_hint(err, "make both the same type first");
        return HIAP_SHAPE;
    }
    rc = translate(&map, f->column, c, err);
    if (rc == HIAP_OK)
        match_rows(numbers, f, c, map);
    hiap_free(map);
    return rc;
}

hiap_rc hiap_keys_match(uint32_t *numbers, const hiap_keys *keys, const hiap_frame *f,
                        const char *const *names, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    memset(numbers, 0, hiap_frame_rows(f) * sizeof *numbers);
    for (size_t i = 0; i < keys->fold_count && rc == HIAP_OK; i++)
        rc = match_fold(numbers, &keys->folds[i], f, names[i], err);
    return rc;
}

void hiap_key_print(hiap_buf *out, const hiap_frame *f, const char *const *names, size_t count,
                    size_t row) {
    for (size_t i = 0; i < count; i++) {
        hiap_buf_printf(out, "%s%s ", i ? ", " : "", names[i]);
        hiap_column_print(out, hiap_frame_find(f, names[i]), row);
    }
}
