/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hiap verify FOLDER: the run that its manifest.json describes, made again in memory under the
 * same seed, as of the same vintage, from the copies of its scripts that were kept with it (or,
 * with --today, from the scripts of today); its files against those in the folder; and what changed
 * since. */
#include <stdlib.h>
#include <string.h>

#include "lua/app/comparison.h"
#include "lua/app/json_field.h"
#include "lua/app/kept.h"
#include "lua/app/output.h"
#include "lua/app/run.h"

#define MANIFEST_LIMIT ((size_t)64 << 20)

typedef struct change {
    char what[320];  /* "scripts/reviews/wirral.lua" */
    const char *how; /* "not as it was" */
    bool file;       /* of an input; else a vintage, or the program */
} change;

typedef struct verification {
    hiap_app *app;
    const char *folder;
    hiap_manifest then;
    hiap_kept kept;
    bool from_copies;
    hiap_outcome again;
    hiap_comparison compared;
    HIAP_VEC(change) changes; /* of what the run is made from */
} verification;

/* --- the manifest ---------------------------------------------------------------------------- */

static hiap_rc read_manifest(verification *v, hiap_err *err) {
    hiap_buf json = HIAP_BUF_INIT;
    char *path = hiap_path_join(v->folder, HIAP_MANIFEST_NAME);
    hiap_rc rc = HIAP_OK;
    if (!path)
        rc = hiap_err_nomem(err, strlen(v->folder));
    else if (!hiap_path_exists(path)) {
        rc = hiap_err_set(err, HIAP_NOT_FOUND, "there is no %s in %s", HIAP_MANIFEST_NAME,
                          v->folder);
        hiap_err_hint(err, "give the folder that a run wrote, such as outputs/NAME");
    } else if (!(rc = hiap_file_read(&json, path, MANIFEST_LIMIT, err)))
        rc = hiap_manifest_read(&v->then, (hiap_str){ json.at, json.len }, hiap_output_shown(path),
                                err);
    hiap_buf_clear(&json);
    hiap_free(path);
    return rc;
}

static hiap_rc refuse(const verification *v, const char *what, const char *hint, hiap_err *err) {
    hiap_err_set(err, HIAP_PROBLEM, "this run cannot be made again: %s", what);
    hiap_err_hint(err, "%s", hint);
    hiap_err_at(err, "%s", v->folder);
    return HIAP_PROBLEM;
}

/* Only a script of the project, or a command script, is run on the word of a manifest. */
static hiap_rc check_words(const verification *v, hiap_err *err) {
    const char *first = v->then.words.at[0];
    hiap_command_id command = hiap_command_find(first);
    if (command == HIAP_COMMAND_SCRIPT)
        return HIAP_OK;
    if (command != HIAP_COMMAND_RUN || v->then.words.len < 2)
        return refuse(v, "its command is not one that makes files", "run the command again", err);
    const hiap_run_file *script = hiap_manifest_find(&v->then.inputs, v->then.words.at[1]);
    if (!script || strcmp(script->origin, "project") != 0)
        return refuse(v, "its script lay outside the project",
                      "copy the script into scripts/ and run it from there", err);
    return HIAP_OK;
}

/* --- what the run is made from --------------------------------------------------------------- */

static hiap_rc push_change(verification *v, const char *what, const char *how, bool file,
                           hiap_err *err) {
    change c = { .how = how, .file = file };
    snprintf(c.what, sizeof c.what, "%s", what);
    return hiap_vec_push(&v->changes, c) ? HIAP_OK : hiap_err_nomem(err, sizeof c);
}

static hiap_rc add_change(verification *v, const char *what, const char *how, hiap_err *err) {
    return push_change(v, what, how, false, err);
}

static hiap_rc add_file_change(verification *v, const char *path, const char *how,
                               hiap_err *err) {
    return push_change(v, path, how, true, err);
}

static hiap_rc check_input(verification *v, const hiap_run_file *then, hiap_err *err) {
    const hiap_project *p = &v->app->project;
    const char *root = strcmp(then->origin, "project") == 0 ? p->folder : p->share;
    char now[HIAP_SHA256_HEX], *path = root ? hiap_path_join(root, then->path) : NULL;
    hiap_rc rc = path ? hiap_sha256_file(now, path, NULL) : HIAP_NOT_FOUND;
    hiap_free(path);
    if (rc)
        return add_file_change(v, then->path, "gone", err);
    return strcmp(now, then->sha256) == 0 ? HIAP_OK
                                          : add_file_change(v, then->path, "not as it was", err);
}

static bool was_of_project(const verification *v, const char *path) {
    for (size_t i = 0; i < v->then.inputs.len; i++) {
        const hiap_run_file *file = &v->then.inputs.at[i];
        if (strcmp(file->path, path) == 0 && strcmp(file->origin, "project") == 0)
            return true;
    }
    return false;
}

/* A script of the project may stand before a shipped one, and did not then. */
static bool is_overridden(const verification *v, const hiap_run_file *then) {
    const hiap_project *p = &v->app->project;
    bool same_place = p->share && strcmp(p->folder, p->share) == 0;
    if (same_place || was_of_project(v, then->path))
        return false;
    char *path = hiap_path_join(p->folder, then->path);
    bool is = path && hiap_path_exists(path);
    hiap_free(path);
    return is;
}

static hiap_rc check_inputs(verification *v, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < v->then.inputs.len && !rc; i++) {
        const hiap_run_file *then = &v->then.inputs.at[i];
        rc = is_overridden(v, then) ? add_file_change(v, then->path, "the project has its own now", err)
                                    : check_input(v, then, err);
    }
    return rc;
}

/* The vintages the run saw then, and those of the same numbers now (from the manifest it has just
 * made). */
static hiap_rc check_vintages(verification *v, const hiap_manifest *now, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < v->then.vintages.len && !rc; i++) {
        const hiap_manifest_vintage *then = &v->then.vintages.at[i];
        size_t k = 0;
        while (k < now->vintages.len && now->vintages.at[k].vintage != then->vintage)
            k++;
        char what[320];
        snprintf(what, sizeof what, "vintage %lld (%.200s)", (long long)then->vintage,
                 then->file_name);
        if (k == now->vintages.len)
            rc = add_change(v, what, "gone", err);
        else if (strcmp(now->vintages.at[k].sha256, then->sha256) != 0)
            rc = add_change(v, what, "another file in this store", err);
    }
    return rc;
}

static hiap_rc check_store(verification *v, hiap_err *err) {
    hiap_manifest now = HIAP_MANIFEST_INIT;
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < v->again.files.len && !rc; i++) {
        const hiap_file *file = &v->again.files.at[i];
        if (strcmp(file->path, HIAP_OUTPUT_ELSEWHERE "/" HIAP_MANIFEST_NAME) == 0)
            rc = hiap_manifest_read(&now, (hiap_str){ file->bytes.at, file->bytes.len },
                                    "the new manifest", err);
    }
    if (!rc)
        rc = check_vintages(v, &now, err);
    if (!rc && strcmp(v->then.version, HIAP_VERSION) != 0)
        rc = add_change(v, "hiap", "another version, " HIAP_VERSION, err);
    hiap_manifest_clear(&now);
    return rc;
}

/* --- again ----------------------------------------------------------------------------------- */

/* The script's path is kept from the project's folder; the run takes one from here. */
static hiap_rc find_words(const char ***out, char **script, const verification *v,
                          const char *folder, hiap_err *err) {
    size_t count = v->then.words.len;
    const char **words = hiap_alloc_array(count, sizeof *words);
    *out = words;
    if (!words)
        return hiap_err_nomem(err, count * sizeof *words);
    memcpy(words, v->then.words.at, count * sizeof *words);
    if (hiap_command_find(words[0]) != HIAP_COMMAND_RUN)
        return HIAP_OK;
    words[1] = *script = hiap_path_join(folder, words[1]);
    return *script ? HIAP_OK : hiap_err_nomem(err, strlen(folder));
}

/* The copies that were kept are a project and a shipped library of their own; the store is the one
 * there is. */
static hiap_app app_of_then(const verification *v) {
    hiap_app app = *v->app;
    if (v->from_copies) {
        app.project.folder = v->kept.project;
        app.project.share = v->kept.shipped;
    }
    return app;
}

static hiap_rc run_again(verification *v, hiap_fault *fault) {
    hiap_app app = app_of_then(v);
    hiap_run run = HIAP_RUN_INIT(&app);
    hiap_buf printed = HIAP_BUF_INIT;
    const char **words = NULL;
    char *script = NULL, as_of[24];
    snprintf(as_of, sizeof as_of, "%lld", (long long)v->then.as_of);
    run.as_of = as_of;
    run.without_store = v->then.as_of == 0;
    run.seed = v->then.seed;
    run.printed = &printed;
    run.replay = true;
    hiap_buf_add_text(&run.folder, HIAP_OUTPUT_ELSEWHERE);
    hiap_rc rc = find_words(&words, &script, v, app.project.folder, &fault->err);
    if (!rc)
        rc = hiap_run_command(&run, words, v->then.words.len, &fault->err);
    if (!rc && (rc = hiap_run_go(&v->again, &run)) != HIAP_OK)
        *fault = v->again.fault;
    hiap_run_clear(&run);
    hiap_buf_clear(&printed);
    hiap_free(words);
    hiap_free(script);
    return rc;
}

/* --- telling --------------------------------------------------------------------------------- */

/* Those of input files, or the others. */
static void list_changes(hiap_buf *out, const verification *v, bool files, const char *heading) {
    for (size_t i = 0; i < v->changes.len; i++) {
        if (v->changes.at[i].file != files)
            continue;
        hiap_buf_add_text(out, heading);
        heading = "";
        hiap_buf_printf(out, "  %s: %s\n", v->changes.at[i].what, v->changes.at[i].how);
    }
}

static void add_changes(hiap_buf *out, const verification *v) {
    if (v->kept.fault && !v->from_copies && !v->app->options.today)
        hiap_buf_printf(out, "Made from the scripts of today: %s has no true copy of %s\n",
                        HIAP_KEPT_FOLDER, v->kept.fault);
    list_changes(out, v, false, "What the run is made from has changed:\n");
    list_changes(out, v, true,
                 v->from_copies ? "Changed since, and not used here (--today uses them):\n"
                                : "What the run is made from has changed:\n");
}

static void add_text(hiap_buf *out, const verification *v) {
    const hiap_comparison *c = &v->compared;
    for (size_t i = 0; i < c->files.len; i++)
        if (c->files.at[i].verdict != HIAP_VERDICT_IDENTICAL)
            hiap_buf_printf(out, "%-10s %s (%s)\n", hiap_verdict_word(c->files.at[i].verdict),
                            c->files.at[i].path, hiap_verdict_meaning(c->files.at[i].verdict));
    for (size_t i = 0; i < c->extra.len; i++)
        hiap_buf_printf(out, "%-10s %s (in the folder, but not of this run)\n", "extra",
                        c->extra.at[i]);
    add_changes(out, v);
    hiap_buf_printf(out, "%zu of ", c->identical);
    hiap_terminal_count(out, c->files.len, "file is identical\n", "files are identical\n");
}

static void add_json(hiap_buf *out, const verification *v) {
    hiap_json j = hiap_json_to(out, true);
    hiap_json_object(&j);
    hiap_json_field_text(&j, "folder", v->folder);
    hiap_json_field_number(&j, "identical", (double)v->compared.identical);
    hiap_json_field_list(&j, "files");
    for (size_t i = 0; i < v->compared.files.len; i++) {
        hiap_json_object(&j);
        hiap_json_field_text(&j, "path", v->compared.files.at[i].path);
        hiap_json_field_text(&j, "verdict", hiap_verdict_word(v->compared.files.at[i].verdict));
        hiap_json_end(&j);
    }
    hiap_json_end(&j);
    hiap_json_field_list(&j, "extra");
    for (size_t i = 0; i < v->compared.extra.len; i++)
        hiap_json_text(&j, hiap_str_of(v->compared.extra.at[i]));
    hiap_json_end(&j);
    hiap_json_field_list(&j, "changes");
    for (size_t i = 0; i < v->changes.len; i++) {
        hiap_json_object(&j);
        hiap_json_field_text(&j, "what", v->changes.at[i].what);
        hiap_json_field_text(&j, "how", v->changes.at[i].how);
        hiap_json_end(&j);
    }
    hiap_json_end(&j);
    hiap_json_end(&j);
    hiap_buf_add_char(out, '\n');
}

static void tell(const verification *v) {
    hiap_buf text = HIAP_BUF_INIT;
    (v->app->options.json ? add_json : add_text)(&text, v);
    hiap_terminal_print(&v->app->terminal, (hiap_str){ text.at, text.len });
    hiap_buf_clear(&text);
}

/* A script that fails now is a finding; being stopped is not. */
static hiap_rc report_failure(verification *v, hiap_fault *fault) {
    hiap_rc rc = fault->err.rc;
    if (rc == HIAP_INTERRUPTED || rc == HIAP_NOMEM || rc == HIAP_BUSY)
        return rc;
    hiap_terminal_fault(&v->app->terminal, fault);
    hiap_buf changes = HIAP_BUF_INIT;
    add_changes(&changes, v);
    hiap_terminal_tell(&v->app->terminal, (hiap_str){ changes.at, changes.len });
    hiap_buf_clear(&changes);
    hiap_fault_clear(fault);
    return refuse(v, "its command fails now", "mend what changed, or run the command anew",
                  &fault->err);
}

static hiap_rc verify(verification *v, hiap_fault *fault) {
    hiap_rc rc = check_words(v, &fault->err);
    if (!rc)
        rc = check_inputs(v, &fault->err);
    if (rc)
        return rc;
    hiap_kept_find(&v->kept, v->folder, &v->then);
    v->from_copies = !v->app->options.today && hiap_kept_is_whole(&v->kept);
    if (!hiap_run_ended_well(run_again(v, fault)))
        return report_failure(v, fault);
    hiap_fault_clear(fault);
    rc = check_store(v, &fault->err);
    if (!rc)
        rc = hiap_comparison_make(&v->compared, v->folder, &v->then, &v->again,
                                  HIAP_OUTPUT_ELSEWHERE, &fault->err);
    if (rc)
        return rc;
    tell(v);
    size_t files = v->compared.files.len, bad = files - v->compared.identical;
    return bad ? hiap_err_set(&fault->err, HIAP_PROBLEM,
                              "%s: %zu of %zu files are not what the run makes", v->folder, bad,
                              files)
               : HIAP_OK;
}

/* The project around the folder, when we are in none. */
static hiap_rc find_project(hiap_app *app, const char *folder, hiap_fault *fault) {
    if (!app->project.found && hiap_path_is_folder(folder)) {
        hiap_project_clear(&app->project);
        hiap_rc rc = hiap_project_find(&app->project, &app->options, folder, &fault->err);
        if (rc)
            return rc;
        app->terminal.project = app->project.found ? app->project.folder : NULL;
    }
    return hiap_project_read(&app->project, &app->options, fault);
}

hiap_rc hiap_command_verify(hiap_app *app, hiap_fault *fault) {
    verification v = { .app = app };
    hiap_rc rc = hiap_app_arguments(app, 1, 1, &fault->err);
    if (rc)
        return rc;
    v.folder = app->options.words[1];
    rc = read_manifest(&v, &fault->err);
    if (!rc)
        rc = find_project(app, v.folder, fault);
    if (!rc)
        rc = verify(&v, fault);
    hiap_comparison_clear(&v.compared);
    hiap_kept_clear(&v.kept);
    hiap_outcome_clear(&v.again);
    hiap_manifest_clear(&v.then);
    hiap_vec_clear(&v.changes);
    return rc;
}
