/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tests that draw need gnuplot; where it is missing they say so and end. */
#ifndef HIAP_TESTS_DRAWN_H
#define HIAP_TESTS_DRAWN_H

#include "core/base/isolate.h"
#include "core/base/mem.h"
#include "core/plot/gnuplot.h"
#include "tests/unit/plot/sample.h"

/* The caller's, or NULL when gnuplot is not installed. */
static inline char *gnuplot_program(void) {
    char *path = NULL;
    hiap_err err = { 0 };
    if (hiap_gnuplot_path(&path, &err) != HIAP_OK)
        fprintf(stderr, "not tested: %s (%s)\n", err.what, err.hint);
    return path;
}

static inline hiap_gnuplot *open_gnuplot(void) {
    hiap_gnuplot *gp = NULL;
    char *path = gnuplot_program();
    if (path && !hiap_isolate_available())
        fprintf(stderr, "tested without isolation, which this kernel does not offer\n");
    if (path)
        ck_ok(hiap_gnuplot_open(&gp, true, err));
    hiap_free(path);
    return gp;
}

#endif
