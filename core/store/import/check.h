/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is worth a second look in a file: gathered row by row while it is imported, told in the
 * notes of the report, with counts and the first places. Nothing here keeps a row out. */
#ifndef HIAP_STORE_IMPORT_CHECK_H
#define HIAP_STORE_IMPORT_CHECK_H

#include "core/store/import/writer.h"

#define HIAP_CHECK_EXAMPLES 3

typedef struct hiap_check hiap_check;

hiap_rc hiap_check_new(hiap_check **out, hiap_err *err);
void hiap_check_free(hiap_check *check); /* takes NULL */

/* A row that was kept: limits that exclude the value, counts above the denominator of a percentage,
 * areas combined, codes the file calls obsolete, periods of several lengths, sets of deciles. */
hiap_rc hiap_check_row(hiap_check *check, const hiap_row *row, const hiap_observation *o,
                       hiap_err *err);
/* An area code, on the first line that gives it: two codes of local authorities with one name, and
 * codes that were replaced. */
hiap_rc hiap_check_area(hiap_check *check, const hiap_observation *o, size_t line, hiap_err *err);
typedef struct hiap_check_known {
    hiap_store *store;
    int64_t vintage, area; /* the one being written; a row of the table of areas */
} hiap_check_known;
/* The name of an area, before it is written: another one than in earlier vintages is told. It is a
 * slip where that is the name of another area known. */
hiap_rc hiap_check_name(bool *is_slip, hiap_check *check, const hiap_check_known *known,
                        const hiap_observation *o, size_t line, hiap_err *err);
/* A row that was left out because the row on line `there` gave the figure with another value. */
void hiap_check_conflict(hiap_check *check, size_t line, size_t there);

/* Add the notes; the classes of the report must be there. `vintage` is the one being written: names
 * of indicators that differ from those known before it are told too. */
hiap_rc hiap_check_report(hiap_import_report *report, hiap_check *check,
                          hiap_store *store, int64_t vintage, hiap_err *err);

#endif
