/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pair slopes of several short series at once, one series a lane of a vector register.
 *
 *     const hiap_mann_kendall_kernel *k = hiap_mann_kendall_kernel_best();
 *     k->slopes(&pairs, slopes, t, y, n);
 *     k->pick(median, &pairs, slopes, rank);
 *
 * Arrays hold the first value of every lane, then the second of every lane, and so on. The kernel
 * is one file compiled once an instruction set; an order statistic is a value of the data, so every
 * set gives the same bytes.
 */
#ifndef HIAP_STAT_MANN_KENDALL_KERNEL_H
#define HIAP_STAT_MANN_KENDALL_KERNEL_H

#include <stdbool.h>
#include <stddef.h>

#define HIAP_KERNEL_LANES 4 /* the most */

/* What is known of the slopes of each lane. */
typedef struct hiap_kernel_pairs {
    size_t count; /* n (n - 1) / 2 */
    double s[HIAP_KERNEL_LANES];
    double untied[HIAP_KERNEL_LANES]; /* pairs of unequal values */
    double lowest[HIAP_KERNEL_LANES], highest[HIAP_KERNEL_LANES];
    double guess[HIAP_KERNEL_LANES]; /* near the median: where to look first */
} hiap_kernel_pairs;

typedef struct hiap_mann_kendall_kernel {
    const char *name;
    size_t lanes;
    /* t rises in every lane; `slopes` holds n (n - 1) / 2 * lanes numbers. */
    void (*slopes)(hiap_kernel_pairs *out, double *slopes, const double *t, const double *y,
                   size_t n);
    /* The slope of rank 1 .. count of each lane. */
    void (*pick)(double *out, const hiap_kernel_pairs *pairs, const double *slopes,
                 const double *rank);
    /* The slope of the next rank, given that of `rank`. */
    void (*next)(double *out, const hiap_kernel_pairs *pairs, const double *slopes,
                 const double *rank, const double *value);
} hiap_mann_kendall_kernel;

extern const hiap_mann_kendall_kernel hiap_mann_kendall_kernel_2; /* any processor */
extern const hiap_mann_kendall_kernel hiap_mann_kendall_kernel_4; /* AVX2 */

/* The widest this processor has; always the same within a process. */
const hiap_mann_kendall_kernel *hiap_mann_kendall_kernel_best(void);

#endif
