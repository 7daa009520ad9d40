/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What did.c and did_permute.c share. */
#ifndef HIAP_STAT_DID_IMPL_H
#define HIAP_STAT_DID_IMPL_H

#include "core/stat/did.h"

/* The fit of these starts of treatment, which fills x (n by terms); fit->k stays 0 when nothing is
 * left of a term beside the constants. */
hiap_rc hiap_did_treat(hiap_regress *fit, long double *x, const hiap_did *did,
                       const hiap_did_panel *panel, const double *start, hiap_err *err);

#endif
