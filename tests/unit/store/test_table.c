/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/table.h"

#include "tests/unit/store/kept.h"

START_TEST(declared_types_and_reasons_stay) {
    static const hiap_type types[WIDTH] = { HIAP_TEXT, HIAP_NUMBER, HIAP_MASK };
    const hiap_table_spec typed = { "notes", headings, types, WIDTH };
    static const hiap_reason missing[WIDTH] = { HIAP_MISSING_NONE, HIAP_MISSING_NOT_COMPUTED,
                                                HIAP_MISSING_EMPTY };
    static const hiap_str plain[WIDTH] = { { "007", 3 }, { "0.1", 3 }, { "true", 4 } };
    static const hiap_str empty[WIDTH] = { { "", 0 }, { "x", 1 }, { "false", 5 } };
    hiap_table_writer *w;
    hiap_frame *f;
    scratch_make();
    hiap_store *store = store_made();
    ck_ok(hiap_store_begin(store, err));
    ck_ok(hiap_table_writer_open(&w, store, vintage_made(store), &typed, err));
    ck_ok(hiap_table_writer_add(w, plain, NULL, 1, err));
    ck_ok(hiap_table_writer_add(w, plain, missing, 2, err));
    ck_ok(hiap_table_writer_add(w, empty, NULL, 3, err));
    ck_assert_uint_eq(hiap_table_writer_rows(w), 3);
    ck_ok(hiap_table_writer_close(w, err));
    ck_ok(hiap_store_commit(store, err));
    const hiap_table_query query = { .name = "notes" };
    ck_ok(hiap_store_table(&f, store, &query, err));
    ck_frame_is(f, "area count note", "007|0.1|true\n007|missing|missing\n|missing|false\n");
    const hiap_column *count = hiap_frame_find(f, "count");
    ck_assert_int_eq(hiap_column_type(count), HIAP_NUMBER);
    ck_assert(hiap_column_numbers(count)[0] == 0.1);
    ck_assert_int_eq(hiap_column_reason(count, 1), HIAP_MISSING_NOT_COMPUTED);
    ck_assert_int_eq(hiap_column_reason(count, 2), HIAP_MISSING_TEXT);
    ck_assert_int_eq(hiap_column_reason(hiap_frame_find(f, "note"), 1), HIAP_MISSING_EMPTY);
    hiap_frame_drop(f);
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

START_TEST(names_that_cannot_be) {
    static const hiap_str twice[WIDTH] = { { "a", 1 }, { "b", 1 }, { "a", 1 } };
    static const hiap_str nameless[WIDTH] = { { "a", 1 }, { "", 0 }, { "c", 1 } };
    static const hiap_str taken[WIDTH] = { { "a", 1 }, { "vintage", 7 }, { "c", 1 } };
    static const struct { hiap_table_spec spec; const char *fact; } cases[] = {
        { { "Notes", headings, NULL, WIDTH }, "'Notes' cannot be the name of a table" },
        { { "", headings, NULL, WIDTH }, "'' cannot be" },
        { { "1st", headings, NULL, WIDTH }, "'1st' cannot be" },
        { { "notes", twice, NULL, WIDTH }, "column 3 of the table 'notes', 'a', is there twice" },
        { { "notes", nameless, NULL, WIDTH }, "column 2 of the table 'notes', '', has no name" },
        { { "notes", taken, NULL, WIDTH }, "'vintage', is what store:table calls" },
        { { "notes", headings, NULL, 0 }, "has no columns" } };
    scratch_make();
    hiap_store *store = store_made();
    ck_ok(hiap_store_begin(store, err));
    int64_t vintage = vintage_made(store);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        ck_refused(write_rows(store, vintage, &cases[i].spec, NULL, 0, err), HIAP_ARGUMENT, "",
                   cases[i].fact, "");
    ck_ok(write_rows(store, vintage, &notes, first, 2, err));
    ck_refused(write_rows(store, vintage, &notes, first, 2, err), HIAP_ARGUMENT, "",
               "'notes' is in this vintage already", "keep them once");
    ck_ok(hiap_store_commit(store, err));
    hiap_frame *f;
    const hiap_table_query near = { .name = "note" };
    ck_refused(hiap_store_table(&f, store, &near, err), HIAP_NOT_FOUND, "",
               "there is no table 'note' in the store", "did you mean 'notes'?");
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

START_TEST(bytes_that_are_no_text) {
    static const hiap_str cells[WIDTH] = { { "a\0b", 3 }, { "\xFF", 1 }, { "\x01\\\x7F", 3 } };
    hiap_table_writer *w;
    scratch_make();
    hiap_store *store = store_made();
    ck_ok(hiap_store_begin(store, err));
    ck_ok(hiap_table_writer_open(&w, store, vintage_made(store), &notes, err));
    ck_ok(hiap_table_writer_add(w, cells, NULL, 1, err));
    ck_ok(hiap_table_writer_close(w, err));
    ck_ok(hiap_store_commit(store, err));
    const hiap_table_query query = { .name = "notes" };
    ck_table(store, &query, "area count note",
             "a\xEF\xBF\xBD" "b|\xEF\xBF\xBD|\x01\\\x7F\n");
    ck_ok(hiap_sql_run(store, "UPDATE table_row SET cells = '{'", err));
    hiap_frame *f;
    ck_refused(hiap_store_table(&f, store, &query, err), HIAP_DB, STORE, "not as hiap wrote it",
               "backup");
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

START_TEST(any_tool_reads_the_views) {
    sqlite3 *db;
    sqlite3_stmt *s;
    static const hiap_str names[WIDTH] = { { "review", 6 }, { "indicator", 9 }, { "rating", 6 } };
    static const made_row rows[] = { { { "wirral", "loneliness", "On track" } } };
    const hiap_table_spec spec = { "review_assessments", names, NULL, WIDTH };
    scratch_make();
    hiap_store *store = store_made();
    keep_rows(store, &spec, rows, 1);
    hiap_store_close(store);
    ck_assert_int_eq(sqlite3_open(in_scratch(STORE), &db), SQLITE_OK);
    static const char sql[] = "SELECT review || ' ' || indicator || ' ' || rating || ' ' || vintage"
                              " FROM assessment_view";
    ck_assert_int_eq(sqlite3_prepare_v2(db, sql, -1, &s, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_step(s), SQLITE_ROW);
    ck_assert_str_eq((const char *)sqlite3_column_text(s, 0), "wirral loneliness On track 1");
    sqlite3_finalize(s);
    sqlite3_close(db);
    scratch_remove();
}
END_TEST

START_TEST(memory_may_run_out) {
    const hiap_table_query query = { .name = "notes", .every = true };
    scratch_make();
    hiap_store *store = store_made();
    keep_rows(store, &notes, first, 2);
    for (int sticky = 0; sticky < 2; sticky++) {
        hiap_rc rc = HIAP_NOMEM;
        for (long n = 1; rc != HIAP_OK; n++) {
            hiap_err err = { 0 };
            hiap_frame *f = NULL;
            ck_assert_int_eq(hiap_store_begin(store, &err), HIAP_OK);
            int64_t vintage = vintage_made(store);
            hiap_mem_fail_at(n, sticky);
            rc = write_rows(store, vintage, &notes, first, 2, &err);
            if (!rc)
                rc = hiap_store_table(&f, store, &query, &err);
            hiap_mem_fail_at(0, false);
            ck_assert_msg(rc == HIAP_OK || rc == HIAP_NOMEM, "%ld: %d %s", n, rc, err.what);
            hiap_frame_drop(f);
            hiap_store_rollback(store);
        }
    }
    ck_table(store, &query, "vintage", "1\n1\n");
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

HIAP_SUITE(store_table) {
    tcase_add_test(tests, declared_types_and_reasons_stay);
    tcase_add_test(tests, names_that_cannot_be);
    tcase_add_test(tests, bytes_that_are_no_text);
    tcase_add_test(tests, any_tool_reads_the_views);
    tcase_add_test(tests, memory_may_run_out);
}
