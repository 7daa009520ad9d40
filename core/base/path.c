/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names and folders; whole files are in path_file.c. */
#include "core/base/path.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>

#include "core/base/mem.h"
#include "core/base/vec.h"

#define LONGEST_PART 100
#define LONGEST_SLUG 60

char *hiap_path_join(const char *folder, const char *name) {
    size_t len = strlen(folder), name_len = strlen(name);
    if (len == 0 || name[0] == '/')
        return hiap_strdup(name);
    bool slash = folder[len - 1] != '/';
    char *path = hiap_alloc(len + slash + name_len + 1);
    if (!path)
        return NULL;
    memcpy(path, folder, len);
    if (slash)
        path[len++] = '/';
    memcpy(path + len, name, name_len + 1);
    return path;
}

const char *hiap_path_base(const char *path) {
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

bool hiap_path_exists(const char *path) {
    struct stat st;
    return stat(path, &st) == 0;
}

bool hiap_path_is_folder(const char *path) {
    struct stat st;
    return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static bool part_is_safe(const char *part, size_t len) {
    if (len == 0 || len > LONGEST_PART || part[0] == '-')
        return false;
    if (len == 2 && memcmp(part, "..", 2) == 0)
        return false;
    for (size_t i = 0; i < len; i++)
        if ((unsigned char)part[i] < 0x20 || part[i] == 0x7F)
            return false;
    return true;
}

bool hiap_path_is_inside(const char *path) {
    for (;;) {
        size_t len = strcspn(path, "/");
        if (!part_is_safe(path, len))
            return false;
        if (path[len] == '\0')
            return true;
        path += len + 1;
    }
}

static bool holds_project(const char *folder, size_t len) {
    char path[PATH_MAX + sizeof "/project.lua"];
    snprintf(path, sizeof path, "%.*s/project.lua", (int)len, folder);
    struct stat st;
    return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

hiap_rc hiap_path_find_project(char **out, const char *start, hiap_err *err) {
    char folder[PATH_MAX];
    *out = NULL;
    if (!realpath(start, folder))
        return hiap_err_errno(err, "open", start);
    size_t len = strcmp(folder, "/") == 0 ? 0 : strlen(folder);
    while (!holds_project(folder, len)) {
        if (len == 0) {
            hiap_err_set(err, HIAP_NOT_FOUND, "no project.lua in %s or in any folder above it",
                         start);
            hiap_err_hint(err, "go to your project's folder, or make one with: hiap new DIR");
            return HIAP_NOT_FOUND;
        }
        while (folder[--len] != '/')
            continue;
    }
    *out = len ? hiap_strndup(folder, len) : hiap_strdup("/");
    return *out ? HIAP_OK : hiap_err_nomem(err, len + 1);
}

static bool make_one(const char *path) {
    return mkdir(path, 0777) == 0 || (errno == EEXIST && hiap_path_is_folder(path));
}

hiap_rc hiap_path_make_folder(const char *path, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    char *part = hiap_strdup(path);
    if (!part)
        return hiap_err_nomem(err, strlen(path) + 1);
    for (char *at = part; *at && rc == HIAP_OK;) {
        at += strspn(at, "/");
        at += strcspn(at, "/");
        char kept = *at;
        *at = '\0';
        if (!hiap_path_is_folder(part) && !make_one(part))
            rc = hiap_err_errno(err, "make the folder", part);
        *at = kept;
    }
    hiap_free(part);
    return rc;
}

static char slug_char(char c) {
    if (c >= 'A' && c <= 'Z')
        return (char)(c - 'A' + 'a');
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : '-';
}

/* A hyphen is written with what follows it, so that none stands last. */
static void add_slug(hiap_buf *out, hiap_str name, size_t most) {
    size_t len = 0;
    bool gap = false;
    for (size_t i = 0; i < name.len; i++) {
        char c = slug_char(name.at[i]);
        gap = gap || c == '-';
        if (c == '-')
            continue;
        bool hyphen = gap && len > 0;
        if (len + hyphen + 1 > most)
            break;
        if (hyphen)
            hiap_buf_add_char(out, '-');
        hiap_buf_add_char(out, c);
        len += (size_t)hyphen + 1;
        gap = false;
    }
    if (len == 0)
        hiap_buf_add_char(out, 'x');
}

void hiap_path_slug(hiap_buf *out, hiap_str name) {
    add_slug(out, name, LONGEST_SLUG);
}

void hiap_path_slug_whole(hiap_buf *out, hiap_str name) {
    add_slug(out, name, SIZE_MAX);
}

typedef HIAP_VEC(char *) name_list;

static int by_bytes(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static bool ends_in(const char *name, const char *suffix) {
    size_t len = strlen(name), tail = strlen(suffix);
    return len >= tail && memcmp(name + len - tail, suffix, tail) == 0;
}

static bool add_name(name_list *names, const char *name) {
    char *copy = hiap_strdup(name);
    if (copy && hiap_vec_push(names, copy))
        return true;
    hiap_free(copy);
    return false;
}

static hiap_rc read_names(name_list *names, DIR *dir, const char *folder, const char *suffix,
                          hiap_err *err) {
    for (;;) {
        errno = 0;
        const struct dirent *entry = readdir(dir);
        if (!entry)
            return errno ? hiap_err_errno(err, "list", folder) : HIAP_OK;
        if (entry->d_name[0] == '.' || !ends_in(entry->d_name, suffix))
            continue;
        if (!add_name(names, entry->d_name))
            return hiap_err_nomem(err, strlen(entry->d_name) + 1);
    }
}

hiap_rc hiap_path_list(char ***out, size_t *count, const char *folder, const char *suffix,
                       hiap_err *err) {
    name_list names = { 0 };
    *out = NULL;
    *count = 0;
    DIR *dir = opendir(folder);
    if (!dir)
        return errno == ENOENT ? HIAP_OK : hiap_err_errno(err, "list", folder);
    hiap_rc rc = read_names(&names, dir, folder, suffix, err);
    closedir(dir);
    if (rc) {
        hiap_path_free_list(names.at, names.len);
        return rc;
    }
    if (names.len > 0)
        qsort(names.at, names.len, sizeof *names.at, by_bytes);
    *out = names.at;
    *count = names.len;
    return HIAP_OK;
}

void hiap_path_free_list(char **names, size_t count) {
    for (size_t i = 0; i < count; i++)
        hiap_free(names[i]);
    hiap_free(names);
}
