/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The time periods of a mapping as labels that core/data/period.h reads. */
#ifndef HIAP_STORE_IMPORT_MAPPING_PERIOD_H
#define HIAP_STORE_IMPORT_MAPPING_PERIOD_H

#include "core/base/map.h"
#include "core/base/vec.h"
#include "core/data/period.h"

typedef struct hiap_mapping_periods {
    int months;       /* 0: labels stay as they are */
    const char *kind; /* the publisher's word, or NULL */
    hiap_map *texts;
    HIAP_VEC(char *) labels; /* by number of the text */
} hiap_mapping_periods;

hiap_rc hiap_mapping_periods_init(hiap_mapping_periods *periods, int months, const char *kind,
                                  hiap_err *err);
void hiap_mapping_periods_clear(hiap_mapping_periods *periods);

/* Without a mark in brackets ("2023 [p]"); and where a period names the last of so many months
 * ("202503", "March 2025"), the whole of it: "2025-01-01/P3M". "" stays "". */
hiap_rc hiap_mapping_period(hiap_str *out, hiap_mapping_periods *periods, hiap_str text,
                            hiap_err *err);

#endif
