/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Observations of one vintage on their way into the store, and the account of every row.
 *
 * A layout turns records into observations and gives them to hiap_writer_add; it says nothing of
 * dictionaries, duplicates or SQL. */
#ifndef HIAP_STORE_IMPORT_WRITER_H
#define HIAP_STORE_IMPORT_WRITER_H

#include "core/store/import/about.h"
#include "core/store/import/import.h"
#include "core/store/import/rows.h"
#include "core/store/import/source.h"

/* Texts are borrowed for the call. An empty sex stands for Persons, an empty age for All ages. */
typedef struct hiap_observation {
    hiap_about *indicator; /* NULL: the record names none */
    hiap_str area_code, area_name, area_type, parent_code;
    hiap_str period;
    const char *period_kind; /* the publisher's word, or NULL (period.h) */
    hiap_str sex, age, category_type, category;
    double numbers[HIAP_ROW_NUMBERS]; /* NaN where missing */
    hiap_reason reason;               /* NONE exactly when there is a value */
    hiap_str note, compared_to_england, recent_trend;
    hiap_str remark; /* what the value's own cell says of it: goes before the note */
} hiap_observation;

typedef struct hiap_writer hiap_writer;

/* Needs an open transaction with the vintage's row in it. */
hiap_rc hiap_writer_open(hiap_writer **out, hiap_store *store, const hiap_source *source,
                         int64_t vintage, hiap_err *err);
void hiap_writer_close(hiap_writer *writer); /* takes NULL */

/* Count the present record, which gives no observation. */
void hiap_writer_count(hiap_writer *writer, hiap_row_class row_class);
/* The same of a record before it. */
void hiap_writer_count_at(hiap_writer *writer, hiap_row_class row_class, size_t line);
/* Where a publisher gives a figure twice with different values, keep the first, and leave out and
 * count the others, instead of refusing the file. */
void hiap_writer_keep_first(hiap_writer *writer);

/* The observation that the source's present record gives: written, or left out and counted. */
hiap_rc hiap_writer_add(hiap_writer *writer, const hiap_observation *observation, hiap_err *err);
/* Fingerprints of the rows written; borrowed, after hiap_writer_finish. */
hiap_change_rows hiap_writer_prints(const hiap_writer *writer);
/* Bring the index up to date and fill the counts and classes of the report. */
hiap_rc hiap_writer_finish(hiap_import_report *report, hiap_writer *writer, hiap_err *err);

#endif
