/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/period_impl.h"
#include "tests/unit/suite.h"

static const char *shape(const char *text) {
    static hiap_period_label l;
    hiap_period_label_read(&l, hiap_str_of(text));
    return l.shape;
}

START_TEST(numbers_months_and_letters) {
    ck_assert_str_eq(shape("2016"), "4");
    ck_assert_str_eq(shape("2020/21 - 24/25"), "4/2-2/2");
    ck_assert_str_eq(shape("Oct 2021 to Sep 2022"), "M 4-M 4");
    ck_assert_str_eq(shape("2022-01-01/P10Y"), "4-2-2/p#y");
    ck_assert_str_eq(shape("2022/23 Q3"), "4/2 q1");
    ck_assert_str_eq(shape(""), "");
}
END_TEST

START_TEST(values_are_kept_from_left_to_right) {
    hiap_period_label l;
    hiap_period_label_read(&l, HIAP_STR("Sept 2021-DECEMBER 2022"));
    ck_assert_str_eq(l.shape, "M 4-M 4");
    ck_assert_int_eq(l.n[0], 9);
    ck_assert_int_eq(l.n[1], 2021);
    ck_assert_int_eq(l.n[2], 12);
    ck_assert_int_eq(l.n[3], 2022);
}
END_TEST

START_TEST(dashes_and_blanks_of_word_processors) {
    ck_assert_str_eq(shape("\xC2\xA0" "2015 \xE2\x80\x93 17 "), "4-2");
    ck_assert_str_eq(shape("2015\xE2\x80\x94" "17"), "4-2");
    ck_assert_str_eq(shape("2015\xC2\xA0-\xC2\xA0" "17"), "4-2");
    ck_assert_str_eq(shape("March\xC2\xA0\xC2\xA0 2023"), "M 4");
    ck_assert_str_eq(shape("20 16"), "2 2");
}
END_TEST

START_TEST(what_cannot_be_told_has_no_shape) {
    static const char *const labels[] = { "Spring 2023", "ma 2023",       "2016.17",
                                          "2016#",       "1234567890123", "2016\t17", "\xFF",
                                          "1 2 3 4 5 6 7", "-/-/-/-/-/-/-/-/-/-/-/-/-" };
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        ck_assert_msg(!*shape(labels[i]), "'%s' gave '%s'", labels[i], shape(labels[i]));
    hiap_period_label l;
    hiap_period_label_read(&l, HIAP_STR("2016\0"));
    ck_assert_str_eq(l.shape, "");
}
END_TEST

START_TEST(identifiers_in_any_case) {
    hiap_period_label l;
    hiap_period_label_read(&l, HIAP_STR("2016"));
    ck_assert_int_eq(l.years, HIAP_PERIOD_OTHER);
    ck_assert(hiap_period_label_identify(&l, HIAP_STR(" Academic Year ")));
    ck_assert_int_eq(l.years, HIAP_PERIOD_ACADEMIC);
    ck_assert(hiap_period_label_identify(&l, HIAP_STR("tax year")));
    ck_assert_int_eq(l.years, HIAP_PERIOD_FINANCIAL);
    ck_assert(hiap_period_label_identify(&l, HIAP_STR("Calendar year")));
    ck_assert_int_eq(l.years, HIAP_PERIOD_CALENDAR);
    ck_assert(hiap_period_label_identify(&l, HIAP_STR("")));
    ck_assert_int_eq(l.years, HIAP_PERIOD_OTHER);
    ck_assert(!hiap_period_label_identify(&l, HIAP_STR("Autumn term")));
    ck_assert(!hiap_period_label_identify(&l, HIAP_STR("year")));
}
END_TEST

HIAP_SUITE(period_label) {
    tcase_add_test(tests, numbers_months_and_letters);
    tcase_add_test(tests, values_are_kept_from_left_to_right);
    tcase_add_test(tests, dashes_and_blanks_of_word_processors);
    tcase_add_test(tests, what_cannot_be_told_has_no_shape);
    tcase_add_test(tests, identifiers_in_any_case);
}
