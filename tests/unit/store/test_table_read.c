/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/embed.h"
#include "core/store/schema.h"
#include "tests/unit/store/kept.h"

START_TEST(the_newest_vintage_wins) {
    scratch_make();
    hiap_store *store = store_made();
    keep_rows(store, &notes, first, 2);
    keep_rows(store, &notes, second, 1);
    hiap_table_query query = { .name = "notes" };
    ck_table(store, &query, "area count note", "Sefton|7|new\n");
    query.as_of = 1;
    ck_table(store, &query, "area count note",
             "Halton|1200|a \"quoted\" line\nand another\nWirral|[c]|missing\n");
    query.every = true, query.as_of = 0;
    ck_table(store, &query, "vintage area count", "1|Halton|1200\n1|Wirral|[c]\n2|Sefton|7\n");
    query.as_of = 3;
    hiap_frame *none;
    ck_refused(hiap_store_table(&none, store, &query, err), HIAP_NOT_FOUND, "", "no vintage 3",
               "1 to 2");
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

START_TEST(columns_may_come_and_go) {
    static const hiap_str later[WIDTH] = { { "count", 5 }, { "who", 3 }, { "area", 4 } };
    static const made_row rows[] = { { { "many", "ada", "Sefton" } } };
    const hiap_table_spec other = { "notes", later, NULL, WIDTH };
    scratch_make();
    hiap_store *store = store_made();
    keep_rows(store, &notes, first, 2);
    keep_rows(store, &other, rows, 1);
    const hiap_table_query every = { .name = "notes", .every = true };
    ck_table(store, &every, "area count who",
             "Halton|1,200|missing\nWirral|[c]|missing\nSefton|many|ada\n");
    hiap_frame *f;
    ck_ok(hiap_store_table(&f, store, &every, err));
    static const char *const names[] = { "vintage", "area", "count", "note", "who" };
    ck_assert_uint_eq(hiap_frame_width(f), 5);
    for (size_t i = 0; i < 5; i++)
        ck_assert_str_eq(hiap_frame_name(f, i), names[i]);
    hiap_frame_drop(f);
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

START_TEST(the_list_of_tables) {
    hiap_frame *f;
    const hiap_table_spec others = { "others", headings, NULL, WIDTH };
    scratch_make();
    hiap_store *store = store_made();
    keep_rows(store, &notes, first, 2);
    keep_rows(store, &notes, second, 1);
    keep_rows(store, &others, second, 0);
    ck_ok(hiap_store_tables(&f, store, 0, err));
    ck_frame_is(f, "dataset rows columns vintages vintage", "notes|1|3|2|2\nothers|0|3|1|3\n");
    hiap_frame_drop(f);
    ck_ok(hiap_store_tables(&f, store, 1, err));
    ck_frame_is(f, "dataset rows vintages vintage", "notes|2|1|1\n");
    hiap_frame_drop(f);
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

/* A store of version 1 as an earlier hiap left it. */
static void make_old_store(void) {
    sqlite3 *db;
    const hiap_embedded *first_version = hiap_embedded_find("core/store/schema/001_init.sql");
    ck_assert_int_eq(sqlite3_open(in_scratch(STORE), &db), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(db, first_version->text, NULL, NULL, NULL), SQLITE_OK);
    ck_assert_int_eq(sqlite3_exec(db,
                                  "PRAGMA application_id = 0x68696170; PRAGMA user_version = 1;"
                                  "INSERT INTO vintage VALUES (1, 'a', 'b', 'c', 'd', 'e', 0, 0)",
                                  NULL, NULL, NULL),
                     SQLITE_OK);
    sqlite3_close(db);
}

START_TEST(an_old_store_is_read_as_it_is_and_grows_when_written) {
    hiap_frame *f;
    int64_t version;
    const hiap_table_query query = { .name = "notes" };
    scratch_make();
    make_old_store();
    hiap_store *store = store_at(STORE, HIAP_STORE_READ);
    ck_ok(hiap_schema_of(&version, store, err));
    ck_assert_int_eq(version, 1);
    ck_refused(hiap_store_table(&f, store, &query, err), HIAP_NOT_FOUND, "",
               "no table 'notes' in the store", "store:keep");
    ck_ok(hiap_store_tables(&f, store, 0, err));
    ck_assert_uint_eq(hiap_frame_rows(f), 0);
    hiap_frame_drop(f);
    hiap_store_close(store);
    store = store_made();
    keep_rows(store, &notes, second, 1);
    ck_table(store, &query, "area", "Sefton\n");
    ck_ok(hiap_schema_of(&version, store, err));
    ck_assert_int_eq(version, hiap_schema_version());
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

HIAP_SUITE(store_table_read) {
    tcase_add_test(tests, the_newest_vintage_wins);
    tcase_add_test(tests, columns_may_come_and_go);
    tcase_add_test(tests, the_list_of_tables);
    tcase_add_test(tests, an_old_store_is_read_as_it_is_and_grows_when_written);
}
