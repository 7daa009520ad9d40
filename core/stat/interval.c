/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/interval.h"

#include <gsl/gsl_cdf.h>
#include <gsl/gsl_errno.h>
#include <gsl/gsl_sf_gamma.h>

#include "core/base/num.h"
#include "core/stat/interval_impl.h"

/* GSL would otherwise abort the process where it does not reach its own tolerance. */
__attribute__((constructor)) static void let_gsl_return(void) {
    gsl_set_error_handler_off();
}

/* --- limits of a Poisson count ---------------------------------------------------------------- */

/* GSL gives up on the smallest shapes. There the distribution is y^c / gamma(c + 1) (1 - c y / (c +
 * 1) + ...) with y below 1e-6, which is soon inverted. */
static double exact_lower(double count, double tail) {
    if (count == 0)
        return 0;
    if (count >= 0.2)
        return gsl_cdf_chisq_Pinv(tail, 2 * count) / 2;
    double y = exp((log(tail) + gsl_sf_lngamma(count + 1)) / count);
    return y * (1 + y / (count + 1));
}

static hiap_interval exact(double count, double tail) {
    return (hiap_interval){ count, exact_lower(count, tail),
                            gsl_cdf_chisq_Qinv(tail, 2 * count + 2) / 2 };
}

hiap_interval hiap_poisson(double count, const hiap_confidence *confidence) {
    if (count >= HIAP_FEW_EVENTS)
        return hiap_byar(count, confidence->z);
    if (isnan(count))
        return (hiap_interval){ NAN, NAN, NAN };
    return count == floor(count) ? confidence->few[(int)count] : exact(count, confidence->tail);
}

/* --- what is asked for ------------------------------------------------------------------------ */

hiap_rc hiap_confidence_init(hiap_confidence *out, double confidence, hiap_err *err) {
    if (!(confidence >= 90 && confidence < 100)) {
        char given[HIAP_NUM_MAX];
        hiap_num_print(given, confidence);
        hiap_err_set(err, HIAP_ARGUMENT, "a confidence of %s is not from 90 up to 100", given);
        hiap_err_hint(err, "confidence is in percent, such as 95 or 99.8");
        return HIAP_ARGUMENT;
    }
    out->tail = (100 - confidence) / 200;
    out->z = gsl_cdf_ugaussian_Qinv(out->tail);
    for (int count = 0; count < HIAP_FEW_EVENTS; count++)
        out->few[count] = exact(count, out->tail);
    return HIAP_OK;
}

hiap_rc hiap_multiplier_check(double multiplier, hiap_err *err) {
    char given[HIAP_NUM_MAX];
    if (isfinite(multiplier) && multiplier > 0)
        return HIAP_OK;
    hiap_num_print(given, multiplier);
    return hiap_err_set(err, HIAP_ARGUMENT, "a multiplier of %s is not greater than 0", given);
}

hiap_rc hiap_interval_refuse(double count, double denominator, hiap_err *err) {
    char c[HIAP_NUM_MAX], n[HIAP_NUM_MAX];
    hiap_num_print(c, count);
    hiap_num_print(n, denominator);
    if (count < 0)
        return hiap_err_set(err, HIAP_PARSE, "the count %s is negative", c);
    if (denominator <= 0)
        return hiap_err_set(err, HIAP_PARSE, "the denominator %s is not greater than 0", n);
    return hiap_err_set(err, HIAP_PARSE, "the count %s is greater than the denominator %s", c, n);
}

/* --- one interval ----------------------------------------------------------------------------- */

static hiap_rc check_request(hiap_confidence *out, double multiplier, double confidence,
                             hiap_err *err) {
    hiap_rc rc = hiap_multiplier_check(multiplier, err);
    return rc == HIAP_OK ? hiap_confidence_init(out, confidence, err) : rc;
}

hiap_rc hiap_proportion_interval(hiap_interval *out, double count, double denominator,
                                 double multiplier, double confidence, hiap_err *err) {
    hiap_confidence level;
    hiap_rc rc = check_request(&level, multiplier, confidence, err);
    if (rc != HIAP_OK)
        return rc;
    if (hiap_proportion_is_bad(count, denominator))
        return hiap_interval_refuse(count, denominator, err);
    *out = hiap_proportion_of(count, denominator, multiplier, &level);
    return HIAP_OK;
}

hiap_rc hiap_rate_interval(hiap_interval *out, double count, double denominator, double multiplier,
                           double confidence, hiap_err *err) {
    hiap_confidence level;
    hiap_rc rc = check_request(&level, multiplier, confidence, err);
    if (rc != HIAP_OK)
        return rc;
    if (hiap_rate_is_bad(count, denominator))
        return hiap_interval_refuse(count, denominator, err);
    *out = hiap_rate_of(count, denominator, multiplier, &level);
    return HIAP_OK;
}

hiap_rc hiap_count_interval(hiap_interval *out, double count, double confidence, hiap_err *err) {
    return hiap_rate_interval(out, count, 1, 1, confidence, err);
}

static hiap_rc refuse_spread(double sd, double count, hiap_err *err) {
    char given[HIAP_NUM_MAX];
    hiap_num_print(given, sd < 0 ? sd : count);
    if (sd < 0)
        return hiap_err_set(err, HIAP_ARGUMENT, "a standard deviation of %s is negative", given);
    return hiap_err_set(err, HIAP_ARGUMENT, "%s is no number of values", given);
}

hiap_rc hiap_mean_interval(hiap_interval *out, double mean, double sd, double count,
                           double confidence, hiap_err *err) {
    hiap_confidence level;
    hiap_rc rc = hiap_confidence_init(&level, confidence, err);
    if (rc != HIAP_OK)
        return rc;
    if (count < 0 || count != floor(count) || sd < 0)
        return refuse_spread(sd, count, err);
    *out = (hiap_interval){ count > 0 ? mean : NAN, NAN, NAN };
    if (count > 1) {
        double margin = gsl_cdf_tdist_Qinv(level.tail, count - 1) * (sd / sqrt(count));
        *out = (hiap_interval){ mean, mean - margin, mean + margin };
    }
    return HIAP_OK;
}
