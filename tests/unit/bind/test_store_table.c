/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/keep.h"
#include "tests/unit/bind/bound.h"
#include "tests/unit/store/made.h"

static hiap_store *open_store(void) {
    return store_at(STORE, HIAP_STORE_READ);
}

static void keep_packed(hiap_store *store, const char *packed) {
    static const hiap_keep_options how = { "hiap test", "ada", "2026-04-09T10:11:12Z" };
    hiap_keep keep = { .bytes = 0 };
    int64_t vintage;
    ck_ok(hiap_keep_add(&keep, hiap_str_of(packed), err));
    ck_ok(hiap_store_begin(store, err));
    ck_ok(hiap_keep_write(&vintage, store, &keep, &how, err));
    ck_ok(hiap_store_commit(store, err));
    hiap_keep_clear(&keep);
}

static void make_store(void) {
    scratch_make();
    hiap_store *made = store_made();
    keep_packed(made, "{\"table\":\"notes\",\"columns\":[\"n\"],\"types\":[0]}\n"
                      "[\"1\"]\n[\"2.5\"]\n");
    keep_packed(made, "{\"table\":\"notes\",\"columns\":[\"n\"],\"types\":[0]}\n[\"3\"]\n");
    hiap_store_close(made);
    bound_store = open_store;
    bound_picture = "";
    bound_start.as_of = 0;
}

START_TEST(rows_of_the_newest_or_of_every_vintage) {
    ck_gives("print(store:table('notes').n:list())\n"
             "local f = store:table{ 'notes', every = true }\n"
             "print(f.vintage:list(), f.n:list(), #store:table{ 'notes', every = false })",
             "{ 3 }\n{ 1, 1, 2 }\t{ 1, 2.5, 3 }\t1\n");
    bound_start.as_of = 1;
    ck_gives("print(store:table('notes').n:list(), store:tables():col('rows'):list())",
             "{ 1, 2.5 }\t{ 2 }\n");
}
END_TEST

START_TEST(what_cannot_be_asked) {
    ck_refuses("store:table 'note'", "did you mean 'notes'?");
    ck_refuses("store:table{ 'notes', evry = true }", "did you mean 'every'?");
    ck_refuses("store:table{ 'notes', every = 1 }", "truth value expected");
    ck_refuses("store:table{ every = true }", "the first item must be the name of a table");
    ck_refuses("store:table(1)", "text expected");
    bound_store = NULL;
    ck_refuses("store:table 'notes'", "nothing has been imported yet");
    ck_refuses("store:tables()", "nothing has been imported yet");
}
END_TEST

START_TEST(a_frame_is_handed_to_the_main_process) {
    bound b;
    hiap_message message;
    const char *name;
    bound_open(&b);
    ck_assert_int_eq(script_do(&b.run, "store:keep('mine', frame{ { 'a', { 'x', 'y' } } })"),
                     HIAP_OK);
    while (hiap_channel_receive(&b.main_process, &message, -1) == HIAP_RECEIVED_NOT_YET)
        ;
    ck_assert_int_eq(message.type, HIAP_MESSAGE_REQUEST);
    ck_assert(hiap_message_take_text(&message.body, &name));
    ck_assert_str_eq(name, "keep");
    ck_assert(hiap_str_is(message.body, "{\"table\":\"mine\",\"columns\":[\"a\"],\"types\":[1]}\n"
                                        "[\"x\"]\n[\"y\"]\n"));
    bound_close(&b);
}
END_TEST

START_TEST(what_cannot_be_kept) {
    ck_refuses("store:keep('My notes', frame{ { 'a', { 1 } } })", "'My notes' cannot be");
    ck_refuses("store:keep('notes', 1)", "frame expected");
    ck_refuses("store:keep('notes', frame{ { 'vintage', { 1 } } })", "what store:table calls");
    ck_refuses("store:keep('notes', frame{})", "has no columns");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives("print(store:table{ 'notes', every = true }, store:tables())");
    ck_survives("store:keep('notes', frame{ { 'a', { 1 } } })");
}
END_TEST

HIAP_SUITE(bind_store_table) {
    tcase_add_checked_fixture(tests, make_store, scratch_remove);
    tcase_add_test(tests, rows_of_the_newest_or_of_every_vintage);
    tcase_add_test(tests, what_cannot_be_asked);
    tcase_add_test(tests, a_frame_is_handed_to_the_main_process);
    tcase_add_test(tests, what_cannot_be_kept);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
