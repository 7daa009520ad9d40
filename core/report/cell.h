/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells of a frame as people read them, the same in terminals, Markdown and pages. */
#ifndef HIAP_REPORT_CELL_H
#define HIAP_REPORT_CELL_H

#include "core/data/frame.h"

/* Decimals to show for a number column: those the values have, but no more than tell them apart to
 * three or so figures (0 to 6). Whole numbers give 0. */
int hiap_cell_decimals(const hiap_column *c);

/* One cell: numbers with `decimals` and thousands commas, period labels, true/false; where missing, the
 * shorthand ("[c]") or "·". */
void hiap_cell_print(hiap_buf *out, const hiap_column *c, size_t row, int decimals);

/* "3 missing in value: 2 confidential or suppressed [c], 1 not available [x]" for every column with
 * missing values, joined by "; "; nothing when none. */
void hiap_cell_print_missing(hiap_buf *out, const hiap_frame *f);

#endif
