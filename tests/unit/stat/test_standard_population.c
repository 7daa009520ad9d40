/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/standard_population.h"

#include <math.h>

#include "core/data/csv.h"
#include "tests/unit/suite.h"

static double of(int first, int last) {
    return hiap_standard_population((hiap_age_band){ first, last });
}

START_TEST(the_bands_of_the_standard_and_their_unions) {
    ck_assert_double_eq(of(0, 0), 1000);
    ck_assert_double_eq(of(0, 4), 5000);
    ck_assert_double_eq(of(35, 39), 7000);
    ck_assert_double_eq(of(90, HIAP_AGE_OPEN), 1000);
    ck_assert_double_eq(of(85, HIAP_AGE_OPEN), 2500);
    ck_assert_double_eq(of(0, 74), 91000);
    ck_assert_double_eq(of(0, HIAP_AGE_OPEN), 100000);
}
END_TEST

START_TEST(nineteen_bands_make_the_whole) {
    double sum = of(90, HIAP_AGE_OPEN);
    for (int first = 0; first < 90; first += 5)
        sum += of(first, first + 4);
    ck_assert_double_eq(sum, 100000);
}
END_TEST

START_TEST(bands_that_cut_one_have_none) {
    ck_assert(isnan(of(0, 3)) && isnan(of(2, 4)) && isnan(of(90, 99)) && isnan(of(3, 3)));
    ck_assert(isnan(of(97, HIAP_AGE_OPEN)));
}
END_TEST

START_TEST(the_shipped_table_has_the_same_figures) {
    hiap_frame *f;
    hiap_age_band ages;
    double sum = 0;
    ck_ok(hiap_csv_frame(&f, HIAP_SOURCE "/datasets/european_standard_population_2013.csv", "esp",
                         err));
    const hiap_column *label = hiap_frame_find(f, "age_band");
    const double *persons = hiap_column_numbers(hiap_frame_find(f, "standard_population"));
    for (size_t i = 0; i < hiap_frame_rows(f); i++) {
        ck_assert(hiap_age_band_parse(&ages, hiap_column_text(label, i)));
        ck_assert_double_eq(persons[i], hiap_standard_population(ages));
        sum += persons[i];
    }
    ck_assert_double_eq(sum, 100000);
    hiap_frame_drop(f);
}
END_TEST

HIAP_SUITE(standard_population) {
    tcase_add_test(tests, the_bands_of_the_standard_and_their_unions);
    tcase_add_test(tests, nineteen_bands_make_the_whole);
    tcase_add_test(tests, bands_that_cut_one_have_none);
    tcase_add_test(tests, the_shipped_table_has_the_same_figures);
}
