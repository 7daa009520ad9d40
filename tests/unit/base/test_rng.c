/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/rng.h"
#include "tests/unit/suite.h"

static void block_is(const hiap_rng *rng, uint64_t high, uint64_t low, const uint32_t wanted[4]) {
    uint32_t out[4];
    hiap_rng_block(rng, high, low, out);
    for (int i = 0; i < 4; i++)
        ck_assert_uint_eq(out[i], wanted[i]);
}

/* The three known answers of the Random123 distribution for philox4x32-10. */
START_TEST(known_answers) {
    const hiap_rng zero = { { 0, 0 } }, ones = { { UINT32_MAX, UINT32_MAX } };
    const hiap_rng pi = { { 0xa4093822u, 0x299f31d0u } };
    block_is(&zero, 0, 0, (uint32_t[]){ 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u });
    block_is(&ones, UINT64_MAX, UINT64_MAX,
             (uint32_t[]){ 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu });
    block_is(&pi, 0x0370734413198a2eu, 0x85a308d3243f6a88u,
             (uint32_t[]){ 0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u });
}
END_TEST

/* Pinned: to change a stream is to change published results. */
START_TEST(streams_never_change) {
    hiap_rng rng = hiap_rng_for(7, "sii.replicates");
    ck_assert_uint_eq(rng.key[0], 0x52aa4822u);
    ck_assert_uint_eq(rng.key[1], 0x2614ba70u);
    ck_assert_uint_eq(hiap_rng_u64(&rng, 5), 0xbd0c614990a32a1eu);
}
END_TEST

START_TEST(seed_and_purpose_make_streams_apart) {
    hiap_rng a = hiap_rng_for(7, "x"), b = hiap_rng_for(8, "x"), c = hiap_rng_for(7, "y");
    hiap_rng d = hiap_rng_for(7 + (UINT64_C(1) << 32), "x"), same = hiap_rng_for(7, "x");
    ck_assert_uint_ne(hiap_rng_u64(&a, 0), hiap_rng_u64(&b, 0));
    ck_assert_uint_ne(hiap_rng_u64(&a, 0), hiap_rng_u64(&c, 0));
    ck_assert_uint_ne(hiap_rng_u64(&a, 0), hiap_rng_u64(&d, 0));
    ck_assert_uint_ne(hiap_rng_u64(&a, 0), hiap_rng_u64(&a, UINT64_C(1) << 32));
    ck_assert_uint_eq(hiap_rng_u64(&a, 9), hiap_rng_u64(&same, 9));
}
END_TEST

START_TEST(uniform_is_open_and_even) {
    enum { N = 200000, BINS = 100 };
    hiap_rng rng = hiap_rng_for(1, "test.rng");
    unsigned bins[BINS] = { 0 };
    double sum = 0;
    for (uint64_t i = 0; i < N; i++) {
        double x = hiap_rng_uniform(&rng, i);
        ck_assert(x > 0 && x < 1);
        bins[(int)(x * BINS)]++;
        sum += x;
    }
    ck_assert_double_eq_tol(sum / N, 0.5, 0.003); /* standard error 0.00065 */
    double chi2 = 0;
    for (int i = 0; i < BINS; i++)
        chi2 += (bins[i] - 2000.0) * (bins[i] - 2000.0) / 2000.0;
    ck_assert(chi2 > 55 && chi2 < 160); /* 99 degrees of freedom */
}
END_TEST

START_TEST(below_is_bounded_and_even) {
    hiap_rng rng = hiap_rng_for(2, "test.rng");
    unsigned counts[7] = { 0 };
    for (uint64_t i = 0; i < 70000; i++)
        counts[hiap_rng_below(&rng, i, 7)]++;
    for (int i = 0; i < 7; i++)
        ck_assert(counts[i] > 9500 && counts[i] < 10500); /* standard deviation 93 */
    ck_assert_uint_eq(hiap_rng_below(&rng, 3, 1), 0);
}
END_TEST

/* A bound of 3 * 2^62 rejects a quarter of the words: without rejection, one value in three is
 * twice as likely. */
START_TEST(below_rejects_what_would_be_biased) {
    hiap_rng rng = hiap_rng_for(3, "test.rng");
    const uint64_t bound = UINT64_C(3) << 62;
    unsigned residues[3] = { 0 };
    for (uint64_t i = 0; i < 60000; i++) {
        uint64_t x = hiap_rng_below(&rng, i, bound);
        ck_assert_uint_lt(x, bound);
        residues[x % 3]++;
    }
    for (int i = 0; i < 3; i++)
        ck_assert(residues[i] > 19500 && residues[i] < 20500);
}
END_TEST

HIAP_SUITE(rng) {
    tcase_add_test(tests, known_answers);
    tcase_add_test(tests, streams_never_change);
    tcase_add_test(tests, seed_and_purpose_make_streams_apart);
    tcase_add_test(tests, uniform_is_open_and_even);
    tcase_add_test(tests, below_is_bounded_and_even);
    tcase_add_test(tests, below_rejects_what_would_be_biased);
}
