/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A layout: how the records of one kind of published file become observations.
 *
 * A new layout is one file and one row of layout.def. It lists the columns it reads, in the
 * publisher's spellings, and has one function that maps a record; everything else (finding the
 * file's columns, dictionaries, duplicates, accounting, SQL, transactions) is done once, for all of
 * them. */
#ifndef HIAP_STORE_IMPORT_LAYOUT_H
#define HIAP_STORE_IMPORT_LAYOUT_H

#include "core/store/import/source.h"
#include "core/store/import/writer.h"

#define HIAP_LAYOUT_COLUMNS 40 /* the most columns a layout may have */

typedef enum hiap_column_use {
    HIAP_COLUMN_REQUIRED, /* without it the file has another layout */
    HIAP_COLUMN_OPTIONAL,
    HIAP_COLUMN_UNREAD /* belongs to the layout, but nothing is taken from it */
} hiap_column_use;

/* A header is the same name whatever its case, spaces, dots and underscores; one '*' in the name
 * stands for any text. A file's column goes to the first of the layout's columns that fits it. */
typedef struct hiap_layout_column {
    const char *name;
    hiap_column_use use;
} hiap_layout_column;

/* An import on its way. */
typedef struct hiap_import {
    const char *path;
    const hiap_source *source;
    const struct hiap_layout *layout;
    size_t columns[HIAP_LAYOUT_COLUMNS]; /* the source's column of each of the layout's; SIZE_MAX:
                                            none */
    hiap_store *store;
    int64_t vintage; /* the one being written */
    hiap_writer *writer;
    hiap_import_report *report;
    const struct hiap_mapping_fit *fit; /* of a mapping; NULL: the layout is built in */
    const char *mapping;                /* the mapping as JSON, or NULL */
    void *state; /* the layout's own */
} hiap_import;

typedef struct hiap_layout {
    const char *name, *help;
    const hiap_layout_column *columns;
    size_t column_count;
    bool reads_others; /* finds uses for columns beyond its list by itself, and notes the rest */
    /* Whether a file with its columns has what else it needs; NULL: nothing else. */
    hiap_rc (*claims)(bool *out, hiap_import *import, hiap_err *err);
    const char *lacks, *advice; /* of a file that it does not claim: what it lacks, what to do */
    hiap_rc (*open)(hiap_import *import, hiap_err *err); /* makes the state */
    hiap_rc (*record)(hiap_import *import, hiap_err *err);
    hiap_rc (*finish)(hiap_import *import, hiap_err *err); /* after the last; NULL: nothing to do */
    void (*close)(hiap_import *import); /* frees the state; also called when open failed */
} hiap_layout;

#define HIAP_LAYOUT(id) extern const hiap_layout hiap_layout_##id;
#include "core/store/import/layout.def"
#undef HIAP_LAYOUT

/* Find the layout whose required columns the source has; fills layout and columns, and notes in the
 * report each column that will not be used. Otherwise HIAP_PARSE: the nearest layout, what it
 * misses, and what it does not know. */
hiap_rc hiap_layout_recognise(hiap_import *import, hiap_err *err);

/* --- for layouts: the present record (cell.c) ------------------------------------------------- */

/* "" when the file does not have the column. */
hiap_str hiap_import_cell(const hiap_import *import, size_t column);
/* A text, trimmed; "NA", which R writes for an absent text, is "". */
hiap_str hiap_import_text(const hiap_import *import, size_t column);
/* A number, or NaN and why (`reason` may be NULL) for a blank or a marker; else HIAP_PARSE. */
hiap_rc hiap_import_number(double *out, hiap_reason *reason, const hiap_import *import,
                           size_t column, hiap_err *err);
/* The same, and the text, by column of the source. */
hiap_rc hiap_import_number_at(double *out, hiap_reason *reason, const hiap_import *import,
                              size_t source_column, hiap_err *err);
/* What a shorthand behind the number says of it ("provisional" of "12.5 [p]"), or "". */
hiap_str hiap_import_remark(const hiap_import *import, size_t source_column);
hiap_str hiap_import_text_at(const hiap_import *import, size_t source_column);
/* Name the present record as the place of an error; returns err->rc. */
hiap_rc hiap_import_blame(const hiap_import *import, hiap_err *err);
/* A name on one line: trimmed, each run of white space one space. The caller's; NULL: no memory. */
char *hiap_import_plain(hiap_str text);
/* Add a sentence to the report. */
hiap_rc hiap_import_note(hiap_import *import, hiap_err *err, const char *format, ...)
    HIAP_PRINTF(3, 4);

#endif
