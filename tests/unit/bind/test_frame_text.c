/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/bind/bound.h"

#define TWO "local f = frame{ { 'a', { 1, missing } }, { 'b', { 'x, y', 'z' } } }\n"

START_TEST(frames_as_text) {
    ck_gives(TWO "print(f:csv())", "a,b\n1,\"x, y\"\n,z\n\n");
    ck_gives(TWO "print(f:select('a'):json())",
             "[\n  {\n    \"a\": 1\n  },\n  {\n    \"a\": null\n  }\n]\n\n");
}
END_TEST

START_TEST(frames_as_files) {
    bound b;
    bound_open(&b);
    ck_assert_int_eq(script_do(&b.run, TWO "f:save 'a.csv'; f:save 't/a.json'; f:save 'a.md'\n"
                                           "f:head(1):save 'a.csv'"),
                     HIAP_OK);
    ck_assert_uint_eq(b.bind.written.len, 3);
    ck_assert_str_eq(b.bind.written.at[0].path, "a.csv");
    ck_assert_str_eq(b.bind.written.at[0].origin, "output");
    bound_close(&b);
}
END_TEST

START_TEST(endings_and_paths_that_cannot_be) {
    ck_refuses(TWO "f:save 'a.xls'", "a frame cannot be saved as 'a.xls'");
    ck_refuses(TWO "f:save 'a'", "the ending decides: .csv, .json or .md");
    ck_refuses(TWO "f:save '../a.csv'", "is not a path inside the run's folder");
    ck_refuses(TWO "f.save(3, 'a.csv')", "frame expected, got number");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives(TWO "print(f:csv(), f:json())\nf:save 'a.md'\nf:save 'a.md'");
}
END_TEST

HIAP_SUITE(bind_frame_text) {
    tcase_add_test(tests, frames_as_text);
    tcase_add_test(tests, frames_as_files);
    tcase_add_test(tests, endings_and_paths_that_cannot_be);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
