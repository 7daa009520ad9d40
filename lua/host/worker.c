/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/worker.h"

#include <signal.h>
#include <string.h>
#include <strings.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "core/base/path.h"
#include "lua/host/lockdown.h"
#include "lua/host/worker_main.h"

static const hiap_str nothing = { "", 0 };

const hiap_limits *hiap_worker_limits(const hiap_worker *worker) {
    return &worker->options->limits;
}

hiap_last_line *hiap_worker_last_line(hiap_worker *worker) {
    return worker->last_line;
}

/* Without the main process there is nobody to work for. */
static void tell(hiap_worker *worker, hiap_message_type type, hiap_str head, hiap_str tail) {
    if (!hiap_channel_send(&worker->channel, type, head, tail))
        _exit(1);
}

static void wait_for(hiap_worker *worker, hiap_message *out) {
    hiap_received got;
    while ((got = hiap_channel_receive(&worker->channel, out, -1)) == HIAP_RECEIVED_NOT_YET)
        ;
    if (got != HIAP_RECEIVED)
        _exit(1);
}

/* Pieces end between characters: the other side checks each on its own. */
static size_t piece_length(const char *bytes, size_t len) {
    enum { PIECE = 1 << 16 };
    if (len <= PIECE)
        return len;
    size_t cut = PIECE;
    while (cut > PIECE - 4 && ((unsigned char)bytes[cut] & 0xC0) == 0x80)
        cut--;
    return cut;
}

void hiap_worker_print(void *payload, const char *bytes, size_t len) {
    for (size_t i = 0, n; i < len; i += n) {
        n = piece_length(bytes + i, len - i);
        tell(payload, HIAP_MESSAGE_PRINT, nothing, (hiap_str){ bytes + i, n });
    }
}

hiap_rc hiap_worker_publish(hiap_worker *worker, const char *path, hiap_str bytes, hiap_err *err) {
    const hiap_limits *limits = &worker->options->limits;
    if (worker->reserved && strcasecmp(hiap_path_base(path), worker->reserved) == 0) {
        hiap_err_set(err, HIAP_ARGUMENT, "%s is written by every run itself", worker->reserved);
        return hiap_err_hint(err, "choose another name");
    }
    hiap_rc rc = hiap_publication_add(&worker->published, path, bytes.len, limits, err);
    if (rc)
        return rc;
    tell(worker, HIAP_MESSAGE_FILE, (hiap_str){ path, strlen(path) + 1 }, bytes);
    return HIAP_OK;
}

void hiap_worker_reserve(hiap_worker *worker, const char *name) {
    worker->reserved = name;
    worker->published.spare = name ? 0 : HIAP_PUBLICATION_SPARE;
}

hiap_rc hiap_worker_request(hiap_worker *worker, const char *name, hiap_str body, hiap_buf *reply,
                            hiap_err *err) {
    hiap_message answer;
    hiap_err refusal;
    hiap_str head = { name, strlen(name) + 1 };
    if (!hiap_channel_send(&worker->channel, HIAP_MESSAGE_REQUEST, head, body))
        return hiap_err_set(err, HIAP_LIMIT, "the request '%s' is too large", name);
    wait_for(worker, &answer);
    if (answer.type == HIAP_MESSAGE_REPLY) {
        hiap_buf_add_str(reply, answer.body);
        return reply->failed ? hiap_err_nomem(err, answer.body.len) : HIAP_OK;
    }
    if (answer.type != HIAP_MESSAGE_REFUSAL || !hiap_message_read_err(answer.body, &refusal))
        _exit(1);
    if (err)
        *err = refusal;
    return refusal.rc;
}

void hiap_worker_progress(hiap_worker *worker, const char *what, size_t done, size_t total) {
    uint64_t share[2] = { done, total };
    size_t len = strnlen(what, 400);
    tell(worker, HIAP_MESSAGE_PROGRESS, (hiap_str){ (const char *)share, sizeof share },
         (hiap_str){ what, len });
}

/* --- from fork to _exit ----------------------------------------------------------------------- */

/* Memory that ran out in the worker is the script's: one wording, which names the user's limit. */
static void name_limit(const hiap_worker *worker, hiap_err *err) {
    hiap_err plain = *err;
    if (err->rc != HIAP_NOMEM)
        return;
    hiap_budget_describe(HIAP_SPENT_MEMORY, &worker->options->limits, err);
    hiap_err_at(err, "%s", plain.where);
}

static void send_result(hiap_worker *worker, hiap_fault *fault) {
    name_limit(worker, &fault->err);
    tell(worker, HIAP_MESSAGE_RESULT, nothing, (hiap_str){ (const char *)fault, sizeof *fault });
}

static hiap_rc get_ready(hiap_worker *worker, int fd, pid_t parent, hiap_err *err) {
    const hiap_supervise_options *options = worker->options;
    if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || getppid() != parent)
        _exit(1);
    hiap_rc rc = hiap_lockdown_process(fd, err);
    hiap_channel_open(&worker->channel, rc == HIAP_OK ? HIAP_LOCKDOWN_FD : fd);
    if (rc == HIAP_OK && options->prepare)
        rc = options->prepare(worker, options->payload, err);
    return rc == HIAP_OK ? hiap_lockdown_shut(options, err) : rc;
}

static void eval(hiap_worker *worker, hiap_str input) {
    hiap_fault fault = { 0 };
    hiap_buf copy = HIAP_BUF_INIT; /* the channel's buffer serves requests meanwhile */
    hiap_buf_add_str(&copy, input);
    hiap_publication_clear(&worker->published);
    if (copy.failed)
        hiap_err_nomem(&fault.err, input.len);
    else
        worker->options->eval(worker, worker->options->payload,
                              (hiap_str){ copy.at, copy.len }, &fault);
    hiap_buf_clear(&copy);
    send_result(worker, &fault);
}

static void complete(hiap_worker *worker, hiap_str line) {
    hiap_buf names = HIAP_BUF_INIT;
    if (worker->options->complete)
        worker->options->complete(worker, worker->options->payload, line, &names);
    if (!hiap_channel_send(&worker->channel, HIAP_MESSAGE_NAMES, nothing,
                           (hiap_str){ names.at ? names.at : "", names.len }))
        tell(worker, HIAP_MESSAGE_NAMES, nothing, nothing);
    hiap_buf_clear(&names);
}

_Noreturn static void serve(hiap_worker *worker) {
    for (;;) {
        hiap_message message;
        wait_for(worker, &message);
        if (message.type == HIAP_MESSAGE_EVAL)
            eval(worker, message.body);
        else if (message.type == HIAP_MESSAGE_COMPLETE)
            complete(worker, message.body);
        else
            _exit(1);
    }
}

void hiap_worker_main(int fd, pid_t parent, const hiap_supervise_options *options,
                      hiap_last_line *last_line) {
    hiap_worker worker = { .options = options, .last_line = last_line };
    hiap_fault fault = { 0 };
    if (get_ready(&worker, fd, parent, &fault.err) != HIAP_OK) {
        send_result(&worker, &fault);
        _exit(0);
    }
    tell(&worker, HIAP_MESSAGE_READY, nothing, nothing);
    if (options->eval)
        serve(&worker);
    options->body(&worker, options->payload, &fault);
    send_result(&worker, &fault);
    _exit(0); /* no lua_close: nothing of the script runs any more */
}
