/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/map.h"

#include <string.h>

#include "core/base/mem.h"
#include "core/base/vec.h"

__extension__ typedef unsigned __int128 u128;

#define FIRST_SLOTS 16u
#define BLOCK_BYTES ((size_t)32 << 10)

/* Key bytes live in blocks that never move. */
typedef struct block {
    struct block *next;
    size_t len, cap;
    char bytes[];
} block;

typedef struct key {
    const char *at;
    uint32_t len;
} key;

/* A slot holds the upper half of the hash and the key's number plus one; 0 is free. */
struct hiap_map {
    uint64_t *slots;
    size_t mask;
    HIAP_VEC(key) keys;
    block *blocks;
};

static uint64_t fold(uint64_t a, uint64_t b) {
    u128 product = (u128)a * b;
    return (uint64_t)(product >> 64) ^ (uint64_t)product;
}

static uint64_t load_little_endian(const unsigned char *at, size_t len) {
    uint64_t word = 0;
    memcpy(&word, at, len);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    word = __builtin_bswap64(word);
#endif
    return word;
}

/* Multiply and fold, eight bytes at a time. The digits are those of the fractions of sqrt 2, 3, 5,
 * made odd. Random streams are keyed by this (rng.c): to change it changes published results. */
uint64_t hiap_hash_bytes(const void *bytes, size_t len) {
    const uint64_t k1 = 0x6A09E667F3BCC909u, k2 = 0xBB67AE8584CAA73Bu, k3 = 0x3C6EF372FE94F82Bu;
    const unsigned char *at = bytes;
    uint64_t hash = fold(len ^ k1, k2);
    for (; len >= 8; len -= 8, at += 8)
        hash = fold(hash ^ load_little_endian(at, 8), k2) + k1;
    if (len > 0)
        hash = fold(hash ^ load_little_endian(at, len), k3) + k1;
    return fold(hash ^ k3, k1);
}

hiap_rc hiap_map_new(hiap_map **out, hiap_err *err) {
    *out = NULL;
    hiap_map *map = hiap_alloc_zero(1, sizeof *map);
    if (!map)
        return hiap_err_nomem(err, sizeof *map);
    map->slots = hiap_alloc_zero(FIRST_SLOTS, sizeof *map->slots);
    if (!map->slots) {
        hiap_free(map);
        return hiap_err_nomem(err, FIRST_SLOTS * sizeof *map->slots);
    }
    map->mask = FIRST_SLOTS - 1;
    *out = map;
    return HIAP_OK;
}

void hiap_map_free(hiap_map *map) {
    if (!map)
        return;
    for (block *b = map->blocks, *next; b; b = next) {
        next = b->next;
        hiap_free(b);
    }
    hiap_vec_clear(&map->keys);
    hiap_free(map->slots);
    hiap_free(map);
}

static bool slot_holds(const hiap_map *map, uint64_t slot, uint64_t hash, hiap_str text) {
    if (slot >> 32 != hash >> 32)
        return false;
    const key *k = &map->keys.at[(uint32_t)slot - 1];
    return k->len == text.len && (text.len == 0 || memcmp(k->at, text.at, text.len) == 0);
}

/* The slot of this key, or the free one where it would go. */
static size_t find_slot(const hiap_map *map, uint64_t hash, hiap_str text) {
    size_t i = (size_t)hash & map->mask;
    while (map->slots[i] != 0 && !slot_holds(map, map->slots[i], hash, text))
        i = (i + 1) & map->mask;
    return i;
}

/* Doubles the table. The low half of a hash is not kept, so it is taken again. */
static bool rehash(hiap_map *map) {
    size_t mask = map->mask * 2 + 1;
    uint64_t *slots = hiap_alloc_zero(mask + 1, sizeof *slots);
    if (!slots)
        return false;
    for (size_t n = 0; n < map->keys.len; n++) {
        uint64_t hash = hiap_hash_bytes(map->keys.at[n].at, map->keys.at[n].len);
        size_t i = (size_t)hash & mask;
        while (slots[i] != 0)
            i = (i + 1) & mask;
        slots[i] = (hash >> 32 << 32) | (uint64_t)(n + 1);
    }
    hiap_free(map->slots);
    map->slots = slots;
    map->mask = mask;
    return true;
}

static bool new_block(hiap_map *map, size_t need) {
    size_t cap = need > BLOCK_BYTES / 4 ? need : BLOCK_BYTES;
    if (map->blocks == NULL && need < 512)
        cap = 512; /* most maps are small */
    block *b = hiap_alloc(sizeof *b + cap);
    if (!b)
        return false;
    *b = (block){ map->blocks, 0, cap };
    map->blocks = b;
    return true;
}

static const char *copy_key(hiap_map *map, hiap_str text) {
    const block *b = map->blocks;
    if ((!b || b->cap - b->len < text.len + 1) && !new_block(map, text.len + 1))
        return NULL;
    char *at = map->blocks->bytes + map->blocks->len;
    if (text.len > 0)
        memcpy(at, text.at, text.len);
    at[text.len] = '\0';
    map->blocks->len += text.len + 1;
    return at;
}

static uint32_t insert(hiap_map *map, uint64_t hash, hiap_str text) {
    size_t number = map->keys.len;
    bool crowded = (number + 1) * 4 > (map->mask + 1) * 3;
    if (number >= HIAP_MAP_NONE - 1 || text.len >= UINT32_MAX)
        return HIAP_MAP_NONE;
    if ((crowded && !rehash(map)) || !hiap_vec_reserve(&map->keys, 1))
        return HIAP_MAP_NONE;
    const char *at = copy_key(map, text);
    if (!at)
        return HIAP_MAP_NONE;
    map->slots[find_slot(map, hash, text)] = (hash >> 32 << 32) | (uint64_t)(number + 1);
    map->keys.at[map->keys.len++] = (key){ at, (uint32_t)text.len };
    return (uint32_t)number;
}

uint32_t hiap_map_add(hiap_map *map, hiap_str text, bool *added) {
    uint64_t hash = hiap_hash_bytes(text.at, text.len);
    uint64_t slot = map->slots[find_slot(map, hash, text)];
    uint32_t number = slot ? (uint32_t)slot - 1 : insert(map, hash, text);
    if (added)
        *added = slot == 0 && number != HIAP_MAP_NONE;
    return number;
}

uint32_t hiap_map_find(const hiap_map *map, hiap_str text) {
    uint64_t slot = map->slots[find_slot(map, hiap_hash_bytes(text.at, text.len), text)];
    return slot ? (uint32_t)slot - 1 : HIAP_MAP_NONE;
}

uint32_t hiap_map_len(const hiap_map *map) {
    return (uint32_t)map->keys.len;
}

hiap_str hiap_map_key(const hiap_map *map, uint32_t number) {
    return (hiap_str){ map->keys.at[number].at, map->keys.at[number].len };
}
