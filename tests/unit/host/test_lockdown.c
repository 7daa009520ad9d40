/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/lockdown.h"

#include <errno.h>
#include <seccomp.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/unit/host/supervised.h"

/* Runs `check` in a child in which the kernel has no Landlock. */
static void without_landlock(int (*check)(void)) {
    int status;
    fflush(NULL);
    pid_t pid = fork();
    if (pid == 0) {
        scmp_filter_ctx ctx = seccomp_init(SCMP_ACT_ALLOW);
        seccomp_rule_add(ctx, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(landlock_create_ruleset), 0);
        _exit(seccomp_load(ctx) == 0 ? check() : 99);
    }
    ck_assert_int_eq(waitpid(pid, &status, 0), pid);
    ck_assert(WIFEXITED(status));
    ck_assert_int_eq(WEXITSTATUS(status), 0);
}

static int refuses(void) {
    supervised s = SUPERVISED_INIT;
    if (supervised_run(&s, "print('ran')") != HIAP_IO || s.printed.len > 0)
        return 1;
    if (!strstr(s.outcome.fault.err.what, "scripts cannot be isolated here: Landlock is missing"))
        return 2;
    return strstr(s.outcome.fault.err.hint, "--no-isolation") ? 0 : 3;
}

static int runs_when_told_to(void) {
    supervised s = SUPERVISED_INIT;
    s.options.allow_no_isolation = true;
    if (supervised_run(&s, "print('ran')") != HIAP_OK)
        return 1;
    return strcmp(s.printed.at, "ran\n") == 0 ? 0 : 2;
}

static int tells(void) {
    hiap_isolate_layer layers[HIAP_ISOLATION_LAYERS];
    hiap_isolation_probe(layers);
    for (size_t i = 0; i < HIAP_ISOLATION_LAYERS; i++)
        if (layers[i].active == (strcmp(layers[i].name, "Landlock") == 0))
            return (int)i + 1;
    return 0;
}

START_TEST(a_missing_layer_is_not_passed_over) {
    without_landlock(refuses);
    without_landlock(runs_when_told_to);
    without_landlock(tells);
} END_TEST

START_TEST(the_probe_names_every_layer) {
    hiap_isolate_layer layers[HIAP_ISOLATION_LAYERS];
    hiap_isolation_probe(layers);
    for (size_t i = 0; i < HIAP_ISOLATION_LAYERS; i++) {
        ck_assert_msg(layers[i].active, "%s is missing on this machine", layers[i].name);
        ck_assert_uint_gt(strlen(layers[i].protects), 20);
    }
} END_TEST

HIAP_SUITE(lockdown) {
    tcase_add_test(tests, a_missing_layer_is_not_passed_over);
    tcase_add_test(tests, the_probe_names_every_layer);
}
