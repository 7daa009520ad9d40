/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#include "lua/host/child.h"

static void die_interrupted(const hiap_limits *limits, int status, hiap_err *err) {
    (void)limits, (void)status;
    hiap_err_set(err, HIAP_INTERRUPTED, "interrupted");
}

static void die_of_wall(const hiap_limits *limits, int status, hiap_err *err) {
    (void)status;
    hiap_err_set(err, HIAP_LIMIT, "the script was stopped after %g s", limits->wall_seconds);
    hiap_err_hint(err, "work on fewer rows at a time; --time %g allows more",
                  limits->wall_seconds * 2);
}

static void die_of_cpu(const hiap_limits *limits, int status, hiap_err *err) {
    (void)status;
    hiap_budget_describe(HIAP_SPENT_CPU, limits, err);
}

static void die_of_memory(const hiap_limits *limits, int status, hiap_err *err) {
    (void)status;
    hiap_budget_describe(HIAP_SPENT_MEMORY, limits, err);
}

static void die_killed(const hiap_limits *limits, int status, hiap_err *err) {
    (void)limits, (void)status;
    hiap_err_set(err, HIAP_LIMIT, "the script worker was killed from outside");
    hiap_err_hint(err, "most often this machine ran out of memory; nothing was changed");
}

static void die_crashed(const hiap_limits *limits, int status, hiap_err *err) {
    (void)limits;
    int number = WTERMSIG(status);
    hiap_err_set(err, HIAP_SCRIPT, "the script brought its worker down (signal %d, %s)", number,
                 strsignal(number));
    hiap_err_hint(err, "nothing was changed; please report it together with the script");
}

static void die_silent(const hiap_limits *limits, int status, hiap_err *err) {
    (void)limits;
    hiap_err_set(err, HIAP_SCRIPT, "the script worker ended without a result (status %d)",
                 WIFEXITED(status) ? WEXITSTATUS(status) : -1);
    hiap_err_hint(err, "nothing was changed; please report it together with the script");
}

typedef void (*death_fn)(const hiap_limits *limits, int status, hiap_err *err);

static death_fn cause(const hiap_child *child, int status) {
    int number = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    if (child->told_to_stop)
        return die_interrupted;
    if (child->timed_out)
        return die_of_wall;
    if (number == SIGXCPU)
        return die_of_cpu;
    if (number == SIGKILL)
        return die_killed;
    if (number != 0)
        return die_crashed;
    return WIFEXITED(status) && WEXITSTATUS(status) == HIAP_EXIT_MEMORY ? die_of_memory
                                                                        : die_silent;
}

/* The page is the worker's to write: nothing in it is believed but its bounds. */
static void add_last_line(const hiap_last_line *last, hiap_err *err) {
    hiap_last_line copy = *last;
    copy.path[sizeof copy.path - 1] = '\0';
    if (copy.path[0])
        hiap_err_at(err, "%s:%u", copy.path, copy.line);
}

void hiap_death_describe(const hiap_child *child, int status, hiap_err *err) {
    cause(child, status)(&child->options->limits, status, err);
    add_last_line(child->last_line, err);
}

void hiap_death_sentence(const hiap_child *child, hiap_err *err) {
    *err = child->verdict;
    add_last_line(child->last_line, err);
}
