/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hiap import FILE|FOLDER...: all of the files in one transaction, or none. Every file that is
 * wrong is told of, not only the first. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "lua/app/accounting.h"
#include "lua/app/app.h"
#include "lua/app/import_target.h"
#include "lua/app/interrupt.h"
#include "lua/app/output.h"

typedef struct importing {
    hiap_app *app;
    hiap_import_target target;
    hiap_accounting done;
    size_t failed;    /* files that are wrong; they have been told of */
    const char *file; /* the one being read */
    char at[32];      /* imported_at, when the environment gives it */
} importing;

typedef HIAP_VEC(char *) path_list;

/* --- which files ----------------------------------------------------------------------------- */

static hiap_rc add_path(path_list *out, char *path, hiap_err *err) {
    if (path && hiap_vec_push(out, path))
        return HIAP_OK;
    hiap_free(path);
    return hiap_err_nomem(err, sizeof path);
}

/* The CSV files of a folder, by name. */
static hiap_rc add_folder(path_list *out, const char *folder, hiap_err *err) {
    char **names;
    size_t count;
    hiap_rc rc = hiap_path_list(&names, &count, folder, ".csv", err);
    if (rc)
        return rc;
    for (size_t i = 0; i < count && !rc; i++)
        rc = add_path(out, hiap_path_join(folder, names[i]), err);
    if (!rc && count == 0) {
        rc = hiap_err_set(err, HIAP_NOT_FOUND, "there is no .csv file in the folder %s", folder);
        hiap_err_hint(err, "name the files, or the folder that holds them");
    }
    hiap_path_free_list(names, count);
    return rc;
}

static hiap_rc list_files(path_list *out, const hiap_options *options, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 1; i < options->count && !rc; i++) {
        const char *word = options->words[i];
        if (!hiap_path_exists(word)) {
            errno = ENOENT;
            rc = hiap_err_errno(err, "import", word);
        } else {
            rc = hiap_path_is_folder(word) ? add_folder(out, word, err)
                                           : add_path(out, hiap_strdup(word), err);
        }
    }
    return rc;
}

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

static hiap_rc import_file(importing *im, const char *path, hiap_err *err) {
    const hiap_progress progress = { step, im };
    const hiap_import_options how = { .imported_by = im->app->options.by,
                                      .imported_at = im->at[0] ? im->at : NULL,
                                      .progress = &progress };
    hiap_import_file file = { .path = hiap_strdup(hiap_output_shown(path)),
                              .report = HIAP_IMPORT_REPORT_INIT };
    im->file = hiap_path_base(path);
    hiap_rc rc = file.path ? hiap_store_import(&file.report, im->target.store, path, &how, err)
                           : hiap_err_nomem(err, strlen(path));
    if (im->done.dry_run)
        file.report.vintage = 0; /* it will not be */
    if (!rc && !hiap_vec_push(&im->done.files, file))
        rc = hiap_err_nomem(err, sizeof file);
    if (rc) {
        hiap_import_report_clear(&file.report);
        hiap_free(file.path);
    }
    return rc;
}

static hiap_rc import_all(importing *im, const path_list *files, hiap_fault *fault) {
    for (size_t i = 0; i < files->len; i++) {
        hiap_rc rc = import_file(im, files->at[i], &fault->err);
        if (rc && !is_of_file(rc))
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

static hiap_rc describe(hiap_buf *out, const importing *im, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < im->done.files.len && !rc; i++)
        rc = hiap_accounting_print(out, &im->done.files.at[i], im->app->terminal.width, err);
    hiap_accounting_total(out, &im->done);
    return rc;
}

static hiap_rc print_accounts(importing *im, hiap_err *err) {
    hiap_terminal *t = &im->app->terminal;
    hiap_buf text = HIAP_BUF_INIT;
    hiap_rc rc = HIAP_OK;
    if (im->app->options.json)
        hiap_accounting_json(&text, &im->done);
    else if (!t->quiet)
        rc = describe(&text, im, err);
    if (!rc && text.failed)
        rc = hiap_err_nomem(err, text.len);
    if (!rc)
        hiap_terminal_print(t, (hiap_str){ text.at, text.len });
    hiap_buf_clear(&text);
    return rc;
}

/* SOURCE_DATE_EPOCH, seconds since 1970, makes an import that can be repeated to the byte. */
static hiap_rc read_clock(importing *im, hiap_err *err) {
    const char *text = getenv("SOURCE_DATE_EPOCH");
    struct tm parts;
    if (!text || !*text)
        return HIAP_OK;
    time_t seconds = (time_t)strtoll(text, NULL, 10);
    if (strlen(text) > 11 || strspn(text, "0123456789") != strlen(text) ||
        !gmtime_r(&seconds, &parts))
        return hiap_err_set(err, HIAP_ARGUMENT,
                            "SOURCE_DATE_EPOCH is '%s', not a number of seconds since 1970", text);
    strftime(im->at, sizeof im->at, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return HIAP_OK;
}

static hiap_rc import_once(importing *im, const path_list *files, hiap_fault *fault) {
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

static hiap_rc work(importing *im, const path_list *files, hiap_fault *fault) {
    hiap_rc rc = import_once(im, files, fault);
    if (im->target.overtaken) {
        hiap_accounting_clear(&im->done);
        hiap_fault_clear(fault);
        rc = import_once(im, files, fault);
    }
    return rc ? rc : print_accounts(im, &fault->err);
}

hiap_rc hiap_command_import(hiap_app *app, hiap_fault *fault) {
    path_list files = { 0 };
    importing im = { .app = app, .done = { .dry_run = app->options.dry_run } };
    hiap_rc rc = hiap_app_arguments(app, 1, SIZE_MAX, &fault->err);
    if (!rc)
        rc = hiap_app_need_project(app, &fault->err);
    if (!rc)
        rc = read_clock(&im, &fault->err);
    if (!rc)
        rc = list_files(&files, &app->options, &fault->err);
    if (!rc)
        rc = hiap_project_read(&app->project, &app->options, fault);
    if (!rc) {
        im.done.store = hiap_output_shown(app->project.store);
        hiap_interrupt_watch();
        rc = work(&im, &files, fault);
        hiap_interrupt_end();
    }
    hiap_accounting_clear(&im.done);
    hiap_path_free_list(files.at, files.len);
    return rc;
}
