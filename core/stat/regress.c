/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/regress.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "core/base/mem.h"

#define LEFT_OVER 1e-13L /* of a column about its mean: less is collinear */

/* What the decomposition works on: columns a = sqrt(w) (x - mean) scale, overwritten by the vectors
 * of the reflections; r holds the triangle. */
typedef struct work {
    const hiap_regress_data *d;
    long double *a, *r, *y;     /* n by k, k by k (row after row), n */
    long double *mean, *scale;  /* of each column */
    long double *least;         /* the norm below which nothing of a column is left */
    size_t *order;              /* position -> column */
    long double mean_y;
} work;

static long double dot(const long double *a, const long double *b, size_t n) {
    long double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += a[i] * b[i];
    return sum;
}

static void add_times(long double *to, long double f, const long double *a, size_t n) {
    for (size_t i = 0; i < n; i++)
        to[i] += f * a[i];
}

static void swap(long double *a, long double *b, size_t n) {
    for (size_t i = 0; i < n; i++) {
        long double x = a[i];
        a[i] = b[i], b[i] = x;
    }
}

static long double root_weight(const hiap_regress_data *d, size_t i) {
    return d->weight ? sqrtl((long double)d->weight[i]) : 1;
}

static long double mean_of(const hiap_regress_data *d, const long double *x) {
    long double sum = 0, total = 0;
    for (size_t i = 0; i < d->n; i++) {
        long double w = d->weight ? (long double)d->weight[i] : 1;
        sum += w * x[i], total += w;
    }
    return sum / total;
}

/* --- the columns ------------------------------------------------------------------------------ */

static void prepare_column(work *w, size_t j) {
    const hiap_regress_data *d = w->d;
    const long double *x = d->x + j * d->n;
    long double *a = w->a + j * d->n, raw = 0;
    int exponent;
    /* Rounded to a double, the mean leaves differences of doubles exact. */
    w->mean[j] = d->intercept && j > 0 ? (double)mean_of(d, x) : 0;
    for (size_t i = 0; i < d->n; i++) {
        long double root = root_weight(d, i);
        a[i] = root * (x[i] - w->mean[j]);
        raw += (root * x[i]) * (root * x[i]);
    }
    long double norm = sqrtl(dot(a, a, d->n));
    frexpl(norm, &exponent);
    w->scale[j] = ldexpl(1, -exponent);
    w->least[j] = fmaxl(LEFT_OVER * norm, 16 * DBL_EPSILON * sqrtl(raw)) * w->scale[j];
    for (size_t i = 0; i < d->n; i++)
        a[i] *= w->scale[j];
}

static void prepare(work *w) {
    const hiap_regress_data *d = w->d;
    for (size_t j = 0; j < d->k; j++) {
        prepare_column(w, j);
        w->order[j] = j;
    }
    w->mean_y = d->intercept ? (double)mean_of(d, d->y) : 0;
    for (size_t i = 0; i < d->n; i++)
        w->y[i] = root_weight(d, i) * (d->y[i] - w->mean_y);
}

/* --- the decomposition ------------------------------------------------------------------------ */

/* The column with the most left of it from row j on; k when nothing is left of any. */
static size_t choose_pivot(const work *w, size_t j) {
    size_t n = w->d->n, best = w->d->k;
    long double most = 0;
    for (size_t c = j; c < w->d->k; c++) {
        const long double *a = w->a + c * n;
        long double norm = sqrtl(dot(a + j, a + j, n - j));
        if (norm > w->least[w->order[c]] && norm > most)
            best = c, most = norm;
    }
    return best;
}

static void exchange(work *w, size_t j, size_t c) {
    size_t n = w->d->n, column = w->order[j];
    if (c == j)
        return;
    swap(w->a + j * n, w->a + c * n, n);
    for (size_t i = 0; i < j; i++)
        swap(&w->r[i * w->d->k + j], &w->r[i * w->d->k + c], 1);
    w->order[j] = w->order[c];
    w->order[c] = column;
}

/* Reflect the rest of column j onto its first row; its vector (norm sqrt 2) stays in its place. */
static void reflect(work *w, size_t j) {
    size_t n = w->d->n, k = w->d->k, rest = n - j;
    long double *v = w->a + j * n + j;
    long double norm = copysignl(sqrtl(dot(v, v, rest)), v[0]);
    v[0] += norm;
    long double length = sqrtl(dot(v, v, rest) / 2);
    for (size_t i = 0; i < rest; i++)
        v[i] /= length;
    w->r[j * k + j] = -norm;
    for (size_t c = j + 1; c < k; c++) {
        long double *a = w->a + c * n + j;
        add_times(a, -dot(v, a, rest), v, rest);
        w->r[j * k + c] = a[0];
    }
}

static size_t decompose(work *w) {
    for (size_t j = 0; j < w->d->k; j++) {
        size_t c = choose_pivot(w, j);
        if (c == w->d->k)
            return j;
        exchange(w, j, c);
        reflect(w, j);
    }
    return w->d->k;
}

/* The first k columns of the identity, reflected. */
static void form_q(long double *q, const work *w) {
    size_t n = w->d->n, k = w->d->k;
    memset(q, 0, n * k * sizeof *q);
    for (size_t c = 0; c < k; c++) {
        long double *to = q + c * n;
        to[c] = 1;
        for (size_t j = k; j-- > 0;) {
            const long double *v = w->a + j * n + j;
            add_times(to + j, -dot(v, to + j, n - j), v, n - j);
        }
    }
}

/* --- back to the caller's columns ------------------------------------------------------------- */

/* The column c of the inverse of the triangle, down to row c. */
static void invert_column(long double *to, const work *w, size_t c) {
    size_t k = w->d->k;
    for (size_t i = c + 1; i-- > 0;) {
        long double sum = i == c;
        for (size_t j = i + 1; j <= c; j++)
            sum -= w->r[i * k + j] * to[j];
        to[i] = sum / w->r[i * k + i];
    }
}

static void form_s(long double *s, const work *w, long double *column) {
    size_t k = w->d->k;
    for (size_t c = 0; c < k; c++) {
        memset(column, 0, k * sizeof *column);
        invert_column(column, w, c);
        for (size_t i = 0; i < k; i++)
            s[w->order[i] * k + c] = column[i] * w->scale[w->order[i]];
        for (size_t j = 1; j < k && w->d->intercept; j++)
            s[c] -= w->mean[j] * s[j * k + c];
    }
}

/* A coefficient that is nothing beside the terms it is the sum of is 0. */
static void drop_rounding(hiap_regress *r, const long double *size) {
    for (size_t i = 0; i < r->k; i++)
        if (fabsl(r->b[i]) < 16 * LDBL_EPSILON * size[i])
            r->b[i] = 0;
}

/* Once more on what is left, which takes out the rounding of the first time. */
static void project(hiap_regress *r, const work *w, long double *size) {
    size_t n = r->n, k = r->k;
    memset(r->b, 0, k * sizeof *r->b);
    memset(size, 0, k * sizeof *size);
    memcpy(r->residual, w->y, n * sizeof *r->residual);
    for (int pass = 0; pass < 2; pass++)
        for (size_t j = 0; j < k; j++) {
            long double f = dot(r->q + j * n, r->residual, n);
            add_times(r->residual, -f, r->q + j * n, n);
            for (size_t i = 0; i < k; i++) {
                r->b[i] += r->s[i * k + j] * f;
                size[i] += fabsl(r->s[i * k + j] * f);
            }
        }
    r->b[0] += w->mean_y;
    size[0] += fabsl(w->mean_y);
    drop_rounding(r, size);
}

/* Of y about its mean, from which mean_y is a rounding away. */
static long double total_squares(const work *w) {
    long double sum = 0, weight = 0, squares = dot(w->y, w->y, w->d->n);
    for (size_t i = 0; i < w->d->n; i++) {
        long double root = root_weight(w->d, i);
        sum += root * w->y[i], weight += root * root;
    }
    return w->d->intercept ? squares - sum * sum / weight : squares;
}

/* Residuals no larger than the rounding of y are none. */
static void take_sums(hiap_regress *r, const work *w) {
    long double largest = 0, most = 0;
    r->tss = total_squares(w);
    for (size_t i = 0; i < r->n; i++) {
        largest = fmaxl(largest, root_weight(w->d, i) * fabsl(w->d->y[i]));
        most = fmaxl(most, fabsl(r->residual[i]));
        r->log_weight += w->d->weight ? logl(w->d->weight[i]) : 0;
    }
    if (most <= DBL_EPSILON * largest)
        memset(r->residual, 0, r->n * sizeof *r->residual);
    r->rss = dot(r->residual, r->residual, r->n);
}

/* The dependence of the column at position `rank` on those before it. */
static void find_collinear(hiap_regress *r, const work *w, long double *c) {
    size_t k = r->k, last = w->order[r->rank];
    long double constant = w->mean[last];
    for (size_t i = r->rank; i-- > 0;) {
        long double sum = w->r[i * k + r->rank];
        for (size_t j = i + 1; j < r->rank; j++)
            sum -= w->r[i * k + j] * c[j];
        c[i] = sum / w->r[i * k + i];
        r->collinear[w->order[i]] = fabsl(c[i]) > 1e-8L;
        constant -= c[i] * w->scale[w->order[i]] / w->scale[last] * w->mean[w->order[i]];
    }
    r->collinear[last] = true;
    if (w->d->intercept && fabsl(constant) > 1e-8L * fabsl(w->mean[last]))
        r->collinear[0] = true;
}

static void solve(hiap_regress *r, work *w, long double *column) {
    r->rank = decompose(w);
    if (r->rank < r->k) {
        find_collinear(r, w, column);
        return;
    }
    form_q(r->q, w);
    form_s(r->s, w, column);
    project(r, w, column);
    take_sums(r, w);
}

hiap_rc hiap_regress_fit(hiap_regress *out, const hiap_regress_data *data, hiap_err *err) {
    size_t n = data->n, k = data->k;
    work w = { .d = data };
    *out = (hiap_regress){ .n = n, .k = k, .intercept = data->intercept };
    out->collinear = hiap_alloc_zero(k, sizeof *out->collinear);
    out->b = hiap_alloc_array(k + k * k + n + n * k, sizeof *out->b);
    w.a = hiap_alloc_array(n * k + k * k + n + 4 * k, sizeof *w.a);
    w.order = hiap_alloc_array(k, sizeof *w.order);
    hiap_rc rc = HIAP_OK;
    if (!out->collinear || !out->b || !w.a || !w.order)
        rc = hiap_err_nomem(err, n * k * sizeof *w.a);
    if (!rc) {
        out->s = out->b + k, out->residual = out->s + k * k, out->q = out->residual + n;
        w.r = w.a + n * k, w.y = w.r + k * k;
        w.mean = w.y + n, w.scale = w.mean + k, w.least = w.scale + k;
        prepare(&w);
        solve(out, &w, w.least + k);
    }
    hiap_free(w.a);
    hiap_free(w.order);
    if (rc)
        hiap_regress_clear(out);
    return rc;
}

void hiap_regress_clear(hiap_regress *r) {
    hiap_free(r->collinear);
    hiap_free(r->b);
    *r = (hiap_regress){ 0 };
}

hiap_rc hiap_regress_transform(hiap_regress *r, const long double *t, hiap_err *err) {
    size_t k = r->k;
    long double *column = hiap_alloc_array(k, sizeof *column);
    if (!column)
        return hiap_err_nomem(err, k * sizeof *column);
    for (size_t j = 0; j <= k; j++) { /* the columns of s, then b */
        long double *at = j < k ? r->s + j : r->b;
        size_t step = j < k ? k : 1;
        for (size_t i = 0; i < k; i++)
            column[i] = at[i * step];
        for (size_t i = 0; i < k; i++) {
            long double sum = 0;
            for (size_t c = 0; c < k; c++)
                sum += t[i * k + c] * column[c];
            at[i * step] = sum;
        }
    }
    hiap_free(column);
    return HIAP_OK;
}
