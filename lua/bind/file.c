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
#define KEPT       "inputs/"

/* --- the manifest's lists --------------------------------------------------------------------- */

static hiap_run_file *find(const hiap_run_files *files, const char *path, const char *origin) {
    for (size_t i = 0; i < files->len; i++)
        if (strcmp(files->at[i].path, path) == 0 && strcmp(files->at[i].origin, origin) == 0)
            return &files->at[i];
    return NULL;
}

static void free_file(hiap_run_file *file) {
    hiap_free(file->path);
    hiap_buf_clear(&file->bytes);
}

static hiap_rc add(hiap_run_files *files, const char *path, const char *origin, hiap_err *err) {
    hiap_run_file file = { .path = hiap_strdup(path), .origin = origin };
    if (file.path && hiap_vec_push(files, file))
        return HIAP_OK;
    hiap_free(file.path);
    return hiap_err_nomem(err, strlen(path));
}

/* A file comes once: what was written last is what it holds. */
static hiap_rc note(hiap_run_file **out, hiap_run_files *files, const char *path,
                    const char *origin, hiap_str bytes, hiap_err *err) {
    *out = find(files, path, origin);
    hiap_rc rc = *out ? HIAP_OK : add(files, path, origin, err);
    if (rc)
        return rc;
    if (!*out)
        *out = &files->at[files->len - 1];
    hiap_sha256((*out)->sha256, bytes.at, bytes.len);
    return HIAP_OK;
}

static hiap_rc keep(hiap_run_file *file, hiap_str bytes, hiap_err *err) {
    file->kept = bytes.len <= HIAP_RUN_FILE_KEPT && !file->withheld;
    hiap_buf_reset(&file->bytes);
    if (file->kept)
        hiap_buf_add_str(&file->bytes, bytes);
    return file->bytes.failed ? hiap_err_nomem(err, bytes.len) : HIAP_OK;
}

static void clear_files(hiap_run_files *files) {
    for (size_t i = 0; i < files->len; i++)
        free_file(&files->at[i]);
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
    hiap_run_file *file;
    hiap_err err = { 0 };
    if (strncmp(path, KEPT, strlen(KEPT)) == 0)
        hiap_fail_text(L, path, "choose another folder",
                       "the folder " KEPT " of a run holds copies of its scripts");
    if (!hiap_path_is_inside(path))
        hiap_fail_text(L, path, "name a file below the run's folder, such as charts/trend.svg",
                       "'%s' is not a path inside the run's folder", path);
    lua_pushfstring(L, "%s/%s", run->folder.len ? run->folder.at : "outputs", path);
    hiap_rc rc = hiap_worker_publish(run->worker, lua_tostring(L, -1), bytes, &err);
    if (rc == HIAP_ARGUMENT)
        hiap_fail_at(L, &err, path);
    if (rc == HIAP_OK)
        rc = note(&file, &run->written, path, "output", bytes, &err);
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
    lua_pushlstring(L, run->folder.at, run->folder.len);
    return 1;
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
    const hiap_str bytes = { out->at ? out->at : "", out->len };
    hiap_run_file *file;
    rc = note(&file, &run->read, path, origin, bytes, err);
    return rc ? rc : keep(file, bytes, err);
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

static const hiap_run_file *push_csv(lua_State *L, const char *path) {
    hiap_err err = { 0 };
    const char *origin;
    if (hiap_bind_push_file(L, path, &origin, &err) != HIAP_OK)
        hiap_fail_at(L, &err, path);
    hiap_str text = hiap_arg_str(L, -1);
    hiap_frame **out = hiap_bind_frame_slot(L);
    hiap_bind_frame_result(L, hiap_csv_frame_text(out, text, path, &err), &err);
    lua_remove(L, -2);
    return find(&hiap_bind_of(L)->read, path, origin);
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
    const hiap_run_file *file = push_csv(L, path);
    lua_pushstring(L, file->sha256);
    return 2;
}

static void withhold(hiap_run_file *file) {
    file->withheld = true;
    file->kept = false;
    hiap_buf_clear(&file->bytes);
}

int hiap_bind_native_withhold(lua_State *L) {
    static const char *const origins[] = { "project", "shipped" };
    hiap_budget_enter(L);
    const char *path = hiap_arg_text(L, 1);
    for (size_t i = 0; i < sizeof origins / sizeof *origins; i++) {
        hiap_run_file *file = find(&hiap_bind_of(L)->read, path, origins[i]);
        if (file)
            withhold(file);
    }
    return 0;
}
