/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Kept tables: reading. */
#include <jansson.h>
#include <string.h>

#include "core/data/column_guess.h"
#include "core/store/reason_name.h"
#include "core/store/schema.h"
#include "core/store/sql_frame.h"
#include "core/store/suggest.h"
#include "core/store/table.h"
#include "core/store/table_cells.h"
#include "core/store/vintage.h"

#define FIRST_VERSION 2 /* of a store with kept tables */
#define COUNT(array)  (sizeof(array) / sizeof *(array))

/* --- columns ---------------------------------------------------------------------------------- */

/* The type is the declared one where all vintages declare the same; else the cells tell. */
typedef struct field {
    bool typed;
    hiap_type type;
    hiap_builder *builder;
    hiap_guess guess;
} field;

typedef struct reading {
    hiap_store *store;
    const hiap_table_query *query;
    int64_t as_of;
    hiap_map *headings; /* numbers the fields */
    HIAP_VEC(field) fields;
    HIAP_VEC(double) vintages; /* of each row, when all are wanted */
    HIAP_VEC(hiap_column *) columns;
    HIAP_VEC(const char *) names;
} reading;

static void clear(reading *r) {
    for (size_t i = 0; i < r->fields.len; i++) {
        hiap_builder_drop(r->fields.at[i].builder);
        hiap_guess_clear(&r->fields.at[i].guess);
    }
    for (size_t i = 0; i < r->columns.len; i++)
        hiap_column_drop(r->columns.at[i]);
    hiap_vec_clear(&r->fields);
    hiap_vec_clear(&r->vintages);
    hiap_vec_clear(&r->columns);
    hiap_vec_clear(&r->names);
    hiap_map_free(r->headings);
}

/* False for "", which is no type. */
static bool find_type(hiap_type *out, hiap_str name) {
    static const hiap_type all[] = { HIAP_NUMBER, HIAP_TEXT, HIAP_PERIOD, HIAP_MASK };
    for (size_t i = 0; i < COUNT(all); i++)
        if (hiap_str_is(name, hiap_type_name(all[i]))) {
            *out = all[i];
            return true;
        }
    return false;
}

static hiap_rc add_field(reading *r, hiap_str heading, hiap_str type_name, hiap_err *err) {
    field fresh = { .typed = false };
    bool added;
    fresh.typed = find_type(&fresh.type, type_name);
    uint32_t number = hiap_map_add(r->headings, heading, &added);
    if (number == HIAP_MAP_NONE || (added && !hiap_vec_push(&r->fields, fresh)))
        return hiap_err_nomem(err, heading.len);
    field *known = &r->fields.at[number];
    known->typed = known->typed && fresh.typed && known->type == fresh.type;
    return HIAP_OK;
}

/* Bind the questions below: the table, the vintage to end with, and that to begin with. */
static hiap_rc ask(sqlite3_stmt **out, const reading *r, const char *sql, int64_t from,
                   hiap_err *err) {
    hiap_rc rc = hiap_sql_statement(out, r->store, sql, err);
    if (rc)
        return rc;
    hiap_sql_bind_text(*out, 1, hiap_str_of(r->query->name));
    sqlite3_bind_int64(*out, 2, r->as_of);
    sqlite3_bind_int64(*out, 3, from);
    return HIAP_OK;
}

static hiap_rc read_fields(reading *r, int64_t from, hiap_err *err) {
    static const char sql[] =
        "SELECT c.heading, c.type FROM kept_table k JOIN table_column c USING (kept_table)"
        " WHERE k.dataset = ? AND k.vintage <= ? AND k.vintage >= ?"
        " ORDER BY k.vintage, c.position";
    sqlite3_stmt *s;
    bool row;
    hiap_rc rc = hiap_map_new(&r->headings, err);
    if (!rc)
        rc = ask(&s, r, sql, from, err);
    while (!rc && !(rc = hiap_sql_step(r->store, s, &row, err)) && row)
        if ((rc = add_field(r, hiap_sql_text(s, 0), hiap_sql_text(s, 1), err)))
            sqlite3_reset(s);
    for (size_t i = 0; i < r->fields.len && !rc; i++)
        if (r->fields.at[i].typed)
            rc = hiap_builder_new(&r->fields.at[i].builder, r->fields.at[i].type, err);
    return rc;
}

/* --- rows ------------------------------------------------------------------------------------- */

static hiap_reason reason_of(const json_t *cell) {
    const char *name = json_string_value(json_object_get(cell, "missing"));
    return name ? hiap_reason_named(hiap_str_of(name)) : HIAP_MISSING_EMPTY;
}

static hiap_rc add_cell(field *f, const json_t *cell, hiap_err *err) {
    hiap_str text = { json_string_value(cell), json_string_length(cell) };
    if (f->typed && text.at)
        hiap_cells_read(f->builder, f->type, text);
    else if (f->typed)
        hiap_builder_missing(f->builder, reason_of(cell));
    else
        return hiap_guess_add(
            &f->guess,
            text.at ? text : hiap_str_of(hiap_reason_shorthand(reason_of(cell))), err);
    return HIAP_OK;
}

static hiap_rc damaged(const reading *r, int64_t vintage, hiap_err *err) {
    hiap_err_set(err, HIAP_DB, "a row of the table '%s', vintage %lld, is not as hiap wrote it",
                 r->query->name, (long long)vintage);
    hiap_err_hint(err, "restore the store from a backup");
    hiap_err_at(err, "%s", hiap_store_path(r->store));
    return HIAP_DB;
}

static hiap_rc add_row(reading *r, int64_t vintage, hiap_str cells, hiap_err *err) {
    json_t *row = json_loadb(cells.at, cells.len, 0, NULL);
    hiap_rc rc = json_is_object(row) ? HIAP_OK : damaged(r, vintage, err);
    for (uint32_t i = 0; i < r->fields.len && !rc; i++)
        rc = add_cell(&r->fields.at[i],
                      json_object_get(row, hiap_map_key(r->headings, i).at), err);
    if (!rc && r->query->every && !hiap_vec_push(&r->vintages, (double)vintage))
        rc = hiap_err_nomem(err, sizeof(double));
    json_decref(row);
    return rc;
}

static hiap_rc read_rows(reading *r, int64_t from, hiap_err *err) {
    static const char sql[] =
        "SELECT k.vintage, t.cells FROM kept_table k JOIN table_row t USING (kept_table)"
        " WHERE k.dataset = ? AND k.vintage <= ? AND k.vintage >= ?"
        " ORDER BY k.vintage, t.position";
    sqlite3_stmt *s;
    bool row;
    hiap_rc rc = ask(&s, r, sql, from, err);
    while (!rc && !(rc = hiap_sql_step(r->store, s, &row, err)) && row)
        if ((rc = add_row(r, sqlite3_column_int64(s, 0), hiap_sql_text(s, 1), err)))
            sqlite3_reset(s);
    return rc;
}

/* --- the frame -------------------------------------------------------------------------------- */

static hiap_rc add_column(reading *r, const char *name, hiap_column *c, hiap_err *err) {
    if (hiap_vec_push(&r->columns, c)) {
        if (hiap_vec_push(&r->names, name))
            return HIAP_OK;
        return hiap_err_nomem(err, sizeof name);
    }
    hiap_column_drop(c);
    return hiap_err_nomem(err, sizeof c);
}

static hiap_rc finish_field(hiap_column **out, field *f, hiap_err *err) {
    hiap_builder *b = f->builder;
    f->builder = NULL;
    return f->typed ? hiap_builder_finish(out, b, err) : hiap_guess_finish(out, &f->guess, err);
}

static hiap_rc add_vintages(reading *r, hiap_err *err) {
    hiap_column *c;
    size_t len = r->vintages.len;
    double *values = r->vintages.at ? r->vintages.at : hiap_alloc(sizeof *values);
    r->vintages.at = NULL, r->vintages.len = r->vintages.cap = 0;
    if (!values)
        return hiap_err_nomem(err, sizeof *values);
    hiap_rc rc = hiap_column_take_numbers(&c, values, NULL, len, err);
    return rc ? rc : add_column(r, HIAP_TABLE_VINTAGE, c, err);
}

static hiap_rc make_frame(hiap_frame **out, reading *r, hiap_err *err) {
    hiap_rc rc = r->query->every ? add_vintages(r, err) : HIAP_OK;
    for (uint32_t i = 0; i < r->fields.len && !rc; i++) {
        hiap_column *c = NULL;
        rc = finish_field(&c, &r->fields.at[i], err);
        if (!rc)
            rc = add_column(r, hiap_map_key(r->headings, i).at, c, err);
    }
    return rc ? rc : hiap_frame_new(out, r->names.at, r->columns.at, r->columns.len, err);
}

/* --- which vintages --------------------------------------------------------------------------- */

static hiap_rc no_tables(const char *name, hiap_err *err) {
    hiap_err_set(err, HIAP_NOT_FOUND, "there is no table '%s' in the store", name);
    return hiap_err_hint(err, "no table has been kept yet: a script keeps one with store:keep");
}

static hiap_rc find_newest(int64_t *out, const reading *r, hiap_err *err) {
    static const char sql[] =
        "SELECT max(vintage) FROM kept_table WHERE dataset = ? AND vintage <= ? AND vintage >= ?";
    sqlite3_stmt *s;
    bool row;
    hiap_rc rc = ask(&s, r, sql, 0, err);
    if (!rc)
        rc = hiap_sql_step(r->store, s, &row, err);
    if (rc)
        return rc;
    *out = sqlite3_column_int64(s, 0);
    sqlite3_reset(s);
    return *out ? HIAP_OK
                : hiap_suggest_not_found(r->store, "table", r->query->name,
                                         "SELECT DISTINCT dataset FROM kept_table", err);
}

static hiap_rc read_table(hiap_frame **out, reading *r, hiap_err *err) {
    int64_t newest = 0;
    hiap_rc rc = find_newest(&newest, r, err);
    int64_t from = r->query->every ? 0 : newest;
    if (!rc)
        rc = read_fields(r, from, err);
    if (!rc)
        rc = read_rows(r, from, err);
    return rc ? rc : make_frame(out, r, err);
}

hiap_rc hiap_store_table(hiap_frame **out, hiap_store *store, const hiap_table_query *query,
                         hiap_err *err) {
    reading r = { .store = store, .query = query };
    int64_t version;
    *out = NULL;
    hiap_rc rc = hiap_store_as_of(&r.as_of, store, query->as_of, err);
    if (!rc)
        rc = hiap_schema_of(&version, store, err);
    if (!rc && version < FIRST_VERSION)
        rc = no_tables(query->name, err);
    if (!rc)
        rc = read_table(out, &r, err);
    clear(&r);
    return rc;
}

/* --- the list --------------------------------------------------------------------------------- */

static const hiap_sql_column list_columns[] = {
    { "dataset", HIAP_TEXT },    { "rows", HIAP_NUMBER },    { "columns", HIAP_NUMBER },
    { "vintages", HIAP_NUMBER }, { "vintage", HIAP_NUMBER },
};
static const hiap_sql_list tables = {
    "SELECT k.dataset, k.rows,"
    "   (SELECT count(*) FROM table_column c WHERE c.kept_table = k.kept_table),"
    "   count(*), max(k.vintage)"
    " FROM kept_table k WHERE k.vintage <= ?1 GROUP BY k.dataset ORDER BY k.dataset",
    list_columns, COUNT(list_columns)
};
static const hiap_sql_list none = { "SELECT 1, 1, 1, 1, 1 WHERE ?1 < 0", list_columns,
                                    COUNT(list_columns) };

hiap_rc hiap_store_tables(hiap_frame **out, hiap_store *store, int64_t as_of, hiap_err *err) {
    int64_t known, version;
    *out = NULL;
    hiap_rc rc = hiap_store_as_of(&known, store, as_of, err);
    if (!rc)
        rc = hiap_schema_of(&version, store, err);
    return rc ? rc
              : hiap_sql_frame(out, store, version < FIRST_VERSION ? &none : &tables, &known, err);
}
