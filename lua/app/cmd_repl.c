/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hiap repl */
#include <unistd.h>

#include "lua/app/repl.h"

hiap_rc hiap_command_repl(hiap_app *app, hiap_fault *fault) {
    hiap_rc rc = hiap_app_arguments(app, 0, 0, &fault->err);
    if (!rc)
        rc = hiap_app_refuse_json(app, &fault->err);
    bool interactive = isatty(STDIN_FILENO) && app->terminal.out_is_tty;
    if (!rc && isatty(STDIN_FILENO) && app->options.no_input) {
        rc = hiap_err_set(&fault->err, HIAP_ARGUMENT,
                          "a session reads from the keyboard, and --no-input forbids it");
        hiap_err_hint(&fault->err, "give it lines instead: hiap repl < lines.lua");
        hiap_err_at(&fault->err, "hiap repl");
    }
    if (!rc)
        rc = hiap_project_read(&app->project, &app->options, fault);
    return rc ? rc : hiap_repl_run(app, interactive, fault);
}
