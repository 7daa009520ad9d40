/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/kept.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/base/mem.h"
#include "core/base/path.h"
#include "lua/app/output.h"
#include "lua/host/worker.h"

bool hiap_kept_is_ours(const char *path) {
    return strcmp(path, HIAP_MANIFEST_NAME) == 0 ||
           strncmp(path, HIAP_KEPT_FOLDER "/", sizeof HIAP_KEPT_FOLDER) == 0;
}

/* --- keeping --------------------------------------------------------------------------------- */

static hiap_rc publish_one(hiap_run *run, const hiap_run_file *file, hiap_err *err) {
    hiap_buf path = HIAP_BUF_INIT;
    hiap_buf_printf(&path, "%s/" HIAP_KEPT_FOLDER "/%s/%s",
                    run->bind.folder.len ? run->bind.folder.at : "outputs", file->origin,
                    file->path);
    hiap_rc rc = path.failed
                     ? hiap_err_nomem(err, path.len)
                     : hiap_worker_publish(run->bind.worker, path.at,
                                           (hiap_str){ file->bytes.at ? file->bytes.at : "",
                                                       file->bytes.len },
                                           err);
    hiap_buf_clear(&path);
    return rc;
}

hiap_rc hiap_kept_publish(hiap_run *run, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < run->bind.read.len && !rc; i++)
        if (run->bind.read.at[i].kept)
            rc = publish_one(run, &run->bind.read.at[i], err);
    return rc;
}

/* --- finding --------------------------------------------------------------------------------- */

void hiap_kept_clear(hiap_kept *kept) {
    hiap_free(kept->project);
    hiap_free(kept->shipped);
    *kept = (hiap_kept){ 0 };
}

/* The absolute path of a folder of copies; NULL where there is none. */
static char *folder_of(const char *folder, const char *origin) {
    char full[PATH_MAX];
    hiap_buf path = HIAP_BUF_INIT;
    hiap_buf_printf(&path, "%s/" HIAP_KEPT_FOLDER "/%s", folder, origin);
    bool found = !path.failed && hiap_path_is_folder(path.at) && realpath(path.at, full);
    hiap_buf_clear(&path);
    return found ? hiap_strdup(full) : NULL;
}

static bool is_as_it_was(const hiap_kept *kept, const hiap_run_file *then) {
    const char *root = strcmp(then->origin, "project") == 0 ? kept->project : kept->shipped;
    char now[HIAP_SHA256_HEX], *path = root ? hiap_path_join(root, then->path) : NULL;
    bool same = path && hiap_sha256_file(now, path, NULL) == HIAP_OK &&
                strcmp(now, then->sha256) == 0;
    hiap_free(path);
    return same;
}

void hiap_kept_find(hiap_kept *out, const char *folder, const hiap_manifest *manifest) {
    *out = (hiap_kept){ .project = folder_of(folder, "project"),
                        .shipped = folder_of(folder, "shipped") };
    if (!out->project) /* nothing of the project was read: an empty project will do */
        out->project = folder_of(folder, "");
    for (size_t i = 0; i < manifest->inputs.len && !out->fault; i++)
        if (!is_as_it_was(out, &manifest->inputs.at[i]))
            out->fault = manifest->inputs.at[i].path;
}

bool hiap_kept_is_whole(const hiap_kept *kept) {
    return kept->project && !kept->fault;
}

/* --- sweeping -------------------------------------------------------------------------------- */

static bool is_made(const hiap_outcome *outcome, const char *published, const char *path) {
    for (size_t i = 0; i < outcome->files.len; i++) {
        const char *made = hiap_output_below(outcome->files.at[i].path, published);
        if (strncmp(made, HIAP_KEPT_FOLDER "/", sizeof HIAP_KEPT_FOLDER) == 0 &&
            strcmp(made + sizeof HIAP_KEPT_FOLDER, path) == 0)
            return true;
    }
    return false;
}

hiap_rc hiap_kept_sweep(const char *folder, const hiap_outcome *outcome, const char *published,
                        hiap_err *err) {
    char **paths = NULL, *copies = hiap_path_join(folder, HIAP_KEPT_FOLDER);
    size_t count = 0;
    hiap_rc rc = copies ? hiap_path_walk(&paths, &count, copies, err)
                        : hiap_err_nomem(err, strlen(folder));
    for (size_t i = 0; i < count && !rc; i++) {
        char *stale = is_made(outcome, published, paths[i]) ? NULL
                                                            : hiap_path_join(copies, paths[i]);
        if (stale && unlink(stale) != 0)
            rc = hiap_err_errno(err, "remove", stale);
        hiap_free(stale);
    }
    hiap_path_free_list(paths, count);
    hiap_free(copies);
    return rc;
}
