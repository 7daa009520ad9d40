/* SPDX-License-Identifier: GPL-3.0-or-later */
/* manifest.json: what a run was made from and what it made, so that it can be made again.
 *
 *   hiap      the version
 *   command   the words after `hiap`, without options that change no result
 *   seed, as_of, vintages (vintage, file_name, sha256: all that the run could see)
 *   inputs    scripts and datasets read: path, origin ("project" or "shipped"), sha256
 *   outputs   path below this folder, sha256
 *
 * No clock, no user, no absolute path: the same run writes the same bytes. Lists are sorted by
 * path.
 */
#ifndef HIAP_APP_MANIFEST_H
#define HIAP_APP_MANIFEST_H

#include "lua/bind/bind.h"

#define HIAP_MANIFEST_NAME "manifest.json"

typedef struct hiap_manifest_vintage {
    int64_t vintage;
    char *file_name;
    char sha256[HIAP_SHA256_HEX];
} hiap_manifest_vintage;

typedef struct hiap_manifest {
    char *version;
    HIAP_VEC(char *) words;
    uint64_t seed;
    int64_t as_of; /* 0: nothing had been imported */
    HIAP_VEC(hiap_manifest_vintage) vintages;
    hiap_run_files inputs, outputs;
} hiap_manifest;
#define HIAP_MANIFEST_INIT { 0 }

/* Fill an initialised manifest from a run; to be cleared in any case. */
hiap_rc hiap_manifest_note(hiap_manifest *out, const hiap_bind *run, const char *const *words,
                           size_t count, uint64_t seed, hiap_err *err);
/* Sorts the lists and appends the JSON. */
hiap_rc hiap_manifest_write(hiap_buf *out, hiap_manifest *manifest, hiap_err *err);
/* Fill an initialised manifest from JSON; `name` is that of the file in messages. HIAP_PARSE: not
 * a manifest, or a path in it that leaves its folder. To be cleared in any case. */
hiap_rc hiap_manifest_read(hiap_manifest *out, hiap_str json, const char *name, hiap_err *err);
void hiap_manifest_clear(hiap_manifest *manifest);

/* The file of that path, or NULL. */
const hiap_run_file *hiap_manifest_find(const hiap_run_files *files, const char *path);

#endif
