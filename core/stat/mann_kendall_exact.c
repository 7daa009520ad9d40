/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/mann_kendall_exact.h"

#include <math.h>

#include "core/base/mem.h"

/* The shares of 0 .. placed * size inversions between `placed` values and a further group of equal
 * ones: the coefficients of the Gaussian binomial, over their sum. Multiplying by 1 - q^(placed +
 * i) and dividing by 1 - q^i keeps whole numbers. */
static void gaussian_binomial(double *a, size_t placed, size_t size) {
    const size_t top = placed * size;
    double total = 1;
    for (size_t u = 0; u <= top; u++)
        a[u] = u == 0;
    for (size_t i = 1; i <= size; i++) {
        for (size_t u = top; u >= placed + i && u <= top; u--)
            a[u] -= a[u - placed - i];
        for (size_t u = i; u <= top; u++)
            a[u] += a[u - i];
        total = total * (double)(placed + i) / (double)i;
    }
    for (size_t u = 0; u <= top; u++)
        a[u] /= total;
}

static hiap_rc convolve(hiap_kendall_exact *e, const double *with, size_t top, hiap_err *err) {
    double *sum = hiap_alloc_zero(e->pairs + top + 1, sizeof *sum);
    if (!sum)
        return hiap_err_nomem(err, (e->pairs + top + 1) * sizeof *sum);
    for (size_t i = 0; i <= e->pairs; i++)
        for (size_t k = 0; k <= top; k++)
            sum[i + k] += e->share[i] * with[k];
    hiap_free(e->share);
    e->share = sum;
    e->pairs += top;
    return HIAP_OK;
}

static hiap_rc add_group(hiap_kendall_exact *e, size_t placed, size_t size, hiap_err *err) {
    const size_t top = placed * size;
    double *group = hiap_alloc_array(top + 1, sizeof *group);
    if (!group)
        return hiap_err_nomem(err, (top + 1) * sizeof *group);
    gaussian_binomial(group, placed, size);
    hiap_rc rc = convolve(e, group, top, err);
    hiap_free(group);
    return rc;
}

hiap_rc hiap_kendall_exact_add(hiap_kendall_exact *e, const hiap_ties *ties, hiap_err *err) {
    if (!e->share) {
        e->share = hiap_alloc_array(1, sizeof *e->share);
        if (!e->share)
            return hiap_err_nomem(err, sizeof *e->share);
        e->share[0] = 1;
    }
    hiap_rc rc = HIAP_OK;
    size_t placed = 0;
    for (size_t i = 0; i < ties->count && !rc; i++) {
        rc = add_group(e, placed, ties->size[i], err);
        placed += ties->size[i];
    }
    return rc;
}

double hiap_kendall_exact_p(const hiap_kendall_exact *e, double s) {
    const double most = ((double)e->pairs - fabs(s)) / 2;
    double tail = 0;
    if (!e->share || s == 0)
        return 1;
    for (size_t i = 0; i <= e->pairs && (double)i <= most; i++)
        tail += e->share[i];
    return fmin(1, 2 * tail);
}

void hiap_kendall_exact_clear(hiap_kendall_exact *e) {
    hiap_free(e->share);
    *e = (hiap_kendall_exact)HIAP_KENDALL_EXACT_INIT;
}
