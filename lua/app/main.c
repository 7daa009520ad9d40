/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hiap: read the command line, find the project, hand over to the command. */
#include <locale.h>
#include <signal.h>

#include "core/base/parallel.h"
#include "lua/app/app.h"

typedef hiap_rc (*command_function)(hiap_app *app, hiap_fault *fault);

static const command_function commands[HIAP_COMMAND_COUNT] = {
#define HIAP_COMMAND(id, name, usage, help, examples) hiap_command_##name,
#include "lua/app/command.def"
#undef HIAP_COMMAND
};

static hiap_rc print(hiap_app *app, hiap_buf *text, hiap_err *err) {
    hiap_rc rc = text->failed ? hiap_err_nomem(err, text->len) : HIAP_OK;
    if (!rc)
        hiap_terminal_print(&app->terminal, (hiap_str){ text->at, text->len });
    hiap_buf_clear(text);
    return rc;
}

static hiap_rc dispatch(hiap_app *app, hiap_fault *fault) {
    const hiap_options *o = &app->options;
    hiap_buf text = HIAP_BUF_INIT;
    if (o->version) {
        hiap_buf_add_text(&text, "hiap " HIAP_VERSION "\n");
        return print(app, &text, &fault->err);
    }
    if (o->help && o->command < HIAP_COMMAND_COUNT && !o->script) {
        hiap_app_describe_command(&text, o->command);
        return print(app, &text, &fault->err);
    }
    hiap_rc rc = hiap_project_find(&app->project, o, NULL, &fault->err);
    if (rc)
        return rc;
    app->terminal.project = app->project.found ? app->project.folder : NULL;
    if (o->count == 0) {
        rc = hiap_app_describe(&text, app, &fault->err);
        return rc ? rc : print(app, &text, &fault->err);
    }
    return (o->command < HIAP_COMMAND_COUNT ? commands[o->command] : hiap_command_script)(app,
                                                                                          fault);
}

int main(int argc, char **argv) {
    hiap_app app = { .options = HIAP_OPTIONS_INIT, .project = HIAP_PROJECT_INIT };
    hiap_fault fault = { 0 };
    setlocale(LC_ALL, "C");
    signal(SIGXFSZ, SIG_IGN); /* a limit on file sizes is then an error like a full disk */
    hiap_rc rc = hiap_options_parse(&app.options, argc, argv, &fault.err);
    hiap_terminal_init(&app.terminal, &app.options);
    hiap_parallel_set_threads((unsigned)app.options.threads);
    if (!rc)
        rc = dispatch(&app, &fault);
    hiap_terminal_fault(&app.terminal, &fault);
    hiap_err unwritten = { 0 };
    if (hiap_terminal_flush(&unwritten) != HIAP_OK && !rc) {
        rc = hiap_fault_set(&fault, &unwritten);
        hiap_terminal_fault(&app.terminal, &fault);
    }
    hiap_project_clear(&app.project);
    hiap_options_clear(&app.options);
    return hiap_rc_exit_code(rc);
}
