/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What project.lua says. The file is a script, and scripts run in a worker only: a small first
 * one, without a store, which asks the main process to take each setting. */
#include <stdlib.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/base/path.h"
#include "lua/app/engine.h"
#include "lua/app/project.h"
#include "lua/bind/file.h"
#include "lua/host/supervise.h"

#define PROJECT_FILE "project.lua"

typedef struct reading {
    hiap_project *project;
    const hiap_options *options;
    hiap_bind bind; /* the worker's */
} reading;

/* --- in the main process: nothing that comes from the worker is believed --------------------- */

static hiap_rc refuse(const char *name, const char *why, hiap_err *err) {
    hiap_err_set(err, HIAP_PARSE, "the project's %s %s", name, why);
    hiap_err_at(err, "%s", PROJECT_FILE);
    return HIAP_PARSE;
}

static hiap_rc take_text(char **out, const char *name, const char *value, hiap_err *err) {
    for (const char *c = value; *c; c++)
        if ((unsigned char)*c < 0x20 || *c == 0x7F)
            return refuse(name, "has a control character in it", err);
    hiap_free(*out);
    *out = hiap_strdup(value);
    return *out ? HIAP_OK : hiap_err_nomem(err, strlen(value));
}

static hiap_rc take_name(reading *r, const char *value, hiap_err *err) {
    return take_text(&r->project->name, "name", value, err);
}

static hiap_rc take_review(reading *r, const char *value, hiap_err *err) {
    return take_text(&r->project->review, "review", value, err);
}

static hiap_rc take_store(reading *r, const char *value, hiap_err *err) {
    if (!hiap_path_is_inside(value))
        return refuse("store", "must be a file inside the project", err);
    hiap_free(r->project->store);
    r->project->store = hiap_path_join(r->project->folder, value);
    return r->project->store ? HIAP_OK : hiap_err_nomem(err, strlen(value));
}

static hiap_rc take_seed(reading *r, const char *value, hiap_err *err) {
    size_t len = strlen(value);
    if (len == 0 || len > 15 || strspn(value, "0123456789") != len)
        return refuse("seed", "must be a whole number of at most 15 digits, not negative", err);
    if (r->options->seed < 0)
        r->project->seed = strtoull(value, NULL, 10);
    return HIAP_OK;
}

static const struct setting {
    const char *name;
    hiap_rc (*take)(reading *r, const char *value, hiap_err *err);
} settings[] = {
    { "name", take_name }, { "store", take_store }, { "review", take_review }, { "seed", take_seed }
};
enum { SETTINGS = sizeof settings / sizeof *settings };

/* The message is "NAME\nVALUE". */
static hiap_rc take(void *payload, hiap_str message, hiap_buf *reply, hiap_err *err) {
    (void)reply;
    char *name = hiap_strndup(message.at, message.len);
    if (!name)
        return hiap_err_nomem(err, message.len);
    char *value = name + strcspn(name, "\n");
    hiap_rc rc = HIAP_OK;
    if (*value)
        *value++ = '\0';
    for (size_t i = 0; i < SETTINGS; i++)
        if (strcmp(name, settings[i].name) == 0)
            rc = settings[i].take(payload, value, err);
    hiap_free(name);
    return rc;
}

/* --- in the worker --------------------------------------------------------------------------- */

static hiap_rc prepare(hiap_worker *worker, void *payload, hiap_err *err) {
    reading *r = payload;
    (void)err;
    r->bind = (hiap_bind){
        .worker = worker, .project = r->project->folder, .version = "", .layer = "project"
    };
    return HIAP_OK;
}

/* Send one field of the project on top of the stack. */
static void send(lua_State *L, reading *r, const char *name) {
    lua_getfield(L, -1, name);
    if (!lua_isnil(L, -1)) {
        hiap_buf reply = HIAP_BUF_INIT;
        hiap_err err = { 0 };
        const char *message = lua_pushfstring(L, "%s\n%s", name, lua_tostring(L, -1));
        hiap_rc rc =
            hiap_worker_request(r->bind.worker, "setting", hiap_str_of(message), &reply, &err);
        hiap_buf_clear(&reply);
        if (rc)
            hiap_fail(L, &err);
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
}

/* Push the id of the project that was declared. */
static void push_id(lua_State *L) {
    hiap_engine_push(L, "declare", "ids");
    lua_pushliteral(L, "project");
    lua_call(L, 1, 1);
    if (lua_rawgeti(L, -1, 1) != LUA_TSTRING) {
        hiap_err err = { 0 };
        hiap_err_set(&err, HIAP_PARSE, "it declares no project");
        hiap_err_hint(
            &err, "begin it with: project{ id = 'short_name', name = 'Name shown in reports' }");
        hiap_err_at(&err, "%s", PROJECT_FILE);
        hiap_fail(L, &err);
    }
    lua_remove(L, -2);
}

static void send_all(lua_State *L, void *payload) {
    hiap_engine_push(L, "declare", "get");
    lua_pushliteral(L, "project");
    push_id(L);
    lua_call(L, 2, 1);
    for (size_t i = 0; i < SETTINGS; i++)
        send(L, payload, settings[i].name);
    lua_pop(L, 1);
}

static hiap_rc body(hiap_worker *worker, void *payload, hiap_fault *fault) {
    (void)worker;
    reading *r = payload;
    hiap_host *host;
    hiap_err err = { 0 };
    hiap_buf text = HIAP_BUF_INIT;
    const char *origin;
    if (hiap_bind_read(&r->bind, PROJECT_FILE, &text, &origin, &err) != HIAP_OK)
        return hiap_fault_set(fault, &err);
    hiap_engine_options how = { .bind = &r->bind, .seed = 1, .trace = r->options->trace };
    hiap_rc rc = hiap_engine_open(&host, &how, fault);
    if (!rc)
        rc = hiap_host_run(host, PROJECT_FILE, (hiap_str){ text.at, text.len }, fault);
    return rc ? rc : hiap_host_protect(host, send_all, r, fault);
}

hiap_rc hiap_project_read(hiap_project *project, const hiap_options *options, hiap_fault *fault) {
    if (!project->found)
        return HIAP_OK;
    reading r = { .project = project, .options = options };
    const hiap_handler handlers[] = { { "setting", take } };
    const hiap_isolate_path paths[] = { { project->folder, HIAP_ISOLATE_READ } };
    hiap_supervise_options how = HIAP_SUPERVISE_OPTIONS_INIT;
    how.limits = hiap_options_limits(options);
    how.allow_no_isolation = options->no_isolation;
    how.paths = paths, how.path_count = 1;
    how.payload = &r;
    how.prepare = prepare, how.body = body;
    how.handlers = handlers, how.handler_count = 1;
    hiap_outcome outcome;
    hiap_rc rc = hiap_supervise(&outcome, &how);
    if (rc)
        *fault = outcome.fault;
    hiap_outcome_clear(&outcome);
    return rc;
}
