/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

#include "core/base/num.h"
#include "core/base/parallel.h"
#include "core/base/rng.h"
#include "tests/unit/suite.h"

enum { CHUNKS = 500, LENGTH = 200 };

static hiap_rc sum_chunk(void *payload, size_t chunk, hiap_err *err) {
    (void)err;
    double *partials = payload;
    hiap_rng rng = hiap_rng_for(1, "test.parallel");
    hiap_sum sum = { 0 };
    for (uint64_t i = 0; i < LENGTH; i++)
        hiap_sum_add(&sum, hiap_rng_uniform(&rng, chunk * LENGTH + i) * 1e6);
    partials[chunk] += hiap_sum_value(&sum);
    return HIAP_OK;
}

START_TEST(bytes_do_not_depend_on_threads) {
    static double one[CHUNKS], many[CHUNKS];
    memset(one, 0, sizeof one);
    hiap_parallel_set_threads(1);
    ck_ok(hiap_parallel_for(CHUNKS, sum_chunk, one, err));
    for (unsigned threads = 2; threads <= 8; threads++) {
        memset(many, 0, sizeof many);
        hiap_parallel_set_threads(threads);
        ck_assert_uint_eq(hiap_parallel_threads(), threads);
        ck_ok(hiap_parallel_for(CHUNKS, sum_chunk, many, err));
        ck_assert_mem_eq(one, many, sizeof one);
    }
    hiap_parallel_set_threads(0);
}
END_TEST

typedef struct failing {
    atomic_uint calls;
    bool high_last; /* whether 38 fails after 37, which takes a while, or before it */
} failing;

static hiap_rc fail_some(void *payload, size_t chunk, hiap_err *err) {
    failing *f = payload;
    atomic_fetch_add(&f->calls, 1);
    if (chunk == 37 || (chunk == 38 && f->high_last))
        usleep(chunk == 37 ? 2000 : 6000);
    if (chunk == 37 || chunk == 38 || chunk > 60)
        return hiap_err_set(err, chunk == 37 ? HIAP_PARSE : HIAP_IO, "chunk %zu", chunk);
    return HIAP_OK;
}

START_TEST(the_lowest_failure_is_returned) {
    for (unsigned threads = 1; threads <= 8; threads++) {
        failing f = { 0, threads % 2 };
        hiap_err err = { 0 };
        hiap_parallel_set_threads(threads);
        ck_assert_int_eq(hiap_parallel_for(10000, fail_some, &f, &err), HIAP_PARSE);
        ck_assert_str_eq(err.what, "chunk 37");
        ck_assert_int_eq(err.rc, HIAP_PARSE);
        ck_assert_uint_lt(f.calls, 10000);
        ck_assert_int_eq(hiap_parallel_for(10000, fail_some, &f, NULL), HIAP_PARSE);
    }
    hiap_parallel_set_threads(0);
}
END_TEST

START_TEST(few_chunks) {
    double partials[2] = { 0, 0 };
    hiap_parallel_set_threads(8);
    ck_ok(hiap_parallel_for(0, sum_chunk, partials, err));
    ck_assert_double_eq(partials[0], 0);
    ck_ok(hiap_parallel_for(1, sum_chunk, partials, err));
    ck_assert_double_gt(partials[0], 0);
    ck_assert_double_eq(partials[1], 0);
    hiap_parallel_set_threads(0);
}
END_TEST

static hiap_rc note_thread(void *payload, size_t chunk, hiap_err *err) {
    (void)err;
    ((pthread_t *)payload)[chunk] = pthread_self();
    usleep(100);
    return HIAP_OK;
}

static unsigned count_threads(const pthread_t *seen, size_t count) {
    unsigned distinct = 0;
    for (size_t i = 0; i < count; i++) {
        size_t j = 0;
        while (j < i && !pthread_equal(seen[i], seen[j]))
            j++;
        distinct += j == i;
    }
    return distinct;
}

START_TEST(work_is_shared) {
    pthread_t seen[200];
    hiap_parallel_set_threads(4);
    ck_ok(hiap_parallel_for(200, note_thread, seen, err));
    unsigned distinct = count_threads(seen, 200);
    ck_assert(distinct > 1 && distinct <= 4);
    hiap_parallel_set_threads(0);
    ck_assert_uint_ge(hiap_parallel_threads(), 1);
}
END_TEST

static hiap_rc nested(void *payload, size_t chunk, hiap_err *err) {
    (void)payload;
    pthread_t seen[20];
    hiap_rc rc = hiap_parallel_for(20, note_thread, seen, err);
    if (rc == HIAP_OK && count_threads(seen, 20) != 1)
        return hiap_err_set(err, HIAP_PROBLEM, "chunk %zu started threads of its own", chunk);
    return rc;
}

START_TEST(a_chunk_may_ask_for_chunks) {
    hiap_parallel_set_threads(4);
    ck_ok(hiap_parallel_for(16, nested, NULL, err));
    hiap_parallel_set_threads(0);
}
END_TEST

static hiap_rc check_mask(void *payload, size_t chunk, hiap_err *err) {
    (void)chunk;
    sigset_t mask;
    pthread_sigmask(SIG_SETMASK, NULL, &mask);
    usleep(100);
    bool main_thread = pthread_equal(*(pthread_t *)payload, pthread_self());
    if (main_thread == (bool)sigismember(&mask, SIGUSR1))
        return hiap_err_set(err, HIAP_PROBLEM, "signals are not the main thread's");
    return HIAP_OK;
}

START_TEST(signals_stay_with_the_caller) {
    pthread_t self = pthread_self();
    hiap_parallel_set_threads(4);
    ck_ok(hiap_parallel_for(100, check_mask, &self, err));
    hiap_parallel_set_threads(0);
}
END_TEST

HIAP_SUITE(parallel) {
    tcase_add_test(tests, bytes_do_not_depend_on_threads);
    tcase_add_test(tests, the_lowest_failure_is_returned);
    tcase_add_test(tests, few_chunks);
    tcase_add_test(tests, work_is_shared);
    tcase_add_test(tests, a_chunk_may_ask_for_chunks);
    tcase_add_test(tests, signals_stay_with_the_caller);
}
