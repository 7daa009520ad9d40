/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hiap help [NAME]: the built-in commands from command.def, everything else from the prelude. */
#include "lua/app/run.h"

/* --- in the worker ---------------------------------------------------------------------------------------- */

static void print_text(lua_State *L, const char *format, const char *a, const char *b) {
    lua_pushfstring(L, format, a, b);
    size_t len;
    const char *text = lua_tolstring(L, -1, &len);
    hiap_host_print(L, text, len);
    lua_pop(L, 1);
}

/* The command scripts with their one line each. */
static void print_commands(lua_State *L, void *payload) {
    (void)payload;
    hiap_engine_push(L, "command", "list");
    lua_call(L, 0, 1);
    lua_Integer count = luaL_len(L, -1);
    for (lua_Integer i = 1; i <= count; i++) {
        lua_geti(L, -1, i);
        lua_getfield(L, -1, "id");
        lua_getfield(L, -2, "help");
        print_text(L, "hiap %s\n    %s\n", lua_tostring(L, -2), lua_tostring(L, -1));
        lua_pop(L, 3);
    }
    if (count > 0)
        print_text(L, "%s%s", "\n", "");
    lua_pop(L, 1);
}

static hiap_rc explain(hiap_run *run, hiap_host *host, hiap_fault *fault) {
    const char *name = run->payload;
    const hiap_engine_function call = { .module = "help", .function = "topic", .first = name };
    hiap_rc rc = name ? HIAP_OK : hiap_host_protect(host, print_commands, NULL, fault);
    return rc ? rc : hiap_engine_call(host, &call, fault);
}

static hiap_rc print_reference(hiap_run *run, hiap_host *host, hiap_fault *fault) {
    hiap_buf text = HIAP_BUF_INIT;
    const hiap_engine_function call = { .module = "help", .function = "reference", .result = &text };
    hiap_rc rc = hiap_engine_call(host, &call, fault);
    if (!rc)
        hiap_worker_print(run->bind.worker, text.at, text.len);
    hiap_buf_clear(&text);
    return rc;
}

/* --- in the main process ------------------------------------------------------------------------------------ */

static hiap_rc ask_worker(hiap_app *app, const char *name, hiap_fault *fault) {
    hiap_run run = HIAP_RUN_INIT(app);
    hiap_outcome outcome = { 0 };
    run.work = app->options.reference ? print_reference : explain;
    run.payload = (void *)name;
    hiap_rc rc = hiap_run_go(&outcome, &run);
    if (rc)
        *fault = outcome.fault;
    hiap_outcome_clear(&outcome);
    hiap_run_clear(&run);
    return rc;
}

static hiap_rc print_overview(hiap_app *app, hiap_err *err) {
    hiap_buf text = HIAP_BUF_INIT;
    hiap_rc rc = hiap_app_describe(&text, app, err);
    hiap_buf_add_char(&text, '\n');
    if (!rc)
        hiap_terminal_print(&app->terminal, (hiap_str){ text.at, text.len });
    hiap_buf_clear(&text);
    return rc;
}

hiap_rc hiap_command_help(hiap_app *app, hiap_fault *fault) {
    hiap_rc rc = hiap_app_arguments(app, 0, 1, &fault->err);
    if (rc)
        return rc;
    const char *name = app->options.words[1];
    hiap_command_id command = name ? hiap_command_find(name) : HIAP_COMMAND_SCRIPT;
    if (command != HIAP_COMMAND_SCRIPT) {
        hiap_buf text = HIAP_BUF_INIT;
        hiap_app_describe_command(&text, command);
        hiap_terminal_print(&app->terminal, (hiap_str){ text.at, text.len });
        hiap_buf_clear(&text);
        return HIAP_OK;
    }
    if (!name && !app->options.reference && (rc = print_overview(app, &fault->err)) != HIAP_OK)
        return rc;
    return ask_worker(app, name, fault);
}
