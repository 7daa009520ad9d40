/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of a run: what it reads and writes, and the list of both for the manifest. */
#include "lua/bind/file.h"

#include <string.h>

#include "core/data/csv.h"
#include "lua/bind/frame.h"
#include "lua/bind/script.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

#define FILE_LIMIT ((size_t)64 << 20)

/* --- the manifest's lists --------------------------------------------------------------------- */

static hiap_run_file *find(const hiap_run_files *files, const char *path) {
    for (size_t i = 0; i < files->len; i++)
        if (strcmp(files->at[i].path, path) == 0)
            return &files->at[i];
    return NULL;
}

/* A path comes once: what was written last is what the file holds. */
static hiap_rc note(hiap_run_files *files, const char *path, const char *origin, hiap_str bytes,
                    hiap_err *err) {
    hiap_run_file *known = find(files, path), file = { .origin = origin };
    if (known) {
        hiap_sha256(known->sha256, bytes.at, bytes.len);
        return HIAP_OK;
    }
    file.path = hiap_strdup(path);
    hiap_sha256(file.sha256, bytes.at, bytes.len);
    if (file.path && hiap_vec_push(files, file))
        return HIAP_OK;
    hiap_free(file.path);
    return hiap_err_nomem(err, strlen(path));
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

/* --- writing ---------------------------------------------------------------------------------- */

void hiap_bind_publish(lua_State *L, const char *path, hiap_str bytes) {
    hiap_bind *run = hiap_bind_of(L);
    hiap_err err = { 0 };
    if (!hiap_path_is_inside(path))
        hiap_fail_text(L, path, "name a file below the run's folder, such as charts/trend.svg",
                       "'%s' is not a path inside the run's folder", path);
    lua_pushfstring(L, "%s/%s", run->folder.len ? run->folder.at : "outputs", path);
    hiap_rc rc = hiap_worker_publish(run->worker, lua_tostring(L, -1), bytes, &err);
    if (rc == HIAP_ARGUMENT)
        hiap_fail_at(L, &err, path);
    if (rc == HIAP_OK)
        rc = note(&run->written, path, "output", bytes, &err);
    if (rc != HIAP_OK)
        hiap_fail(L, &err);
    lua_pop(L, 1);
}

int hiap_bind_word_publish(lua_State *L) {
    hiap_budget_enter(L);
    hiap_bind_publish(L, hiap_arg_text(L, 1), hiap_arg_str(L, 2));
    return 0;
}

int hiap_bind_native_set_folder(lua_State *L) {
    hiap_budget_enter(L);
    hiap_bind *run = hiap_bind_of(L);
    const char *name = hiap_arg_text(L, 1);
    if (run->folder.len == 0) /* --output stands */
        hiap_buf_printf(&run->folder, "outputs/%s", name);
    return 0;
}

/* --- reading ---------------------------------------------------------------------------------- */

static hiap_rc read_from(hiap_bind *run, const char *origin, const char *path, hiap_buf *out,
                         hiap_err *err) {
    const char *folder = strcmp(origin, "project") == 0 ? run->project : run->share;
    char *full = folder ? hiap_path_join(folder, path) : NULL;
    if (folder && !full)
        return hiap_err_nomem(err, strlen(path));
    hiap_rc rc = full && hiap_path_exists(full)
                     ? hiap_file_read(out, full, FILE_LIMIT, err)
                     : hiap_err_set(err, HIAP_NOT_FOUND, "there is no file %s", path);
    hiap_free(full);
    if (rc != HIAP_OK)
        return rc;
    return note(&run->read, path, origin, (hiap_str){ out->at ? out->at : "", out->len }, err);
}

hiap_rc hiap_bind_read(hiap_bind *run, const char *path, hiap_buf *out, const char **origin,
                       hiap_err *err) {
    if (!hiap_path_is_inside(path))
        return hiap_err_set(err, HIAP_ARGUMENT, "'%s' is not a path inside the project", path);
    *origin = "project";
    hiap_rc rc = read_from(run, *origin, path, out, err);
    if (rc != HIAP_NOT_FOUND)
        return rc;
    *origin = "shipped";
    return read_from(run, *origin, path, out, err);
}

hiap_rc hiap_bind_push_file(lua_State *L, const char *path, const char **origin, hiap_err *err) {
    hiap_buf bytes = HIAP_BUF_INIT;
    hiap_rc rc = hiap_bind_read(hiap_bind_of(L), path, &bytes, origin, err);
    if (rc == HIAP_OK)
        hiap_bind_push_buf(L, &bytes);
    hiap_buf_clear(&bytes);
    return rc;
}

static void push_csv(lua_State *L, const char *path) {
    hiap_err err = { 0 };
    const char *origin;
    if (hiap_bind_push_file(L, path, &origin, &err) != HIAP_OK)
        hiap_fail_at(L, &err, path);
    hiap_str text = hiap_arg_str(L, -1);
    hiap_frame **out = hiap_bind_frame_slot(L);
    hiap_bind_frame_result(L, hiap_csv_frame_text(out, text, path, &err), &err);
    lua_remove(L, -2);
}

int hiap_bind_word_read_csv(lua_State *L) {
    hiap_budget_enter(L);
    push_csv(L, hiap_arg_text(L, 1));
    return 1;
}

int hiap_bind_native_load_dataset(lua_State *L) {
    hiap_budget_enter(L);
    lua_pushfstring(L, "datasets/%s.csv", hiap_arg_text(L, 1));
    const char *path = lua_tostring(L, -1);
    push_csv(L, path);
    lua_pushstring(L, find(&hiap_bind_of(L)->read, path)->sha256);
    return 2;
}
