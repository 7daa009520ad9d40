/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/command.h"

#include <string.h>

#include "tests/unit/suite.h"

START_TEST(every_command_is_found_by_its_name) {
    for (int i = 0; i < HIAP_COMMAND_COUNT; i++)
        ck_assert_int_eq(hiap_command_find(hiap_commands[i].name), i);
    ck_assert_int_eq(hiap_command_find("review"), HIAP_COMMAND_SCRIPT);
    ck_assert_int_eq(hiap_command_find(""), HIAP_COMMAND_SCRIPT);
    ck_assert_int_eq(hiap_command_find("Run"), HIAP_COMMAND_SCRIPT);
} END_TEST

START_TEST(every_command_explains_itself) {
    for (int i = 0; i < HIAP_COMMAND_COUNT; i++) {
        const hiap_command *c = &hiap_commands[i];
        char start[40];
        snprintf(start, sizeof start, "hiap %s", c->name);
        ck_assert_msg(strncmp(c->usage, start, strlen(start)) == 0, "%s", c->name);
        ck_assert_msg(strstr(c->examples, start) != NULL, "%s", c->name);
        ck_assert_msg(c->help[0] >= 'A' && c->help[0] <= 'Z' && strlen(c->help) < 80, "%s",
                      c->name);
    }
} END_TEST

HIAP_SUITE(command) {
    tcase_add_test(tests, every_command_is_found_by_its_name);
    tcase_add_test(tests, every_command_explains_itself);
}
