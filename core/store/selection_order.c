/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The order of the frame (series.h). */
#include <stdlib.h>
#include <string.h>

#include "core/store/selection.h"

typedef int (*compare_fn)(const hiap_selection *s, uint32_t a, uint32_t b);

static int compare_text(hiap_str a, hiap_str b) {
    int order = memcmp(a.at, b.at, a.len < b.len ? a.len : b.len);
    return order ? order : (a.len > b.len) - (a.len < b.len);
}

static int compare_fields(const hiap_lookup *lookup, uint32_t a, uint32_t b, size_t fields) {
    int order = 0;
    for (size_t i = 0; i < fields && order == 0; i++)
        order = compare_text(hiap_lookup_str(lookup, a, i), hiap_lookup_str(lookup, b, i));
    return order;
}

static int compare_areas(const hiap_selection *s, uint32_t a, uint32_t b) {
    return compare_fields(&s->areas, a, b, 1);
}

static int compare_disaggregations(const hiap_selection *s, uint32_t a, uint32_t b) {
    return compare_fields(&s->disaggregations, a, b, HIAP_DISAGGREGATION_FIELDS);
}

static int compare_periods(const hiap_selection *s, uint32_t a, uint32_t b) {
    return hiap_period_compare(s->period.at[a], s->period.at[b]);
}

typedef struct ranking {
    const hiap_selection *s;
    compare_fn compare;
} ranking;

static int compare_numbers(const void *a, const void *b, void *payload) {
    const ranking *r = payload;
    return r->compare(r->s, *(const uint32_t *)a, *(const uint32_t *)b);
}

/* The rank of each number; the array is the caller's, NULL when memory runs out. */
static uint32_t *rank(const hiap_selection *s, const hiap_lookup *lookup, compare_fn compare) {
    uint32_t count = hiap_lookup_count(lookup);
    uint32_t *order = hiap_alloc_array(count, sizeof *order);
    uint32_t *ranks = hiap_alloc_array(count, sizeof *ranks);
    ranking r = { s, compare };
    for (uint32_t i = 0; order && ranks && i < count; i++)
        order[i] = i;
    if (order && ranks) {
        qsort_r(order, count, sizeof *order, compare_numbers, &r);
        for (uint32_t i = 0; i < count; i++)
            ranks[order[i]] = i;
    } else {
        hiap_free(ranks);
        ranks = NULL;
    }
    hiap_free(order);
    return ranks;
}

typedef struct ranks {
    uint32_t *area, *disaggregation, *period;
} ranks;

static int compare_uint(uint32_t a, uint32_t b) {
    return (a > b) - (a < b);
}

/* Of one place, the figure of its current code first, then the newest. */
static int compare_codes(const hiap_found *x, const hiap_found *y) {
    int order = (x->published != x->area) - (y->published != y->area);
    return order ? order : (x->row < y->row) - (x->row > y->row);
}

static int compare_found(const void *a, const void *b, void *payload) {
    const hiap_found *x = a, *y = b;
    const ranks *r = payload;
    int order = compare_uint(x->indicator, y->indicator);
    if (!order)
        order = compare_uint(r->area[x->area], r->area[y->area]);
    if (!order)
        order = compare_uint(r->disaggregation[x->disaggregation],
                             r->disaggregation[y->disaggregation]);
    if (!order)
        order = compare_uint(r->period[x->period], r->period[y->period]);
    return order ? order : compare_codes(x, y);
}

hiap_rc hiap_selection_sort(hiap_selection *s, hiap_err *err) {
    ranks r = { rank(s, &s->areas, compare_areas),
                rank(s, &s->disaggregations, compare_disaggregations),
                rank(s, &s->periods, compare_periods) };
    hiap_rc rc = r.area && r.disaggregation && r.period
                     ? HIAP_OK
                     : hiap_err_nomem(err, s->found.len * sizeof(uint32_t));
    if (!rc && s->found.len > 1)
        qsort_r(s->found.at, s->found.len, sizeof *s->found.at, compare_found, &r);
    hiap_free(r.area);
    hiap_free(r.disaggregation);
    hiap_free(r.period);
    return rc;
}
