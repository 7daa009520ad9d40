/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings of published tables, compared as publishers vary them.
 *
 * Case, spaces, dots, underscores and line ends do not count. A heading may be stacked from several
 * rows; then its last rows alone name it too: what a pivot table left above does not matter.
 * Footnotes at the end of a cell do not count either where the heading is not found with them:
 * "[note 1]", superscripts, and digits that stick to a word ("in TA1,2,3,4", "not known)6").
 */
#ifndef HIAP_STORE_IMPORT_HEADING_H
#define HIAP_STORE_IMPORT_HEADING_H

#include <stdint.h>

#include "core/base/buf.h"
#include "core/base/vec.h"

/* One column's heading: offsets into the bytes of its header. */
typedef struct hiap_heading {
    size_t shown, text, plain; /* joined by spaces; by line ends; so, and without footnotes */
    size_t len, plain_len;     /* shown is as long as text */
    bool spread;               /* only from cells further left, merged over this column too */
} hiap_heading;

typedef struct hiap_header {
    HIAP_VEC(hiap_heading) headings;
    hiap_buf bytes;
    size_t first, last; /* the rows it stands in, from 1 */
} hiap_header;

/* Add the next column: its cells from the top, line ends between them. */
hiap_rc hiap_header_add(hiap_header *header, hiap_str stack, bool spread, hiap_err *err);
void hiap_header_clear(hiap_header *header);
/* "" beyond the last column. */
hiap_str hiap_header_text(const hiap_header *header, size_t column);

#define HIAP_HEADING_NONE SIZE_MAX
#define HIAP_HEADING_SEVERAL (SIZE_MAX - 1)
/* The column with this heading, in which one '*' stands for any text; NONE, or SEVERAL when it is
 * not clear which. */
size_t hiap_header_find(const hiap_header *header, hiap_str wanted);
/* Whether a column fits a heading with '*', and what the '*' stands for. */
bool hiap_header_fits(hiap_str *star, const hiap_header *header, size_t column, hiap_str wanted);
/* The columns, `most` at most, whose headings come nearest to one that is not there, the nearest
 * first, without those that are used; how many. Near are headings that share pairs of letters. */
size_t hiap_header_near(size_t *columns, size_t most, const hiap_header *header, hiap_str wanted,
                        const bool *used);

/* The column of letters in capitals ("A" is 0), or NONE. */
size_t hiap_heading_letters(hiap_str name);

#endif
