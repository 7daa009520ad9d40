/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/run.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/base/path.h"
#include "core/store/catalog.h"
#include "lua/app/line_reader.h"
#include "lua/app/kept.h"

#define MOST_PICTURES 1000 /* of one run, or one input of a session */

void hiap_run_clear(hiap_run *run) {
    hiap_gnuplot_close(run->gnuplot);
    hiap_free(run->own_words);
    hiap_free(run->script);
    hiap_buf_clear(&run->folder);
    hiap_buf_clear(&run->text);
    hiap_buf_clear(&run->warnings);
    hiap_buf_clear(&run->noted);
    hiap_keep_clear(&run->keep);
    run->gnuplot = NULL, run->own_words = NULL, run->script = NULL;
}

bool hiap_run_ended_well(hiap_rc rc) {
    return rc == HIAP_OK || rc == HIAP_PROBLEM;
}

hiap_rc hiap_run_note(hiap_run *run, const char *text, hiap_err *err) {
    hiap_buf reply = HIAP_BUF_INIT;
    hiap_rc rc = hiap_worker_request(run->bind.worker, "note", hiap_str_of(text), &reply, err);
    hiap_buf_clear(&reply);
    return rc;
}

/* --- the worker: before the door is shut ----------------------------------------------------- */

static bool is_number(const char *text) {
    return *text && strspn(text, "0123456789") == strlen(text) && strlen(text) < 16;
}

static hiap_rc no_vintage(const char *asked, int64_t newest, hiap_err *err) {
    hiap_err_set(err, HIAP_NOT_FOUND, "there is no vintage %s", asked);
    if (newest == 0)
        hiap_err_hint(err, "nothing has been imported yet: hiap import FILE.csv");
    else
        hiap_err_hint(err, "the newest is %lld; hiap status lists them", (long long)newest);
    return HIAP_NOT_FOUND;
}

/* Every question of the run is asked as of one vintage, whatever is imported meanwhile. */
static hiap_rc pin(hiap_run *run, hiap_err *err) {
    int64_t newest = 0;
    hiap_rc rc =
        run->bind.store ? hiap_store_newest_vintage(&newest, run->bind.store, err) : HIAP_OK;
    run->bind.as_of = newest;
    if (rc || !run->as_of || run->without_store)
        return rc;
    if (!is_number(run->as_of) && newest > 0)
        return hiap_store_vintage_on(&run->bind.as_of, run->bind.store, run->as_of, err);
    run->bind.as_of = atoll(run->as_of);
    return run->bind.as_of >= 1 && run->bind.as_of <= newest ? HIAP_OK
                                                             : no_vintage(run->as_of, newest, err);
}

static hiap_rc open_store(hiap_run *run, hiap_err *err) {
    const char *path = run->without_store ? NULL : run->app->project.store;
    hiap_rc rc = path ? hiap_store_open(&run->bind.store, path, HIAP_STORE_READ, err) : HIAP_OK;
    if (rc != HIAP_NOT_FOUND)
        return rc;
    hiap_err_clear(err);
    return HIAP_OK;
}

static hiap_rc prepare(hiap_worker *worker, void *payload, hiap_err *err) {
    hiap_run *run = payload;
    const hiap_app *app = run->app;
    run->bind = (hiap_bind){ .worker = worker,
                             .project = app->project.folder,
                             .share = app->project.share,
                             .version = HIAP_VERSION,
                             .width = app->terminal.width,
                             .layer = "script" };
    run->bind.folder = run->folder;
    hiap_worker_reserve(worker, HIAP_MANIFEST_NAME);
    hiap_rc rc = open_store(run, err);
    return rc ? rc : pin(run, err);
}

/* --- the worker: behind it ------------------------------------------------------------------- */

hiap_rc hiap_run_open_state(hiap_host **out, hiap_run *run, hiap_fault *fault) {
    size_t skip = run->script ? 2 : run->word_count; /* only `run SCRIPT` has the word `arg` */
    hiap_engine_options how = { .bind = &run->bind,
                                .seed = run->seed,
                                .trace = run->app->options.trace,
                                .arguments = run->words ? run->words + skip : NULL,
                                .argument_count = run->word_count - skip };
    return hiap_engine_open(out, &how, fault);
}

static void find_warnings(lua_State *L, void *payload) {
    hiap_bind_unused_masks(L, payload);
}

static hiap_rc send_warnings(hiap_run *run, hiap_host *host, hiap_fault *fault) {
    hiap_buf text = HIAP_BUF_INIT, reply = HIAP_BUF_INIT;
    hiap_err err = { 0 };
    hiap_fault raised = { .err = { .rc = HIAP_OK } }; /* *fault may hold the problem that was found */
    hiap_rc rc = hiap_host_protect(host, find_warnings, &text, &raised);
    if (rc)
        *fault = raised;
    if (!rc && text.len &&
        hiap_worker_request(run->bind.worker, "warn", (hiap_str){ text.at, text.len }, &reply,
                            &err))
        rc = hiap_fault_set(fault, &err);
    hiap_buf_clear(&text);
    hiap_buf_clear(&reply);
    return rc;
}

static hiap_rc publish_manifest(hiap_run *run, hiap_err *err) {
    hiap_manifest manifest = HIAP_MANIFEST_INIT;
    hiap_buf json = HIAP_BUF_INIT, path = HIAP_BUF_INIT;
    hiap_rc rc =
        hiap_manifest_note(&manifest, &run->bind, run->words, run->word_count, run->seed, err);
    if (!rc)
        rc = hiap_manifest_write(&json, &manifest, err);
    hiap_buf_printf(&path, "%s/" HIAP_MANIFEST_NAME,
                    run->bind.folder.len ? run->bind.folder.at : "outputs");
    if (!rc && path.failed)
        rc = hiap_err_nomem(err, path.len);
    hiap_worker_reserve(run->bind.worker, NULL);
    if (!rc)
        rc = hiap_kept_publish(run, err);
    if (!rc)
        rc = hiap_worker_publish(run->bind.worker, path.at, (hiap_str){ json.at, json.len }, err);
    hiap_manifest_clear(&manifest);
    hiap_buf_clear(&json);
    hiap_buf_clear(&path);
    return rc;
}

/* A command that ran to its end and found problems has ended well too. */
static hiap_rc body(hiap_worker *worker, void *payload, hiap_fault *fault) {
    (void)worker;
    hiap_run *run = payload;
    hiap_host *host;
    hiap_err err = { 0 };
    hiap_rc ended = hiap_run_open_state(&host, run, fault);
    if (!ended)
        ended = run->work(run, host, fault);
    if (!hiap_run_ended_well(ended))
        return ended;
    hiap_rc rc = send_warnings(run, host, fault);
    if (!rc && run->words && run->bind.written.len && publish_manifest(run, &err))
        rc = hiap_fault_set(fault, &err);
    return rc ? rc : ended;
}

/* --- the main process ------------------------------------------------------------------------ */

/* "svg\n" and a gnuplot script, for a picture. */
static hiap_rc answer_render(void *payload, hiap_str message, hiap_buf *reply, hiap_err *err) {
    hiap_run *run = payload;
    const char *end = memchr(message.at, '\n', message.len);
    size_t len = end ? (size_t)(end - message.at) : message.len;
    hiap_format format;
    if (!end || !hiap_format_find(&format, (hiap_str){ message.at, len }))
        return hiap_err_set(err, HIAP_ARGUMENT, "there is no picture format '%.*s'",
                            (int)(len < 20 ? len : 20), message.at);
    if (run->pictures++ >= MOST_PICTURES) {
        hiap_err_set(err, HIAP_LIMIT, "a run draws at most %d pictures", MOST_PICTURES);
        return hiap_err_hint(err, "is there a loop that never ends? otherwise split the script");
    }
    hiap_rc rc = run->gnuplot
                     ? HIAP_OK
                     : hiap_gnuplot_open(&run->gnuplot, run->app->options.no_isolation, err);
    return rc ? rc
              : hiap_gnuplot_render(reply, run->gnuplot,
                                    (hiap_str){ end + 1, message.len - len - 1 }, format, err);
}

static hiap_rc answer_warn(void *payload, hiap_str message, hiap_buf *reply, hiap_err *err) {
    hiap_run *run = payload;
    (void)reply;
    hiap_terminal_clean(&run->warnings, message);
    return run->warnings.failed ? hiap_err_nomem(err, message.len) : HIAP_OK;
}

static hiap_rc answer_note(void *payload, hiap_str message, hiap_buf *reply, hiap_err *err) {
    hiap_run *run = payload;
    (void)reply;
    hiap_buf_reset(&run->noted);
    hiap_buf_add_str(&run->noted, message);
    return run->noted.failed ? hiap_err_nomem(err, message.len) : HIAP_OK;
}

static hiap_rc answer_keep(void *payload, hiap_str message, hiap_buf *reply, hiap_err *err) {
    hiap_run *run = payload;
    (void)reply;
    if (run->replay)
        return HIAP_OK;
    hiap_rc rc = hiap_app_need_project(run->app, err);
    return rc ? rc : hiap_keep_add(&run->keep, message, err);
}

static void complete_nothing(void *payload, hiap_str line, hiap_buf *out) {
    (void)payload, (void)line, (void)out;
}

/* The line and a line feed; nothing when there is none. */
static hiap_rc answer_ask(void *payload, hiap_str message, hiap_buf *reply, hiap_err *err) {
    hiap_run *run = payload;
    hiap_buf prompt = HIAP_BUF_INIT;
    if (run->replay || run->app->options.no_input)
        return HIAP_OK;
    hiap_terminal_clean(&prompt, message);
    if (prompt.failed)
        return hiap_err_nomem(err, message.len);
    hiap_rc rc = hiap_terminal_flush(err);
    if (!rc && !run->lines_open)
        hiap_line_open(isatty(STDIN_FILENO) && run->app->terminal.out_is_tty, complete_nothing,
                       NULL);
    run->lines_open = true;
    hiap_line_kind kind = rc ? HIAP_LINE_END : hiap_line_read(reply, prompt.at ? prompt.at : "");
    if (kind == HIAP_LINE_TEXT)
        hiap_buf_add_char(reply, '\n');
    else
        hiap_buf_reset(reply);
    hiap_buf_clear(&prompt);
    return kind == HIAP_LINE_DROPPED
               ? hiap_err_set(err, HIAP_INTERRUPTED, "stopped; nothing was kept")
               : rc;
}

static const hiap_handler handlers[] = {
    { "render", answer_render }, { "warn", answer_warn }, { "note", answer_note },
    { "keep", answer_keep },     { "ask", answer_ask },
};

static void printed(void *payload, hiap_str text) {
    hiap_run *run = payload;
    if (run->printed)
        hiap_buf_add_str(run->printed, text);
    else
        hiap_terminal_print(&run->app->terminal, text);
}

static void progress(void *payload, const char *what, size_t done, size_t total) {
    hiap_run *run = payload;
    hiap_terminal_bar(&run->app->terminal, what, done, total);
}

void hiap_run_supervision(hiap_supervise_options *out, hiap_run *run) {
    const hiap_project *project = &run->app->project;
    run->paths[0] = (hiap_isolate_path){ project->folder, HIAP_ISOLATE_READ };
    run->paths[1] = (hiap_isolate_path){ project->share, HIAP_ISOLATE_READ };
    *out = (hiap_supervise_options)HIAP_SUPERVISE_OPTIONS_INIT;
    out->limits = hiap_options_limits(&run->app->options);
    out->allow_no_isolation = run->app->options.no_isolation;
    out->paths = run->paths;
    out->path_count = project->share ? 2 : 1;
    out->payload = run;
    out->prepare = prepare;
    out->handlers = handlers, out->handler_count = sizeof handlers / sizeof *handlers;
    out->printed = printed;
    out->progress = progress;
}

hiap_rc hiap_run_go(hiap_outcome *outcome, hiap_run *run) {
    hiap_supervise_options how;
    hiap_run_supervision(&how, run);
    how.body = body;
    hiap_rc rc = hiap_supervise(outcome, &how);
    if (run->lines_open)
        hiap_line_close();
    hiap_terminal_bar_end(&run->app->terminal);
    if (hiap_run_ended_well(rc) && !run->printed)
        hiap_terminal_tell(&run->app->terminal, (hiap_str){ run->warnings.at, run->warnings.len });
    return rc;
}
