/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/writer_note.h"

#include <fcntl.h>
#include <limits.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

#include "core/base/mem.h"
#include "core/base/path.h"

#define HOST_MAX 64

static bool note_path(char *out, size_t size, const char *store_path) {
    int len = snprintf(out, size, "%s-writer", store_path);
    return len > 0 && (size_t)len < size;
}

void hiap_writer_name(char out[64]) {
    struct passwd entry, *found = NULL;
    char room[1024];
    const char *name = NULL;
    if (getpwuid_r(geteuid(), &entry, room, sizeof room, &found) == 0 && found)
        name = entry.pw_name;
    if (!name || !*name)
        name = getenv("USER");
    snprintf(out, 64, "%s", name && *name ? name : "someone");
}

static void describe(char out[HIAP_WRITER_NOTE_MAX]) {
    char name[64], host[HOST_MAX] = "", since[32];
    time_t now = time(NULL);
    struct tm parts;
    hiap_writer_name(name);
    if (gethostname(host, sizeof host - 1) != 0 || !host[0])
        strcpy(host, "this machine");
    gmtime_r(&now, &parts);
    strftime(since, sizeof since, "%Y-%m-%d %H:%M UTC", &parts);
    snprintf(out, HIAP_WRITER_NOTE_MAX, "%s (process %ld) on %s since %s", name, (long)getpid(),
             host, since);
}

char *hiap_writer_note_leave(const char *store_path) {
    char path[PATH_MAX], text[HIAP_WRITER_NOTE_MAX];
    describe(text);
    int fd = -1;
    if (note_path(path, sizeof path, store_path))
        fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (fd >= 0) {
        ssize_t written = write(fd, text, strlen(text));
        (void)written; /* a courtesy, not a lock */
        close(fd);
    }
    return hiap_strdup(text);
}

void hiap_writer_note_read(char out[HIAP_WRITER_NOTE_MAX], const char *store_path) {
    char path[PATH_MAX];
    ssize_t len = 0;
    int fd = -1;
    if (note_path(path, sizeof path, store_path))
        fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (fd >= 0) {
        len = read(fd, out, HIAP_WRITER_NOTE_MAX - 1);
        close(fd);
    }
    out[len > 0 ? len : 0] = '\0';
}

void hiap_writer_note_remove(const char *store_path, char *text) {
    char path[PATH_MAX], now[HIAP_WRITER_NOTE_MAX];
    if (!text)
        return;
    hiap_writer_note_read(now, store_path);
    if (strcmp(now, text) == 0 && note_path(path, sizeof path, store_path))
        unlink(path);
    hiap_free(text);
}

bool hiap_writer_note_exists(const char *store_path) {
    char path[PATH_MAX];
    return note_path(path, sizeof path, store_path) && hiap_path_exists(path);
}
