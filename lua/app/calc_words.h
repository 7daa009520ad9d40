/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words after `hiap calc`: a method, a file, --by, --confidence, --format and the options of the
 * method. */
#ifndef HIAP_APP_CALC_WORDS_H
#define HIAP_APP_CALC_WORDS_H

#include "core/base/vec.h"
#include "core/stat/method.h"
#include "lua/app/options.h"

typedef enum hiap_calc_format { HIAP_CALC_CSV, HIAP_CALC_JSON, HIAP_CALC_TABLE } hiap_calc_format;

typedef struct hiap_calc_words {
    const hiap_method *method; /* NULL: --list, or help on calc itself */
    const char *file;          /* NULL or "-": standard input */
    hiap_calc_format format;
    bool list, help;
    const char *confidence;
    HIAP_VEC(const char *) by, options, values;
    char *text; /* what the lists point into */
    char seed[32];
} hiap_calc_words;

/* To be cleared in any case. */
hiap_rc hiap_calc_words_read(hiap_calc_words *out, const hiap_options *options, hiap_err *err);
void hiap_calc_words_clear(hiap_calc_words *words);

#endif
