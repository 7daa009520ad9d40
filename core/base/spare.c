/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/spare.h"

#include <malloc.h>
#include <pthread.h>
#include <stdlib.h>

/* The sanitizers watch freed memory; a block kept here would escape them, so nothing is kept. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define WATCHED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define WATCHED 1
#endif
#endif
#ifdef WATCHED
#define LIMIT ((size_t)0)
#else
#define LIMIT ((size_t)512 << 20)
#endif
#define SLOTS 8

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static void *blocks[SLOTS];
static size_t count, total;

bool hiap_spare_put(void *block, size_t bytes) {
    pthread_mutex_lock(&lock);
    bool kept = count < SLOTS && bytes + total <= LIMIT;
    if (kept) {
        blocks[count++] = block;
        total += bytes;
    }
    pthread_mutex_unlock(&lock);
    return kept;
}

/* The smallest that is large enough, and by no more than a quarter. */
static size_t best_fit(size_t bytes) {
    size_t best = count, best_size = bytes + bytes / 4;
    for (size_t i = 0; i < count; i++) {
        size_t size = malloc_usable_size(blocks[i]);
        if (size >= bytes && size <= best_size)
            best = i, best_size = size;
    }
    return best;
}

void *hiap_spare_take(size_t bytes) {
    void *block = NULL;
    pthread_mutex_lock(&lock);
    size_t i = best_fit(bytes);
    if (i < count) {
        block = blocks[i];
        total -= malloc_usable_size(block);
        blocks[i] = blocks[--count];
    }
    pthread_mutex_unlock(&lock);
    return block;
}

size_t hiap_spare_bytes(void) {
    pthread_mutex_lock(&lock);
    size_t bytes = total;
    pthread_mutex_unlock(&lock);
    return bytes;
}

void hiap_spare_release(void) {
    pthread_mutex_lock(&lock);
    while (count > 0)
        free(blocks[--count]);
    total = 0;
    pthread_mutex_unlock(&lock);
}
