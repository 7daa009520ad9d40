/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/mann_kendall.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/mem.h"

static int by_size(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

hiap_rc hiap_ties_of(hiap_ties *out, const double *y, size_t n, hiap_err *err) {
    double *sorted = hiap_alloc_array(n + 1, sizeof *sorted);
    *out = (hiap_ties){ .size = hiap_alloc_zero(n + 1, sizeof *out->size) };
    const bool ok = sorted && out->size;
    if (ok && n > 0) {
        memcpy(sorted, y, n * sizeof *y);
        qsort(sorted, n, sizeof *sorted, by_size);
        for (size_t i = 0; i < n; i++) {
            out->count += i == 0 || sorted[i] != sorted[i - 1];
            out->size[out->count - 1]++;
        }
    }
    hiap_free(sorted);
    if (ok)
        return HIAP_OK;
    hiap_ties_clear(out);
    return hiap_err_nomem(err, n * sizeof *sorted);
}

void hiap_ties_clear(hiap_ties *ties) {
    hiap_free(ties->size);
    *ties = (hiap_ties){ 0 };
}

double hiap_ties_term(const hiap_ties *ties) {
    double term = 0;
    for (size_t i = 0; i < ties->count; i++) {
        double e = (double)ties->size[i];
        term += e * (e - 1) * (2 * e + 5);
    }
    return term;
}

double hiap_ties_pairs(const hiap_ties *ties) {
    double pairs = 0;
    for (size_t i = 0; i < ties->count; i++)
        pairs += (double)ties->size[i] * (double)(ties->size[i] - 1) / 2;
    return pairs;
}

double hiap_mann_kendall_s(const double *y, size_t n) {
    long s = 0;
    for (size_t i = 0; i + 1 < n; i++)
        for (size_t j = i + 1; j < n; j++)
            s += (y[j] > y[i]) - (y[j] < y[i]);
    return (double)s;
}

void hiap_mann_kendall_judge(hiap_mann_kendall *m) {
    const double z = m->s == 0 ? 0 : (m->s - copysign(1, m->s)) / sqrt(m->var_s);
    hiap_mann_kendall_judge_as(m, z, erfc(fabs(z) * M_SQRT1_2));
}

void hiap_mann_kendall_judge_as(hiap_mann_kendall *m, double z, double p) {
    m->tau_b = m->untied > 0 ? m->s / sqrt(m->pairs * m->untied) : NAN;
    m->z = z;
    m->p = p;
}

hiap_rc hiap_mann_kendall_of(hiap_mann_kendall *out, const double *y, size_t n, hiap_err *err) {
    const double size = (double)n;
    hiap_ties ties;
    *out = (hiap_mann_kendall){ .n = n, .pairs = size * (size - 1) / 2 };
    hiap_rc rc = hiap_ties_of(&ties, y, n, err);
    if (rc)
        return rc;
    out->s = hiap_mann_kendall_s(y, n);
    out->var_s = (size * (size - 1) * (2 * size + 5) - hiap_ties_term(&ties)) / 18;
    out->untied = out->pairs - hiap_ties_pairs(&ties);
    hiap_mann_kendall_judge(out);
    hiap_ties_clear(&ties);
    return HIAP_OK;
}
