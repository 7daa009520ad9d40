/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sorting rows: every key becomes a word of 64 bits (frame_key.h), and rows are sorted by the words of
 * the last key, then of the one before, up to the first. Each of these sorts is stable, so the order by
 * an earlier key keeps the order by the later ones. */
#include <stdlib.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/data/frame_key.h"

/* --- the rank of each word of a dictionary ------------------------------------------------------------ */

typedef struct ranked {
    uint64_t head; /* the first eight bytes: they decide most comparisons */
    hiap_str word;
    uint32_t code;
} ranked;

static uint64_t head_of(hiap_str word) {
    unsigned char bytes[8] = { 0 };
    uint64_t head = 0;
    memcpy(bytes, word.at, word.len < 8 ? word.len : 8);
    for (int i = 0; i < 8; i++)
        head = head << 8 | bytes[i];
    return head;
}

static int by_bytes(const void *x, const void *y) {
    const ranked *a = x, *b = y;
    if (a->head != b->head)
        return a->head < b->head ? -1 : 1;
    int order = memcmp(a->word.at, b->word.at, a->word.len < b->word.len ? a->word.len : b->word.len);
    return order ? order : (a->word.len > b->word.len) - (a->word.len < b->word.len);
}

/* *out stays NULL for columns of other types, whose cells are in order as they are. */
static hiap_rc rank_words(uint32_t **out, const hiap_column *c, hiap_err *err) {
    *out = NULL;
    if (hiap_column_type(c) != HIAP_TEXT)
        return HIAP_OK;
    uint32_t count = hiap_column_word_count(c);
    ranked *words = hiap_alloc_array(count, sizeof *words);
    uint32_t *ranks = hiap_alloc_array(count, sizeof *ranks);
    if (!words || !ranks) {
        hiap_free(words);
        hiap_free(ranks);
        return hiap_err_nomem(err, count * sizeof *words);
    }
    for (uint32_t code = 0; code < count; code++) {
        hiap_str word = hiap_column_word(c, code);
        words[code] = (ranked){ head_of(word), word, code };
    }
    qsort(words, count, sizeof *words, by_bytes); /* no two words are equal */
    for (uint32_t rank = 0; rank < count; rank++)
        ranks[words[rank].code] = rank;
    hiap_free(words);
    *out = ranks;
    return HIAP_OK;
}

/* --- stable radix sort, a byte at a time -------------------------------------------------------------- */

typedef struct item {
    uint64_t word;
    size_t row;
} item;

typedef struct sorting {
    size_t count;
    uint64_t *words;     /* of the present key, in frame order */
    item *items, *spare; /* in the order so far */
    size_t *rows;        /* the result */
} sorting;

static void sort_by_byte(sorting *s, const size_t counts[256], unsigned byte) {
    size_t next[256], at = 0;
    for (size_t digit = 0; digit < 256; digit++) {
        next[digit] = at;
        at += counts[digit];
    }
    for (size_t i = 0; i < s->count; i++)
        s->spare[next[s->items[i].word >> 8 * byte & 255]++] = s->items[i];
    item *sorted = s->spare;
    s->spare = s->items;
    s->items = sorted;
}

static void sort_items(sorting *s) {
    size_t counts[8][256] = { { 0 } };
    for (size_t i = 0; i < s->count; i++)
        for (unsigned byte = 0; byte < 8; byte++)
            counts[byte][s->items[i].word >> 8 * byte & 255]++;
    for (unsigned byte = 0; byte < 8; byte++) {
        bool all_equal = counts[byte][s->items[0].word >> 8 * byte & 255] == s->count;
        if (!all_equal)
            sort_by_byte(s, counts[byte], byte);
    }
}

/* Missing words keep the greatest value, so that they come last in either direction. */
static void turn_about(uint64_t *words, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (words[i] != HIAP_KEY_WORD_MISSING)
            words[i] = HIAP_KEY_WORD_MISSING - 1 - words[i];
}

static hiap_rc sort_by_key(sorting *s, const hiap_frame *f, const hiap_sort_key *key, hiap_err *err) {
    const hiap_column *c;
    uint32_t *ranks;
    hiap_rc rc = hiap_frame_column(&c, f, key->name, err);
    if (rc != HIAP_OK || s->count == 0)
        return rc;
    if ((rc = rank_words(&ranks, c, err)) != HIAP_OK)
        return rc;
    hiap_key_words(s->words, c, ranks, 0, s->count);
    hiap_free(ranks);
    if (key->descending)
        turn_about(s->words, s->count);
    for (size_t i = 0; i < s->count; i++)
        s->items[i].word = s->words[s->items[i].row];
    sort_items(s);
    return HIAP_OK;
}

static hiap_rc sorting_init(sorting *s, size_t count, hiap_err *err) {
    *s = (sorting){ count, hiap_alloc_array(count, sizeof(uint64_t)), hiap_alloc_array(count, sizeof(item)),
                    hiap_alloc_array(count, sizeof(item)), hiap_alloc_array(count, sizeof(size_t)) };
    if (!s->words || !s->items || !s->spare || !s->rows)
        return hiap_err_nomem(err, count * sizeof(item));
    for (size_t i = 0; i < count; i++)
        s->items[i].row = i;
    return HIAP_OK;
}

static void sorting_clear(sorting *s) {
    hiap_free(s->words);
    hiap_free(s->items);
    hiap_free(s->spare);
    hiap_free(s->rows);
}

hiap_rc hiap_frame_sort(hiap_frame **out, const hiap_frame *f, const hiap_sort_key *keys, size_t count,
                        hiap_err *err) {
    *out = NULL;
    sorting s;
    hiap_rc rc = sorting_init(&s, hiap_frame_rows(f), err);
    for (size_t i = count; i-- > 0 && rc == HIAP_OK;)
        rc = sort_by_key(&s, f, &keys[i], err);
    if (rc == HIAP_OK) {
        for (size_t i = 0; i < s.count; i++)
            s.rows[i] = s.items[i].row;
        rc = hiap_frame_pick(out, f, s.rows, s.count, err);
    }
    sorting_clear(&s);
    return rc;
}
