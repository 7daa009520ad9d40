/* SPDX-License-Identifier: GPL-3.0-or-later */
/* kill -9 at any moment of an import leaves the old store or the new one, whole. */
#include <signal.h>
#include <sys/wait.h>
#include <time.h>

#include "core/base/rng.h"
#include "tests/unit/store/made.h"

enum { KILLS = 20, ROWS = 12000 };

static void write_rows(const char *name, unsigned factor) {
    FILE *file = fopen(in_scratch(name), "w");
    ck_assert_ptr_nonnull(file);
    fputs(FINGERTIPS, file);
    for (unsigned i = 0; i < ROWS; i++)
        fprintf(file, "%u,R,,,E%u,A,UA,Persons,All ages,,,20%02u,%u,,,,,,,,,,,,,\n", i % 7,
                i / 7 % 200, i / 1400, i * factor);
    ck_assert_int_eq(fclose(file), 0);
}

static void import_in_child(void) {
    hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
    hiap_store *store;
    if (hiap_store_open(&store, in_scratch(STORE), HIAP_STORE_WRITE, NULL))
        _exit(1);
    sqlite3_exec(store->db, "PRAGMA cache_size = 20", NULL, NULL,
                 NULL); /* write to the file early */
    _exit(hiap_store_import(&report, store, in_scratch("new.csv"), NULL, NULL) ? 1 : 0);
}

static void wait_nanoseconds(uint64_t n) {
    struct timespec t = { (time_t)(n / 1000000000u), (long)(n % 1000000000u) };
    nanosleep(&t, NULL);
}

/* Returns the nanoseconds it took when it was left to end. */
static uint64_t run(uint64_t kill_after) {
    struct timespec before, after;
    int status;
    clock_gettime(CLOCK_MONOTONIC, &before);
    pid_t pid = fork();
    ck_assert_int_ge(pid, 0);
    if (pid == 0)
        import_in_child();
    if (kill_after) {
        wait_nanoseconds(kill_after);
        kill(pid, SIGKILL);
    }
    ck_assert_int_eq(waitpid(pid, &status, 0), pid);
    ck_assert(kill_after || (WIFEXITED(status) && WEXITSTATUS(status) == 0));
    clock_gettime(CLOCK_MONOTONIC, &after);
    return (uint64_t)(after.tv_sec - before.tv_sec) * 1000000000u + (uint64_t)after.tv_nsec -
           (uint64_t)before.tv_nsec;
}

/* The old store or the new one, never a mixture; and whole. Returns whether it is the old one. */
static bool is_old(void) {
    hiap_store *store = store_at(STORE, HIAP_STORE_READ);
    int64_t vintages = asked(store, "SELECT count(*) FROM vintage");
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM observation"), vintages * ROWS);
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM vintage_class"), vintages);
    ck_ok(hiap_store_check(store, err));
    hiap_store_close(store);
    ck_assert_int_ge(vintages, 1);
    ck_assert_int_le(vintages, 2);
    return vintages == 1;
}

static void old_store(void) {
    hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
    remove(in_scratch(STORE));
    hiap_store *store = store_made();
    ck_ok(hiap_store_import(&report, store, in_scratch("old.csv"), NULL, err));
    hiap_import_report_clear(&report);
    hiap_store_close(store);
}

START_TEST(killed_at_any_moment) {
    int undone = 0;
    scratch_make();
    write_rows("old.csv", 1);
    write_rows("new.csv", 3);
    old_store();
    uint64_t whole = run(0);
    ck_assert(!is_old());
    old_store();
    hiap_rng rng = hiap_rng_for(1, "test.kills");
    for (unsigned i = 0; i < KILLS; i++) {
        run(1 + hiap_rng_below(&rng, i, whole));
        if (is_old()) {
            undone++;
            continue;
        }
        old_store(); /* it was done before the signal came: come sooner */
        whole -= whole / 8;
    }
    ck_assert_int_ge(undone, 1);
    scratch_remove();
}
END_TEST

/* The very first import: what is left is an empty store, or none. */
START_TEST(killed_while_the_store_is_made) {
    scratch_make();
    write_rows("new.csv", 1);
    uint64_t whole = run(0);
    hiap_rng rng = hiap_rng_for(2, "test.kills");
    for (unsigned i = 0; i < KILLS / 2; i++) {
        remove(in_scratch(STORE));
        run(1 + hiap_rng_below(&rng, i, whole / 4));
        hiap_store *store = store_made();
        ck_assert_int_eq(asked(store, "SELECT count(*) FROM observation") % ROWS, 0);
        ck_ok(hiap_store_check(store, err));
        hiap_store_close(store);
    }
    scratch_remove();
}
END_TEST

HIAP_SUITE(import_killed) {
    tcase_add_test(tests, killed_at_any_moment);
    tcase_add_test(tests, killed_while_the_store_is_made);
}
