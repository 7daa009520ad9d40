/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/spawn.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "core/base/mem.h"
#include "tests/unit/base/scratch.h"
#include "tests/unit/suite.h"

static const hiap_isolate_path system_paths[] = {
    { "/usr", HIAP_ISOLATE_RUN }, { "/lib", HIAP_ISOLATE_RUN },      { "/lib64", HIAP_ISOLATE_RUN },
    { "/bin", HIAP_ISOLATE_RUN }, { "/dev/null", HIAP_ISOLATE_WRITE },
};

static hiap_spawn shell(const char *script) {
    static const char *argv[4];
    hiap_spawn how = HIAP_SPAWN_INIT;
    argv[0] = "/bin/sh", argv[1] = "-c", argv[2] = script, argv[3] = NULL;
    how.argv = argv;
    how.paths = system_paths, how.path_count = sizeof system_paths / sizeof *system_paths;
    how.wall_seconds = 20;
    return how;
}

static void check(const hiap_spawn *how, hiap_rc rc, int exit_code, const char *output) {
    hiap_spawn_result result;
    hiap_err err = { 0 };
    hiap_rc got = hiap_spawn_run(&result, how, &err);
    ck_assert_msg(got == rc, "%d: %s", got, err.what);
    ck_assert_int_eq(result.exit_code, exit_code);
    ck_assert_str_eq(result.output.at ? result.output.at : "", output);
    hiap_spawn_result_clear(&result);
}

START_TEST(output_errors_and_exit_code) {
    hiap_spawn how = shell("echo out; echo err >&2; exit 3");
    hiap_spawn_result result;
    ck_ok(hiap_spawn_run(&result, &how, err));
    ck_assert_int_eq(result.exit_code, 3);
    ck_assert_int_eq(result.signal, 0);
    ck_assert_str_eq(result.output.at, "out\n");
    ck_assert_str_eq(result.errors.at, "err\n");
    ck_assert(!result.output_cut && !result.errors_cut);
    hiap_spawn_result_clear(&result);
    hiap_spawn_result_clear(&result);
} END_TEST

START_TEST(input_is_fed_while_output_is_read) {
    size_t len = 3000000;
    char *bytes = hiap_alloc(len);
    static const char *const argv[] = { "/bin/cat", NULL };
    memset(bytes, 'x', len);
    hiap_spawn how = shell("");
    hiap_spawn_result result;
    how.argv = argv;
    how.input = (hiap_str){ bytes, len };
    how.output_limit = len + 1;
    ck_ok(hiap_spawn_run(&result, &how, err));
    ck_assert_uint_eq(result.output.len, len);
    hiap_spawn_result_clear(&result);
    how.output_limit = 1000;
    ck_ok(hiap_spawn_run(&result, &how, err));
    ck_assert_uint_eq(result.output.len, 1000);
    ck_assert(result.output_cut);
    hiap_spawn_result_clear(&result);
    how = shell("exit 0"); /* does not read its input */
    how.input = (hiap_str){ bytes, len };
    check(&how, HIAP_OK, 0, "");
    hiap_free(bytes);
} END_TEST

START_TEST(folder_and_environment) {
    static const char *const env[] = { "A=1", NULL };
    scratch_make();
    hiap_isolate_path paths[6];
    memcpy(paths, system_paths, sizeof system_paths);
    paths[5] = (hiap_isolate_path){ scratch, HIAP_ISOLATE_WRITE };
    hiap_spawn how = shell("echo hello > file; echo $A$HOME$LC_ALL");
    how.folder = scratch, how.paths = paths, how.path_count = 6;
    check(&how, HIAP_OK, 0, "C.UTF-8\n");
    ck_assert_int_eq(access(in_scratch("file"), R_OK), 0);
    how.env = env;
    check(&how, HIAP_OK, 0, "1\n");
    scratch_remove();
} END_TEST

START_TEST(nothing_beyond_its_paths) {
    hiap_spawn how = shell("read x < /etc/passwd || echo no");
    check(&how, HIAP_OK, 0, "no\n");
    how = shell("echo x > /tmp/hiap-unit-spawn || echo no");
    check(&how, HIAP_OK, 0, "no\n");
    how = shell("(echo forked); echo after");
    check(&how, HIAP_OK, 2, "");
} END_TEST

START_TEST(descriptors_are_not_inherited) {
    int fd = open("/etc/passwd", O_RDONLY); /* without O_CLOEXEC */
    ck_assert_int_ge(fd, 3);
    char script[64];
    snprintf(script, sizeof script, "read x <&%d && echo leaked", fd);
    hiap_spawn how = shell(script);
    hiap_spawn_result result;
    ck_ok(hiap_spawn_run(&result, &how, err));
    ck_assert_ptr_null(result.output.at);
    hiap_spawn_result_clear(&result);
    close(fd);
} END_TEST

static void check_failure(const hiap_spawn *how, hiap_rc rc, const char *what) {
    hiap_spawn_result result;
    hiap_err err = { 0 };
    ck_assert_int_eq(hiap_spawn_run(&result, how, &err), rc);
    ck_assert_msg(strstr(err.what, what) != NULL, "%s", err.what);
    hiap_spawn_result_clear(&result);
}

START_TEST(ways_not_to_end) {
    static const char *const missing[] = { "/usr/bin/not-there", NULL };
    hiap_spawn how = shell("while :; do :; done");
    how.wall_seconds = 0.3;
    check_failure(&how, HIAP_LIMIT, "sh was stopped after 0.3 s");
    how.wall_seconds = 20;
    how.limits.cpu_seconds = 1;
    check_failure(&how, HIAP_LIMIT, "sh used its 1 s of processor time");
    how = shell("exec >&- 2>&-; while :; do :; done"); /* closes its output and lives on */
    how.wall_seconds = 0.3;
    check_failure(&how, HIAP_LIMIT, "sh was stopped after 0.3 s");
    how = shell("ulimit -c 0; kill -SEGV $$");
    how.allow_no_isolation = true;
    check_failure(&how, HIAP_OK, "");
    how = shell("");
    how.argv = missing;
    check_failure(&how, HIAP_NOT_FOUND, "cannot start /usr/bin/not-there");
    how = shell("");
    how.path_count = 0;
    check_failure(&how, HIAP_IO, "cannot start /bin/sh");
    how = shell("");
    how.folder = "/not/there";
    check_failure(&how, HIAP_NOT_FOUND, "cannot start /bin/sh");
} END_TEST

START_TEST(large_files_are_refused) {
    scratch_make();
    hiap_isolate_path paths[6];
    memcpy(paths, system_paths, sizeof system_paths);
    paths[5] = (hiap_isolate_path){ scratch, HIAP_ISOLATE_WRITE };
    hiap_spawn how = shell("while :; do echo 0123456789; done > big");
    how.folder = scratch, how.paths = paths, how.path_count = 6;
    how.limits.file_bytes = 1 << 20;
    check_failure(&how, HIAP_LIMIT, "tried to write a file larger than 1 MiB");
    scratch_remove();
} END_TEST

START_TEST(memory_runs_out) {
    for (int sticky = 0; sticky < 2; sticky++) {
        hiap_rc rc = HIAP_NOMEM;
        for (long n = 1; rc != HIAP_OK; n++) {
            hiap_spawn how = shell("echo out");
            hiap_spawn_result result;
            hiap_err err;
            ck_assert_int_lt(n, 50);
            hiap_mem_fail_at(n, sticky);
            rc = hiap_spawn_run(&result, &how, &err);
            hiap_mem_fail_at(0, false);
            ck_assert(rc == HIAP_OK || rc == HIAP_NOMEM);
            hiap_spawn_result_clear(&result);
        }
    }
} END_TEST

HIAP_SUITE(spawn) {
    tcase_add_test(tests, output_errors_and_exit_code);
    tcase_add_test(tests, input_is_fed_while_output_is_read);
    tcase_add_test(tests, folder_and_environment);
    tcase_add_test(tests, nothing_beyond_its_paths);
    tcase_add_test(tests, descriptors_are_not_inherited);
    tcase_add_test(tests, ways_not_to_end);
    tcase_add_test(tests, large_files_are_refused);
    tcase_add_test(tests, memory_runs_out);
}
