/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/spawn.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/close_range.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "core/base/path.h"

const char *const hiap_spawn_clean_env[] = { "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "TZ=UTC",
                                             NULL };

enum { READ_END, WRITE_END };
enum { INPUT, OUTPUT, ERRORS, REPORT, PIPES };

/* One run: the pipes to the child, and what has gone through them. REPORT carries the errno of a
 * failure between fork and execve; execve closes it. */
typedef struct run {
    const hiap_spawn *how;
    hiap_spawn_result *result;
    hiap_isolate_plan plan;
    int pipes[PIPES][2];
    size_t sent;
    double deadline;
    pid_t pid;
    bool timed_out;
} run;

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void close_end(run *r, int pipe, int end) {
    if (r->pipes[pipe][end] >= 0)
        close(r->pipes[pipe][end]);
    r->pipes[pipe][end] = -1;
}

static void close_all(run *r) {
    for (int i = 0; i < PIPES; i++) {
        close_end(r, i, READ_END);
        close_end(r, i, WRITE_END);
    }
}

static hiap_rc open_pipes(run *r, hiap_err *err) {
    for (int i = 0; i < PIPES; i++)
        if (pipe2(r->pipes[i], O_CLOEXEC) != 0)
            return hiap_err_errno(err, "make", "a pipe");
    fcntl(r->pipes[INPUT][WRITE_END], F_SETFL, O_NONBLOCK);
    return HIAP_OK;
}

/* --- in the child: system calls only ---------------------------------------------------------- */

_Noreturn static void give_up(const run *r, int code) {
    ssize_t sent = write(r->pipes[REPORT][WRITE_END], &code, sizeof code);
    _exit(sent == sizeof code ? 126 : 127);
}

static void reset_signals(void) {
    sigset_t none;
    sigemptyset(&none);
    for (int i = 1; i < NSIG; i++)
        signal(i, SIG_DFL);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

_Noreturn static void become_program(const run *r, pid_t parent) {
    const hiap_spawn *how = r->how;
    reset_signals();
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || getppid() != parent)
        give_up(r, ECHILD);
    if (dup2(r->pipes[INPUT][READ_END], 0) < 0 || dup2(r->pipes[OUTPUT][WRITE_END], 1) < 0 ||
        dup2(r->pipes[ERRORS][WRITE_END], 2) < 0)
        give_up(r, errno);
    syscall(SYS_close_range, 3, ~0u, CLOSE_RANGE_CLOEXEC);
    if (how->folder && chdir(how->folder) != 0)
        give_up(r, errno);
    if (hiap_isolate_limits_set(&how->limits, NULL) != HIAP_OK)
        give_up(r, errno);
    int code = hiap_isolate_plan_apply(&r->plan);
    if (code != 0)
        give_up(r, code);
    const char *const *env = how->env ? how->env : hiap_spawn_clean_env;
    execve(how->argv[0], (char *const *)how->argv, (char *const *)env);
    give_up(r, errno);
}

/* --- in the parent ---------------------------------------------------------------------------- */

static void feed(run *r) {
    hiap_str input = r->how->input;
    ssize_t n = 0;
    if (r->sent < input.len)
        n = write(r->pipes[INPUT][WRITE_END], input.at + r->sent, input.len - r->sent);
    if (n > 0)
        r->sent += (size_t)n;
    bool again = n < 0 && (errno == EAGAIN || errno == EINTR);
    if (r->sent == input.len || (n < 0 && !again))
        close_end(r, INPUT, WRITE_END);
}

static void collect(run *r, int pipe, hiap_buf *into, bool *cut) {
    char bytes[8192];
    ssize_t n = read(r->pipes[pipe][READ_END], bytes, sizeof bytes);
    if (n < 0 && errno == EINTR)
        return;
    if (n <= 0) {
        close_end(r, pipe, READ_END);
        return;
    }
    size_t room = r->how->output_limit - into->len;
    size_t kept = (size_t)n < room ? (size_t)n : room;
    hiap_buf_add(into, bytes, kept);
    *cut = *cut || kept < (size_t)n;
}

/* Milliseconds for poll; -1: for ever. */
static int time_left(run *r) {
    if (r->deadline <= 0)
        return -1;
    double left = r->deadline - now();
    return left <= 0 ? 0 : (int)(left * 1000) + 1;
}

static void kill_at_deadline(run *r) {
    if (r->timed_out || r->deadline <= 0 || now() < r->deadline)
        return;
    r->timed_out = true;
    r->deadline = 0;
    kill(r->pid, SIGKILL);
}

static void exchange(run *r) {
    hiap_spawn_result *out = r->result;
    for (;;) {
        struct pollfd fds[] = { { r->pipes[INPUT][WRITE_END], POLLOUT, 0 },
                                { r->pipes[OUTPUT][READ_END], POLLIN, 0 },
                                { r->pipes[ERRORS][READ_END], POLLIN, 0 } };
        if (fds[1].fd < 0 && fds[2].fd < 0)
            return;
        int ready = poll(fds, 3, time_left(r));
        kill_at_deadline(r);
        if (ready <= 0)
            continue;
        if (fds[0].revents)
            feed(r);
        if (fds[1].revents)
            collect(r, OUTPUT, &out->output, &out->output_cut);
        if (fds[2].revents)
            collect(r, ERRORS, &out->errors, &out->errors_cut);
    }
}

/* A program may close its output and live on. */
static int wait_for_end(run *r) {
    int status = 0;
    while (waitpid(r->pid, &status, WNOHANG) == 0) {
        kill_at_deadline(r);
        poll(NULL, 0, 1);
    }
    return status;
}

static hiap_rc never_started(const run *r, int code, hiap_err *err) {
    const char *program = r->how->argv[0];
    errno = code;
    hiap_rc rc = hiap_err_errno(err, "start", program);
    hiap_err_hint(err, "is it installed, and do the isolation rules allow it to run?");
    return rc;
}

static hiap_rc killed(const run *r, int signal, hiap_err *err) {
    const char *name = hiap_path_base(r->how->argv[0]);
    if (r->timed_out)
        return hiap_err_set(err, HIAP_LIMIT, "%s was stopped after %g s", name,
                            r->how->wall_seconds);
    if (signal == SIGXCPU)
        return hiap_err_set(err, HIAP_LIMIT, "%s used its %llu s of processor time", name,
                            (unsigned long long)r->how->limits.cpu_seconds);
    if (signal == SIGXFSZ)
        return hiap_err_set(err, HIAP_LIMIT, "%s tried to write a file larger than %llu MiB", name,
                            (unsigned long long)r->how->limits.file_bytes >> 20);
    if (signal == SIGINT)
        return hiap_err_set(err, HIAP_INTERRUPTED, "interrupted");
    return hiap_err_set(err, HIAP_IO, "%s was ended by signal %d (%s)", name, signal,
                        strsignal(signal));
}

static hiap_rc judge(run *r, int status, hiap_err *err) {
    int code = 0;
    if (read(r->pipes[REPORT][READ_END], &code, sizeof code) == sizeof code)
        return never_started(r, code, err);
    r->result->exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    r->result->signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    if (r->result->signal != 0)
        return killed(r, r->result->signal, err);
    if (r->result->output.failed || r->result->errors.failed)
        return hiap_err_nomem(err, r->how->output_limit);
    return HIAP_OK;
}

static hiap_rc run_child(run *r, hiap_err *err) {
    pid_t parent = getpid();
    r->pid = fork();
    if (r->pid < 0)
        return hiap_err_errno(err, "start", r->how->argv[0]);
    if (r->pid == 0)
        become_program(r, parent);
    close_end(r, INPUT, READ_END);
    close_end(r, OUTPUT, WRITE_END);
    close_end(r, ERRORS, WRITE_END);
    close_end(r, REPORT, WRITE_END);
    if (r->how->wall_seconds > 0)
        r->deadline = now() + r->how->wall_seconds;
    exchange(r);
    return judge(r, wait_for_end(r), err);
}

hiap_rc hiap_spawn_run(hiap_spawn_result *result, const hiap_spawn *how, hiap_err *err) {
    *result = (hiap_spawn_result){ .exit_code = -1 };
    run r = { .how = how, .result = result, .plan = HIAP_ISOLATE_PLAN_INIT };
    memset(r.pipes, -1, sizeof r.pipes);
    struct sigaction ignore = { .sa_handler = SIG_IGN }, before;
    sigaction(SIGPIPE, &ignore, &before);
    hiap_rc rc = HIAP_OK;
    if (!how->allow_no_isolation || hiap_isolate_available())
        rc = hiap_isolate_plan_child(&r.plan, how->paths, how->path_count, err);
    if (rc == HIAP_OK)
        rc = open_pipes(&r, err);
    if (rc == HIAP_OK)
        rc = run_child(&r, err);
    close_all(&r);
    hiap_isolate_plan_clear(&r.plan);
    sigaction(SIGPIPE, &before, NULL);
    return rc;
}

void hiap_spawn_result_clear(hiap_spawn_result *result) {
    hiap_buf_clear(&result->output);
    hiap_buf_clear(&result->errors);
    *result = (hiap_spawn_result){ .exit_code = -1 };
}
