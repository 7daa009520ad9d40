/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A CSV file as a frame, in one pass. */
#include <stdio.h>

#include "core/base/mem.h"
#include "core/data/column_guess.h"
#include "core/data/csv_impl.h"

#define UNNAMED_LEN 32

typedef struct table {
    hiap_csv *csv;
    size_t width;
    hiap_guess *guesses;
    hiap_column **columns;
    const char **names;
    char (*unnamed)[UNNAMED_LEN];
} table;

static hiap_rc table_init(table *t, hiap_csv *csv, hiap_err *err) {
    size_t width = hiap_csv_width(csv);
    *t = (table){ .csv = csv, .width = width };
    t->guesses = hiap_alloc_zero(width, sizeof *t->guesses);
    t->columns = hiap_alloc_zero(width, sizeof *t->columns);
    t->names = hiap_alloc_zero(width, sizeof *t->names);
    t->unnamed = hiap_alloc_zero(width, sizeof *t->unnamed);
    if (!t->guesses || !t->columns || !t->names || !t->unnamed)
        return hiap_err_nomem(err, width * sizeof *t->guesses);
    for (size_t i = 0; i < width; i++)
        t->guesses[i].guarded = true;
    return HIAP_OK;
}

static void table_clear(table *t) {
    for (size_t i = 0; t->guesses && i < t->width; i++)
        hiap_guess_clear(&t->guesses[i]);
    for (size_t i = 0; t->columns && i < t->width; i++)
        hiap_column_drop(t->columns[i]);
    hiap_free(t->guesses);
    hiap_free(t->columns);
    hiap_free(t->names);
    hiap_free(t->unnamed);
}

static hiap_rc read_rows(table *t, hiap_err *err) {
    bool more;
    hiap_rc rc = hiap_csv_next(t->csv, &more, err);
    while (rc == HIAP_OK && more) {
        for (size_t i = 0; i < t->width && rc == HIAP_OK; i++)
            rc = hiap_guess_add(&t->guesses[i], hiap_csv_field(t->csv, i), err);
        if (rc == HIAP_OK)
            rc = hiap_csv_next(t->csv, &more, err);
    }
    for (size_t i = 0; i < t->width && rc == HIAP_OK; i++)
        rc = hiap_guess_finish(&t->columns[i], &t->guesses[i], err);
    return rc;
}

/* Spreadsheets export empty columns, too: one without a name needs a value to stay. */
static void drop_ghosts(table *t) {
    size_t kept = 0;
    for (size_t i = 0; i < t->width; i++) {
        hiap_column *c = t->columns[i];
        const char *name = hiap_csv_header(t->csv, i).at;
        t->columns[i] = NULL;
        if (!*name && hiap_column_missing(c) == hiap_column_len(c)) {
            hiap_column_drop(c);
            continue;
        }
        snprintf(t->unnamed[i], UNNAMED_LEN, "column_%zu", i + 1);
        t->names[kept] = *name ? name : t->unnamed[i];
        t->columns[kept++] = c;
    }
    t->width = kept;
}

/* Closes the reader. */
static hiap_rc read_frame(hiap_frame **out, hiap_csv *csv, hiap_err *err) {
    table t;
    *out = NULL;
    hiap_rc rc = table_init(&t, csv, err);
    if (rc == HIAP_OK)
        rc = read_rows(&t, err);
    if (rc == HIAP_OK) {
        drop_ghosts(&t);
        rc = hiap_frame_new(out, t.names, t.columns, t.width, err);
    }
    if (rc != HIAP_OK)
        hiap_err_at(err, "%s", hiap_csv_name(csv));
    table_clear(&t);
    hiap_csv_close(csv);
    return rc;
}

hiap_rc hiap_csv_frame(hiap_frame **out, const char *path, const char *name, hiap_err *err) {
    hiap_csv *csv;
    *out = NULL;
    hiap_rc rc = hiap_csv_open(&csv, path, name, err);
    return rc == HIAP_OK ? read_frame(out, csv, err) : rc;
}

hiap_rc hiap_csv_frame_text(hiap_frame **out, hiap_str text, const char *name, hiap_err *err) {
    hiap_csv *csv;
    *out = NULL;
    hiap_rc rc = hiap_csv_open_text(&csv, text, name, err);
    return rc == HIAP_OK ? read_frame(out, csv, err) : rc;
}
