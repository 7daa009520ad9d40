/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Runs a script in a state with the bindings, without the prelude: with a worker whose main process
 * is this test. The word `native` is what only the prelude sees. */
#ifndef HIAP_TESTS_BOUND_H
#define HIAP_TESTS_BOUND_H

#include <sys/socket.h>

#include "lua/bind/bind.h"
#include "lua/host/worker_main.h"
#include "tests/unit/host/script.h"

typedef struct bound {
    script_run run;
    hiap_bind bind;
    hiap_supervise_options options;
    struct hiap_worker worker;
    hiap_channel main_process;
} bound;

/* What every state of the test file starts from: folders, a store. */
static hiap_bind bound_start;
/* What the main process answers when it is asked for a picture; NULL: it is not asked. */
static const char *bound_picture;
/* Opens a store for each state, which closes it; NULL: none. */
static hiap_store *(*bound_store)(void);

enum { BOUND_ROOM = 1 << 16 };

static inline void bound_open(bound *b) {
    static const char text[] = "local words, native = ...\nwords.native = native";
    static const hiap_prelude prelude = { "bound", text, sizeof text - 1 };
    int ends[2], room = 1 << 20;
    *b = (bound){ .run = SCRIPT_RUN_INIT, .options = HIAP_SUPERVISE_OPTIONS_INIT };
    ck_assert_int_eq(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
    setsockopt(ends[0], SOL_SOCKET, SO_SNDBUF, &room, sizeof room);
    b->worker.options = &b->options;
    hiap_channel_open(&b->worker.channel, ends[0]);
    hiap_channel_open(&b->main_process, ends[1]);
    if (bound_picture)
        ck_assert(hiap_channel_send(&b->main_process, HIAP_MESSAGE_REPLY, HIAP_STR(""),
                                    hiap_str_of(bound_picture)));
    b->bind = bound_start;
    b->bind.worker = &b->worker;
    b->bind.store = bound_store ? bound_store() : NULL;
    b->run.options.seed = 7;
    b->run.options.setup = hiap_bind_setup;
    b->run.options.setup_payload = &b->bind;
    b->run.options.prelude = &prelude;
    b->run.options.prelude_count = 1;
    script_open(&b->run);
    /* So that only the bindings meet a failing allocation. */
    ck_assert(hiap_buf_reserve(&b->worker.channel.in, BOUND_ROOM));
    ck_assert(hiap_buf_reserve(&b->run.text, BOUND_ROOM));
}

static inline void bound_warnings(lua_State *L, void *payload) {
    hiap_bind_unused_masks(L, payload);
}

static inline void bound_close(bound *b) {
    script_close(&b->run);
    hiap_store_close(b->bind.store);
    hiap_bind_clear(&b->bind);
    hiap_publication_clear(&b->worker.published);
    hiap_channel_close(&b->worker.channel);
    hiap_channel_close(&b->main_process);
}

/* What the script prints, then the message it fails with, then the warnings about masks; the
 * caller's (hiap_free). */
static inline char *bound_text(const char *source, hiap_rc *rc) {
    bound b;
    bound_open(&b);
    *rc = script_do(&b.run, source);
    if (*rc == HIAP_OK)
        ck_assert_int_eq(hiap_host_protect(b.run.host, bound_warnings, &b.run.text, NULL), HIAP_OK);
    char *text = hiap_strdup(b.run.text.at);
    bound_close(&b);
    return text;
}

#define ck_gives(source, expected)             \
    do {                                       \
        hiap_rc rc_;                           \
        char *text_ = bound_text(source, &rc_); \
        ck_assert_str_eq(text_, expected);     \
        ck_assert_int_eq(rc_, HIAP_OK);        \
        hiap_free(text_);                      \
    } while (0)

/* The message has this in it. */
#define ck_refuses(source, part)                                                   \
    do {                                                                           \
        hiap_rc rc_;                                                               \
        char *text_ = bound_text(source, &rc_);                                    \
        ck_assert_int_ne(rc_, HIAP_OK);                                            \
        ck_assert_msg(strstr(text_, part) != NULL, "no '%s' in: %s", part, text_); \
        hiap_free(text_);                                                          \
    } while (0)

/* False when the script needs fewer than `nth` allocations. */
static inline bool bound_try(const char *source, long nth, bool sticky) {
    bound b;
    size_t before = hiap_mem_used();
    bound_open(&b);
    hiap_mem_fail_at(nth, sticky);
    hiap_rc rc = hiap_host_run(b.run.host, "t.lua", hiap_str_of(source), &b.run.fault);
    bool reached = hiap_mem_allocations() >= nth;
    hiap_mem_fail_at(0, false);
    ck_assert_msg(rc == HIAP_OK || rc == HIAP_NOMEM, "allocation %ld: code %d: %s", nth, rc,
                  b.run.fault.err.what);
    ck_assert_msg(reached || rc == HIAP_OK, "%s", b.run.fault.err.what);
    bound_close(&b);
    ck_assert_msg(hiap_mem_used() == before, "allocation %ld: %zu bytes are left", nth,
                  hiap_mem_used() - before);
    return reached;
}

/* Every allocation of the core fails once, and from one on: an error or the result, and nothing is
 * left behind. */
static inline void ck_survives(const char *source) {
    for (int sticky = 0; sticky < 2; sticky++)
        for (long nth = 1; bound_try(source, nth, sticky); nth++)
            ck_assert_int_lt(nth, 20000);
}

#endif
