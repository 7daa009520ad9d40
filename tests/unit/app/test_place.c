/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/place.h"

#include <string.h>

#include "core/base/path.h"
#include "tests/unit/base/scratch.h"
#include "tests/unit/suite.h"

static void check(const char *where, const char *below, const char *expected) {
    hiap_err err = { 0 };
    char here[600];
    snprintf(here, sizeof here, "%s%s", scratch, below);
    hiap_err_set(&err, HIAP_SCRIPT, "x");
    hiap_err_at(&err, "%s", where);
    hiap_place_from(&err, scratch, here);
    ck_assert_str_eq(err.where, expected);
}

START_TEST(places_from_a_folder) {
    scratch_make();
    scratch_write("project.lua", "");
    ck_ok(hiap_path_make_folder(in_scratch("scripts/lib"), err));
    scratch_write("scripts/lib/need.lua", "");
    check("scripts/lib/need.lua:6", "", "scripts/lib/need.lua:6");
    check("scripts/lib/need.lua:6", "/scripts/lib", "need.lua:6");
    check("scripts/lib/need.lua:6", "/scripts", "lib/need.lua:6");
    check("scripts/lib/need.lua:6", "/scripts/li", "../lib/need.lua:6");
    check("scripts/lib/need.lua", "/data/a", "../../scripts/lib/need.lua");
    check("project.lua:2", "/scripts/lib", "../../project.lua:2");
    scratch_remove();
} END_TEST

START_TEST(other_places_stay) {
    scratch_make();
    scratch_write("a.csv", "");
    ck_ok(hiap_path_make_folder(in_scratch("sub"), err));
    scratch_write("sub/a.csv", "");
    check("a.csv:7", "/sub", "a.csv:7");
    check("hiap status", "/sub", "hiap status");
    check("scripts/shipped.lua:7", "/sub", "scripts/shipped.lua:7");
    check("/etc/passwd:1", "/sub", "/etc/passwd:1");
    check("", "/sub", "");
    scratch_remove();
} END_TEST

START_TEST(from_outside_the_project_it_is_absolute) {
    hiap_err err = { 0 };
    char expected[600];
    scratch_make();
    scratch_write("a.lua", "");
    hiap_err_set(&err, HIAP_SCRIPT, "x");
    hiap_err_at(&err, "a.lua:1");
    snprintf(expected, sizeof expected, "%s/a.lua:1", scratch);
    hiap_place_from(&err, scratch, "/");
    ck_assert_str_eq(err.where, expected);
    scratch_remove();
} END_TEST

HIAP_SUITE(place) {
    tcase_add_test(tests, places_from_a_folder);
    tcase_add_test(tests, other_places_stay);
    tcase_add_test(tests, from_outside_the_project_it_is_absolute);
}
