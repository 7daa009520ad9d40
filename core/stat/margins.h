/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The totals of a table that is written in rows, and their parts.
 *
 * A row stands at its values of the group columns; in each it is a total where the value is one of
 * the words for totals, or missing. A row that is a total in one column has as parts the rows that
 * are none in it and agree in all other columns. So margins of any number of dimensions are found,
 * and hierarchies too: with the group columns region and borough, the row (North West, Total) is
 * the total of the boroughs of the region, and (Total, Total) that of the regions.
 *
 * Rows are numbered by their place in `rows`.
 */
#ifndef HIAP_STAT_MARGINS_H
#define HIAP_STAT_MARGINS_H

#include "core/data/column.h"
#include "core/stat/additive.h"

typedef struct hiap_margins {
    size_t relations;
    size_t *start, *cell; /* as in hiap_additive; made by hiap_alloc */
} hiap_margins;

typedef struct hiap_margins_of {
    const hiap_column *const *group;
    size_t groups;
    const size_t *rows; /* of the columns */
    size_t count;
    hiap_str totals; /* words separated by commas, compared as headings are */
} hiap_margins_of;

/* Two rows at one place are HIAP_PARSE; *twice is then the later one (a place in `rows`). */
hiap_rc hiap_margins_find(hiap_margins *out, const hiap_margins_of *of, size_t *twice,
                          hiap_err *err);
void hiap_margins_clear(hiap_margins *margins);

/* Keep only relations that the values fulfil: parts that sum to the total. Missing values count as
 * any that make it so; *off is the total of the first that is left out, or SIZE_MAX. */
void hiap_margins_keep(hiap_margins *margins, const double *value, size_t *off);

#endif
