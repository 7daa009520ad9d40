/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Private to core/data/period*.c. */
#ifndef HIAP_DATA_PERIOD_IMPL_H
#define HIAP_DATA_PERIOD_IMPL_H

#include "core/data/period.h"

#define HIAP_FINANCIAL_MONTH 4
#define HIAP_ACADEMIC_MONTH  9

/* Two digits for the last year of a range stand for at most this many years in all: "2015 - 17". */
#define HIAP_SHORT_RANGE 30

/* A label by its shape: a number becomes its count of digits, a month "M", a letter itself, any
 * dash and "to" become "-", and the blanks round a dash go. "2020/21 - 24/25" is "4/2-2/2",
 * "Oct 2021 to Sep 2022" is "M 4-M 4", "2022-01-01/P10Y" is "4-2-2/p#y". "" when there is no
 * telling. */
#define HIAP_SHAPE_MAX   24
#define HIAP_NUMBERS_MAX 6

typedef struct hiap_period_label {
    hiap_str text; /* without the blanks round it */
    char shape[HIAP_SHAPE_MAX];
    int n[HIAP_NUMBERS_MAX]; /* the numbers and the months (1 to 12) from left to right */
    hiap_period_kind years;  /* what the identifier says of years; OTHER: nothing */
} hiap_period_label;

void hiap_period_label_read(hiap_period_label *l, hiap_str text);
/* Sets l->years. False when the identifier names no kind of period; blank is fine. */
bool hiap_period_label_identify(hiap_period_label *l, hiap_str identifier);

extern const char *const hiap_month_names[12];
int hiap_month_length(int year, int month);

#endif
