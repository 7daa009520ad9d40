/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Serial numbers of days (ECMA-376 part 1, 18.17.4). In the 1900 system day 1 is 1900-01-01 and
 * day 60 a 29 February 1900 that never was, so the days before it count from another epoch.
 * Civil dates by the algorithms of Hinnant, "chrono-compatible low-level date algorithms". */
#include <math.h>
#include <stdio.h>

#include "core/data/xlsx_impl.h"

#define DAY_MS    86400000
#define LEAP_BUG  60        /* the day that is no date */
#define EPOCH_1900 (-25569) /* days from 1970-01-01 to day 0, for days after the bug */
#define EPOCH_1904 (-24107)
#define LAST_DAY  2932896   /* 9999-12-31 */

typedef struct civil {
    int year, month, day;
} civil;

static civil civil_of(int64_t days) {
    days += 719468;
    int64_t era = (days >= 0 ? days : days - 146096) / 146097, of_era = days - era * 146097;
    int64_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
    int64_t month = (5 * of_year + 2) / 153;
    civil c = { (int)(year + era * 400 + (month > 9)), (int)(month < 10 ? month + 3 : month - 9),
                (int)(of_year - (153 * month + 2) / 5 + 1) };
    return c;
}

static int64_t days_of(civil c) {
    int64_t year = c.year - (c.month <= 2), era = (year >= 0 ? year : year - 399) / 400;
    int64_t of_era = year - era * 400, month = c.month > 2 ? c.month - 3 : c.month + 9;
    int64_t of_year = (153 * month + 2) / 5 + c.day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

/* False when day `serial` is no date. */
static bool day_of(int64_t serial, bool from_1904, int64_t *days) {
    if (!from_1904 && (serial < 1 || serial == LEAP_BUG))
        return false;
    *days = from_1904 ? serial + EPOCH_1904 : serial + EPOCH_1900 + (serial < LEAP_BUG);
    return *days <= LAST_DAY;
}

static size_t print_date(char *out, int64_t days) {
    civil c = civil_of(days);
    return (size_t)snprintf(out, 16, "%04d-%02d-%02d", c.year, c.month, c.day);
}

static size_t print_time(char *out, int ms) {
    int seconds = ms / 1000;
    size_t len = (size_t)snprintf(out, 16, "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60,
                                  seconds % 60);
    if (ms % 1000)
        len += (size_t)snprintf(out + len, 8, ".%03d", ms % 1000);
    return len;
}

size_t hiap_xlsx_date_print(char out[HIAP_XLSX_DATE_TEXT], double serial, uint8_t shows,
                            bool from_1904) {
    if (!(serial >= 0 && serial < LAST_DAY - EPOCH_1900 + 1))
        return 0;
    int64_t day = (int64_t)serial, days;
    int ms = (int)lround((serial - (double)day) * DAY_MS);
    day += ms == DAY_MS;
    ms %= DAY_MS;
    size_t len = 0;
    if (shows & HIAP_XLSX_SHOWS_DATE) {
        if (!day_of(day, from_1904, &days))
            return 0;
        len = print_date(out, days);
        if (shows & HIAP_XLSX_SHOWS_TIME)
            out[len++] = 'T';
    }
    if (shows & HIAP_XLSX_SHOWS_TIME)
        len += print_time(out + len, ms);
    return len;
}

/* --- reading ---------------------------------------------------------------------------------- */

/* `count` digits and the sign behind them (0: none) off the front. */
static bool take(hiap_str *s, size_t count, char sign, int *out) {
    *out = 0;
    if (s->len < count + (sign != 0))
        return false;
    for (size_t i = 0; i < count; i++) {
        if (s->at[i] < '0' || s->at[i] > '9')
            return false;
        *out = *out * 10 + (s->at[i] - '0');
    }
    if (sign && s->at[count] != sign)
        return false;
    count += sign != 0;
    *s = (hiap_str){ s->at + count, s->len - count };
    return true;
}

static bool take_date(hiap_str *s, bool from_1904, double *serial) {
    civil c;
    if (!take(s, 4, '-', &c.year) || !take(s, 2, '-', &c.month) || !take(s, 2, 0, &c.day))
        return false;
    if (c.month < 1 || c.month > 12 || c.day < 1)
        return false;
    int64_t days = days_of(c);
    if (civil_of(days).month != c.month) /* there is no such day */
        return false;
    int64_t day = days - (from_1904 ? EPOCH_1904 : EPOCH_1900);
    *serial = (double)(!from_1904 && day <= LEAP_BUG ? day - 1 : day);
    return true;
}

static bool take_time(hiap_str *s, double *serial) {
    int hours, minutes, seconds;
    double unit = 0.1, fraction = 0;
    if (!take(s, 2, ':', &hours) || !take(s, 2, ':', &minutes) || !take(s, 2, 0, &seconds))
        return false;
    if (s->len > 0 && s->at[0] == '.')
        for (int digit, skip = take(s, 0, '.', &digit); skip && take(s, 1, 0, &digit); unit /= 10)
            fraction += unit * digit;
    *serial += (hours * 3600 + minutes * 60 + seconds + fraction) / 86400;
    return hours < 24 && minutes < 60 && seconds < 60;
}

bool hiap_xlsx_date_parse(hiap_str text, bool from_1904, double *serial) {
    bool time = text.len > 2 && text.at[2] == ':';
    *serial = 0;
    if (!time && !take_date(&text, from_1904, serial))
        return false;
    if (!time && text.len > 0 && text.at[0] == 'T') {
        text = (hiap_str){ text.at + 1, text.len - 1 };
        time = true;
    }
    if (time && !take_time(&text, serial))
        return false;
    return text.len == 0 || hiap_str_is(text, "Z");
}
