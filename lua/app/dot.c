/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Commands of a session: .help, .save, ... */
#include <string.h>

#include "core/base/atomic_file.h"
#include "core/base/near.h"
#include "core/base/path.h"
#include "lua/app/output.h"
#include "lua/app/repl.h"

typedef hiap_rc (*dot_function)(hiap_repl *repl, const char *argument, hiap_err *err);

#define HIAP_DOT(name, argument, help)                                                             \
    static hiap_rc dot_##name(hiap_repl *repl, const char *given, hiap_err *err);
#include "lua/app/dot.def"
#undef HIAP_DOT

static const struct dot {
    const char *name, *argument, *help;
    dot_function run;
} dots[] = {
#define HIAP_DOT(name, argument, help) { "." #name, argument, help, dot_##name },
#include "lua/app/dot.def"
#undef HIAP_DOT
};
enum { DOTS = sizeof dots / sizeof *dots };

static void print(hiap_repl *repl, hiap_buf *text) {
    hiap_terminal_print(&repl->run.app->terminal, (hiap_str){ text->at, text->len });
    hiap_buf_clear(text);
}

static hiap_rc dot_help(hiap_repl *repl, const char *given, hiap_err *err) {
    (void)given, (void)err;
    hiap_buf text = HIAP_BUF_INIT;
    for (size_t i = 0; i < DOTS; i++) {
        char call[32];
        snprintf(call, sizeof call, "%s %s", dots[i].name, dots[i].argument);
        hiap_buf_printf(&text, "  %-12s %s\n", call, dots[i].help);
    }
    hiap_buf_add_text(&text,
                      "Anything else is evaluated; the values of an expression are shown.\n"
                      "help 'indicator' explains a noun, word or method; Tab completes names.\n");
    print(repl, &text);
    return HIAP_OK;
}

static hiap_rc dot_save(hiap_repl *repl, const char *given, hiap_err *err) {
    hiap_buf text = HIAP_BUF_INIT;
    if (*given == '\0') {
        hiap_err_set(err, HIAP_ARGUMENT, ".save needs the name of a file");
        return hiap_err_hint(err, ".save scripts/first.lua");
    }
    if (hiap_path_exists(given)) {
        hiap_err_set(err, HIAP_ARGUMENT, "%s is already there", given);
        return hiap_err_hint(err, "choose another name");
    }
    hiap_session_log_write(&text, &repl->log);
    hiap_rc rc = text.failed ? hiap_err_nomem(err, text.len)
                             : hiap_atomic_file_save(given, text.at, text.len, err);
    hiap_buf_clear(&text);
    if (rc)
        return rc;
    hiap_terminal_count(&text, repl->log.inputs.len, "input", "inputs");
    hiap_buf_printf(&text, " saved. Run it with: hiap run %s\n", given);
    print(repl, &text);
    return HIAP_OK;
}

static hiap_rc dot_limits(hiap_repl *repl, const char *given, hiap_err *err) {
    (void)given, (void)err;
    hiap_buf text = HIAP_BUF_INIT;
    const hiap_limits limits = hiap_options_limits(&repl->run.app->options);
    hiap_buf_printf(&text, "  processor time  %g s an input (hiap repl --time)\n",
                    limits.cpu_seconds);
    hiap_buf_printf(&text, "  elapsed time    %g s an input\n", limits.wall_seconds);
    hiap_buf_printf(&text, "  memory          %zu MiB (hiap repl --memory)\n",
                    limits.memory_soft >> 20);
    hiap_buf_printf(&text, "  printed text    %zu KiB an input\n", limits.printed_bytes >> 10);
    print(repl, &text);
    return HIAP_OK;
}

static hiap_rc dot_quit(hiap_repl *repl, const char *given, hiap_err *err) {
    (void)given, (void)err;
    repl->done = true;
    return HIAP_OK;
}

static hiap_rc unknown(const char *name, hiap_err *err) {
    const char *names[DOTS];
    for (size_t i = 0; i < DOTS; i++)
        names[i] = dots[i].name;
    hiap_err_set(err, HIAP_ARGUMENT, "there is no session command '%s'", name);
    hiap_err_hint(err, ".help lists them");
    return hiap_err_did_you_mean(err, hiap_near(name, names, DOTS));
}

void hiap_repl_dot(hiap_repl *repl, hiap_str line) {
    hiap_fault fault = { 0 };
    char word[400];
    snprintf(word, sizeof word, "%.*s", (int)line.len, line.at);
    size_t len = strcspn(word, " \t");
    char *argument = word + len + strspn(word + len, " \t");
    word[len] = '\0';
    size_t i = 0;
    while (i < DOTS && strcmp(word, dots[i].name) != 0)
        i++;
    hiap_rc rc = i < DOTS ? dots[i].run(repl, argument, &fault.err) : unknown(word, &fault.err);
    if (rc && !repl->failed)
        repl->failed = rc;
    hiap_terminal_fault(&repl->run.app->terminal, &fault);
}
