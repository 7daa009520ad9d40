/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/parallel.h"

#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>

#define MOST_THREADS 256u

typedef struct job {
    size_t chunks;
    hiap_chunk_fn fn;
    void *payload;
    atomic_size_t next;
    atomic_bool stop;
    pthread_mutex_t lock; /* guards the two below */
    size_t failed_chunk;
    hiap_err failure;
} job;

static atomic_uint wanted_threads;
static _Thread_local bool inside; /* a chunk that calls parallel_for again runs its chunks itself */

void hiap_parallel_set_threads(unsigned threads) {
    atomic_store(&wanted_threads, threads < MOST_THREADS ? threads : MOST_THREADS);
}

unsigned hiap_parallel_threads(void) {
    unsigned wanted = atomic_load(&wanted_threads);
    if (wanted > 0)
        return wanted;
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) != 0)
        return 1;
    unsigned count = (unsigned)CPU_COUNT(&set);
    return count < 1 ? 1 : count < MOST_THREADS ? count : MOST_THREADS;
}

static void keep_lowest(job *j, size_t chunk, hiap_rc rc, const hiap_err *err) {
    pthread_mutex_lock(&j->lock);
    if (chunk < j->failed_chunk) {
        j->failed_chunk = chunk;
        j->failure = *err;
        j->failure.rc = rc;
    }
    pthread_mutex_unlock(&j->lock);
    atomic_store(&j->stop, true);
}

/* Chunks are handed out in order, so every chunk below a failed one has been started and will end:
 * the lowest failure does not depend on timing. */
static void *work(void *payload) {
    job *j = payload;
    hiap_err err = { 0 };
    inside = true;
    while (!atomic_load(&j->stop)) {
        size_t chunk = atomic_fetch_add(&j->next, 1);
        if (chunk >= j->chunks)
            break;
        hiap_rc rc = j->fn(j->payload, chunk, &err);
        if (rc != HIAP_OK)
            keep_lowest(j, chunk, rc, &err);
    }
    inside = false;
    return NULL;
}

/* Helpers take no signals: those are the main thread's to answer. Fewer threads than asked for is
 * no failure, only slower. */
static unsigned start_helpers(pthread_t *helpers, unsigned count, job *j) {
    sigset_t all, old;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &old);
    unsigned started = 0;
    while (started < count && pthread_create(&helpers[started], NULL, work, j) == 0)
        started++;
    pthread_sigmask(SIG_SETMASK, &old, NULL);
    return started;
}

static hiap_rc run_inline(size_t chunks, hiap_chunk_fn fn, void *payload, hiap_err *err) {
    for (size_t i = 0; i < chunks; i++) {
        hiap_rc rc = fn(payload, i, err);
        if (rc != HIAP_OK)
            return rc;
    }
    return HIAP_OK;
}

hiap_rc hiap_parallel_for(size_t chunks, hiap_chunk_fn fn, void *payload, hiap_err *err) {
    unsigned threads = hiap_parallel_threads();
    if (threads > chunks)
        threads = (unsigned)chunks;
    if (threads <= 1 || inside)
        return run_inline(chunks, fn, payload, err);
    job j = { .chunks = chunks, .fn = fn, .payload = payload, .failed_chunk = SIZE_MAX };
    pthread_t helpers[MOST_THREADS];
    pthread_mutex_init(&j.lock, NULL);
    unsigned started = start_helpers(helpers, threads - 1, &j);
    work(&j);
    for (unsigned i = 0; i < started; i++)
        pthread_join(helpers[i], NULL);
    pthread_mutex_destroy(&j.lock);
    if (j.failed_chunk == SIZE_MAX)
        return HIAP_OK;
    if (err)
        *err = j.failure;
    return j.failure.rc;
}
