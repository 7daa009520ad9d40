/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hiap help [NAME]: the built-in commands from command.def, everything else from the prelude. */
#include "lua/app/run.h"

/* --- in the worker --------------------------------------------------------------------------- */

/* The command scripts with their one line each. */
static void describe_scripts(lua_State *L, void *payload) {
    hiap_buf *out = payload;
    hiap_engine_push(L, "command", "list");
    lua_call(L, 0, 1);
    lua_Integer count = luaL_len(L, -1);
    if (count > 0)
        hiap_buf_add_text(out, "\nCommands that are scripts\n");
    for (lua_Integer i = 1; i <= count; i++) {
        lua_geti(L, -1, i);
        lua_getfield(L, -1, "id");
        lua_getfield(L, -2, "help");
        hiap_buf_printf(out, "  %-10s %s\n", lua_tostring(L, -2), lua_tostring(L, -1));
        lua_pop(L, 3);
    }
    hiap_buf_add_char(out, '\n');
    lua_pop(L, 1);
}

static hiap_rc print_overview(hiap_run *run, hiap_host *host, hiap_fault *fault) {
    hiap_buf text = HIAP_BUF_INIT;
    hiap_app_describe_commands(&text);
    hiap_rc rc = hiap_host_protect(host, describe_scripts, &text, fault);
    if (!text.failed) /* a slip in one command script keeps nothing else back */
        hiap_worker_print(run->bind.worker, text.at, text.len);
    hiap_buf_clear(&text);
    return rc;
}

static hiap_rc explain(hiap_run *run, hiap_host *host, hiap_fault *fault) {
    const char *name = run->payload;
    const hiap_engine_function call = { .module = "help", .function = "topic", .first = name };
    hiap_rc rc = name ? HIAP_OK : print_overview(run, host, fault);
    return rc ? rc : hiap_engine_call(host, &call, fault);
}

static hiap_rc print_reference(hiap_run *run, hiap_host *host, hiap_fault *fault) {
    hiap_buf text = HIAP_BUF_INIT;
    const hiap_engine_function call = { .module = "help",
                                        .function = "reference",
                                        .result = &text };
    hiap_rc rc = hiap_engine_call(host, &call, fault);
    if (!rc)
        hiap_worker_print(run->bind.worker, text.at, text.len);
    hiap_buf_clear(&text);
    return rc;
}

/* --- in the main process --------------------------------------------------------------------- */

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

hiap_rc hiap_command_help(hiap_app *app, hiap_fault *fault) {
    hiap_rc rc = hiap_app_arguments(app, 0, 1, &fault->err);
    if (!rc)
        rc = hiap_app_refuse_json(app, &fault->err);
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
    return ask_worker(app, name, fault);
}
