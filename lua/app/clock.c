/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/clock.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

hiap_rc hiap_clock_read(char out[HIAP_CLOCK_MAX], hiap_err *err) {
    const char *text = getenv("SOURCE_DATE_EPOCH");
    struct tm parts;
    out[0] = '\0';
    if (!text || !*text)
        return HIAP_OK;
    time_t seconds = (time_t)strtoll(text, NULL, 10);
    if (strlen(text) > 11 || strspn(text, "0123456789") != strlen(text) ||
        !gmtime_r(&seconds, &parts))
        return hiap_err_set(err, HIAP_ARGUMENT,
                            "SOURCE_DATE_EPOCH is '%s', not a number of seconds since 1970", text);
    strftime(out, HIAP_CLOCK_MAX, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return HIAP_OK;
}
