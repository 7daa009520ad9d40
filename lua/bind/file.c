/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of a run: publishing, reading project files, loading scripts and datasets by name. */
#include "lua/bind/file.h"

#include <string.h>

#include "core/data/csv.h"
#include "lua/bind/column.h"
#include "lua/bind/frame.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"
#include "lua/host/state.h"

#define FILE_LIMIT ((size_t)64 << 20)

/* --- the manifest's lists ------------------------------------------------------------------------------ */

/* A path comes once; reading a changed file again cannot happen within a run, writing again replaces. */
static hiap_rc note(hiap_run_files *files, const char *path, const char *origin, hiap_str bytes, hiap_err *err) {
    for (size_t i = 0; i < files->len; i++)
        if (strcmp(files->at[i].path, path) == 0) {
            hiap_sha256(files->at[i].sha256, bytes.at, bytes.len);
            return HIAP_OK;
        }
    hiap_run_file file = { .path = hiap_strdup(path), .origin = origin };
    hiap_sha256(file.sha256, bytes.at, bytes.len);
    if (!file.path || !hiap_vec_push(files, file)) {
        hiap_free(file.path);
        return hiap_err_nomem(err, strlen(path));
    }
    return HIAP_OK;
}

static void clear_files(hiap_run_files *files) {
    for (size_t i = 0; i < files->len; i++)
        hiap_free(files->at[i].path);
    hiap_vec_clear(files);
}

void hiap_bind_clear(hiap_bind *bind) {
    clear_files(&bind->read);
    clear_files(&bind->written);
    hiap_buf_clear(&bind->folder);
}

/* --- writing --------------------------------------------------------------------------------------------- */

void hiap_bind_publish(lua_State *L, const char *path, hiap_str bytes) {
    hiap_bind *run = hiap_bind_of(L);
    hiap_err err = { 0 };
    if (!hiap_path_is_inside(path))
        hiap_fail_text(L, path, "name a file below the run's folder, such as charts/trend.svg", "'%s' is not a path inside the run's folder", path);
    lua_pushfstring(L, "%s/%s", run->folder.len ? run->folder.at : "outputs", path);
    if (hiap_worker_publish(run->worker, lua_tostring(L, -1), bytes, &err) != HIAP_OK ||
        note(&run->written, path, "output", bytes, &err) != HIAP_OK)
        hiap_fail(L, &err);
    lua_pop(L, 1);
}

int hiap_bind_word_publish(lua_State *L) {
    hiap_budget_enter(L);
    hiap_bind_publish(L, hiap_arg_text(L, 1), hiap_arg_str(L, 2));
    return 0;
}

int hiap_bind_native_set_folder(lua_State *L) {
    hiap_bind *run = hiap_bind_of(L);
    if (run->folder.len == 0) /* --output stands */
        hiap_buf_printf(&run->folder, "outputs/%s", hiap_arg_text(L, 1));
    return 0;
}

/* --- reading --------------------------------------------------------------------------------------------- */

static hiap_rc read_from(hiap_bind *run, const char *folder, const char *path, hiap_buf *out, const char *origin, hiap_err *err) {
    if (!folder)
        return hiap_err_set(err, HIAP_NOT_FOUND, "there is no file %s", path);
    char *full = hiap_path_join(folder, path);
    if (!full)
        return hiap_err_nomem(err, strlen(path));
    hiap_rc rc = hiap_path_exists(full) ? hiap_file_read(out, full, FILE_LIMIT, err) : hiap_err_set(err, HIAP_NOT_FOUND, "there is no file %s", path);
    hiap_free(full);
    return rc == HIAP_OK ? note(&run->read, path, origin, (hiap_str){ out->at, out->len }, err) : rc;
}

hiap_rc hiap_bind_read(hiap_bind *run, const char *path, hiap_buf *out, const char **origin, hiap_err *err) {
    if (!hiap_path_is_inside(path))
        return hiap_err_set(err, HIAP_ARGUMENT, "'%s' is not a path inside the project", path);
    *origin = "project";
    hiap_rc rc = read_from(run, run->project, path, out, *origin, err);
    if (rc != HIAP_NOT_FOUND)
        return rc;
    *origin = "shipped";
    return read_from(run, run->share, path, out, *origin, err);
}

/* Read into a Lua text, so that nothing is lost when an error is raised. */
static const char *push_file(lua_State *L, const char *path, hiap_rc *rc, hiap_err *err) {
    hiap_buf bytes = HIAP_BUF_INIT;
    const char *origin = NULL;
    *rc = hiap_bind_read(hiap_bind_of(L), path, &bytes, &origin, err);
    if (*rc == HIAP_OK)
        hiap_bind_push_buf(L, &bytes);
    hiap_buf_clear(&bytes);
    return origin;
}

static int push_csv(lua_State *L, const char *path) {
    hiap_err err = { 0 };
    hiap_rc rc;
    push_file(L, path, &rc, &err);
    if (rc != HIAP_OK)
        hiap_fail_at(L, &err, path);
    hiap_str text = hiap_arg_str(L, -1);
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_csv_frame_text(out, text, path, &err), &err);
}

int hiap_bind_word_read_csv(lua_State *L) {
    hiap_budget_enter(L);
    return push_csv(L, hiap_arg_text(L, 1));
}

/* --- scripts and datasets by name ---------------------------------------------------------------------- */

/* Run the text on top of the stack as the script `path`; leaves its one result. */
static void run_text(lua_State *L, const char *path, const char *layer) {
    hiap_bind *run = hiap_bind_of(L);
    const char *before = run->layer;
    run->layer = layer;
    hiap_host_push_script(L, path, hiap_arg_str(L, -1));
    lua_remove(L, -2);
    lua_call(L, 0, 1);
    run->layer = before;
}

int hiap_bind_native_load_script(lua_State *L) {
    hiap_budget_enter(L);
    const char *path = hiap_arg_text(L, 1);
    hiap_err err = { 0 };
    hiap_rc rc;
    const char *origin = push_file(L, path, &rc, &err);
    if (rc == HIAP_NOT_FOUND) {
        lua_pushnil(L);
        return 1;
    }
    if (rc != HIAP_OK)
        hiap_fail(L, &err);
    run_text(L, path, origin);
    return 1;
}

/* Every .lua file of one layer's folder, by name. */
static void load_layer(lua_State *L, const char *root, const char *folder, const char *layer) {
    hiap_bind *run = hiap_bind_of(L);
    hiap_err err = { 0 };
    char **names = NULL;
    size_t count = 0;
    if (!root)
        return;
    lua_pushfstring(L, "%s/%s", root, folder);
    if (hiap_path_list(&names, &count, lua_tostring(L, -1), ".lua", &err) != HIAP_OK)
        hiap_fail(L, &err);
    lua_pop(L, 1);
    lua_createtable(L, (int)count, 0);
    for (size_t i = 0; i < count; i++) {
        lua_pushfstring(L, "%s/%s", folder, names[i]);
        lua_rawseti(L, -2, (lua_Integer)i + 1);
    }
    hiap_path_free_list(names, count);
    for (lua_Integer i = 1; i <= (lua_Integer)count; i++) {
        lua_rawgeti(L, -1, i);
        hiap_buf bytes = HIAP_BUF_INIT;
        hiap_rc rc = read_from(run, root, lua_tostring(L, -1), &bytes, layer, &err);
        if (rc != HIAP_OK) {
            hiap_buf_clear(&bytes);
            hiap_fail(L, &err);
        }
        hiap_bind_push_buf(L, &bytes);
        run_text(L, lua_tostring(L, -2), layer);
        lua_pop(L, 2);
    }
    lua_pop(L, 1);
}

int hiap_bind_native_load_folder(lua_State *L) {
    hiap_budget_enter(L);
    hiap_bind *run = hiap_bind_of(L);
    const char *folder = hiap_arg_text(L, 1);
    load_layer(L, run->project, folder, "project");
    if (!run->project || !run->share || strcmp(run->project, run->share) != 0)
        load_layer(L, run->share, folder, "shipped");
    return 0;
}

int hiap_bind_native_load_dataset(lua_State *L) {
    hiap_budget_enter(L);
    hiap_bind *run = hiap_bind_of(L);
    lua_pushfstring(L, "datasets/%s.csv", hiap_arg_text(L, 1));
    const char *path = lua_tostring(L, -1);
    push_csv(L, path);
    for (size_t i = 0; i < run->read.len; i++)
        if (strcmp(run->read.at[i].path, path) == 0)
            lua_pushstring(L, run->read.at[i].sha256);
    return 2;
}

int hiap_bind_native_layer(lua_State *L) {
    const char *layer = hiap_bind_of(L)->layer;
    lua_pushstring(L, layer ? layer : "script");
    return 1;
}
