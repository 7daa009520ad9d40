/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hiap WORD, where WORD is scripts/commands/WORD.lua of the project or of the shipped library. */
#include <string.h>

#include "core/base/mem.h"
#include "core/base/near.h"
#include "core/base/path.h"
#include "lua/app/app.h"

static hiap_rc unknown(const hiap_app *app, const char *word, char **names, size_t count,
                       hiap_err *err) {
    const char **all = hiap_alloc_array(count + HIAP_COMMAND_COUNT, sizeof *all);
    if (!all)
        return hiap_err_nomem(err, count * sizeof *all);
    for (size_t i = 0; i < HIAP_COMMAND_COUNT; i++)
        all[i] = hiap_commands[i].name;
    for (size_t i = 0; i < count; i++)
        all[HIAP_COMMAND_COUNT + i] = names[i];
    hiap_err_set(err, HIAP_ARGUMENT, "there is no command '%s'", word);
    hiap_err_hint(
        err, app->project.share
                 ? "hiap --help lists the commands"
                 : "the shipped library was not found, so its commands are not here: hiap doctor");
    hiap_err_did_you_mean(err, hiap_near(word, all, count + HIAP_COMMAND_COUNT));
    hiap_free(all);
    return HIAP_ARGUMENT;
}

static bool is_among(const char *word, char **names, size_t count) {
    for (size_t i = 0; i < count; i++)
        if (strcmp(word, names[i]) == 0)
            return true;
    return false;
}

hiap_rc hiap_command_script(hiap_app *app, hiap_fault *fault) {
    const char *word = app->options.words[0];
    char **names;
    size_t count;
    hiap_rc rc = hiap_project_commands(&names, &count, &app->project, &fault->err);
    if (!rc && !is_among(word, names, count))
        rc = unknown(app, word, names, count, &fault->err);
    hiap_path_free_list(names, count);
    if (!rc && !app->options.help)
        rc = hiap_app_need_project(app, &fault->err);
    return rc ? rc : hiap_app_run(app, fault);
}
