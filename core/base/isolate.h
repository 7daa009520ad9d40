/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a process gives up before it touches work that nobody vouches for: a script, a chart
 * program.
 *
 * Four layers, each of use without the others: resource limits, no new privileges, Landlock
 * (which files), seccomp (which system calls). All of them act on the calling process, for good,
 * and are inherited by what it starts. Use them in a child just after fork; core/base/spawn.h
 * does it all for a program that is to be run.
 *
 *     const hiap_isolate_path paths[] = { { "/usr", HIAP_ISOLATE_READ } };
 *     if (hiap_isolate_landlock(paths, 1, err) != HIAP_OK) ...
 */
#ifndef HIAP_BASE_ISOLATE_H
#define HIAP_BASE_ISOLATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/base/err.h"

/* What may be done below a folder (or with one file). */
enum {
    HIAP_ISOLATE_READ = 1,  /* list folders, read files */
    HIAP_ISOLATE_WRITE = 2, /* read, make, write, truncate, remove and rename files and folders */
    HIAP_ISOLATE_RUN = 4    /* read and execute; a program needs it for itself and for its loader */
};
typedef struct hiap_isolate_path {
    const char *path; /* a path that is not there is skipped */
    unsigned access;
} hiap_isolate_path;

/* HIAP_ISOLATE_KEEP leaves a limit as it is. Core dumps are always off. */
#define HIAP_ISOLATE_KEEP UINT64_MAX
typedef struct hiap_isolate_limits {
    uint64_t cpu_seconds;   /* SIGXCPU then; SIGKILL one second later */
    uint64_t address_space; /* bytes */
    uint64_t file_bytes;    /* the largest file that may be written; 0: none */
    uint64_t open_files;
} hiap_isolate_limits;
#define HIAP_ISOLATE_LIMITS_KEEP \
    { HIAP_ISOLATE_KEEP, HIAP_ISOLATE_KEEP, HIAP_ISOLATE_KEEP, HIAP_ISOLATE_KEEP }

/* One layer as `hiap doctor` shows it. */
typedef struct hiap_isolate_layer {
    const char *name;     /* "Landlock" */
    const char *protects; /* "files outside the folders it was given cannot be read or written" */
    bool active;          /* the kernel offers it */
} hiap_isolate_layer;

enum { HIAP_ISOLATE_LAYERS = 4 };
/* Which layers this kernel offers; changes nothing. */
void hiap_isolate_probe(hiap_isolate_layer layers[HIAP_ISOLATE_LAYERS]);
/* True when every layer is there. */
bool hiap_isolate_available(void);

/* Each returns HIAP_IO, with what is missing and what to do, when the kernel refuses. */
hiap_rc hiap_isolate_limits_set(const hiap_isolate_limits *limits, hiap_err *err);
/* Needed before the two below. */
hiap_rc hiap_isolate_no_new_privileges(hiap_err *err);
/* Nothing but these paths can be opened from now on; files already open stay usable. TCP ports and
 * signals to other processes are refused as well where the kernel can. */
hiap_rc hiap_isolate_landlock(const hiap_isolate_path *paths, size_t count, hiap_err *err);
/* Which system calls are left; a refused one fails with EPERM. */
typedef enum hiap_isolate_profile {
    /* For a program about to be started: no new processes (threads are fine), no sockets, no
     * tracing, no mounts, no kernel services. The execve that starts it still works. */
    HIAP_ISOLATE_PROGRAM,
    /* For this process as it is: an allow-list of reading, memory, threads, clocks and the
     * descriptors it has; no program can be started and no file opened for writing. */
    HIAP_ISOLATE_WORKER
} hiap_isolate_profile;
hiap_rc hiap_isolate_seccomp(hiap_isolate_profile profile, hiap_err *err);

/* For a program about to be started, in two halves: what allocates, before fork; what only makes
 * system calls, after it. */
typedef struct hiap_filter {
    struct sock_filter *at; /* NULL: none */
    size_t len;
} hiap_filter;
typedef struct hiap_isolate_plan {
    int ruleset; /* a descriptor; -1: none */
    hiap_filter filter;
} hiap_isolate_plan;
#define HIAP_ISOLATE_PLAN_INIT { -1, { NULL, 0 } }
hiap_rc hiap_isolate_plan_child(hiap_isolate_plan *out, const hiap_isolate_path *paths,
                                size_t count, hiap_err *err);
/* No new privileges, Landlock, seccomp. Returns 0, or the errno of what failed. */
int hiap_isolate_plan_apply(const hiap_isolate_plan *plan);
void hiap_isolate_plan_clear(hiap_isolate_plan *plan);

#endif
