/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/output.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/atomic_file.h"
#include "core/base/mem.h"
#include "core/base/path.h"
#include "lua/app/kept.h"

const char *hiap_output_below(const char *path, const char *folder) {
    size_t len = strlen(folder);
    return strncmp(path, folder, len) == 0 && path[len] == '/' ? path + len + 1 : path;
}

const char *hiap_output_shown(const char *path) {
    char here[PATH_MAX];
    return getcwd(here, sizeof here) ? hiap_output_below(path, here) : path;
}

/* Where a published file goes; the caller's. */
static char *place(const hiap_app *app, const char *path) {
    if (app->options.output)
        return hiap_path_join(app->options.output, hiap_output_below(path, HIAP_OUTPUT_ELSEWHERE));
    return hiap_path_join(app->project.folder, path);
}

/* The length of the folder part. */
static size_t folder_len(const char *path) {
    size_t len = (size_t)(hiap_path_base(path) - path);
    return len > 0 ? len - 1 : 0;
}

static hiap_rc make_folder_of(const char *path, hiap_err *err) {
    char *folder = hiap_strndup(path, folder_len(path));
    hiap_rc rc = folder ? HIAP_OK : hiap_err_nomem(err, strlen(path));
    if (!rc && *folder)
        rc = hiap_path_make_folder(folder, err);
    hiap_free(folder);
    return rc;
}

static bool is_device(const char *path) {
    struct stat s;
    return stat(path, &s) == 0 && !S_ISREG(s.st_mode) && !S_ISDIR(s.st_mode);
}

/* Folders first: a file in the way is found before anything is written. */
static hiap_rc make_room(const hiap_app *app, const hiap_file *file, hiap_err *err) {
    char *path = place(app, file->path);
    if (!path)
        return hiap_err_nomem(err, strlen(file->path));
    hiap_rc rc = make_folder_of(path, err);
    if (!rc && is_device(path)) {
        rc = hiap_err_set(err, HIAP_IO, "cannot write the file %s: a device of that name is there",
                          hiap_output_shown(path));
        hiap_err_hint(err, "choose another name");
    } else if (!rc && hiap_path_is_folder(path)) {
        rc = hiap_err_set(err, HIAP_IO, "cannot write the file %s: a folder of that name is there",
                          hiap_output_shown(path));
        hiap_err_hint(err, "move the folder away, or choose another name");
    }
    hiap_free(path);
    return rc;
}

/* --- all files or none ------------------------------------------------------------------------- */

/* A file that is written, but not in its place yet. */
typedef struct waiting {
    char *path, *beside; /* where it goes; where it is */
} waiting;
typedef HIAP_VEC(waiting) waiting_files;

static void give_up(waiting_files *files) {
    for (size_t i = 0; i < files->len; i++) {
        if (files->at[i].beside)
            unlink(files->at[i].beside);
        hiap_free(files->at[i].beside);
        hiap_free(files->at[i].path);
    }
    hiap_vec_clear(files);
}

/* "outputs/x/.a.svg.4711.new" */
static char *name_beside(const char *path) {
    hiap_buf name = HIAP_BUF_INIT;
    int folder = (int)(hiap_path_base(path) - path);
    hiap_buf_printf(&name, "%.*s.%.200s.%ld.new", folder, path, path + folder, (long)getpid());
    if (name.failed)
        hiap_buf_clear(&name);
    return name.at;
}

static hiap_rc write_beside(waiting_files *files, const hiap_app *app, const hiap_file *file,
                            hiap_err *err) {
    waiting w = { .path = place(app, file->path) };
    w.beside = w.path ? name_beside(w.path) : NULL;
    if (!w.beside || !hiap_vec_push(files, w)) {
        hiap_free(w.path);
        hiap_free(w.beside);
        return hiap_err_nomem(err, strlen(file->path));
    }
    hiap_err why = { 0 };
    hiap_rc rc = hiap_atomic_file_save(w.beside, file->bytes.at, file->bytes.len, &why);
    if (rc) {
        const char *reason = strrchr(why.what, ':');
        hiap_err_set(err, rc, "cannot write %s%s; no file of this run was written",
                     hiap_output_shown(w.path), reason ? reason : "");
        hiap_err_hint(err, "what was there before is as it was; make room, and run it again");
    }
    return rc;
}

static hiap_rc put_in_place(waiting_files *files, hiap_err *err) {
    for (size_t i = 0; i < files->len; i++) {
        if (rename(files->at[i].beside, files->at[i].path) != 0)
            return hiap_err_errno(err, "write", hiap_output_shown(files->at[i].path));
        hiap_free(files->at[i].beside);
        files->at[i].beside = NULL;
    }
    return HIAP_OK;
}

/* The manifest comes last, so a folder with one is whole. */
static hiap_rc save_files(const hiap_app *app, const hiap_outcome *outcome, hiap_err *err) {
    waiting_files files = { 0 };
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < outcome->files.len && !rc; i++)
        rc = write_beside(&files, app, &outcome->files.at[i], err);
    if (!rc)
        rc = put_in_place(&files, err);
    give_up(&files);
    return rc;
}

/* --- copies ---------------------------------------------------------------------------------- */

static const hiap_file *last_of(const hiap_outcome *outcome) {
    return &outcome->files.at[outcome->files.len - 1];
}

static bool has_manifest(const hiap_outcome *outcome) {
    return outcome->files.len > 0 &&
           strcmp(hiap_path_base(last_of(outcome)->path), HIAP_MANIFEST_NAME) == 0;
}

static hiap_rc sweep(const hiap_app *app, const hiap_outcome *outcome, hiap_err *err) {
    const char *manifest = last_of(outcome)->path;
    char *published = hiap_strndup(manifest, folder_len(manifest)), *folder = place(app, manifest);
    hiap_rc rc = HIAP_OK;
    if (!published || !folder)
        rc = hiap_err_nomem(err, strlen(manifest));
    else {
        folder[folder_len(folder)] = '\0';
        rc = hiap_kept_sweep(folder, outcome, published, err);
    }
    hiap_free(published);
    hiap_free(folder);
    return rc;
}

static size_t count_results(const hiap_outcome *outcome) {
    const char *manifest = last_of(outcome)->path;
    size_t count = 0, len = folder_len(manifest);
    for (size_t i = 0; i < outcome->files.len; i++)
        count += !hiap_kept_is_ours(outcome->files.at[i].path + len + 1);
    return count;
}

/* --- what is said ---------------------------------------------------------------------------- */

static void add_shown(hiap_buf *out, const hiap_app *app, const char *published) {
    char *path = place(app, published);
    hiap_buf_add_text(out, path ? hiap_output_shown(path) : published);
    hiap_free(path);
}

static void describe_folder(hiap_buf *out, const hiap_app *app, const hiap_outcome *outcome) {
    hiap_buf folder = HIAP_BUF_INIT;
    const char *page = NULL;
    add_shown(&folder, app, last_of(outcome)->path);
    if (folder.at)
        folder.at[folder_len(folder.at)] = '\0';
    for (size_t i = 0; i < outcome->files.len && !page; i++)
        if (strcmp(hiap_path_base(outcome->files.at[i].path), "index.html") == 0)
            page = outcome->files.at[i].path;
    const char *where = folder.at && *folder.at ? folder.at : ".";
    hiap_buf_add_text(out, "Wrote ");
    hiap_terminal_count(out, count_results(outcome), "file", "files");
    hiap_buf_printf(out, " to %s\n", where);
    if (page) {
        hiap_buf_add_text(out, "Open ");
        add_shown(out, app, page);
        hiap_buf_add_char(out, '\n');
    }
    hiap_buf_add_text(out, "Next: hiap verify ");
    hiap_terminal_quote(out, where);
    hiap_buf_add_char(out, '\n');
    hiap_buf_clear(&folder);
}

static void describe(hiap_buf *out, const hiap_app *app, const hiap_outcome *outcome) {
    if (has_manifest(outcome)) {
        describe_folder(out, app, outcome);
        return;
    }
    for (size_t i = 0; i < outcome->files.len; i++) {
        hiap_buf_add_text(out, "Wrote ");
        add_shown(out, app, outcome->files.at[i].path);
        hiap_buf_add_char(out, '\n');
    }
}

hiap_rc hiap_output_save(hiap_app *app, const hiap_outcome *outcome, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < outcome->files.len && !rc; i++)
        rc = make_room(app, &outcome->files.at[i], err);
    if (!rc)
        rc = save_files(app, outcome, err);
    if (!rc && has_manifest(outcome))
        rc = sweep(app, outcome, err);
    if (rc || outcome->files.len == 0 || app->options.quiet)
        return rc;
    hiap_buf text = HIAP_BUF_INIT;
    describe(&text, app, outcome);
    hiap_str lines = { text.at, text.len };
    if (app->options.json) /* stdout is for JSON alone */
        hiap_terminal_tell(&app->terminal, lines);
    else
        hiap_terminal_print(&app->terminal, lines);
    hiap_buf_clear(&text);
    return HIAP_OK;
}
