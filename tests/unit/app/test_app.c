/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/app.h"

#include <string.h>

#include "tests/unit/suite.h"

static hiap_app with(const char **words, size_t count) {
    hiap_app app = { .options = HIAP_OPTIONS_INIT, .project = { .folder = (char *)"/" } };
    app.options.command = hiap_command_find(words[0]);
    app.options.words = words;
    app.options.count = count;
    return app;
}

START_TEST(arguments_are_counted) {
    const char *words[] = { "verify", "a", "b", NULL };
    hiap_app app = with(words, 1);
    hiap_err err = { 0 };
    ck_assert_int_eq(hiap_app_arguments(&app, 1, 1, &err), HIAP_ARGUMENT);
    ck_assert_str_eq(err.where, "hiap verify");
    ck_assert_str_eq(err.what, "an argument is missing");
    ck_assert_str_eq(err.hint, "hiap verify FOLDER");
    app = with(words, 3);
    ck_assert_int_eq(hiap_app_arguments(&app, 1, 1, &err), HIAP_ARGUMENT);
    ck_assert_str_eq(err.what, "'b' is one argument too many");
    ck_assert_int_eq(hiap_app_arguments(&app, 1, 2, NULL), HIAP_OK);
    ck_assert_int_eq(hiap_app_arguments(&app, 0, 0, NULL), HIAP_ARGUMENT);
} END_TEST

START_TEST(a_project_is_needed) {
    const char *words[] = { "status", NULL };
    hiap_app app = with(words, 1);
    ck_assert_int_eq(hiap_app_need_project(&app, NULL), HIAP_NOT_FOUND);
    app.project.found = true;
    ck_assert_int_eq(hiap_app_need_project(&app, NULL), HIAP_OK);
} END_TEST

START_TEST(help_names_every_command_and_option) {
    const char *words[] = { "status", NULL };
    hiap_app app = with(words, 1);
    hiap_buf text = HIAP_BUF_INIT;
    ck_ok(hiap_app_describe(&text, &app, err));
    for (int i = 0; i < HIAP_COMMAND_COUNT; i++)
        ck_assert_ptr_nonnull(strstr(text.at, hiap_commands[i].help));
    ck_assert_ptr_nonnull(strstr(text.at, "--no-isolation"));
    hiap_buf_clear(&text);
    hiap_app_describe_command(&text, HIAP_COMMAND_IMPORT);
    ck_assert_ptr_nonnull(strstr(text.at, "Usage: hiap import FILE|FOLDER...\n"));
    ck_assert_ptr_nonnull(strstr(text.at, "--dry-run"));
    ck_assert_ptr_nonnull(strstr(text.at, "\n  hiap import downloads --dry-run\n"));
    hiap_buf_clear(&text);
} END_TEST

HIAP_SUITE(app) {
    tcase_add_test(tests, arguments_are_counted);
    tcase_add_test(tests, a_project_is_needed);
    tcase_add_test(tests, help_names_every_command_and_option);
}
