/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One gnuplot process that draws chart after chart: started without a shell, with a clean
 * environment, isolated, in a private folder that is removed afterwards.
 *
 *     hiap_gnuplot *gp;
 *     if (hiap_gnuplot_open(&gp, false, err)) ...    HIAP_NOT_FOUND: charts are off, the rest works
 *     hiap_buf svg = HIAP_BUF_INIT;
 *     rc = hiap_gnuplot_draw(&svg, gp, chart, HIAP_FORMAT_SVG, NULL, err);
 *     hiap_gnuplot_close(gp);
 */
#ifndef HIAP_PLOT_GNUPLOT_H
#define HIAP_PLOT_GNUPLOT_H

#include "core/plot/gnuplot_script.h"

typedef struct hiap_gnuplot hiap_gnuplot;

/* Finds gnuplot and makes the folder; the process starts with the first chart. HIAP_NOT_FOUND names
 * the package that has it. `allow_no_isolation`: draw even where the kernel offers no Landlock or
 * seccomp (scripts from hiap_gnuplot_script cannot act in any case). */
hiap_rc hiap_gnuplot_open(hiap_gnuplot **out, bool allow_no_isolation, hiap_err *err);
void hiap_gnuplot_close(hiap_gnuplot *gp); /* takes NULL */

/* Run one script from hiap_gnuplot_script and append the picture's bytes. The same script gives the
 * same bytes (dates in PDF files are set to 2000-01-01). After a failure the next chart is drawn by
 * a fresh process. HIAP_PROBLEM carries gnuplot's own message; HIAP_LIMIT after 20 seconds. */
hiap_rc hiap_gnuplot_render(hiap_buf *out, hiap_gnuplot *gp, hiap_str script, hiap_format format,
                            hiap_err *err);

/* Script, picture and, for SVG, finishing (svg.h) in one. With `id_prefix` an SVG is made to be
 * embedded in a page, its ids apart from those of others; NULL: a file of its own. */
hiap_rc hiap_gnuplot_draw(hiap_buf *out, hiap_gnuplot *gp, const hiap_chart *chart,
                          hiap_format format, const char *id_prefix, hiap_err *err);

/* The absolute path of gnuplot, or HIAP_NOT_FOUND; *out is the caller's (hiap_free). */
hiap_rc hiap_gnuplot_path(char **out, hiap_err *err);

#endif
