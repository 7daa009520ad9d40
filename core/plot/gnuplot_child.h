/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The gnuplot process itself: started isolated, spoken to over pipes, watched by the clock. */
#ifndef HIAP_PLOT_GNUPLOT_CHILD_H
#define HIAP_PLOT_GNUPLOT_CHILD_H

#include <sys/types.h>

#include "core/base/buf.h"

#define HIAP_GNUPLOT_PICTURE "picture" /* the file it draws into, in its folder */

typedef struct hiap_gnuplot_child {
    pid_t pid; /* 0: none */
    int input, output, errors;
    unsigned charts;     /* sent so far */
    double wall_seconds; /* for one chart */
} hiap_gnuplot_child;
#define HIAP_GNUPLOT_CHILD_INIT { 0, -1, -1, -1, 0, 20 }

hiap_rc hiap_gnuplot_child_start(hiap_gnuplot_child *child, const char *program, const char *folder,
                                 bool allow_no_isolation, hiap_err *err);
void hiap_gnuplot_child_stop(hiap_gnuplot_child *child);

/* Sends a script and waits until gnuplot says that it is through. HIAP_PROBLEM: gnuplot reported an
 * error. HIAP_LIMIT: it took too long. HIAP_IO: it is gone. After any of these, stop it. */
hiap_rc hiap_gnuplot_child_draw(hiap_gnuplot_child *child, hiap_str script, hiap_err *err);

#endif
