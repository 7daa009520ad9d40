/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kept tables with three columns, for the tests that write and read them. */
#ifndef HIAP_TESTS_STORE_KEPT_H
#define HIAP_TESTS_STORE_KEPT_H

#include "core/store/table.h"
#include "tests/unit/store/made.h"

#define WIDTH 3

static const hiap_str headings[WIDTH] = { { "area", 4 }, { "count", 5 }, { "note", 4 } };

typedef struct made_row {
    const char *cells[WIDTH];
} made_row;

static inline int64_t vintage_made(hiap_store *store) {
    ck_ok(hiap_sql_run(store,
                       "INSERT INTO vintage (file_name, sha256, layout, imported_at, imported_by,"
                       " rows_read, rows_kept) VALUES ('a', 'b', 'c', 'd', 'e', 0, 0)",
                       err));
    return sqlite3_last_insert_rowid(store->db);
}

static inline hiap_rc write_rows(hiap_store *store, int64_t vintage, const hiap_table_spec *spec,
                          const made_row *rows, size_t count, hiap_err *err) {
    hiap_table_writer *w;
    hiap_rc rc = hiap_table_writer_open(&w, store, vintage, spec, err);
    for (size_t i = 0; i < count && !rc; i++) {
        hiap_str cells[WIDTH];
        for (size_t k = 0; k < WIDTH; k++)
            cells[k] = hiap_str_of(rows[i].cells[k]);
        rc = hiap_table_writer_add(w, cells, NULL, i + 2, err);
    }
    hiap_rc closed = hiap_table_writer_close(w, rc ? NULL : err);
    return rc ? rc : closed;
}

/* A vintage of its own for these rows of "notes". */
static inline void keep_rows(hiap_store *store, const hiap_table_spec *spec, const made_row *rows,
                      size_t count) {
    ck_ok(hiap_store_begin(store, err));
    int64_t vintage = vintage_made(store);
    ck_ok(write_rows(store, vintage, spec, rows, count, err));
    ck_ok(hiap_store_commit(store, err));
}

static const hiap_table_spec notes = { "notes", headings, NULL, WIDTH };
static const made_row first[] = { { { "Halton", "1,200", "a \"quoted\" line\nand another" } },
                                  { { "Wirral", "[c]", "" } } };
static const made_row second[] = { { { "Sefton", "7", "new" } } };

static inline void ck_table(hiap_store *store, const hiap_table_query *query, const char *columns,
                     const char *expected) {
    hiap_frame *frame = NULL;
    ck_ok(hiap_store_table(&frame, store, query, err));
    ck_frame_is(frame, columns, expected);
    hiap_frame_drop(frame);
}

#endif
