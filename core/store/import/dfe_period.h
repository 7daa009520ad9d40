/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two columns of Explore Education Statistics that name a period, as one label and its kind. */
#ifndef HIAP_STORE_IMPORT_DFE_PERIOD_H
#define HIAP_STORE_IMPORT_DFE_PERIOD_H

#include "core/data/period.h"

typedef struct hiap_dfe_period {
    char label[HIAP_PERIOD_MAX], kind[HIAP_PERIOD_MAX]; /* as hiap_period_parse takes them */
} hiap_dfe_period;

/* "201718" and "Academic year" stay as they are; "2023" and "March" are "March 2023"; "201718" and
 * "Financial year Q2" are "2017/18 Q2"; school terms are taken as September to December, January to
 * March and April to July, so "201718" and "Spring term" are "Jan 2018-Mar 2018". What is none of
 * these is handed on, for hiap_period_parse to refuse. */
void hiap_dfe_period_of(hiap_dfe_period *out, hiap_str period, hiap_str identifier);

#endif
