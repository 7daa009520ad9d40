/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/bind/bound.h"

START_TEST(labels_columns_and_years_become_periods) {
    ck_gives("print(periods{ '2016/17', missing, 'March 2023' }, periods '2015 - 17')\n"
             "print(periods(column{ '2015' }), periods{ 2015, 2016 }, periods(periods{ '2015' }))",
             "period column of 3 rows: 2016/17, missing, March 2023\tperiod column of 1 row: 2015 - 17\n"
             "period column of 1 row: 2015\tperiod column of 2 rows: 2015, 2016\t"
             "period column of 1 row: 2015\n");
}
END_TEST

START_TEST(the_publishers_word_decides_where_a_year_starts) {
    ck_gives("print(periods({ '2016/17' }, 'Academic year'):middle():at(1) >\n"
             "      periods{ '2016/17' }:middle():at(1))",
             "true\n");
    ck_refuses("periods({ '2016/17' }, 'Lunar year')", "Lunar year");
}
END_TEST

START_TEST(labels_that_cannot_be_read) {
    ck_refuses("periods{ '2015', 'soon' }", "cannot read the period 'soon'");
    ck_refuses("periods{ true }", "cannot read the period 'true'");
    ck_refuses("periods{ 1.5 }", "cannot read the period '1.5'");
    ck_refuses("periods()", "'periods' must be a column, a list or one value, not nothing");
}
END_TEST

START_TEST(periods_as_numbers) {
    ck_gives("local p = periods{ '2015 - 17', '2016', missing }\n"
             "print(p:year(), p:middle(), p:length())",
             "number column of 3 rows: 2015, 2016, missing\t"
             "number column of 3 rows: 2016.5, 2016.5, missing\t"
             "number column of 3 rows: 36, 12, missing\n");
    ck_refuses("column{ 2015 }:year()", "a number column has none");
}
END_TEST

START_TEST(anything_as_text) {
    ck_gives("print(column{ 0.1, missing }:text(), periods{ '2015-17' }:text(),\n"
             "      column{ true, false }:text(), column{ 'a' }:text())",
             "text column of 2 rows: 0.1, missing\ttext column of 1 row: 2015 - 17\t"
             "text column of 2 rows: true, false\ttext column of 1 row: a\n");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives("local p = periods{ '2015', missing }\n"
                "print(p:year(), p:text(), periods(column{ 2015, 2016 }):length())\n"
                "pcall(periods, { '2015', 'soon' })");
}
END_TEST

HIAP_SUITE(bind_column_period) {
    tcase_add_test(tests, labels_columns_and_years_become_periods);
    tcase_add_test(tests, the_publishers_word_decides_where_a_year_starts);
    tcase_add_test(tests, labels_that_cannot_be_read);
    tcase_add_test(tests, periods_as_numbers);
    tcase_add_test(tests, anything_as_text);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
