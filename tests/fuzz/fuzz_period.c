/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes are a period label or are refused with a hint; what is read prints as a label that
 * reads back as the same period. The first byte picks the identifier. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/data/period.h"
#include "core/data/reason.h"

#define REQUIRE(condition) \
    if (!(condition))      \
    abort()

static void check_round_trip(hiap_period p) {
    char label[HIAP_PERIOD_MAX];
    hiap_period back;
    size_t len = hiap_period_print(label, p);
    const char *kind = hiap_period_kind_name(hiap_period_kind_of(p));
    REQUIRE(len == strlen(label));
    REQUIRE(hiap_period_parse(&back, (hiap_str){ label, len }, kind, NULL) == HIAP_OK);
    REQUIRE(hiap_period_same(p, back));
    REQUIRE(p.start < hiap_period_end(p));
    REQUIRE(hiap_period_year(p) >= 1800 && hiap_period_middle(p) > 1800);
}

/* Any bits print and compare without harm. */
static void check_bits(const uint8_t *data, size_t size) {
    hiap_period p, zero = { 0, 1, HIAP_DAYS };
    char label[HIAP_PERIOD_MAX];
    if (size < sizeof p)
        return;
    memcpy(&p, data, sizeof p);
    REQUIRE(hiap_period_print(label, p) < HIAP_PERIOD_MAX);
    REQUIRE(hiap_period_compare(p, zero) == -hiap_period_compare(zero, p));
    REQUIRE(hiap_period_same(p, p));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    static const char *const identifiers[] = { NULL, "Academic year", "Calendar year",
                                               "Financial year" };
    hiap_err err = { 0 };
    hiap_period p;
    if (size == 0)
        return 0;
    check_bits(data, size);
    hiap_str label = { (const char *)data + 1, size - 1 };
    hiap_reason_of_marker(label);
    if (hiap_period_parse(&p, label, identifiers[data[0] % 4], &err) == HIAP_OK)
        check_round_trip(p);
    else
        REQUIRE(err.rc == HIAP_PARSE && err.what[0] && p.start == HIAP_PERIOD_NONE);
    return 0;
}
