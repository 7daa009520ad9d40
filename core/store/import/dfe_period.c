/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/dfe_period.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

/* Months of a school year or of a calendar year, counted from January of the year it starts in. */
typedef struct span {
    const char *identifier;
    int first, last;
    size_t digits; /* of the period: 6 for a school year, 4 for a calendar year */
} span;

static const span spans[] = {
    { "Autumn term", 9, 12, 6 },
    { "Spring term", 13, 15, 6 },
    { "Summer term", 16, 19, 6 },
    { "Autumn and spring term", 9, 15, 6 },
    { "January", 1, 1, 4 },
    { "February", 2, 2, 4 },
    { "March", 3, 3, 4 },
    { "April", 4, 4, 4 },
    { "May", 5, 5, 4 },
    { "June", 6, 6, 4 },
    { "July", 7, 7, 4 },
    { "August", 8, 8, 4 },
    { "September", 9, 9, 4 },
    { "October", 10, 10, 4 },
    { "November", 11, 11, 4 },
    { "December", 12, 12, 4 },
};

static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };

static const char *month(int m) {
    return months[(m - 1) % 12];
}

static void print_span(hiap_dfe_period *out, const span *s, int year) {
    int last_year = year + (s->last - 1) / 12;
    if (s->first == s->last)
        snprintf(out->label, sizeof out->label, "%s %d", month(s->first), year);
    else
        snprintf(out->label, sizeof out->label, "%s %d-%s %d", month(s->first),
                 year + (s->first - 1) / 12, month(s->last), last_year);
}

static bool is(hiap_str a, const char *text) {
    return a.len == strlen(text) && strncasecmp(a.at, text, a.len) == 0;
}

/* -1 when it is not that many digits. */
static int number(hiap_str text, size_t digits) {
    int n = 0;
    if (text.len != digits)
        return -1;
    for (size_t i = 0; i < digits; i++) {
        if (text.at[i] < '0' || text.at[i] > '9')
            return -1;
        n = n * 10 + (text.at[i] - '0');
    }
    return n;
}

static bool print_known_span(hiap_dfe_period *out, hiap_str period, hiap_str identifier) {
    for (size_t i = 0; i < sizeof spans / sizeof *spans; i++) {
        int year = number(period, spans[i].digits);
        if (year < 0 || !is(identifier, spans[i].identifier))
            continue;
        print_span(out, &spans[i], spans[i].digits == 6 ? year / 100 : year);
        return true;
    }
    return false;
}

/* "Calendar year Q3", "Financial year Q3" */
static bool print_quarter(hiap_dfe_period *out, hiap_str period, hiap_str identifier) {
    static const char calendar[] = "Calendar year Q", financial[] = "Financial year Q";
    hiap_str stem = { identifier.at, identifier.len ? identifier.len - 1 : 0 };
    int year = number(period, 4), years = number(period, 6);
    char quarter = identifier.len ? identifier.at[identifier.len - 1] : ' ';
    if (year >= 0 && is(stem, calendar))
        snprintf(out->label, sizeof out->label, "%d Q%c", year, quarter);
    else if (years >= 0 && is(stem, financial))
        snprintf(out->label, sizeof out->label, "%d/%02d Q%c", years / 100, years % 100, quarter);
    else
        return false;
    return true;
}

void hiap_dfe_period_of(hiap_dfe_period *out, hiap_str period, hiap_str identifier) {
    *out = (hiap_dfe_period){ 0 };
    if (print_known_span(out, period, identifier) || print_quarter(out, period, identifier))
        return;
    snprintf(out->label, sizeof out->label, "%.*s", (int)period.len, period.at);
    snprintf(out->kind, sizeof out->kind, "%.*s", (int)identifier.len, identifier.at);
}
