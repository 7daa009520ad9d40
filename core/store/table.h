/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kept tables: rows that are no figures, kept as they are, a vintage at a time.
 *
 * A table has a name, as a dataset has, and belongs to a vintage; the newest vintage of it wins,
 * and earlier ones are still there. A cell is text, or missing with a reason.
 *
 *     const hiap_table_spec spec = { "collisions", headings, NULL, width };
 *     rc = hiap_table_writer_open(&writer, store, vintage, &spec, err);
 *     while (...) rc = hiap_table_writer_add(writer, cells, NULL, line, err);
 *     rc = hiap_table_writer_close(writer, err);
 */
#ifndef HIAP_STORE_TABLE_H
#define HIAP_STORE_TABLE_H

#include "core/data/frame.h"
#include "core/store/db.h"

#define HIAP_TABLE_VINTAGE "vintage" /* the column that a query adds */

/* --- writing ---------------------------------------------------------------------------------- */

typedef struct hiap_table_spec {
    const char *name; /* lower-case letters, digits and underscores: "review_assessments" */
    const hiap_str *headings; /* none empty, none twice, none HIAP_TABLE_VINTAGE */
    /* NULL: types are found in the cells when they are read (column_guess.h). Otherwise one a
     * column, and the cells are as hiap_cells_print writes them (table_cells.h). */
    const hiap_type *types;
    size_t width;
} hiap_table_spec;

/* HIAP_ARGUMENT for a name or heading that cannot be. */
hiap_rc hiap_table_check(const hiap_table_spec *spec, hiap_err *err);

typedef struct hiap_table_writer hiap_table_writer;

/* Needs an open transaction with the vintage's row in it. HIAP_ARGUMENT: as hiap_table_check,
 * or a table this vintage has already. What `spec` points at is not kept. */
hiap_rc hiap_table_writer_open(hiap_table_writer **out, hiap_store *store, int64_t vintage,
                               const hiap_table_spec *spec, hiap_err *err);
/* One row, `width` cells; those of which `missing` gives a reason are not looked at (NULL: all are
 * text). A blank cell of a column without a type is missing. `line` is where the row comes from. */
hiap_rc hiap_table_writer_add(hiap_table_writer *writer, const hiap_str *cells,
                              const hiap_reason *missing, size_t line, hiap_err *err);
/* How many rows so far. */
size_t hiap_table_writer_rows(const hiap_table_writer *writer);
/* Frees the writer whatever the result; takes NULL. After a failure only roll the transaction
 * back. */
hiap_rc hiap_table_writer_close(hiap_table_writer *writer, hiap_err *err);

/* --- reading ---------------------------------------------------------------------------------- */

typedef struct hiap_table_query {
    const char *name;
    int64_t as_of; /* a vintage; 0: the newest */
    bool every;    /* the rows of all vintages, oldest first, with HIAP_TABLE_VINTAGE in front */
} hiap_table_query;

/* The rows in the order they were written; columns in the order of the headings, those of later
 * vintages behind. HIAP_NOT_FOUND, with the nearest name, when no vintage has the table. */
hiap_rc hiap_store_table(hiap_frame **out, hiap_store *store, const hiap_table_query *query,
                         hiap_err *err);
/* One row a table, by name: dataset, rows and columns (of the newest vintage that has it),
 * vintages, vintage. */
hiap_rc hiap_store_tables(hiap_frame **out, hiap_store *store, int64_t as_of, hiap_err *err);

#endif
