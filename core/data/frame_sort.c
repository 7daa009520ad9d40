/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sorting rows: every key becomes a word of 64 bits (frame_key.h), and rows are sorted by the words
 * of the last key, then of the one before, up to the first. Each of these sorts is stable, so the
 * order by an earlier key keeps the order by the later ones. */
#include <stdlib.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/data/frame_key.h"

/* --- stable radix sort, a byte at a time ------------------------------------------------------ */

typedef struct item {
    uint64_t word;
    size_t row;
} item;

typedef struct items {
    size_t count;
    item *at, *spare;
} items;

static hiap_rc items_init(items *s, size_t count, hiap_err *err) {
    *s = (items){ count, hiap_alloc_array(count, sizeof(item)),
                  hiap_alloc_array(count, sizeof(item)) };
    if (!s->at || !s->spare)
        return hiap_err_nomem(err, count * sizeof(item));
    for (size_t i = 0; i < count; i++)
        s->at[i].row = i;
    return HIAP_OK;
}

static void items_clear(items *s) {
    hiap_free(s->at);
    hiap_free(s->spare);
}

static void sort_by_byte(items *s, const size_t counts[256], unsigned byte) {
    size_t next[256], at = 0;
    for (size_t digit = 0; digit < 256; digit++) {
        next[digit] = at;
        at += counts[digit];
    }
    for (size_t i = 0; i < s->count; i++)
        s->spare[next[s->at[i].word >> 8 * byte & 255]++] = s->at[i];
    item *sorted = s->spare;
    s->spare = s->at;
    s->at = sorted;
}

static void items_sort(items *s) {
    size_t counts[8][256] = { { 0 } };
    if (s->count == 0)
        return;
    for (size_t i = 0; i < s->count; i++)
        for (unsigned byte = 0; byte < 8; byte++)
            counts[byte][s->at[i].word >> 8 * byte & 255]++;
    for (unsigned byte = 0; byte < 8; byte++) {
        bool all_equal = counts[byte][s->at[0].word >> 8 * byte & 255] == s->count;
        if (!all_equal)
            sort_by_byte(s, counts[byte], byte);
    }
}

/* --- the rank of each word of a dictionary ---------------------------------------------------- */

static size_t common_prefix(const hiap_column *c) {
    hiap_str first = hiap_column_word(c, 0);
    size_t len = first.len;
    for (uint32_t code = 1; code < hiap_column_word_count(c); code++) {
        hiap_str word = hiap_column_word(c, code);
        size_t same = 0;
        while (same < len && same < word.len && word.at[same] == first.at[same])
            same++;
        len = same;
    }
    return len;
}

/* Eight bytes of a word, from `from` on, that order as the bytes do. */
static uint64_t eight_bytes(hiap_str word, size_t from) {
    uint64_t head = 0;
    for (size_t i = from; i < from + 8; i++)
        head = head << 8 | (i < word.len ? (unsigned char)word.at[i] : 0);
    return head;
}

static int by_bytes(const void *x, const void *y, void *column) {
    hiap_str a = hiap_column_word(column, (uint32_t)((const item *)x)->row);
    hiap_str b = hiap_column_word(column, (uint32_t)((const item *)y)->row);
    int order = memcmp(a.at, b.at, a.len < b.len ? a.len : b.len);
    return order ? order : (a.len > b.len) - (a.len < b.len);
}

/* Eight bytes after what all words begin with decide most of the order; runs that are equal in them
 * are sorted by all their bytes. */
static void sort_words(items *words, const hiap_column *c) {
    size_t from = words->count > 0 ? common_prefix(c) : 0;
    for (size_t i = 0; i < words->count; i++)
        words->at[i].word = eight_bytes(hiap_column_word(c, (uint32_t)i), from);
    items_sort(words);
    for (size_t first = 0, end; first < words->count; first = end) {
        for (end = first + 1; end < words->count && words->at[end].word == words->at[first].word;
             end++)
            ;
        if (end - first > 1)
            qsort_r(words->at + first, end - first, sizeof(item), by_bytes, (void *)c);
    }
}

/* *out stays NULL for columns of other types, whose cells are in order as they are. */
static hiap_rc rank_words(uint32_t **out, const hiap_column *c, hiap_err *err) {
    *out = NULL;
    if (hiap_column_type(c) != HIAP_TEXT)
        return HIAP_OK;
    items words;
    uint32_t count = hiap_column_word_count(c), *ranks = hiap_alloc_array(count, sizeof *ranks);
    hiap_rc rc = items_init(&words, count, err);
    if (rc == HIAP_OK && !ranks)
        rc = hiap_err_nomem(err, count * sizeof *ranks);
    if (rc == HIAP_OK) {
        sort_words(&words, c);
        for (uint32_t rank = 0; rank < count; rank++)
            ranks[words.at[rank].row] = rank;
    }
    items_clear(&words);
    if (rc != HIAP_OK)
        hiap_free(ranks);
    else
        *out = ranks;
    return rc;
}

/* --- the rows of a frame ---------------------------------------------------------------------- */

typedef struct sorting {
    items items;     /* in the order so far */
    uint64_t *words; /* of the present key, in frame order */
    size_t *rows;    /* the result */
} sorting;

/* Missing words keep the greatest value, so that they come last in either direction. */
static void turn_about(uint64_t *words, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (words[i] != HIAP_KEY_WORD_MISSING)
            words[i] = HIAP_KEY_WORD_MISSING - 1 - words[i];
}

static hiap_rc sort_by_key(sorting *s, const hiap_frame *f, const hiap_sort_key *key,
                           hiap_err *err) {
    const hiap_column *c;
    uint32_t *ranks;
    hiap_rc rc = hiap_frame_column(&c, f, key->name, err);
    if (rc == HIAP_OK)
        rc = rank_words(&ranks, c, err);
    if (rc != HIAP_OK)
        return rc;
    size_t count = s->items.count;
    hiap_key_words(s->words, c, ranks, 0, count);
    hiap_free(ranks);
    if (key->descending)
        turn_about(s->words, count);
    for (size_t i = 0; i < count; i++)
        s->items.at[i].word = s->words[s->items.at[i].row];
    items_sort(&s->items);
    return HIAP_OK;
}

static hiap_rc sort_rows(sorting *s, const hiap_frame *f, const hiap_sort_key *keys, size_t count,
                         hiap_err *err) {
    size_t rows = hiap_frame_rows(f);
    s->words = hiap_alloc_array(rows, sizeof *s->words);
    s->rows = hiap_alloc_array(rows, sizeof *s->rows);
    hiap_rc rc = items_init(&s->items, rows, err);
    if (rc == HIAP_OK && (!s->words || !s->rows))
        rc = hiap_err_nomem(err, rows * sizeof *s->rows);
    for (size_t i = count; i-- > 0 && rc == HIAP_OK;)
        rc = sort_by_key(s, f, &keys[i], err);
    for (size_t i = 0; i < rows && rc == HIAP_OK; i++)
        s->rows[i] = s->items.at[i].row;
    return rc;
}

hiap_rc hiap_frame_sort(hiap_frame **out, const hiap_frame *f, const hiap_sort_key *keys,
                        size_t count, hiap_err *err) {
    *out = NULL;
    sorting s = { 0 };
    hiap_rc rc = sort_rows(&s, f, keys, count, err);
    if (rc == HIAP_OK)
        rc = hiap_frame_pick(out, f, s.rows, hiap_frame_rows(f), err);
    items_clear(&s.items);
    hiap_free(s.words);
    hiap_free(s.rows);
    return rc;
}
