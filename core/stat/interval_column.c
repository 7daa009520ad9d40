/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Intervals of whole columns, all levels of confidence in one pass. Rows are independent, so chunks
 * of them run side by side; within a chunk, blocks that stay in the nearest cache. */
#include "core/base/mem.h"
#include "core/base/parallel.h"
#include "core/base/vectorised.h"
#include "core/stat/interval_impl.h"

#define ROWS_A_CHUNK 16384u
#define ROWS_A_BLOCK 512u

typedef struct job {
    const double *count, *denominator;
    size_t rows, levels;
    double multiplier;
    hiap_confidence confidence[HIAP_INTERVAL_LEVELS];
    double *value, *lower[HIAP_INTERVAL_LEVELS], *upper[HIAP_INTERVAL_LEVELS];
} job;

/* Some rows of a job. */
typedef struct block {
    const job *job;
    size_t first, rows;
} block;

/* --- proportions ------------------------------------------------------------------------------ */

/* What all levels share of a row. */
typedef struct wilson_parts {
    double p[ROWS_A_BLOCK], spread[ROWS_A_BLOCK];
} wilson_parts;

HIAP_VECTORISED static void wilson_limits(const block *b, const wilson_parts *shared,
                                          size_t level) {
    const job *j = b->job;
    const double *restrict count = j->count + b->first, *restrict all = j->denominator + b->first;
    double *restrict lower = j->lower[level] + b->first;
    double *restrict upper = j->upper[level] + b->first;
    const double *restrict p = shared->p, *restrict spread = shared->spread;
    const double z = j->confidence[level].z, multiplier = j->multiplier;
    const size_t rows = b->rows;
    for (size_t i = 0; i < rows; i++) {
        double sum = hiap_wilson_sum(count[i], spread[i], z);
        lower[i] = hiap_wilson_lower(count[i], p[i], sum) * multiplier;
        upper[i] = hiap_wilson_upper(all[i], sum, z) * multiplier;
    }
    for (size_t i = 0; i < rows; i++) /* apart, so that the loop above has no branch */
        if (upper[i] > multiplier)
            upper[i] = multiplier;
}

HIAP_VECTORISED static bool proportion_block(const block *b) {
    const job *j = b->job;
    const double *restrict count = j->count + b->first, *restrict all = j->denominator + b->first;
    double *restrict value = j->value + b->first, multiplier = j->multiplier;
    wilson_parts shared;
    unsigned bad = 0;
    for (size_t i = 0; i < b->rows; i++) {
        shared.p[i] = count[i] / all[i];
        shared.spread[i] = hiap_wilson_spread(count[i], shared.p[i]);
        value[i] = shared.p[i] * multiplier;
        bad |= hiap_proportion_is_bad(count[i], all[i]);
    }
    for (size_t level = 0; level < j->levels; level++)
        wilson_limits(b, &shared, level);
    return bad;
}

/* --- rates ------------------------------------------------------------------------------------ */

typedef struct rate_parts {
    double factor[ROWS_A_BLOCK], lower_root[ROWS_A_BLOCK], upper_root[ROWS_A_BLOCK];
} rate_parts;

HIAP_VECTORISED static void byar_limits(const block *b, const rate_parts *shared, size_t level) {
    const job *j = b->job;
    const double *restrict count = j->count + b->first;
    double *restrict lower = j->lower[level] + b->first;
    double *restrict upper = j->upper[level] + b->first;
    double z = j->confidence[level].z;
    for (size_t i = 0; i < b->rows; i++) {
        lower[i] = hiap_byar_lower(count[i], shared->lower_root[i], z) * shared->factor[i];
        upper[i] = hiap_byar_upper(count[i], shared->upper_root[i], z) * shared->factor[i];
    }
}

static void exact_limits(const block *b, const rate_parts *shared) {
    const job *j = b->job;
    for (size_t i = 0; i < b->rows; i++) {
        size_t row = b->first + i;
        if (!(j->count[row] < HIAP_FEW_EVENTS))
            continue;
        for (size_t level = 0; level < j->levels; level++) {
            hiap_interval exact = hiap_poisson(j->count[row], &j->confidence[level]);
            j->lower[level][row] = exact.lower * shared->factor[i];
            j->upper[level][row] = exact.upper * shared->factor[i];
        }
    }
}

HIAP_VECTORISED static bool rate_block(const block *b) {
    const job *j = b->job;
    const double *restrict count = j->count + b->first, *restrict all = j->denominator + b->first;
    double *restrict value = j->value + b->first, multiplier = j->multiplier;
    rate_parts shared;
    unsigned bad = 0;
    for (size_t i = 0; i < b->rows; i++) {
        shared.factor[i] = multiplier / all[i];
        shared.lower_root[i] = hiap_byar_root(count[i]);
        shared.upper_root[i] = hiap_byar_root(count[i] + 1);
        value[i] = count[i] * shared.factor[i];
        bad |= hiap_rate_is_bad(count[i], all[i]);
    }
    if (bad) /* there are no limits of a negative count */
        return true;
    for (size_t level = 0; level < j->levels; level++)
        byar_limits(b, &shared, level);
    exact_limits(b, &shared);
    return false;
}

/* --- chunks ----------------------------------------------------------------------------------- */

static hiap_rc refuse_first(const block *b, bool (*is_bad)(double, double), hiap_err *err) {
    const job *j = b->job;
    size_t row = b->first;
    while (!is_bad(j->count[row], j->denominator[row]))
        row++;
    hiap_interval_refuse(j->count[row], j->denominator[row], err);
    hiap_err_wrap(err, "row %zu", row + 1);
    return HIAP_PARSE;
}

static size_t smaller(size_t a, size_t b) {
    return a < b ? a : b;
}

/* Bad rows are computed like any other and refused afterwards, which needs no branch a row. */
static hiap_rc run_chunk(const job *j, size_t chunk, bool (*fill)(const block *),
                         bool (*is_bad)(double, double), hiap_err *err) {
    size_t first = chunk * ROWS_A_CHUNK, end = smaller(first + ROWS_A_CHUNK, j->rows);
    for (; first < end; first += ROWS_A_BLOCK) {
        block b = { j, first, smaller(ROWS_A_BLOCK, end - first) };
        if (fill(&b))
            return refuse_first(&b, is_bad, err);
    }
    return HIAP_OK;
}

static hiap_rc proportion_chunk(void *payload, size_t chunk, hiap_err *err) {
    return run_chunk(payload, chunk, proportion_block, hiap_proportion_is_bad, err);
}

static hiap_rc rate_chunk(void *payload, size_t chunk, hiap_err *err) {
    return run_chunk(payload, chunk, rate_block, hiap_rate_is_bad, err);
}

/* --- columns in and out ----------------------------------------------------------------------- */

static hiap_rc check_columns(const hiap_column *count, const hiap_column *denominator,
                             hiap_err *err) {
    if (hiap_column_type(count) != HIAP_NUMBER || hiap_column_type(denominator) != HIAP_NUMBER)
        return hiap_err_set(err, HIAP_ARGUMENT,
                            "counts and denominators are numbers, not a %s and a %s column",
                            hiap_type_name(hiap_column_type(count)),
                            hiap_type_name(hiap_column_type(denominator)));
    if (hiap_column_len(count) != hiap_column_len(denominator))
        return hiap_err_set(err, HIAP_SHAPE, "the count has %zu rows, but the denominator has %zu",
                            hiap_column_len(count), hiap_column_len(denominator));
    return HIAP_OK;
}

static hiap_rc check_request(job *j, const hiap_interval_request *r, hiap_err *err) {
    hiap_rc rc = check_columns(r->count, r->denominator, err);
    if (!rc)
        rc = hiap_multiplier_check(r->multiplier, err);
    for (size_t i = 0; i < r->levels && !rc; i++)
        rc = hiap_confidence_init(&j->confidence[i], r->confidence[i], err);
    return rc;
}

/* The reasons of a row that is missing in either; *out stays NULL when nothing is. */
static hiap_rc join_reasons(uint8_t **out, const hiap_interval_request *r, hiap_err *err) {
    const uint8_t *first = hiap_column_reasons(r->count);
    const uint8_t *second = hiap_column_reasons(r->denominator);
    size_t rows = hiap_column_len(r->count);
    *out = NULL;
    if (!first && !second)
        return HIAP_OK;
    uint8_t *reasons = hiap_alloc(rows);
    if (!reasons)
        return hiap_err_nomem(err, rows);
    for (size_t i = 0; i < rows; i++)
        reasons[i] = first && first[i] ? first[i] : second ? second[i] : (uint8_t)HIAP_MISSING_NONE;
    *out = reasons;
    return HIAP_OK;
}

static hiap_rc take_column(hiap_column **out, double **values, const hiap_interval_request *r,
                           hiap_err *err) {
    uint8_t *reasons;
    hiap_rc rc = join_reasons(&reasons, r, err);
    if (rc != HIAP_OK)
        return rc;
    double *taken = *values;
    *values = NULL;
    return hiap_column_take_numbers(out, taken, reasons, hiap_column_len(r->count), err);
}

static hiap_rc take_columns(hiap_interval_columns *out, job *j, const hiap_interval_request *r,
                            hiap_err *err) {
    hiap_rc rc = take_column(&out->value, &j->value, r, err);
    for (size_t i = 0; i < r->levels && !rc; i++) {
        rc = take_column(&out->lower[i], &j->lower[i], r, err);
        if (!rc)
            rc = take_column(&out->upper[i], &j->upper[i], r, err);
    }
    return rc;
}

void hiap_interval_columns_clear(hiap_interval_columns *columns) {
    hiap_column_drop(columns->value);
    for (size_t i = 0; i < HIAP_INTERVAL_LEVELS; i++) {
        hiap_column_drop(columns->lower[i]);
        hiap_column_drop(columns->upper[i]);
    }
    *columns = (hiap_interval_columns){ 0 };
}

static hiap_rc make_room(job *j, hiap_err *err) {
    bool whole = (j->value = hiap_alloc_array(j->rows, sizeof(double))) != NULL;
    for (size_t i = 0; i < j->levels && whole; i++) {
        j->lower[i] = hiap_alloc_array(j->rows, sizeof(double));
        j->upper[i] = hiap_alloc_array(j->rows, sizeof(double));
        whole = j->lower[i] && j->upper[i];
    }
    return whole ? HIAP_OK : hiap_err_nomem(err, j->rows * sizeof(double));
}

static hiap_rc interval_columns(hiap_interval_columns *out, const hiap_interval_request *r,
                                hiap_chunk_fn chunk, hiap_err *err) {
    job j = { .levels = r->levels, .multiplier = r->multiplier };
    *out = (hiap_interval_columns){ 0 };
    hiap_rc rc = check_request(&j, r, err);
    if (rc)
        return rc;
    j.rows = hiap_column_len(r->count);
    j.count = hiap_column_numbers(r->count);
    j.denominator = hiap_column_numbers(r->denominator);
    rc = make_room(&j, err);
    if (!rc)
        rc = hiap_parallel_for((j.rows + ROWS_A_CHUNK - 1) / ROWS_A_CHUNK, chunk, &j, err);
    if (!rc)
        rc = take_columns(out, &j, r, err);
    if (rc)
        hiap_interval_columns_clear(out);
    hiap_free(j.value);
    for (size_t i = 0; i < j.levels; i++) {
        hiap_free(j.lower[i]);
        hiap_free(j.upper[i]);
    }
    return rc;
}

hiap_rc hiap_proportion_columns(hiap_interval_columns *out, const hiap_interval_request *request,
                                hiap_err *err) {
    return interval_columns(out, request, proportion_chunk, err);
}

hiap_rc hiap_rate_columns(hiap_interval_columns *out, const hiap_interval_request *request,
                          hiap_err *err) {
    return interval_columns(out, request, rate_chunk, err);
}
