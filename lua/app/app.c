/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/app.h"

#include <string.h>

#include "core/base/path.h"
#include "lua/app/keeping.h"

hiap_rc hiap_app_arguments(const hiap_app *app, size_t least, size_t most, hiap_err *err) {
    const hiap_options *o = &app->options;
    const hiap_command *command = &hiap_commands[o->command];
    size_t given = o->count - 1;
    if (given >= least && given <= most)
        return HIAP_OK;
    if (given < least)
        hiap_err_set(err, HIAP_ARGUMENT, "an argument is missing");
    else
        hiap_err_set(err, HIAP_ARGUMENT, "'%s' is one argument too many", o->words[most + 1]);
    hiap_err_hint(err, "%s", command->usage);
    hiap_err_at(err, "hiap %s", command->name);
    return HIAP_ARGUMENT;
}

hiap_rc hiap_app_refuse_json(const hiap_app *app, hiap_err *err) {
    if (!app->options.json)
        return HIAP_OK;
    const char *name = app->options.words[0];
    hiap_err_set(err, HIAP_ARGUMENT, "%s does not offer --json", name);
    hiap_err_hint(err, "hiap %s --help", name);
    hiap_err_at(err, "hiap %s", name);
    return HIAP_ARGUMENT;
}

/* What a command script says of a --json that it does not declare. */
static bool is_json_unknown(const hiap_app *app, const hiap_err *err) {
    return app->options.command == HIAP_COMMAND_SCRIPT && app->options.json &&
           err->rc == HIAP_ARGUMENT && strcmp(err->what, "unknown option '--json'") == 0;
}

hiap_rc hiap_app_need_project(const hiap_app *app, hiap_err *err) {
    if (app->project.found)
        return HIAP_OK;
    hiap_err_set(err, HIAP_NOT_FOUND,
                 "there is no project here: no project.lua in this folder or above it");
    hiap_err_hint(err, "go to your project's folder, or make one with: hiap new FOLDER");
    return HIAP_NOT_FOUND;
}

/* A store that is empty because there is none: what the script asked for needs a project. */
static void blame_missing_project(const hiap_app *app, hiap_err *err) {
    static const char empty[] = "the store is empty";
    hiap_err before = *err;
    if (app->project.found || strncmp(err->what, empty, strlen(empty)) != 0)
        return;
    hiap_app_need_project(app, err);
    hiap_err_at(err, "%s", before.where);
}

hiap_rc hiap_app_run(hiap_app *app, hiap_fault *fault) {
    hiap_rc rc = hiap_project_read(&app->project, &app->options, fault);
    if (rc)
        return rc;
    hiap_run run = HIAP_RUN_INIT(app);
    hiap_outcome outcome = { 0 };
    rc = hiap_run_command(&run, app->options.words, app->options.count, &fault->err);
    if (!rc && (rc = hiap_run_go(&outcome, &run)) != HIAP_OK)
        *fault = outcome.fault;
    if (is_json_unknown(app, &fault->err))
        hiap_app_refuse_json(app, &fault->err);
    blame_missing_project(app, &fault->err);
    hiap_err err = { 0 };
    if (hiap_run_ended_well(rc) && hiap_keeping_save(&run, &outcome, &err) != HIAP_OK)
        rc = hiap_fault_set(fault, &err);
    hiap_outcome_clear(&outcome);
    hiap_run_clear(&run);
    return rc;
}

#define EXIT_CODES                                                                                 \
    "  0    done\n"                                                                                \
    "  1    it failed: a script's error, a limit, the disk, a store in use\n"                      \
    "  2    the command line is wrong\n"                                                           \
    "  3    something is not there, or a file is not what it should be\n"                          \
    "  4    a check ran and found problems\n"                                                      \
    "  5    refused: it would disclose a protected figure\n"                                       \
    "  130  interrupted (Ctrl-C)\n"

/* --- help without a worker ------------------------------------------------------------------- */

static void add_indented(hiap_buf *out, const char *lines) {
    for (size_t len; *lines; lines += len + (lines[len] == '\n')) {
        len = strcspn(lines, "\n");
        hiap_buf_printf(out, "  %.*s\n", (int)len, lines);
    }
}

void hiap_app_describe_command(hiap_buf *out, hiap_command_id command) {
    const hiap_command *c = &hiap_commands[command];
    hiap_buf options = HIAP_BUF_INIT;
    hiap_options_describe(&options, command);
    hiap_buf_printf(out, "%s.\n\nUsage: %s\n", c->help, c->usage);
    if (options.len)
        hiap_buf_printf(out, "\nOptions\n%s", options.at);
    hiap_buf_add_text(out, "\nExamples\n");
    add_indented(out, c->examples);
    hiap_buf_add_text(out, "\n`hiap --help` lists the options that every command has.\n");
    hiap_buf_clear(&options);
}

void hiap_app_describe_commands(hiap_buf *out) {
    hiap_buf_add_text(out, "hiap " HIAP_VERSION
                           ": an analysis environment for Health in All Policies\n\n"
                           "Usage: hiap COMMAND [ARGUMENT or OPTION...]\n\nCommands\n");
    for (int i = 0; i < HIAP_COMMAND_COUNT; i++)
        hiap_buf_printf(out, "  %-10s %s\n", hiap_commands[i].name, hiap_commands[i].help);
}

hiap_rc hiap_app_describe(hiap_buf *out, const hiap_app *app, hiap_err *err) {
    char **names;
    size_t count;
    hiap_rc rc = hiap_project_commands(&names, &count, &app->project, err);
    if (rc)
        return rc;
    hiap_app_describe_commands(out);
    if (count)
        hiap_buf_add_text(out, "\nCommands that are scripts (hiap COMMAND --help explains each)\n");
    hiap_terminal_names(out, &app->terminal, names, count);
    hiap_path_free_list(names, count);
    hiap_buf_add_text(out, "\nOptions of every command\n");
    hiap_options_describe(out, HIAP_COMMAND_ANY);
    hiap_buf_add_text(out, "\nExit codes\n" EXIT_CODES);
    hiap_buf_add_text(out, app->project.found ? "\nBegin with: hiap status\n"
                                              : "\nBegin with: hiap new FOLDER\n");
    return out->failed ? hiap_err_nomem(err, out->len) : HIAP_OK;
}
