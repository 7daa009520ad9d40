/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/project.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/base/path.h"
#include "core/base/vec.h"

/* --- folders --------------------------------------------------------------------------------- */

static hiap_rc absolute(char **out, const char *path, hiap_err *err) {
    char full[PATH_MAX];
    if (!realpath(path, full))
        return hiap_err_errno(err, "open", path);
    *out = hiap_strdup(full);
    return *out ? HIAP_OK : hiap_err_nomem(err, strlen(full));
}

static bool holds_scripts(const char *folder) {
    char *scripts = hiap_path_join(folder, "scripts");
    bool holds = scripts && hiap_path_is_folder(scripts);
    hiap_free(scripts);
    return holds;
}

static hiap_rc find_share(hiap_project *out, hiap_err *err) {
    const char *named = getenv("HIAP_SHARE");
    const char *const places[] = { HIAP_PREFIX "/share/hiap", HIAP_SOURCE };
    if (named && *named) {
        hiap_rc rc = absolute(&out->share, named, err);
        if (rc)
            hiap_err_wrap(err, "the variable HIAP_SHARE");
        return rc;
    }
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        if (holds_scripts(places[i]))
            return absolute(&out->share, places[i], err);
    return HIAP_OK;
}

static hiap_rc find_folder(hiap_project *out, const char *named, const char *start, hiap_err *err) {
    if (named && !hiap_path_is_folder(named)) {
        hiap_err_set(err, HIAP_NOT_FOUND, "--project: there is no folder %s", named);
        hiap_err_hint(err, "make it a project with: hiap new %s", named);
        return HIAP_NOT_FOUND;
    }
    hiap_rc rc = hiap_path_find_project(&out->folder, named ? named : start, err);
    out->found = rc == HIAP_OK;
    if (rc == HIAP_NOT_FOUND && !named) {
        hiap_err_clear(err);
        return absolute(&out->folder, ".", err);
    }
    return rc;
}

hiap_rc hiap_project_find(hiap_project *out, const hiap_options *options, const char *start,
                          hiap_err *err) {
    *out = (hiap_project)HIAP_PROJECT_INIT;
    hiap_rc rc = find_folder(out, options->project, start ? start : ".", err);
    if (!rc)
        rc = find_share(out, err);
    if (options->seed >= 0)
        out->seed = (uint64_t)options->seed;
    if (rc)
        hiap_project_clear(out);
    return rc;
}

void hiap_project_clear(hiap_project *project) {
    hiap_free(project->folder);
    hiap_free(project->share);
    hiap_free(project->name);
    hiap_free(project->review);
    hiap_free(project->store);
    *project = (hiap_project)HIAP_PROJECT_INIT;
}

const char *hiap_project_inside(const hiap_project *project, const char *absolute_path) {
    size_t len = strcmp(project->folder, "/") == 0 ? 0 : strlen(project->folder);
    if (strncmp(absolute_path, project->folder, len) != 0 || absolute_path[len] != '/')
        return NULL;
    const char *rest = absolute_path + len + 1;
    return hiap_path_is_inside(rest) ? rest : NULL;
}

/* --- command scripts ------------------------------------------------------------------------- */

typedef HIAP_VEC(char *) names;

static hiap_rc add_commands(names *all, const char *root, hiap_err *err) {
    char **files = NULL;
    size_t count = 0;
    char *folder = root ? hiap_path_join(root, "scripts/commands") : NULL;
    hiap_rc rc = folder ? hiap_path_list(&files, &count, folder, ".lua", err) : HIAP_OK;
    hiap_free(folder);
    if (root && !folder)
        rc = hiap_err_nomem(err, strlen(root));
    for (size_t i = 0; i < count && !rc; i++) {
        char *name = hiap_strndup(files[i], strlen(files[i]) - strlen(".lua"));
        if (!name || !hiap_vec_push(all, name)) {
            hiap_free(name);
            rc = hiap_err_nomem(err, strlen(files[i]));
        }
    }
    hiap_path_free_list(files, count);
    return rc;
}

static int by_bytes(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void sort_once(names *all) {
    size_t kept = 0;
    if (all->len > 1)
        qsort(all->at, all->len, sizeof *all->at, by_bytes);
    for (size_t i = 0; i < all->len; i++)
        if (kept > 0 && strcmp(all->at[kept - 1], all->at[i]) == 0)
            hiap_free(all->at[i]);
        else
            all->at[kept++] = all->at[i];
    all->len = kept;
}

hiap_rc hiap_project_commands(char ***out, size_t *count, const hiap_project *project,
                              hiap_err *err) {
    names all = { 0 };
    hiap_rc rc = add_commands(&all, project->folder, err);
    if (!rc)
        rc = add_commands(&all, project->share, err);
    sort_once(&all);
    *out = NULL, *count = 0;
    if (rc)
        hiap_path_free_list(all.at, all.len);
    else
        *out = all.at, *count = all.len;
    return rc;
}
