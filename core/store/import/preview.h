/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first rows of a CSV file or workbook, in which the header of a table is looked for. */
#ifndef HIAP_STORE_IMPORT_PREVIEW_H
#define HIAP_STORE_IMPORT_PREVIEW_H

#include "core/data/xlsx_read.h"
#include "core/store/import/heading.h"

#define HIAP_PREVIEW_ROWS 64 /* a header stands above this */

typedef struct hiap_preview hiap_preview;

/* A workbook by its first bytes or its ending, CSV otherwise, which is not opened yet. `name` is
 * what messages call the file. */
hiap_rc hiap_preview_open(hiap_preview **out, const char *path, const char *name, hiap_err *err);
void hiap_preview_close(hiap_preview *preview); /* takes NULL */

const char *hiap_preview_path(const hiap_preview *preview);
hiap_xlsx *hiap_preview_book(const hiap_preview *preview); /* NULL for CSV */
size_t hiap_preview_sheets(const hiap_preview *preview);   /* 1 for CSV */

/* The header in these rows, added to *out: stacked where they are several, over merged cells (in
 * CSV, where they cannot be told, a cell above the last row also stands over the blank ones to its
 * right). It has no columns where the file cannot have one there. */
hiap_rc hiap_preview_header(hiap_header *out, hiap_preview *preview, size_t sheet,
                            const size_t rows[2], hiap_err *err);

/* Why a CSV file can have no header on this line, as HIAP_PARSE in *why; or HIAP_OK there: it can,
 * or it is a workbook. */
void hiap_preview_fault(hiap_err *why, const hiap_preview *preview, size_t line);

#endif
