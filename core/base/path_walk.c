/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "core/base/mem.h"
#include "core/base/path.h"
#include "core/base/vec.h"

#define DEEPEST 32 /* folders within folders */

typedef struct walk {
    const char *folder;
    HIAP_VEC(char *) files;
} walk;

static bool is_link(const char *path) {
    struct stat s;
    return lstat(path, &s) == 0 && S_ISLNK(s.st_mode);
}

static hiap_rc walk_folder(walk *w, const char *below, int depth, hiap_err *err);

/* Takes `path`, that of a file or folder below w->folder. */
static hiap_rc visit(walk *w, char *path, int depth, hiap_err *err) {
    char *full = path ? hiap_path_join(w->folder, path) : NULL;
    bool kept = false;
    hiap_rc rc = full ? HIAP_OK : hiap_err_nomem(err, strlen(w->folder));
    if (full && hiap_path_is_folder(full)) {
        if (depth < DEEPEST && !is_link(full))
            rc = walk_folder(w, path, depth + 1, err);
    } else if (full) {
        kept = hiap_vec_push(&w->files, path);
        rc = kept ? HIAP_OK : hiap_err_nomem(err, sizeof path);
    }
    hiap_free(full);
    if (!kept)
        hiap_free(path);
    return rc;
}

static hiap_rc walk_folder(walk *w, const char *below, int depth, hiap_err *err) {
    char **names = NULL, *full = *below ? hiap_path_join(w->folder, below) : hiap_strdup(w->folder);
    size_t count = 0;
    hiap_rc rc = full ? hiap_path_list(&names, &count, full, "", err)
                      : hiap_err_nomem(err, strlen(w->folder));
    for (size_t i = 0; i < count && !rc; i++)
        rc = visit(w, *below ? hiap_path_join(below, names[i]) : hiap_strdup(names[i]), depth, err);
    hiap_path_free_list(names, count);
    hiap_free(full);
    return rc;
}

hiap_rc hiap_path_walk(char ***out, size_t *count, const char *folder, hiap_err *err) {
    walk w = { .folder = folder };
    *out = NULL;
    *count = 0;
    hiap_rc rc = walk_folder(&w, "", 0, err);
    if (rc) {
        hiap_path_free_list(w.files.at, w.files.len);
        return rc;
    }
    *out = w.files.at;
    *count = w.files.len;
    return HIAP_OK;
}
