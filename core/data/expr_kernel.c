/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plain loops for the compiler to vectorise. */
#include <assert.h>
#include <math.h>

#include "core/base/vectorised.h"
#include "core/data/expr_impl.h"

/* The remainder with the sign of b, exact, as Lua's % (fmod rounds towards zero). */
static inline double modulo(double a, double b) {
    double remainder = fmod(a, b);
    return remainder != 0 && (remainder < 0) != (b < 0) ? remainder + b : remainder;
}

/* One kernel for each choice of arguments that are single values: index 0 for those, else i. */
#define KERNEL(id, scalars, expression, index_a, index_b, index_c)                                \
    HIAP_VECTORISED static void id##_##scalars(double *restrict out, const double *x,             \
                                               const double *y, const double *z, size_t n) {      \
        for (size_t i = 0; i < n; i++) {                                                          \
            const double a = x[index_a], b = y[index_b], c = z[index_c];                          \
            (void)b, (void)c;                                                                     \
            out[i] = expression;                                                                  \
        }                                                                                         \
    }
#define KERNELS_1(id, expression) KERNEL(id, 0, expression, i, i, i)
#define KERNELS_2(id, expression)       \
    KERNELS_1(id, expression)           \
    KERNEL(id, 1, expression, 0, i, i)  \
    KERNEL(id, 2, expression, i, 0, i)
#define KERNELS_3(id, expression)       \
    KERNELS_2(id, expression)           \
    KERNEL(id, 3, expression, 0, 0, i)  \
    KERNEL(id, 4, expression, i, i, 0)  \
    KERNEL(id, 5, expression, 0, i, 0)  \
    KERNEL(id, 6, expression, i, 0, 0)

#define HIAP_OP(id, name, arguments, result, expression) KERNELS_##arguments(id, expression)
#include "core/data/expr_op.def"
#undef HIAP_OP

#define ROW_1(id) { id##_0 }
#define ROW_2(id) { id##_0, id##_1, id##_2 }
#define ROW_3(id) { id##_0, id##_1, id##_2, id##_3, id##_4, id##_5, id##_6 }
static const hiap_kernel kernels[HIAP_OP_COUNT][(1 << HIAP_OP_ARGUMENTS) - 1] = {
#define HIAP_OP(id, name, arguments, result, expression) ROW_##arguments(id),
#include "core/data/expr_op.def"
#undef HIAP_OP
};

hiap_kernel hiap_kernel_of(hiap_op op, unsigned scalars) {
    assert(scalars < (1u << hiap_op_arguments(op)) - 1);
    return kernels[op][scalars];
}

/* --- into and out of blocks ------------------------------------------------------------------- */

HIAP_VECTORISED static void load_mask(double *restrict out, const uint8_t *mask, size_t n) {
    for (size_t i = 0; i < n; i++)
        out[i] = mask[i] == HIAP_MASK_MISSING ? NAN : mask[i];
}

HIAP_VECTORISED static void load_periods(double *restrict out, const hiap_period *periods,
                                         size_t n) {
    for (size_t i = 0; i < n; i++)
        out[i] = periods[i].start == HIAP_PERIOD_NONE ? (double)NAN : periods[i].start;
}

static void load_codes(double *restrict out, const uint32_t *codes, const uint8_t *is_word,
                       size_t n) {
    for (size_t i = 0; i < n; i++)
        out[i] = codes[i] == HIAP_TEXT_MISSING ? NAN : is_word ? is_word[codes[i]] : 0;
}

void hiap_kernel_load(double *restrict out, const hiap_column *c, const uint8_t *is_word,
                      size_t row,
                      size_t n) {
    hiap_type type = hiap_column_type(c);
    assert(type != HIAP_NUMBER);
    if (type == HIAP_MASK)
        load_mask(out, hiap_column_mask(c) + row, n);
    else if (type == HIAP_PERIOD)
        load_periods(out, hiap_column_periods(c) + row, n);
    else
        load_codes(out, hiap_column_codes(c) + row, is_word, n);
}

HIAP_VECTORISED size_t hiap_kernel_count_missing(const double *x, size_t n) {
    size_t missing = 0;
    for (size_t i = 0; i < n; i++)
        missing += isfinite(x[i]) ? 0 : 1;
    return missing;
}

HIAP_VECTORISED void hiap_kernel_store_mask(uint8_t *restrict out, const double *x, size_t n) {
    for (size_t i = 0; i < n; i++)
        out[i] = (uint8_t)(isnan(x[i]) ? HIAP_MASK_MISSING : (int)x[i]);
}
