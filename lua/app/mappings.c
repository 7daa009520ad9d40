/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/mappings.h"

#include <string.h>

#include "lua/app/run.h"

/* --- in the worker --------------------------------------------------------------------------- */

/* The function that mapping.each gives each of them to: a line of the list. */
static int take(lua_State *L) {
    hiap_buf *lines = lua_touserdata(L, lua_upvalueindex(1));
    size_t len;
    const char *json = lua_tolstring(L, 1, &len);
    hiap_buf_add(lines, json, len);
    hiap_buf_add_char(lines, '\n');
    return 0;
}

static void collect(lua_State *L, void *payload) {
    hiap_engine_push(L, "mapping", "each");
    lua_pushlightuserdata(L, payload);
    lua_pushcclosure(L, take, 1);
    lua_call(L, 1, 0);
}

static hiap_rc send(hiap_run *run, hiap_host *host, hiap_fault *fault) {
    hiap_buf lines = HIAP_BUF_INIT;
    hiap_err err = { 0 };
    hiap_rc rc = hiap_host_protect(host, collect, &lines, fault);
    if (!rc && lines.failed)
        rc = hiap_err_nomem(&err, lines.len), hiap_fault_set(fault, &err);
    if (!rc && lines.len && (rc = hiap_run_note(run, lines.at, &err)))
        hiap_fault_set(fault, &err);
    hiap_buf_clear(&lines);
    return rc;
}

/* --- in the main process --------------------------------------------------------------------- */

static hiap_rc add(hiap_mappings *m, hiap_str json, hiap_err *err) {
    hiap_mapping *mapping;
    hiap_rc rc = hiap_mapping_parse(&mapping, json, err);
    if (!rc && !hiap_vec_push(&m->owned, mapping)) {
        hiap_mapping_drop(mapping);
        rc = hiap_err_nomem(err, sizeof mapping);
    }
    return rc;
}

static hiap_rc parse(hiap_mappings *m, hiap_str lines, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    while (lines.len > 0 && !rc) {
        const char *end = memchr(lines.at, '\n', lines.len);
        size_t len = end ? (size_t)(end - lines.at) : lines.len;
        rc = add(m, (hiap_str){ lines.at, len }, err);
        lines.at += len + (end != NULL);
        lines.len -= len + (end != NULL);
    }
    m->list.at = (const hiap_mapping *const *)m->owned.at;
    m->list.count = m->owned.len;
    return rc;
}

/* What the scripts print is of no use here. */
static hiap_rc read(hiap_mappings *m) {
    hiap_buf printed = HIAP_BUF_INIT;
    hiap_outcome outcome = { 0 };
    hiap_run run = HIAP_RUN_INIT(m->app);
    run.without_store = true;
    run.work = send;
    run.printed = &printed;
    hiap_rc rc = hiap_run_go(&outcome, &run);
    if (rc)
        m->fault = outcome.fault;
    else if ((rc = parse(m, (hiap_str){ run.noted.at, run.noted.len }, &outcome.fault.err)))
        hiap_fault_set(&m->fault, &outcome.fault.err);
    hiap_outcome_clear(&outcome);
    hiap_run_clear(&run);
    hiap_buf_clear(&printed);
    return rc;
}

hiap_rc hiap_mappings_list(hiap_mapping_list *out, void *mappings, hiap_err *err) {
    hiap_mappings *m = mappings;
    if (!m->read)
        m->failed = read(m) != HIAP_OK;
    m->read = true;
    *out = m->list;
    if (m->failed && err)
        *err = m->fault.err;
    return m->failed ? m->fault.err.rc : HIAP_OK;
}

void hiap_mappings_clear(hiap_mappings *m) {
    for (size_t i = 0; i < m->owned.len; i++)
        hiap_mapping_drop(m->owned.at[i]);
    hiap_vec_clear(&m->owned);
    m->list = (hiap_mapping_list){ 0 };
    m->read = m->failed = false;
}
