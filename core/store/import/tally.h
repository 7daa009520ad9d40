/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The account of every row of a file. */
#ifndef HIAP_STORE_IMPORT_TALLY_H
#define HIAP_STORE_IMPORT_TALLY_H

#include "core/store/import/import.h"

typedef struct hiap_tally {
    hiap_import_class classes[HIAP_CLASS_COUNT][HIAP_REASON_COUNT]; /* only MISSING has reasons */
} hiap_tally;

void hiap_tally_add(hiap_tally *tally, hiap_row_class row_class, hiap_reason reason, size_t line);
/* The classes with rows, and the sums, into the report. */
hiap_rc hiap_tally_report(hiap_import_report *report, const hiap_tally *tally, hiap_err *err);

#endif
