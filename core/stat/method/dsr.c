/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "core/stat/method/reading.h"
#include "core/stat/standard_population.h"
#include "core/stat/standardised.h"

enum { AGE_BAND, COUNT, POPULATION, STANDARD_POPULATION, EVENT_FREQUENCY }; /* inputs */
enum { MULTIPLIER, STANDARD };                                              /* options */
enum { TOTAL_COUNT, TOTAL_POPULATION, VALUE, LIMITS, STATUS, METHOD };      /* outputs */

typedef struct dsr {
    hiap_confidence level[HIAP_METHOD_LEVELS];
    hiap_first_rows bands;
    hiap_weighted_rate rate;
    hiap_absent absent;
} dsr;

/* --- a row ------------------------------------------------------------------------------------ */

static hiap_rc read_standard(double *out, const hiap_method_run *run, size_t row, hiap_err *err) {
    hiap_age_band ages;
    if (hiap_run_has(run, STANDARD_POPULATION))
        return hiap_read_not_negative(out, run, STANDARD_POPULATION, row, err);
    if (!hiap_age_band_parse(&ages, hiap_run_text(run, AGE_BAND, row)))
        return hiap_run_refuse(run, AGE_BAND, row, "an age band is such as 0-4, 85-89 or 90+", err);
    *out = hiap_standard_population(ages);
    if (isnan(*out))
        return hiap_run_refuse(run, AGE_BAND, row,
                               "the European Standard Population 2013 has the bands 0, 1-4, 5-9 "
                               "and so on to 90-94, 95+, and what several of them make together",
                               err);
    return HIAP_OK;
}

/* The last of the bands so far is that of this row. */
static hiap_rc check_overlap(const dsr *d, const hiap_method_run *run, size_t row, hiap_err *err) {
    hiap_age_band ages, other;
    hiap_age_band_parse(&ages, hiap_run_text(run, AGE_BAND, row));
    for (size_t i = 0; i + 1 < d->bands.len; i++) {
        hiap_age_band_parse(&other, hiap_run_text(run, AGE_BAND, d->bands.at[i]));
        if (hiap_age_bands_overlap(ages, other))
            return hiap_run_refuse(run, AGE_BAND, row,
                                   "it overlaps another band of the same rate", err);
    }
    return HIAP_OK;
}

/* Rows of one band: alone, or one a number of events, with one population. */
static hiap_rc check_band(const hiap_method_run *run, size_t first, size_t row, hiap_err *err) {
    if (first == row)
        return HIAP_OK;
    if (!hiap_run_has(run, EVENT_FREQUENCY))
        return hiap_run_refuse(run, AGE_BAND, row,
                               "it was there before: one row a band, or --by what tells the rows "
                               "apart",
                               err);
    for (size_t input = POPULATION; input <= STANDARD_POPULATION; input++) {
        double x = hiap_run_number(run, input, first), y = hiap_run_number(run, input, row);
        if (x < y || x > y)
            return hiap_run_refuse(run, input, row, "the rows of a band have one", err);
    }
    return HIAP_OK;
}

static hiap_rc add_row(dsr *d, const hiap_method_run *run, size_t row, hiap_err *err) {
    double count, population, weight = NAN, frequency = 1;
    size_t first = row;
    hiap_rc rc = hiap_read_not_negative(&count, run, COUNT, row, err);
    if (!rc)
        rc = hiap_read_positive(&population, run, POPULATION, row, err);
    if (!rc && hiap_run_has(run, EVENT_FREQUENCY))
        rc = hiap_read_positive(&frequency, run, EVENT_FREQUENCY, row, err);
    if (!rc && hiap_run_has(run, AGE_BAND))
        rc = hiap_read_first(&first, &d->bands, run, AGE_BAND, row, err);
    if (!rc)
        rc = check_band(run, first, row, err);
    if (!rc)
        rc = read_standard(&weight, run, row, err);
    if (!rc && first == row && !hiap_run_has(run, STANDARD_POPULATION))
        rc = check_overlap(d, run, row, err);
    if (rc)
        return rc;
    if (hiap_absent_note(&d->absent, count, COUNT, row) ||
        hiap_absent_note(&d->absent, population, POPULATION, row) ||
        hiap_absent_note(&d->absent, weight, STANDARD_POPULATION, row) ||
        hiap_absent_note(&d->absent, frequency, EVENT_FREQUENCY, row))
        return HIAP_OK;
    if (first == row)
        hiap_weighted_rate_band(&d->rate, population, weight);
    hiap_weighted_rate_events(&d->rate, count, frequency, population, weight);
    return HIAP_OK;
}

/* --- a group ---------------------------------------------------------------------------------- */

static void put_limits(hiap_method_run *run, const dsr *d) {
    double multiplier = run->setting[MULTIPLIER].number;
    bool below = false;
    for (size_t i = 0; i < run->levels; i++) {
        hiap_interval x = hiap_weighted_interval(&d->rate, multiplier, &d->level[i]);
        hiap_run_put(run, VALUE, x.value);
        hiap_run_put_limits(run, i, x.lower, x.upper);
        below |= isnan(x.lower);
    }
    hiap_run_put_word(run, METHOD, "Dobson");
    if (below)
        hiap_run_put_status(run, "a lower limit below 0 is left out");
}

static void put_dsr(hiap_method_run *run, const dsr *d) {
    double events = hiap_sum_value(&d->rate.events);
    if (d->absent.found) {
        hiap_absent_put(run, &d->absent, AGE_BAND);
        return;
    }
    hiap_run_put(run, TOTAL_COUNT, events);
    hiap_run_put(run, TOTAL_POPULATION, hiap_sum_value(&d->rate.population));
    if (events < HIAP_FEW_EVENTS)
        hiap_run_put_status(run, "suppressed: fewer than 10 events");
    else if (!(hiap_sum_value(&d->rate.weight) > 0))
        hiap_run_put_status(run, "not computed: the standard population is 0");
    else
        put_limits(run, d);
}

static hiap_rc check_columns(const hiap_method_run *run, hiap_err *err) {
    bool standard = hiap_run_has(run, STANDARD_POPULATION);
    if (hiap_run_has(run, AGE_BAND) || (standard && !hiap_run_has(run, EVENT_FREQUENCY)))
        return HIAP_OK;
    hiap_err_set(err, HIAP_NOT_FOUND, "dsr needs a column 'age_band'%s",
                 standard ? " beside event_frequency" : "");
    return hiap_err_hint(err, "%s",
                         standard ? "the rows of a band share its population"
                                  : "or a column 'standard_population', the weight of each row");
}

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    dsr d = { .bands = { 0 } };
    hiap_rc rc = check_columns(r, err);
    if (!rc)
        rc = hiap_read_levels(d.level, r, err);
    for (size_t g = 0; g < r->groups && !rc; g++) {
        size_t count;
        const size_t *rows = hiap_run_rows(r, g, &count);
        d.bands.len = 0;
        d.rate = (hiap_weighted_rate){ 0 };
        d.absent = (hiap_absent){ 0 };
        for (size_t i = 0; i < count && !rc; i++)
            rc = add_row(&d, r, rows[i], err);
        put_dsr(r, &d);
        hiap_run_end_row(r, g);
    }
    hiap_vec_clear(&d.bands);
    return rc;
}

const hiap_method hiap_method_dsr = {
    .name = "dsr",
    .help = "Directly standardised rate, by default to the European Standard Population 2013",
    .formula = "sum(w c / n) / sum w; v + sqrt(V / C) (Byar(C) - C), V = sum c (w / n)^2 / (sum "
               "w)^2",
    .source = "Dobson et al. 1991; Breslow and Day 1987, p. 69; Eurostat 2013; OHID technical "
              "guide",
    .example = "age_band,count,population\n0-64,12,81000\n65-74,30,9500\n75-84,41,5600\n"
               "85+,35,2100\n",
    .shape = HIAP_METHOD_SUMMARY,
    .inputs = { { "age_band", .optional = true, .text = true,
                  .help = "such as 0-4, 85-89, 90+: each once in a rate" },
                { "count", .help = "events, or with event_frequency persons: 0 or more" },
                { "population", .help = "persons or person-years of the band: above 0" },
                { "standard_population", .optional = true,
                  .help = "the weight of the band: 0 or more; when absent that of --standard" },
                { "event_frequency", .optional = true,
                  .help = "events each of the persons had, where events are not independent" } },
    .options = { { "multiplier", HIAP_OPTION_NUMBER, "100000", .min = 1e-9, .max = 1e12,
                   .help = "the rate is per so many" },
                 { "standard", HIAP_OPTION_CHOICE, "esp2013", .words = "esp2013",
                   .help = "weights where no column gives them" } },
    .outputs = { { "total_count", .help = "events" },
                 { "total_population", .help = "of all bands" },
                 { "value", .help = "the rate; none below 10 events" },
                 { "limits" },
                 { "status", .text = true, .help = "why a figure is missing" },
                 { "method", .text = true, .help = "how the limits were made" } },
    .run = run,
};
