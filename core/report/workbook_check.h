/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a workbook keeps the rules for accessible spreadsheets (Analysis Function, "Releasing
 * statistics in spreadsheets"), as far as a program can see it. */
#ifndef HIAP_REPORT_WORKBOOK_CHECK_H
#define HIAP_REPORT_WORKBOOK_CHECK_H

#include "core/data/frame.h"

/* One row a problem, in the order of the sheets: `place` (file, file!sheet or file!sheet!cell, of
 * many the first), `problem` and `what_to_do`. The rules are the rows of workbook_check.def.
 * A sheet's table begins at its first row with two filled cells. */
hiap_rc hiap_workbook_check(hiap_frame **out, hiap_str bytes, const char *name, hiap_err *err);

#endif
