/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Intervals of whole columns. Rows are independent, so chunks of them run side by side. */
#include "core/base/mem.h"
#include "core/base/parallel.h"
#include "core/stat/interval_impl.h"

#define ROWS_A_CHUNK 16384u

typedef struct job {
    const double *count, *denominator;
    size_t rows;
    double multiplier;
    hiap_confidence confidence;
    double *value, *lower, *upper;
} job;

static size_t end_of(const job *j, size_t first) {
    return j->rows - first < ROWS_A_CHUNK ? j->rows : first + ROWS_A_CHUNK;
}

static hiap_rc refuse_first(const job *j, size_t row, bool (*is_bad)(double, double),
                            hiap_err *err) {
    while (!is_bad(j->count[row], j->denominator[row]))
        row++;
    hiap_interval_refuse(j->count[row], j->denominator[row], err);
    hiap_err_wrap(err, "row %zu", row + 1);
    return HIAP_PARSE;
}

/* Bad rows are computed like any other and refused afterwards, which needs no branch a row. */
static hiap_rc proportion_chunk(void *payload, size_t chunk, hiap_err *err) {
    const job *j = payload;
    size_t first = chunk * ROWS_A_CHUNK, end = end_of(j, first);
    double z = j->confidence.z, multiplier = j->multiplier;
    double *restrict value = j->value, *restrict lower = j->lower, *restrict upper = j->upper;
    bool bad = false;
    for (size_t i = first; i < end; i++) {
        hiap_interval wilson = hiap_wilson(j->count[i], j->denominator[i], z);
        bad |= hiap_proportion_is_bad(j->count[i], j->denominator[i]);
        value[i] = wilson.value * multiplier;
        lower[i] = wilson.lower * multiplier;
        upper[i] = wilson.upper * multiplier;
    }
    return bad ? refuse_first(j, first, hiap_proportion_is_bad, err) : HIAP_OK;
}

static hiap_rc rate_chunk(void *payload, size_t chunk, hiap_err *err) {
    const job *j = payload;
    size_t first = chunk * ROWS_A_CHUNK, end = end_of(j, first);
    for (size_t i = first; i < end; i++) {
        if (hiap_rate_is_bad(j->count[i], j->denominator[i]))
            return refuse_first(j, i, hiap_rate_is_bad, err);
        double factor = j->multiplier / j->denominator[i];
        hiap_interval poisson = hiap_poisson(j->count[i], &j->confidence);
        j->value[i] = poisson.value * factor;
        j->lower[i] = poisson.lower * factor;
        j->upper[i] = poisson.upper * factor;
    }
    return HIAP_OK;
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

/* The reasons of a row that is missing in either; *out stays NULL when nothing is. */
static hiap_rc join_reasons(uint8_t **out, const hiap_column *count, const hiap_column *denominator,
                            hiap_err *err) {
    const uint8_t *first = hiap_column_reasons(count), *second = hiap_column_reasons(denominator);
    size_t rows = hiap_column_len(count);
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

static hiap_rc take_column(hiap_column **out, double **values, const hiap_column *count,
                           const hiap_column *denominator, hiap_err *err) {
    uint8_t *reasons;
    hiap_rc rc = join_reasons(&reasons, count, denominator, err);
    if (rc != HIAP_OK)
        return rc;
    double *taken = *values;
    *values = NULL;
    return hiap_column_take_numbers(out, taken, reasons, hiap_column_len(count), err);
}

void hiap_interval_columns_clear(hiap_interval_columns *columns) {
    hiap_column_drop(columns->value);
    hiap_column_drop(columns->lower);
    hiap_column_drop(columns->upper);
    *columns = (hiap_interval_columns){ 0 };
}

static hiap_rc run_job(hiap_interval_columns *out, job *j, hiap_chunk_fn chunk,
                       const hiap_column *count, const hiap_column *denominator, hiap_err *err) {
    j->rows = hiap_column_len(count);
    j->count = hiap_column_numbers(count);
    j->denominator = hiap_column_numbers(denominator);
    j->value = hiap_alloc_array(j->rows, sizeof(double));
    j->lower = hiap_alloc_array(j->rows, sizeof(double));
    j->upper = hiap_alloc_array(j->rows, sizeof(double));
    if (!j->value || !j->lower || !j->upper)
        return hiap_err_nomem(err, j->rows * sizeof(double));
    hiap_rc rc = hiap_parallel_for((j->rows + ROWS_A_CHUNK - 1) / ROWS_A_CHUNK, chunk, j, err);
    if (rc == HIAP_OK)
        rc = take_column(&out->value, &j->value, count, denominator, err);
    if (rc == HIAP_OK)
        rc = take_column(&out->lower, &j->lower, count, denominator, err);
    if (rc == HIAP_OK)
        rc = take_column(&out->upper, &j->upper, count, denominator, err);
    return rc;
}

static hiap_rc interval_columns(hiap_interval_columns *out, job *j, hiap_chunk_fn chunk,
                                double confidence, const hiap_column *count,
                                const hiap_column *denominator, hiap_err *err) {
    *out = (hiap_interval_columns){ 0 };
    hiap_rc rc = check_columns(count, denominator, err);
    if (rc == HIAP_OK)
        rc = hiap_multiplier_check(j->multiplier, err);
    if (rc == HIAP_OK)
        rc = hiap_confidence_init(&j->confidence, confidence, err);
    if (rc == HIAP_OK)
        rc = run_job(out, j, chunk, count, denominator, err);
    if (rc != HIAP_OK)
        hiap_interval_columns_clear(out);
    hiap_free(j->value);
    hiap_free(j->lower);
    hiap_free(j->upper);
    return rc;
}

hiap_rc hiap_proportion_columns(hiap_interval_columns *out, const hiap_column *count,
                                const hiap_column *denominator, double multiplier,
                                double confidence, hiap_err *err) {
    job j = { .multiplier = multiplier };
    return interval_columns(out, &j, proportion_chunk, confidence, count, denominator, err);
}

hiap_rc hiap_rate_columns(hiap_interval_columns *out, const hiap_column *count,
                          const hiap_column *denominator, double multiplier, double confidence,
                          hiap_err *err) {
    job j = { .multiplier = multiplier };
    return interval_columns(out, &j, rate_chunk, confidence, count, denominator, err);
}
