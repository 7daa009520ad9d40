/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/base/num.h"
#include "core/stat/life_gap.h"
#include "core/stat/method/life_pair.h"

enum { CAUSE = HIAP_PAIR_INPUTS }; /* inputs */
enum { START_AGE, CAUSE_OUTPUT, VALUE, PERCENT, DIRECT, INDIRECT, LE_A, LE_B, GAP, STATUS, METHOD };

typedef struct gaps {
    size_t *order;        /* rows by age */
    size_t *first, *band; /* the first row of each band; the band of each row in order */
    hiap_life_band *a, *b;
    hiap_life_row *table_a, *table_b;
    hiap_life_gap *gap;
    size_t rows, bands; /* of this group */
} gaps;

/* --- reading ---------------------------------------------------------------------------------- */

/* Without causes each row is a band, and a second row of one is refused later. */
static void find_bands(gaps *s, const hiap_method_run *r) {
    s->bands = 0;
    for (size_t i = 0; i < s->rows; i++) {
        double start = hiap_run_number(r, HIAP_LIFE_START_AGE, s->order[i]);
        bool again = hiap_run_has(r, CAUSE) && i > 0 &&
                     start <= hiap_run_number(r, HIAP_LIFE_START_AGE, s->order[i - 1]);
        if (!again)
            s->first[s->bands++] = s->order[i];
        s->band[i] = s->bands - 1;
    }
}

static hiap_rc check_cause(const gaps *s, const hiap_method_run *r, size_t i, hiap_err *err) {
    hiap_str cause = hiap_run_text(r, CAUSE, s->order[i]);
    for (size_t k = i; k-- > 0 && s->band[k] == s->band[i];) {
        hiap_str other = hiap_run_text(r, CAUSE, s->order[k]);
        if (other.len == cause.len && (!cause.len || memcmp(other.at, cause.at, cause.len) == 0))
            return hiap_run_refuse(r, CAUSE, s->order[i],
                                   "it was there before in this band: one row a cause", err);
    }
    return HIAP_OK;
}

/* Deaths of the further causes of a band, which have its population. */
static hiap_rc add_causes(hiap_life_band *bands, const gaps *s, const hiap_method_run *r,
                          const hiap_life_columns *columns, hiap_err *err) {
    for (size_t i = 0; i < s->rows; i++) {
        size_t row = s->order[i];
        hiap_life_band *band = &bands[s->band[i]];
        double deaths = hiap_run_number(r, columns->deaths, row);
        double population = hiap_run_number(r, columns->population, row);
        if (row == s->first[s->band[i]])
            continue;
        if (deaths < 0)
            return hiap_run_refuse(r, columns->deaths, row, "it cannot be negative", err);
        if (population < band->population || population > band->population)
            return hiap_run_refuse(r, columns->population, row,
                                   "the causes of a band have one population", err);
        band->deaths += deaths;
    }
    return HIAP_OK;
}

static hiap_rc read_group(gaps *s, const hiap_method_run *r, size_t group, hiap_err *err) {
    const size_t *rows = hiap_run_rows(r, group, &s->rows);
    hiap_rc rc = hiap_life_order(s->order, r, rows, s->rows, err);
    if (rc)
        return rc;
    find_bands(s, r);
    rc = hiap_life_bands_read(s->a, r, &hiap_pair_a, s->first, s->bands, err);
    if (!rc)
        rc = hiap_life_bands_read(s->b, r, &hiap_pair_b, s->first, s->bands, err);
    for (size_t i = 0; i < s->rows && !rc && hiap_run_has(r, CAUSE); i++)
        rc = check_cause(s, r, i, err);
    if (!rc)
        rc = add_causes(s->a, s, r, &hiap_pair_a, err);
    return rc ? rc : add_causes(s->b, s, r, &hiap_pair_b, err);
}

/* --- the result ------------------------------------------------------------------------------- */

/* How many bands the two tables have, 0 with the reason in the note. */
static size_t make_tables(hiap_life_note note, gaps *s, const hiap_method_run *r) {
    bool without_a = hiap_life_without_table(note, r, s->a, s->bands);
    if (without_a || hiap_life_without_table(note, r, s->b, s->bands)) {
        size_t len = strlen(note);
        snprintf(note + len, sizeof(hiap_life_note) - len, " (%s)", without_a ? "a" : "b");
        return 0;
    }
    size_t left = hiap_life_bands_left(s->a, s->bands);
    size_t other = hiap_life_bands_left(s->b, s->bands);
    left = other < left ? other : left;
    hiap_life_note_open(note, s->a, s->bands, left);
    hiap_life_bands_close(s->a, s->bands, left);
    hiap_life_bands_close(s->b, s->bands, left);
    hiap_life_table(s->table_a, s->a, left);
    hiap_life_table(s->table_b, s->b, left);
    hiap_life_gaps(s->gap, &(hiap_life_pair){ s->a, s->b, s->table_a, s->table_b, left });
    return left;
}

/* Of a row of a band that the open one has taken in, its own deaths over the open band's people.
 * The products of counts are exact, so that close rates keep their digits. */
static double rate_difference(const gaps *s, const hiap_method_run *r, size_t i, size_t k) {
    double deaths_a = hiap_run_number(r, HIAP_PAIR_DEATHS_A, s->order[i]);
    double deaths_b = hiap_run_number(r, HIAP_PAIR_DEATHS_B, s->order[i]);
    double a = s->a[k].population, b = s->b[k].population;
    return (deaths_a * b - deaths_b * a) / (a * b);
}

static size_t band_of(const gaps *s, size_t i, size_t left) {
    return s->band[i] < left ? s->band[i] : left - 1;
}

/* The sum of all parts, which does not cancel as le_a - le_b does. */
static double whole_gap(const gaps *s, const hiap_method_run *r, size_t left) {
    hiap_sum sum = { 0 };
    for (size_t i = 0; i < s->rows && left > 0; i++) {
        const hiap_life_gap *gap = &s->gap[band_of(s, i, left)];
        double rate = rate_difference(s, r, i, band_of(s, i, left));
        hiap_sum_add(&sum, gap->direct * rate);
        hiap_sum_add(&sum, gap->indirect * rate);
    }
    return hiap_sum_value(&sum);
}

static void put_row(hiap_method_run *r, const gaps *s, size_t i, size_t k, double gap) {
    double rate = rate_difference(s, r, i, k);
    double direct = s->gap[k].direct * rate, indirect = s->gap[k].indirect * rate;
    hiap_run_put(r, VALUE, direct + indirect);
    if (gap < 0 || gap > 0)
        hiap_run_put(r, PERCENT, 100 * (direct + indirect) / gap);
    hiap_run_put(r, DIRECT, direct);
    hiap_run_put(r, INDIRECT, indirect);
    hiap_run_put(r, LE_A, s->table_a[0].expectancy);
    hiap_run_put(r, LE_B, s->table_b[0].expectancy);
    hiap_run_put(r, GAP, gap);
    hiap_run_put_word(r, METHOD, "Arriaga");
}

static void put_group(hiap_method_run *r, gaps *s, size_t group) {
    hiap_life_note note = "";
    size_t left = make_tables(note, s, r);
    double gap = whole_gap(s, r, left);
    for (size_t i = 0; i < s->rows; i++) {
        hiap_run_put(r, START_AGE, hiap_run_number(r, HIAP_LIFE_START_AGE, s->order[i]));
        if (hiap_run_has(r, CAUSE))
            hiap_run_put_text(r, CAUSE_OUTPUT, hiap_run_text(r, CAUSE, s->order[i]));
        if (*note)
            hiap_run_put_status(r, "%s", note);
        if (left > 0)
            put_row(r, s, i, band_of(s, i, left), gap);
        hiap_run_end_row(r, group);
    }
}

static void drop(gaps *s) {
    hiap_free(s->order);
    hiap_free(s->first);
    hiap_free(s->band);
    hiap_free(s->a);
    hiap_free(s->b);
    hiap_free(s->table_a);
    hiap_free(s->table_b);
    hiap_free(s->gap);
}

static hiap_rc run(hiap_method_run *r, hiap_err *err) {
    size_t most = hiap_life_largest_group(r);
    gaps s = { .order = hiap_alloc_array(most, sizeof *s.order),
               .first = hiap_alloc_array(most, sizeof *s.first),
               .band = hiap_alloc_array(most, sizeof *s.band),
               .a = hiap_alloc_array(most, sizeof *s.a),
               .b = hiap_alloc_array(most, sizeof *s.b),
               .table_a = hiap_alloc_array(most, sizeof *s.table_a),
               .table_b = hiap_alloc_array(most, sizeof *s.table_b),
               .gap = hiap_alloc_array(most, sizeof *s.gap) };
    bool whole = s.order && s.first && s.band && s.a && s.b && s.table_a && s.table_b && s.gap;
    hiap_rc rc = whole ? HIAP_OK : hiap_err_nomem(err, most * sizeof *s.a);
    for (size_t g = 0; g < r->groups && whole && !rc; g++) {
        rc = read_group(&s, r, g, err);
        if (!rc)
            put_group(r, &s, g);
    }
    drop(&s);
    return rc;
}

const hiap_method hiap_method_gap_decomposition = {
    .name = "gap_decomposition",
    .help = "Which ages, and causes, make the gap in life expectancy between a and b",
    .formula = "s (L(a) - L(b)) + s e'(a) (p(a) - p(b)) by band, with b's survivors s; a cause's "
               "part by the difference of its death rates",
    .source = "Arriaga 1984; Arriaga 1989; Chiang 1984",
    .example = "start_age,deaths_a,population_a,deaths_b,population_b\n"
               "0,25,61000,2500,6900000\n15,60,150000,5200,17000000\n45,310,80000,30000,9100000\n"
               "65,900,42000,88000,4900000\n85,640,5200,79000,690000\n",
    .shape = HIAP_METHOD_SUMMARY,
    .inputs = { HIAP_PAIR_INPUTS_A_B,
                { "cause", .optional = true, .text = true,
                  .help = "with it a row a band and cause: deaths of the cause, population of the "
                          "band" } },
    .options = { HIAP_LIFE_OPTIONS },
    .outputs = { { "start_age", .help = "in order of age" },
                 { "cause", .text = true, .help = "where the input has it" },
                 { "value", .help = "years of the gap that are due to the band, or cause in it" },
                 { "percent", .help = "of the gap" },
                 { "direct", .help = "years lived within the band" },
                 { "indirect", .help = "years lived later, by those who survive it" },
                 { "le_a", .help = "life expectancy of a at the first age" },
                 { "le_b", .help = "of b" },
                 { "gap", .help = "le_a - le_b: the sum of value" },
                 { "status", .text = true, .help = "why a figure is missing, or what to know of "
                   "it" },
                 { "method", .text = true, .help = "of the decomposition" } },
    .run = run,
};
