/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What became of the rows of imported files, for people and as JSON. */
#ifndef HIAP_APP_ACCOUNTING_H
#define HIAP_APP_ACCOUNTING_H

#include "core/store/import/import.h"

/* A vintage: several may be of one workbook, one after the other. */
typedef struct hiap_import_file {
    char *path; /* as it is shown */
    hiap_import_report report;
} hiap_import_file;

typedef struct hiap_accounting {
    HIAP_VEC(hiap_import_file) files;
    bool dry_run;
    const char *store; /* as it is shown */
} hiap_accounting;

void hiap_accounting_clear(hiap_accounting *a);

/* Everything there is to say: a table a file, or a line a file where there are many. */
hiap_rc hiap_accounting_describe(hiap_buf *out, const hiap_accounting *a, size_t width,
                                 hiap_err *err);

/* One file: its layout, a table of the classes of rows with example lines, and the notes. */
hiap_rc hiap_accounting_print(hiap_buf *out, const hiap_import_file *file, size_t width,
                              hiap_err *err);
/* Many files: a line each, then what is missing or left out, and the notes. */
hiap_rc hiap_accounting_many(hiap_buf *out, const hiap_accounting *a, size_t width, hiap_err *err);
/* `before` and then words in lines of at most `width` columns, indented to where they begin; 0: one
 * line. */
void hiap_accounting_wrap(hiap_buf *out, const char *before, const char *text, size_t width);
/* The rows of the file, however many figures each gives. */
size_t hiap_accounting_rows(const hiap_import_report *report);
/* Its rows are kept as they are: no figures. */
bool hiap_accounting_table(const hiap_import_report *report);
/* It is only read with another file. */
bool hiap_accounting_companion(const hiap_import_report *report);
/* Every row was kept, with its value. */
bool hiap_accounting_usual(const hiap_import_report *report);
/* It made a vintage. */
bool hiap_accounting_shown(const hiap_import_file *file);
/* The vintages i and `other` (which need not be there) are of the same file. */
bool hiap_accounting_same(const hiap_accounting *a, size_t i, size_t other);
/* "Imported 2 files into hiap.sqlite: ..." */
void hiap_accounting_total(hiap_buf *out, const hiap_accounting *a);
void hiap_accounting_json(hiap_buf *out, const hiap_accounting *a);

#endif
