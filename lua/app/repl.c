/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/repl.h"

#include <string.h>

#include "lua/app/keeping.h"
#include "lua/app/line_reader.h"
#include "lua/app/output.h"

/* --- in the worker --------------------------------------------------------------------------- */

static hiap_rc have_host(hiap_run *run, hiap_fault *fault) {
    return run->host ? HIAP_OK : hiap_run_open_state(&run->host, run, fault);
}

typedef struct question {
    hiap_str input;
    bool expression;
} question;

/* As a session takes it: "x + 1" is an expression, "x = 1" is not. */
static void ask_expression(lua_State *L, void *payload) {
    question *q = payload;
    lua_pushliteral(L, "return ");
    lua_pushlstring(L, q->input.at, q->input.len);
    lua_concat(L, 2);
    size_t len;
    const char *text = lua_tolstring(L, -1, &len);
    q->expression = luaL_loadbufferx(L, text, len, "=input", "t") == LUA_OK;
    lua_pop(L, 2);
}

static hiap_rc note_kind(hiap_run *run, const char *kind, hiap_fault *fault) {
    hiap_err err = { 0 };
    return hiap_run_note(run, kind, &err) == HIAP_OK ? HIAP_OK : hiap_fault_set(fault, &err);
}

static hiap_rc eval(hiap_worker *worker, void *payload, hiap_str input, hiap_fault *fault) {
    (void)worker;
    hiap_run *run = payload;
    question q = { input, false };
    hiap_rc rc = have_host(run, fault);
    if (rc)
        return rc;
    if (hiap_host_is_unfinished(run->host, input))
        return note_kind(run, "unfinished", fault);
    rc = hiap_host_protect(run->host, ask_expression, &q, fault);
    if (!rc)
        rc = note_kind(run, q.expression ? "expression" : "statement", fault);
    return rc ? rc : hiap_host_eval(run->host, input, fault);
}

static void complete(hiap_worker *worker, void *payload, hiap_str line, hiap_buf *out) {
    (void)worker;
    hiap_run *run = payload;
    hiap_fault fault;
    if (have_host(run, &fault) == HIAP_OK)
        hiap_host_complete(run->host, line, out);
}

/* --- in the main process --------------------------------------------------------------------- */

static void complete_line(void *payload, hiap_str line, hiap_buf *out) {
    hiap_repl *repl = payload;
    hiap_session_complete(repl->session, line, out);
}

static bool is_kind(const hiap_repl *repl, const char *kind) {
    return hiap_str_is((hiap_str){ repl->run.noted.at, repl->run.noted.len }, kind);
}

static void show_fault(hiap_repl *repl, const hiap_fault *fault) {
    hiap_terminal_fault(&repl->run.app->terminal, fault);
    if (!repl->failed)
        repl->failed = fault->err.rc;
}

static void keep_results(hiap_repl *repl, const hiap_outcome *outcome) {
    hiap_fault fault = { 0 };
    hiap_rc rc = hiap_keeping_save(&repl->run, outcome, &fault.err);
    if (!rc && outcome->fault.err.rc == HIAP_OK)
        rc = hiap_session_log_add(&repl->log, (hiap_str){ repl->input.at, repl->input.len },
                                  is_kind(repl, "expression"), &fault.err);
    if (rc)
        show_fault(repl, &fault);
}

/* Evaluate what has been typed so far, unless it lacks its end. */
static void evaluate(hiap_repl *repl) {
    hiap_outcome outcome = { 0 };
    hiap_terminal *t = &repl->run.app->terminal;
    hiap_buf_reset(&repl->run.noted);
    hiap_keep_clear(&repl->run.keep);
    repl->run.pictures = 0;
    hiap_rc rc =
        hiap_session_eval(repl->session, (hiap_str){ repl->input.at, repl->input.len }, &outcome);
    hiap_terminal_bar_end(t);
    if (outcome.restarted)
        hiap_terminal_tell(t,
                           HIAP_STR("The session began anew: the variables of before are gone.\n"));
    if (rc || !is_kind(repl, "unfinished")) {
        if (hiap_run_ended_well(rc))
            keep_results(repl, &outcome);
        if (rc)
            show_fault(repl, &outcome.fault);
        if (repl->input.at)
            hiap_line_remember(repl->input.at);
        hiap_buf_reset(&repl->input);
    }
    hiap_outcome_clear(&outcome);
}

/* What other programs end with. */
static bool means_quit(hiap_str line) {
    static const char *const words[] = { "quit", "exit", "quit()", "exit()", "os.exit()" };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (hiap_str_is(line, words[i]))
            return true;
    return false;
}

static void explain_quit(hiap_repl *repl, hiap_str line) {
    hiap_fault fault = { 0 };
    hiap_err_set(&fault.err, HIAP_ARGUMENT, "'%.*s' does not end the session", (int)line.len,
                 line.at);
    hiap_err_hint(&fault.err, ".quit does (also Ctrl-D)");
    show_fault(repl, &fault);
}

static void take_line(hiap_repl *repl) {
    hiap_str line = hiap_str_trim((hiap_str){ repl->line.at, repl->line.len });
    bool first = repl->input.len == 0;
    if (first && line.len == 0)
        return;
    if (first && line.at[0] == '.') {
        hiap_line_remember(repl->line.at);
        hiap_repl_dot(repl, line);
        return;
    }
    if (first && means_quit(line)) {
        explain_quit(repl, line);
        return;
    }
    if (!first)
        hiap_buf_add_char(&repl->input, '\n');
    hiap_buf_add(&repl->input, repl->line.at, repl->line.len);
    evaluate(repl);
}

static void end_unfinished(hiap_repl *repl) {
    hiap_fault fault = { 0 };
    if (repl->input.len == 0)
        return;
    hiap_err_set(&fault.err, HIAP_SCRIPT, "the last input is not finished");
    hiap_err_hint(&fault.err, "an 'end', a bracket or a quote is missing");
    show_fault(repl, &fault);
}

static void loop(hiap_repl *repl) {
    hiap_line_kind kind = HIAP_LINE_TEXT;
    while (!repl->done &&
           (kind = hiap_line_read(&repl->line, repl->input.len ? "   > " : "hiap> ")) !=
               HIAP_LINE_END) {
        if (kind == HIAP_LINE_DROPPED)
            hiap_buf_reset(&repl->input);
        else
            take_line(repl);
    }
    if (repl->interactive && !repl->done)
        hiap_terminal_print(&repl->run.app->terminal, HIAP_STR("\n"));
    end_unfinished(repl);
}

static void greet(hiap_repl *repl) {
    if (repl->interactive && !repl->run.app->options.quiet)
        hiap_terminal_print(
            &repl->run.app->terminal,
            HIAP_STR("hiap " HIAP_VERSION
                     ". help 'indicator' explains a word, .help the session, Ctrl-D ends it.\n"));
}

hiap_rc hiap_repl_run(hiap_app *app, bool interactive, hiap_fault *fault) {
    hiap_repl repl = { .run = HIAP_RUN_INIT(app), .interactive = interactive };
    hiap_supervise_options how;
    hiap_run_supervision(&how, &repl.run);
    how.eval = eval, how.complete = complete;
    hiap_buf_add_text(&repl.run.folder,
                      app->options.output ? HIAP_OUTPUT_ELSEWHERE : "outputs/session");
    hiap_rc rc = hiap_session_open(&repl.session, &how, fault);
    if (!rc) {
        greet(&repl);
        hiap_line_open(interactive, complete_line, &repl);
        repl.run.lines_open = true;
        loop(&repl);
        hiap_line_close();
        rc = interactive ? HIAP_OK : repl.failed;
    }
    hiap_session_close(repl.session);
    hiap_session_log_clear(&repl.log);
    hiap_buf_clear(&repl.line);
    hiap_buf_clear(&repl.input);
    hiap_run_clear(&repl.run);
    return rc;
}
