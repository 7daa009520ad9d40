/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/sql_memory.h"

#include <malloc.h>
#include <pthread.h>
#include <sqlite3.h>

#include "core/base/mem.h"

static void *block_alloc(int bytes) {
    return hiap_alloc((size_t)bytes);
}

static void *block_realloc(void *block, int bytes) {
    return hiap_realloc(block, (size_t)bytes);
}

static int block_size(void *block) {
    return (int)malloc_usable_size(block);
}

static int round_up(int bytes) {
    return (bytes + 7) & ~7;
}

static int start(void *payload) {
    (void)payload;
    return SQLITE_OK;
}

static void stop(void *payload) {
    (void)payload;
}

static void install(void) {
    static const sqlite3_mem_methods methods = { block_alloc, hiap_free, block_realloc, block_size,
                                                 round_up,    start,     stop,          NULL };
    sqlite3_config(SQLITE_CONFIG_MALLOC, &methods);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); /* mem.h counts already */
    sqlite3_initialize();
}

void hiap_sql_memory_install(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, install);
}
