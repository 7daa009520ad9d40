/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The file gnuplot has drawn: is it whole, and would another run give the same bytes? */
#ifndef HIAP_PLOT_PICTURE_H
#define HIAP_PLOT_PICTURE_H

#include "core/plot/gnuplot_script.h"

/* HIAP_PROBLEM unless the file starts like one of its format. Then everything that tells when it
 * was made is set to 2000-01-01, and form feeds before and after text are taken off; in place. */
hiap_rc hiap_picture_settle(char *bytes, size_t *len, hiap_format format, hiap_err *err);

#endif
