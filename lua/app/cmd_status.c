/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hiap status: what the store holds, which indicators have no figures, and what to do next. It is
 * looked up in a worker, since the indicators are scripts. */
#include <string.h>

#include "core/base/vec.h"
#include "core/report/table.h"
#include "core/store/catalog.h"
#include "core/store/table.h"
#include "lua/app/json_field.h"
#include "lua/app/output.h"
#include "lua/app/run.h"

#define IMPORTS_SHOWN 10

typedef struct status {
    hiap_run *run;
    hiap_frame *vintages, *indicators, *tables; /* NULL while nothing has been imported */
    size_t live;                       /* live indicators looked at */
    HIAP_VEC(char *) missing;          /* ids of those without figures */
} status;

/* --- which indicators have no figures -------------------------------------------------------- */

/* Push declare.get(noun, id). */
static void push_object(lua_State *L, const char *noun, const char *id) {
    hiap_engine_push(L, "declare", "get");
    lua_pushstring(L, noun);
    lua_pushstring(L, id);
    lua_call(L, 2, 1);
}

/* Push the list of ids that matter: those in the set of the project's review, or all. */
static void push_ids(lua_State *L, const char *review) {
    if (!review) {
        hiap_engine_push(L, "declare", "ids");
        lua_pushliteral(L, "indicator");
        lua_call(L, 1, 1);
        return;
    }
    push_object(L, "review", review);
    lua_getfield(L, -1, "set");
    push_object(L, "set", lua_tostring(L, -1));
    lua_getfield(L, -1, "indicators");
    lua_replace(L, -4);
    lua_pop(L, 2);
}

static bool store_has(const status *s, const char *key) {
    const hiap_column *keys = s->indicators ? hiap_frame_find(s->indicators, "indicator_id") : NULL;
    return keys && hiap_column_word_code(keys, hiap_str_of(key)) != HIAP_TEXT_MISSING;
}

/* Figures of one's own are under local/ID; the others under the keys in `data`. The indicator is
 * on top. */
static bool has_figures(lua_State *L, const status *s, const char *id) {
    bool has = store_has(s, lua_pushfstring(L, "local/%s", id));
    lua_pop(L, 1);
    lua_getfield(L, -1, "data");
    lua_Integer count = luaL_len(L, -1);
    for (lua_Integer i = 1; i <= count && !has; i++) {
        lua_geti(L, -1, i);
        lua_geti(L, -1, 1);
        has = store_has(s, lua_tostring(L, -1));
        lua_pop(L, 2);
    }
    lua_pop(L, 1);
    return has;
}

static void look_at(lua_State *L, status *s, const char *id) {
    push_object(L, "indicator", id);
    lua_getfield(L, -1, "status");
    bool live = hiap_str_is(hiap_str_of(lua_tostring(L, -1)), "live");
    lua_pop(L, 1);
    s->live += live;
    if (live && !has_figures(L, s, id)) {
        char *copy = hiap_strdup(id);
        if (!copy || !hiap_vec_push(&s->missing, copy)) {
            hiap_err err = { 0 };
            hiap_free(copy);
            hiap_err_nomem(&err, strlen(id));
            hiap_fail(L, &err);
        }
    }
    lua_pop(L, 1);
}

static void find_missing(lua_State *L, void *payload) {
    status *s = payload;
    push_ids(L, s->run->app->project.review);
    lua_Integer count = luaL_len(L, -1);
    for (lua_Integer i = 1; i <= count; i++) {
        lua_geti(L, -1, i);
        look_at(L, s, lua_tostring(L, -1));
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
}

/* --- telling --------------------------------------------------------------------------------- */

static void add_next(hiap_buf *out, const status *s) {
    const char *review = s->run->app->project.review;
    if (!s->vintages)
        hiap_buf_add_text(out, "hiap import FILE.csv");
    else if (review)
        hiap_buf_printf(out, "hiap review %s", review);
    else
        hiap_buf_add_text(out, "hiap help");
}

static void add_title(hiap_buf *out, const status *s) {
    const hiap_project *p = &s->run->app->project;
    hiap_buf_printf(out, "%s\nStore: %s, ", p->name ? p->name : p->folder,
                    hiap_output_shown(p->store));
    if (!s->vintages) {
        hiap_buf_add_text(out, "nothing imported yet\n");
        return;
    }
    hiap_terminal_count(out, hiap_frame_rows(s->vintages), "import", "imports");
    hiap_buf_add_text(out, ", ");
    hiap_terminal_count(out, hiap_frame_rows(s->indicators), "indicator", "indicators");
    hiap_buf_printf(out, ", as of vintage %lld\n", (long long)s->run->bind.as_of);
}

static hiap_rc add_table(hiap_buf *out, const status *s, const hiap_frame *f,
                         const char *const *names, size_t count, hiap_err *err) {
    const hiap_table_options how = { .width = s->run->app->terminal.width };
    hiap_frame *some;
    hiap_rc rc = hiap_frame_select(&some, f, names, count, err);
    if (!rc)
        rc = hiap_table_print(out, some, &how, err);
    hiap_frame_drop(some);
    return rc;
}

/* The newest imports, oldest first. */
static hiap_rc add_vintages(hiap_buf *out, const status *s, hiap_err *err) {
    static const char *const names[] = { "vintage",     "file_name",  "imported_at",
                                         "imported_by", "indicators", "rows_kept" };
    size_t rows = hiap_frame_rows(s->vintages),
           first = rows > IMPORTS_SHOWN ? rows - IMPORTS_SHOWN : 0;
    hiap_frame *newest;
    hiap_rc rc = hiap_frame_slice(&newest, s->vintages, first, rows - first, err);
    hiap_buf_add_text(out, first ? "\nThe newest imports\n" : "\nImports\n");
    if (!rc)
        rc = add_table(out, s, newest, names, sizeof names / sizeof *names, err);
    hiap_frame_drop(newest);
    return rc;
}

static hiap_rc add_indicators(hiap_buf *out, const status *s, hiap_err *err) {
    static const char *const names[] = { "indicator_id", "indicator_name", "areas",
                                         "periods",      "newest_period",  "vintage" };
    hiap_buf_add_text(out, "\nIndicators\n");
    return add_table(out, s, s->indicators, names, sizeof names / sizeof *names, err);
}

static hiap_rc add_tables(hiap_buf *out, const status *s, hiap_err *err) {
    static const char *const names[] = { "dataset", "rows", "columns", "vintages", "vintage" };
    if (hiap_frame_rows(s->tables) == 0)
        return HIAP_OK;
    hiap_buf_add_text(out, "\nKept tables\n");
    return add_table(out, s, s->tables, names, sizeof names / sizeof *names, err);
}

static void add_missing(hiap_buf *out, const status *s) {
    const char *review = s->run->app->project.review;
    hiap_buf_printf(out, "\n%zu of ", s->live - s->missing.len);
    hiap_terminal_count(out, s->live, "live indicator", "live indicators");
    if (review)
        hiap_buf_printf(out, " of the review '%s'", review);
    hiap_buf_add_text(out, s->live - s->missing.len == 1 ? " has figures\n" : " have figures\n");
    if (s->vintages && s->missing.len) {
        hiap_buf_add_text(out, "Without figures:\n");
        hiap_terminal_names(out, &s->run->app->terminal, s->missing.at, s->missing.len);
    }
    hiap_buf_add_text(out, "Next: ");
    add_next(out, s);
    hiap_buf_add_char(out, '\n');
}

static hiap_rc add_store(hiap_buf *out, const status *s, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    add_title(out, s);
    if (s->vintages && !(rc = add_vintages(out, s, err)))
        rc = add_indicators(out, s, err);
    return rc || !s->tables ? rc : add_tables(out, s, err);
}

static hiap_rc add_json(hiap_buf *out, const status *s, hiap_err *err) {
    const hiap_project *p = &s->run->app->project;
    hiap_json j = hiap_json_to(out, true);
    hiap_rc rc = HIAP_OK;
    hiap_json_object(&j);
    hiap_json_field_text(&j, "name", p->name);
    hiap_json_field_text(&j, "store", hiap_output_shown(p->store));
    hiap_json_field_number(&j, "as_of", (double)s->run->bind.as_of);
    if (s->vintages && !(rc = hiap_json_field_frame(&j, "vintages", s->vintages, err)))
        rc = hiap_json_field_frame(&j, "indicators", s->indicators, err);
    if (s->tables && !rc)
        rc = hiap_json_field_frame(&j, "tables", s->tables, err);
    hiap_json_field_text(&j, "review", p->review);
    hiap_json_field_number(&j, "live_indicators", (double)s->live);
    hiap_json_field_list(&j, "without_figures");
    for (size_t i = 0; i < s->missing.len; i++)
        hiap_json_text(&j, hiap_str_of(s->missing.at[i]));
    hiap_json_end(&j);
    hiap_buf next = HIAP_BUF_INIT;
    add_next(&next, s);
    hiap_json_field_text(&j, "next", next.at);
    hiap_buf_clear(&next);
    hiap_json_end(&j);
    hiap_buf_add_char(out, '\n');
    return rc;
}

/* --- in the worker --------------------------------------------------------------------------- */

/* The vintages up to the one asked for. */
static hiap_rc read_vintages(status *s, hiap_err *err) {
    hiap_frame *all = NULL;
    hiap_rc rc = hiap_store_vintages(&all, s->run->bind.store, err);
    const hiap_column *vintage = rc ? NULL : hiap_frame_find(all, "vintage");
    size_t rows = 0;
    while (vintage && rows < hiap_column_len(vintage) &&
           (int64_t)hiap_column_numbers(vintage)[rows] <= s->run->bind.as_of)
        rows++;
    if (!rc)
        rc = hiap_frame_slice(&s->vintages, all, 0, rows, err);
    hiap_frame_drop(all);
    return rc;
}

static hiap_rc read_store(status *s, hiap_err *err) {
    if (!s->run->bind.store || s->run->bind.as_of == 0)
        return HIAP_OK;
    hiap_rc rc = read_vintages(s, err);
    if (!rc)
        rc = hiap_store_indicators(&s->indicators, s->run->bind.store, s->run->bind.as_of, err);
    return rc ? rc : hiap_store_tables(&s->tables, s->run->bind.store, s->run->bind.as_of, err);
}

static hiap_rc print(status *s, hiap_buf *text, hiap_err *err) {
    hiap_rc rc = text->failed ? hiap_err_nomem(err, text->len) : HIAP_OK;
    if (!rc)
        hiap_worker_print(s->run->bind.worker, text->at, text->len);
    hiap_buf_clear(text);
    return rc;
}

/* The store is told of first: a slip in a script of the project cannot keep it back. */
static hiap_rc tell(status *s, hiap_host *host, hiap_fault *fault) {
    hiap_buf text = HIAP_BUF_INIT;
    hiap_err err = { 0 };
    bool json = s->run->app->options.json;
    if (!json && (add_store(&text, s, &err) || print(s, &text, &err)))
        return hiap_fault_set(fault, &err);
    hiap_rc rc = hiap_host_protect(host, find_missing, s, fault);
    if (rc)
        return rc;
    if (!json)
        add_missing(&text, s);
    else if (add_json(&text, s, &err))
        return hiap_fault_set(fault, &err);
    return print(s, &text, &err) ? hiap_fault_set(fault, &err) : HIAP_OK;
}

static hiap_rc work(hiap_run *run, hiap_host *host, hiap_fault *fault) {
    status s = { .run = run };
    hiap_err err = { 0 };
    return read_store(&s, &err) ? hiap_fault_set(fault, &err) : tell(&s, host, fault);
}

hiap_rc hiap_command_status(hiap_app *app, hiap_fault *fault) {
    hiap_rc rc = hiap_app_arguments(app, 0, 0, &fault->err);
    if (!rc)
        rc = hiap_app_need_project(app, &fault->err);
    if (!rc)
        rc = hiap_project_read(&app->project, &app->options, fault);
    if (rc)
        return rc;
    hiap_run run = HIAP_RUN_INIT(app);
    hiap_outcome outcome = { 0 };
    run.work = work;
    rc = hiap_run_go(&outcome, &run);
    if (rc)
        *fault = outcome.fault;
    hiap_outcome_clear(&outcome);
    hiap_run_clear(&run);
    return rc;
}
