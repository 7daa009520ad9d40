/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Poisson regression with log link by iteratively reweighted least squares (McCullagh and Nelder
 * 1989, 2.5), each step a QR fit of regress.h.
 *
 * The result is the last of these fits: b on the log scale, the residuals (count - mean) /
 * sqrt(mean), so that every covariance of regress.h holds: iid with dispersion 1 is the model's
 * own, with dispersion 0 that of the quasi-Poisson model (Pearson), the others are sandwiches.
 */
#ifndef HIAP_STAT_POISSON_REGRESS_H
#define HIAP_STAT_POISSON_REGRESS_H

#include "core/stat/regress.h"

/* `data` without weights; y are the counts, 0 or more; `offset` (log population) may be NULL.
 * *converged is false when a mean runs to 0, as that of a group whose counts are all 0 does.
 * HIAP_NOMEM. */
hiap_rc hiap_poisson_fit(hiap_regress *out, bool *converged, const hiap_regress_data *data,
                         const double *offset, hiap_err *err);

#endif
