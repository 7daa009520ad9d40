/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/comparison.h"

#include <string.h>

#include "lua/app/kept.h"
#include "lua/app/output.h"

#define FILE_LIMIT ((size_t)1 << 30)

static const struct {
    const char *word, *meaning;
} verdicts[HIAP_VERDICT_COUNT] = {
#define HIAP_VERDICT(id, word, meaning) { word, meaning },
#include "lua/app/verdict.def"
#undef HIAP_VERDICT
};

const char *hiap_verdict_word(hiap_verdict v) {
    return verdicts[v].word;
}

const char *hiap_verdict_meaning(hiap_verdict v) {
    return verdicts[v].meaning;
}

void hiap_comparison_clear(hiap_comparison *c) {
    for (size_t i = 0; i < c->extra.len; i++)
        hiap_free(c->extra.at[i]);
    hiap_vec_clear(&c->extra);
    hiap_vec_clear(&c->files);
    c->identical = 0;
}

static hiap_rc add(hiap_comparison *out, const char *path, hiap_verdict verdict, hiap_err *err) {
    out->identical += verdict == HIAP_VERDICT_IDENTICAL;
    return hiap_vec_push(&out->files, (hiap_compared){ path, verdict })
               ? HIAP_OK
               : hiap_err_nomem(err, sizeof *out->files.at);
}

static const hiap_file *find_again(const hiap_outcome *again, const char *published,
                                   const char *path) {
    for (size_t i = 0; i < again->files.len; i++)
        if (strcmp(hiap_output_below(again->files.at[i].path, published), path) == 0)
            return &again->files.at[i];
    return NULL;
}

static bool same_bytes(const hiap_buf *a, const hiap_buf *b) {
    return a->len == b->len && (a->len == 0 || memcmp(a->at, b->at, a->len) == 0);
}

static hiap_verdict judge(const hiap_run_file *then, const hiap_buf *here, const hiap_file *again) {
    char sha256[HIAP_SHA256_HEX];
    if (!again)
        return HIAP_VERDICT_NOT_MADE;
    if (same_bytes(here, &again->bytes))
        return HIAP_VERDICT_IDENTICAL;
    hiap_sha256(sha256, again->bytes.at, again->bytes.len);
    return strcmp(sha256, then->sha256) == 0 ? HIAP_VERDICT_EDITED : HIAP_VERDICT_DIFFERENT;
}

static hiap_rc compare_one(hiap_comparison *out, const char *folder, const hiap_run_file *then,
                           const hiap_file *again, hiap_err *err) {
    hiap_buf here = HIAP_BUF_INIT;
    char *path = hiap_path_join(folder, then->path);
    hiap_rc rc = HIAP_OK;
    if (!path)
        rc = hiap_err_nomem(err, strlen(then->path));
    else if (!hiap_path_exists(path))
        rc = add(out, then->path, HIAP_VERDICT_MISSING, err);
    else if (!(rc = hiap_file_read(&here, path, FILE_LIMIT, err)))
        rc = add(out, then->path, judge(then, &here, again), err);
    hiap_buf_clear(&here);
    hiap_free(path);
    return rc;
}

/* --- what else lies there -------------------------------------------------------------------- */

static bool is_known(const hiap_comparison *c, const char *path) {
    if (hiap_kept_is_ours(path))
        return true;
    for (size_t i = 0; i < c->files.len; i++)
        if (strcmp(c->files.at[i].path, path) == 0)
            return true;
    return false;
}

static hiap_rc find_extra(hiap_comparison *out, const char *folder, hiap_err *err) {
    char **paths;
    size_t count;
    hiap_rc rc = hiap_path_walk(&paths, &count, folder, err);
    for (size_t i = 0; i < count && !rc; i++) {
        if (is_known(out, paths[i]))
            continue;
        if (hiap_vec_push(&out->extra, paths[i]))
            paths[i] = NULL;
        else
            rc = hiap_err_nomem(err, sizeof *paths);
    }
    hiap_path_free_list(paths, count);
    return rc;
}

hiap_rc hiap_comparison_make(hiap_comparison *out, const char *folder,
                             const hiap_manifest *manifest, const hiap_outcome *again,
                             const char *published, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < manifest->outputs.len && !rc; i++) {
        const hiap_run_file *then = &manifest->outputs.at[i];
        rc = compare_one(out, folder, then, find_again(again, published, then->path), err);
    }
    for (size_t i = 0; i < again->files.len && !rc; i++) {
        const char *path = hiap_output_below(again->files.at[i].path, published);
        if (!hiap_kept_is_ours(path) && !hiap_manifest_find(&manifest->outputs, path))
            rc = add(out, path, HIAP_VERDICT_NEW, err);
    }
    return rc ? rc : find_extra(out, folder, err);
}
