/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kept tables: writing. */
#include "core/store/table.h"

#include <string.h>

#include "core/store/sql.h"
#include "core/store/table_cells.h"

struct hiap_table_writer {
    hiap_store *store;
    sqlite3_stmt *insert;
    int64_t id; /* of the table in this vintage */
    size_t rows, width;
    bool typed;
    HIAP_VEC(size_t) ends; /* of each heading in `keys` */
    hiap_buf keys;         /* "heading": for each, as the cells of a row need it */
    hiap_buf cells;        /* of the row at hand */
};

/* --- names ------------------------------------------------------------------------------------ */

static bool is_name(const char *name) {
    size_t len = strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_");
    return len > 0 && len <= 60 && name[len] == '\0' && name[0] >= 'a';
}

static hiap_rc check_name(const char *name, hiap_err *err) {
    if (is_name(name))
        return HIAP_OK;
    hiap_err_set(err, HIAP_ARGUMENT, "'%.60s' cannot be the name of a table", name);
    return hiap_err_hint(err, "lower-case letters, digits and underscores, from a letter on, such "
                              "as 'review_assessments'");
}

static hiap_rc bad_heading(const hiap_table_spec *spec, size_t i, const char *why, hiap_err *err) {
    hiap_str h = hiap_utf8_cut(spec->headings[i], 60);
    hiap_err_set(err, HIAP_ARGUMENT, "column %zu of the table '%s', '%.*s', %s", i + 1, spec->name,
                 (int)h.len, h.at, why);
    return hiap_err_hint(err, "give each column a name of its own");
}

static hiap_rc check_headings(const hiap_table_spec *spec, hiap_err *err) {
    hiap_map *seen;
    hiap_rc rc = hiap_map_new(&seen, err);
    if (!rc && spec->width == 0)
        rc = hiap_err_set(err, HIAP_ARGUMENT, "the table '%s' has no columns", spec->name);
    for (size_t i = 0; i < spec->width && !rc; i++) {
        bool added = false;
        if (spec->headings[i].len == 0)
            rc = bad_heading(spec, i, "has no name", err);
        else if (hiap_str_is(spec->headings[i], HIAP_TABLE_VINTAGE))
            rc = bad_heading(spec, i, "is what store:table calls the vintage of a row", err);
        else if (hiap_map_add(seen, spec->headings[i], &added) == HIAP_MAP_NONE)
            rc = hiap_err_nomem(err, spec->headings[i].len);
        else if (!added)
            rc = bad_heading(spec, i, "is there twice", err);
    }
    hiap_map_free(seen);
    return rc;
}

hiap_rc hiap_table_check(const hiap_table_spec *spec, hiap_err *err) {
    hiap_rc rc = check_name(spec->name, err);
    return rc ? rc : check_headings(spec, err);
}

/* --- what is known of the table before its rows ---------------------------------------------- */

static hiap_rc check_first(hiap_store *store, int64_t vintage, const char *name, hiap_err *err) {
    sqlite3_stmt *s;
    bool row = false;
    static const char sql[] = "SELECT 1 FROM kept_table WHERE dataset = ? AND vintage = ?";
    hiap_rc rc = hiap_sql_statement(&s, store, sql, err);
    if (rc)
        return rc;
    hiap_sql_bind_text(s, 1, hiap_str_of(name));
    sqlite3_bind_int64(s, 2, vintage);
    rc = hiap_sql_step(store, s, &row, err);
    sqlite3_reset(s);
    if (rc || !row)
        return rc;
    hiap_err_set(err, HIAP_ARGUMENT, "the table '%s' is in this vintage already", name);
    return hiap_err_hint(err, "put the rows below one another and keep them once");
}

static hiap_rc insert_table(hiap_table_writer *w, int64_t vintage, const char *name,
                            hiap_err *err) {
    sqlite3_stmt *s;
    static const char sql[] = "INSERT INTO kept_table (dataset, vintage, rows) VALUES (?, ?, 0)";
    hiap_rc rc = hiap_sql_statement(&s, w->store, sql, err);
    if (rc)
        return rc;
    hiap_sql_bind_text(s, 1, hiap_str_of(name));
    sqlite3_bind_int64(s, 2, vintage);
    rc = hiap_sql_finish(w->store, s, err);
    w->id = sqlite3_last_insert_rowid(w->store->db);
    return rc;
}

static hiap_rc insert_column(hiap_table_writer *w, const hiap_table_spec *spec, size_t i,
                             hiap_err *err) {
    sqlite3_stmt *s;
    static const char sql[] =
        "INSERT INTO table_column (kept_table, position, heading, type) VALUES (?, ?, ?, ?)";
    hiap_rc rc = hiap_sql_statement(&s, w->store, sql, err);
    if (rc)
        return rc;
    sqlite3_bind_int64(s, 1, w->id);
    sqlite3_bind_int64(s, 2, (sqlite3_int64)i + 1);
    hiap_sql_bind_text(s, 3, spec->headings[i]);
    if (spec->types)
        hiap_sql_bind_text(s, 4, hiap_str_of(hiap_type_name(spec->types[i])));
    return hiap_sql_finish(w->store, s, err);
}

static hiap_rc add_key(hiap_table_writer *w, hiap_str heading, hiap_err *err) {
    hiap_cells_quote(&w->keys, heading);
    hiap_buf_add_char(&w->keys, ':');
    if (w->keys.failed || !hiap_vec_push(&w->ends, w->keys.len))
        return hiap_err_nomem(err, w->keys.len);
    return HIAP_OK;
}

static hiap_rc start(hiap_table_writer *w, int64_t vintage, const hiap_table_spec *spec,
                     hiap_err *err) {
    static const char sql[] =
        "INSERT INTO table_row (kept_table, position, line, cells) VALUES (?, ?, ?, ?)";
    hiap_rc rc = insert_table(w, vintage, spec->name, err);
    for (size_t i = 0; i < spec->width && !rc; i++) {
        rc = insert_column(w, spec, i, err);
        if (!rc)
            rc = add_key(w, spec->headings[i], err);
    }
    return rc ? rc : hiap_sql_statement(&w->insert, w->store, sql, err);
}

static void drop(hiap_table_writer *w) {
    if (!w)
        return;
    hiap_vec_clear(&w->ends);
    hiap_buf_clear(&w->keys);
    hiap_buf_clear(&w->cells);
    hiap_free(w);
}

hiap_rc hiap_table_writer_open(hiap_table_writer **out, hiap_store *store, int64_t vintage,
                               const hiap_table_spec *spec, hiap_err *err) {
    *out = NULL;
    hiap_rc rc = hiap_table_check(spec, err);
    if (!rc)
        rc = check_first(store, vintage, spec->name, err);
    if (rc)
        return rc;
    hiap_table_writer *w = hiap_alloc_zero(1, sizeof *w);
    if (!w)
        return hiap_err_nomem(err, sizeof *w);
    w->store = store, w->width = spec->width, w->typed = spec->types != NULL;
    rc = start(w, vintage, spec, err);
    if (rc)
        drop(w);
    else
        *out = w;
    return rc;
}

/* --- rows ------------------------------------------------------------------------------------- */

static void add_cell(hiap_table_writer *w, size_t i, hiap_str cell, hiap_reason missing) {
    size_t from = i ? w->ends.at[i - 1] : 0;
    if (missing == HIAP_MISSING_EMPTY)
        return;
    if (w->cells.len > 1)
        hiap_buf_add_char(&w->cells, ',');
    hiap_buf_add(&w->cells, w->keys.at + from, w->ends.at[i] - from);
    if (missing)
        hiap_cells_missing(&w->cells, missing);
    else
        hiap_cells_quote(&w->cells, cell);
}

hiap_rc hiap_table_writer_add(hiap_table_writer *writer, const hiap_str *cells,
                              const hiap_reason *missing, size_t line, hiap_err *err) {
    hiap_buf_reset(&writer->cells);
    hiap_buf_add_char(&writer->cells, '{');
    for (size_t i = 0; i < writer->width; i++) {
        hiap_reason reason = missing ? missing[i] : HIAP_MISSING_NONE;
        if (!writer->typed && !reason && hiap_str_trim(cells[i]).len == 0)
            reason = HIAP_MISSING_EMPTY;
        add_cell(writer, i, cells[i], reason);
    }
    hiap_buf_add_char(&writer->cells, '}');
    if (writer->cells.failed)
        return hiap_err_nomem(err, writer->cells.len);
    sqlite3_bind_int64(writer->insert, 1, writer->id);
    sqlite3_bind_int64(writer->insert, 2, (sqlite3_int64)++writer->rows);
    sqlite3_bind_int64(writer->insert, 3, (sqlite3_int64)line);
    hiap_sql_bind_text(writer->insert, 4, (hiap_str){ writer->cells.at, writer->cells.len });
    return hiap_sql_finish(writer->store, writer->insert, err);
}

size_t hiap_table_writer_rows(const hiap_table_writer *writer) {
    return writer->rows;
}

hiap_rc hiap_table_writer_close(hiap_table_writer *writer, hiap_err *err) {
    static const char sql[] = "UPDATE kept_table SET rows = ? WHERE kept_table = ?";
    sqlite3_stmt *s;
    if (!writer)
        return HIAP_OK;
    hiap_rc rc = hiap_sql_statement(&s, writer->store, sql, err);
    if (!rc) {
        sqlite3_bind_int64(s, 1, (sqlite3_int64)writer->rows);
        sqlite3_bind_int64(s, 2, writer->id);
        rc = hiap_sql_finish(writer->store, s, err);
    }
    drop(writer);
    return rc;
}
