/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Disclosure control: counts of few people are hidden or rounded by a named profile
 * (disclosure.def), and so many more that no hidden count can be worked out from the totals.
 *
 *     hiap_disclosed *shown = ...;   one a count
 *     rc = hiap_disclose(shown, counts, &table, HIAP_DISCLOSURE_NHS, err);
 *
 * A count can be worked out when every table that fulfils the totals and what the profile gives
 * away has it at the same value. What it gives away: a hidden count lies from its lowest to its
 * highest; a rounded one within half of the base; a count hidden for the sake of another is greater
 * than the highest. After further counts are hidden all are tried again (core/stat/additive.h),
 * until none can be worked out. Counts whose hiding needs no others are preferred, parts before
 * totals, small before large. Only totals that stand in the table are thought of, not those
 * published elsewhere.
 *
 * Counts are whole numbers of 0 or more; a missing one (NaN) stays missing and is taken for known.
 *
 * Errors: HIAP_NOMEM; HIAP_DISCLOSURE when a count can be worked out whatever is hidden;
 * HIAP_ARGUMENT for the name of a profile that is not there.
 *
 * Source: Hundepool et al. (2012), Statistical Disclosure Control, chapter 4.
 */
#ifndef HIAP_STAT_DISCLOSURE_H
#define HIAP_STAT_DISCLOSURE_H

#include "core/data/reason.h"
#include "core/stat/additive.h"

typedef enum hiap_disclosure_profile {
#define HIAP_DISCLOSURE_PROFILE(id, name, lowest, highest, base, reason, words, help) \
    HIAP_DISCLOSURE_##id,
#include "core/stat/disclosure.def"
#undef HIAP_DISCLOSURE_PROFILE
    HIAP_DISCLOSURE_COUNT
} hiap_disclosure_profile;

const char *hiap_disclosure_name(hiap_disclosure_profile profile);
const char *hiap_disclosure_help(hiap_disclosure_profile profile);
hiap_rc hiap_disclosure_find(hiap_disclosure_profile *out, hiap_str name, hiap_err *err);

typedef enum hiap_disclosure_act {
    HIAP_SHOWN,     /* as it is */
    HIAP_ROUNDED,   /* another number than it is */
    HIAP_HIDDEN,    /* of few people */
    HIAP_HIDDEN_TOO /* so that another cannot be worked out */
} hiap_disclosure_act;

typedef struct hiap_disclosed {
    hiap_disclosure_act act;
    double value;       /* NaN where hidden, or missing before */
    hiap_reason reason; /* of a hidden one */
    const char *words;  /* why it is hidden, or rounded to what; NULL where shown */
} hiap_disclosed;

/* One count by itself. */
hiap_disclosed hiap_disclose_count(double count, hiap_disclosure_profile profile);

hiap_rc hiap_disclose(hiap_disclosed *out, const double *count, const hiap_additive *table,
                      hiap_disclosure_profile profile, hiap_err *err);

/* Try to work out each hidden count: *found is the first that can be, or SIZE_MAX. */
hiap_rc hiap_disclosure_solve(size_t *found, const hiap_disclosed *shown, const double *count,
                              const hiap_additive *table, hiap_disclosure_profile profile,
                              hiap_err *err);

#endif
