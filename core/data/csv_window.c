/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes of a file or a text, through a window that is as long as the longest record. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/mem.h"
#include "core/data/csv_impl.h"
#include "core/data/csv_mark.h"

#define FIRST_CAP ((size_t)256 << 10) /* stays in the second-level cache */
#define BEHIND    (HIAP_CSV_BLOCK + 1) /* a line end that the file does not have, then a block */

static hiap_rc open_file(hiap_csv_window *w, const char *path, hiap_err *err) {
    struct stat about;
    w->fd = open(path, O_RDONLY | O_CLOEXEC);
    if (w->fd < 0)
        return hiap_err_errno(err, "open", path);
    if (fstat(w->fd, &about) == 0 && S_ISREG(about.st_mode))
        w->total = (size_t)about.st_size;
    return HIAP_OK;
}

hiap_rc hiap_csv_window_open(hiap_csv_window *w, const char *path, hiap_str text, hiap_err *err) {
    size_t cap = path || text.len >= FIRST_CAP ? FIRST_CAP : text.len + 1;
    *w = (hiap_csv_window){ .fd = -1, .text = text, .total = text.len, .cap = cap };
    w->at = hiap_alloc(w->cap + BEHIND);
    if (!w->at)
        return hiap_err_nomem(err, w->cap);
    return path ? open_file(w, path, err) : HIAP_OK;
}

void hiap_csv_window_close(hiap_csv_window *w) {
    if (w->fd >= 0)
        close(w->fd);
    hiap_free(w->at);
}

static void compact(hiap_csv_window *w) {
    memmove(w->at, w->at + w->begin, w->end - w->begin);
    w->passed += w->begin;
    w->end -= w->begin;
    w->begin = 0;
}

static bool grow(hiap_csv_window *w) {
    char *at = hiap_realloc(w->at, w->cap * 2 + BEHIND);
    if (!at)
        return false;
    w->at = at;
    w->cap *= 2;
    return true;
}

static ssize_t take(hiap_csv_window *w, char *to, size_t room) {
    if (w->fd >= 0)
        return read(w->fd, to, room);
    size_t len = room < w->text.len ? room : w->text.len;
    memcpy(to, w->text.at, len);
    w->text = (hiap_str){ w->text.at + len, w->text.len - len };
    return (ssize_t)len;
}

static void add_line_end(hiap_csv_window *w) {
    w->ended = true;
    if (w->end > 0 && w->at[w->end - 1] != '\n')
        w->at[w->end++] = '\n';
}

hiap_rc hiap_csv_window_fill(hiap_csv_window *w, const char *name, hiap_err *err) {
    compact(w);
    if (w->end == w->cap && !grow(w))
        return hiap_err_nomem(err, w->cap * 2);
    while (w->end < w->cap && !w->ended) {
        ssize_t got = take(w, w->at + w->end, w->cap - w->end);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return hiap_err_errno(err, "read", name);
        w->end += (size_t)got;
        w->taken += (size_t)got;
        if (got == 0)
            add_line_end(w);
    }
    memset(w->at + w->end, ' ', HIAP_CSV_BLOCK);
    return HIAP_OK;
}
