/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Errors: one struct on the caller's stack, no globals.
 *
 * Every function that can fail is `hiap_rc f(hiap_thing **out, ..., hiap_err *err)`. On failure it
 * fills `err` (which may be NULL) and returns the same code; `*out` is then NULL. The person who
 * reads an error needs three things: where (file:line or file!sheet!cell), what (the fact, with its
 * values) and a hint (what to do next).
 *
 *     if (n == 0)
 *         return hiap_err_set(err, HIAP_SHAPE, "a frame needs at least one column");
 */
#ifndef HIAP_BASE_ERR_H
#define HIAP_BASE_ERR_H

#include <stdio.h>

#define HIAP_PRINTF(at, args) __attribute__((format(printf, at, args)))

/* A code exists only where a caller branches on it; people read `what` and `hint`. */
typedef enum hiap_rc {
    HIAP_OK = 0,
    HIAP_NOMEM,      /* memory ran out, or the memory budget is spent           exit 1 */
    HIAP_ARGUMENT,   /* a value the function cannot work with                   exit 2 */
    HIAP_SHAPE,      /* columns or frames that do not fit each other            exit 3 */
    HIAP_NOT_FOUND,  /* a name, file or row that is not there                   exit 3 */
    HIAP_PARSE,      /* input data that is not what its format promises         exit 3 */
    HIAP_IO,         /* the operating system said no                            exit 1 */
    HIAP_DB,         /* SQLite said no                                          exit 1 */
    HIAP_BUSY,       /* someone else is writing the store                       exit 1 */
    HIAP_LIMIT,      /* a limit on time, memory or size was reached             exit 1 */
    HIAP_SCRIPT,     /* a user's script is wrong                                exit 1 */
    HIAP_PROBLEM,    /* a check ran and found problems                          exit 4 */
    HIAP_DISCLOSURE, /* publishing this would disclose a protected figure       exit 5 */
    HIAP_INTERRUPTED /* the user pressed Ctrl-C                                 exit 130 */
} hiap_rc;

typedef struct hiap_err {
    hiap_rc rc;
    char where[320]; /* "deaths.csv:7", "la.xlsx!TA1!D14", or "" */
    char what[640];
    char hint[320];
} hiap_err;

/* Forget an earlier error. */
void hiap_err_clear(hiap_err *err);

/* Set the fact (and clear where and hint). Returns rc, so that it can end a function. Text that does
 * not fit is cut at a character boundary and ends in an ellipsis; control characters are escaped. */
hiap_rc hiap_err_set(hiap_err *err, hiap_rc rc, const char *format, ...) HIAP_PRINTF(3, 4);

/* Add the hint, or the place if none is known yet. Both return err->rc (HIAP_OK when err is NULL). */
hiap_rc hiap_err_hint(hiap_err *err, const char *format, ...) HIAP_PRINTF(2, 3);
hiap_rc hiap_err_at(hiap_err *err, const char *format, ...) HIAP_PRINTF(2, 3);

/* "did you mean 'weights'?" when `near` is not NULL; otherwise nothing changes. Returns err->rc. */
hiap_rc hiap_err_did_you_mean(hiap_err *err, const char *near);

/* Put what was being done in front of the fact: "while reading deaths.csv: ...". Returns err->rc. */
hiap_rc hiap_err_wrap(hiap_err *err, const char *format, ...) HIAP_PRINTF(2, 3);

/* The usual sentence for a failed allocation. */
hiap_rc hiap_err_nomem(hiap_err *err, size_t bytes);

/* A failed system call on `path`: names the path, the operation and strerror(errno). */
hiap_rc hiap_err_errno(hiap_err *err, const char *operation, const char *path);

/* The process exit code of a code (see the table above). */
int hiap_rc_exit_code(hiap_rc rc);

/* Print "hiap: where: what" and an indented hint. */
void hiap_err_print(FILE *stream, const hiap_err *err);

#endif
