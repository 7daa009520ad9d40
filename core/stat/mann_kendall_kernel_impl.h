/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The kernel itself, for LANES lanes: included once by each mann_kendall_kernel_LANES.c.
 *
 * A rank is found by counting: a pivot between two bounds, the slopes up to it counted in all lanes
 * at once, the bound moved. Pivots are interpolated between the counts and only say where to look.
 */
#include <math.h>
#include <stdint.h>
#include <string.h>
#ifdef __x86_64__
#include <immintrin.h>
#endif

#include "core/stat/mann_kendall_kernel.h"

typedef double vec __attribute__((vector_size(8 * LANES)));
typedef int64_t ints __attribute__((vector_size(8 * LANES)));

static inline vec load(const double *from) {
    vec v;
    memcpy(&v, from, sizeof v);
    return v;
}

static inline void store(double *to, vec v) {
    memcpy(to, &v, sizeof v);
}

static inline vec all(double x) {
    return (vec){ 0 } + x;
}

static inline vec choose(ints mask, vec yes, vec no) {
    return (vec)((mask & (ints)yes) | (~mask & (ints)no));
}

/* One instruction each where the processor has it. */
#if defined(__x86_64__) && LANES == 4
static inline vec lesser(vec a, vec b) {
    return (vec)_mm256_min_pd((__m256d)a, (__m256d)b);
}
static inline vec greater(vec a, vec b) {
    return (vec)_mm256_max_pd((__m256d)a, (__m256d)b);
}
#elif defined(__x86_64__)
static inline vec lesser(vec a, vec b) {
    return (vec)_mm_min_pd((__m128d)a, (__m128d)b);
}
static inline vec greater(vec a, vec b) {
    return (vec)_mm_max_pd((__m128d)a, (__m128d)b);
}
#else
static inline vec lesser(vec a, vec b) {
    return choose(a < b, a, b);
}
static inline vec greater(vec a, vec b) {
    return choose(a > b, a, b);
}
#endif

static inline bool every(ints mask) {
    int64_t both = mask[0];
    for (int i = 1; i < LANES; i++)
        both &= mask[i];
    return both != 0;
}

static inline vec to_vec(ints x) {
    vec v;
    for (int i = 0; i < LANES; i++)
        v[i] = (double)x[i];
    return v;
}

/* --- slopes ----------------------------------------------------------------------------------- */

/* From the means of the first and the last half. */
static inline vec guess_of(const double *t, const double *y, size_t n) {
    vec dy = all(0), dt = all(0);
    for (size_t i = 0; i < n / 2; i++) {
        dy += load(y + (n - 1 - i) * LANES) - load(y + i * LANES);
        dt += load(t + (n - 1 - i) * LANES) - load(t + i * LANES);
    }
    return dy / dt;
}

static void slopes(hiap_kernel_pairs *out, double *to, const double *t, const double *y, size_t n) {
    ints up = { 0 }, down = { 0 };
    vec low = all(INFINITY), high = all(-INFINITY);
    vec *slope = __builtin_assume_aligned(to, 8 * LANES);
    for (size_t i = 0; i + 1 < n; i++) {
        const vec ti = load(t + i * LANES), yi = load(y + i * LANES);
        for (size_t j = i + 1; j < n; j++) {
            const vec d = load(y + j * LANES) - yi;
            const vec b = d / (load(t + j * LANES) - ti);
            up -= d > 0;
            down -= d < 0;
            low = lesser(b, low);
            high = greater(b, high);
            *slope++ = b;
        }
    }
    out->count = n * (n - 1) / 2;
    store(out->s, to_vec(up - down));
    store(out->untied, to_vec(up + down));
    store(out->lowest, low);
    store(out->highest, high);
    store(out->guess, guess_of(t, y, n));
}

/* --- ranks ------------------------------------------------------------------------------------ */

/* How many slopes of each lane are at most m. */
static inline vec count_to(const vec *x, size_t count, vec m) {
    ints a = { 0 }, b = { 0 }, c = { 0 }, d = { 0 };
    size_t i = 0;
    for (; i + 4 <= count; i += 4) {
        a -= x[i] <= m;
        b -= x[i + 1] <= m;
        c -= x[i + 2] <= m;
        d -= x[i + 3] <= m;
    }
    for (; i < count; i++)
        a -= x[i] <= m;
    return to_vec(a + b + c + d);
}

/* The least slope above m. */
static inline vec least_above(const vec *x, size_t count, vec m) {
    const vec none = all(INFINITY);
    vec a = none, b = none;
    size_t i = 0;
    for (; i + 2 <= count; i += 2) {
        a = lesser(choose(x[i] > m, x[i], none), a);
        b = lesser(choose(x[i + 1] > m, x[i + 1], none), b);
    }
    for (; i < count; i++)
        a = lesser(choose(x[i] > m, x[i], none), a);
    return lesser(a, b);
}

static inline vec greatest_to(const vec *x, size_t count, vec m) {
    const vec none = all(-INFINITY);
    vec a = none, b = none;
    size_t i = 0;
    for (; i + 2 <= count; i += 2) {
        a = greater(choose(x[i] <= m, x[i], none), a);
        b = greater(choose(x[i + 1] <= m, x[i + 1], none), b);
    }
    for (; i < count; i++)
        a = greater(choose(x[i] <= m, x[i], none), a);
    return greater(a, b);
}

/* The slope of rank k is above `low` (of which there are `below`, fewer than k, up to it) and at
 * most `high` (`upto`, at least k). */
typedef struct search {
    const vec *x;
    size_t count;
    vec k, lowest, low, high, below, upto;
} search;

static inline void narrow(search *s, vec m) {
    const vec c = count_to(s->x, s->count, m);
    const ints under = c < s->k;
    s->low = choose(under, m, s->low);
    s->below = choose(under, c, s->below);
    s->high = choose(under, s->high, m);
    s->upto = choose(under, s->upto, c);
}

/* Between the bounds, by the counts or halfway. */
static inline vec pivot(const search *s, unsigned turn) {
    const vec left = choose(s->low > s->lowest, s->low, s->lowest);
    const vec share = (s->k - 0.5 - s->below) / (s->upto - s->below);
    const vec half = left * 0.5 + s->high * 0.5;
    const vec m = turn % 4 == 3 ? half : left + (s->high - left) * share;
    const vec within = choose((half >= left) & (half <= s->high), half, s->high);
    return choose((m > left) & (m < s->high), m, within);
}

static inline ints is_last_step(const search *s) {
    return (s->below == s->k - 1) | (s->upto == s->k);
}

/* Done where no other slope is between the bounds. Late searches go from slope to slope, so that
 * they end whatever the data. */
static inline bool settle(search *s, vec *out, unsigned turn) {
    const vec first = least_above(s->x, s->count, s->low);
    const vec last = greatest_to(s->x, s->count, s->high);
    *out = choose(s->below == s->k - 1, first, last);
    if (every((first == last) | is_last_step(s)))
        return true;
    s->high = last;
    if (turn > 20)
        narrow(s, first);
    return false;
}

static void pick(double *out, const hiap_kernel_pairs *pairs, const double *values,
                 const double *rank) {
    search s = { .x = __builtin_assume_aligned(values, 8 * LANES),
                 .count = pairs->count,
                 .k = load(rank),
                 .lowest = load(pairs->lowest),
                 .low = all(-INFINITY),
                 .high = load(pairs->highest),
                 .upto = all((double)pairs->count) };
    vec found = s.high;
    const vec guess = load(pairs->guess);
    narrow(&s, choose((guess > s.lowest) & (guess < s.high), guess, pivot(&s, 0)));
    for (unsigned turn = 0;; turn++) {
        if (every(is_last_step(&s)) || turn % 8 == 7 || turn > 20)
            if (settle(&s, &found, turn))
                break;
        narrow(&s, pivot(&s, turn));
    }
    store(out, found);
}

static void next(double *out, const hiap_kernel_pairs *pairs, const double *values,
                 const double *rank, const double *value) {
    const vec *x = __builtin_assume_aligned(values, 8 * LANES);
    const vec m = load(value);
    const ints same = count_to(x, pairs->count, m) > load(rank);
    store(out, choose(same, m, least_above(x, pairs->count, m)));
}
