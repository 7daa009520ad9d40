/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/child.h"

#include <errno.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "lua/host/worker_main.h"

/* --- Ctrl-C ----------------------------------------------------------------------------------- */

static volatile sig_atomic_t stop_wanted;
static struct sigaction interrupt_before, pipe_before;

static void note_interrupt(int signal) {
    (void)signal;
    stop_wanted = 1;
}

void hiap_signals_hold(void) {
    struct sigaction note = { .sa_handler = note_interrupt }, ignore = { .sa_handler = SIG_IGN };
    stop_wanted = 0;
    sigaction(SIGINT, &note, &interrupt_before);
    sigaction(SIGPIPE, &ignore, &pipe_before);
}

void hiap_signals_release(void) {
    sigaction(SIGINT, &interrupt_before, NULL);
    sigaction(SIGPIPE, &pipe_before, NULL);
}

/* --- birth ------------------------------------------------------------------------------------ */

double hiap_child_clock(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

void hiap_child_begin(hiap_child *child, double wall_seconds) {
    child->printed = 0;
    hiap_publication_clear(&child->published);
    child->published.spare = HIAP_PUBLICATION_SPARE;
    child->started = hiap_child_clock();
    child->deadline = child->started + wall_seconds;
}

hiap_rc hiap_child_start(hiap_child *child, const hiap_supervise_options *options, hiap_err *err) {
    int ends[2];
    *child = (hiap_child){ .options = options, .channel = { -1, HIAP_BUF_INIT, 0 } };
    void *page = mmap(NULL, sizeof *child->last_line, PROT_READ | PROT_WRITE,
                      MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (page == MAP_FAILED)
        return hiap_err_nomem(err, sizeof *child->last_line);
    child->last_line = page;
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
        return hiap_err_errno(err, "make", "a socket");
    pid_t parent = getpid();
    child->pid = fork();
    if (child->pid == 0)
        hiap_worker_main(ends[1], parent, options, child->last_line);
    close(ends[1]);
    hiap_channel_open(&child->channel, ends[0]);
    if (child->pid > 0)
        return HIAP_OK;
    child->pid = 0;
    return hiap_err_errno(err, "start", "the script worker");
}

/* --- death ------------------------------------------------------------------------------------ */

/* Returns the status as waitpid gives it. */
static int reap(hiap_child *child, hiap_outcome *outcome) {
    int status = 0;
    struct rusage used;
    while (wait4(child->pid, &status, 0, &used) < 0 && errno == EINTR)
        ;
    child->pid = 0;
    if (outcome)
        outcome->cpu_seconds = (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
                               1e-6 * (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec);
    return status;
}

void hiap_child_bury(hiap_child *child, hiap_outcome *outcome) {
    hiap_channel_close(&child->channel);
    if (child->pid > 0) {
        kill(child->pid, SIGKILL);
        reap(child, outcome);
    }
    if (child->last_line)
        munmap(child->last_line, sizeof *child->last_line);
    child->last_line = NULL;
    hiap_publication_clear(&child->published);
}

/* --- listening -------------------------------------------------------------------------------- */

enum { GRACE = 1 /* seconds from Ctrl-C to the kill */, GLANCE = 100 /* milliseconds */ };

static void watch_clock(hiap_child *child) {
    double t = hiap_child_clock();
    if (stop_wanted && !child->told_to_stop) {
        child->told_to_stop = true;
        kill(child->pid, SIGINT);
        child->deadline = t + GRACE;
    }
    if (t < child->deadline || child->timed_out)
        return;
    child->timed_out = true;
    kill(child->pid, SIGKILL);
}

static void bury_with_reason(hiap_child *child, hiap_outcome *outcome, hiap_received got) {
    hiap_fault_clear(&outcome->fault);
    hiap_err *err = &outcome->fault.err;
    if (got != HIAP_RECEIVED_END)
        kill(child->pid, SIGKILL);
    int status = reap(child, outcome);
    if (child->verdict.rc != HIAP_OK)
        hiap_death_sentence(child, err);
    else if (got == HIAP_RECEIVED_NOMEM)
        hiap_err_nomem(err, child->channel.wanted);
    else if (got == HIAP_RECEIVED_BROKEN)
        hiap_err_set(err, HIAP_SCRIPT, "the script worker sent something that is no message");
    else
        hiap_death_describe(child, status, err);
    hiap_child_bury(child, outcome);
}

bool hiap_child_listen(hiap_child *child, hiap_message_type until, hiap_outcome *outcome,
                       hiap_buf *names) {
    hiap_listener l = { child, outcome, names };
    hiap_message message;
    hiap_received got;
    do {
        watch_clock(child);
        got = hiap_channel_receive(&child->channel, &message, GLANCE);
        if (got != HIAP_RECEIVED)
            continue;
        if (!hiap_listener_handle(&l, &message))
            got = HIAP_RECEIVED_BROKEN;
        else if (message.type == until || message.type == HIAP_MESSAGE_RESULT)
            break;
    } while (got == HIAP_RECEIVED || got == HIAP_RECEIVED_NOT_YET);
    outcome->wall_seconds = hiap_child_clock() - child->started;
    if (got == HIAP_RECEIVED)
        return true;
    bury_with_reason(child, outcome, got);
    return false;
}
