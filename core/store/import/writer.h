/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Observations of one vintage on their way into the store, and the account of every row.
 *
 * A layout turns records into observations and gives them to hiap_writer_add; it says nothing of
 * dictionaries, duplicates or SQL. */
#ifndef HIAP_STORE_IMPORT_WRITER_H
#define HIAP_STORE_IMPORT_WRITER_H

#include "core/store/import/coder.h"
#include "core/store/import/import.h"
#include "core/store/import/seen.h"
#include "core/store/import/source.h"

/* What is known of an indicator; one object an indicator and file, which outlives the import. */
typedef struct hiap_indicator_about {
    char *key;  /* "fingertips/93356" */
    char *name; /* plain, one line */
    char *unit, *source, *caveats; /* "" or NULL when not given */
    int decimals;                  /* -1: not given */
    int64_t id;                    /* for the writer; 0 at the start */
} hiap_indicator_about;
void hiap_indicator_about_clear(hiap_indicator_about *about);

typedef enum hiap_figure_number {
    HIAP_FIGURE_VALUE,
    HIAP_FIGURE_LOWER_95,
    HIAP_FIGURE_UPPER_95,
    HIAP_FIGURE_LOWER_99_8,
    HIAP_FIGURE_UPPER_99_8,
    HIAP_FIGURE_COUNT,
    HIAP_FIGURE_DENOMINATOR,
    HIAP_FIGURE_NUMBERS
} hiap_figure_number;

/* Texts are borrowed for the call. An empty sex means Persons, an empty age All ages. */
typedef struct hiap_observation {
    hiap_indicator_about *indicator;
    hiap_str area_code, area_name, area_type, parent_code;
    hiap_str period;
    const char *period_kind; /* the publisher's word, or NULL (period.h) */
    hiap_str sex, age, category_type, category;
    double numbers[HIAP_FIGURE_NUMBERS]; /* NaN where missing */
    hiap_reason reason;                  /* NONE exactly when there is a value */
    hiap_str note, compared_to_england, recent_trend;
} hiap_observation;

typedef struct hiap_writer hiap_writer;

/* Inside a transaction. The vintage is there from the start; its row counts come with finish. */
hiap_rc hiap_writer_open(hiap_writer **out, hiap_store *store, const hiap_source *source, int64_t vintage,
                         hiap_err *err);
void hiap_writer_close(hiap_writer *writer); /* takes NULL */

/* One observation of the source's present record: kept, or left out as one of the row classes. */
hiap_rc hiap_writer_add(hiap_writer *writer, const hiap_observation *observation, hiap_err *err);
/* Leave the present record out. */
void hiap_writer_leave_out(hiap_writer *writer, hiap_row_class row_class);
/* Bring the index up to date, write the account, and fill the report's counts and classes. */
hiap_rc hiap_writer_finish(hiap_import_report *report, hiap_writer *writer, hiap_err *err);

#endif
