/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an unknown CSV file or workbook seems to hold: which sheet has areas, where its headings
 * stand, and what each column is for. Everything is found from the cells and headings; a person
 * must look at it before it is used.
 *
 *     hiap_proposal proposal;
 *     rc = hiap_proposal_file(&proposal, path, NULL, err);
 *     ... proposal.columns.at[i].role ...
 *     hiap_proposal_clear(&proposal);
 */
#ifndef HIAP_STORE_IMPORT_PROPOSAL_H
#define HIAP_STORE_IMPORT_PROPOSAL_H

#include "core/base/map.h"
#include "core/data/reason.h"
#include "core/store/import/preview.h"
#include "core/store/import/source.h"

#define HIAP_PROPOSAL_ROWS 5000 /* of the table that are looked at */

/* HIAP_PROPOSAL_ROLE(ID, field): what a column is for, and the field of a mapping ("" where it has
 * none). */
typedef enum hiap_proposal_role {
#define HIAP_PROPOSAL_ROLE(id, field) HIAP_PROPOSAL_##id,
#define HIAP_PROPOSAL_HEADING(id, pattern)
#include "core/store/import/proposal.def"
#undef HIAP_PROPOSAL_HEADING
#undef HIAP_PROPOSAL_ROLE
    HIAP_PROPOSAL_ROLES
} hiap_proposal_role;
const char *hiap_proposal_field(hiap_proposal_role role);

/* A number with a mark behind it: "12.5 [p]". */
typedef struct hiap_proposal_odd {
    char text[24];
    size_t line; /* of its row */
} hiap_proposal_odd;
#define HIAP_PROPOSAL_ODDS 3 /* that are named */

typedef struct hiap_proposal_column {
    hiap_str heading;
    size_t filled, numbers, codes, markers, periods; /* rows; `periods`: labels of time periods */
    size_t marked;                                   /* numbers with a mark behind them */
    hiap_proposal_odd odds[HIAP_PROPOSAL_ODDS];      /* the first of those */
    size_t first, last;                              /* of the rows that are filled, from 0 */
    hiap_map *texts; /* the different ones that are neither numbers nor markers */
    bool of_area;    /* its text is the same in every row of an area */
    hiap_proposal_role role;
    HIAP_VEC(double) values;    /* a row each, NaN where there is no number */
    HIAP_VEC(uint32_t) by_area; /* text of each area + 1 */
    /* Of a VALUE that is `multiplier` times count by denominator; SIZE_MAX: it is not. */
    size_t count, denominator;
    double multiplier;
    size_t lower, upper; /* its confidence limits; SIZE_MAX: none */
} hiap_proposal_column;

typedef struct hiap_proposal_marker {
    char text[16];
    hiap_reason reason; /* NONE: not a usual one */
    size_t cells;
} hiap_proposal_marker;

/* A kind of area, by the first three characters of its codes. */
typedef struct hiap_proposal_area {
    char code[4];
    size_t areas;
} hiap_proposal_area;

typedef struct hiap_proposal_sheet {
    const char *name;    /* the book's */
    size_t sheet, codes; /* different area codes */
} hiap_proposal_sheet;

typedef struct hiap_proposal {
    hiap_preview *preview;
    HIAP_VEC(hiap_proposal_sheet) sheets; /* of a workbook: those with area codes */
    size_t sheet;                         /* the one that was looked at */
    bool areas;                           /* there are area codes */
    bool by_row;                          /* one figure a row: an INDICATOR and a VALUE */
    hiap_header header;
    hiap_source_sheet table; /* of a workbook: where its rows are read */
    HIAP_VEC(hiap_proposal_column) columns;
    HIAP_VEC(size_t) code_columns; /* those with area codes, from the most areas to the fewest */
    HIAP_VEC(hiap_proposal_marker) markers;
    HIAP_VEC(hiap_proposal_area) kinds;
    size_t rows, without_code; /* rows of the table; those without an area code */
    size_t without_code_line;  /* the first of them */
    hiap_buf title;            /* what stands above the headings */
} hiap_proposal;

/* `sheet` NULL: the one with the most area codes. HIAP_NOT_FOUND: no such sheet, or no table. */
hiap_rc hiap_proposal_file(hiap_proposal *out, const char *path, const char *sheet, hiap_err *err);
void hiap_proposal_clear(hiap_proposal *proposal);

/* Whether the text is a nine-character code of an area: E06000006. */
bool hiap_proposal_is_code(hiap_str text);

#endif
