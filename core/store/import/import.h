/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import of published files: the layout is recognised from the header, without any option.
 *
 * A file becomes one vintage (a workbook one for each dataset that reads sheets of it), in one
 * transaction, or nothing does. Every row is accounted for: the
 * classes of the report add up to the rows read. Errors name file:line:
 *   HIAP_PARSE        a header that is no known layout (with the nearest one, and the columns that
 *                     are missing or unknown); a cell that is neither a number nor a marker; a
 *                     period that cannot be; two rows for one figure with different values
 *   HIAP_BUSY         another writer
 *   HIAP_INTERRUPTED  progress->step said stop
 */
#ifndef HIAP_STORE_IMPORT_IMPORT_H
#define HIAP_STORE_IMPORT_IMPORT_H

#include <stdint.h>

#include "core/base/path.h"
#include "core/base/progress.h"
#include "core/base/vec.h"
#include "core/data/reason.h"
#include "core/store/db.h"
#include "core/store/import/mapping.h"

/* What can become of a row: HIAP_ROW_CLASS(ID, kept, words) in row_class.def. */
typedef enum hiap_row_class {
#define HIAP_ROW_CLASS(id, kept, words) HIAP_CLASS_##id,
#include "core/store/import/row_class.def"
#undef HIAP_ROW_CLASS
    HIAP_CLASS_COUNT
} hiap_row_class;

#define HIAP_CLASS_EXAMPLES 5

typedef struct hiap_import_class {
    hiap_row_class row_class;
    hiap_reason reason; /* of MISSING: one class for each reason met */
    size_t rows;
    size_t lines, last; /* different ones among them, which come in order; the last of them */
    size_t examples[HIAP_CLASS_EXAMPLES]; /* the first of them: hiap_import_line */
} hiap_import_class;

/* "value kept"; "value missing: confidential or suppressed"; "left out: the same row again". */
void hiap_import_class_words(hiap_buf *out, const hiap_import_class *c);
bool hiap_import_class_kept(const hiap_import_class *c);
size_t hiap_import_class_examples(const hiap_import_class *c); /* how many examples there are */

typedef struct hiap_import_report {
    int64_t vintage; /* the new one; 0 after a dry run, or when `already` is set */
    /* The vintage that holds exactly this file, and is still the newest for all it holds. */
    int64_t already;
    const char *layout;      /* "fingertips" */
    const char *layout_help; /* "OHID Fingertips download" */
    char sha256[HIAP_SHA256_HEX];
    size_t rows_read; /* without the header */
    size_t rows_kept; /* with those whose value is missing */
    /* Where one row gives several figures, the two above and the classes count figures (a row that
     * is left out counts once), and this the rows of the file; otherwise 0. */
    size_t file_rows;
    size_t indicators, areas, periods; /* different ones among the rows kept */
    /* Those kept, against the vintages before: together rows_kept. */
    size_t figures_new, figures_revised, figures_same;
    /* In the order of row_class.def, only those with rows. */
    HIAP_VEC(hiap_import_class) classes;
    /* Sentences worth reading: a column that was not used, a .json that could not be read. */
    HIAP_VEC(char *) notes;
    HIAP_VEC(char *) sheets; /* of a workbook: those that were read, in its order */
    /* Of the next vintage, where several datasets read sheets of one workbook; NULL after the last.
     */
    struct hiap_import_report *next;
} hiap_import_report;

/* A line as people name it: "7", or "TA1!A12" where there are sheets. */
void hiap_import_line(hiap_buf *out, const hiap_import_report *report, size_t line);
/* Several, a sheet once: "7, 12", "TA1!A12, A14". */
void hiap_import_lines(hiap_buf *out, const hiap_import_report *report, const size_t *lines,
                       size_t count);
/* Those of a class: "7, 12, 40, 41, 42 and 1,200 more". */
void hiap_import_class_lines(hiap_buf *out, const hiap_import_report *report,
                             const hiap_import_class *c);

#define HIAP_IMPORT_REPORT_INIT { 0 }
void hiap_import_report_clear(hiap_import_report *report); /* and those after it */

typedef struct hiap_import_options {
    const char *imported_by;       /* NULL: the login name of the user */
    const char *imported_at;       /* NULL: now; else "2026-04-09T10:11:12Z" */
    const hiap_progress *progress; /* may be NULL; counts bytes */
    bool dry_run;                  /* do everything, keep nothing */
    hiap_mapping_list_fn mappings; /* for what no built-in layout fits; may be NULL */
    void *mappings_payload;
} hiap_import_options;

/* Import the file at `path` (options may be NULL). Inside a transaction of the caller's it takes
 * part in it, and a failure undoes this file only; otherwise it is a transaction of its own.
 * `report` must be initialised; on failure it is clear again. */
hiap_rc hiap_store_import(hiap_import_report *report, hiap_store *store, const char *path,
                          const hiap_import_options *options, hiap_err *err);

/* The layouts that can be recognised, for help texts: name and what it is; NULL beyond the last. */
const char *hiap_import_layout(size_t i, const char **help);

#endif
