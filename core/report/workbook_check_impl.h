/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the checker of workbooks is made of: private to core/report/workbook_check*.c. */
#ifndef HIAP_REPORT_WORKBOOK_CHECK_IMPL_H
#define HIAP_REPORT_WORKBOOK_CHECK_IMPL_H

#include "core/base/vec.h"
#include "core/data/column.h"
#include "core/data/xlsx_read.h"

typedef enum hiap_workbook_rule {
#define HIAP_WORKBOOK_RULE(id, problem, what_to_do) HIAP_RULE_##id,
#include "core/report/workbook_check.def"
#undef HIAP_WORKBOOK_RULE
    HIAP_RULE_COUNT
} hiap_workbook_rule;

/* How often something was met, and where first. */
typedef struct hiap_workbook_count {
    size_t count, row;
    uint32_t column;
} hiap_workbook_count;

typedef struct hiap_workbook_checker {
    hiap_xlsx *book;
    hiap_builder *place, *problem, *what_to_do;
    hiap_map *explained; /* shorthand that some text tells the meaning of */
    hiap_map *used;      /* shorthand in tables: the place of each in `used_at` */
    HIAP_VEC(char *) used_at;
    size_t sheet;
    bool failed;
} hiap_workbook_checker;

/* A problem of the file; of the sheet; of something on the sheet that was met (or not). */
void hiap_workbook_blame_file(hiap_workbook_checker *c, hiap_workbook_rule rule);
void hiap_workbook_blame_sheet(hiap_workbook_checker *c, hiap_workbook_rule rule);
void hiap_workbook_blame(hiap_workbook_checker *c, hiap_workbook_rule rule,
                         const hiap_workbook_count *met, hiap_str what);
void hiap_workbook_meet(hiap_workbook_count *met, size_t row, uint32_t column);

/* The cells and features of sheet c->sheet (workbook_check_sheet.c). */
hiap_rc hiap_workbook_check_sheet(hiap_workbook_checker *c, hiap_err *err);

/* --- single cells (workbook_check_cell.c) ----------------------------------------------------- */

/* "..", "-", "*" and their like: signs that say that a value is missing, but not why. */
bool hiap_workbook_is_symbol(hiap_str text);
/* "households1,2", "Total*", "rate²". */
bool hiap_workbook_has_footnote(hiap_str heading);
bool hiap_workbook_is_address(hiap_str text);
/* "Period", "Latest period now", "Financial year", "Quarter", "time_period": labels of time. */
bool hiap_workbook_is_period(hiap_str heading);

#endif
