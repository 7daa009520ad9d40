/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs a script in a worker, as the program does, and keeps what came of it. */
#ifndef HIAP_TESTS_HOST_SUPERVISED_H
#define HIAP_TESTS_HOST_SUPERVISED_H

#include <string.h>

#include "lua/host/supervise.h"
#include "tests/unit/suite.h"

typedef struct supervised {
    hiap_supervise_options options;
    const char *source;
    void (*setup)(lua_State *L, void *payload); /* payload: the worker */
    hiap_host *host;
    hiap_buf printed;
    hiap_outcome outcome;
} supervised;

#define SUPERVISED_INIT { .options = HIAP_SUPERVISE_OPTIONS_INIT, .printed = HIAP_BUF_INIT }

static inline hiap_rc supervised_open(hiap_worker *worker, supervised *s, hiap_fault *fault) {
    hiap_host_options options = HIAP_HOST_OPTIONS_INIT;
    options.limits = *hiap_worker_limits(worker);
    options.last_line = hiap_worker_last_line(worker);
    options.print = hiap_worker_print;
    options.print_payload = worker;
    options.setup = s->setup;
    options.setup_payload = worker;
    return hiap_host_open(&s->host, &options, fault);
}

static inline hiap_rc supervised_body(hiap_worker *worker, void *payload, hiap_fault *fault) {
    supervised *s = payload;
    hiap_rc rc = supervised_open(worker, s, fault);
    return rc == HIAP_OK ? hiap_host_run(s->host, "t.lua", hiap_str_of(s->source), fault) : rc;
}

static inline hiap_rc supervised_eval(hiap_worker *worker, void *payload, hiap_str input,
                                      hiap_fault *fault) {
    supervised *s = payload;
    if (!s->host && supervised_open(worker, s, fault) != HIAP_OK)
        return fault->err.rc;
    return hiap_host_eval(s->host, input, fault);
}

static inline void supervised_complete(hiap_worker *worker, void *payload, hiap_str line,
                                       hiap_buf *out) {
    supervised *s = payload;
    hiap_fault fault;
    if (s->host || supervised_open(worker, s, &fault) == HIAP_OK)
        hiap_host_complete(s->host, line, out);
}

static inline void supervised_print(void *payload, hiap_str text) {
    hiap_buf_add_str(&((supervised *)payload)->printed, text);
}

static inline hiap_rc supervised_run(supervised *s, const char *source) {
    s->source = source;
    s->options.payload = s;
    s->options.printed = supervised_print;
    if (!s->options.body)
        s->options.body = supervised_body;
    hiap_buf_add_text(&s->printed, "");
    return hiap_supervise(&s->outcome, &s->options);
}

static inline void supervised_clear(supervised *s) {
    hiap_outcome_clear(&s->outcome);
    hiap_buf_clear(&s->printed);
}

#endif
