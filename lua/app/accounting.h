/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What became of the rows of imported files, for people and as JSON. */
#ifndef HIAP_APP_ACCOUNTING_H
#define HIAP_APP_ACCOUNTING_H

#include "core/store/import/import.h"

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

/* One file: its layout, a table of the classes of rows with example lines, and the notes. */
hiap_rc hiap_accounting_print(hiap_buf *out, const hiap_import_file *file, size_t width,
                              hiap_err *err);
/* "Imported 2 files into hiap.sqlite: ..." */
void hiap_accounting_total(hiap_buf *out, const hiap_accounting *a);
void hiap_accounting_json(hiap_buf *out, const hiap_accounting *a);

#endif
