/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/embed.h"

#include <string.h>

#include "tests/unit/suite.h"

START_TEST(files_are_found_by_their_path) {
    const hiap_embedded *file = hiap_embedded_find("core/store/schema/001_init.sql");
    ck_assert_ptr_nonnull(file);
    ck_assert_str_eq(file->name, "core/store/schema/001_init.sql");
    ck_assert_uint_eq(strlen(file->text), file->len);
    ck_assert_int_eq(strncmp(file->text, "-- SPDX-License-Identifier:", 27), 0);
    ck_assert_int_eq(file->text[file->len - 1], '\n');
    ck_assert_ptr_null(hiap_embedded_find("001_init.sql"));
    ck_assert_ptr_null(hiap_embedded_find(""));
}
END_TEST

START_TEST(each_file_is_there_once) {
    for (size_t i = 0; i < hiap_embedded_count; i++)
        ck_assert_ptr_eq(hiap_embedded_find(hiap_embedded_files[i].name), &hiap_embedded_files[i]);
}
END_TEST

HIAP_SUITE(embed) {
    tcase_add_test(tests, files_are_found_by_their_path);
    tcase_add_test(tests, each_file_is_there_once);
}
