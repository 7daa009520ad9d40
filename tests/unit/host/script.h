/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs a script in a state of its own and compares what it prints, or the message it fails with. */
#ifndef HIAP_TESTS_HOST_SCRIPT_H
#define HIAP_TESTS_HOST_SCRIPT_H

#include <string.h>

#include "core/base/mem.h"
#include "lua/host/state.h"
#include "tests/unit/suite.h"

typedef struct script_run {
    hiap_host_options options;
    hiap_host *host;
    hiap_buf text; /* what was printed, then the message */
    hiap_fault fault;
} script_run;

static inline void script_print(void *payload, const char *bytes, size_t len) {
    hiap_buf_add(payload, bytes, len);
}

static inline void script_open(script_run *r) {
    r->options.print = script_print;
    r->options.print_payload = &r->text;
    if (hiap_host_open(&r->host, &r->options, &r->fault) != HIAP_OK)
        ck_abort_msg("%s (%s)", r->fault.err.what, r->fault.err.hint);
}

#define SCRIPT_RUN_INIT { .options = HIAP_HOST_OPTIONS_INIT, .text = HIAP_BUF_INIT }

static inline hiap_rc script_do(script_run *r, const char *source) {
    hiap_buf_add_text(&r->text, "");
    hiap_rc rc = hiap_host_run(r->host, "t.lua", hiap_str_of(source), &r->fault);
    if (rc != HIAP_OK)
        hiap_fault_format(&r->text, &r->fault);
    return rc;
}

static inline void script_close(script_run *r) {
    hiap_host_close(r->host);
    hiap_buf_clear(&r->text);
}

/* In a state of its own; the text is the caller's (hiap_free). */
static inline char *script_text(const char *source, hiap_rc *rc) {
    script_run r = SCRIPT_RUN_INIT;
    r.options.seed = 7;
    script_open(&r);
    *rc = script_do(&r, source);
    char *text = hiap_strdup(r.text.at ? r.text.at : "");
    script_close(&r);
    return text;
}

#define ck_prints(source, expected)                             \
    do {                                                        \
        hiap_rc rc_;                                            \
        char *text_ = script_text(source, &rc_);                \
        ck_assert_str_eq(text_, expected);                      \
        ck_assert_int_eq(rc_, HIAP_OK);                         \
        hiap_free(text_);                                       \
    } while (0)

/* The whole message, in the shape of fail.h. */
#define ck_fails(source, expected)                              \
    do {                                                        \
        hiap_rc rc_;                                            \
        char *text_ = script_text(source, &rc_);                \
        ck_assert_int_ne(rc_, HIAP_OK);                         \
        ck_assert_str_eq(text_, expected);                      \
        hiap_free(text_);                                       \
    } while (0)

/* The message has this in it. */
#define ck_fails_with(source, part)                                            \
    do {                                                                       \
        hiap_rc rc_;                                                           \
        char *text_ = script_text(source, &rc_);                               \
        ck_assert_int_ne(rc_, HIAP_OK);                                        \
        ck_assert_msg(strstr(text_, part) != NULL, "no '%s' in: %s", part, text_); \
        hiap_free(text_);                                                      \
    } while (0)

#endif
