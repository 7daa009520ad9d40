/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts to test with. Each has one reference, which the test drops. */
#ifndef HIAP_TESTS_SAMPLE_H
#define HIAP_TESTS_SAMPLE_H

#include <string.h>

#include "core/plot/chart.h"
#include "tests/unit/suite.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static inline hiap_chart *chart_of(const hiap_chart_spec *spec) {
    hiap_chart *chart = NULL;
    ck_ok(hiap_chart_new(&chart, spec, err));
    return chart;
}

static inline hiap_chart *plain_chart(void) {
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    spec.title = HIAP_STR("A finding");
    return chart_of(&spec);
}

static inline void add_mark(hiap_chart *chart, const hiap_mark *mark) {
    ck_ok(hiap_chart_add(chart, mark, err));
}

static inline void add_line(hiap_chart *chart, const char *name, const double *x, const double *y,
                            size_t len) {
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_LINE);
    m.name = hiap_str_of(name), m.len = len, m.x = x, m.y = y;
    add_mark(chart, &m);
}

/* Two lines, the first broken by a missing value and with its limits; a benchmark. */
static inline hiap_chart *trend_chart(void) {
    static const double x[] = { 2018, 2019, 2020, 2021, 2022 };
    static const double y[] = { 61.5, 62, NAN, 64, 62.1 }, other[] = { 66, 66.5, 67, 67.2, 68 };
    static const double low[] = { 60, 60.5, NAN, 62.5, 60.6 },
                        high[] = { 63, 63.5, NAN, 65.5, 63.6 };
    static const double england[] = { 67.7 };
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    spec.title = HIAP_STR("School readiness in Knowsley fell in 2022");
    spec.source = HIAP_STR("Source: Fingertips");
    spec.x.kind = HIAP_AXIS_YEAR;
    spec.y.label = HIAP_STR("School readiness (%)");
    spec.y.suffix = HIAP_STR("%");
    hiap_chart *chart = chart_of(&spec);
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_BAND);
    m.name = HIAP_STR("Knowsley"), m.len = 5, m.x = x, m.low = low, m.high = high;
    add_mark(chart, &m);
    m = (hiap_mark)HIAP_MARK_INIT(HIAP_MARK_RULE);
    m.name = HIAP_STR("England 67.7%"), m.len = 1, m.y = england;
    add_mark(chart, &m);
    add_line(chart, "Knowsley", x, y, 5);
    m = (hiap_mark)HIAP_MARK_INIT(HIAP_MARK_LINE);
    m.name = HIAP_STR("Cheshire West and Chester"), m.series = 2, m.len = 5, m.x = x, m.y = other;
    add_mark(chart, &m);
    return chart;
}

/* Areas compared: bars that lie, whiskers, a benchmark across, outcome colours in the key. */
static inline hiap_chart *compare_chart(void) {
    static const hiap_key_entry key[] = { { { "Better", 6 }, 0x00703C, { "B", 1 } },
                                          { { "Worse", 5 }, 0xD4351C, { "W", 1 } } };
    static const double value[] = { 1401, 980.5, NAN }, at[] = { 0, 1, 2 };
    static const double low[] = { 1310, 900, NAN }, high[] = { 1490, 1060, NAN },
                        england[] = { 1050 };
    static const hiap_colour fill[] = { 0xD4351C, 0x00703C, HIAP_COLOUR_NONE };
    hiap_str areas[] = { HIAP_STR("Knowsley"), HIAP_STR("Cheshire East"), HIAP_STR("Sefton") };
    hiap_str labels[] = { HIAP_STR("1,401.0"), HIAP_STR("980.5"), HIAP_STR("[x]") };
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    spec.title = HIAP_STR("Knowsley is worse than England");
    spec.x.label = HIAP_STR("Deaths per 100,000");
    spec.y.kind = HIAP_AXIS_CATEGORY, spec.y.labels = areas, spec.y.label_count = 3;
    spec.key = key, spec.key_count = 2;
    hiap_chart *chart = chart_of(&spec);
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_BARS);
    m.len = 3, m.x = value, m.y = at, m.fill = fill, m.label = labels;
    add_mark(chart, &m);
    m = (hiap_mark)HIAP_MARK_INIT(HIAP_MARK_WHISKERS);
    m.len = 3, m.y = at, m.low = low, m.high = high;
    add_mark(chart, &m);
    m = (hiap_mark)HIAP_MARK_INIT(HIAP_MARK_RULE);
    m.name = HIAP_STR("England 1,050"), m.len = 1, m.x = england;
    add_mark(chart, &m);
    return chart;
}

/* A rug of 2 x 3 cells; the last has no value. */
static inline hiap_chart *rug_chart(void) {
    static const hiap_key_entry key[] = { { { "Better", 6 }, 0x00703C, { "B", 1 } } };
    static const double x[] = { 0, 1, 2, 0, 1, 2 }, y[] = { 0, 0, 0, 1, 1, 1 };
    static const hiap_colour fill[] = { 0x00703C, 0xFFDD00, 0xD4351C,
                                        0xFFFFFF, 0x00703C, HIAP_COLOUR_NONE };
    hiap_str areas[] = { HIAP_STR("Halton"), HIAP_STR("Cheshire West and Chester"),
                         HIAP_STR("Wirral") };
    hiap_str indicators[] = { HIAP_STR("School readiness"),
                              HIAP_STR("Households in fuel poverty") };
    hiap_str labels[] = { HIAP_STR("62.1 B ↑"), HIAP_STR("4 S →"), HIAP_STR("9 W ↓"),
                          HIAP_STR("3 –"),      HIAP_STR("5 B"),   HIAP_STR("[x]") };
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    spec.title = HIAP_STR("Most are better");
    spec.x.kind = HIAP_AXIS_CATEGORY, spec.x.labels = areas, spec.x.label_count = 3;
    spec.x.opposite = true;
    spec.y.kind = HIAP_AXIS_CATEGORY, spec.y.labels = indicators, spec.y.label_count = 2;
    spec.key = key, spec.key_count = 1;
    hiap_chart *chart = chart_of(&spec);
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_CELLS);
    m.len = 6, m.x = x, m.y = y, m.fill = fill, m.label = labels;
    add_mark(chart, &m);
    return chart;
}

/* Bubbles with names, arrows and free text on two numeric axes. */
static inline hiap_chart *scatter_chart(void) {
    static const double x[] = { 3, 2, 2.7 }, y[] = { 4, 3, 3.1 }, size[] = { 3, 4, 4 };
    static const double low[] = { 3, 2, 3.1 }, high[] = { 4, 3.5, 3.1 };
    hiap_str names[] = { HIAP_STR("Bus fares"), HIAP_STR("Adult skills"), HIAP_STR("Living wage") };
    hiap_str note[] = { HIAP_STR("Do first") };
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    spec.title = HIAP_STR("Bus fares come first");
    spec.x.label = HIAP_STR("Capacity"), spec.y.label = HIAP_STR("Mandate");
    spec.x.from = 0, spec.x.to = 4.5, spec.y.from = 0, spec.y.to = 4.5;
    hiap_chart *chart = chart_of(&spec);
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_POINTS);
    m.name = HIAP_STR("Need"), m.len = 3, m.x = x, m.y = y, m.size = size, m.label = names;
    add_mark(chart, &m);
    m = (hiap_mark)HIAP_MARK_INIT(HIAP_MARK_ARROWS);
    m.len = 3, m.x = x, m.low = low, m.high = high;
    add_mark(chart, &m);
    m = (hiap_mark)HIAP_MARK_INIT(HIAP_MARK_TEXT);
    m.len = 1, m.x = x, m.y = x, m.label = note;
    add_mark(chart, &m);
    return chart;
}

static hiap_chart *(*const sample_charts[])(void) = { trend_chart, compare_chart, rug_chart,
                                                      scatter_chart, plain_chart };
static const char *const sample_names[] = { "trend", "compare", "rug", "scatter", "plain" };

#endif
