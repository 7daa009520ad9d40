/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the main process does with each message of a worker it does not trust. */
#include <string.h>

#include "core/base/path.h"
#include "lua/host/child.h"

/* The main process's reason to end the worker. */
static bool condemn(const hiap_listener *l, const hiap_err *why) {
    l->child->verdict = *why;
    return false;
}

#define REPLACEMENT "\xEF\xBF\xBD" /* U+FFFD */

/* Bytes of the control character (U+0000 to U+001F but newline and tab, U+007F to U+009F), or 0. */
static size_t control_length(const char *at, size_t len) {
    unsigned char c = (unsigned char)at[0];
    if (c == 0xC2 && len > 1 && (unsigned char)at[1] < 0xA0)
        return 2;
    return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
}

/* Nothing a script prints may move the cursor or end up as broken text. */
static void add_clean(hiap_buf *out, hiap_str s) {
    size_t bad;
    while (s.len > 0) {
        size_t good = hiap_utf8_valid(s, &bad) ? s.len : bad;
        for (size_t i = 0, n; i < good; i += n ? n : 1) {
            n = control_length(s.at + i, good - i);
            if (n > 0)
                hiap_buf_add_text(out, REPLACEMENT);
            else
                hiap_buf_add_char(out, s.at[i]);
        }
        if (good < s.len) {
            hiap_buf_add_text(out, REPLACEMENT);
            good++;
        }
        s = (hiap_str){ s.at + good, s.len - good };
    }
}

static bool on_print(const hiap_listener *l, hiap_str body) {
    const hiap_supervise_options *options = l->child->options;
    hiap_err err;
    hiap_buf clean = HIAP_BUF_INIT;
    l->child->printed += body.len;
    if (l->child->printed > options->limits.printed_bytes) {
        hiap_budget_describe(HIAP_SPENT_PRINTED, &options->limits, &err);
        return condemn(l, &err);
    }
    add_clean(&clean, body);
    if (options->printed && !clean.failed)
        options->printed(options->payload, (hiap_str){ clean.at, clean.len });
    hiap_buf_clear(&clean);
    return true;
}

static hiap_file *file_for(hiap_outcome *outcome, const char *path) {
    for (size_t i = 0; i < outcome->files.len; i++)
        if (strcmp(outcome->files.at[i].path, path) == 0)
            return &outcome->files.at[i];
    char *copy = hiap_strdup(path);
    hiap_file file = { copy, HIAP_BUF_INIT };
    if (!copy || !hiap_vec_push(&outcome->files, file)) {
        hiap_free(copy);
        return NULL;
    }
    return &outcome->files.at[outcome->files.len - 1];
}

static bool on_file(const hiap_listener *l, hiap_str body) {
    const char *path;
    hiap_err err = { 0 };
    const hiap_limits *limits = &l->child->options->limits;
    if (!hiap_message_take_text(&body, &path) || !hiap_path_is_inside(path))
        return false;
    if (hiap_publication_add(&l->child->published, path, body.len, limits, &err) != HIAP_OK)
        return condemn(l, &err);
    hiap_file *file = file_for(l->outcome, path);
    if (file) {
        hiap_buf_reset(&file->bytes);
        hiap_buf_add_str(&file->bytes, body);
    }
    if (file && !file->bytes.failed)
        return true;
    hiap_err_nomem(&err, body.len);
    return condemn(l, &err);
}

static const hiap_handler *find_handler(const hiap_supervise_options *options, const char *name) {
    for (size_t i = 0; i < options->handler_count; i++)
        if (strcmp(options->handlers[i].name, name) == 0)
            return &options->handlers[i];
    return NULL;
}

static bool answer(const hiap_listener *l, const hiap_handler *handler, hiap_str body) {
    hiap_err err = { 0 };
    hiap_buf reply = HIAP_BUF_INIT;
    hiap_str none = { "", 0 };
    hiap_rc rc = handler->answer(l->child->options->payload, body, &reply, &err);
    if (rc == HIAP_OK && reply.failed)
        rc = hiap_err_nomem(&err, reply.len);
    if (rc == HIAP_OK)
        hiap_channel_send(&l->child->channel, HIAP_MESSAGE_REPLY, none,
                          (hiap_str){ reply.at ? reply.at : "", reply.len });
    else
        hiap_channel_send(&l->child->channel, HIAP_MESSAGE_REFUSAL, none,
                          (hiap_str){ (const char *)&err, sizeof err });
    hiap_buf_clear(&reply);
    return true;
}

/* The clock stands still while the main process works. */
static bool on_request(const hiap_listener *l, hiap_str body) {
    const char *name;
    double began = hiap_child_clock();
    if (!hiap_message_take_text(&body, &name))
        return false;
    const hiap_handler *handler = find_handler(l->child->options, name);
    if (!handler)
        return false;
    answer(l, handler, body);
    l->child->deadline += hiap_child_clock() - began;
    return true;
}

static bool on_progress(const hiap_listener *l, hiap_str body) {
    uint64_t share[2];
    hiap_buf what = HIAP_BUF_INIT;
    const hiap_supervise_options *options = l->child->options;
    if (body.len < sizeof share)
        return false;
    memcpy(share, body.at, sizeof share);
    add_clean(&what, (hiap_str){ body.at + sizeof share, body.len - sizeof share });
    if (options->progress && !what.failed)
        options->progress(options->payload, what.at ? what.at : "", (size_t)share[0],
                          (size_t)share[1]);
    hiap_buf_clear(&what);
    return true;
}

static bool on_names(const hiap_listener *l, hiap_str body) {
    if (l->names)
        hiap_buf_add_str(l->names, body);
    return true;
}

static bool on_result(const hiap_listener *l, hiap_str body) {
    return hiap_message_read_fault(body, &l->outcome->fault);
}

static bool on_ready(const hiap_listener *l, hiap_str body) {
    (void)l, (void)body;
    return true;
}

bool hiap_listener_handle(const hiap_listener *l, const hiap_message *message) {
    static bool (*const on_message[HIAP_MESSAGE_TYPES])(const hiap_listener *l, hiap_str body) = {
        [HIAP_MESSAGE_READY] = on_ready,       [HIAP_MESSAGE_PRINT] = on_print,
        [HIAP_MESSAGE_FILE] = on_file,         [HIAP_MESSAGE_REQUEST] = on_request,
        [HIAP_MESSAGE_PROGRESS] = on_progress, [HIAP_MESSAGE_NAMES] = on_names,
        [HIAP_MESSAGE_RESULT] = on_result,
    };
    return on_message[message->type] && on_message[message->type](l, message->body);
}
