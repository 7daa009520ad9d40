/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/bind/registry.h"

#include <lauxlib.h>

#include "tests/unit/bind/bound.h"

typedef struct row {
    const char *type, *name, *signature, *help;
} row;

static const row rows[] = {
#define HIAP_BIND(type, name, function, signature, help) { #type, name, signature, help },
#include "lua/bind/registry.def"
#undef HIAP_BIND
};
enum { ROWS = sizeof rows / sizeof *rows };

START_TEST(every_row_once) {
    for (int i = 0; i < ROWS; i++)
        for (int k = 0; k < i; k++)
            ck_assert_msg(strcmp(rows[i].type, rows[k].type) != 0 ||
                              strcmp(rows[i].name, rows[k].name) != 0,
                          "%s %s comes twice", rows[i].type, rows[i].name);
}
END_TEST

START_TEST(help_is_one_line_without_a_full_stop) {
    for (int i = 0; i < ROWS; i++) {
        size_t len = strlen(rows[i].help);
        ck_assert_msg(len > 0 && rows[i].help[len - 1] != '.', "%s", rows[i].name);
        ck_assert_msg(!strchr(rows[i].help, '\n'), "%s", rows[i].name);
    }
}
END_TEST

START_TEST(signatures_have_balanced_brackets) {
    for (int i = 0; i < ROWS; i++) {
        int depth = 0;
        for (const char *c = rows[i].signature; *c; c++) {
            depth += (*c == '(' || *c == '{') - (*c == ')' || *c == '}');
            ck_assert_msg(depth >= 0, "%s", rows[i].name);
        }
        ck_assert_msg(depth == 0 && rows[i].signature[0] == '(', "%s", rows[i].name);
    }
}
END_TEST

START_TEST(every_word_and_method_is_there) {
    bound b;
    bound_open(&b);
    for (int i = 0; i < ROWS; i++) {
        char source[160];
        if (strcmp(rows[i].type, "WORD") != 0)
            continue;
        snprintf(source, sizeof source, "assert(type(%s) == 'function')", rows[i].name);
        ck_assert_int_eq(script_do(&b.run, source), HIAP_OK);
    }
    bound_close(&b);
    for (int type = 0; type < HIAP_BIND_TYPES; type++)
        ck_assert_ptr_nonnull(hiap_bind_methods[type][0].func);
}
END_TEST

HIAP_SUITE(bind_registry) {
    tcase_add_test(tests, every_row_once);
    tcase_add_test(tests, help_is_one_line_without_a_full_stop);
    tcase_add_test(tests, signatures_have_balanced_brackets);
    tcase_add_test(tests, every_word_and_method_is_there);
}
