/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program: its state, and its built-in commands, one file each. */
#ifndef HIAP_APP_APP_H
#define HIAP_APP_APP_H

#include "lua/app/options.h"
#include "lua/app/project.h"
#include "lua/app/terminal.h"

#define HIAP_VERSION "0.1.0"

typedef struct hiap_app {
    hiap_options options;
    hiap_terminal terminal;
    hiap_project project; /* found for every command; settings are read by those that need them */
} hiap_app;

/* The built-in commands, and the one for every other word. HIAP_PROBLEM (and every other failure)
 * may come without words when the command has said it all. */
#define HIAP_COMMAND(id, name, usage, help, examples) \
    hiap_rc hiap_command_##name(hiap_app *app, hiap_fault *fault);
#include "lua/app/command.def"
#undef HIAP_COMMAND
hiap_rc hiap_command_script(hiap_app *app, hiap_fault *fault);

/* Run the words of the command line (a script or a command script) and write what it made. */
hiap_rc hiap_app_run(hiap_app *app, hiap_fault *fault);
/* Between `least` and `most` arguments after the command, or HIAP_ARGUMENT with the usage. */
hiap_rc hiap_app_arguments(const hiap_app *app, size_t least, size_t most, hiap_err *err);
/* HIAP_ARGUMENT when --json is given, to a command without it. */
hiap_rc hiap_app_refuse_json(const hiap_app *app, hiap_err *err);
/* HIAP_NOT_FOUND with what to do, outside a project. */
hiap_rc hiap_app_need_project(const hiap_app *app, hiap_err *err);

/* What `hiap COMMAND --help` and `hiap --help` print, and its part about built-in commands. */
void hiap_app_describe_command(hiap_buf *out, hiap_command_id command);
void hiap_app_describe_commands(hiap_buf *out);
hiap_rc hiap_app_describe(hiap_buf *out, const hiap_app *app, hiap_err *err);

#endif
