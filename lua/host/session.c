/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <sys/resource.h>
#include <time.h>

#include "core/base/mem.h"
#include "lua/host/child.h"
#include "lua/host/lockdown.h"

struct hiap_session {
    hiap_supervise_options options;
    hiap_child child;
};

static const hiap_str nothing = { "", 0 };

static double cpu_of(const hiap_child *child) {
    clockid_t clock;
    struct timespec t;
    if (clock_getcpuclockid(child->pid, &clock) != 0 || clock_gettime(clock, &t) != 0)
        return 0;
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* The hook ends a script; this ends what the hook cannot reach. */
static void allow_cpu(const hiap_session *session, double seconds) {
    struct rlimit limit = { (rlim_t)ceil(cpu_of(&session->child) + seconds) + 1, RLIM_INFINITY };
    struct rlimit now;
    if (prlimit(session->child.pid, RLIMIT_CPU, NULL, &now) != 0)
        return;
    limit.rlim_max = now.rlim_max;
    prlimit(session->child.pid, RLIMIT_CPU, &limit, NULL);
}

/* A worker that answers READY; its failure to get there is outcome->fault. */
static bool start_worker(hiap_session *session, hiap_outcome *outcome) {
    hiap_child *child = &session->child;
    if (hiap_child_start(child, &session->options, &outcome->fault.err) != HIAP_OK)
        return false;
    hiap_child_begin(child, session->options.limits.wall_seconds);
    hiap_child_listen(child, HIAP_MESSAGE_READY, outcome, NULL);
    return outcome->fault.err.rc == HIAP_OK;
}

hiap_rc hiap_session_open(hiap_session **out, const hiap_supervise_options *options,
                          hiap_fault *fault) {
    hiap_err err;
    *out = NULL;
    hiap_fault_clear(fault);
    if (hiap_lockdown_check(options, &err) != HIAP_OK)
        return hiap_fault_set(fault, &err);
    hiap_session *session = hiap_alloc_zero(1, sizeof *session);
    if (!session) {
        hiap_err_nomem(&err, sizeof *session);
        return hiap_fault_set(fault, &err);
    }
    session->options = *options;
    hiap_outcome outcome = { .restarted = false };
    hiap_signals_hold();
    bool ready = start_worker(session, &outcome);
    hiap_signals_release();
    hiap_rc rc = outcome.fault.err.rc;
    if (ready) {
        *out = session;
    } else {
        if (fault)
            *fault = outcome.fault;
        hiap_session_close(session);
    }
    hiap_outcome_clear(&outcome);
    return rc;
}

/* The worker of the session, started again when the last one died. */
static bool have_worker(hiap_session *session, hiap_outcome *outcome) {
    if (session->child.pid > 0)
        return true;
    outcome->restarted = true;
    hiap_child_bury(&session->child, NULL);
    return start_worker(session, outcome);
}

static void exchange_input(hiap_session *session, hiap_str input, hiap_outcome *outcome) {
    hiap_child *child = &session->child;
    double before = cpu_of(child);
    child->told_to_stop = child->timed_out = false;
    allow_cpu(session, session->options.limits.cpu_seconds);
    hiap_child_begin(child, session->options.limits.wall_seconds);
    hiap_channel_send(&child->channel, HIAP_MESSAGE_EVAL, nothing, input);
    if (hiap_child_listen(child, HIAP_MESSAGE_RESULT, outcome, NULL))
        outcome->cpu_seconds = cpu_of(child);
    outcome->cpu_seconds -= before;
}

hiap_rc hiap_session_eval(hiap_session *session, hiap_str input, hiap_outcome *outcome) {
    size_t limit = session->options.limits.source_bytes;
    *outcome = (hiap_outcome){ .restarted = false };
    if (input.len > limit) {
        hiap_err_set(&outcome->fault.err, HIAP_LIMIT, "the input is larger than %zu KiB",
                     limit >> 10);
        return HIAP_LIMIT;
    }
    hiap_signals_hold();
    if (have_worker(session, outcome))
        exchange_input(session, input, outcome);
    hiap_signals_release();
    return hiap_outcome__settle(outcome);
}

void hiap_session_complete(hiap_session *session, hiap_str line, hiap_buf *out) {
    enum { PATIENCE = 1 };
    hiap_outcome scrap = { .restarted = false };
    if (session->child.pid == 0)
        return;
    hiap_signals_hold();
    hiap_child_begin(&session->child, PATIENCE);
    if (hiap_channel_send(&session->child.channel, HIAP_MESSAGE_COMPLETE, nothing, line))
        hiap_child_listen(&session->child, HIAP_MESSAGE_NAMES, &scrap, out);
    hiap_signals_release();
    hiap_outcome_clear(&scrap);
}

void hiap_session_close(hiap_session *session) {
    if (!session)
        return;
    hiap_child_bury(&session->child, NULL);
    hiap_free(session);
}
