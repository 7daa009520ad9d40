/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows in the order of a column of numbers; rows with equal numbers keep the order of the input. */
#ifndef HIAP_STAT_ORDER_H
#define HIAP_STAT_ORDER_H

#include <stddef.h>

/* `rows` are indexes of `by`, whose values are not NaN there. */
void hiap_order_rows(size_t *rows, size_t count, const double *by);

#endif
