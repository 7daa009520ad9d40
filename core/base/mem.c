/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/mem.h"

#include <malloc.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#include "core/base/spare.h"

#define HUGE_PAGE ((size_t)2 << 20)
#define LARGE     ((size_t)4 << 20)

static atomic_size_t budget, used;
static atomic_bool over_budget;
static atomic_long fail_at, allocations;
static atomic_bool fail_sticky;

static bool told_to_fail(void) {
    long n = atomic_fetch_add_explicit(&allocations, 1, memory_order_relaxed) + 1;
    long at = atomic_load_explicit(&fail_at, memory_order_relaxed);
    return at > 0 && (n == at || (n > at && atomic_load(&fail_sticky)));
}

/* Books the bytes before they are asked for, so that no two threads take the last of them. */
static bool book(size_t bytes) {
    size_t before = atomic_fetch_add_explicit(&used, bytes, memory_order_relaxed);
    size_t limit = atomic_load_explicit(&budget, memory_order_relaxed);
    if (limit == 0 || (before <= limit && bytes <= limit - before))
        return true;
    atomic_fetch_sub_explicit(&used, bytes, memory_order_relaxed);
    atomic_store(&over_budget, true);
    return false;
}

/* Replaces what was booked by what the block really holds. Wraps modulo SIZE_MAX + 1 on purpose. */
static void settle(size_t booked, size_t held) {
    atomic_fetch_add_explicit(&used, held - booked, memory_order_relaxed);
}

static void *get_block(size_t bytes) {
    if (bytes < LARGE)
        return malloc(bytes ? bytes : 1);
    void *block = hiap_spare_take(bytes);
    if (block)
        return block;
    if (bytes > PTRDIFF_MAX - HUGE_PAGE || posix_memalign(&block, HUGE_PAGE, bytes) != 0)
        return NULL;
    madvise(block, bytes, MADV_HUGEPAGE); /* only advice: a kernel without huge pages says no */
    return block;
}

/* Spare blocks are within the budget too. */
static bool is_tight(size_t more) {
    size_t limit = atomic_load_explicit(&budget, memory_order_relaxed), held = atomic_load(&used) + hiap_spare_bytes();
    return limit > 0 && (held > limit || more > limit - held);
}

static void *alloc_booked(size_t bytes) {
    if (!book(bytes))
        return NULL;
    void *block = get_block(bytes);
    if (!block || (bytes >= LARGE && is_tight(0)))
        hiap_spare_release();
    if (!block)
        block = get_block(bytes);
    settle(bytes, block ? malloc_usable_size(block) : 0);
    return block;
}

void *hiap_alloc(size_t bytes) {
    return told_to_fail() || bytes > PTRDIFF_MAX ? NULL : alloc_booked(bytes);
}

void *hiap_alloc_array(size_t count, size_t size) {
    size_t bytes;
    if (__builtin_mul_overflow(count, size, &bytes))
        return NULL;
    return hiap_alloc(bytes);
}

void *hiap_alloc_zero(size_t count, size_t size) {
    void *block = hiap_alloc_array(count, size);
    if (block)
        memset(block, 0, count * size);
    return block;
}

/* A large block moves by copy: realloc would keep neither its alignment nor its advice. */
static void *move_block(void *block, size_t held, size_t bytes) {
    void *moved = alloc_booked(bytes);
    if (!moved)
        return NULL;
    memcpy(moved, block, held < bytes ? held : bytes);
    hiap_free(block);
    return moved;
}

static void *resize_small(void *block, size_t held, size_t bytes) {
    size_t more = bytes > held ? bytes - held : 0;
    if (!book(more))
        return NULL;
    void *moved = realloc(block, bytes ? bytes : 1);
    settle(more, moved ? malloc_usable_size(moved) - held : 0);
    return moved;
}

void *hiap_realloc(void *block, size_t bytes) {
    if (!block)
        return hiap_alloc(bytes);
    if (told_to_fail() || bytes > PTRDIFF_MAX)
        return NULL;
    size_t held = malloc_usable_size(block);
    if (held < LARGE && bytes < LARGE)
        return resize_small(block, held, bytes);
    if (bytes >= LARGE && bytes <= held && bytes >= held / 2)
        return block;
    return move_block(block, held, bytes);
}

void hiap_free(void *block) {
    if (!block)
        return;
    size_t held = malloc_usable_size(block);
    atomic_fetch_sub_explicit(&used, held, memory_order_relaxed);
    if (held < LARGE || is_tight(held) || !hiap_spare_put(block, held))
        free(block);
}

char *hiap_strdup(const char *text) {
    return hiap_strndup(text, strlen(text));
}

char *hiap_strndup(const char *text, size_t len) {
    len = strnlen(text, len);
    char *copy = hiap_alloc(len + 1);
    if (!copy)
        return NULL;
    memcpy(copy, text, len);
    copy[len] = '\0';
    return copy;
}

void hiap_mem_set_budget(size_t bytes) {
    atomic_store(&budget, bytes);
    atomic_store(&over_budget, false);
}

size_t hiap_mem_budget(void) {
    return atomic_load(&budget);
}

size_t hiap_mem_used(void) {
    return atomic_load(&used);
}

bool hiap_mem_over_budget(void) {
    return atomic_load(&over_budget);
}

void hiap_mem_fail_at(long nth, bool sticky) {
    atomic_store(&fail_at, 0);
    atomic_store(&allocations, 0);
    atomic_store(&fail_sticky, sticky);
    atomic_store(&fail_at, nth);
}

long hiap_mem_allocations(void) {
    return atomic_load(&allocations);
}
