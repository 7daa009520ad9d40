/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Run another program to its end: argv and no shell, a clean environment, isolated, under limits.
 *
 *     const char *const argv[] = { "/usr/bin/gnuplot", "-d", "-", NULL };
 *     hiap_spawn how = HIAP_SPAWN_INIT;
 *     how.argv = argv, how.folder = scratch, how.input = script, how.wall_seconds = 20;
 *     how.paths = paths, how.path_count = n;
 *     hiap_spawn_result result;
 *     if (hiap_spawn_run(&result, &how, err)) ...          result is to be cleared in any case
 */
#ifndef HIAP_BASE_SPAWN_H
#define HIAP_BASE_SPAWN_H

#include "core/base/buf.h"
#include "core/base/isolate.h"

typedef struct hiap_spawn {
    const char *const *argv; /* ends in NULL; argv[0] is an absolute path */
    const char *const *env;  /* "NAME=value" ..., ends in NULL; NULL: hiap_spawn_clean_env */
    const char *folder;      /* where it runs; NULL: here */
    hiap_str input;          /* its standard input */
    const hiap_isolate_path *paths; /* all it may read, write and run (itself and its loader too) */
    size_t path_count;
    hiap_isolate_limits limits;
    double wall_seconds;     /* killed after this; 0: never */
    size_t output_limit;     /* bytes kept of standard output and of standard error, each */
    bool allow_no_isolation; /* run even where Landlock or seccomp are missing */
} hiap_spawn;
#define HIAP_SPAWN_INIT \
    { .limits = HIAP_ISOLATE_LIMITS_KEEP, .output_limit = 1 << 20 }

typedef struct hiap_spawn_result {
    int exit_code;          /* -1 when a signal ended it */
    int signal;             /* 0 when it ended by itself */
    hiap_buf output, errors; /* what it wrote, up to output_limit */
    bool output_cut, errors_cut;
} hiap_spawn_result;

/* HIAP_OK when the program ended by itself, whatever its exit code. Otherwise: HIAP_NOT_FOUND
 * (no such program), HIAP_LIMIT (time, CPU or file size), HIAP_INTERRUPTED (Ctrl-C), HIAP_IO
 * (killed, or a layer of isolation is missing), HIAP_NOMEM. `result` is filled as far as things
 * went. */
hiap_rc hiap_spawn_run(hiap_spawn_result *result, const hiap_spawn *how, hiap_err *err);
void hiap_spawn_result_clear(hiap_spawn_result *result);

/* PATH, LC_ALL=C.UTF-8, TZ=UTC; nothing of the user's. */
extern const char *const hiap_spawn_clean_env[];

#endif
