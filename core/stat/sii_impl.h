/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to core/stat/sii*.c. */
#ifndef HIAP_STAT_SII_IMPL_H
#define HIAP_STAT_SII_IMPL_H

#include "core/stat/ridit.h"
#include "core/stat/sii.h"

/* An area whose limits need replicates. */
typedef struct hiap_sii_draw {
    hiap_sii *out;
    const hiap_sii_area *area;
    const hiap_ridit *ridit;
} hiap_sii_draw;

#define HIAP_SII_BATCH 32 /* areas that share a pass over the draws */

/* Limits and standard errors of a batch. */
hiap_rc hiap_sii_simulate(const hiap_sii_draw *draws, size_t count, const hiap_sii_options *options,
                          hiap_err *err);

#endif
