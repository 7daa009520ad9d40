/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The main process's end of one worker: start it, listen to it, bury it. */
#ifndef HIAP_HOST_CHILD_H
#define HIAP_HOST_CHILD_H

#include <sys/types.h>

#include "lua/host/channel.h"
#include "lua/host/publication.h"
#include "lua/host/supervise.h"

typedef struct hiap_child {
    const hiap_supervise_options *options;
    pid_t pid; /* 0: none */
    hiap_channel channel;
    hiap_last_line *last_line; /* shared with the worker */
    size_t printed; /* of the present input, as is: */
    hiap_publication published;
    double started, deadline;
    bool told_to_stop, timed_out;
    hiap_err verdict; /* why the main process ended it */
} hiap_child;

/* Between the two, Ctrl-C is passed on to the worker and SIGPIPE ignored. */
void hiap_signals_hold(void);
void hiap_signals_release(void);

hiap_rc hiap_child_start(hiap_child *child, const hiap_supervise_options *options, hiap_err *err);
/* Fresh counts and a fresh wall clock. */
void hiap_child_begin(hiap_child *child, double wall_seconds);
/* Handle messages until one of this type, a result, or the end of the worker. RESULT fills
 * outcome->fault; NAMES are appended to *names. False when the worker ended first: it is buried
 * and outcome->fault says why. */
bool hiap_child_listen(hiap_child *child, hiap_message_type until, hiap_outcome *outcome,
                       hiap_buf *names);
/* Seconds of a clock that only goes forward. */
double hiap_child_clock(void);

/* Act on one message. False: it makes no sense, or child->verdict says what is wrong with it. */
typedef struct hiap_listener {
    hiap_child *child;
    hiap_outcome *outcome;
    hiap_buf *names;
} hiap_listener;
bool hiap_listener_handle(const hiap_listener *listener, const hiap_message *message);

/* End it (if it still lives) and free everything; takes a child that never started. */
void hiap_child_bury(hiap_child *child, hiap_outcome *outcome);

/* Files only of what ended well (HIAP_PROBLEM included: the checks ran). Returns the code. */
hiap_rc hiap_outcome__settle(hiap_outcome *outcome);

/* What a death means to the user: which limit it was, its value, the script line seen last, and
 * what to do. `status` as waitpid gives it. */
void hiap_death_describe(const hiap_child *child, int status, hiap_err *err);
/* The same for one that the main process ended: child->verdict, and the script line. */
void hiap_death_sentence(const hiap_child *child, hiap_err *err);

#endif
