/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of a published workbook as a frame. */
#ifndef HIAP_REPORT_WORKBOOK_READ_H
#define HIAP_REPORT_WORKBOOK_READ_H

#include "core/data/frame.h"

typedef struct hiap_workbook_source {
    const char *sheet; /* NULL: the first */
    size_t header;     /* row of the headings; 0: the first with at least two filled cells */
    size_t first_row, last_row; /* of the values; 0: below the headings, to the end of the sheet */
    /* Headings, compared as hiap_csv_same_name does, or letters ("D") where none is called that;
     * count 0: from the first filled heading to the last. */
    const hiap_str *columns;
    size_t column_count;
} hiap_workbook_source;

/* Types are found as in a CSV file (core/data/column_guess.h); dates are ISO texts, truth values
 * "true" and "false", percentages the shares that the cells hold, #N/A is "not available". Line
 * ends in headings become blanks; a column without a heading is called by its letter ("column_D")
 * and left out when it has no value. Rows without a value in these columns are skipped. Errors
 * (HIAP_NOT_FOUND, HIAP_PARSE) name file!sheet!cell: a heading twice, values to the right of the
 * headings, a cell with an error such as #REF!. */
hiap_rc hiap_workbook_read(hiap_frame **out, hiap_str bytes, const char *name,
                           const hiap_workbook_source *source, hiap_err *err);

#endif
