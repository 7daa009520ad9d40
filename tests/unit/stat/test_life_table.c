/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/life_table.h"

#include <math.h>

#include "tests/unit/suite.h"

#define COUNT(array) (sizeof array / sizeof *(array))

static void agrees(double x, double expected, double digits) {
    ck_assert_msg(fabs(x - expected) <= digits * fabs(expected), "%.17g is not %.17g", x, expected);
}

static hiap_life_band band(double start, double deaths, double population, double a) {
    return (hiap_life_band){ .start = start, .deaths = deaths, .population = population, .a = a };
}

START_TEST(a_table_by_hand) {
    /* q = 2 * 0.1 / 1.1 = 2/11, L = 2(9/11 + 1/11) = 20/11; e' = 4; e = 20/11 + 36/11 = 56/11 */
    hiap_life_band bands[] = { band(0, 10, 100, 0.5), band(2, 5, 20, 0.5) };
    hiap_life_row rows[2];
    hiap_life_bands_widths(bands, 2);
    ck_assert_double_eq(bands[0].width, 2);
    ck_assert(isinf(bands[1].width));
    hiap_life_table(rows, bands, 2);
    agrees(rows[0].q, 2.0 / 11, 1e-15);
    agrees(rows[0].lived, 20.0 / 11, 1e-15);
    agrees(rows[0].expectancy, 56.0 / 11, 1e-15);
    agrees(rows[1].expectancy, 4, 1e-15);
    agrees(rows[1].variance, 16.0 / 5, 1e-15);
    agrees(rows[0].variance, 4.0 / 121 * 9 / 11 / 10 * 25 + 81.0 / 121 * 16 / 5, 1e-15);
}
END_TEST

START_TEST(everybody_healthy_lives_the_whole_expectancy) {
    hiap_life_band bands[] = { band(0, 10, 1000, 0.1), band(5, 4, 900, 0.5),
                               band(60, 50, 700, 0.5) };
    hiap_life_row rows[3];
    for (size_t i = 0; i < COUNT(bands); i++)
        bands[i].share = 1;
    hiap_life_bands_widths(bands, 3);
    hiap_life_table(rows, bands, 3);
    for (size_t i = 0; i < COUNT(bands); i++) {
        agrees(rows[i].healthy, rows[i].expectancy, 1e-15);
        agrees(rows[i].mortality_variance, rows[i].variance, 1e-15);
        ck_assert_double_eq(rows[i].share_variance, 0);
    }
}
END_TEST

START_TEST(shares_count_the_years_of_their_band) {
    hiap_life_band bands[] = { band(0, 0, 100, 0.5), band(10, 5, 100, 0.5) };
    hiap_life_row rows[2];
    bands[0].share = 0.8, bands[0].share_variance = 0.01;
    bands[1].share = 0.5, bands[1].share_variance = 0.04;
    hiap_life_bands_widths(bands, 2);
    hiap_life_table(rows, bands, 2);
    agrees(rows[0].expectancy, 30, 1e-15);
    agrees(rows[0].healthy, 8 + 10, 1e-15);
    agrees(rows[0].share_variance, 100 * 0.01 + 400 * 0.04, 1e-15);
    agrees(rows[0].mortality_variance, 0.25 * 400.0 / 5, 1e-15);
}
END_TEST

START_TEST(q_is_at_most_one_and_later_ages_keep_theirs) {
    hiap_life_band bands[] = { band(0, 1, 100, 0.5), band(10, 90, 100, 0.5), band(20, 5, 10, 0.5) };
    hiap_life_row rows[3];
    hiap_life_bands_widths(bands, 3);
    hiap_life_table(rows, bands, 3);
    ck_assert(rows[1].capped && !rows[0].capped && !rows[2].capped);
    ck_assert(rows[1].q == 1 && rows[1].survival == 0);
    ck_assert_double_eq(rows[1].expectancy, 5);
    ck_assert_double_eq(rows[1].variance, 0);
    ck_assert_double_eq(rows[2].expectancy, 2);
    ck_assert_double_gt(rows[0].variance, 0);
}
END_TEST

START_TEST(the_open_band_begins_where_there_are_deaths) {
    hiap_life_band bands[] = { band(0, 1, 300, 0.1), band(80, 2, 60, 0.5), band(85, 0, 30, 0.5),
                               band(90, 0, 10, 0.5) };
    bands[1].share = 0.6, bands[2].share = 0.4, bands[3].share = 0.2;
    bands[1].share_variance = 0.01, bands[2].share_variance = 0.02, bands[3].share_variance = 0.1;
    hiap_life_bands_widths(bands, 4);
    ck_assert_uint_eq(hiap_life_bands_left(bands, 4), 2);
    ck_assert_uint_eq(hiap_life_bands_close(bands, 4, 2), 2);
    ck_assert(isinf(bands[1].width));
    ck_assert_double_eq(bands[1].deaths, 2);
    ck_assert_double_eq(bands[1].population, 100);
    agrees(bands[1].share, 0.5, 1e-15);
    agrees(bands[1].share_variance, 0.36 * 0.01 + 0.09 * 0.02 + 0.01 * 0.1, 1e-14);
    bands[0].deaths = bands[1].deaths = 0;
    ck_assert_uint_eq(hiap_life_bands_left(bands, 2), 0);
}
END_TEST

START_TEST(a_death_loses_what_is_left_at_its_age) {
    hiap_life_band bands[] = { band(0, 10, 100, 0.25), band(2, 5, 20, 0.5) };
    hiap_life_row rows[2];
    double lost[2];
    hiap_life_bands_widths(bands, 2);
    hiap_life_table(rows, bands, 2);
    hiap_life_years_lost(lost, rows, bands, 2);
    agrees(lost[0], 0.75 * rows[0].expectancy + 0.25 * 4, 1e-15);
    agrees(lost[1], 4, 1e-15);
}
END_TEST

START_TEST(an_open_band_alone_is_a_table) {
    hiap_life_band all = band(0, 20, 1600, 0.5);
    hiap_life_row row;
    double lost;
    hiap_life_bands_widths(&all, 1);
    hiap_life_table(&row, &all, 1);
    hiap_life_years_lost(&lost, &row, &all, 1);
    ck_assert_double_eq(row.expectancy, 80);
    ck_assert_double_eq(row.variance, 320);
    ck_assert_double_eq(lost, 80);
}
END_TEST

HIAP_SUITE(life_table) {
    tcase_add_test(tests, a_table_by_hand);
    tcase_add_test(tests, everybody_healthy_lives_the_whole_expectancy);
    tcase_add_test(tests, shares_count_the_years_of_their_band);
    tcase_add_test(tests, q_is_at_most_one_and_later_ages_keep_theirs);
    tcase_add_test(tests, the_open_band_begins_where_there_are_deaths);
    tcase_add_test(tests, a_death_loses_what_is_left_at_its_age);
    tcase_add_test(tests, an_open_band_alone_is_a_table);
}
