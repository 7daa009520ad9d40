/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/writer_note.h"

#include "tests/unit/store/made.h"

START_TEST(says_who_where_and_since_when) {
    char text[HIAP_WRITER_NOTE_MAX], name[64], process[32];
    scratch_make();
    hiap_writer_note_read(text, in_scratch(STORE));
    ck_assert_str_eq(text, "");
    ck_assert(!hiap_writer_note_exists(in_scratch(STORE)));
    char *note = hiap_writer_note_leave(in_scratch(STORE));
    hiap_writer_note_read(text, in_scratch(STORE));
    ck_assert_str_eq(text, note);
    hiap_writer_name(name);
    ck_assert_int_gt((int)strlen(name), 0);
    ck_assert_int_eq(strncmp(text, name, strlen(name)), 0);
    snprintf(process, sizeof process, " (process %ld) on ", (long)getpid());
    ck_assert_ptr_nonnull(strstr(text, process));
    ck_assert_ptr_nonnull(strstr(text, " since 20"));
    ck_assert_str_eq(text + strlen(text) - 4, " UTC");
    ck_assert(hiap_writer_note_exists(in_scratch(STORE)));
    hiap_writer_note_remove(in_scratch(STORE), note);
    ck_assert(!hiap_writer_note_exists(in_scratch(STORE)));
    hiap_writer_note_remove(in_scratch(STORE), NULL);
    scratch_remove();
}
END_TEST

START_TEST(another_writers_note_is_left_alone) {
    char text[HIAP_WRITER_NOTE_MAX];
    scratch_make();
    char *note = hiap_writer_note_leave(in_scratch(STORE));
    scratch_write(STORE "-writer", "someone else");
    hiap_writer_note_remove(in_scratch(STORE), note);
    hiap_writer_note_read(text, in_scratch(STORE));
    ck_assert_str_eq(text, "someone else");
    scratch_remove();
}
END_TEST

START_TEST(odd_notes) {
    char text[HIAP_WRITER_NOTE_MAX], *note;
    char huge[4000];
    scratch_make();
    memset(huge, 'x', sizeof huge - 1);
    huge[sizeof huge - 1] = '\0';
    scratch_write(STORE "-writer", huge);
    hiap_writer_note_read(text, in_scratch(STORE));
    ck_assert_uint_eq(strlen(text), HIAP_WRITER_NOTE_MAX - 1);
    ck_assert_int_eq(remove(in_scratch(STORE "-writer")), 0);
    scratch_write("precious", "keep me");
    ck_assert_int_eq(symlink(in_scratch("precious"), in_scratch(STORE "-writer")), 0);
    note = hiap_writer_note_leave(in_scratch(STORE)); /* never through a link */
    ck_assert_ptr_nonnull(note);
    hiap_writer_note_read(text, in_scratch(STORE));
    ck_assert_str_eq(text, "");
    hiap_writer_note_remove(in_scratch(STORE), note);
    hiap_writer_note_read(text, in_scratch("no/folder"));
    ck_assert_str_eq(text, "");
    hiap_buf kept = HIAP_BUF_INIT;
    ck_ok(hiap_file_read(&kept, in_scratch("precious"), 100, err));
    ck_assert_str_eq(kept.at, "keep me");
    hiap_buf_clear(&kept);
    scratch_remove();
}
END_TEST

START_TEST(without_memory) {
    scratch_make();
    hiap_mem_fail_at(1, true);
    ck_assert_ptr_null(hiap_writer_note_leave(in_scratch(STORE)));
    hiap_mem_fail_at(0, false);
    scratch_remove();
}
END_TEST

HIAP_SUITE(writer_note) {
    tcase_add_test(tests, says_who_where_and_since_when);
    tcase_add_test(tests, another_writers_note_is_left_alone);
    tcase_add_test(tests, odd_notes);
    tcase_add_test(tests, without_memory);
}
