/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The filters of a row of Explore Education Statistics, as sex, age, category type and category. */
#ifndef HIAP_STORE_IMPORT_DFE_FILTER_H
#define HIAP_STORE_IMPORT_DFE_FILTER_H

#include "core/store/import/dfe_meta.h"
#include "core/store/import/layout.h"

typedef struct hiap_dfe_breakdown {
    hiap_str sex, age; /* "": all */
    hiap_buf category_type, category; /* "" and "": all; several filters: "A and B" and "a, b" */
    size_t parts;                     /* how many filters are in them */
    hiap_str values[8];               /* as published, so that none is told twice */
} hiap_dfe_breakdown;

/* Of the present record. "Total", "All" and the value that the filter has as its usual one mean
 * all; "Gender" or "Sex" becomes the sex, "Age" the age; the name of its group goes from the front
 * of a value ("FSM status Eligible"). The buffers of `out` serve one record after the other. */
hiap_rc hiap_dfe_breakdown_read(hiap_dfe_breakdown *out, const hiap_dfe_meta *meta,
                                const hiap_import *import, hiap_err *err);
void hiap_dfe_breakdown_clear(hiap_dfe_breakdown *breakdown);

#endif
