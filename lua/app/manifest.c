/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Noting and writing; reading is in manifest_read.c. */
#include "lua/app/manifest.h"

#include <stdlib.h>
#include <string.h>

#include "core/store/catalog.h"
#include "lua/app/json_field.h"

static void clear_files(hiap_run_files *files) {
    for (size_t i = 0; i < files->len; i++)
        hiap_free(files->at[i].path);
    hiap_vec_clear(files);
}

void hiap_manifest_clear(hiap_manifest *manifest) {
    for (size_t i = 0; i < manifest->words.len; i++)
        hiap_free(manifest->words.at[i]);
    for (size_t i = 0; i < manifest->vintages.len; i++)
        hiap_free(manifest->vintages.at[i].file_name);
    hiap_free(manifest->version);
    hiap_vec_clear(&manifest->words);
    hiap_vec_clear(&manifest->vintages);
    clear_files(&manifest->inputs);
    clear_files(&manifest->outputs);
    *manifest = (hiap_manifest)HIAP_MANIFEST_INIT;
}

const hiap_run_file *hiap_manifest_find(const hiap_run_files *files, const char *path) {
    for (size_t i = 0; i < files->len; i++)
        if (strcmp(files->at[i].path, path) == 0)
            return &files->at[i];
    return NULL;
}

/* --- noting ---------------------------------------------------------------------------------- */

static bool copy_files(hiap_run_files *out, const hiap_run_files *from) {
    for (size_t i = 0; i < from->len; i++) {
        hiap_run_file file = from->at[i];
        file.path = hiap_strdup(file.path);
        file.kept = false, file.bytes = (hiap_buf)HIAP_BUF_INIT;
        if (!file.path || !hiap_vec_push(out, file)) {
            hiap_free(file.path);
            return false;
        }
    }
    return true;
}

static bool copy_words(hiap_manifest *out, const char *const *words, size_t count) {
    for (size_t i = 0; i < count; i++) {
        char *word = hiap_strdup(words[i]);
        if (!word || !hiap_vec_push(&out->words, word)) {
            hiap_free(word);
            return false;
        }
    }
    return true;
}

static bool add_vintage(hiap_manifest *out, int64_t vintage, hiap_str file_name, hiap_str sha256) {
    hiap_manifest_vintage v = { .vintage = vintage,
                                .file_name = hiap_strndup(file_name.at, file_name.len) };
    if (sha256.len < sizeof v.sha256)
        memcpy(v.sha256, sha256.at, sha256.len);
    if (v.file_name && hiap_vec_push(&out->vintages, v))
        return true;
    hiap_free(v.file_name);
    return false;
}

static hiap_rc note_vintages(hiap_manifest *out, const hiap_bind *run, hiap_err *err) {
    hiap_frame *f = NULL;
    const hiap_column *vintage, *name, *sha256;
    hiap_rc rc = hiap_store_vintages(&f, run->store, err);
    if (!rc && !(rc = hiap_frame_column(&vintage, f, "vintage", err)) &&
        !(rc = hiap_frame_column(&name, f, "file_name", err)))
        rc = hiap_frame_column(&sha256, f, "sha256", err);
    for (size_t i = 0; !rc && i < hiap_frame_rows(f); i++) {
        int64_t number = (int64_t)hiap_column_numbers(vintage)[i];
        if (number <= run->as_of &&
            !add_vintage(out, number, hiap_column_text(name, i), hiap_column_text(sha256, i)))
            rc = hiap_err_nomem(err, sizeof *out->vintages.at);
    }
    hiap_frame_drop(f);
    return rc;
}

hiap_rc hiap_manifest_note(hiap_manifest *out, const hiap_bind *run, const char *const *words,
                           size_t count, uint64_t seed, hiap_err *err) {
    out->version = hiap_strdup(run->version);
    out->seed = seed;
    out->as_of = run->as_of;
    if (!out->version || !copy_words(out, words, count) || !copy_files(&out->inputs, &run->read) ||
        !copy_files(&out->outputs, &run->written))
        return hiap_err_nomem(err, sizeof *out);
    return run->store ? note_vintages(out, run, err) : HIAP_OK;
}

/* --- writing --------------------------------------------------------------------------------- */

static int by_path(const void *a, const void *b) {
    const hiap_run_file *x = a, *y = b;
    int order = strcmp(x->path, y->path);
    return order ? order : strcmp(x->origin, y->origin);
}

static void sort_files(hiap_run_files *files) {
    if (files->len > 1)
        qsort(files->at, files->len, sizeof *files->at, by_path);
}

static void put_words(hiap_json *j, const hiap_manifest *m) {
    hiap_json_field_list(j, "command");
    for (size_t i = 0; i < m->words.len; i++)
        hiap_json_text(j, hiap_str_of(m->words.at[i]));
    hiap_json_end(j);
}

static void put_vintages(hiap_json *j, const hiap_manifest *m) {
    hiap_json_field_list(j, "vintages");
    for (size_t i = 0; i < m->vintages.len; i++) {
        hiap_json_object(j);
        hiap_json_field_number(j, "vintage", (double)m->vintages.at[i].vintage);
        hiap_json_field_text(j, "file_name", m->vintages.at[i].file_name);
        hiap_json_field_text(j, "sha256", m->vintages.at[i].sha256);
        hiap_json_end(j);
    }
    hiap_json_end(j);
}

static void put_files(hiap_json *j, const char *key, const hiap_run_files *files, bool origin) {
    hiap_json_field_list(j, key);
    for (size_t i = 0; i < files->len; i++) {
        hiap_json_object(j);
        hiap_json_field_text(j, "path", files->at[i].path);
        if (origin)
            hiap_json_field_text(j, "origin", files->at[i].origin);
        hiap_json_field_text(j, "sha256", files->at[i].sha256);
        hiap_json_end(j);
    }
    hiap_json_end(j);
}

hiap_rc hiap_manifest_write(hiap_buf *out, hiap_manifest *manifest, hiap_err *err) {
    sort_files(&manifest->inputs);
    sort_files(&manifest->outputs);
    hiap_json j = hiap_json_to(out, true);
    hiap_json_object(&j);
    hiap_json_field_text(&j, "hiap", manifest->version);
    put_words(&j, manifest);
    hiap_json_field_number(&j, "seed", (double)manifest->seed);
    hiap_json_field_number(&j, "as_of", (double)manifest->as_of);
    put_vintages(&j, manifest);
    put_files(&j, "inputs", &manifest->inputs, true);
    put_files(&j, "outputs", &manifest->outputs, false);
    hiap_json_end(&j);
    hiap_buf_add_char(out, '\n');
    return out->failed ? hiap_err_nomem(err, out->len) : HIAP_OK;
}
