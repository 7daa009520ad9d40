/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/workbook_impl.h"
#include "tests/unit/report/workbook_made.h"

static hiap_workbook_part parts[2] = { { .name = "a.xml" }, { .name = "b/c.xml" } };

static void fill(void) {
    parts[0].text = parts[1].text = (hiap_buf)HIAP_BUF_INIT;
    hiap_buf_add_text(&parts[0].text, "<a/>");
    hiap_buf_add_text(&parts[1].text, "<c/>");
}

static void empty(void) {
    hiap_buf_clear(&parts[0].text);
    hiap_buf_clear(&parts[1].text);
}

START_TEST(parts_come_back) {
    hiap_buf out = HIAP_BUF_INIT;
    ck_ok(hiap_workbook_zip(&out, parts, 2, err));
    ck_part(&out, "a.xml", "<a/>");
    ck_part(&out, "b/c.xml", "<c/>");
    hiap_buf_clear(&out);
}
END_TEST

/* Bytes 10 to 13 of a local header: time and date. */
START_TEST(every_part_is_dated_1980) {
    hiap_buf out = HIAP_BUF_INIT;
    ck_ok(hiap_workbook_zip(&out, parts, 2, err));
    ck_assert_mem_eq(out.at + 10, "\0\0\x21\0", 4);
    hiap_buf_clear(&out);
}
END_TEST

START_TEST(bytes_are_appended) {
    hiap_buf out = HIAP_BUF_INIT;
    hiap_buf_add_text(&out, "before");
    ck_ok(hiap_workbook_zip(&out, parts, 1, err));
    ck_assert_mem_eq(out.at, "beforePK\3\4", 10);
    hiap_buf_clear(&out);
}
END_TEST

START_TEST(a_part_twice_is_refused) {
    hiap_workbook_part same[2] = { parts[0], parts[0] };
    hiap_buf out = HIAP_BUF_INIT;
    ck_refused(hiap_workbook_zip(&out, same, 2, err), HIAP_IO, "could not be packed");
    hiap_buf_clear(&out);
}
END_TEST

static hiap_rc pack(hiap_err *err) {
    hiap_buf out = HIAP_BUF_INIT;
    hiap_rc rc = hiap_workbook_zip(&out, parts, 2, err);
    hiap_buf_clear(&out);
    return rc;
}

START_TEST(running_out_of_memory_is_reported) {
    fail_every_allocation(pack);
}
END_TEST

HIAP_SUITE(workbook_zip) {
    tcase_add_checked_fixture(tests, fill, empty);
    tcase_add_test(tests, parts_come_back);
    tcase_add_test(tests, every_part_is_dated_1980);
    tcase_add_test(tests, bytes_are_appended);
    tcase_add_test(tests, a_part_twice_is_refused);
    tcase_add_test(tests, running_out_of_memory_is_reported);
}
