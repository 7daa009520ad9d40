/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/publication.h"

#include <string.h>
#include <strings.h>

#include "core/base/mem.h"
#include "core/base/path.h"

/* --- names ------------------------------------------------------------------------------------ */

static const char *const reserved[] = { "con",  "prn",  "aux",  "nul",  "com1", "com2",
                                        "com3", "com4", "com5", "com6", "com7", "com8",
                                        "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5",
                                        "lpt6", "lpt7", "lpt8", "lpt9" };

/* "con", "Con.txt": Windows takes the part before the first full stop for a device. */
static bool is_reserved(const char *part, size_t len) {
    size_t stem = strcspn(part, "./");
    for (size_t i = 0; i < sizeof reserved / sizeof *reserved; i++)
        if (strlen(reserved[i]) == stem && strncasecmp(part, reserved[i], stem) == 0)
            return true;
    return part[len - 1] == '.' || part[len - 1] == ' ' || strcspn(part, "<>:\"\\|?*") < len;
}

static hiap_rc check_parts(const char *path, hiap_err *err) {
    for (const char *part = path; *part;) {
        size_t len = strcspn(part, "/");
        if (is_reserved(part, len)) {
            hiap_err_set(err, HIAP_ARGUMENT, "'%.*s' cannot be the name of a file on Windows",
                         (int)len, part);
            return hiap_err_hint(err, "choose another name");
        }
        part += len + (part[len] == '/');
    }
    return HIAP_OK;
}

static hiap_rc check_path(const char *path, hiap_err *err) {
    enum { LONGEST = 1000 };
    if (strlen(path) > LONGEST) {
        hiap_err_set(err, HIAP_ARGUMENT, "a path of %zu letters is too long", strlen(path));
        return hiap_err_hint(err, "at most 100 letters a name, and %d in all", LONGEST);
    }
    if (hiap_path_is_inside(path))
        return check_parts(path, err);
    hiap_err_set(err, HIAP_ARGUMENT, "'%s' is not a path inside the output folder", path);
    return hiap_err_hint(err, "use a relative path without '..', such as 'tables/rates.csv'");
}

/* --- claims ----------------------------------------------------------------------------------- */

static char *fold(const char *path, size_t len) {
    char *folded = hiap_strndup(path, len);
    for (char *c = folded; c && *c; c++)
        if (*c >= 'A' && *c <= 'Z')
            *c = (char)(*c - 'A' + 'a');
    return folded;
}

static hiap_rc check_claim(const hiap_claim *earlier, const char *path, size_t len, bool folder,
                           hiap_err *err) {
    if (strlen(earlier->path) != len || memcmp(earlier->path, path, len) != 0) {
        hiap_err_set(err, HIAP_ARGUMENT, "'%.*s' and '%s' differ in capitals only", (int)len, path,
                     earlier->path);
        return hiap_err_hint(err, "on Windows and macOS they would be one file");
    }
    if (earlier->folder == folder)
        return HIAP_OK;
    hiap_err_set(err, HIAP_ARGUMENT, "'%s' cannot be a file and a folder at once", earlier->path);
    return hiap_err_hint(err, "choose another name for one of them");
}

/* A file or folder of the run, which may have been claimed before. */
static hiap_rc claim(hiap_publication *p, const char *path, size_t len, bool folder,
                     hiap_err *err) {
    char *folded = fold(path, len);
    uint32_t known = folded ? hiap_map_find(p->folded, (hiap_str){ folded, len }) : HIAP_MAP_NONE;
    hiap_rc rc = folded ? HIAP_OK : hiap_err_nomem(err, len);
    hiap_claim fresh = { rc || known != HIAP_MAP_NONE ? NULL : hiap_strndup(path, len), folder };
    if (!rc && known != HIAP_MAP_NONE)
        rc = check_claim(&p->claims.at[known], path, len, folder, err);
    else if (!rc && (!fresh.path || !hiap_vec_reserve(&p->claims, 1) ||
                     hiap_map_add(p->folded, (hiap_str){ folded, len }, NULL) == HIAP_MAP_NONE))
        rc = hiap_err_nomem(err, len);
    else if (!rc) {
        p->claims.at[p->claims.len++] = fresh;
        p->files += !folder;
        fresh.path = NULL;
    }
    hiap_free(fresh.path);
    hiap_free(folded);
    return rc;
}

/* --- limits ----------------------------------------------------------------------------------- */

static hiap_rc check_limits(const hiap_publication *p, size_t bytes, const hiap_limits *limits,
                            hiap_err *err) {
    if (p->files > limits->published_files + p->spare) {
        hiap_err_set(err, HIAP_LIMIT, "a run publishes at most %zu files",
                     limits->published_files);
        return hiap_err_hint(err, "put several tables into one file, or split the script");
    }
    if (bytes <= limits->published_bytes && p->bytes <= limits->published_bytes - bytes)
        return HIAP_OK;
    hiap_err_set(err, HIAP_LIMIT, "the files of this run are larger than %zu MiB",
                 limits->published_bytes >> 20);
    return hiap_err_hint(err, "publish fewer or smaller files; is there a loop that never ends?");
}

hiap_rc hiap_publication_add(hiap_publication *p, const char *path, size_t bytes,
                             const hiap_limits *limits, hiap_err *err) {
    hiap_rc rc = check_path(path, err);
    if (!rc && !p->folded)
        rc = hiap_map_new(&p->folded, err);
    for (const char *end = path; !rc && (end = strchr(end, '/')) != NULL; end++)
        rc = claim(p, path, (size_t)(end - path), true, err);
    if (!rc)
        rc = claim(p, path, strlen(path), false, err);
    if (!rc)
        rc = check_limits(p, bytes, limits, err);
    if (!rc)
        p->bytes += bytes;
    return rc;
}

void hiap_publication_clear(hiap_publication *p) {
    for (size_t i = 0; i < p->claims.len; i++)
        hiap_free(p->claims.at[i].path);
    hiap_vec_clear(&p->claims);
    hiap_map_free(p->folded);
    *p = (hiap_publication)HIAP_PUBLICATION_INIT;
}
