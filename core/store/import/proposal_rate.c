/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which columns belong together: a rate and the count and denominator that give it, by arithmetic;
 * a value and the confidence limits that follow it, by their place. */
#include <math.h>

#include "core/store/import/proposal_impl.h"

#define NEAR_BY 12 /* columns to either side */

static const double multipliers[] = { 100, 1000, 10000, 100000 };

/* --- rates ------------------------------------------------------------------------------------ */

/* Published rates are rounded. */
static bool agrees(double value, double count, double denominator, double multiplier) {
    double exact = count / denominator * multiplier;
    return fabs(exact - value) <= 0.051 + 0.002 * fabs(value) && (value != 0 || exact < 0.05);
}

/* In nine rows of ten, most of them above 1: below it rounding would let anything agree. */
static bool is_rate(const hiap_proposal *p, const hiap_proposal_column *v, size_t count,
                    size_t denominator, double multiplier) {
    const double *n = p->columns.at[count].values.at, *d = p->columns.at[denominator].values.at;
    size_t rows = 0, right = 0, large = 0;
    for (size_t i = 0; i < p->rows; i++) {
        double value = v->values.at[i];
        if (isnan(value) || isnan(n[i]) || isnan(d[i]) || d[i] <= 0 || n[i] > d[i])
            continue;
        rows++;
        right += agrees(value, n[i], d[i], multiplier);
        large += value > 1;
        if (rows >= 8 && right * 10 < rows * 9)
            return false;
    }
    return rows >= 3 && right * 10 >= rows * 9 && large * 2 > rows;
}

static bool find_rate(hiap_proposal *p, hiap_proposal_column *v, size_t count, size_t denominator) {
    for (size_t m = 0; m < sizeof multipliers / sizeof *multipliers; m++)
        if (is_rate(p, v, count, denominator, multipliers[m])) {
            v->count = count;
            v->denominator = denominator;
            v->multiplier = multipliers[m];
            return true;
        }
    return false;
}

static bool is_count(const hiap_proposal *p, size_t i) {
    hiap_proposal_role role = p->columns.at[i].role;
    return role == HIAP_PROPOSAL_VALUE || role == HIAP_PROPOSAL_COUNT ||
           role == HIAP_PROPOSAL_DENOMINATOR;
}

static bool find_parts(hiap_proposal *p, size_t value) {
    size_t from = value > NEAR_BY ? value - NEAR_BY : 0;
    size_t to = value + NEAR_BY < p->columns.len ? value + NEAR_BY : p->columns.len - 1;
    for (size_t n = from; n <= to; n++)
        for (size_t d = from; d <= to; d++)
            if (n != d && n != value && d != value && is_count(p, n) && is_count(p, d) &&
                find_rate(p, &p->columns.at[value], n, d))
                return true;
    return false;
}

/* --- limits ----------------------------------------------------------------------------------- */

static void give_limits(hiap_proposal *p) {
    size_t value = SIZE_MAX;
    for (size_t i = 0; i < p->columns.len; i++) {
        hiap_proposal_role role = p->columns.at[i].role;
        if (role == HIAP_PROPOSAL_VALUE)
            value = i;
        if (value == SIZE_MAX)
            continue;
        hiap_proposal_column *v = &p->columns.at[value];
        if (role == HIAP_PROPOSAL_LOWER && v->lower == SIZE_MAX)
            v->lower = i;
        if (role == HIAP_PROPOSAL_UPPER && v->upper == SIZE_MAX)
            v->upper = i;
    }
}

void hiap_proposal_find_rates(hiap_proposal *p) {
    give_limits(p);
    if (p->by_row)
        return;
    for (size_t i = 0; i < p->columns.len; i++)
        if (p->columns.at[i].role == HIAP_PROPOSAL_VALUE && find_parts(p, i)) {
            p->columns.at[p->columns.at[i].count].role = HIAP_PROPOSAL_COUNT;
            p->columns.at[p->columns.at[i].denominator].role = HIAP_PROPOSAL_DENOMINATOR;
        }
    for (size_t i = 0; i < p->columns.len; i++) { /* nobody's: a figure of its own */
        hiap_proposal_column *c = &p->columns.at[i];
        if (c->role != HIAP_PROPOSAL_COUNT && c->role != HIAP_PROPOSAL_DENOMINATOR)
            continue;
        bool used = false;
        for (size_t k = 0; k < p->columns.len && !used; k++)
            used = p->columns.at[k].count == i || p->columns.at[k].denominator == i;
        if (!used)
            c->role = HIAP_PROPOSAL_VALUE;
    }
}
