/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tails of Student's t and of the normal distribution, right to the last digits however small. */
#ifndef HIAP_STAT_STUDENT_H
#define HIAP_STAT_STUDENT_H

/* P(|T| > |t|) with `freedom` degrees of freedom, above 0; INFINITY is the normal distribution. The
 * incomplete beta function by its continued fraction (DLMF 8.17.22); NaN gives NaN. */
double hiap_student_p(double t, double freedom);

/* The t that |T| exceeds with probability 1 - confidence / 100; confidence in percent. */
double hiap_student_quantile(double confidence, double freedom);

#endif
