/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/keep.h"

#include <jansson.h>
#include <string.h>
#include <time.h>

#include "core/base/path.h"
#include "core/store/reason_name.h"
#include "core/store/sql.h"
#include "core/store/table.h"
#include "core/store/table_cells.h"
#include "core/store/writer_note.h"

/* --- packing: {"table": ..., "columns": [...], "types": [...]}, then an array a row ------------ */

static hiap_rc check_frame(const char *name, const hiap_frame *f, hiap_err *err) {
    size_t width = hiap_frame_width(f);
    hiap_str *headings = hiap_alloc_array(width, sizeof *headings);
    if (!headings)
        return hiap_err_nomem(err, width * sizeof *headings);
    for (size_t i = 0; i < width; i++)
        headings[i] = hiap_str_of(hiap_frame_name(f, i));
    const hiap_table_spec spec = { name, headings, NULL, width };
    hiap_rc rc = hiap_table_check(&spec, err);
    hiap_free(headings);
    return rc;
}

static void pack_head(hiap_buf *out, const char *name, const hiap_frame *f) {
    hiap_buf_add_text(out, "{\"table\":");
    hiap_cells_quote(out, hiap_str_of(name));
    hiap_buf_add_text(out, ",\"columns\":[");
    for (size_t i = 0; i < hiap_frame_width(f); i++) {
        hiap_buf_add_text(out, i ? "," : "");
        hiap_cells_quote(out, hiap_str_of(hiap_frame_name(f, i)));
    }
    hiap_buf_add_text(out, "],\"types\":[");
    for (size_t i = 0; i < hiap_frame_width(f); i++)
        hiap_buf_printf(out, "%s%d", i ? "," : "", (int)hiap_column_type(hiap_frame_at(f, i)));
    hiap_buf_add_text(out, "]}\n");
}

static void pack_cell(hiap_buf *out, hiap_buf *text, const hiap_column *c, size_t row) {
    hiap_reason reason = hiap_column_reason(c, row);
    if (reason) {
        hiap_cells_missing(out, reason);
        return;
    }
    hiap_buf_reset(text);
    hiap_cells_print(text, c, row);
    hiap_cells_quote(out, (hiap_str){ text->at ? text->at : "", text->len });
    out->failed |= text->failed;
}

static hiap_rc too_large(const char *name, hiap_err *err) {
    hiap_err_set(err, HIAP_LIMIT, "the table '%.60s' is larger than %zu MiB", name,
                 HIAP_KEEP_BYTES >> 20);
    return hiap_err_hint(err, "keep less: a store is for what people judge and record; published "
                              "files are imported");
}

hiap_rc hiap_keep_pack(hiap_buf *out, const char *name, const hiap_frame *f, hiap_err *err) {
    hiap_buf text = HIAP_BUF_INIT;
    size_t start = out->len;
    hiap_rc rc = check_frame(name, f, err);
    if (!rc)
        pack_head(out, name, f);
    for (size_t row = 0; row < hiap_frame_rows(f) && !rc; row++) {
        for (size_t i = 0; i < hiap_frame_width(f); i++) {
            hiap_buf_add_char(out, i ? ',' : '[');
            pack_cell(out, &text, hiap_frame_at(f, i), row);
        }
        hiap_buf_add_text(out, "]\n");
        if (out->len - start > HIAP_KEEP_BYTES)
            rc = too_large(name, err);
    }
    hiap_buf_clear(&text);
    return !rc && out->failed ? hiap_err_nomem(err, out->len) : rc;
}

/* --- lines of a packed frame ------------------------------------------------------------------ */

static hiap_rc not_packed(hiap_err *err) {
    return hiap_err_set(err, HIAP_PARSE, "what was to be kept is not a table");
}

/* The next line as JSON, or NULL. */
static json_t *next_line(hiap_str *rest) {
    const char *end = memchr(rest->at, '\n', rest->len);
    size_t len = end ? (size_t)(end - rest->at) : rest->len;
    json_t *line = json_loadb(rest->at, len, 0, NULL);
    len += end != NULL;
    *rest = (hiap_str){ rest->at + len, rest->len - len };
    return line;
}

typedef struct unpacked {
    json_t *head;
    hiap_str rest;
    hiap_str *headings, *cells;
    hiap_type *types;
    hiap_reason *missing;
    size_t width;
} unpacked;

static void unpacked_clear(unpacked *u) {
    json_decref(u->head);
    hiap_free(u->headings);
    hiap_free(u->cells);
    hiap_free(u->types);
    hiap_free(u->missing);
}

static hiap_str text_of(const json_t *text) {
    return (hiap_str){ json_string_value(text), json_string_length(text) };
}

static hiap_rc read_column(unpacked *u, size_t i, hiap_err *err) {
    const json_t *heading = json_array_get(json_object_get(u->head, "columns"), i);
    const json_t *type = json_array_get(json_object_get(u->head, "types"), i);
    json_int_t number = json_integer_value(type);
    if (!json_is_string(heading) || !json_is_integer(type) || number < HIAP_NUMBER ||
        number > HIAP_MASK)
        return not_packed(err);
    u->headings[i] = text_of(heading);
    u->types[i] = (hiap_type)number;
    return HIAP_OK;
}

/* Clear it whatever the result. */
static hiap_rc unpack_head(unpacked *u, hiap_str packed, hiap_err *err) {
    *u = (unpacked){ .rest = packed };
    u->head = next_line(&u->rest);
    u->width = json_array_size(json_object_get(u->head, "columns"));
    u->headings = hiap_alloc_array(u->width, sizeof *u->headings);
    u->cells = hiap_alloc_array(u->width, sizeof *u->cells);
    u->types = hiap_alloc_array(u->width, sizeof *u->types);
    u->missing = hiap_alloc_array(u->width, sizeof *u->missing);
    if (!u->headings || !u->cells || !u->types || !u->missing)
        return hiap_err_nomem(err, u->width * sizeof *u->cells);
    if (!json_is_string(json_object_get(u->head, "table")))
        return not_packed(err);
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < u->width && !rc; i++)
        rc = read_column(u, i, err);
    return rc;
}

static const char *name_of(const unpacked *u) {
    return json_string_value(json_object_get(u->head, "table"));
}

/* The cells point into `line`. */
static hiap_rc unpack_row(unpacked *u, const json_t *line, hiap_err *err) {
    if (json_array_size(line) != u->width)
        return not_packed(err);
    for (size_t i = 0; i < u->width; i++) {
        const json_t *cell = json_array_get(line, i);
        const char *reason = json_string_value(json_object_get(cell, "missing"));
        if (!json_is_string(cell) && !reason)
            return not_packed(err);
        u->missing[i] = reason ? hiap_reason_named(hiap_str_of(reason)) : HIAP_MISSING_NONE;
        u->cells[i] = text_of(cell);
    }
    return HIAP_OK;
}

/* --- the list --------------------------------------------------------------------------------- */

static hiap_rc check_room(const hiap_keep *keep, const char *name, size_t bytes, hiap_err *err) {
    for (size_t i = 0; i < keep->tables.len; i++)
        if (strcmp(keep->tables.at[i].name, name) == 0) {
            hiap_err_set(err, HIAP_ARGUMENT, "the table '%s' is kept twice in one run", name);
            return hiap_err_hint(err, "put the rows below one another and keep them once");
        }
    if (keep->bytes + bytes > HIAP_KEEP_BYTES)
        return too_large(name, err);
    if (keep->tables.len < HIAP_KEEP_TABLES)
        return HIAP_OK;
    hiap_err_set(err, HIAP_LIMIT, "a run keeps at most %d tables", HIAP_KEEP_TABLES);
    return hiap_err_hint(err, "put several into one table, with a column that tells them apart");
}

static hiap_rc take(hiap_keep *keep, const char *name, hiap_str packed, hiap_err *err) {
    hiap_keep_table table = { .name = hiap_strdup(name) };
    hiap_buf_add_str(&table.packed, packed);
    if (table.name && !table.packed.failed && hiap_vec_push(&keep->tables, table)) {
        keep->bytes += packed.len;
        return HIAP_OK;
    }
    hiap_free(table.name);
    hiap_buf_clear(&table.packed);
    return hiap_err_nomem(err, packed.len);
}

hiap_rc hiap_keep_add(hiap_keep *keep, hiap_str packed, hiap_err *err) {
    unpacked u;
    hiap_rc rc = unpack_head(&u, packed, err);
    if (!rc) {
        const hiap_table_spec spec = { name_of(&u), u.headings, u.types, u.width };
        rc = hiap_table_check(&spec, err);
    }
    if (!rc)
        rc = check_room(keep, name_of(&u), packed.len, err);
    if (!rc)
        rc = take(keep, name_of(&u), packed, err);
    if (!rc)
        for (const char *c = u.rest.at; c < u.rest.at + u.rest.len; c++)
            keep->tables.at[keep->tables.len - 1].rows += *c == '\n';
    unpacked_clear(&u);
    return rc;
}

void hiap_keep_clear(hiap_keep *keep) {
    for (size_t i = 0; i < keep->tables.len; i++) {
        hiap_free(keep->tables.at[i].name);
        hiap_buf_clear(&keep->tables.at[i].packed);
    }
    hiap_vec_clear(&keep->tables);
    keep->bytes = 0;
}

/* --- the vintage ------------------------------------------------------------------------------ */

static size_t count_rows(const hiap_keep *keep) {
    size_t rows = 0;
    for (size_t i = 0; i < keep->tables.len; i++)
        rows += keep->tables.at[i].rows;
    return rows;
}

static hiap_rc checksum(char out[HIAP_SHA256_HEX], const hiap_keep *keep, hiap_err *err) {
    hiap_buf all = HIAP_BUF_INIT;
    for (size_t i = 0; i < keep->tables.len; i++)
        hiap_buf_add(&all, keep->tables.at[i].packed.at, keep->tables.at[i].packed.len);
    hiap_rc rc = all.failed ? hiap_err_nomem(err, all.len) : HIAP_OK;
    if (!rc)
        hiap_sha256(out, all.at, all.len);
    hiap_buf_clear(&all);
    return rc;
}

static void now(char out[32]) {
    time_t seconds = time(NULL);
    struct tm parts;
    gmtime_r(&seconds, &parts);
    strftime(out, 32, "%Y-%m-%dT%H:%M:%SZ", &parts);
}

static hiap_rc add_vintage(int64_t *out, hiap_store *store, const hiap_keep *keep,
                           const hiap_keep_options *o, hiap_err *err) {
    static const char sql[] =
        "INSERT INTO vintage"
        " (file_name, sha256, layout, imported_at, imported_by, rows_read, rows_kept)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)";
    char sha256[HIAP_SHA256_HEX], time_now[32], user[64];
    sqlite3_stmt *s;
    now(time_now);
    hiap_writer_name(user);
    const char *texts[] = { o->command, sha256, HIAP_KEEP_LAYOUT,
                            o->kept_at ? o->kept_at : time_now, o->kept_by ? o->kept_by : user };
    hiap_rc rc = checksum(sha256, keep, err);
    if (!rc)
        rc = hiap_sql_statement(&s, store, sql, err);
    if (rc)
        return rc;
    for (int i = 0; i < 5; i++)
        hiap_sql_bind_text(s, i + 1, hiap_str_of(texts[i]));
    sqlite3_bind_int64(s, 6, (sqlite3_int64)count_rows(keep));
    rc = hiap_sql_finish(store, s, err);
    *out = sqlite3_last_insert_rowid(store->db);
    return rc;
}

/* The account of the vintage: what its rows are. */
static hiap_rc add_class(hiap_store *store, int64_t vintage, const hiap_keep *keep, size_t i,
                         hiap_err *err) {
    static const char sql[] =
        "INSERT INTO vintage_class (vintage, position, class, kept, rows, example_lines)"
        " VALUES (?, ?, 'rows of the table ' || ?, 1, ?, '')";
    sqlite3_stmt *s;
    hiap_rc rc = hiap_sql_statement(&s, store, sql, err);
    if (rc)
        return rc;
    sqlite3_bind_int64(s, 1, vintage);
    sqlite3_bind_int64(s, 2, (sqlite3_int64)i + 1);
    hiap_sql_bind_text(s, 3, hiap_str_of(keep->tables.at[i].name));
    sqlite3_bind_int64(s, 4, (sqlite3_int64)keep->tables.at[i].rows);
    return hiap_sql_finish(store, s, err);
}

static hiap_rc write_rows(hiap_table_writer *writer, unpacked *u, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    while (u->rest.len > 0 && !rc) {
        json_t *line = next_line(&u->rest);
        rc = unpack_row(u, line, err);
        if (!rc)
            rc = hiap_table_writer_add(writer, u->cells, u->missing,
                                       hiap_table_writer_rows(writer) + 1, err);
        json_decref(line);
    }
    return rc;
}

static hiap_rc write_table(hiap_store *store, int64_t vintage, const hiap_keep_table *table,
                           hiap_err *err) {
    hiap_table_writer *writer = NULL;
    unpacked u;
    hiap_rc rc = unpack_head(&u, (hiap_str){ table->packed.at, table->packed.len }, err);
    if (!rc) {
        const hiap_table_spec spec = { table->name, u.headings, u.types, u.width };
        rc = hiap_table_writer_open(&writer, store, vintage, &spec, err);
    }
    if (!rc)
        rc = write_rows(writer, &u, err);
    hiap_rc closed = hiap_table_writer_close(writer, rc ? NULL : err);
    unpacked_clear(&u);
    return rc ? rc : closed;
}

hiap_rc hiap_keep_write(int64_t *vintage, hiap_store *store, const hiap_keep *keep,
                        const hiap_keep_options *options, hiap_err *err) {
    hiap_rc rc = add_vintage(vintage, store, keep, options, err);
    for (size_t i = 0; i < keep->tables.len && !rc; i++) {
        rc = write_table(store, *vintage, &keep->tables.at[i], err);
        if (!rc)
            rc = add_class(store, *vintage, keep, i, err);
    }
    return rc;
}
