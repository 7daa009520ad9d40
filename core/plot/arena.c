/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/plot/arena.h"

#include <stdint.h>
#include <string.h>

#include "core/base/mem.h"

struct hiap_arena_block {
    struct hiap_arena_block *next;
    max_align_t bytes[];
};

void hiap_arena_clear(hiap_arena *arena) {
    while (arena->blocks) {
        struct hiap_arena_block *next = arena->blocks->next;
        hiap_free(arena->blocks);
        arena->blocks = next;
    }
    arena->failed = false;
}

void *hiap_arena_take(hiap_arena *arena, size_t count, size_t size) {
    struct hiap_arena_block *block = NULL;
    if (count <= (SIZE_MAX - sizeof *block) / size)
        block = hiap_alloc(sizeof *block + count * size);
    if (!block) {
        arena->failed = true;
        return NULL;
    }
    block->next = arena->blocks;
    arena->blocks = block;
    return block->bytes;
}

void *hiap_arena_copy(hiap_arena *arena, const void *array, size_t count, size_t size) {
    if (!array || count == 0)
        return NULL;
    void *copy = hiap_arena_take(arena, count, size);
    if (copy)
        memcpy(copy, array, count * size);
    return copy;
}

hiap_str hiap_arena_text(hiap_arena *arena, hiap_str text) {
    char *copy = hiap_arena_copy(arena, text.at, text.len, 1);
    return copy ? (hiap_str){ copy, text.len } : HIAP_STR("");
}
