/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole-file part of path.h: reading and SHA-256. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <nettle/sha2.h>

#include "core/base/path.h"

#define PIECE ((size_t)64 << 10)
#define SLACK ((size_t)4 << 10)

/* Without O_NONBLOCK the open of a pipe would wait for a writer. */
static hiap_rc open_regular(int *out, struct stat *st, const char *path, hiap_err *err) {
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (fd < 0)
        return hiap_err_errno(err, "open", path);
    if (fstat(fd, st) == 0 && S_ISREG(st->st_mode)) {
        *out = fd;
        return HIAP_OK;
    }
    close(fd);
    return hiap_err_set(err, HIAP_IO, "cannot read %s: it is %s, not a file", path,
                        S_ISDIR(st->st_mode) ? "a folder" : "a device or a pipe");
}

static ssize_t read_piece(int fd, void *at, size_t len) {
    ssize_t n;
    do
        n = read(fd, at, len);
    while (n < 0 && errno == EINTR);
    return n;
}

static hiap_rc too_large(const char *path, size_t limit, hiap_err *err) {
    return hiap_err_set(err, HIAP_LIMIT, "%s is larger than the limit of %zu bytes", path, limit);
}

/* The size is only a guess: the file may grow or shrink while it is read. */
static hiap_rc read_open(hiap_buf *out, int fd, const char *path, size_t limit, hiap_err *err) {
    size_t start = out->len;
    for (;;) {
        if (!hiap_buf_reserve(out, SLACK))
            return hiap_err_nomem(err, out->len + SLACK);
        ssize_t n = read_piece(fd, out->at + out->len, out->cap - out->len - 1);
        if (n < 0)
            return hiap_err_errno(err, "read", path);
        if (n == 0)
            return HIAP_OK;
        out->len += (size_t)n;
        if (out->len - start > limit)
            return too_large(path, limit, err);
    }
}

hiap_rc hiap_file_read(hiap_buf *out, const char *path, size_t limit, hiap_err *err) {
    int fd;
    struct stat st = { 0 };
    size_t start = out->len;
    hiap_rc rc = open_regular(&fd, &st, path, err);
    if (rc)
        return rc;
    if ((size_t)st.st_size > limit)
        rc = too_large(path, limit, err);
    else if (!hiap_buf_reserve(out, (size_t)st.st_size + SLACK))
        rc = hiap_err_nomem(err, (size_t)st.st_size + SLACK);
    else
        rc = read_open(out, fd, path, limit, err);
    close(fd);
    if (rc)
        out->len = start;
    if (out->at)
        out->at[out->len] = '\0';
    return rc;
}

static void finish(char out[HIAP_SHA256_HEX], struct sha256_ctx *hash) {
    uint8_t bytes[SHA256_DIGEST_SIZE];
    sha256_digest(hash, sizeof bytes, bytes);
    for (size_t i = 0; i < sizeof bytes; i++)
        snprintf(out + 2 * i, 3, "%02x", bytes[i]);
}

void hiap_sha256(char out[HIAP_SHA256_HEX], const void *bytes, size_t len) {
    struct sha256_ctx hash;
    sha256_init(&hash);
    sha256_update(&hash, len, bytes);
    finish(out, &hash);
}

hiap_rc hiap_sha256_file(char out[HIAP_SHA256_HEX], const char *path, hiap_err *err) {
    int fd;
    struct stat st = { 0 };
    struct sha256_ctx hash;
    uint8_t piece[PIECE];
    ssize_t n;
    out[0] = '\0';
    hiap_rc rc = open_regular(&fd, &st, path, err);
    if (rc)
        return rc;
    sha256_init(&hash);
    while ((n = read_piece(fd, piece, sizeof piece)) > 0)
        sha256_update(&hash, (size_t)n, piece);
    if (n < 0)
        rc = hiap_err_errno(err, "read", path);
    else
        finish(out, &hash);
    close(fd);
    return rc;
}
