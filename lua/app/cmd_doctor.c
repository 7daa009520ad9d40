/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hiap doctor: is this machine, and this project, in order? HIAP_PROBLEM when something is not. */
#include <string.h>
#include <sys/vfs.h>

#include "core/base/mem.h"
#include "core/base/parallel.h"
#include "core/base/path.h"
#include "core/base/spawn.h"
#include "core/plot/gnuplot.h"
#include "core/store/db.h"
#include "lua/app/app.h"
#include "lua/app/json_field.h"
#include "lua/app/library.h"
#include "lua/host/supervise.h"

typedef enum finding_state { OK, NOTE, PROBLEM } finding_state;
static const char *const state_words[] = { "ok", "note", "problem" };

typedef struct finding {
    const char *name;
    finding_state state;
    hiap_err said; /* what is so, and a hint */
} finding;

typedef struct doctor {
    hiap_app *app;
    finding findings[16];
    size_t count;
} doctor;

/* A finding whose words are to be set. */
static hiap_err *add(doctor *d, const char *name, finding_state state) {
    finding *f = &d->findings[d->count++];
    *f = (finding){ .name = name, .state = state };
    return &f->said;
}

/* --- the machine ----------------------------------------------------------------------------- */

static void look_at_isolation(doctor *d) {
    hiap_isolate_layer layers[HIAP_ISOLATION_LAYERS];
    hiap_isolation_probe(layers);
    for (size_t i = 0; i < HIAP_ISOLATION_LAYERS; i++) {
        bool active = layers[i].active;
        hiap_err *said = add(d, layers[i].name, active ? OK : PROBLEM);
        hiap_err_set(said, HIAP_PROBLEM, "%s%s",
                     active ? "" : "not offered by this kernel; with it, ", layers[i].protects);
        if (!active)
            hiap_err_hint(said, "scripts that you trust run with --no-isolation");
    }
}

/* "gnuplot 5.4 patchlevel 4" */
static hiap_rc ask_version(hiap_spawn_result *result, const char *path, hiap_err *err) {
    static const hiap_isolate_path paths[] = { { "/usr", HIAP_ISOLATE_READ | HIAP_ISOLATE_RUN },
                                               { "/lib", HIAP_ISOLATE_READ | HIAP_ISOLATE_RUN },
                                               { "/lib64", HIAP_ISOLATE_READ | HIAP_ISOLATE_RUN },
                                               { "/etc/ld.so.cache", HIAP_ISOLATE_READ } };
    const char *const argv[] = { path, "--version", NULL };
    hiap_spawn how = HIAP_SPAWN_INIT;
    how.argv = argv;
    how.paths = paths, how.path_count = sizeof paths / sizeof *paths;
    how.wall_seconds = 10;
    how.allow_no_isolation = true;
    return hiap_spawn_run(result, &how, err);
}

static void look_at_gnuplot(doctor *d) {
    hiap_spawn_result result = { 0 };
    hiap_err err = { 0 };
    char *path;
    hiap_rc rc = hiap_gnuplot_path(&path, &err);
    if (!rc)
        rc = ask_version(&result, path, &err);
    hiap_str version = hiap_str_trim((hiap_str){ result.output.at, result.output.len });
    hiap_err *said = add(d, "gnuplot", rc ? PROBLEM : OK);
    if (rc)
        *said = err;
    else
        hiap_err_set(said, HIAP_PROBLEM, "%.*s at %s", (int)version.len,
                     version.len ? version.at : "", path);
    hiap_spawn_result_clear(&result);
    hiap_free(path);
}

static void look_at_processors(doctor *d) {
    hiap_err_set(add(d, "processors", OK), HIAP_PROBLEM, "%u in use", hiap_parallel_threads());
}

/* --- the project ----------------------------------------------------------------------------- */

static void look_at_share(doctor *d) {
    const char *share = d->app->project.share;
    hiap_err *said = add(d, "shipped library", share ? OK : PROBLEM);
    hiap_err_set(said, HIAP_PROBLEM, "%s", share ? share : "not found");
    if (!share)
        hiap_err_hint(
            said, "set HIAP_SHARE to the folder that holds its scripts/, or install hiap again");
}

static const struct {
    long magic;
    const char *name;
} network_systems[] = { { 0x6969, "NFS" },      { 0x517B, "SMB" },      { 0xFF534D42, "CIFS" },
                        { 0xFE534D42, "SMB2" }, { 0x65735546, "FUSE" }, { 0x01021997, "9P" },
                        { 0x5346414F, "AFS" },  { 0x73757245, "Coda" }, { 0x00C36400, "Ceph" } };

/* SQLite's locks cannot be relied on there. */
static void look_at_disk(doctor *d) {
    struct statfs s;
    if (statfs(d->app->project.folder, &s) != 0)
        return;
    for (size_t i = 0; i < sizeof network_systems / sizeof *network_systems; i++)
        if ((unsigned long)s.f_type == (unsigned long)network_systems[i].magic) {
            hiap_err *said = add(d, "disk", NOTE);
            hiap_err_set(said, HIAP_PROBLEM, "the project is on a shared disk (%s)",
                         network_systems[i].name);
            hiap_err_hint(said,
                          "import from one machine at a time, or keep the project on a local disk");
            return;
        }
}

/* SQLite's report on damage has lines, which errors show escaped. */
static void join_lines(char *what) {
    static const char end[] = "\\x0A", joint[] = "; ";
    for (char *at = what; (at = strstr(at, end)) != NULL; at += strlen(joint)) {
        memcpy(at, joint, strlen(joint));
        memmove(at + strlen(joint), at + strlen(end), strlen(at + strlen(end)) + 1);
    }
}

static void look_at_store(doctor *d) {
    const char *path = d->app->project.store;
    hiap_store *store = NULL;
    hiap_err err = { 0 };
    hiap_rc rc = hiap_store_open(&store, path, HIAP_STORE_READ, &err);
    if (!rc)
        rc = hiap_store_check(store, &err);
    hiap_store_close(store);
    hiap_err *said = add(d, "store", rc == HIAP_OK ? OK : rc == HIAP_NOT_FOUND ? NOTE : PROBLEM);
    join_lines(err.what);
    if (rc)
        *said = err;
    else
        hiap_err_set(said, HIAP_PROBLEM, "%s: read from end to end, no damage",
                     hiap_path_base(path));
}

static void look_at_project(doctor *d) {
    const hiap_project *p = &d->app->project;
    hiap_fault fault = { 0 };
    if (!p->found) {
        hiap_err *said = add(d, "project", NOTE);
        hiap_err_set(said, HIAP_PROBLEM, "none in this folder or above it");
        hiap_err_hint(said, "hiap new FOLDER");
        return;
    }
    if (hiap_project_read(&d->app->project, &d->app->options, &fault) != HIAP_OK) {
        *add(d, "project", PROBLEM) = fault.err;
        return;
    }
    hiap_err_set(add(d, "project", OK), HIAP_PROBLEM, "%s", p->name ? p->name : p->folder);
    look_at_disk(d);
    look_at_store(d);
}

/* --- telling --------------------------------------------------------------------------------- */

static void add_text(hiap_buf *out, const doctor *d, const hiap_library libraries[]) {
    hiap_buf_add_text(out, "hiap " HIAP_VERSION " with");
    for (size_t i = 0; i < HIAP_LIBRARIES; i++)
        hiap_buf_printf(out, "%s %s %s", i ? "," : "", libraries[i].name, libraries[i].version);
    hiap_buf_add_text(out, "\n\n");
    for (size_t i = 0; i < d->count; i++) {
        const finding *f = &d->findings[i];
        const hiap_err *said = &f->said;
        hiap_buf_printf(out, "%-8s %-18s %s%s%s\n", state_words[f->state], f->name, said->where,
                        said->where[0] ? ": " : "", said->what);
        if (said->hint[0])
            hiap_buf_printf(out, "%27s hint: %s\n", "", said->hint);
    }
}

static void add_json(hiap_buf *out, const doctor *d, const hiap_library libraries[]) {
    hiap_json j = hiap_json_to(out, true);
    hiap_json_object(&j);
    hiap_json_field_text(&j, "hiap", HIAP_VERSION);
    hiap_json_key(&j, HIAP_STR("libraries"));
    hiap_json_object(&j);
    for (size_t i = 0; i < HIAP_LIBRARIES; i++)
        hiap_json_field_text(&j, libraries[i].name, libraries[i].version);
    hiap_json_end(&j);
    hiap_json_field_list(&j, "checks");
    for (size_t i = 0; i < d->count; i++) {
        const hiap_err *said = &d->findings[i].said;
        hiap_json_object(&j);
        hiap_json_field_text(&j, "name", d->findings[i].name);
        hiap_json_field_text(&j, "state", state_words[d->findings[i].state]);
        hiap_json_field_text(&j, "where", said->where[0] ? said->where : NULL);
        hiap_json_field_text(&j, "what", said->what);
        hiap_json_field_text(&j, "hint", said->hint[0] ? said->hint : NULL);
        hiap_json_end(&j);
    }
    hiap_json_end(&j);
    hiap_json_end(&j);
    hiap_buf_add_char(out, '\n');
}

hiap_rc hiap_command_doctor(hiap_app *app, hiap_fault *fault) {
    hiap_rc rc = hiap_app_arguments(app, 0, 0, &fault->err);
    if (rc)
        return rc;
    doctor d = { .app = app };
    hiap_library libraries[HIAP_LIBRARIES];
    hiap_buf text = HIAP_BUF_INIT;
    hiap_library_list(libraries);
    look_at_isolation(&d);
    look_at_gnuplot(&d);
    look_at_processors(&d);
    look_at_share(&d);
    look_at_project(&d);
    (app->options.json ? add_json : add_text)(&text, &d, libraries);
    hiap_terminal_print(&app->terminal, (hiap_str){ text.at, text.len });
    hiap_buf_clear(&text);
    size_t problems = 0;
    for (size_t i = 0; i < d.count; i++)
        problems += d.findings[i].state == PROBLEM;
    if (problems == 0)
        return HIAP_OK;
    return hiap_err_set(&fault->err, HIAP_PROBLEM, "%zu of %zu checks found a problem", problems,
                        d.count);
}
