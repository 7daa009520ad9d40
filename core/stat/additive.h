/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables with totals, as one who wants to know a hidden cell sees them: some cells are known,
 * others only within bounds, and each total is the sum of its parts. Which can be worked out?
 *
 * A relation is a total and its parts: cell[start[r]] is the total of cell[start[r] + 1] ..
 * cell[start[r + 1] - 1]. Margins of any number of dimensions and hierarchies (boroughs within
 * regions) are relations like any other. The true table fulfils them all, so only distances from it
 * matter: cell i may lie up to down[i] below and up[i] above its true value (INFINITY: no bound);
 * both 0: it is known.
 *
 * A cell is free when some table that fulfils every relation and bound has it at least 1 away from
 * the truth; a cell that is not known and not free can be worked out. Found by linear programming:
 * exact for two dimensions and hierarchies, where the bounds of a cell are whole numbers; with
 * three dimensions or more a cell may be free among fractions only (Cox 1980; Castro 2012).
 *
 * Errors: HIAP_NOMEM only.
 */
#ifndef HIAP_STAT_ADDITIVE_H
#define HIAP_STAT_ADDITIVE_H

#include <stdbool.h>

#include "core/base/err.h"

typedef struct hiap_additive {
    size_t cells, relations;
    const size_t *start; /* relations + 1 */
    const size_t *cell;
} hiap_additive;

/* `ask` says of which cells; `free` is filled for those, and may be true for others. */
hiap_rc hiap_additive_free(bool *free, const hiap_additive *table, const double *down,
                           const double *up, const bool *ask, hiap_err *err);

#endif
