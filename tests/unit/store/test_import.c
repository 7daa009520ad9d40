/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/catalog.h"
#include "tests/unit/store/made.h"

static hiap_store *store;

static void set_up(void) {
    scratch_make();
    store = store_made();
}

static void tear_down(void) {
    hiap_store_close(store);
    scratch_remove();
}

#define FIRST FINGERTIPS ROW("1", "E1", "2015", "4.5") ROW("1", "E2", "2015", "[c]")
#define SECOND FINGERTIPS ROW("1", "E1", "2015", "4.75") ROW("1", "E3", "2015", "9")

START_TEST(a_file_is_a_vintage) {
    hiap_frame *frame;
    set_up();
    hiap_import_report report = imported(store, "first.csv", FIRST);
    ck_assert_int_eq(report.vintage, 1);
    ck_assert_int_eq(report.already, 0);
    ck_assert_str_eq(report.layout_help, "OHID Fingertips download");
    ck_assert_uint_eq(report.rows_read, 2);
    ck_ok(hiap_store_vintages(&frame, store, err));
    ck_frame_is(frame,
                "vintage file_name layout imported_at imported_by indicators rows_read rows_kept",
                "1|first.csv|fingertips|2026-04-09T10:11:12Z|ada|1|2|2\n");
    ck_assert(hiap_str_is(hiap_column_text(hiap_frame_find(frame, "sha256"), 0), report.sha256));
    ck_assert_uint_eq(strlen(report.sha256), 64);
    hiap_frame_drop(frame);
    hiap_import_report_clear(&report);
    tear_down();
}
END_TEST

START_TEST(who_and_when_are_known_without_options) {
    hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
    set_up();
    ck_ok(hiap_store_import(&report, store, file_made("a.csv", FIRST), NULL, err));
    hiap_import_report_clear(&report);
    ck_assert_int_eq(
        asked(store, "SELECT count(*) FROM vintage WHERE imported_by <> ''"
                     " AND imported_at GLOB '20[0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:*Z'"),
        1);
    tear_down();
}
END_TEST

START_TEST(the_same_file_again) {
    set_up();
    import_text(store, "a.csv", FIRST);
    hiap_import_report report = imported(store, "renamed.csv", FIRST);
    ck_assert_int_eq(report.already, 1);
    ck_assert_int_eq(report.vintage, 0);
    ck_assert_uint_eq(report.rows_read, 0);
    hiap_import_report_clear(&report);
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM vintage"), 1);
    import_text(store, "b.csv", SECOND); /* gives E1 again */
    report = imported(store, "a.csv", FIRST);
    ck_assert_int_eq(report.already, 0); /* so that this brings the first value back */
    ck_assert_int_eq(report.vintage, 3);
    hiap_import_report_clear(&report);
    import_text(store, "c.csv", FINGERTIPS ROW("1", "E9", "2015", "1"));
    report = imported(store, "a.csv", FIRST);
    ck_assert_int_eq(report.already, 3);
    hiap_import_report_clear(&report);
    tear_down();
}
END_TEST

START_TEST(a_dry_run_keeps_nothing) {
    static const hiap_import_options dry = { .dry_run = true };
    hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
    set_up();
    ck_ok(hiap_store_import(&report, store, file_made("a.csv", FIRST), &dry, err));
    ck_classes(&report, "1 kept; 1 kept, value missing: confidential or suppressed");
    ck_assert_int_eq(report.vintage, 0);
    hiap_import_report_clear(&report);
    ck_assert_int_eq(
        asked(store, "SELECT (SELECT count(*) FROM vintage) + (SELECT count(*) FROM observation)"
                     " + (SELECT count(*) FROM area) + (SELECT count(*) FROM word)"),
        0);
    ck_assert(!hiap_store_in_transaction(store));
    tear_down();
}
END_TEST

START_TEST(several_files_in_one_transaction) {
    set_up();
    ck_ok(hiap_store_begin(store, err));
    import_text(store, "a.csv", FIRST);
    import_refused(store, "bad.csv",
                   FINGERTIPS ROW("1", "E7", "2015", "1") ROW("1", "E8", "2015", "?"), HIAP_PARSE,
                   "bad.csv:3", "'?'", "");
    import_text(store, "b.csv", SECOND);
    ck_assert(hiap_store_in_transaction(store));
    ck_ok(hiap_store_commit(store, err));
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM vintage"), 2);
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM area"), 3);
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM observation"), 4);
    ck_ok(hiap_store_check(store, err));
    tear_down();
}
END_TEST

/* --- what is refused -------------------------------------------------------------------------- */

START_TEST(refusals) {
    hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
    set_up();
    ck_refused(hiap_store_import(&report, store, in_scratch("none.csv"), NULL, err), HIAP_NOT_FOUND,
               "", "none.csv", "");
    import_refused(store, "a.csv", "", HIAP_PARSE, "a.csv", "the file is empty", "");
    import_refused(store, "a.csv", "<html><body>Sign in</body></html>", HIAP_PARSE, "a.csv", "",
                   "");
    import_refused(store, "a.csv", FINGERTIPS "1,\"Rate\n", HIAP_PARSE, "a.csv:2", "quote", "");
    import_refused(store, "a.csv", FINGERTIPS ROW("", "", "", ""), HIAP_PARSE, "a.csv",
                   "none of the 1 rows could be used", "");
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM vintage"), 0);
    hiap_store_close(store);
    store = store_at(STORE, HIAP_STORE_READ);
    ck_refused(hiap_store_import(&report, store, file_made("a.csv", FIRST), NULL, err),
               HIAP_ARGUMENT, "", "open for reading only", "");
    tear_down();
}
END_TEST

START_TEST(another_writer) {
    set_up();
    hiap_store *other = store_at(STORE, HIAP_STORE_WRITE);
    ck_ok(hiap_store_begin(other, err));
    sqlite3_busy_timeout(store->db, 20);
    import_refused(store, "a.csv", FIRST, HIAP_BUSY, STORE, "the store is in use by ",
                   "nothing was changed");
    hiap_store_close(other);
    import_text(store, "a.csv", FIRST);
    tear_down();
}
END_TEST

/* --- progress --------------------------------------------------------------------------------- */

typedef struct watcher {
    size_t steps, last, total, stop_at;
} watcher;

static bool step(void *payload, size_t done, size_t total) {
    watcher *w = payload;
    ck_assert_uint_ge(done, w->last);
    ck_assert_uint_le(done, total);
    w->last = done;
    w->total = total;
    return ++w->steps != w->stop_at;
}

static char *many_rows(size_t rows) {
    hiap_buf text = HIAP_BUF_INIT;
    hiap_buf_add_text(&text, FINGERTIPS);
    for (size_t i = 0; i < rows; i++)
        hiap_buf_printf(&text, "%zu,R,,,E%zu,A,UA,Persons,All ages,,,20%02zu,%zu,,,,,,,,,,,,,\n",
                        i % 7, i / 7 % 500, i / 3500, i);
    ck_assert(!text.failed);
    return text.at;
}

START_TEST(progress_and_ctrl_c) {
    char *text = many_rows(40000);
    set_up();
    for (size_t stop_at = 0; stop_at < 13; stop_at++) {
        watcher w = { .stop_at = stop_at };
        hiap_progress progress = { step, &w };
        hiap_import_options options = { .progress = &progress, .dry_run = stop_at == 0 };
        hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
        hiap_err why = { 0 };
        hiap_rc rc = hiap_store_import(&report, store, file_made("a.csv", text), &options, &why);
        ck_assert_int_eq(rc, stop_at ? HIAP_INTERRUPTED : HIAP_OK);
        ck_assert_uint_eq(w.total, strlen(text));
        if (stop_at == 0)
            ck_assert_uint_ge(w.steps, 12); /* ten while reading, more while the index is made */
        else
            ck_assert_ptr_nonnull(strstr(why.what, "stopped; nothing was "));
        hiap_import_report_clear(&report);
        ck_assert_int_eq(asked(store, "SELECT count(*) FROM observation"), 0);
        ck_assert_int_eq(
            asked(store, "SELECT count(*) FROM sqlite_schema WHERE name = 'observation_figure'"),
            1);
    }
    ck_ok(hiap_store_check(store, err));
    free(text);
    tear_down();
}
END_TEST

/* --- memory ----------------------------------------------------------------------------------- */

/* A rollback may need memory too: where there is none at all, the next one to open the store does
 * it. */
static bool import_with_fault(long nth, bool sticky) {
    hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
    hiap_err why = { 0 };
    hiap_mem_fail_at(nth, sticky);
    hiap_rc rc = hiap_store_import(&report, store, in_scratch("a.csv"), NULL, &why);
    bool failed = hiap_mem_allocations() >= nth;
    hiap_mem_fail_at(0, false);
    ck_assert_msg(rc == HIAP_OK || (failed && rc == HIAP_NOMEM), "%ld: %d %s", nth, rc, why.what);
    ck_assert(!hiap_store_in_transaction(store));
    ck_assert(rc == HIAP_OK || report.classes.len == 0);
    hiap_import_report_clear(&report);
    if (sticky || rc == HIAP_OK) {
        hiap_store_close(store);
        store = store_made();
    }
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM observation"), rc ? 0 : 2);
    ck_assert_int_eq(
        asked(store, "SELECT count(*) FROM sqlite_schema WHERE name = 'observation_figure'"), 1);
    if (rc == HIAP_OK) { /* SQLite did without, or nothing failed */
        hiap_store_close(store);
        ck_assert_int_eq(remove(in_scratch(STORE)), 0);
        store = store_made();
    }
    return failed;
}

START_TEST(importing_survives_every_failed_allocation) {
    set_up();
    scratch_write("a.csv", FIRST);
    size_t before = hiap_mem_used();
    for (int sticky = 0; sticky < 2; sticky++)
        for (long nth = 1; import_with_fault(nth, sticky); nth++)
            ;
    hiap_store_close(store);
    ck_assert_uint_le(hiap_mem_used(), before);
    store = store_made();
    tear_down();
}
END_TEST

HIAP_SUITE(import) {
    tcase_add_test(tests, a_file_is_a_vintage);
    tcase_add_test(tests, who_and_when_are_known_without_options);
    tcase_add_test(tests, the_same_file_again);
    tcase_add_test(tests, a_dry_run_keeps_nothing);
    tcase_add_test(tests, several_files_in_one_transaction);
    tcase_add_test(tests, refusals);
    tcase_add_test(tests, another_writer);
    tcase_add_test(tests, progress_and_ctrl_c);
    tcase_add_test(tests, importing_survives_every_failed_allocation);
}
