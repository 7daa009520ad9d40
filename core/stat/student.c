/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/student.h"

#include <float.h>
#include <gsl/gsl_cdf.h>
#include <math.h>

static long double not_zero(long double x) {
    return fabsl(x) < LDBL_MIN ? LDBL_MIN : x;
}

/* The m-th pair of coefficients of the continued fraction of I_x(a, b). */
static long double coefficient(long double a, long double b, long double x, int i) {
    long double m = i / 2;
    if (i % 2 == 0)
        return m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    return -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
}

/* Lentz's method; it converges fast for x < (a + 1) / (a + b + 2). */
static long double continued_fraction(long double a, long double b, long double x) {
    long double f = 1, c = 1, d = 0;
    for (int i = 1; i < 100000; i++) {
        long double e = coefficient(a, b, x, i);
        d = 1 / not_zero(1 + e * d);
        c = not_zero(1 + e / c);
        f *= c * d;
        if (fabsl(c * d - 1) < 2 * LDBL_EPSILON)
            break;
    }
    return f;
}

/* log(Gamma(a + 1/2) / Gamma(a)); for large a by its asymptotic series, which does not cancel. */
static long double log_gamma_ratio(long double a) {
    if (a < 100)
        return lgammal(a + 0.5L) - lgammal(a);
    long double s = 1 / (a * a);
    return logl(a) / 2 - (1 / 8.0L - s * (1 / 192.0L - s * (1 / 640.0L - s * 17 / 14336.0L))) / a;
}

/* I_x(a, b) for x below the bound; y is 1 - x; a or b is 1/2 and the other `half_freedom`. */
static long double beta_tail(long double a, long double b, long double x, long double y,
                             long double half_freedom) {
    const long double half_log_pi = 0.57236494292470008707171367567653L;
    long double log_x = x < 0.5L ? logl(x) : log1pl(-y);
    long double log_y = y < 0.5L ? logl(y) : log1pl(-x);
    long double front = log_gamma_ratio(half_freedom) - half_log_pi + a * log_x + b * log_y;
    return expl(front) / (a * continued_fraction(a, b, x));
}

double hiap_student_p(double t, double freedom) {
    if (isnan(t) || t == 0)
        return isnan(t) ? NAN : 1;
    if (isinf(freedom))
        return erfc(fabs(t) / sqrt(2));
    long double n = freedom, square = (long double)t * t;
    long double x = n / (n + square), y = square / (n + square), a = n / 2;
    if (isinf(square))
        return 0;
    if (x < (a + 1) / (a + 2.5L))
        return (double)beta_tail(a, 0.5L, x, y, a);
    return (double)(1 - beta_tail(0.5L, a, y, x, a));
}

double hiap_student_quantile(double confidence, double freedom) {
    double tail = (100 - confidence) / 200;
    return isinf(freedom) ? gsl_cdf_ugaussian_Qinv(tail) : gsl_cdf_tdist_Qinv(tail, freedom);
}
