/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/bind/bound.h"

START_TEST(figures_leave_out_what_is_missing) {
    ck_gives("local c = column{ 3, 1, missing, 4, 2 }\n"
             "print(c:count(), c:missing_count(), c:distinct(), c:sum(), c:mean(), c:median())\n"
             "print(c:min(), c:max(), c:sd(), c:quantile(0.9), c:mean(column{ 1, 0, 1, 0, 0 }))",
             "4\t1\t4\t10\t2.5\t2.5\n1\t4\t1.2909944487358056\t3.7\t3\n");
}
END_TEST

START_TEST(nothing_to_compute_from_is_missing) {
    ck_gives("local c = column{ missing, missing }\n"
             "print(c:count(), c:sum(), c:mean(), c:min(), c:max(), c:median(), c:sd())\n"
             "print(column{}:sum(), column{}:max(), column{ 1 }:sd(), column{}:quantile(0.5))",
             "0\tmissing\tmissing\tmissing\tmissing\tmissing\tmissing\n"
             "missing\tmissing\tmissing\tmissing\n");
}
END_TEST

START_TEST(masks_count_as_zero_and_one) {
    ck_gives("local m = sequence(4):gt(1)\nprint(m:sum(), m:mean())", "3\t0.75\n");
}
END_TEST

START_TEST(periods_have_a_first_and_a_last) {
    ck_gives("local p = periods{ '2016/17', missing, '2015', '2015 - 17' }\n"
             "print(p:min(), p:max(), p:count(), periods{ missing }:max())",
             "2015\t2016/17\t3\tnil\n");
}
END_TEST

START_TEST(what_has_no_figure) {
    ck_refuses("column{ 'a' }:sum()", "sum needs a number column, not a text column");
    ck_refuses("column{ 'a' }:min()", "min needs a number column");
    ck_refuses("column{ 1 }:quantile(1.5)", "1.5");
    ck_refuses("column{ 1 }:mean(column{ 1, 2 })", "2");
    ck_gives("print(column{ 'a', 'b', 'a' }:distinct(), column{ 'a', missing }:missing_count())",
             "2\t1\n");
}
END_TEST

START_TEST(types_have_names) {
    ck_gives("print(column{ 1 }:type(), column{ 'a' }:type(), periods{ '2015' }:type(),\n"
             "      column{ true }:type())",
             "number\ttext\tperiod\tmask\n");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives("local c = sequence(5) * 2\n"
                "print(c:median(), c:quantile(0.25), c:mean(c), c:distinct(), c:sd())");
}
END_TEST

HIAP_SUITE(bind_column_figure) {
    tcase_add_test(tests, figures_leave_out_what_is_missing);
    tcase_add_test(tests, nothing_to_compute_from_is_missing);
    tcase_add_test(tests, masks_count_as_zero_and_one);
    tcase_add_test(tests, periods_have_a_first_and_a_last);
    tcase_add_test(tests, what_has_no_figure);
    tcase_add_test(tests, types_have_names);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
