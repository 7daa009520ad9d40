/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The script worker: a forked, locked-down process that runs what nobody vouches for.
 *
 * Fork before the store is opened. In the worker `prepare` opens what it needs (the store read
 * only, the scripts), then the door is shut for good (rlimits, no new privileges, Landlock,
 * seccomp), then `body` runs. The main process answers requests (the wall clock stands still
 * meanwhile), shows printed text and passes Ctrl-C on. Whatever way the worker dies, the outcome
 * says which limit it was, its value, the script line seen last and what to do. Files are handed
 * over only when it ended well; HIAP_PROBLEM (checks ran and found something) counts as well.
 *
 *     hiap_supervise_options how = HIAP_SUPERVISE_OPTIONS_INIT;
 *     how.prepare = open_store, how.body = run_command, how.payload = &run;
 *     hiap_outcome outcome;
 *     rc = hiap_supervise(&outcome, &how);
 *     if (rc == HIAP_OK) ... write outcome.files ...
 *     else ... hiap_fault_format(&text, &outcome.fault) ...
 *     hiap_outcome_clear(&outcome);
 */
#ifndef HIAP_HOST_SUPERVISE_H
#define HIAP_HOST_SUPERVISE_H

#include "core/base/isolate.h"
#include "core/base/vec.h"
#include "lua/host/state.h"
#include "lua/host/worker.h"

/* Something the worker may ask of the main process. `answer` appends to *reply. */
typedef struct hiap_handler {
    const char *name;
    hiap_rc (*answer)(void *payload, hiap_str body, hiap_buf *reply, hiap_err *err);
} hiap_handler;

typedef struct hiap_supervise_options {
    hiap_limits limits;
    bool allow_no_isolation;        /* --no-isolation: run even where a layer is missing */
    const hiap_isolate_path *paths; /* what may still be read after the lock-down */
    size_t path_count;
    void *payload; /* of every callback; the worker has its own copy of the memory */

    /* In the worker. `prepare` (may be NULL) before the lock-down. */
    hiap_rc (*prepare)(hiap_worker *worker, void *payload, hiap_err *err);
    hiap_rc (*body)(hiap_worker *worker, void *payload, hiap_fault *fault);
    /* Sessions only: one input; replacements for the end of a line, one a line. */
    hiap_rc (*eval)(hiap_worker *worker, void *payload, hiap_str input, hiap_fault *fault);
    void (*complete)(hiap_worker *worker, void *payload, hiap_str line, hiap_buf *out);

    /* In the main process; each may be NULL. */
    const hiap_handler *handlers;
    size_t handler_count;
    void (*printed)(void *payload, hiap_str text); /* as it comes, in order */
    void (*progress)(void *payload, const char *what, size_t done, size_t total);
} hiap_supervise_options;
#define HIAP_SUPERVISE_OPTIONS_INIT { .limits = HIAP_LIMITS_DEFAULT }

typedef struct hiap_file {
    char *path; /* relative */
    hiap_buf bytes;
} hiap_file;

typedef struct hiap_outcome {
    hiap_fault fault;          /* rc HIAP_OK: the worker ended well */
    HIAP_VEC(hiap_file) files; /* as they were published; a path comes once, the last wins */
    double cpu_seconds, wall_seconds;
    bool restarted; /* sessions: the worker had died, and this input got a new one */
} hiap_outcome;

/* Returns outcome->fault.err.rc. */
hiap_rc hiap_supervise(hiap_outcome *outcome, const hiap_supervise_options *options);
void hiap_outcome_clear(hiap_outcome *outcome);

/* --- an interactive session: the worker stays, and evaluates one input a message -------------- */

typedef struct hiap_session hiap_session;

/* The options are copied; what they point to must outlive the session. Needs `eval`, not `body`. */
hiap_rc hiap_session_open(hiap_session **out, const hiap_supervise_options *options,
                          hiap_fault *fault);
/* One input under fresh limits. Most errors leave the worker alive with its variables. When it died
 * (of its hard memory limit, of a loop inside a native function, of a crash) the next call starts a
 * new one (outcome->restarted), whose variables are empty. */
hiap_rc hiap_session_eval(hiap_session *session, hiap_str input, hiap_outcome *outcome);
/* Nothing is appended when the worker cannot answer within a second. */
void hiap_session_complete(hiap_session *session, hiap_str line, hiap_buf *out);
void hiap_session_close(hiap_session *session); /* takes NULL */

/* --- for `hiap doctor` ------------------------------------------------------------------------ */

enum { HIAP_ISOLATION_LAYERS = HIAP_ISOLATE_LAYERS };
/* Each layer: its name, what it protects, and whether it works here (tried out in a child). */
void hiap_isolation_probe(hiap_isolate_layer layers[HIAP_ISOLATION_LAYERS]);

#endif
