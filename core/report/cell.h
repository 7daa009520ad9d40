/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells of a frame as people read them, the same in terminals, Markdown and pages. */
#ifndef HIAP_REPORT_CELL_H
#define HIAP_REPORT_CELL_H

#include "core/data/frame.h"

/* Decimals to show for a number column: those its values have, but no more than give the largest
 * about three figures and at least one (1,401.0; 67.7; 0.43; 0.0431), 6 at most; whole numbers
 * 0. */
int hiap_cell_decimals(const hiap_column *c);
/* What hiap_cell_decimals gives for whole numbers between 1900 and 2100: years have no commas. */
#define HIAP_CELL_YEAR (-2)

/* One cell on one line: numbers with `decimals` and thousands commas, period labels, true/false;
 * where missing, the shorthand ("[c]") or "·". Control characters become U+FFFD, line ends
 * spaces. */
void hiap_cell_print(hiap_buf *out, const hiap_column *c, size_t row, int decimals);

/* "Missing: value 3 (2 confidential or suppressed [c], 1 not available [x]); count 1 (1 not
 * given)"; nothing when nothing is. `headings`: what to call the columns; NULL or empty: names. */
void hiap_cell_print_missing(hiap_buf *out, const hiap_frame *f, const hiap_str *headings);

#endif
