/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/method/rate_frequency.h"

#include <math.h>

#include "core/stat/method/count_interval.h"
#include "core/stat/method/reading.h"
#include "core/stat/standardised.h"

typedef struct repeated {
    hiap_confidence level[HIAP_METHOD_LEVELS];
    hiap_weighted_rate rate;
    bool missing;
} repeated;

static hiap_rc add_row(repeated *s, const hiap_method_run *r, size_t row, size_t first,
                       hiap_err *err) {
    double persons, denominator, frequency;
    hiap_rc rc = hiap_read_not_negative(&persons, r, HIAP_COUNT, row, err);
    if (!rc)
        rc = hiap_read_positive(&denominator, r, HIAP_DENOMINATOR, row, err);
    if (!rc)
        rc = hiap_read_positive(&frequency, r, HIAP_EVENT_FREQUENCY, row, err);
    for (size_t input = HIAP_DENOMINATOR; input <= HIAP_MULTIPLIER && !rc; input++) {
        double x = hiap_run_number(r, input, first), y = hiap_run_number(r, input, row);
        if (x < y || x > y)
            rc = hiap_run_refuse(r, input, row, "the rows of a rate have one", err);
    }
    if (rc)
        return rc;
    s->missing |= isnan(persons) || isnan(denominator) || isnan(frequency);
    if (row == first)
        hiap_weighted_rate_band(&s->rate, denominator, 1);
    hiap_weighted_rate_events(&s->rate, persons, frequency, denominator, 1);
    return HIAP_OK;
}

static void put_rate(hiap_method_run *r, const repeated *s, size_t first) {
    double multiplier = hiap_run_number(r, HIAP_MULTIPLIER, first);
    if (s->missing)
        return;
    if (isnan(multiplier))
        multiplier = r->setting[HIAP_MULTIPLIER_OPTION].number;
    for (size_t i = 0; i < r->levels; i++) {
        hiap_interval x = hiap_weighted_interval(&s->rate, multiplier, &s->level[i]);
        hiap_run_put(r, HIAP_COUNT_VALUE, x.value);
        hiap_run_put_limits(r, i, x.lower, x.upper);
    }
    hiap_run_put_word(r, HIAP_COUNT_METHOD, "Dobson, by event frequency");
}

static hiap_rc check_request(const hiap_method_run *r, hiap_err *err) {
    if (!hiap_run_has(r, HIAP_EVENT_FREQUENCY)) {
        hiap_err_set(err, HIAP_NOT_FOUND, "--event_frequency needs a column 'event_frequency'");
        return hiap_err_hint(err, "events each person had; count is the number of such persons");
    }
    if (r->grouped)
        return HIAP_OK;
    hiap_err_set(err, HIAP_ARGUMENT, "--event_frequency sums the rows of a rate");
    return hiap_err_hint(err, "--by says which rows belong to one rate");
}

hiap_rc hiap_rate_by_frequency(hiap_method_run *r, hiap_err *err) {
    repeated s;
    hiap_rc rc = check_request(r, err);
    if (!rc)
        rc = hiap_read_levels(s.level, r, err);
    for (size_t g = 0; g < r->groups && !rc; g++) {
        size_t count;
        const size_t *rows = hiap_run_rows(r, g, &count);
        s.rate = (hiap_weighted_rate){ 0 };
        s.missing = false;
        for (size_t i = 0; i < count && !rc; i++)
            rc = add_row(&s, r, rows[i], rows[0], err);
        put_rate(r, &s, rows[0]);
        hiap_run_end_row(r, g);
    }
    return rc;
}
