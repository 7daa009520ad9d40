/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A frame as text: for a terminal, as Markdown, as JSON. (CSV is core/data/csv.h.) */
#ifndef HIAP_REPORT_TABLE_H
#define HIAP_REPORT_TABLE_H

#include "core/data/frame.h"

typedef struct hiap_table_options {
    size_t width; /* columns of the terminal; 0: no limit. What does not fit is left out, cut with
                     an ellipsis, or named below (table_impl.h says in which order) */
    size_t rows;  /* show at most this many; 0: all */
    bool plain;   /* ASCII rules instead of box drawing */
} hiap_table_options;

/* Appends the table, then "40 of 1,204 rows" when it was cut, and a line that says how many values
 * are missing and why. Numbers are right-aligned, with the decimals of hiap_cell_decimals. */
hiap_rc hiap_table_print(hiap_buf *out, const hiap_frame *f, const hiap_table_options *options,
                         hiap_err *err);
hiap_rc hiap_table_markdown(hiap_buf *out, const hiap_frame *f, hiap_err *err);
/* An array of objects, one a row, keys in column order; missing is null, numbers in full
 * precision. */
hiap_rc hiap_table_json(hiap_buf *out, const hiap_frame *f, hiap_err *err);

#endif
