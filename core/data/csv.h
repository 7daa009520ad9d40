/* SPDX-License-Identifier: GPL-3.0-or-later */
/* CSV in and out (RFC 4180 as publishers really write it), streaming, in linear time.
 *
 * Accepts UTF-8 with or without a byte order mark; LF, CRLF or both in one file; quoted commas, quotes
 * and line breaks; rows shorter than the header (the missing last fields are empty); trailing empty
 * fields; a last line without a line end. Blank lines are skipped, and a quote inside a field that does
 * not start with one is text. Refuses, with file:line and what to do: UTF-16 and other
 * encodings, NUL bytes, a quote that is never closed (the line it opened on), text after a closing
 * quote, rows longer than the header, lone CR line ends, zip, workbook, HTML or JSON content named .csv,
 * an empty file, duplicate column names, and cells, rows or columns beyond the limits below.
 */
#ifndef HIAP_DATA_CSV_H
#define HIAP_DATA_CSV_H

#include "core/base/progress.h"
#include "core/data/frame.h"

#define HIAP_CSV_CELL_LIMIT (1u << 20)
#define HIAP_CSV_ROW_LIMIT (16u << 20)
#define HIAP_CSV_COLUMN_LIMIT 2000u

typedef struct hiap_csv hiap_csv;

/* Open and read the header. `name` is what messages call the file (the path when NULL). Names are
 * given without the blanks round them; an unnamed column (row numbers written by R) has the name "". */
hiap_rc hiap_csv_open(hiap_csv **out, const char *path, const char *name, hiap_err *err);
/* The same with the header on this line or the next that is not blank; whatever stands above it is
 * not looked at. */
hiap_rc hiap_csv_open_at(hiap_csv **out, const char *path, const char *name, size_t line,
                         hiap_err *err);
/* The same where the header has several rows, of which this is one: its names may be blank, and need
 * not differ. */
hiap_rc hiap_csv_open_rows(hiap_csv **out, const char *path, const char *name, size_t line,
                           hiap_err *err);
/* Over bytes in memory, which must outlive the reader. */
hiap_rc hiap_csv_open_text(hiap_csv **out, hiap_str text, const char *name, hiap_err *err);
void hiap_csv_close(hiap_csv *csv); /* takes NULL */

size_t hiap_csv_width(const hiap_csv *csv);
hiap_str hiap_csv_header(const hiap_csv *csv, size_t column);

/* The next record. *more is false at the end. Fields are valid until the next call; a quoted field is
 * given without its quotes. */
hiap_rc hiap_csv_next(hiap_csv *csv, bool *more, hiap_err *err);
hiap_str hiap_csv_field(const hiap_csv *csv, size_t column);
size_t hiap_csv_line(const hiap_csv *csv);  /* the line the record starts on; the header is line 1 */
size_t hiap_csv_bytes(const hiap_csv *csv, size_t *total); /* read so far, and the size of the file */
const char *hiap_csv_name(const hiap_csv *csv);

/* Compare header names the way publishers vary them: case, spaces, dots and underscores do not count
 * ("Lower CI 95.0 limit" = "Lower.CI.95.0.limit" = "LowerCI95.0limit"). */
bool hiap_csv_same_name(hiap_str a, hiap_str b);

/* A text cell without the apostrophe that hiap_csv_write put before a formula sign. */
hiap_str hiap_csv_unguard(hiap_str cell);

/* The whole file as a frame. A column is a number column when every cell that is not blank or a
 * marker (reason.h) reads as a number and at least one does, and no cell is a code with a leading zero,
 * one like "1E10" (an exponent without sign or point), or an integer of 2^53 or more; otherwise text,
 * where blank cells are missing and markers are words. Names as in the header, unnamed ones "column_N";
 * an unnamed column without any value is left out. */
hiap_rc hiap_csv_frame(hiap_frame **out, const char *path, const char *name, hiap_err *err);
hiap_rc hiap_csv_frame_text(hiap_frame **out, hiap_str text, const char *name, hiap_err *err);

/* A frame as CSV: shortest round-trip numbers, period labels, true/false, empty cells for missing
 * values, LF line ends. Text that a spreadsheet would run as a formula (starting with = + - @, tab, CR,
 * LF or the full-width forms, behind any apostrophes) gets a leading apostrophe, which hiap_csv_frame
 * takes off again. */
hiap_rc hiap_csv_write(hiap_buf *out, const hiap_frame *f, hiap_err *err);

#endif
