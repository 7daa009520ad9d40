/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/plot/gnuplot_child.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "core/base/isolate.h"

#define MESSAGE_LIMIT 65536

enum { PARENT, CHILD };

/* Everything the new process needs, made before the fork: after it, system calls only. */
typedef struct start {
    const char *program, *folder;
    char home[512];
    hiap_isolate_plan plan;
    int input[2], output[2], errors[2];
} start;

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* --- starting --------------------------------------------------------------------------------- */

_Noreturn static void become_gnuplot(const start *s, pid_t parent) {
    const hiap_isolate_limits limits = { .cpu_seconds = 600, .address_space = 1u << 30,
                                         .file_bytes = 64u << 20, .open_files = 64 };
    const char *const argv[] = { "gnuplot", "-d", "-", NULL };
    const char *const env[] = { "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8", "TZ=UTC", s->home, NULL };
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && getppid() == parent &&
        dup2(s->input[CHILD], 0) == 0 && dup2(s->output[CHILD], 1) == 1 &&
        dup2(s->errors[CHILD], 2) == 2 && chdir(s->folder) == 0 &&
        hiap_isolate_limits_set(&limits, NULL) == HIAP_OK && hiap_isolate_plan_apply(&s->plan) == 0)
        execve(s->program, (char *const *)argv, (char *const *)env);
    _exit(127);
}

static hiap_rc plan_isolation(start *s, bool allow_none, hiap_err *err) {
    const hiap_isolate_path paths[] = {
        { "/usr", HIAP_ISOLATE_RUN },           { "/lib", HIAP_ISOLATE_RUN },
        { "/lib64", HIAP_ISOLATE_RUN },         { "/etc/ld.so.cache", HIAP_ISOLATE_READ },
        { "/etc/fonts", HIAP_ISOLATE_READ },    { "/var/cache/fontconfig", HIAP_ISOLATE_READ },
        { "/dev/null", HIAP_ISOLATE_WRITE },    { "/dev/urandom", HIAP_ISOLATE_READ },
        { s->program, HIAP_ISOLATE_RUN },       { s->folder, HIAP_ISOLATE_WRITE },
    };
    if (allow_none && !hiap_isolate_available())
        return HIAP_OK;
    return hiap_isolate_plan_child(&s->plan, paths, sizeof paths / sizeof *paths, err);
}

/* Sockets, because writing to one whose reader is gone can be kept from raising SIGPIPE. */
static hiap_rc open_sockets(start *s, hiap_err *err) {
    int *const pairs[] = { s->input, s->output, s->errors };
    for (size_t i = 0; i < 3; i++)
        if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pairs[i]) != 0)
            return hiap_err_errno(err, "make", "a socket pair");
    return HIAP_OK;
}

static void close_side(start *s, int side) {
    int *const pairs[] = { s->input, s->output, s->errors };
    for (size_t i = 0; i < 3; i++)
        if (pairs[i][side] >= 0)
            close(pairs[i][side]);
}

hiap_rc hiap_gnuplot_child_start(hiap_gnuplot_child *child, const char *program, const char *folder,
                                 bool allow_no_isolation, hiap_err *err) {
    start s = { .program = program, .folder = folder, .plan = HIAP_ISOLATE_PLAN_INIT,
                .input = { -1, -1 }, .output = { -1, -1 }, .errors = { -1, -1 } };
    snprintf(s.home, sizeof s.home, "HOME=%s", folder);
    pid_t parent = getpid(), pid = -1;
    hiap_rc rc = plan_isolation(&s, allow_no_isolation, err);
    if (!rc)
        rc = open_sockets(&s, err);
    if (!rc && (pid = fork()) < 0)
        rc = hiap_err_errno(err, "start", program);
    if (pid == 0)
        become_gnuplot(&s, parent);
    close_side(&s, CHILD);
    if (rc)
        close_side(&s, PARENT);
    else
        child->pid = pid, child->input = s.input[PARENT], child->output = s.output[PARENT],
        child->errors = s.errors[PARENT], child->charts = 0;
    hiap_isolate_plan_clear(&s.plan);
    return rc;
}

void hiap_gnuplot_child_stop(hiap_gnuplot_child *child) {
    if (child->pid <= 0)
        return;
    kill(child->pid, SIGKILL);
    while (waitpid(child->pid, NULL, 0) < 0 && errno == EINTR)
        continue;
    close(child->input);
    close(child->output);
    close(child->errors);
    *child = (hiap_gnuplot_child)HIAP_GNUPLOT_CHILD_INIT;
}

/* --- one chart -------------------------------------------------------------------------------- */

typedef struct talk {
    hiap_gnuplot_child *child;
    hiap_str rest; /* of the script */
    hiap_buf said, complained;
    double deadline;
    bool gone;
} talk;

static void send_some(talk *t) {
    ssize_t n = send(t->child->input, t->rest.at, t->rest.len, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (n > 0)
        t->rest = (hiap_str){ t->rest.at + n, t->rest.len - (size_t)n };
    else if (n < 0 && errno != EAGAIN && errno != EINTR)
        t->gone = true;
}

static void keep_end(hiap_buf *b, size_t len) {
    memmove(b->at, b->at + b->len - len, len);
    b->len = len;
    b->at[len] = '\0';
}

/* False when there is nothing to read now. */
static bool receive_some(talk *t, int fd, hiap_buf *into) {
    char bytes[4096];
    ssize_t n = recv(fd, bytes, sizeof bytes, MSG_DONTWAIT);
    if (n == 0)
        t->gone = true;
    if (n > 0)
        hiap_buf_add(into, bytes, (size_t)n);
    if (into->len > MESSAGE_LIMIT) /* what was said last matters */
        keep_end(into, sizeof bytes);
    return n > 0;
}

/* The whole line "hiap NUMBER ERRNO", printed after the chart; -1 until it is there. */
static long sentinel(const talk *t) {
    char head[32];
    snprintf(head, sizeof head, "hiap %u ", t->child->charts);
    const char *line = t->said.at ? strstr(t->said.at, head) : NULL;
    return line && strchr(line, '\n') ? strtol(line + strlen(head), NULL, 10) : -1;
}

static void exchange(talk *t) {
    while (!t->gone && sentinel(t) < 0) {
        struct pollfd fds[] = { { t->rest.len > 0 ? t->child->input : -1, POLLOUT, 0 },
                                { t->child->output, POLLIN, 0 },
                                { t->child->errors, POLLIN, 0 } };
        double left = t->deadline - now();
        if (left <= 0)
            return;
        if (poll(fds, 3, (int)(left * 1000) + 1) <= 0)
            continue;
        if (fds[0].revents)
            send_some(t);
        if (fds[1].revents)
            receive_some(t, t->child->output, &t->said);
        if (fds[2].revents)
            receive_some(t, t->child->errors, &t->complained);
    }
    while (receive_some(t, t->child->errors, &t->complained))
        continue;
}

/* gnuplot's message is what follows the last "line N: ". */
static hiap_str message(const hiap_buf *complained) {
    const char *best = complained->at ? complained->at : "gnuplot gave no reason", *at = best;
    while ((at = strstr(at, "line ")) != NULL) {
        at += strlen("line ");
        const char *end = at + strspn(at, "0123456789");
        if (end > at && end[0] == ':')
            best = end + 1;
    }
    return hiap_str_trim((hiap_str){ best, strlen(best) });
}

static hiap_rc judge(const talk *t, hiap_err *err) {
    long code = sentinel(t);
    hiap_str why = message(&t->complained);
    if (code == 0)
        return HIAP_OK;
    if (code > 0)
        return hiap_err_set(err, HIAP_PROBLEM, "gnuplot could not draw the chart: %.*s",
                            (int)why.len, why.at);
    if (t->said.failed || t->complained.failed)
        return hiap_err_nomem(err, MESSAGE_LIMIT);
    if (t->gone)
        return hiap_err_set(err, HIAP_IO, "gnuplot ended while it drew a chart: %.*s", (int)why.len,
                            why.at);
    hiap_err_set(err, HIAP_LIMIT, "gnuplot took more than %g s for one chart",
                 t->child->wall_seconds);
    return hiap_err_hint(err, "draw fewer items in it"), HIAP_LIMIT;
}

hiap_rc hiap_gnuplot_child_draw(hiap_gnuplot_child *child, hiap_str script, hiap_err *err) {
    hiap_buf all = HIAP_BUF_INIT;
    child->charts++;
    hiap_buf_add_text(&all, "reset errors\nset output \"" HIAP_GNUPLOT_PICTURE "\"\n");
    hiap_buf_add_str(&all, script);
    hiap_buf_printf(&all, "\nunset output\nset print \"-\"\nprint \"hiap %u \", GPVAL_ERRNO\n",
                    child->charts);
    talk t = { .child = child,
               .rest = { all.at, all.len },
               .said = HIAP_BUF_INIT,
               .complained = HIAP_BUF_INIT,
               .deadline = now() + child->wall_seconds };
    hiap_rc rc = all.failed ? hiap_err_nomem(err, script.len) : HIAP_OK;
    if (!rc) {
        exchange(&t);
        rc = judge(&t, err);
    }
    hiap_buf_clear(&all);
    hiap_buf_clear(&t.said);
    hiap_buf_clear(&t.complained);
    return rc;
}
