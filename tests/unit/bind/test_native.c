/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/bind/bound.h"

START_TEST(nearest_names_and_ids) {
    ck_gives("print(native.near('wieghts', { 'weights', 'values' }), native.near('q', {}))",
             "weights\tnil\n");
    ck_gives("print(native.is_id 'a_1', native.is_id '1a', native.is_id '', native.is_id 'A',\n"
             "      native.is_id 'a\\0', native.is_id(string.rep('a', 60)),\n"
             "      native.is_id(string.rep('a', 61)), native.is_id '_a')",
             "true\tfalse\tfalse\tfalse\tfalse\ttrue\tfalse\tfalse\n");
}
END_TEST

START_TEST(the_run_and_its_store) {
    bound_start.version = "0.1", bound_start.as_of = 3, bound_start.width = 80;
    ck_gives("local r = native.run()\nprint(r.version, r.seed, r.as_of, r.width, native.vintages())",
             "0.1\t7\t3\t80\tnil\n");
}
END_TEST

START_TEST(fixed_decimals) {
    ck_gives("print(fixed(1234.56), fixed(2.675, 2), fixed(-0.04), fixed(missing), fixed(1e300, 20))",
             "1,234.6\t2.68\t0.0\tmissing\t1e+300\n");
    ck_refuses("fixed('1')", "finite number expected, got text");
    ck_refuses("fixed(1, 21)", "must lie between 0 and 20");
    ck_refuses("fixed(1 / 0)", "finite number expected");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives("print(native.near('a', { 'b' }), native.registry()[1].name, #native.summaries())");
}
END_TEST

HIAP_SUITE(bind_native) {
    tcase_add_test(tests, nearest_names_and_ids);
    tcase_add_test(tests, the_run_and_its_store);
    tcase_add_test(tests, fixed_decimals);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
