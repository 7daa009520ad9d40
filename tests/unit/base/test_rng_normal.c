/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/rng_normal.h"

#include <math.h>

#include "tests/unit/suite.h"

#define MANY 200000

/* Box and Muller of the words of one block, by the C library. */
static void pair_of(const hiap_rng *rng, uint64_t series, uint64_t block, double out[2]) {
    uint32_t w[4];
    hiap_rng_block(rng, series, block, w);
    double u = ((double)(((uint64_t)w[1] << 32 | w[0]) >> 12) + 0.5) * 0x1p-52;
    double v = ((double)(((uint64_t)w[3] << 32 | w[2]) >> 12) + 0.5) * 0x1p-52;
    double radius = sqrt(-2 * log(u)), angle = 2 * acos(-1) * v;
    out[0] = radius * cos(angle);
    out[1] = radius * sin(angle);
}

START_TEST(numbers_are_the_transform_of_their_blocks) {
    hiap_rng rng = hiap_rng_for(3, "test");
    double z[2000];
    hiap_rng_normals(z, &rng, 5, 0, 2000);
    for (size_t i = 0; i < 2000; i += 2) {
        double expected[2];
        pair_of(&rng, 5, i / 2, expected);
        ck_assert_double_le(fabs(z[i] - expected[0]), 1e-14);
        ck_assert_double_le(fabs(z[i + 1] - expected[1]), 1e-14);
    }
}
END_TEST

START_TEST(a_number_does_not_depend_on_where_drawing_starts) {
    hiap_rng rng = hiap_rng_for(3, "test");
    double all[600], part[600];
    uint64_t far = UINT64_C(1) << 40;
    hiap_rng_normals(all, &rng, 9, far, 600);
    for (size_t first = 0; first < 300; first += 37) {
        hiap_rng_normals(part, &rng, 9, far + first, 211);
        for (size_t i = 0; i < 211; i++)
            ck_assert_double_eq(part[i], all[first + i]);
    }
    hiap_rng_normals(part, &rng, 10, far, 4);
    ck_assert_double_ne(part[0], all[0]);
}
END_TEST

START_TEST(moments_are_those_of_the_normal_distribution) {
    static double z[MANY];
    hiap_rng rng = hiap_rng_for(1, "moments");
    double one = 0, two = 0, four = 0, beyond = 0, together = 0;
    hiap_rng_normals(z, &rng, 0, 0, MANY);
    for (size_t i = 0; i < MANY; i++) {
        one += z[i], two += z[i] * z[i], four += z[i] * z[i] * z[i] * z[i];
        beyond += z[i] > 1.959963984540054;
        together += z[i] * z[i ^ 1];
    }
    ck_assert_double_le(fabs(one / MANY), 0.01);
    ck_assert_double_le(fabs(two / MANY - 1), 0.015);
    ck_assert_double_le(fabs(four / MANY - 3), 0.1);
    ck_assert_double_le(fabs(beyond / MANY - 0.025), 0.0015);
    ck_assert_double_le(fabs(together / MANY), 0.015);
}
END_TEST

/* Pinned, as the streams themselves are. */
START_TEST(numbers_never_change) {
    hiap_rng rng = hiap_rng_for(7, "sii.replicates");
    double z[2];
    hiap_rng_normals(z, &rng, 2, 100, 2);
    ck_assert_msg(z[0] == 0x1.c30ef4170ce53p+0 && z[1] == 0x1.766d8e7b6b391p+0, "%a %a", z[0],
                  z[1]);
}
END_TEST

HIAP_SUITE(rng_normal) {
    tcase_add_test(tests, numbers_are_the_transform_of_their_blocks);
    tcase_add_test(tests, a_number_does_not_depend_on_where_drawing_starts);
    tcase_add_test(tests, moments_are_those_of_the_normal_distribution);
    tcase_add_test(tests, numbers_never_change);
}
