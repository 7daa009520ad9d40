/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Order statistics without sorting: Floyd and Rivest (1975), Algorithm 489. */
#ifndef HIAP_STAT_SELECT_H
#define HIAP_STAT_SELECT_H

#include <stddef.h>

/* The k-th smallest of x[0 .. count-1], k from 0; reorders x, so that nothing before place k is
 * greater and nothing after it is smaller. No NaN may be among them. */
double hiap_select(double *x, size_t count, size_t k);

#endif
