/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a vintage was made. */
#ifndef HIAP_APP_CLOCK_H
#define HIAP_APP_CLOCK_H

#include "core/base/err.h"

#define HIAP_CLOCK_MAX 32

/* The time that SOURCE_DATE_EPOCH gives (seconds since 1970), as "2026-04-09T10:11:12Z", for
 * vintages that can be made again to the byte; "" when it gives none. */
hiap_rc hiap_clock_read(char out[HIAP_CLOCK_MAX], hiap_err *err);

#endif
