/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Time periods as published: a start, a length and, from those two, a kind.
 *
 * "2015 - 17" starts on 2015-01-01 and lasts 36 months; "2016/17" starts on 2016-04-01 and lasts 12.
 * The sortable form used by publishers (20150000) drops the length; this one keeps it, so that
 * periods of different lengths are never mixed in one trend.
 */
#ifndef HIAP_DATA_PERIOD_H
#define HIAP_DATA_PERIOD_H

#include <stdint.h>

#include "core/base/buf.h"

typedef enum hiap_period_unit { HIAP_MONTHS, HIAP_DAYS } hiap_period_unit;

typedef enum hiap_period_kind {
    HIAP_PERIOD_CALENDAR,  /* whole years from January: "2016", "2015 - 17" */
    HIAP_PERIOD_FINANCIAL, /* whole years from April: "2016/17", "2020/21 - 24/25" */
    HIAP_PERIOD_ACADEMIC,  /* whole years from September (or August) */
    HIAP_PERIOD_QUARTER,   /* three months from January, April, July or October */
    HIAP_PERIOD_MONTH,     /* one month */
    HIAP_PERIOD_DAY,       /* one day */
    HIAP_PERIOD_OTHER      /* any other run of months: "Oct 2021-Sep 2022" */
} hiap_period_kind;

typedef struct hiap_period {
    int32_t start;   /* days since 1970-01-01; HIAP_PERIOD_NONE when missing */
    uint16_t length; /* in units */
    uint16_t unit;   /* hiap_period_unit */
} hiap_period;

#define HIAP_PERIOD_NONE INT32_MIN
#define HIAP_PERIOD_MAX 48

/* Read a label: 2016 · 2016/17 · 2015 - 17, 2015-17, 2015 to 2017 · 2020/21 - 24/25 · 201718 (needs
 * academic or financial as the identifier) · 2022-01-01/P3Y, /P1Y, /P3M, /P1D · 2025-04-30 ·
 * Oct 2021-Sep 2022, Jan-Mar 2025 · March 2023 · 2022/23 Q3, 2022 Q3 · 2021/22 Q1 - 2025/26 Q3. En
 * dashes and no-break spaces count as '-' and ' '; years are 1800 to 2200. `identifier` may be NULL or
 * the publisher's own word for the kind ("Academic year", "Calendar year", "Financial year"): it decides
 * where "2016/17" starts (financial without it). Impossible labels (2019/21, month 13, 30 February) and
 * identifiers that name no kind are HIAP_PARSE with what would be right. */
hiap_rc hiap_period_parse(hiap_period *out, hiap_str label, const char *identifier, hiap_err *err);

/* The label in the publishers' form ("2016/17", "2015 - 17", "March 2023"; quarters count from April,
 * "2022/23 Q3"; ISO 8601 where there is none; "missing"). Returns its length. hiap_period_parse reads it
 * back as the same period when hiap_period_kind_name of its kind is the identifier. */
size_t hiap_period_print(char out[HIAP_PERIOD_MAX], hiap_period p);

hiap_period_kind hiap_period_kind_of(hiap_period p);
const char *hiap_period_kind_name(hiap_period_kind kind);
/* -1, 0, 1 by start, then by length; a missing period comes last. */
int hiap_period_compare(hiap_period a, hiap_period b);
bool hiap_period_same(hiap_period a, hiap_period b);
int32_t hiap_period_end(hiap_period p); /* the day after the last one */
bool hiap_period_overlap(hiap_period a, hiap_period b);
/* The year the period starts in, and the publishers' sortable integer (YYYY0000, quarters and months
 * YYYYMM00). */
int hiap_period_year(hiap_period p);
int32_t hiap_period_sortable(hiap_period p);
/* Middle of the period in years ("2015 - 17" is 2016.5): the x of a chart. */
double hiap_period_middle(hiap_period p);

int32_t hiap_day_of(int year, int month, int day); /* proleptic Gregorian; the caller checks ranges */
void hiap_day_split(int32_t day_number, int *year, int *month, int *day);

#endif
