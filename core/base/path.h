/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paths and whole files. */
#ifndef HIAP_BASE_PATH_H
#define HIAP_BASE_PATH_H

#include "core/base/buf.h"

/* "a/b" + "c" -> "a/b/c" (an absolute second part replaces the first). NULL when memory runs out. */
char *hiap_path_join(const char *folder, const char *name);
const char *hiap_path_base(const char *path); /* the part after the last '/' */
bool hiap_path_exists(const char *path);
bool hiap_path_is_folder(const char *path);
/* True for a relative path that cannot leave its folder: no "..", no leading '/', no empty part, no
 * control characters, no part over 100 bytes or starting with '-' . */
bool hiap_path_is_inside(const char *path);
/* The folder at or above `start` that holds project.lua, or HIAP_NOT_FOUND. *out is the caller's. */
hiap_rc hiap_path_find_project(char **out, const char *start, hiap_err *err);
/* Make a folder and those above it (0777 less umask); an existing one is fine. */
hiap_rc hiap_path_make_folder(const char *path, hiap_err *err);
/* Lower-case ASCII letters, digits and single hyphens, at most 60 bytes; "x" when nothing is left. */
void hiap_path_slug(hiap_buf *out, hiap_str name);
/* The same, however long: for keys, which must not be alike where names only begin alike. */
void hiap_path_slug_whole(hiap_buf *out, hiap_str name);

/* Names in a folder that end in `suffix` ("" for all), sorted by bytes, without dot files; each name
 * and the array are the caller's (hiap_path_free_list). A folder that is not there gives none. */
hiap_rc hiap_path_list(char ***out, size_t *count, const char *folder, const char *suffix, hiap_err *err);
void hiap_path_free_list(char **names, size_t count);
/* Every file at or below a folder, as paths from it ("a.csv", "more/b.csv"), each folder in the
 * order of hiap_path_list; folders behind symbolic links, and those deeper than 32, are left out. */
hiap_rc hiap_path_walk(char ***out, size_t *count, const char *folder, hiap_err *err);

/* The whole of a regular file, up to `limit` bytes (HIAP_LIMIT beyond). Appends to *out. */
hiap_rc hiap_file_read(hiap_buf *out, const char *path, size_t limit, hiap_err *err);

#define HIAP_SHA256_HEX 65
/* SHA-256 in lower-case hexadecimal, zero-terminated. */
void hiap_sha256(char out[HIAP_SHA256_HEX], const void *bytes, size_t len);
hiap_rc hiap_sha256_file(char out[HIAP_SHA256_HEX], const char *path, hiap_err *err);

#endif
