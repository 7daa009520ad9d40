/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a run can be asked for on the command line: a script, or a command script. */
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/base/path.h"
#include "lua/app/output.h"
#include "lua/app/run.h"
#include "lua/bind/file.h"

#define SCRIPT_LIMIT ((size_t)64 << 20)

/* --- run SCRIPT ------------------------------------------------------------------------------ */

static hiap_rc read_script(hiap_run *run, hiap_err *err) {
    const char *origin;
    if (!run->outside)
        return hiap_bind_read(&run->bind, run->script, &run->text, &origin, err);
    hiap_run_file file = { .path = hiap_strdup(run->script), .origin = "outside" };
    hiap_sha256(file.sha256, run->text.at, run->text.len);
    if (file.path && hiap_vec_push(&run->bind.read, file))
        return HIAP_OK;
    hiap_free(file.path);
    return hiap_err_nomem(err, strlen(run->script));
}

static hiap_rc work_on_script(hiap_run *run, hiap_host *host, hiap_fault *fault) {
    hiap_err err = { 0 };
    if (read_script(run, &err) != HIAP_OK)
        return hiap_fault_set(fault, &err);
    return hiap_host_run(host, run->script, (hiap_str){ run->text.at, run->text.len }, fault);
}

static hiap_rc find_script(hiap_run *run, const char *typed, hiap_err *err) {
    char full[PATH_MAX];
    bool found = realpath(typed, full) != NULL;
    if (!found && errno == ENAMETOOLONG) {
        hiap_err_set(err, HIAP_ARGUMENT, "the path of the script, of %zu letters, is too long",
                     strlen(typed));
        return hiap_err_hint(err, "hiap run takes the path of a file, such as scripts/trend.lua");
    }
    if (!found || hiap_path_is_folder(full)) {
        hiap_err_set(err, HIAP_NOT_FOUND, "there is no script %s", hiap_output_shown(typed));
        hiap_err_hint(err, "hiap run takes the path of a file, such as scripts/trend.lua");
        return HIAP_NOT_FOUND;
    }
    const char *inside = hiap_project_inside(&run->app->project, full);
    run->outside = !inside;
    run->script = hiap_strdup(inside ? inside : hiap_path_base(full));
    if (!run->script)
        return hiap_err_nomem(err, strlen(full));
    return run->outside ? hiap_file_read(&run->text, typed, SCRIPT_LIMIT, err) : HIAP_OK;
}

/* "scripts/trend.lua" writes below outputs/trend. */
static void choose_folder(hiap_run *run) {
    hiap_str name = hiap_str_of(hiap_path_base(run->script));
    if (name.len > 4 && strcmp(name.at + name.len - 4, ".lua") == 0)
        name.len -= 4;
    hiap_buf_add_text(&run->folder, "outputs/");
    hiap_path_slug(&run->folder, name);
}

static hiap_rc use_script(hiap_run *run, const char *const *words, size_t count, hiap_err *err) {
    hiap_rc rc = find_script(run, words[1], err);
    if (rc)
        return rc;
    run->own_words = hiap_alloc_array(count, sizeof *run->own_words);
    if (!run->own_words)
        return hiap_err_nomem(err, count * sizeof *run->own_words);
    memcpy(run->own_words, words, count * sizeof *words);
    run->own_words[1] = run->script;
    run->words = run->own_words;
    run->work = work_on_script;
    if (run->folder.len == 0)
        choose_folder(run);
    return run->folder.failed ? hiap_err_nomem(err, run->folder.len) : HIAP_OK;
}

/* --- COMMAND --------------------------------------------------------------------------------- */

static hiap_rc work_on_command(hiap_run *run, hiap_host *host, hiap_fault *fault) {
    const hiap_engine_function call = { .module = "command",
                                        .function = "run",
                                        .first = run->words[0],
                                        .list = run->words + 1,
                                        .count = run->word_count - 1 };
    return hiap_engine_call(host, &call, fault);
}

hiap_rc hiap_run_command(hiap_run *run, const char *const *words, size_t count, hiap_err *err) {
    run->words = words;
    run->word_count = count;
    if (run->app->options.output && run->folder.len == 0)
        hiap_buf_add_text(&run->folder, HIAP_OUTPUT_ELSEWHERE);
    if (strcmp(words[0], hiap_commands[HIAP_COMMAND_RUN].name) == 0 && count > 1)
        return use_script(run, words, count, err);
    run->work = work_on_command;
    return HIAP_OK;
}
