/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart of one mark, and the layout it gets. */
#ifndef HIAP_TESTS_LAID_OUT_H
#define HIAP_TESTS_LAID_OUT_H

#include "core/plot/layout.h"
#include "tests/unit/plot/sample.h"

/* The layout holds the chart's reference until laid_out_drop. */
static inline hiap_layout laid_out_chart(hiap_chart *chart) {
    hiap_layout l;
    ck_ok(hiap_layout_make(&l, chart, 0, 0, err));
    return l;
}

static inline hiap_layout laid_out(const hiap_chart_spec *spec, const hiap_mark *m) {
    hiap_chart_spec titled = *spec;
    titled.title = HIAP_STR("t");
    hiap_chart *chart = chart_of(&titled);
    add_mark(chart, m);
    return laid_out_chart(chart);
}

static inline void laid_out_drop(hiap_layout *l) {
    hiap_chart_drop((hiap_chart *)l->chart);
    hiap_layout_clear(l);
}

/* The item that draws this text, or NULL. */
static inline const hiap_decor *decor_of(const hiap_layout *l, const char *text) {
    for (size_t i = 0; i < l->decor.len; i++)
        if (l->decor.at[i].kind == HIAP_DECOR_TEXT && hiap_str_is(l->decor.at[i].text.text, text))
            return &l->decor.at[i];
    return NULL;
}

#endif
