/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the methods of life tables share: their columns, the checks before a table can be made, and
 * putting an expectancy with its limits. */
#ifndef HIAP_STAT_METHOD_LIFE_INPUT_H
#define HIAP_STAT_METHOD_LIFE_INPUT_H

#include "core/stat/interval_impl.h"
#include "core/stat/life_table.h"
#include "core/stat/method_run.h"

enum { HIAP_LIFE_START_AGE };                     /* the first input of all of them */
enum { HIAP_LIFE_MIN_POPULATION, HIAP_LIFE_A0 };  /* their first options */

#define HIAP_LIFE_START_AGE_INPUT \
    { "start_age", .help = "first age of the band in years; the last band is open" }
#define HIAP_LIFE_A_INPUT                                                                 \
    { "a", .optional = true,                                                              \
      .help = "part of the band lived by those who die in it, 0 to 1; when absent or " \
              "missing 0.5, in the band from 0 --a0" }
#define HIAP_LIFE_OPTIONS                                                                  \
    { "min_population", HIAP_OPTION_NUMBER, "5000", .max = 1e12,                           \
      .help = "total population below which nothing is given" },                           \
    { "a0", HIAP_OPTION_NUMBER, "0.1", .max = 1, .help = "a of the band that starts at 0" }

/* The numbers of a population's inputs; `a` may be a column that the call does not have. */
typedef struct hiap_life_columns {
    size_t deaths, population, a;
} hiap_life_columns;

/* Rows of the largest group: room for any. */
size_t hiap_life_largest_group(const hiap_method_run *run);

/* The rows of a group by start age, each 0 or more and there once; `order` has room for them. */
hiap_rc hiap_life_order(size_t *order, const hiap_method_run *run, const size_t *rows,
                        size_t count, hiap_err *err);
/* Bands with their widths; a missing number stays NaN. Impossible ones are refused. */
hiap_rc hiap_life_bands_read(hiap_life_band *out, const hiap_method_run *run,
                             const hiap_life_columns *columns, const size_t *order, size_t count,
                             hiap_err *err);

typedef char hiap_life_note[200]; /* for the column `status`; "" for nothing to say */

/* Why these bands have no life table: "not computed: ...", "suppressed: ...". False: they have one.
 * */
bool hiap_life_without_table(hiap_life_note why, const hiap_method_run *run,
                             const hiap_life_band *bands, size_t count);

/* "the open band begins at 85: no deaths from 90", when `left` of `count` bands are. */
void hiap_life_note_open(hiap_life_note note, const hiap_life_band *bands, size_t count,
                         size_t left);
/* Adds the text, after a semicolon where there is some. */
void hiap_life_note_add(hiap_life_note note, const char *format, ...) HIAP_PRINTF(2, 3);

#endif
