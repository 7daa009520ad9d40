/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hiap new FOLDER: the whole project, or nothing: what was made is taken back on failure. */
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/atomic_file.h"
#include "core/base/mem.h"
#include "core/base/path.h"
#include "core/base/vec.h"
#include "lua/app/output.h"
#include "lua/app/run.h"

static const char *const folders[] = { "scripts",         "scripts/indicators", "scripts/sets",
                                       "scripts/reviews", "scripts/charts",     "scripts/commands",
                                       "scripts/lib",     "datasets/published",           "plots" };

static const struct template {
    const char *path, *text;
} templates[] = {
#define HIAP_TEMPLATE(path, text) { path, text },
#include "lua/app/template.def"
#undef HIAP_TEMPLATE
};

/* Files that the prelude writes from the schema and the registry: help.FUNCTION(). */
static const struct generated {
    const char *path, *function;
} generated[] = { { "hiap.d.lua", "annotations" }, { ".luacheckrc", "luacheck" } };
enum { GENERATED = sizeof generated / sizeof *generated };

/* --- names ----------------------------------------------------------------------------------- */

typedef struct project_names {
    hiap_buf id, name;
} project_names;

/* The folder's own name: as it is for people, as an id for scripts. */
static void make_names(project_names *out, const char *folder) {
    const char *base = hiap_path_base(folder);
    if (!((*base >= 'a' && *base <= 'z') || (*base >= 'A' && *base <= 'Z')))
        hiap_buf_add_text(&out->id, "p_"); /* an id begins with a letter */
    hiap_path_slug(&out->id, hiap_str_of(base));
    for (size_t i = 0; i < out->id.len; i++)
        if (out->id.at[i] == '-')
            out->id.at[i] = '_';
    for (; *base; base++) { /* as Lua source between single quotes */
        if (*base == '\'' || *base == '\\')
            hiap_buf_add_char(&out->name, '\\');
        hiap_buf_add_char(&out->name, (unsigned char)*base < 0x20 ? ' ' : *base);
    }
}

static void fill(hiap_buf *out, const char *text, const project_names *names) {
    const struct {
        const char *mark;
        const hiap_buf *value;
    } marks[] = { { "{id}", &names->id }, { "{name}", &names->name } };
    while (*text) {
        size_t k = 0;
        while (k < 2 && strncmp(text, marks[k].mark, strlen(marks[k].mark)) != 0)
            k++;
        if (k < 2) {
            hiap_buf_add(out, marks[k].value->at, marks[k].value->len);
            text += strlen(marks[k].mark);
        } else {
            hiap_buf_add_char(out, *text++);
        }
    }
}

/* --- the texts that come from a worker ------------------------------------------------------- */

static hiap_rc generate(hiap_run *run, hiap_host *host, hiap_fault *fault) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < GENERATED && !rc; i++) {
        hiap_buf text = HIAP_BUF_INIT;
        const hiap_engine_function call = { .module = "help",
                                            .function = generated[i].function,
                                            .result = &text };
        rc = hiap_engine_call(host, &call, fault);
        hiap_err err = { 0 };
        if (!rc && hiap_worker_publish(run->bind.worker, generated[i].path,
                                       (hiap_str){ text.at, text.len }, &err))
            rc = hiap_fault_set(fault, &err);
        hiap_buf_clear(&text);
    }
    return rc;
}

/* --- making ---------------------------------------------------------------------------------- */

/* What has been made so far, to be taken back when something fails. */
typedef struct making {
    const char *root;
    HIAP_VEC(char *) made;
} making;

static hiap_rc remember(making *m, char *path, hiap_err *err) {
    if (hiap_vec_push(&m->made, path))
        return HIAP_OK;
    remove(path);
    hiap_free(path);
    return hiap_err_nomem(err, sizeof path);
}

static hiap_rc refuse(const char *path, const char *what, hiap_err *err) {
    hiap_err_set(err, HIAP_ARGUMENT, "%s %s", hiap_output_shown(path), what);
    hiap_err_hint(err, "choose another name");
    hiap_err_at(err, "hiap new");
    return HIAP_ARGUMENT;
}

static hiap_rc make_folder(making *m, const char *name, hiap_err *err) {
    char *path = hiap_path_join(m->root, name);
    if (!path)
        return hiap_err_nomem(err, strlen(name));
    bool there = hiap_path_is_folder(path);
    hiap_rc rc = hiap_path_make_folder(path, err);
    if (!rc && !there)
        return remember(m, path, err);
    hiap_free(path);
    return rc;
}

static hiap_rc make_file(making *m, const char *name, hiap_str text, hiap_err *err) {
    char *path = hiap_path_join(m->root, name);
    if (!path)
        return hiap_err_nomem(err, strlen(name));
    hiap_rc rc = hiap_path_exists(path) ? refuse(path, "is already there", err)
                                        : hiap_atomic_file_save(path, text.at, text.len, err);
    if (!rc)
        return remember(m, path, err);
    hiap_free(path);
    return rc;
}

static hiap_rc make_template(making *m, const struct template *t, const project_names *names,
                             hiap_err *err) {
    hiap_buf text = HIAP_BUF_INIT;
    fill(&text, t->text, names);
    hiap_rc rc = text.failed ? hiap_err_nomem(err, text.len)
                             : make_file(m, t->path, (hiap_str){ text.at, text.len }, err);
    hiap_buf_clear(&text);
    return rc;
}

/* project.lua comes last: only then it is a project. */
static hiap_rc make_all(making *m, const project_names *names, const hiap_outcome *outcome,
                        hiap_err *err) {
    hiap_rc rc = make_folder(m, "", err);
    for (size_t i = 0; i < sizeof folders / sizeof *folders && !rc; i++)
        rc = make_folder(m, folders[i], err);
    for (size_t i = 0; i < outcome->files.len && !rc; i++) {
        const hiap_file *file = &outcome->files.at[i];
        rc = make_file(m, file->path, (hiap_str){ file->bytes.at, file->bytes.len }, err);
    }
    for (size_t i = 0; i < sizeof templates / sizeof *templates && !rc; i++)
        rc = make_template(m, &templates[i], names, err);
    return rc;
}

static hiap_rc make_project(const char *folder, const hiap_outcome *outcome, hiap_err *err) {
    project_names names = { HIAP_BUF_INIT, HIAP_BUF_INIT };
    making m = { .root = folder };
    make_names(&names, folder);
    hiap_rc rc = names.id.failed || names.name.failed ? hiap_err_nomem(err, names.name.len)
                                                      : make_all(&m, &names, outcome, err);
    while (m.made.len > 0) {
        char *path = m.made.at[--m.made.len];
        if (rc)
            remove(path);
        hiap_free(path);
    }
    hiap_vec_clear(&m.made);
    hiap_buf_clear(&names.id);
    hiap_buf_clear(&names.name);
    return rc;
}

/* Dot files may be there: a folder that is under version control already is empty enough. */
static hiap_rc check_place(const char *folder, hiap_err *err) {
    char **names = NULL;
    size_t count = 0;
    if (!hiap_path_exists(folder))
        return HIAP_OK;
    if (!hiap_path_is_folder(folder))
        return refuse(folder, "is a file", err);
    hiap_rc rc = hiap_path_list(&names, &count, folder, "", err);
    hiap_path_free_list(names, count);
    return rc || count == 0
               ? rc
               : refuse(folder, "is not empty, and a project begins in an empty folder", err);
}

/* A project inside another is allowed, but hardly what was meant. */
static void say_nested(hiap_app *app, const char *folder) {
    hiap_buf above = HIAP_BUF_INIT, text = HIAP_BUF_INIT;
    char *outer = NULL;
    hiap_buf_printf(&above, "%s/..", folder);
    if (above.at && hiap_path_find_project(&outer, above.at, NULL) == HIAP_OK) {
        hiap_buf_printf(&text, "Note: it lies inside the project %s; the nearest project counts.\n",
                        outer);
        hiap_terminal_tell(&app->terminal, (hiap_str){ text.at, text.len });
    }
    hiap_free(outer);
    hiap_buf_clear(&above);
    hiap_buf_clear(&text);
}

static void say_done(hiap_app *app, const char *typed) {
    hiap_buf text = HIAP_BUF_INIT;
    bool here = strcmp(typed, ".") == 0;
    hiap_buf_printf(&text, "Made the project %s\nNext: ", typed);
    if (!here) {
        hiap_buf_add_text(&text, *typed == '-' ? "cd -- " : "cd ");
        hiap_terminal_quote(&text, typed);
        hiap_buf_add_text(&text, "\n      ");
    }
    hiap_buf_add_text(&text, "hiap import FILE.csv\n");
    if (!app->options.quiet)
        hiap_terminal_print(&app->terminal, (hiap_str){ text.at, text.len });
    hiap_buf_clear(&text);
}

/* Absolute, so that the project gets the folder's own name even for ".". */
static hiap_rc find_place(char **out, const char *typed, hiap_err *err) {
    char full[PATH_MAX];
    *out = hiap_strdup(realpath(typed, full) ? full : typed);
    if (!*out)
        return hiap_err_nomem(err, strlen(typed));
    for (size_t len = strlen(*out); len > 1 && (*out)[len - 1] == '/'; len--)
        (*out)[len - 1] = '\0';
    return HIAP_OK;
}

hiap_rc hiap_command_new(hiap_app *app, hiap_fault *fault) {
    char *folder = NULL;
    hiap_run run = HIAP_RUN_INIT(app);
    hiap_outcome outcome = { 0 };
    hiap_rc rc = hiap_app_arguments(app, 1, 1, &fault->err);
    if (!rc)
        rc = hiap_app_refuse_json(app, &fault->err);
    if (!rc)
        rc = find_place(&folder, app->options.words[1], &fault->err);
    if (!rc)
        rc = check_place(folder, &fault->err);
    run.work = generate;
    if (!rc && (rc = hiap_run_go(&outcome, &run)) != HIAP_OK)
        *fault = outcome.fault;
    if (!rc)
        rc = make_project(folder, &outcome, &fault->err);
    if (!rc) {
        say_done(app, app->options.words[1]);
        say_nested(app, folder);
    }
    hiap_outcome_clear(&outcome);
    hiap_run_clear(&run);
    hiap_free(folder);
    return rc;
}
