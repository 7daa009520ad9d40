/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/err.h"

#include <errno.h>
#include <stdarg.h>
#include <string.h>

#include "core/base/buf.h"
#include "core/base/mem.h"

/* Longer than any field, so that a cut here is always cut again, properly, by `fit`. */
#define RAW 2048
#define ELLIPSIS "\xE2\x80\xA6"

typedef struct field {
    char *at;
    size_t size, len, safe; /* safe: the last length after which an ellipsis still fits */
    bool full;
} field;

static void put(field *f, const char *bytes, size_t len) {
    if (f->full)
        return;
    if (f->len + len >= f->size) {
        memcpy(f->at + f->safe, ELLIPSIS, 3);
        f->len = f->safe + 3;
        f->full = true;
        return;
    }
    memcpy(f->at + f->len, bytes, len);
    f->len += len;
    if (f->len + 3 < f->size)
        f->safe = f->len;
}

static void put_escaped(field *f, const char *bytes, size_t len) {
    static const char digits[] = "0123456789ABCDEF";
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)bytes[i];
        put(f, (char[]){ '\\', 'x', digits[c >> 4], digits[c & 15] }, 4);
    }
}

static size_t length_by_lead(unsigned char lead) {
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

static bool is_control(const unsigned char *at) {
    return at[0] < 0x20 || at[0] == 0x7F || (at[0] == 0xC2 && at[1] < 0xA0);
}

static void put_valid(field *f, hiap_str s) {
    for (size_t i = 0; i < s.len && !f->full;) {
        size_t len = length_by_lead((unsigned char)s.at[i]);
        bool control = is_control((const unsigned char *)s.at + i);
        (control ? put_escaped : put)(f, s.at + i, len);
        i += len;
    }
}

/* Copies text into a field of the error: escaped, and cut at a character when it does not fit. */
static void fit(char *at, size_t size, const char *text) {
    field f = { at, size, 0, 0, false };
    hiap_str rest = hiap_str_of(text);
    while (rest.len > 0 && !f.full) {
        size_t bad = rest.len;
        hiap_utf8_valid(rest, &bad);
        put_valid(&f, (hiap_str){ rest.at, bad });
        if (bad < rest.len)
            put_escaped(&f, rest.at + bad++, 1);
        rest = (hiap_str){ rest.at + bad, rest.len - bad };
    }
    at[f.len] = '\0';
}

HIAP_PRINTF(3, 0)
static void fit_format(char *at, size_t size, const char *format, va_list args) {
    char raw[RAW];
    if (vsnprintf(raw, sizeof raw, format, args) < 0)
        raw[0] = '\0';
    fit(at, size, raw);
}

void hiap_err_clear(hiap_err *err) {
    if (err)
        memset(err, 0, sizeof *err);
}

hiap_rc hiap_err_set(hiap_err *err, hiap_rc rc, const char *format, ...) {
    if (!err)
        return rc;
    va_list args;
    va_start(args, format);
    fit_format(err->what, sizeof err->what, format, args);
    va_end(args);
    err->rc = rc;
    err->where[0] = err->hint[0] = '\0';
    return rc;
}

hiap_rc hiap_err_hint(hiap_err *err, const char *format, ...) {
    if (!err)
        return HIAP_OK;
    va_list args;
    va_start(args, format);
    fit_format(err->hint, sizeof err->hint, format, args);
    va_end(args);
    return err->rc;
}

hiap_rc hiap_err_at(hiap_err *err, const char *format, ...) {
    if (!err)
        return HIAP_OK;
    if (err->where[0])
        return err->rc;
    va_list args;
    va_start(args, format);
    fit_format(err->where, sizeof err->where, format, args);
    va_end(args);
    return err->rc;
}

hiap_rc hiap_err_did_you_mean(hiap_err *err, const char *near) {
    if (near)
        return hiap_err_hint(err, "did you mean '%s'?", near);
    return err ? err->rc : HIAP_OK;
}

hiap_rc hiap_err_wrap(hiap_err *err, const char *format, ...) {
    if (!err)
        return HIAP_OK;
    char raw[RAW];
    va_list args;
    va_start(args, format);
    int len = vsnprintf(raw, sizeof raw - sizeof err->what - 2, format, args);
    va_end(args);
    if (len < 0)
        return err->rc;
    strcat(raw, ": ");
    strcat(raw, err->what);
    fit(err->what, sizeof err->what, raw);
    return err->rc;
}

hiap_rc hiap_err_nomem(hiap_err *err, size_t bytes) {
    if (!hiap_mem_over_budget()) {
        hiap_err_set(err, HIAP_NOMEM, "out of memory (%zu bytes more were needed)", bytes);
        hiap_err_hint(err, "close other programs, or work on fewer rows at a time");
        return HIAP_NOMEM;
    }
    hiap_err_set(err, HIAP_NOMEM,
                 "the memory budget of %zu MiB is spent (%zu bytes more were needed)",
                 hiap_mem_budget() >> 20, bytes);
    hiap_err_hint(err, "raise the budget, or work on fewer rows at a time");
    return HIAP_NOMEM;
}

static const char *errno_hint(int code) {
    switch (code) {
    case ENOENT: return "check the spelling and the folder";
    case EACCES:
    case EPERM:  return "check who may read and write it (ls -l)";
    case ENOSPC:
    case EDQUOT: return "free some space and try again";
    case EROFS:  return "the disk is read-only; choose another folder";
    case EMFILE: return "too many files are open; raise the limit (ulimit -n)";
    default:     return NULL;
    }
}

hiap_rc hiap_err_errno(hiap_err *err, const char *operation, const char *path) {
    int code = errno;
    hiap_rc rc = code == ENOENT ? HIAP_NOT_FOUND : HIAP_IO;
    char text[128];
    hiap_err_set(err, rc, "cannot %s %s: %s", operation, path,
                 strerror_r(code, text, sizeof text));
    const char *hint = errno_hint(code);
    if (hint)
        hiap_err_hint(err, "%s", hint);
    return rc;
}

int hiap_rc_exit_code(hiap_rc rc) {
    switch (rc) {
    case HIAP_OK:          return 0;
    case HIAP_NOMEM:
    case HIAP_IO:
    case HIAP_DB:
    case HIAP_BUSY:
    case HIAP_LIMIT:
    case HIAP_SCRIPT:      return 1;
    case HIAP_ARGUMENT:    return 2;
    case HIAP_SHAPE:
    case HIAP_NOT_FOUND:
    case HIAP_PARSE:       return 3;
    case HIAP_PROBLEM:     return 4;
    case HIAP_DISCLOSURE:  return 5;
    case HIAP_INTERRUPTED: return 130;
    }
    return 1;
}

void hiap_err_print(FILE *stream, const hiap_err *err) {
    fprintf(stream, "hiap: %s%s%s\n", err->where, err->where[0] ? ": " : "", err->what);
    if (err->hint[0])
        fprintf(stream, "      hint: %s\n", err->hint);
}
