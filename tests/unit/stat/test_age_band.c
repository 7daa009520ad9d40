/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/age_band.h"

#include "tests/unit/suite.h"

START_TEST(labels_of_the_field) {
    static const struct {
        const char *label;
        int first, last;
    } cases[] = {
        { "0-4", 0, 4 },           { "85-89", 85, 89 },       { "90+", 90, HIAP_AGE_OPEN },
        { "0", 0, 0 },             { "05 - 09", 5, 9 },       { "5 to 9", 5, 9 },
        { "10\xe2\x80\x93" "14", 10, 14 },
        { "Aged 0-4 yrs", 0, 4 },
        { "85 and over", 85, HIAP_AGE_OPEN },
        { "Age 85+ years", 85, HIAP_AGE_OPEN },               { "Under 1", 0, 0 },
        { "<5", 0, 4 },
        { " 90 + ", 90, HIAP_AGE_OPEN },
        { "95 years and over", 95, HIAP_AGE_OPEN },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        hiap_age_band b;
        ck_assert_msg(hiap_age_band_parse(&b, hiap_str_of(cases[i].label)), "%s", cases[i].label);
        ck_assert_int_eq(b.first, cases[i].first);
        ck_assert_int_eq(b.last, cases[i].last);
    }
}
END_TEST

START_TEST(labels_that_are_none) {
    static const char *const labels[] = { "", " ", "all ages", "9-5", "5-", "-5", "5-9-14", "<0",
                                          "1000", "10,14", "90+ and 3", "Aged", "0-4x", "999" };
    hiap_age_band b;
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        ck_assert_msg(!hiap_age_band_parse(&b, hiap_str_of(labels[i])), "%s", labels[i]);
}
END_TEST

START_TEST(overlaps) {
    const hiap_age_band first = { 0, 4 }, next = { 5, 9 }, wide = { 4, 6 };
    const hiap_age_band open = { 9, HIAP_AGE_OPEN };
    ck_assert(!hiap_age_bands_overlap(first, next));
    ck_assert(hiap_age_bands_overlap(first, wide) && hiap_age_bands_overlap(wide, next));
    ck_assert(hiap_age_bands_overlap(open, next) && !hiap_age_bands_overlap(wide, open));
}
END_TEST

HIAP_SUITE(age_band) {
    tcase_add_test(tests, labels_of_the_field);
    tcase_add_test(tests, labels_that_are_none);
    tcase_add_test(tests, overlaps);
}
