/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/method/memory_chart.h"

#include <math.h>

#include "core/base/mem.h"

enum { T, VALUE }; /* inputs */
enum { FEW = 12 };

static hiap_rc run_groups(hiap_memory_chart *c, const hiap_time_axis *axis, size_t freeze,
                          void (*put)(const hiap_memory_chart *), hiap_err *err) {
    const hiap_setting *s = &c->run->setting[freeze], *centre = s + 1, *sigma = s + 2;
    hiap_rc rc = hiap_series_new(&c->series, axis, VALUE, err);
    for (size_t g = 0; g < c->run->groups && !rc; g++) {
        rc = hiap_series_read(&c->series, g, err);
        if (rc)
            break;
        c->baseline = hiap_baseline_of(c->series.value, c->series.count,
                                       s->given ? (size_t)s->number : 0);
        if (centre->given)
            c->baseline.mean = centre->number;
        if (sigma->given)
            c->baseline.sigma = sigma->number;
        c->known = centre->given && sigma->given;
        put(c);
    }
    hiap_series_clear(&c->series);
    return rc;
}

hiap_rc hiap_memory_chart_run(hiap_method_run *run, size_t freeze,
                              void (*put)(const hiap_memory_chart *), hiap_err *err) {
    hiap_memory_chart c = { .run = run };
    hiap_time_axis axis;
    hiap_rc rc = hiap_time_axis_read(&axis, run, T, err);
    if (rc)
        return rc;
    c.a = hiap_alloc_array(run->rows + 1, 2 * sizeof *c.a);
    if (!c.a)
        rc = hiap_err_nomem(err, run->rows * 2 * sizeof *c.a);
    else
        c.b = c.a + run->rows;
    if (!rc)
        rc = run_groups(&c, &axis, freeze, put, err);
    hiap_free(c.a);
    hiap_time_axis_clear(&axis);
    return rc;
}

bool hiap_memory_chart_status(const hiap_memory_chart *c, size_t i) {
    if (isnan(c->series.value[i]))
        hiap_run_put_status(c->run, "no value");
    else if (!(c->baseline.sigma > 0))
        hiap_run_put_status(c->run, isnan(c->baseline.sigma)
                                        ? "limits not computed: no two neighbouring points"
                                        : "limits not computed: the baseline does not vary");
    else if (c->baseline.points < FEW && !c->known)
        hiap_run_put_status(c->run, "trial limits: %zu points, %d or more are wanted",
                            c->baseline.points, FEW);
    return !isnan(c->series.value[i]) && c->baseline.sigma > 0;
}
