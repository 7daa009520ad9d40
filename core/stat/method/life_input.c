/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/method/life_input.h"

#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/num.h"
#include "core/stat/method/reading.h"

/* --- order ------------------------------------------------------------------------------------ */

size_t hiap_life_largest_group(const hiap_method_run *run) {
    size_t most = 0;
    for (size_t g = 0; g < run->groups; g++) {
        size_t count = run->start[g + 1] - run->start[g];
        most = count > most ? count : most;
    }
    return most;
}

static int by_age(const void *a, const void *b, void *run) {
    size_t left = *(const size_t *)a, right = *(const size_t *)b;
    double x = hiap_run_number(run, HIAP_LIFE_START_AGE, left);
    double y = hiap_run_number(run, HIAP_LIFE_START_AGE, right);
    return x < y ? -1 : x > y ? 1 : left < right ? -1 : left > right;
}

static bool in_order(const hiap_method_run *run, const size_t *rows, size_t count) {
    for (size_t i = 1; i < count; i++)
        if (!(hiap_run_number(run, HIAP_LIFE_START_AGE, rows[i - 1]) <
              hiap_run_number(run, HIAP_LIFE_START_AGE, rows[i])))
            return false;
    return true;
}

hiap_rc hiap_life_order(size_t *order, const hiap_method_run *run, const size_t *rows,
                        size_t count, hiap_err *err) {
    for (size_t i = 0; i < count; i++) {
        double start;
        hiap_rc rc = hiap_read_not_negative(&start, run, HIAP_LIFE_START_AGE, rows[i], err);
        if (!rc && isnan(start))
            rc = hiap_run_refuse(run, HIAP_LIFE_START_AGE, rows[i], "each band needs its first age",
                                 err);
        if (rc)
            return rc;
        order[i] = rows[i];
    }
    if (!in_order(run, rows, count))
        qsort_r(order, count, sizeof *order, by_age, (void *)run);
    return HIAP_OK;
}

/* --- bands ------------------------------------------------------------------------------------ */

static hiap_rc read_a(double *out, const hiap_method_run *run, size_t input, size_t row,
                      double start, hiap_err *err) {
    *out = hiap_run_number(run, input, row);
    if (*out < 0 || *out > 1)
        return hiap_run_refuse(run, input, row, "it is a part of the band, from 0 to 1", err);
    if (isnan(*out))
        *out = start > 0 ? 0.5 : run->setting[HIAP_LIFE_A0].number;
    return HIAP_OK;
}

static hiap_rc read_band(hiap_life_band *out, const hiap_method_run *run,
                         const hiap_life_columns *columns, size_t row, hiap_err *err) {
    *out = (hiap_life_band){ .start = hiap_run_number(run, HIAP_LIFE_START_AGE, row) };
    hiap_rc rc = hiap_read_not_negative(&out->deaths, run, columns->deaths, row, err);
    if (!rc)
        rc = hiap_read_not_negative(&out->population, run, columns->population, row, err);
    return rc ? rc : read_a(&out->a, run, columns->a, row, out->start, err);
}

hiap_rc hiap_life_bands_read(hiap_life_band *out, const hiap_method_run *run,
                             const hiap_life_columns *columns, const size_t *order, size_t count,
                             hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < count && !rc; i++) {
        rc = read_band(&out[i], run, columns, order[i], err);
        if (!rc && i > 0 && out[i].start <= out[i - 1].start)
            rc = hiap_run_refuse(run, HIAP_LIFE_START_AGE, order[i],
                                 "it was there before: one row a band, or --by what tells the "
                                 "rows apart",
                                 err);
    }
    if (!rc)
        hiap_life_bands_widths(out, count);
    return rc;
}

/* --- what cannot be given --------------------------------------------------------------------- */

void hiap_life_note_add(hiap_life_note note, const char *format, ...) {
    size_t len = strlen(note);
    va_list arguments;
    va_start(arguments, format);
    if (len > 0)
        len += (size_t)snprintf(note + len, sizeof(hiap_life_note) - len, "; ");
    if (len < sizeof(hiap_life_note))
        vsnprintf(note + len, sizeof(hiap_life_note) - len, format, arguments);
    va_end(arguments);
}

static const char *fault_of(const hiap_life_band *b) {
    if (isnan(b->deaths))
        return "no number of deaths";
    if (!(b->population > 0))
        return "no population";
    return b->deaths > b->population ? "more deaths than population" : NULL;
}

bool hiap_life_without_table(hiap_life_note why, const hiap_method_run *run,
                             const hiap_life_band *bands, size_t count) {
    char age[HIAP_NUM_MAX], least[64];
    double population = 0, enough = run->setting[HIAP_LIFE_MIN_POPULATION].number;
    *why = '\0';
    for (size_t i = 0; i < count; i++) {
        const char *fault = fault_of(&bands[i]);
        population += bands[i].population;
        hiap_num_print(age, bands[i].start);
        if (fault) {
            hiap_life_note_add(why, "not computed: %s in the band from %s", fault, age);
            return true;
        }
    }
    hiap_num_print_fixed(least, enough, 0);
    if (population < enough)
        hiap_life_note_add(why, "suppressed: population under %s", least);
    else if (hiap_life_bands_left(bands, count) == 0)
        hiap_life_note_add(why, "not computed: no deaths");
    return *why != '\0';
}

void hiap_life_note_open(hiap_life_note note, const hiap_life_band *bands, size_t count,
                         size_t left) {
    char begins[HIAP_NUM_MAX], without[HIAP_NUM_MAX];
    if (left == count)
        return;
    hiap_num_print(begins, bands[left - 1].start);
    hiap_num_print(without, bands[left].start);
    hiap_life_note_add(note, "the open band begins at %s: no deaths from %s", begins, without);
}
