/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/keeping.h"

#include "lua/app/clock.h"
#include "lua/app/import_target.h"
#include "lua/app/output.h"

typedef struct keeping {
    hiap_run *run;
    hiap_import_target target;
    int64_t vintage;
    hiap_buf command; /* "hiap review sign wirral" */
    char at[HIAP_CLOCK_MAX];
} keeping;

static void add_command(hiap_buf *out, const hiap_run *run) {
    hiap_buf_add_text(out, "hiap");
    for (size_t i = 0; i < run->word_count; i++) {
        hiap_buf_add_char(out, ' ');
        hiap_terminal_quote(out, run->words[i]);
    }
    if (!run->words)
        hiap_buf_add_text(out, " repl");
}

static hiap_rc prepare(keeping *k, hiap_err *err) {
    k->target.path = k->run->app->project.store;
    add_command(&k->command, k->run);
    if (k->command.failed)
        return hiap_err_nomem(err, k->command.len);
    return hiap_clock_read(k->at, err);
}

/* Everything but the commit. */
static hiap_rc write_tables(keeping *k, hiap_err *err) {
    const hiap_keep_options how = { .command = k->command.at,
                                    .kept_at = k->at[0] ? k->at : NULL };
    hiap_rc rc = hiap_import_target_open(&k->target, err);
    return rc ? rc
              : hiap_keep_write(&k->vintage, k->target.store, &k->run->keep, &how, err);
}

static hiap_rc commit(keeping *k, hiap_err *err) {
    hiap_rc rc = hiap_import_target_keep(&k->target, err);
    if (!k->target.overtaken)
        return rc;
    hiap_import_target_close(&k->target); /* someone made the store meanwhile: into that one */
    hiap_err_clear(err);
    k->target.overtaken = false;
    rc = write_tables(k, err);
    return rc ? rc : hiap_import_target_keep(&k->target, err);
}

static void tell(keeping *k) {
    hiap_app *app = k->run->app;
    hiap_buf text = HIAP_BUF_INIT;
    for (size_t i = 0; i < k->run->keep.tables.len; i++) {
        const hiap_keep_table *table = &k->run->keep.tables.at[i];
        hiap_buf_add_text(&text, "Kept ");
        hiap_terminal_count(&text, table->rows, "row", "rows");
        hiap_buf_printf(&text, " of the table '%s' as vintage %lld\n", table->name,
                        (long long)k->vintage);
    }
    hiap_str lines = { text.at, text.len };
    if (app->options.json) /* stdout is for JSON alone */
        hiap_terminal_tell(&app->terminal, lines);
    else if (!app->options.quiet)
        hiap_terminal_print(&app->terminal, lines);
    hiap_buf_clear(&text);
}

/* The files are written while the tables can still be taken back. */
static hiap_rc save_both(hiap_run *run, const hiap_outcome *outcome, hiap_err *err) {
    keeping k = { .run = run };
    hiap_rc rc = prepare(&k, err);
    if (!rc)
        rc = write_tables(&k, err);
    if (!rc)
        rc = hiap_output_save(run->app, outcome, err);
    if (!rc)
        rc = commit(&k, err);
    hiap_import_target_close(&k.target);
    if (!rc)
        tell(&k);
    hiap_buf_clear(&k.command);
    return rc;
}

hiap_rc hiap_keeping_save(hiap_run *run, const hiap_outcome *outcome, hiap_err *err) {
    if (run->keep.tables.len && outcome->fault.err.rc == HIAP_OK)
        return save_both(run, outcome, err);
    if (run->keep.tables.len)
        hiap_terminal_tell(&run->app->terminal,
                           HIAP_STR("The run found problems, so its tables were not kept.\n"));
    return hiap_output_save(run->app, outcome, err);
}
