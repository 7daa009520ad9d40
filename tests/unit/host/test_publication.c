/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/publication.h"

#include <string.h>

#include "core/base/mem.h"
#include "tests/unit/suite.h"

static const hiap_limits limits = HIAP_LIMITS_DEFAULT;

START_TEST(files_and_folders_get_on) {
    hiap_publication p = HIAP_PUBLICATION_INIT;
    ck_ok(hiap_publication_add(&p, "index.html", 1, &limits, err));
    ck_ok(hiap_publication_add(&p, "charts/a.svg", 1, &limits, err));
    ck_ok(hiap_publication_add(&p, "charts/b.svg", 1, &limits, err));
    ck_ok(hiap_publication_add(&p, "charts/a.svg", 1, &limits, err));
    ck_ok(hiap_publication_add(&p, "console/auxiliary.txt", 1, &limits, err));
    ck_assert_uint_eq(p.files, 4);
    ck_assert_uint_eq(p.bytes, 5);
    hiap_publication_clear(&p);
    hiap_publication_clear(&p);
} END_TEST

static void refuse(hiap_publication *p, const char *path, hiap_rc rc, const char *what) {
    hiap_err err = { 0 };
    ck_assert_int_eq(hiap_publication_add(p, path, 1, &limits, &err), rc);
    ck_assert_msg(strstr(err.what, what) != NULL, "%s: %s", path, err.what);
    ck_assert(err.hint[0]);
}

START_TEST(names_that_cannot_be) {
    static const struct {
        const char *path, *what;
    } bad[] = { { "a/b", "'a' cannot be a file and a folder at once" },
                { "f", "'f' cannot be a file and a folder at once" },
                { "A", "'A' and 'a' differ in capitals only" },
                { "F/h", "'F' and 'f' differ in capitals only" },
                { "con", "cannot be the name of a file on Windows" },
                { "x/Nul.txt", "'Nul.txt' cannot be" },
                { "com1/x", "'com1' cannot be" },
                { "a:b", "'a:b' cannot be" },
                { "end.", "'end.' cannot be" },
                { "../x", "not a path inside" },
                { "", "not a path inside" } };
    hiap_publication p = HIAP_PUBLICATION_INIT;
    ck_ok(hiap_publication_add(&p, "a", 1, &limits, err));
    ck_ok(hiap_publication_add(&p, "f/g", 1, &limits, err));
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        refuse(&p, bad[i].path, HIAP_ARGUMENT, bad[i].what);
    hiap_publication_clear(&p);
} END_TEST

START_TEST(a_path_too_long) {
    char path[5001];
    hiap_publication p = HIAP_PUBLICATION_INIT;
    memset(path, 'a', sizeof path - 1);
    path[sizeof path - 1] = '\0';
    refuse(&p, path, HIAP_ARGUMENT, "a path of 5000 letters is too long");
    hiap_publication_clear(&p);
} END_TEST

START_TEST(so_many_files_and_no_more) {
    char name[16];
    hiap_publication p = { .spare = 1 };
    for (size_t i = 0; i <= limits.published_files; i++) {
        snprintf(name, sizeof name, "%zu", i);
        ck_ok(hiap_publication_add(&p, name, 0, &limits, err));
    }
    refuse(&p, "more", HIAP_LIMIT, "a run publishes at most 2000 files");
    hiap_publication_clear(&p);
} END_TEST

START_TEST(so_many_bytes_and_no_more) {
    hiap_err refusal = { 0 };
    hiap_publication p = HIAP_PUBLICATION_INIT;
    ck_ok(hiap_publication_add(&p, "a", limits.published_bytes, &limits, err));
    ck_ok(hiap_publication_add(&p, "b", 0, &limits, err));
    ck_assert_int_eq(hiap_publication_add(&p, "b", 1, &limits, &refusal), HIAP_LIMIT);
    ck_assert_int_eq(hiap_publication_add(&p, "b", SIZE_MAX, &limits, &refusal), HIAP_LIMIT);
    ck_assert_str_eq(refusal.what, "the files of this run are larger than 256 MiB");
    hiap_publication_clear(&p);
} END_TEST

static void run_out(bool sticky) {
    hiap_rc rc = HIAP_NOMEM;
    long n = 0;
    while (rc == HIAP_NOMEM && n < 50) {
        hiap_publication p = HIAP_PUBLICATION_INIT;
        hiap_mem_fail_at(++n, sticky);
        rc = hiap_publication_add(&p, "a/b", 1, &limits, NULL);
        hiap_mem_fail_at(0, false);
        if (rc)
            ck_ok(hiap_publication_add(&p, "a/b", 1, &limits, err));
        hiap_publication_clear(&p);
    }
    ck_assert_int_eq(rc, HIAP_OK);
    ck_assert_int_gt(n, 3);
}

START_TEST(memory_runs_out) {
    run_out(false);
    run_out(true);
} END_TEST

HIAP_SUITE(publication) {
    tcase_add_test(tests, files_and_folders_get_on);
    tcase_add_test(tests, names_that_cannot_be);
    tcase_add_test(tests, a_path_too_long);
    tcase_add_test(tests, so_many_files_and_no_more);
    tcase_add_test(tests, so_many_bytes_and_no_more);
    tcase_add_test(tests, memory_runs_out);
}
