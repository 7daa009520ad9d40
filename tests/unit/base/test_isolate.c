/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/isolate.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/mem.h"
#include "tests/unit/base/scratch.h"
#include "tests/unit/suite.h"

/* What a process gives up it gives up for good, so each check has a child of its own. It returns
 * 0, or the line of the check that failed. */
static void in_child(int (*check)(void)) {
    int status;
    fflush(NULL);
    pid_t pid = fork();
    if (pid == 0)
        _exit(check());
    ck_assert_int_eq(waitpid(pid, &status, 0), pid);
    ck_assert_msg(WIFEXITED(status), "ended by signal %d", WTERMSIG(status));
    ck_assert_msg(WEXITSTATUS(status) == 0, "failed at line %d (mod 256)", WEXITSTATUS(status));
}

#define must(condition)                 \
    do {                                \
        if (!(condition))               \
            return __LINE__ % 255 + 1;  \
    } while (0)

static int check_landlock(void) {
    const hiap_isolate_path paths[] = {
        { in_scratch("read"), HIAP_ISOLATE_READ },
        { in_scratch("write"), HIAP_ISOLATE_WRITE },
        { in_scratch("not there"), HIAP_ISOLATE_READ },
        { in_scratch("one file"), HIAP_ISOLATE_READ },
    };
    must(hiap_isolate_no_new_privileges(NULL) == HIAP_OK);
    must(hiap_isolate_landlock(paths, 4, NULL) == HIAP_OK);
    must(open(in_scratch("read/a"), O_RDONLY) >= 0);
    must(open(in_scratch("read/a"), O_WRONLY) < 0 && errno == EACCES);
    must(open(in_scratch("read/new"), O_WRONLY | O_CREAT, 0600) < 0);
    must(unlink(in_scratch("read/a")) != 0);
    must(open(in_scratch("write/new"), O_RDWR | O_CREAT | O_TRUNC, 0600) >= 0);
    must(rename(in_scratch("write/new"), in_scratch("write/newer")) == 0);
    must(unlink(in_scratch("write/newer")) == 0);
    must(open(in_scratch("one file"), O_RDONLY) >= 0);
    must(open(scratch, O_RDONLY | O_DIRECTORY) < 0);
    must(open("/etc/passwd", O_RDONLY) < 0 && errno == EACCES);
    must(execl("/bin/true", "true", (char *)NULL) != 0 && errno == EACCES);
    return 0;
}

START_TEST(only_the_given_paths) {
    scratch_make();
    ck_assert_int_eq(mkdir(in_scratch("read"), 0700), 0);
    ck_assert_int_eq(mkdir(in_scratch("write"), 0700), 0);
    scratch_write("read/a", "x");
    scratch_write("one file", "x");
    in_child(check_landlock);
    scratch_remove();
} END_TEST

static int check_program_profile(void) {
    must(hiap_isolate_no_new_privileges(NULL) == HIAP_OK);
    must(hiap_isolate_seccomp(HIAP_ISOLATE_PROGRAM, NULL) == HIAP_OK);
    must(fork() < 0 && errno == EPERM);
    must(vfork() < 0 && errno == EPERM);
    must(open("/etc/passwd", O_RDONLY) >= 0);
    must(kill(getppid(), 0) != 0 && errno == EPERM);
    execl("/bin/true", "true", (char *)NULL);
    return 1;
}

START_TEST(a_program_may_start_and_no_other) {
    in_child(check_program_profile);
} END_TEST

static int check_limits(void) {
    hiap_isolate_limits limits = HIAP_ISOLATE_LIMITS_KEEP;
    struct rlimit now;
    limits.file_bytes = 10;
    limits.cpu_seconds = 5;
    must(hiap_isolate_limits_set(&limits, NULL) == HIAP_OK);
    must(getrlimit(RLIMIT_CPU, &now) == 0 && now.rlim_cur == 5 && now.rlim_max == 6);
    must(getrlimit(RLIMIT_FSIZE, &now) == 0 && now.rlim_cur == 10 && now.rlim_max == 10);
    must(getrlimit(RLIMIT_CORE, &now) == 0 && now.rlim_max == 0);
    limits.cpu_seconds = 1000; /* a limit is never raised */
    must(hiap_isolate_limits_set(&limits, NULL) == HIAP_OK);
    must(getrlimit(RLIMIT_CPU, &now) == 0 && now.rlim_cur == 6);
    signal(SIGXFSZ, SIG_IGN);
    int fd = open(in_scratch("file"), O_WRONLY | O_CREAT, 0600);
    must(fd >= 0 && write(fd, "0123456789", 10) == 10);
    must(write(fd, "x", 1) < 0 && errno == EFBIG);
    return 0;
}

START_TEST(limits_hold) {
    scratch_make();
    in_child(check_limits);
    scratch_remove();
} END_TEST

START_TEST(the_probe_changes_nothing) {
    hiap_isolate_layer layers[HIAP_ISOLATE_LAYERS];
    hiap_isolate_probe(layers);
    for (size_t i = 0; i < HIAP_ISOLATE_LAYERS; i++) {
        ck_assert_ptr_nonnull(layers[i].name);
        ck_assert_ptr_nonnull(layers[i].protects);
    }
    int fd = open("/etc/passwd", O_RDONLY);
    ck_assert_int_ge(fd, 0);
    close(fd);
} END_TEST

static int check_plan(void) {
    hiap_isolate_plan plan;
    const hiap_isolate_path paths[] = { { "/usr", HIAP_ISOLATE_RUN } };
    must(hiap_isolate_plan_child(&plan, paths, 1, NULL) == HIAP_OK);
    must(open("/etc/passwd", O_RDONLY) >= 0);
    must(hiap_isolate_plan_apply(&plan) == 0);
    hiap_isolate_plan_clear(&plan);
    hiap_isolate_plan_clear(&plan);
    must(open("/etc/passwd", O_RDONLY) < 0);
    must(open("/usr/bin/true", O_RDONLY) >= 0);
    must(fork() < 0);
    return 0;
}

START_TEST(a_plan_is_made_before_it_is_applied) {
    in_child(check_plan);
} END_TEST

START_TEST(memory_for_a_plan_runs_out) {
    hiap_isolate_plan plan;
    hiap_err err;
    hiap_mem_fail_at(1, true);
    ck_assert_int_eq(hiap_isolate_plan_child(&plan, NULL, 0, &err), HIAP_NOMEM);
    hiap_mem_fail_at(0, false);
    ck_assert_int_eq(plan.ruleset, -1);
} END_TEST

HIAP_SUITE(isolate) {
    tcase_add_test(tests, only_the_given_paths);
    tcase_add_test(tests, a_program_may_start_and_no_other);
    tcase_add_test(tests, limits_hold);
    tcase_add_test(tests, the_probe_changes_nothing);
    tcase_add_test(tests, a_plan_is_made_before_it_is_applied);
    tcase_add_test(tests, memory_for_a_plan_runs_out);
}
