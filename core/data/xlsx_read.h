/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Excel workbooks in (.xlsx and .xlsm, ECMA-376 transitional and strict), a row at a time.
 *
 *     hiap_xlsx_open(&book, "la.xlsx", NULL, err);
 *     hiap_xlsx_sheet(book, "TA1", err);
 *     while ((rc = hiap_xlsx_next(book, &more, err)) == HIAP_OK && more)
 *         use(hiap_xlsx_row(book), hiap_xlsx_cell_at(book, 3)->text);
 *     hiap_xlsx_close(book);
 *
 * Nothing is unpacked to disk and no formula is evaluated: a formula cell is the value that was
 * saved with it. Protected sheets are read like others. Refused, with what to do: workbooks under a
 * password, .xls, .xlsb and .ods, files that are no workbook, damaged ones (a wrong checksum,
 * broken XML), duplicate entries, any DOCTYPE, and what is beyond the limits below. Errors say
 * where: "la.xlsx!TA1!D14".
 */
#ifndef HIAP_DATA_XLSX_READ_H
#define HIAP_DATA_XLSX_READ_H

#include <stdint.h>

#include "core/base/buf.h"

#define HIAP_XLSX_ROW_LIMIT 1048576u  /* rows of a sheet */
#define HIAP_XLSX_COLUMN_LIMIT 16384u /* columns: XFD is the last */
#define HIAP_XLSX_CELL_LIMIT (1u << 20)      /* bytes of text in a cell */
#define HIAP_XLSX_ROW_TEXT_LIMIT (16u << 20) /* and in a row, shared strings not counted */
#define HIAP_XLSX_ENTRY_LIMIT 10000u         /* files in the container */
#define HIAP_XLSX_FILE_LIMIT ((size_t)512 << 20)
#define HIAP_XLSX_INFLATED_LIMIT ((uint64_t)2 << 30) /* bytes that really come out of it */
#define HIAP_XLSX_RATIO_LIMIT 250u /* inflated to file size, once 64 MiB have come out */
#define HIAP_XLSX_RATIO_FROM ((uint64_t)64 << 20)
#define HIAP_XLSX_DEPTH_LIMIT 64u /* elements in elements */

typedef struct hiap_xlsx hiap_xlsx;

/* Open a workbook and read its list of sheets. `name` is what messages call the file (the last
 * part of the path when NULL). */
hiap_rc hiap_xlsx_open(hiap_xlsx **out, const char *path, const char *name, hiap_err *err);
/* The same over bytes in memory, which must outlive the reader. */
hiap_rc hiap_xlsx_open_bytes(hiap_xlsx **out, hiap_str bytes, const char *name, hiap_err *err);
void hiap_xlsx_close(hiap_xlsx *book); /* takes NULL */
const char *hiap_xlsx_name(const hiap_xlsx *book);

/* --- sheets ----------------------------------------------------------------------------------- */

/* Worksheets in workbook order; chart and macro sheets hold no cells and are not counted. */
size_t hiap_xlsx_sheet_count(const hiap_xlsx *book);
const char *hiap_xlsx_sheet_name(const hiap_xlsx *book, size_t index);
bool hiap_xlsx_sheet_hidden(const hiap_xlsx *book, size_t index);

/* Start a sheet at its first row, or start it again. A name that is not there in these letters is
 * looked for without regard to ASCII case; otherwise HIAP_NOT_FOUND lists the sheets. */
hiap_rc hiap_xlsx_sheet(hiap_xlsx *book, const char *name, hiap_err *err);
/* By its number from 0; HIAP_NOT_FOUND beyond the last. */
hiap_rc hiap_xlsx_sheet_at(hiap_xlsx *book, size_t index, hiap_err *err);

/* --- rows and cells --------------------------------------------------------------------------- */

typedef enum hiap_xlsx_kind {
    HIAP_XLSX_EMPTY,   /* nothing, or a text without characters */
    HIAP_XLSX_NUMBER,  /* text: the digits as they are in the file */
    HIAP_XLSX_TEXT,    /* blanks kept, runs of rich text joined, _x000A_ decoded */
    HIAP_XLSX_BOOLEAN, /* number: 1 or 0; text: "TRUE" or "FALSE" */
    HIAP_XLSX_ERROR,   /* text: "#N/A", "#REF!", ..., or HIAP_XLSX_UNCALCULATED */
    HIAP_XLSX_DATE     /* text: ISO, the parts its number format shows; number: the serial number */
} hiap_xlsx_kind;

/* The text of a formula cell that was saved without a value. */
#define HIAP_XLSX_UNCALCULATED "#UNCALCULATED!"

/* Dates are "2024-03-31", "2024-03-31T09:30:00" or "09:30:00" (milliseconds only when there are
 * some); a format of month and year still gives the stored day. Serial numbers that are no date (before 1900-01-01, the
 * 29 February 1900 that Excel believes in, beyond 9999) and lengths of time ([h]:mm) stay
 * numbers, in days. */
typedef struct hiap_xlsx_cell {
    hiap_xlsx_kind kind;
    uint32_t column; /* from 0 */
    bool percent;    /* a number that the sheet shows as a percentage: 0.12 for 12% */
    double number;
    hiap_str text; /* valid until the next row, sheet or close */
} hiap_xlsx_cell;

/* The next row with a cell that is not empty. *more is false at the end, where the checksum of the
 * sheet has been checked as well. After an error the sheet must be started again. */
hiap_rc hiap_xlsx_next(hiap_xlsx *book, bool *more, hiap_err *err);
size_t hiap_xlsx_row(const hiap_xlsx *book);   /* its number in the sheet, from 1 */
size_t hiap_xlsx_width(const hiap_xlsx *book); /* one more than its last column */
/* The cell of a column from 0; an empty one where there is none. Never NULL. */
const hiap_xlsx_cell *hiap_xlsx_cell_at(const hiap_xlsx *book, size_t column);
/* The cells that are not empty, by rising column. */
const hiap_xlsx_cell *hiap_xlsx_cells(const hiap_xlsx *book, size_t *count);

/* Rows from 1, columns from 0, both ends included. */
typedef struct hiap_xlsx_range {
    uint32_t first_row, first_column, last_row, last_column;
} hiap_xlsx_range;

/* The merged cells of the started sheet, in file order; only the first cell of a range has a
 * value. They stand behind the rows in the file, so the first call costs a pass of its own over
 * the sheet, at any time and without moving the rows. Valid until the next sheet or close. */
hiap_rc hiap_xlsx_merges(hiap_xlsx *book, const hiap_xlsx_range **out, size_t *count,
                         hiap_err *err);

/* "D14" for row 14, column 3. */
#define HIAP_XLSX_CELL_NAME 32
void hiap_xlsx_cell_name(char out[HIAP_XLSX_CELL_NAME], size_t row, size_t column);
/* Give an error this cell of the started sheet as its place. Returns err->rc. */
hiap_rc hiap_xlsx_err_at(hiap_err *err, const hiap_xlsx *book, size_t row, size_t column);

#endif
