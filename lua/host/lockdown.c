/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/lockdown.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "core/base/mem.h"
#include "core/base/parallel.h"

/* A sanitizer keeps terabytes of address space and reports to standard error. */
#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED true
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED true
#endif
#endif
#ifndef SANITIZED
#define SANITIZED false
#endif

hiap_rc hiap_lockdown_check(const hiap_supervise_options *options, hiap_err *err) {
    hiap_isolate_layer layers[HIAP_ISOLATE_LAYERS];
    hiap_isolate_probe(layers);
    for (size_t i = 0; i < HIAP_ISOLATE_LAYERS && !options->allow_no_isolation; i++) {
        if (layers[i].active)
            continue;
        hiap_err_set(err, HIAP_IO, "scripts cannot be isolated here: %s is missing (%s)",
                     layers[i].name, layers[i].protects);
        return hiap_err_hint(err, "--no-isolation runs them all the same: only scripts you trust");
    }
    return HIAP_OK;
}

/* --- before prepare --------------------------------------------------------------------------- */

static void on_interrupt(int signal) {
    (void)signal;
    hiap_budget_interrupt();
}

static void set_signals(void) {
    struct sigaction interrupt = { .sa_handler = on_interrupt, .sa_flags = SA_RESTART };
    struct sigaction ignore = { .sa_handler = SIG_IGN };
    sigset_t none;
    sigemptyset(&none);
    sigaction(SIGINT, &interrupt, NULL);
    sigaction(SIGPIPE, &ignore, NULL);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

static bool keep_only(int fd) {
    int null = open("/dev/null", O_RDWR);
    if (null < 0 || dup2(fd, HIAP_LOCKDOWN_FD) < 0)
        return false;
    bool done = dup2(null, STDIN_FILENO) >= 0 && dup2(null, STDOUT_FILENO) >= 0;
    if (!SANITIZED)
        done = done && dup2(null, STDERR_FILENO) >= 0;
    return done && syscall(SYS_close_range, HIAP_LOCKDOWN_FD + 1, ~0u, 0) == 0;
}

hiap_rc hiap_lockdown_process(int fd, hiap_err *err) {
    set_signals();
    if (clearenv() != 0 || setenv("LC_ALL", "C.UTF-8", 1) != 0 || setenv("TZ", "UTC", 1) != 0)
        return hiap_err_errno(err, "set", "the worker's environment");
    if (!keep_only(fd))
        return hiap_err_errno(err, "arrange", "the worker's descriptors");
    return HIAP_OK;
}

/* --- after prepare ---------------------------------------------------------------------------- */

static uint64_t cpu_so_far(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (uint64_t)t.tv_sec + 1;
}

/* Room for what is mapped now, for the hard limit, and for the stacks and arenas of the threads. */
static uint64_t address_space(const hiap_limits *limits) {
    unsigned long long pages = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    if (!file || fscanf(file, "%llu", &pages) != 1)
        pages = (4ull << 30) / 4096;
    if (file)
        fclose(file);
    uint64_t threads = (uint64_t)hiap_parallel_threads() * ((uint64_t)144 << 20);
    return pages * (uint64_t)sysconf(_SC_PAGESIZE) + limits->memory_hard + threads + (256u << 20);
}

/* A session gets processor time for each input, from outside (session.c). */
static hiap_rc shut_limits(const hiap_supervise_options *options, hiap_err *err) {
    const hiap_limits *limits = &options->limits;
    hiap_isolate_limits set = {
        .cpu_seconds = options->eval ? HIAP_ISOLATE_KEEP
                                     : cpu_so_far() + (uint64_t)ceil(limits->cpu_seconds) + 1,
        .address_space = SANITIZED ? HIAP_ISOLATE_KEEP : address_space(limits),
        .file_bytes = 0,
        .open_files = 64,
    };
    hiap_mem_set_budget(hiap_mem_used() + limits->memory_soft);
    return hiap_isolate_limits_set(&set, err);
}

static hiap_rc shut_privileges(const hiap_supervise_options *options, hiap_err *err) {
    (void)options;
    return hiap_isolate_no_new_privileges(err);
}

static hiap_rc shut_files(const hiap_supervise_options *options, hiap_err *err) {
    return hiap_isolate_landlock(options->paths, options->path_count, err);
}

static hiap_rc shut_calls(const hiap_supervise_options *options, hiap_err *err) {
    (void)options;
    return hiap_isolate_seccomp(HIAP_ISOLATE_WORKER, err);
}

hiap_rc hiap_lockdown_shut(const hiap_supervise_options *options, hiap_err *err) {
    static hiap_rc (*const doors[])(const hiap_supervise_options *, hiap_err *) = {
        shut_limits, shut_privileges, shut_files, shut_calls
    };
    for (size_t i = 0; i < sizeof doors / sizeof *doors; i++) {
        hiap_rc rc = doors[i](options, err);
        if (rc != HIAP_OK && !options->allow_no_isolation)
            return rc;
    }
    hiap_err_clear(err);
    return HIAP_OK;
}

/* --- hiap doctor ------------------------------------------------------------------------------ */

static bool limits_hold(void) {
    hiap_isolate_limits none = HIAP_ISOLATE_LIMITS_KEEP;
    none.open_files = 0;
    return hiap_isolate_limits_set(&none, NULL) == HIAP_OK && dup(0) < 0;
}

static bool privileges_hold(void) {
    return hiap_isolate_no_new_privileges(NULL) == HIAP_OK;
}

static bool landlock_holds(void) {
    return hiap_isolate_landlock(NULL, 0, NULL) == HIAP_OK && open("/", O_RDONLY) < 0 &&
           errno == EACCES;
}

static bool seccomp_holds(void) {
    return hiap_isolate_seccomp(HIAP_ISOLATE_WORKER, NULL) == HIAP_OK &&
           socket(AF_UNIX, SOCK_STREAM, 0) < 0 && errno == EPERM;
}

/* Each layer is tried in a child of its own. */
static bool tried_out(bool (*holds)(void)) {
    int status = 0;
    pid_t pid = fork();
    if (pid == 0)
        _exit((holds == limits_hold || privileges_hold()) && holds() ? 0 : 1);
    while (pid > 0 && waitpid(pid, &status, 0) < 0 && errno == EINTR)
        ;
    return pid > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void hiap_isolation_probe(hiap_isolate_layer layers[HIAP_ISOLATION_LAYERS]) {
    static bool (*const trials[])(void) = { limits_hold, privileges_hold, landlock_holds,
                                            seccomp_holds };
    hiap_isolate_probe(layers);
    for (size_t i = 0; i < HIAP_ISOLATION_LAYERS; i++)
        layers[i].active = layers[i].active && tried_out(trials[i]);
}
