/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/import_target.h"

#include <limits.h>
#include <sys/wait.h>

#include "core/base/mem.h"
#include "core/base/path.h"
#include "tests/unit/base/scratch.h"
#include "tests/unit/suite.h"

static char path[PATH_MAX];

static void begin(void) {
    scratch_make();
    snprintf(path, sizeof path, "%s", in_scratch("hiap.sqlite"));
}

static void folder_holds(size_t expected) {
    char **names;
    size_t count;
    ck_ok(hiap_path_list(&names, &count, scratch, "", err));
    ck_assert_uint_eq(count, expected);
    hiap_path_free_list(names, count);
}

START_TEST(a_new_store_appears_when_it_is_kept) {
    begin();
    hiap_import_target t = { .path = path };
    ck_ok(hiap_import_target_open(&t, err));
    ck_assert_ptr_nonnull(t.fresh);
    ck_assert(!hiap_path_exists(path));
    ck_ok(hiap_import_target_keep(&t, err));
    hiap_import_target_close(&t);
    ck_assert(hiap_path_exists(path));
    folder_holds(1);
    ck_ok(hiap_import_target_open(&t, err)); /* and again: it is there */
    ck_assert_ptr_null(t.fresh);
    ck_ok(hiap_import_target_keep(&t, err));
    hiap_import_target_close(&t);
    folder_holds(1);
    scratch_remove();
} END_TEST

START_TEST(what_is_not_kept_leaves_nothing) {
    begin();
    hiap_import_target t = { .path = path };
    ck_ok(hiap_import_target_open(&t, err));
    hiap_import_target_close(&t);
    folder_holds(0);
    hiap_import_target_close(&t);
    scratch_remove();
} END_TEST

START_TEST(someone_elses_store_is_never_replaced) {
    begin();
    hiap_import_target t = { .path = path };
    ck_ok(hiap_import_target_open(&t, err));
    scratch_write("hiap.sqlite", "of someone else");
    ck_assert_int_eq(hiap_import_target_keep(&t, NULL), HIAP_BUSY);
    ck_assert(t.overtaken);
    hiap_import_target_close(&t);
    folder_holds(1);
    hiap_buf text = HIAP_BUF_INIT;
    ck_ok(hiap_file_read(&text, path, 100, err));
    ck_assert_str_eq(text.at, "of someone else");
    hiap_buf_clear(&text);
    scratch_remove();
} END_TEST

START_TEST(beginnings_of_killed_imports_go) {
    begin();
    pid_t gone = fork();
    if (gone == 0)
        _exit(0);
    waitpid(gone, NULL, 0);
    char mine[64], theirs[64];
    snprintf(mine, sizeof mine, "hiap.sqlite-new-%ld", (long)getpid());
    snprintf(theirs, sizeof theirs, "hiap.sqlite-new-%ld-journal", (long)gone);
    scratch_write(theirs, "");
    scratch_write("hiap.sqlite-newest", "");
    scratch_write("hiap.sqlite-new-1", ""); /* that process lives */
    hiap_import_target t = { .path = path };
    ck_ok(hiap_import_target_open(&t, err));
    hiap_import_target_close(&t);
    ck_assert(!hiap_path_exists(in_scratch(theirs)));
    ck_assert(!hiap_path_exists(in_scratch(mine)));
    folder_holds(2);
    scratch_remove();
} END_TEST

START_TEST(no_memory) {
    begin();
    for (long n = 1;; n += 1 + n / 50) { /* making the tables allocates thousands of times */
        hiap_import_target t = { .path = path };
        hiap_mem_fail_at(n, true);
        hiap_rc rc = hiap_import_target_open(&t, NULL);
        if (!rc)
            rc = hiap_import_target_keep(&t, NULL);
        bool reached = hiap_mem_allocations() >= n;
        hiap_mem_fail_at(0, false);
        hiap_import_target_close(&t);
        if (rc)
            folder_holds(0);
        if (!reached) {
            ck_assert_int_eq(rc, HIAP_OK);
            break;
        }
        unlink(path); /* kept all the same: some allocations are not needed */
    }
    scratch_remove();
} END_TEST

HIAP_SUITE(import_target) {
    tcase_add_test(tests, a_new_store_appears_when_it_is_kept);
    tcase_add_test(tests, what_is_not_kept_leaves_nothing);
    tcase_add_test(tests, someone_elses_store_is_never_replaced);
    tcase_add_test(tests, beginnings_of_killed_imports_go);
    tcase_add_test(tests, no_memory);
}
