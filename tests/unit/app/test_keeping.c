/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/keeping.h"

#include <limits.h>
#include <stdlib.h>

#include "core/base/path.h"
#include "core/store/vintage.h"
#include "tests/unit/store/made.h"

static hiap_app app;
static hiap_run run;
static hiap_outcome outcome;
static char store_path[PATH_MAX];
static const char *const words[] = { "run", "my script.lua" };

static void begin(void) {
    scratch_make();
    setenv("SOURCE_DATE_EPOCH", "1775724672", 1);
    snprintf(store_path, sizeof store_path, "%s", in_scratch(STORE));
    app = (hiap_app){ .options = HIAP_OPTIONS_INIT,
                      .project = { .folder = scratch, .store = store_path } };
    app.options.quiet = app.terminal.quiet = true;
    run = (hiap_run)HIAP_RUN_INIT(&app);
    run.words = words, run.word_count = 2;
    outcome = (hiap_outcome){ 0 };
}

static void end(void) {
    hiap_keep_clear(&run.keep);
    hiap_outcome_clear(&outcome);
    unsetenv("SOURCE_DATE_EPOCH");
    scratch_remove();
}

static void ask_for(const char *table) {
    char packed[128];
    snprintf(packed, sizeof packed,
             "{\"table\":\"%s\",\"columns\":[\"a\"],\"types\":[1]}\n[\"x\"]\n", table);
    ck_ok(hiap_keep_add(&run.keep, hiap_str_of(packed), err));
}

static void add_file(const char *path) {
    hiap_file file = { .path = hiap_strdup(path), .bytes = HIAP_BUF_INIT };
    hiap_buf_add_text(&file.bytes, "text");
    ck_assert(hiap_vec_push(&outcome.files, file));
}

static int64_t vintages(void) {
    hiap_store *store = store_at(STORE, HIAP_STORE_READ);
    int64_t count = asked(store, "SELECT count(*) FROM vintage");
    hiap_store_close(store);
    return count;
}

START_TEST(files_and_tables_of_one_run) {
    hiap_frame *f;
    ask_for("one");
    ask_for("two");
    add_file("outputs/a.txt");
    ck_ok(hiap_keeping_save(&run, &outcome, err));
    ck_assert(hiap_path_exists(in_scratch("outputs/a.txt")));
    hiap_store *store = store_at(STORE, HIAP_STORE_READ);
    ck_ok(hiap_store_vintages(&f, store, err));
    ck_frame_is(f, "vintage file_name layout imported_at rows_kept",
                "1|hiap run 'my script.lua'|kept table|2026-04-09T08:51:12Z|2\n");
    hiap_frame_drop(f);
    hiap_store_close(store);
    ck_ok(hiap_keeping_save(&run, &outcome, err)); /* into the store that is there now */
    ck_assert_int_eq(vintages(), 2);
}
END_TEST

START_TEST(no_tables_no_store) {
    add_file("outputs/a.txt");
    ck_ok(hiap_keeping_save(&run, &outcome, err));
    ck_assert(hiap_path_exists(in_scratch("outputs/a.txt")));
    ck_assert(!hiap_path_exists(store_path));
}
END_TEST

START_TEST(problems_keep_files_only) {
    ask_for("one");
    add_file("outputs/a.txt");
    outcome.fault.err.rc = HIAP_PROBLEM;
    ck_ok(hiap_keeping_save(&run, &outcome, err));
    ck_assert(hiap_path_exists(in_scratch("outputs/a.txt")));
    ck_assert(!hiap_path_exists(store_path));
}
END_TEST

START_TEST(a_file_that_cannot_be_written_keeps_nothing) {
    hiap_err err = { 0 };
    ask_for("one");
    ck_assert_int_eq(hiap_keeping_save(&run, &outcome, &err), HIAP_OK);
    ck_assert_int_eq(hiap_path_make_folder(in_scratch("outputs/a.txt"), &err), HIAP_OK);
    add_file("outputs/a.txt");
    ck_assert_int_eq(hiap_keeping_save(&run, &outcome, &err), HIAP_IO);
    ck_assert_int_eq(vintages(), 1);
}
END_TEST

HIAP_SUITE(keeping) {
    tcase_add_checked_fixture(tests, begin, end);
    tcase_add_test(tests, files_and_tables_of_one_run);
    tcase_add_test(tests, no_tables_no_store);
    tcase_add_test(tests, problems_keep_files_only);
    tcase_add_test(tests, a_file_that_cannot_be_written_keeps_nothing);
}
