/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hiap import FILE|FOLDER...: all of the files in one transaction, or none. Every file that is
 * wrong is told of, not only the first. */
#include <string.h>

#include "lua/app/accounting.h"
#include "lua/app/app.h"
#include "lua/app/clock.h"
#include "lua/app/proposal.h"
#include "lua/app/import_files.h"
#include "lua/app/import_target.h"
#include "lua/app/interrupt.h"
#include "lua/app/output.h"

typedef struct importing {
    hiap_app *app;
    hiap_import_target target;
    hiap_accounting done;
    hiap_mappings mappings;
    size_t failed;           /* files that are wrong; they have been told of */
    const char *file;        /* the one being read */
    char at[HIAP_CLOCK_MAX]; /* imported_at, when the environment gives it */
} importing;

/* --- importing ------------------------------------------------------------------------------- */

static bool step(void *payload, size_t done, size_t total) {
    importing *im = payload;
    hiap_terminal_bar(&im->app->terminal, im->file, done, total);
    return !hiap_interrupt_seen();
}

/* The fault of one file, not of the store or the machine: the others are still worth reading. */
static bool is_of_file(hiap_rc rc) {
    return hiap_rc_exit_code(rc) == hiap_rc_exit_code(HIAP_PARSE) || rc == HIAP_ARGUMENT;
}

/* Each vintage that the file made is told of by itself. Takes the reports. */
static hiap_rc keep_reports(importing *im, hiap_import_report *report, const char *path,
                            hiap_err *err) {
    hiap_import_report *next = report->next;
    hiap_import_file file = { .path = hiap_strdup(hiap_output_shown(path)), .report = *report };
    file.report.next = NULL;
    if (im->done.dry_run)
        file.report.vintage = 0; /* it will not be */
    if (file.path && hiap_vec_push(&im->done.files, file)) {
        hiap_rc rc = next ? keep_reports(im, next, path, err) : HIAP_OK;
        hiap_free(next);
        return rc;
    }
    hiap_import_report_clear(report);
    hiap_free(file.path);
    return hiap_err_nomem(err, sizeof file);
}

static hiap_rc import_file(importing *im, const char *path, hiap_err *err) {
    const hiap_progress progress = { step, im };
    const hiap_import_options how = { .imported_by = im->app->options.by,
                                      .imported_at = im->at[0] ? im->at : NULL,
                                      .progress = &progress,
                                      .mappings = hiap_mappings_list,
                                      .mappings_payload = &im->mappings };
    hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
    im->file = hiap_path_base(path);
    hiap_rc rc = hiap_store_import(&report, im->target.store, path, &how, err);
    return rc ? rc : keep_reports(im, &report, path, err);
}

static hiap_rc import_all(importing *im, const hiap_import_files *files, hiap_fault *fault) {
    for (size_t i = 0; i < files->len; i++) {
        hiap_rc rc = import_file(im, files->at[i], &fault->err);
        if (rc && im->mappings.failed)
            *fault = im->mappings.fault;
        if (rc && (im->mappings.failed || !is_of_file(rc)))
            return rc;
        if (!rc)
            continue;
        im->failed++;
        if (files->len > 1) {
            hiap_terminal_fault(&im->app->terminal, fault);
            hiap_fault_clear(fault);
        }
    }
    if (im->failed == 0)
        return HIAP_OK;
    if (files->len == 1)
        return fault->err.rc;
    hiap_err_set(&fault->err, HIAP_PARSE,
                 "%zu of %zu files could not be imported, so nothing was changed", im->failed,
                 files->len);
    return hiap_err_hint(&fault->err, "mend them, or leave them out");
}

static hiap_rc print_accounts(importing *im, hiap_err *err) {
    hiap_terminal *t = &im->app->terminal;
    hiap_buf text = HIAP_BUF_INIT;
    hiap_rc rc = HIAP_OK;
    if (im->app->options.json)
        hiap_accounting_json(&text, &im->done);
    else if (!t->quiet)
        rc = hiap_accounting_describe(&text, &im->done, t->width, err);
    if (!rc && text.failed)
        rc = hiap_err_nomem(err, text.len);
    if (!rc)
        hiap_terminal_print(t, (hiap_str){ text.at, text.len });
    hiap_buf_clear(&text);
    return rc;
}

static hiap_rc import_once(importing *im, const hiap_import_files *files, hiap_fault *fault) {
    im->target.path = im->app->project.store;
    im->target.overtaken = false;
    hiap_rc rc = hiap_import_target_open(&im->target, &fault->err);
    if (!rc)
        rc = import_all(im, files, fault);
    if (!rc && !im->done.dry_run)
        rc = hiap_import_target_keep(&im->target, &fault->err);
    hiap_import_target_close(&im->target);
    hiap_terminal_bar_end(&im->app->terminal);
    return rc;
}

static hiap_rc work(importing *im, const hiap_import_files *files, hiap_fault *fault) {
    hiap_rc rc = import_once(im, files, fault);
    if (im->target.overtaken) {
        hiap_accounting_clear(&im->done);
        hiap_fault_clear(fault);
        rc = import_once(im, files, fault);
    }
    return rc ? rc : print_accounts(im, &fault->err);
}

static hiap_rc check_guess(const hiap_app *app, hiap_err *err) {
    const char *path = app->options.words[1];
    if (app->options.json)
        return hiap_err_set(err, HIAP_ARGUMENT, "--guess prints a script, so there is no JSON");
    if (!hiap_path_is_folder(path))
        return HIAP_OK;
    hiap_err_set(err, HIAP_ARGUMENT, "--guess looks at one file, and %s is a folder", path);
    return hiap_err_hint(err, "name the file that nothing reads yet");
}

static hiap_rc guess(importing *im, hiap_fault *fault) {
    hiap_rc rc = hiap_app_arguments(im->app, 1, 1, &fault->err);
    if (!rc)
        rc = check_guess(im->app, &fault->err);
    if (!rc)
        rc = hiap_proposal_print(im->app, &im->mappings, &fault->err);
    if (rc && im->mappings.failed)
        *fault = im->mappings.fault;
    return rc;
}

static hiap_rc import(importing *im, hiap_fault *fault) {
    hiap_import_files files = { 0 };
    hiap_rc rc = hiap_clock_read(im->at, &fault->err);
    if (!rc)
        rc = hiap_import_files_list(&files, &im->app->options, &fault->err);
    if (!rc)
        rc = hiap_project_read(&im->app->project, &im->app->options, fault);
    if (!rc) {
        im->done.store = hiap_output_shown(im->app->project.store);
        hiap_interrupt_watch();
        rc = work(im, &files, fault);
        hiap_interrupt_end();
    }
    hiap_import_files_clear(&files);
    return rc;
}

hiap_rc hiap_command_import(hiap_app *app, hiap_fault *fault) {
    importing im = { .app = app,
                     .done = { .dry_run = app->options.dry_run },
                     .mappings = HIAP_MAPPINGS_INIT(app) };
    hiap_rc rc = hiap_app_arguments(app, 1, SIZE_MAX, &fault->err);
    if (!rc)
        rc = hiap_app_need_project(app, &fault->err);
    if (!rc && app->options.sheet && !app->options.guess) {
        rc = hiap_err_set(&fault->err, HIAP_ARGUMENT, "--sheet goes with --guess");
        hiap_err_hint(&fault->err, "an import reads the sheets that its dataset{} names");
    }
    if (!rc)
        rc = app->options.guess ? guess(&im, fault) : import(&im, fault);
    hiap_accounting_clear(&im.done);
    hiap_mappings_clear(&im.mappings);
    return rc;
}
