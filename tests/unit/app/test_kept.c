/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/kept.h"

#include <string.h>

#include "tests/unit/base/scratch.h"
#include "tests/unit/suite.h"

static hiap_manifest manifest;

static void add_input(const char *path, const char *origin, const char *text) {
    hiap_run_file file = { .path = hiap_strdup(path), .origin = origin };
    hiap_sha256(file.sha256, text, strlen(text));
    ck_assert(hiap_vec_push(&manifest.inputs, file));
}

static void begin(void) {
    scratch_make();
    manifest = (hiap_manifest)HIAP_MANIFEST_INIT;
    ck_ok(hiap_path_make_folder(in_scratch("inputs/project/scripts"), err));
    ck_ok(hiap_path_make_folder(in_scratch("inputs/shipped/scripts"), err));
    scratch_write("inputs/project/scripts/a.lua", "a");
    scratch_write("inputs/shipped/scripts/a.lua", "shipped a");
    add_input("scripts/a.lua", "project", "a");
    add_input("scripts/a.lua", "shipped", "shipped a");
}

static void end(void) {
    hiap_manifest_clear(&manifest);
    scratch_remove();
}

static void finds(bool whole, const char *fault) {
    hiap_kept kept;
    hiap_kept_find(&kept, scratch, &manifest);
    ck_assert_int_eq(hiap_kept_is_whole(&kept), whole);
    ck_assert_pstr_eq(kept.fault, fault);
    hiap_kept_clear(&kept);
}

START_TEST(copies_are_found_by_path_and_origin) {
    begin();
    hiap_kept kept;
    hiap_kept_find(&kept, scratch, &manifest);
    ck_assert(hiap_kept_is_whole(&kept));
    ck_assert_str_eq(kept.project, in_scratch("inputs/project"));
    ck_assert_str_eq(kept.shipped, in_scratch("inputs/shipped"));
    hiap_kept_clear(&kept);
    end();
} END_TEST

START_TEST(an_edited_or_lost_copy_is_named) {
    begin();
    scratch_write("inputs/shipped/scripts/a.lua", "edited");
    finds(false, "scripts/a.lua");
    scratch_write("inputs/shipped/scripts/a.lua", "shipped a");
    finds(true, NULL);
    add_input("datasets/large.csv", "project", "never kept");
    finds(false, "datasets/large.csv");
    end();
} END_TEST

START_TEST(a_run_may_have_read_nothing_of_the_project) {
    begin();
    hiap_manifest_clear(&manifest);
    add_input("scripts/a.lua", "shipped", "shipped a");
    ck_assert_int_eq(remove(in_scratch("inputs/project/scripts/a.lua")), 0);
    ck_assert_int_eq(rmdir(in_scratch("inputs/project/scripts")), 0);
    ck_assert_int_eq(rmdir(in_scratch("inputs/project")), 0);
    finds(true, NULL);
    end();
} END_TEST

START_TEST(without_copies_there_is_no_replay) {
    begin();
    hiap_manifest_clear(&manifest);
    ck_ok(hiap_path_make_folder(in_scratch("elsewhere"), err));
    hiap_kept kept;
    hiap_kept_find(&kept, in_scratch("elsewhere"), &manifest);
    ck_assert(!hiap_kept_is_whole(&kept));
    ck_assert_ptr_null(kept.project);
    hiap_kept_clear(&kept);
    end();
} END_TEST

START_TEST(what_is_ours_is_no_result) {
    ck_assert(hiap_kept_is_ours("manifest.json"));
    ck_assert(hiap_kept_is_ours("inputs/project/x.lua"));
    ck_assert(!hiap_kept_is_ours("inputs.csv"));
    ck_assert(!hiap_kept_is_ours("charts/inputs/x.svg"));
    ck_assert(!hiap_kept_is_ours("charts/manifest.json"));
} END_TEST

START_TEST(only_stale_copies_are_swept) {
    begin();
    hiap_outcome outcome = { 0 };
    hiap_file made = { .path = hiap_strdup("outputs/x/inputs/project/scripts/a.lua") };
    ck_assert(hiap_vec_push(&outcome.files, made));
    scratch_write("result.csv", "");
    ck_ok(hiap_kept_sweep(scratch, &outcome, "outputs/x", err));
    ck_assert(hiap_path_exists(in_scratch("inputs/project/scripts/a.lua")));
    ck_assert(!hiap_path_exists(in_scratch("inputs/shipped/scripts/a.lua")));
    ck_assert(hiap_path_exists(in_scratch("result.csv")));
    hiap_outcome_clear(&outcome);
    end();
} END_TEST

HIAP_SUITE(kept) {
    tcase_add_test(tests, copies_are_found_by_path_and_origin);
    tcase_add_test(tests, an_edited_or_lost_copy_is_named);
    tcase_add_test(tests, a_run_may_have_read_nothing_of_the_project);
    tcase_add_test(tests, without_copies_there_is_no_replay);
    tcase_add_test(tests, what_is_ours_is_no_result);
    tcase_add_test(tests, only_stale_copies_are_swept);
}
