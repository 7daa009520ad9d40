/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/import_target.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/base/buf.h"
#include "core/base/mem.h"
#include "core/base/path.h"

#define FRESH "-new-" /* "hiap.sqlite-new-4711" */

/* --- files of a new store -------------------------------------------------------------------- */

/* The file itself and what SQLite and the store lay beside it. */
static void remove_store(const char *path) {
    static const char *const suffixes[] = { "", "-journal", "-writer" };
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
        hiap_buf name = HIAP_BUF_INIT;
        hiap_buf_printf(&name, "%s%s", path, suffixes[i]);
        if (!name.failed)
            unlink(name.at);
        hiap_buf_clear(&name);
    }
}

static char *folder_of(const char *path) {
    return hiap_strndup(path, (size_t)(hiap_path_base(path) - path));
}

/* Is it the beginning of a store by a process that was killed? */
static bool is_leftover(const char *name, const char *store_name) {
    size_t len = strlen(store_name);
    if (strncmp(name, store_name, len) != 0 || strncmp(name + len, FRESH, strlen(FRESH)) != 0)
        return false;
    long pid = strtol(name + len + strlen(FRESH), NULL, 10);
    return pid > 0 && kill((pid_t)pid, 0) != 0 && errno == ESRCH;
}

static void remove_leftovers(const char *path) {
    char **names = NULL, *folder = folder_of(path);
    size_t count = 0;
    if (folder && hiap_path_list(&names, &count, folder, "", NULL) != HIAP_OK)
        count = 0;
    for (size_t i = 0; i < count; i++) {
        char *full =
            is_leftover(names[i], hiap_path_base(path)) ? hiap_path_join(folder, names[i]) : NULL;
        if (full)
            unlink(full);
        hiap_free(full);
    }
    hiap_path_free_list(names, count);
    hiap_free(folder);
}

/* --- opening --------------------------------------------------------------------------------- */

static hiap_rc name_fresh(hiap_import_target *target, hiap_err *err) {
    hiap_buf name = HIAP_BUF_INIT;
    remove_leftovers(target->path);
    hiap_buf_printf(&name, "%s" FRESH "%ld", target->path, (long)getpid());
    if (name.failed)
        return hiap_err_nomem(err, name.len);
    target->fresh = name.at;
    return HIAP_OK;
}

hiap_rc hiap_import_target_open(hiap_import_target *target, hiap_err *err) {
    hiap_rc rc = hiap_path_exists(target->path) ? HIAP_OK : name_fresh(target, err);
    if (!rc)
        rc = hiap_store_open(&target->store, target->fresh ? target->fresh : target->path,
                             HIAP_STORE_WRITE, err);
    return rc ? rc : hiap_store_begin(target->store, err);
}

/* --- keeping --------------------------------------------------------------------------------- */

/* Never over a store that is there; not every file system can say so in one step. */
static int move_to_place(const char *from, const char *to) {
    if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return -1;
    if (hiap_path_exists(to)) {
        errno = EEXIST;
        return -1;
    }
    return rename(from, to);
}

static void sync_folder(const char *path) {
    char *folder = folder_of(path);
    int fd = folder ? open(*folder ? folder : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
    if (fd >= 0) {
        fsync(fd);
        close(fd);
    }
    hiap_free(folder);
}

static hiap_rc put_in_place(hiap_import_target *target, hiap_err *err) {
    hiap_store_close(target->store);
    target->store = NULL;
    if (move_to_place(target->fresh, target->path) == 0) {
        hiap_free(target->fresh);
        target->fresh = NULL;
        sync_folder(target->path);
        return HIAP_OK;
    }
    target->overtaken = errno == EEXIST;
    if (!target->overtaken)
        return hiap_err_errno(err, "make", target->path);
    return hiap_err_set(err, HIAP_BUSY, "%s was made by someone else meanwhile", target->path);
}

hiap_rc hiap_import_target_keep(hiap_import_target *target, hiap_err *err) {
    hiap_rc rc = hiap_store_commit(target->store, err);
    return rc || !target->fresh ? rc : put_in_place(target, err);
}

void hiap_import_target_close(hiap_import_target *target) {
    hiap_store_close(target->store);
    target->store = NULL;
    if (target->fresh)
        remove_store(target->fresh);
    hiap_free(target->fresh);
    target->fresh = NULL;
}
