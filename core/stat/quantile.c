/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/quantile.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/mem.h"

typedef struct item {
    double x;
    size_t at;
} item;

static int by_value(const void *a, const void *b) {
    const item *p = a, *q = b;
    if (p->x != q->x)
        return p->x < q->x ? -1 : 1;
    return p->at < q->at ? -1 : p->at > q->at;
}

static size_t take_values(item *items, const double *x, size_t count, bool invert) {
    size_t n = 0;
    for (size_t i = 0; i < count; i++)
        if (!isnan(x[i]))
            items[n++] = (item){ invert ? -x[i] : x[i], i };
    if (n > 1)
        qsort(items, n, sizeof *items, by_value);
    return n;
}

hiap_rc hiap_quantiles(unsigned *out, size_t *values, const double *x, size_t count, unsigned k,
                       bool invert, hiap_err *err) {
    item *items = hiap_alloc_array(count, sizeof *items);
    if (!items)
        return hiap_err_nomem(err, count * sizeof *items);
    size_t n = take_values(items, x, count, invert), rank = 1;
    memset(out, 0, count * sizeof *out);
    for (size_t i = 0; i < n && n >= k; i++) {
        if (i > 0 && items[i].x > items[i - 1].x)
            rank = i + 1;
        size_t above = (n + 1 - rank) * k;
        out[items[i].at] = k + 1 - (unsigned)((above + n - 1) / n);
    }
    *values = n;
    hiap_free(items);
    return HIAP_OK;
}
