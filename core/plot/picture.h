/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file gnuplot has drawn: is it whole, is it right, and would another run give the same
 * bytes? */
#ifndef HIAP_PLOT_PICTURE_H
#define HIAP_PLOT_PICTURE_H

#include "core/plot/gnuplot_script.h"

/* Looks at what follows `start` in *picture. HIAP_PROBLEM unless it begins like its format. Then
 * PDF dates are set to 2000-01-01, the one character that gnuplot leaves bare in SVG text is
 * escaped ("]]>" is no text in XML), and form feeds around text are taken off. */
hiap_rc hiap_picture_settle(hiap_buf *picture, size_t start, hiap_format format, hiap_err *err);

#endif
