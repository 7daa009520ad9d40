/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `rate --event_frequency`: events that come several to a person, a row for each number of events.
 * The rows of a group are one rate, with the variance of its events (standardised.h). */
#ifndef HIAP_STAT_METHOD_RATE_FREQUENCY_H
#define HIAP_STAT_METHOD_RATE_FREQUENCY_H

#include "core/stat/method_run.h"

enum { HIAP_EVENT_FREQUENCY = 3 };        /* the input after those of count_interval.h */
enum { HIAP_EVENT_FREQUENCY_OPTION = 1 }; /* the option likewise */

hiap_rc hiap_rate_by_frequency(hiap_method_run *run, hiap_err *err);

#endif
