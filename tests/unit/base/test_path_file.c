/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <sys/stat.h>

#include "core/base/mem.h"
#include "core/base/path.h"
#include "tests/unit/base/scratch.h"
#include "tests/unit/suite.h"

static const char abc[] = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
static const char empty[] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

START_TEST(read_appends_the_whole_file) {
    hiap_buf b = HIAP_BUF_INIT;
    scratch_write("a", "hello");
    hiap_buf_add_text(&b, "> ");
    ck_ok(hiap_file_read(&b, in_scratch("a"), 5, err));
    ck_assert_str_eq(b.at, "> hello");
    ck_ok(hiap_file_read(&b, "/proc/self/status", 1 << 20, err)); /* says its size is 0 */
    ck_assert_uint_gt(b.len, 100);
    hiap_buf_clear(&b);
    scratch_write("none", "");
    ck_ok(hiap_file_read(&b, in_scratch("none"), 0, err));
    ck_assert_uint_eq(b.len, 0);
    hiap_buf_clear(&b);
}
END_TEST

START_TEST(a_limit_is_a_limit) {
    hiap_buf b = HIAP_BUF_INIT;
    hiap_err fault = { 0 };
    scratch_write("a", "hello");
    hiap_buf_add_text(&b, "kept");
    ck_assert_int_eq(hiap_file_read(&b, in_scratch("a"), 4, &fault), HIAP_LIMIT);
    ck_assert_str_eq(b.at, "kept");
    ck_assert_int_eq(hiap_file_read(&b, "/proc/self/status", 10, &fault), HIAP_LIMIT);
    ck_assert_str_eq(b.at, "kept");
    hiap_buf_clear(&b);
}
END_TEST

START_TEST(only_regular_files) {
    hiap_buf b = HIAP_BUF_INIT;
    hiap_err fault = { 0 };
    ck_assert_int_eq(hiap_file_read(&b, in_scratch("no"), 9, &fault), HIAP_NOT_FOUND);
    ck_assert_int_eq(hiap_file_read(&b, scratch, 9, &fault), HIAP_IO);
    ck_assert_ptr_nonnull(strstr(fault.what, "it is a folder"));
    ck_assert_int_eq(hiap_file_read(&b, "/dev/zero", 9, &fault), HIAP_IO);
    ck_assert_int_eq(mkfifo(in_scratch("pipe"), 0600), 0);
    ck_assert_int_eq(hiap_file_read(&b, in_scratch("pipe"), 9, &fault), HIAP_IO);
    char hex[HIAP_SHA256_HEX];
    ck_assert_int_eq(hiap_sha256_file(hex, scratch, &fault), HIAP_IO);
    ck_assert_str_eq(hex, "");
    hiap_buf_clear(&b);
}
END_TEST

START_TEST(reading_reports_spent_memory) {
    hiap_buf b = HIAP_BUF_INIT;
    scratch_write("a", "hello");
    hiap_mem_fail_at(1, false);
    ck_assert_int_eq(hiap_file_read(&b, in_scratch("a"), 9, NULL), HIAP_NOMEM);
    hiap_mem_fail_at(0, false);
    hiap_buf_clear(&b);
}
END_TEST

START_TEST(sha256_known_answers) {
    char hex[HIAP_SHA256_HEX];
    hiap_sha256(hex, "abc", 3);
    ck_assert_str_eq(hex, abc);
    hiap_sha256(hex, "", 0);
    ck_assert_str_eq(hex, empty);
    scratch_write("abc", "abc");
    ck_ok(hiap_sha256_file(hex, in_scratch("abc"), err));
    ck_assert_str_eq(hex, abc);
}
END_TEST

START_TEST(sha256_of_a_file_of_many_pieces) {
    static char text[200001];
    char hex[HIAP_SHA256_HEX], wanted[HIAP_SHA256_HEX];
    memset(text, 'a', sizeof text - 1);
    scratch_write("many", text);
    hiap_sha256(wanted, text, sizeof text - 1);
    ck_ok(hiap_sha256_file(hex, in_scratch("many"), err));
    ck_assert_str_eq(hex, wanted);
}
END_TEST

HIAP_SUITE(path_file) {
    tcase_add_checked_fixture(tests, scratch_make, scratch_remove);
    tcase_add_test(tests, read_appends_the_whole_file);
    tcase_add_test(tests, a_limit_is_a_limit);
    tcase_add_test(tests, only_regular_files);
    tcase_add_test(tests, reading_reports_spent_memory);
    tcase_add_test(tests, sha256_known_answers);
    tcase_add_test(tests, sha256_of_a_file_of_many_pieces);
}
