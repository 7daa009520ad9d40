/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <dirent.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "core/base/atomic_file.h"
#include "core/base/mem.h"
#include "core/base/path.h"
#include "tests/unit/base/scratch.h"
#include "tests/unit/suite.h"

static void file_is(const char *name, const char *wanted) {
    hiap_buf b = HIAP_BUF_INIT;
    ck_ok(hiap_file_read(&b, in_scratch(name), 1 << 24, err));
    ck_assert_str_eq(b.at, wanted);
    hiap_buf_clear(&b);
}

/* Hidden files too: no temporary one may stay. */
static int count_entries(void) {
    int count = 0;
    DIR *dir = opendir(scratch);
    while (readdir(dir))
        count++;
    closedir(dir);
    return count - 2;
}

START_TEST(commit_replaces_the_whole) {
    hiap_atomic_file *f;
    scratch_write("a.csv", "old and longer");
    ck_ok(hiap_atomic_file_open(&f, in_scratch("a.csv"), err));
    ck_ok(hiap_atomic_file_write(f, "new", 3, err));
    file_is("a.csv", "old and longer");
    ck_assert_int_eq(count_entries(), 2);
    ck_ok(hiap_atomic_file_commit(f, err));
    file_is("a.csv", "new");
    ck_assert_int_eq(count_entries(), 1);
}
END_TEST

START_TEST(abort_leaves_the_old_file) {
    hiap_atomic_file *f;
    scratch_write("a.csv", "old");
    ck_ok(hiap_atomic_file_open(&f, in_scratch("a.csv"), err));
    ck_ok(hiap_atomic_file_write(f, "new", 3, err));
    hiap_atomic_file_abort(f);
    hiap_atomic_file_abort(NULL);
    file_is("a.csv", "old");
    ck_assert_int_eq(count_entries(), 1);
}
END_TEST

START_TEST(pieces_of_every_size_arrive_in_order) {
    static char wanted[400001], *at;
    hiap_atomic_file *f;
    ck_ok(hiap_atomic_file_open(&f, in_scratch("big"), err));
    at = wanted;
    for (size_t i = 0, size = 0; at + size <= wanted + 400000; i++, size = i * i * 13 % 150000) {
        memset(at, (int)('a' + i % 26), size);
        ck_ok(hiap_atomic_file_write(f, at, size, err));
        at += size;
    }
    *at = '\0';
    ck_assert_uint_gt((size_t)(at - wanted), 200000);
    ck_ok(hiap_atomic_file_commit(f, err));
    file_is("big", wanted);
}
END_TEST

START_TEST(save_obeys_the_umask_and_takes_nothing) {
    struct stat st;
    mode_t old = umask(027);
    ck_ok(hiap_atomic_file_save(in_scratch("empty"), NULL, 0, err));
    umask(old);
    ck_assert_int_eq(stat(in_scratch("empty"), &st), 0);
    ck_assert_int_eq(st.st_size, 0);
    ck_assert_uint_eq(st.st_mode & 0777, 0640);
}
END_TEST

START_TEST(two_writers_of_one_name) {
    hiap_atomic_file *a, *b;
    ck_ok(hiap_atomic_file_open(&a, in_scratch("a"), err));
    ck_ok(hiap_atomic_file_open(&b, in_scratch("a"), err));
    ck_ok(hiap_atomic_file_write(a, "first", 5, err));
    ck_ok(hiap_atomic_file_write(b, "second", 6, err));
    ck_ok(hiap_atomic_file_commit(b, err));
    ck_ok(hiap_atomic_file_commit(a, err));
    file_is("a", "first");
    ck_assert_int_eq(count_entries(), 1);
}
END_TEST

START_TEST(impossible_targets_are_refused) {
    hiap_err fault = { 0 };
    hiap_atomic_file *f = (void *)&fault;
    ck_ok(hiap_path_make_folder(in_scratch("folder"), err));
    ck_assert_int_eq(hiap_atomic_file_open(&f, in_scratch("folder"), &fault), HIAP_ARGUMENT);
    ck_assert_ptr_null(f);
    ck_assert_int_eq(hiap_atomic_file_open(&f, in_scratch("folder/"), &fault), HIAP_ARGUMENT);
    ck_assert_int_eq(hiap_atomic_file_open(&f, "/dev/null", &fault), HIAP_ARGUMENT);
    ck_assert_int_eq(hiap_atomic_file_open(&f, in_scratch("no/a"), &fault), HIAP_NOT_FOUND);
    ck_assert_int_eq(hiap_atomic_file_open(&f, in_scratch("no/a"), NULL), HIAP_NOT_FOUND);
    ck_assert_int_eq(symlink("/dev/null", in_scratch("null")), 0);
    ck_assert_int_eq(hiap_atomic_file_open(&f, in_scratch("null"), &fault), HIAP_ARGUMENT);
    ck_assert_int_eq(count_entries(), 2);
}
END_TEST

START_TEST(a_link_is_replaced_not_followed) {
    scratch_write("real", "old");
    ck_assert_int_eq(symlink("real", in_scratch("link")), 0);
    ck_ok(hiap_atomic_file_save(in_scratch("link"), "new", 3, err));
    file_is("real", "old");
    file_is("link", "new");
}
END_TEST

/* A full disk, as a limit on the size of a file. */
START_TEST(a_failed_write_leaves_the_old_file) {
    static const char bytes[300000];
    struct rlimit old, small;
    hiap_err fault = { 0 };
    hiap_atomic_file *f;
    scratch_write("a", "old");
    getrlimit(RLIMIT_FSIZE, &old);
    small = (struct rlimit){ 1000, old.rlim_max };
    void (*handler)(int) = signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &small);
    hiap_rc saved = hiap_atomic_file_save(in_scratch("a"), bytes, sizeof bytes, &fault);
    hiap_rc opened = hiap_atomic_file_open(&f, in_scratch("a"), NULL);
    hiap_rc gathered = hiap_atomic_file_write(f, bytes, 5000, NULL);
    hiap_rc committed = hiap_atomic_file_commit(f, NULL);
    hiap_atomic_file_open(&f, in_scratch("a"), NULL);
    hiap_rc wrote = hiap_atomic_file_write(f, bytes, sizeof bytes, NULL);
    setrlimit(RLIMIT_FSIZE, &old);
    hiap_rc again = hiap_atomic_file_write(f, bytes, 1, NULL);
    hiap_rc late = hiap_atomic_file_commit(f, NULL);
    signal(SIGXFSZ, handler);
    ck_assert_int_eq(saved, HIAP_IO);
    ck_assert_ptr_nonnull(strstr(fault.what, "File too large"));
    ck_assert(opened == HIAP_OK && gathered == HIAP_OK && committed == HIAP_IO);
    ck_assert(wrote == HIAP_IO && again == HIAP_IO && late == HIAP_IO);
    file_is("a", "old");
    ck_assert_int_eq(count_entries(), 1);
}
END_TEST

START_TEST(failed_allocations_leave_nothing) {
    size_t before = hiap_mem_used();
    hiap_rc rc = HIAP_NOMEM;
    for (long nth = 1; rc != HIAP_OK; nth++) {
        hiap_mem_fail_at(nth, false);
        rc = hiap_atomic_file_save(in_scratch("a"), "x", 1, NULL);
        hiap_mem_fail_at(0, false);
        ck_assert_int_eq(count_entries(), rc == HIAP_OK);
        ck_assert_uint_eq(hiap_mem_used(), before);
        ck_assert(rc == HIAP_OK ? nth > 3 : rc == HIAP_NOMEM);
    }
}
END_TEST

HIAP_SUITE(atomic_file) {
    tcase_add_checked_fixture(tests, scratch_make, scratch_remove);
    tcase_add_test(tests, commit_replaces_the_whole);
    tcase_add_test(tests, abort_leaves_the_old_file);
    tcase_add_test(tests, pieces_of_every_size_arrive_in_order);
    tcase_add_test(tests, save_obeys_the_umask_and_takes_nothing);
    tcase_add_test(tests, two_writers_of_one_name);
    tcase_add_test(tests, impossible_targets_are_refused);
    tcase_add_test(tests, a_link_is_replaced_not_followed);
    tcase_add_test(tests, a_failed_write_leaves_the_old_file);
    tcase_add_test(tests, failed_allocations_leave_nothing);
}
