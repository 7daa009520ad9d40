/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which columns of a frame a terminal shows, and how wide: private to core/report/table*.c. */
#ifndef HIAP_REPORT_TABLE_IMPL_H
#define HIAP_REPORT_TABLE_IMPL_H

#include "core/data/frame.h"

typedef enum hiap_table_fate {
    HIAP_TABLE_SHOWN,
    HIAP_TABLE_SAME,  /* left out: one value in every row */
    HIAP_TABLE_BLANK, /* left out: missing in every row */
    HIAP_TABLE_CUT    /* left out for want of room */
} hiap_table_fate;

typedef struct hiap_table_column {
    const hiap_column *column;
    const char *name;
    int decimals;
    bool right; /* numbers are right-aligned */
    size_t natural, width;
    hiap_table_fate fate;
} hiap_table_column;

typedef struct hiap_table_plan {
    hiap_table_column *columns; /* in the frame's order */
    size_t count;
    size_t between, around; /* columns of the terminal per cell, and for the table */
} hiap_table_plan;

/* Make the columns fit, natural widths given. Columns that say the same in every row, or nothing,
 * give way first, then the widest texts, then the last columns; what an observation is known by
 * (area, time period) and its value go last. One column is always shown. */
void hiap_table_fit(hiap_table_plan *plan, size_t width);

#endif
