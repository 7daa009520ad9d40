/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells of a kept table as text, and a row of them as JSON. */
#ifndef HIAP_STORE_TABLE_CELLS_H
#define HIAP_STORE_TABLE_CELLS_H

#include "core/data/column.h"

/* A text in quotes, escaped; bytes that are not UTF-8, and NUL, become U+FFFD. */
void hiap_cells_quote(hiap_buf *out, hiap_str text);
/* {"missing": "CONFIDENTIAL"} */
void hiap_cells_missing(hiap_buf *out, hiap_reason reason);

/* A cell that is not missing, so that hiap_cells_read gives the same value to the bit. */
void hiap_cells_print(hiap_buf *out, const hiap_column *c, size_t row);
/* Add it to a builder of that type; what cannot be read is missing, TEXT. */
void hiap_cells_read(hiap_builder *b, hiap_type type, hiap_str cell);

#endif
