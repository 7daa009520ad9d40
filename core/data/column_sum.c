/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/column_sum.h"

#include <math.h>
#include <string.h>

#include "core/base/num.h"
#include "core/data/column_cells.h"
#include "core/data/column_impl.h"

static const struct {
    const char *name, *help;
} summaries[] = {
#define HIAP_SUMMARY(id, name, help) { name, help },
#include "core/data/column_sum.def"
#undef HIAP_SUMMARY
};

const char *hiap_summary_name(hiap_summary s) {
    return summaries[s].name;
}

const char *hiap_summary_help(hiap_summary s) {
    return summaries[s].help;
}

bool hiap_summary_find(hiap_summary *out, const char *name) {
    for (int s = 0; s < HIAP_SUMMARY_COUNT_; s++)
        if (strcmp(summaries[s].name, name) == 0) {
            *out = (hiap_summary)s;
            return true;
        }
    return false;
}

/* --- compensated sums, in lanes --------------------------------------------------------------- */

/* The k-th value goes to lane k modulo LANES, so that the processor adds them side by side. The
 * error of each addition is exact (Knuth's two-sum), as in Neumaier's sum, but without a branch. */
#define LANES 8

typedef struct lane_sum {
    double total[LANES], carry[LANES];
} lane_sum;

static inline void add_to_lane(lane_sum *s, size_t lane, double x) {
    double before = s->total[lane];
    double after = before + x;
    double added = after - before;
    s->carry[lane] += (before - (after - added)) + (x - added);
    s->total[lane] = after;
}

/* Every block but the last is a multiple of LANES. */
static void add_block(lane_sum *s, const double *x, size_t n) {
    size_t i = 0;
    for (; i + LANES <= n; i += LANES)
        for (size_t lane = 0; lane < LANES; lane++)
            add_to_lane(s, lane, x[i + lane]);
    for (size_t lane = 0; i + lane < n; lane++)
        add_to_lane(s, lane, x[i + lane]);
}

/* NaN when the sum is too large for a double. */
static double lane_sum_value(const lane_sum *s) {
    hiap_sum sum = { 0 };
    for (size_t lane = 0; lane < LANES; lane++)
        hiap_sum_add(&sum, s->total[lane]);
    for (size_t lane = 0; lane < LANES; lane++)
        hiap_sum_add(&sum, s->carry[lane]);
    double value = hiap_sum_value(&sum);
    return isfinite(value) ? value : NAN;
}

/* --- one pass over the cells ------------------------------------------------------------------ */

typedef struct totals {
    size_t count;
    double sum, min, max, first, last;
} totals;

static totals total(hiap_cells cells) {
    double x[HIAP_CELLS_BLOCK];
    totals t = { 0, 0, INFINITY, -INFINITY, NAN, NAN };
    lane_sum sum = { 0 };
    for (size_t n; (n = hiap_cells_next(&cells, x)) > 0; t.count += n) {
        add_block(&sum, x, n);
        for (size_t i = 0; i < n; i++) {
            t.min = x[i] < t.min ? x[i] : t.min;
            t.max = x[i] > t.max ? x[i] : t.max;
        }
        t.first = t.count == 0 ? x[0] : t.first;
        t.last = x[n - 1];
    }
    t.sum = lane_sum_value(&sum);
    return t;
}

/* Summaries of a number column: NaN without a value, otherwise an expression of the totals `t`. */
#define FROM_TOTALS(name, expression)                                          \
    static hiap_rc name(double *out, hiap_cells cells, hiap_err *err) {        \
        (void)err;                                                             \
        totals t = total(cells);                                               \
        *out = t.count == 0 ? NAN : (expression);                              \
        return HIAP_OK;                                                        \
    }
FROM_TOTALS(find_sum, t.sum)
FROM_TOTALS(find_mean, t.sum / (double)t.count)
FROM_TOTALS(find_min, t.min)
FROM_TOTALS(find_max, t.max)
FROM_TOTALS(find_first, t.first)
FROM_TOTALS(find_last, t.last)

/* Squares about the mean, corrected for the rounding of the mean (Chan, Golub and LeVeque 1983). */
static hiap_rc find_sd(double *out, hiap_cells cells, hiap_err *err) {
    (void)err;
    *out = NAN;
    totals t = total(cells);
    if (t.count < 2)
        return HIAP_OK;
    double x[HIAP_CELLS_BLOCK], n = (double)t.count, mean = t.sum / n;
    lane_sum deviations = { 0 }, squares = { 0 };
    for (size_t m; (m = hiap_cells_next(&cells, x)) > 0;) {
        for (size_t i = 0; i < m; i++)
            x[i] -= mean;
        add_block(&deviations, x, m);
        for (size_t i = 0; i < m; i++)
            x[i] *= x[i];
        add_block(&squares, x, m);
    }
    double drift = lane_sum_value(&deviations);
    double square = lane_sum_value(&squares) - drift * drift / n;
    *out = square < 0 ? 0 : sqrt(square / (n - 1));
    return HIAP_OK;
}

static hiap_rc find_median(double *out, hiap_cells cells, hiap_err *err) {
    return hiap_column_quantile(out, cells.column, 0.5, cells.rows, cells.len, err);
}

/* --- counts, of a column of any type ---------------------------------------------------------- */

static hiap_rc find_missing(double *out, hiap_cells cells, hiap_err *err) {
    (void)err;
    const uint8_t *reasons = hiap_column_reasons(cells.column);
    size_t missing = 0;
    for (size_t i = 0; reasons && i < cells.len; i++)
        missing += reasons[hiap_cells_row(&cells, i)] != HIAP_MISSING_NONE;
    *out = (double)missing;
    return HIAP_OK;
}

static hiap_rc find_count(double *out, hiap_cells cells, hiap_err *err) {
    hiap_rc rc = find_missing(out, cells, err);
    *out = (double)cells.len - *out;
    return rc;
}

/* Eight bytes that are equal exactly when the values are. */
static uint64_t key_of(const hiap_column *c, size_t row) {
    const uint64_t minus_zero = 1ull << 63;
    size_t size = hiap_type_size(c->parts.type);
    uint64_t key = 0;
    memcpy(&key, (const char *)c->parts.values.any + row * size, size);
    return c->parts.type == HIAP_NUMBER && key == minus_zero ? 0 : key;
}

static hiap_rc find_distinct(double *out, hiap_cells cells, hiap_err *err) {
    hiap_map *keys;
    hiap_rc rc = hiap_map_new(&keys, err);
    if (rc != HIAP_OK)
        return rc;
    for (size_t i = 0; i < cells.len && rc == HIAP_OK; i++) {
        size_t row = hiap_cells_row(&cells, i);
        if (hiap_column_reason(cells.column, row) != HIAP_MISSING_NONE)
            continue;
        uint64_t key = key_of(cells.column, row);
        if (hiap_map_add(keys, (hiap_str){ (const char *)&key, sizeof key }, NULL) == HIAP_MAP_NONE)
            rc = hiap_err_nomem(err, sizeof key);
    }
    *out = rc == HIAP_OK ? (double)hiap_map_len(keys) : NAN;
    hiap_map_free(keys);
    return rc;
}

/* --- the summaries ---------------------------------------------------------------------------- */

static const struct {
    hiap_rc (*find)(double *out, hiap_cells cells, hiap_err *err);
    bool any_type;
} methods[] = {
    [HIAP_SUMMARY_COUNT] = { find_count, true },
    [HIAP_SUMMARY_MISSING] = { find_missing, true },
    [HIAP_SUMMARY_DISTINCT] = { find_distinct, true },
    [HIAP_SUMMARY_SUM] = { find_sum, false },
    [HIAP_SUMMARY_MEAN] = { find_mean, false },
    [HIAP_SUMMARY_MIN] = { find_min, false },
    [HIAP_SUMMARY_MAX] = { find_max, false },
    [HIAP_SUMMARY_MEDIAN] = { find_median, false },
    [HIAP_SUMMARY_SD] = { find_sd, false },
    [HIAP_SUMMARY_FIRST] = { find_first, false },
    [HIAP_SUMMARY_LAST] = { find_last, false },
};
_Static_assert(sizeof methods / sizeof *methods == HIAP_SUMMARY_COUNT_,
               "every summary has a method");

hiap_rc hiap_column_summarise(double *out, const hiap_column *c, hiap_summary s, const size_t *rows,
                              size_t len, hiap_err *err) {
    *out = NAN;
    hiap_rc rc = methods[s].any_type ? HIAP_OK : hiap_cells_check(c, hiap_summary_name(s), err);
    if (rc != HIAP_OK)
        return rc;
    return methods[s].find(out, hiap_cells_of(c, rows, len), err);
}

hiap_rc hiap_column_weighted_mean(double *out, const hiap_column *x, const hiap_column *w,
                                  const size_t *rows, size_t len, hiap_err *err) {
    *out = NAN;
    hiap_rc rc = hiap_cells_check(x, "a weighted mean", err);
    if (rc == HIAP_OK)
        rc = hiap_cells_check(w, "a weight", err);
    if (rc != HIAP_OK)
        return rc;
    if (hiap_column_len(x) != hiap_column_len(w))
        return hiap_err_set(err, HIAP_SHAPE, "%zu values cannot be weighted by %zu weights",
                            hiap_column_len(x), hiap_column_len(w));
    hiap_cells values = hiap_cells_of(x, rows, len), weights = hiap_cells_of(w, rows, len);
    hiap_sum products = { 0 }, total_weight = { 0 };
    for (size_t i = 0; i < values.len; i++) {
        double value = hiap_cells_value(&values, i), weight = hiap_cells_value(&weights, i);
        if (isnan(value) || isnan(weight))
            continue;
        hiap_sum_add(&products, value * weight);
        hiap_sum_add(&total_weight, weight);
    }
    double mean = hiap_sum_value(&products) / hiap_sum_value(&total_weight);
    *out = isfinite(mean) ? mean : NAN;
    return HIAP_OK;
}
