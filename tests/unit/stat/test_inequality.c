/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/inequality.h"

#include <math.h>
#include <string.h>

#include "core/base/mem.h"
#include "tests/unit/suite.h"

#define Z95 1.9599639845400545

/* Shares 0.1, 0.2, 0.3, 0.4 of values 10, 20, 30, 40: a mean of 30. */
static const double people[] = { 10, 20, 30, 40 };
static const double value[] = { 10, 20, 30, 40 };
static const double se[] = { 1, 2, 2, 1 };

static hiap_inequality_options usual(void) {
    return (hiap_inequality_options){ .favourable = true, .scale = 100, .replicates = 4000,
                                      .seed = 1, .levels = 2, .confidence = { 95, 99 } };
}
static hiap_inequality_set set_of(const double *v, const double *s, bool ordered) {
    return (hiap_inequality_set){ 4, v, s, people, ordered, SIZE_MAX };
}

static hiap_inequality_result measure(const hiap_inequality_set *set, hiap_inequality which,
                                      const hiap_inequality_options *options) {
    hiap_inequality_result out;
    ck_ok(hiap_inequality_of(&out, set, &which, 1, options, err));
    return out;
}

static void agrees(double x, double expected) {
    ck_assert_msg(fabs(x - expected) <= 1e-12 * (1 + fabs(expected)), "%.17g is not %.17g", x,
                  expected);
}

START_TEST(difference_and_ratio_of_groups_in_order) {
    hiap_inequality_options o = usual();
    hiap_inequality_set s = set_of(value, se, true);
    hiap_inequality_result r = measure(&s, HIAP_INEQUALITY_D, &o);
    agrees(r.value, 30);
    agrees(r.se, sqrt(2));
    agrees(r.upper[0], 30 + Z95 * sqrt(2));
    r = measure(&s, HIAP_INEQUALITY_R, &o);
    double log_se = sqrt(0.01 + 0.000625);
    agrees(r.value, 4);
    agrees(r.se, 4 * log_se);
    agrees(r.lower[0], 4 * exp(-Z95 * log_se));
    o.favourable = false;
    agrees(measure(&s, HIAP_INEQUALITY_D, &o).value, -30);
}
END_TEST

START_TEST(difference_of_groups_not_in_order) {
    hiap_inequality_options o = usual();
    hiap_inequality_set s = set_of(value, se, false);
    agrees(measure(&s, HIAP_INEQUALITY_D, &o).value, 30);
    s.reference = 2;
    agrees(measure(&s, HIAP_INEQUALITY_D, &o).value, 20);
    o.favourable = false;
    agrees(measure(&s, HIAP_INEQUALITY_D, &o).value, 10);
    s.reference = 3;
    ck_assert_str_eq(measure(&s, HIAP_INEQUALITY_D, &o).status,
                     "limits not computed: the two groups are the same");
}
END_TEST

/* Ridits 0.05, 0.2, 0.45, 0.8: 2 sum p (x - 1/2) y = 5.4. */
START_TEST(concentration) {
    hiap_inequality_options o = usual();
    hiap_inequality_set s = set_of(value, se, true);
    hiap_inequality_result a = measure(&s, HIAP_INEQUALITY_ACI, &o);
    hiap_inequality_result r = measure(&s, HIAP_INEQUALITY_RCI, &o);
    agrees(a.value, 5.4);
    agrees(r.value, 0.18);
    agrees(r.se, a.se / 30);
    s.ordered = false;
    ck_assert_str_eq(measure(&s, HIAP_INEQUALITY_ACI, &o).status,
                     "not computed: the groups are not in order");
}
END_TEST

START_TEST(attributable_risk) {
    hiap_inequality_options o = usual();
    hiap_inequality_set s = set_of(value, se, false);
    hiap_inequality_result r = measure(&s, HIAP_INEQUALITY_PAR, &o);
    hiap_inequality_result f = measure(&s, HIAP_INEQUALITY_PAF, &o);
    /* a = 14, b = 46, c = 16, d = 24, of 100 */
    double fraction = sqrt(16 * 100.0 * (14 * 24 * 84 + 46 * 256) / (27000.0 * 64000));
    agrees(r.value, 10);
    agrees(f.value, 100.0 / 3);
    agrees(r.se, 30 * fraction);
    agrees(f.se, 100 * fraction);
    const double falling[] = { 40, 30, 20, 10 };
    s = set_of(falling, se, true);
    r = measure(&s, HIAP_INEQUALITY_PAR, &o);
    agrees(r.value, 0);
    ck_assert_str_eq(r.status, "0: the reference group is worse than the mean");
}
END_TEST

START_TEST(spread) {
    hiap_inequality_options o = usual();
    hiap_inequality_set s = set_of(value, se, false);
    s.reference = 0;
    static const struct {
        hiap_inequality which;
        double value;
    } cases[] = {
        { HIAP_INEQUALITY_BGV, 100 },        { HIAP_INEQUALITY_BGSD, 10 },
        { HIAP_INEQUALITY_COV, 100.0 / 3 },  { HIAP_INEQUALITY_MDMU, 10 },
        { HIAP_INEQUALITY_MDMW, 8 },         { HIAP_INEQUALITY_MDRU, 15 },
        { HIAP_INEQUALITY_MDRW, 20 },        { HIAP_INEQUALITY_MDBU, 15 },
        { HIAP_INEQUALITY_MDBW, 10 },        { HIAP_INEQUALITY_IDISU, 100.0 / 3 },
        { HIAP_INEQUALITY_IDISW, 80.0 / 3 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        hiap_inequality_result r = measure(&s, cases[i].which, &o);
        agrees(r.value, cases[i].value);
        ck_assert_msg(r.lower[0] < r.value && r.value < r.upper[0], "%zu", i);
        ck_assert(r.lower[1] < r.lower[0] && r.upper[0] < r.upper[1] && r.se > 0);
    }
}
END_TEST

START_TEST(entropy) {
    hiap_inequality_options o = usual();
    hiap_inequality_set s = set_of(value, se, false);
    double mld = 0, theil = 0, variance = 0;
    for (int i = 0; i < 4; i++) {
        double p = people[i] / 100, r = value[i] / 30;
        mld -= 1000 * p * log(r);
        theil += 1000 * p * r * log(r);
        variance += pow(1000 * p * se[i] / 30 * (1 - 1 / r), 2);
    }
    hiap_inequality_result r = measure(&s, HIAP_INEQUALITY_MLD, &o);
    agrees(r.value, mld);
    agrees(r.se, sqrt(variance));
    agrees(r.upper[0], mld + Z95 * sqrt(variance));
    agrees(measure(&s, HIAP_INEQUALITY_TI, &o).value, theil);
    const double zero[] = { 0, 20, 30, 40 }, negative[] = { -1, 20, 30, 40 };
    s = set_of(zero, se, false);
    ck_assert_str_eq(measure(&s, HIAP_INEQUALITY_MLD, &o).status,
                     "limits not computed: a value of 0, which counts as 0.000001");
    s = set_of(negative, se, false);
    ck_assert_str_eq(measure(&s, HIAP_INEQUALITY_TI, &o).status,
                     "not computed: a value below 0 has no logarithm");
}
END_TEST

START_TEST(draws_stay_within_what_a_value_can_be) {
    hiap_inequality_options o = usual();
    const double high[] = { 99, 99.5, 99.9, 100 }, wide[] = { 5, 5, 5, 5 };
    hiap_inequality_set s = set_of(high, wide, false);
    hiap_inequality_result r = measure(&s, HIAP_INEQUALITY_MDMU, &o);
    ck_assert_double_lt(r.upper[1], 10);
    o.scale = 1000;
    ck_assert_double_gt(measure(&s, HIAP_INEQUALITY_MDMU, &o).upper[1], r.upper[1]);
}
END_TEST

START_TEST(the_scale_is_found) {
    hiap_inequality_options o = usual();
    hiap_inequality_set s = set_of(value, se, true);
    o.scale = NAN;
    ck_assert_str_eq(measure(&s, HIAP_INEQUALITY_SII, &o).method,
                     "logit, scale 100, robust variance");
    const double small[] = { 0.1, 0.2, 0.3, 0.4 }, large[] = { 10, 20, 30, 400 };
    s.value = small;
    ck_assert_str_eq(measure(&s, HIAP_INEQUALITY_SII, &o).method,
                     "logit, scale 1, robust variance");
    s.value = large;
    ck_assert_str_eq(measure(&s, HIAP_INEQUALITY_RII, &o).method,
                     "logit, scale 1000, robust variance");
    o.scale = 100;
    ck_assert_str_eq(measure(&s, HIAP_INEQUALITY_SII, &o).status,
                     "not computed: a value is below 0 or above the scale 100");
    o.linear = true;
    agrees(measure(&s, HIAP_INEQUALITY_SII, &o).value, 612);
}
END_TEST

START_TEST(without_standard_errors_there_is_the_estimate) {
    hiap_inequality_options o = usual();
    const double none[] = { NAN, NAN, NAN, NAN };
    hiap_inequality_set s = set_of(value, none, true);
    s.reference = 1;
    for (int i = 0; i < HIAP_INEQUALITY_COUNT; i++) {
        hiap_inequality_result r = measure(&s, (hiap_inequality)i, &o);
        ck_assert(!isnan(r.value));
        ck_assert_msg(isnan(r.lower[0]) == (r.status[0] != '\0'), "%d: %s", i, r.status);
    }
}
END_TEST

START_TEST(constant_values_one_group_and_no_mean) {
    hiap_inequality_options o = usual();
    const double constant[] = { 5, 5, 5, 5 }, none[] = { 0, 0, 0, 0 };
    hiap_inequality_set s = set_of(constant, se, true);
    s.reference = 0;
    for (int i = 0; i < HIAP_INEQUALITY_COUNT; i++) {
        bool ratio = i == HIAP_INEQUALITY_R || i == HIAP_INEQUALITY_RII;
        ck_assert_double_eq_tol(measure(&s, (hiap_inequality)i, &o).value, ratio, 1e-9);
    }
    s.count = 1;
    ck_assert_str_eq(measure(&s, HIAP_INEQUALITY_BGV, &o).status, "not computed: 1 group");
    s = set_of(none, se, true);
    ck_assert_str_eq(measure(&s, HIAP_INEQUALITY_COV, &o).status,
                     "not computed: the mean is not above 0");
    ck_assert_str_eq(measure(&s, HIAP_INEQUALITY_R, &o).status,
                     "not computed: a ratio needs values above 0");
    ck_assert_str_eq(measure(&s, HIAP_INEQUALITY_SII, &o).status,
                     "not computed: the logit model does not converge");
    ck_assert_str_eq(measure(&s, HIAP_INEQUALITY_MDRU, &o).status,
                     "not computed: no reference group");
}
END_TEST

START_TEST(memory_that_runs_out) {
    hiap_inequality_options o = usual();
    hiap_inequality_set s = set_of(value, se, true);
    const hiap_inequality both[] = { HIAP_INEQUALITY_D, HIAP_INEQUALITY_BGSD };
    hiap_inequality_result out[2];
    for (int sticky = 0; sticky < 2; sticky++) {
        long n = 0;
        hiap_rc rc = HIAP_NOMEM;
        while (rc == HIAP_NOMEM) {
            hiap_err err = { 0 };
            hiap_mem_fail_at(++n, sticky);
            rc = hiap_inequality_of(out, &s, both, 2, &o, &err);
            hiap_mem_fail_at(0, false);
        }
        ck_assert_int_eq(rc, HIAP_OK);
        ck_assert_int_eq(n, 4);
    }
}
END_TEST

HIAP_SUITE(inequality) {
    tcase_add_test(tests, difference_and_ratio_of_groups_in_order);
    tcase_add_test(tests, difference_of_groups_not_in_order);
    tcase_add_test(tests, concentration);
    tcase_add_test(tests, attributable_risk);
    tcase_add_test(tests, spread);
    tcase_add_test(tests, entropy);
    tcase_add_test(tests, draws_stay_within_what_a_value_can_be);
    tcase_add_test(tests, the_scale_is_found);
    tcase_add_test(tests, without_standard_errors_there_is_the_estimate);
    tcase_add_test(tests, constant_values_one_group_and_no_mean);
    tcase_add_test(tests, memory_that_runs_out);
}
