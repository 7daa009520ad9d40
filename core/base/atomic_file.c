/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/atomic_file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/mem.h"
#include "core/base/path.h"

#define GATHER      ((size_t)64 << 10)
#define MOST_TRIES  100
#define NAME_PREFIX 200 /* bytes of the final name that the temporary one repeats */

struct hiap_atomic_file {
    int folder, fd; /* -1 when closed */
    bool broken;    /* a write failed: it cannot be committed */
    char *path;
    const char *name; /* within path */
    char temp[256];   /* "" when there is none */
    size_t len;
    char gathered[GATHER];
};

static void drop(hiap_atomic_file *f) {
    if (!f)
        return;
    if (f->fd >= 0)
        close(f->fd);
    if (f->temp[0])
        unlinkat(f->folder, f->temp, 0);
    if (f->folder >= 0)
        close(f->folder);
    hiap_free(f->path);
    hiap_free(f);
}

static hiap_rc open_folder(hiap_atomic_file *f, hiap_err *err) {
    size_t len = (size_t)(f->name - f->path);
    char *folder = len ? hiap_strndup(f->path, len) : hiap_strdup(".");
    if (!folder)
        return hiap_err_nomem(err, len + 1);
    hiap_rc rc = HIAP_OK;
    f->folder = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (f->folder < 0)
        rc = hiap_err_errno(err, "open the folder", folder);
    hiap_free(folder);
    return rc;
}

/* To rename over a device or a folder would destroy it, or fail late. */
static hiap_rc check_target(const hiap_atomic_file *f, hiap_err *err) {
    struct stat st;
    if (f->name[0] == '\0')
        return hiap_err_set(err, HIAP_ARGUMENT, "'%s' names a folder, not a file", f->path);
    if (fstatat(f->folder, f->name, &st, 0) != 0)
        return errno == ENOENT ? HIAP_OK : hiap_err_errno(err, "look at", f->path);
    if (S_ISREG(st.st_mode))
        return HIAP_OK;
    hiap_err_set(err, HIAP_ARGUMENT, "%s is %s, not a file that can be replaced", f->path,
                 S_ISDIR(st.st_mode) ? "a folder" : "a device");
    hiap_err_hint(err, "choose another file name");
    return HIAP_ARGUMENT;
}

static hiap_rc open_temp(hiap_atomic_file *f, hiap_err *err) {
    const int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
    for (int n = 0; n < MOST_TRIES && f->fd < 0; n++) {
        snprintf(f->temp, sizeof f->temp, ".%.*s.%ld.%d.tmp", NAME_PREFIX, f->name,
                 (long)getpid(), n);
        f->fd = openat(f->folder, f->temp, flags, 0666);
        if (f->fd < 0 && errno != EEXIST)
            break;
    }
    if (f->fd >= 0)
        return HIAP_OK;
    f->temp[0] = '\0'; /* not ours to remove */
    return hiap_err_errno(err, "write", f->path);
}

hiap_rc hiap_atomic_file_open(hiap_atomic_file **out, const char *path, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    *out = NULL;
    hiap_atomic_file *f = hiap_alloc(sizeof *f);
    if (!f)
        return hiap_err_nomem(err, sizeof *f);
    f->folder = f->fd = -1;
    f->broken = false;
    f->temp[0] = '\0';
    f->len = 0;
    f->path = hiap_strdup(path);
    if (!f->path) {
        rc = hiap_err_nomem(err, strlen(path) + 1);
        goto done;
    }
    f->name = hiap_path_base(f->path);
    if ((rc = open_folder(f, err)) || (rc = check_target(f, err)) || (rc = open_temp(f, err)))
        goto done;
    *out = f;
    f = NULL;
done:
    drop(f);
    return rc;
}

static hiap_rc write_all(hiap_atomic_file *f, const char *at, size_t len, hiap_err *err) {
    while (len > 0) {
        ssize_t n = write(f->fd, at, len);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0) {
            f->broken = true;
            return hiap_err_errno(err, "write", f->path);
        }
        at += n;
        len -= (size_t)n;
    }
    return HIAP_OK;
}

static hiap_rc flush(hiap_atomic_file *f, hiap_err *err) {
    size_t len = f->len;
    f->len = 0;
    return write_all(f, f->gathered, len, err);
}

hiap_rc hiap_atomic_file_write(hiap_atomic_file *f, const void *bytes, size_t len, hiap_err *err) {
    if (f->broken)
        return hiap_err_set(err, HIAP_IO, "%s was not written: an earlier write failed", f->path);
    if (len > GATHER - f->len) {
        hiap_rc rc = flush(f, err);
        if (rc)
            return rc;
    }
    if (len > GATHER)
        return write_all(f, bytes, len, err);
    if (len > 0)
        memcpy(f->gathered + f->len, bytes, len);
    f->len += len;
    return HIAP_OK;
}

static hiap_rc finish_temp(hiap_atomic_file *f, hiap_err *err) {
    hiap_rc rc = flush(f, err);
    if (rc)
        return rc;
    if (fsync(f->fd) != 0)
        return hiap_err_errno(err, "write", f->path);
    int fd = f->fd;
    f->fd = -1;
    return close(fd) == 0 ? HIAP_OK : hiap_err_errno(err, "write", f->path);
}

static hiap_rc move_into_place(hiap_atomic_file *f, hiap_err *err) {
    if (renameat(f->folder, f->temp, f->folder, f->name) != 0)
        return hiap_err_errno(err, "rename the new file to", f->path);
    f->temp[0] = '\0';
    if (fsync(f->folder) != 0 && errno != EINVAL) /* EINVAL: a file system without folder sync */
        return hiap_err_errno(err, "sync the folder of", f->path);
    return HIAP_OK;
}

hiap_rc hiap_atomic_file_commit(hiap_atomic_file *f, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    if (f->broken)
        rc = hiap_err_set(err, HIAP_IO, "%s was not written: an earlier write failed", f->path);
    else if ((rc = finish_temp(f, err)) == HIAP_OK)
        rc = move_into_place(f, err);
    drop(f);
    return rc;
}

void hiap_atomic_file_abort(hiap_atomic_file *f) {
    drop(f);
}

hiap_rc hiap_atomic_file_save(const char *path, const void *bytes, size_t len, hiap_err *err) {
    hiap_atomic_file *f;
    hiap_rc rc = hiap_atomic_file_open(&f, path, err);
    if (rc)
        return rc;
    rc = hiap_atomic_file_write(f, bytes, len, err);
    if (rc == HIAP_OK)
        return hiap_atomic_file_commit(f, err);
    hiap_atomic_file_abort(f);
    return rc;
}
