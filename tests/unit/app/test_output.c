/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/output.h"

#include <limits.h>
#include <unistd.h>

#include "core/base/path.h"
#include "tests/unit/base/scratch.h"
#include "tests/unit/suite.h"

static hiap_app app;
static hiap_outcome outcome;

static void add(const char *path, const char *text) {
    hiap_file file = { .path = hiap_strdup(path), .bytes = HIAP_BUF_INIT };
    hiap_buf_add_text(&file.bytes, text);
    ck_assert(hiap_vec_push(&outcome.files, file));
}

static void holds(const char *name, const char *expected) {
    hiap_buf text = HIAP_BUF_INIT;
    ck_ok(hiap_file_read(&text, in_scratch(name), 1000, err));
    ck_assert_str_eq(text.at, expected);
    hiap_buf_clear(&text);
}

static void begin(void) {
    scratch_make();
    app = (hiap_app){ .options = HIAP_OPTIONS_INIT, .project = { .folder = scratch } };
    app.options.quiet = true;
    outcome = (hiap_outcome){ 0 };
}

static void end(void) {
    hiap_outcome_clear(&outcome);
    scratch_remove();
}

START_TEST(files_go_below_the_project) {
    begin();
    add("outputs/review/index.html", "page");
    add("outputs/review/charts/a.svg", "picture");
    ck_ok(hiap_output_save(&app, &outcome, err));
    holds("outputs/review/index.html", "page");
    holds("outputs/review/charts/a.svg", "picture");
    end();
} END_TEST

START_TEST(or_into_the_folder_asked_for) {
    begin();
    char elsewhere[PATH_MAX];
    snprintf(elsewhere, sizeof elsewhere, "%s", in_scratch("else/where"));
    app.options.output = elsewhere;
    add("output/index.html", "page");
    add("output/charts/a.svg", "picture");
    ck_ok(hiap_output_save(&app, &outcome, err));
    holds("else/where/index.html", "page");
    holds("else/where/charts/a.svg", "picture");
    end();
} END_TEST

START_TEST(a_folder_that_cannot_be_made_is_an_error) {
    begin();
    scratch_write("outputs", "a file in the way");
    add("outputs/review/index.html", "page");
    hiap_err err = { 0 };
    ck_assert_int_eq(hiap_output_save(&app, &outcome, &err), HIAP_IO);
    end();
} END_TEST

START_TEST(paths_are_shown_from_here) {
    char here[PATH_MAX], below[PATH_MAX + 8];
    ck_assert_ptr_nonnull(getcwd(here, sizeof here));
    snprintf(below, sizeof below, "%s/a/b", here);
    ck_assert_str_eq(hiap_output_shown(below), "a/b");
    ck_assert_str_eq(hiap_output_shown("/elsewhere/a"), "/elsewhere/a");
    ck_assert_str_eq(hiap_output_below("outputs/x/a.csv", "outputs/x"), "a.csv");
    ck_assert_str_eq(hiap_output_below("outputs/xy/a.csv", "outputs/x"), "outputs/xy/a.csv");
} END_TEST

HIAP_SUITE(output) {
    tcase_add_test(tests, files_go_below_the_project);
    tcase_add_test(tests, or_into_the_folder_asked_for);
    tcase_add_test(tests, a_folder_that_cannot_be_made_is_an_error);
    tcase_add_test(tests, paths_are_shown_from_here);
}
