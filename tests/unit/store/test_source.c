/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/source.h"

#include "tests/unit/store/made.h"

START_TEST(a_csv_file_as_records) {
    hiap_source s;
    char place[HIAP_PLACE_MAX];
    bool more;
    size_t total;
    scratch_make();
    ck_ok(hiap_source_csv(&s, file_made("a.csv", "x,y\n1,\"2\n2\"\n3\n"), "a.csv", err));
    ck_assert_uint_eq(s.width, 2);
    ck_assert(hiap_str_is(s.header(s.self, 1), "y"));
    ck_ok(s.next(s.self, &more, err));
    ck_assert(more && hiap_str_is(s.cell(s.self, 1), "2\n2"));
    ck_ok(s.next(s.self, &more, err));
    ck_assert(more && hiap_str_is(s.cell(s.self, 0), "3") && hiap_str_is(s.cell(s.self, 1), ""));
    ck_assert_uint_eq(s.line(s.self), 4);
    s.place(s.self, 4, place);
    ck_assert_str_eq(place, "a.csv:4");
    ck_ok(s.next(s.self, &more, err));
    ck_assert(!more);
    ck_assert_uint_eq(s.done(s.self, &total), total);
    ck_assert_uint_eq(total, 14);
    s.close(s.self);
    s.close(NULL);
    ck_refused(hiap_source_csv(&s, in_scratch("none.csv"), NULL, err), HIAP_NOT_FOUND, "", "", "");
    ck_assert_ptr_null(s.self);
    scratch_remove();
}
END_TEST

HIAP_SUITE(source) {
    tcase_add_test(tests, a_csv_file_as_records);
}
