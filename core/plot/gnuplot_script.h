/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart as a gnuplot script: a pure function, so the same chart gives the same bytes.
 *
 * Nothing in a script can act: numbers stand in data blocks, text only inside double quotes with
 * every byte but letters and spaces written in octal, enhanced text is off everywhere, and no file
 * is named (the caller of gnuplot chooses the output). Style follows the Analysis Function's chart
 * guidance.
 */
#ifndef HIAP_PLOT_GNUPLOT_SCRIPT_H
#define HIAP_PLOT_GNUPLOT_SCRIPT_H

#include "core/plot/chart.h"

typedef enum hiap_format {
#define HIAP_FORMAT(id, name, suffix, magic) HIAP_FORMAT_##id,
#include "core/plot/format.def"
#undef HIAP_FORMAT
    HIAP_FORMAT_COUNT
} hiap_format;

const char *hiap_format_name(hiap_format format);
const char *hiap_format_suffix(hiap_format format);
bool hiap_format_find(hiap_format *out, hiap_str name);

/* Appends the script. For HIAP_FORMAT_TEXT the chart fills `columns` x `lines` characters (0: 79,
 * and as many as it needs); other formats do not look at them. */
typedef struct hiap_script_size {
    unsigned columns, lines;
} hiap_script_size;
hiap_rc hiap_gnuplot_script(hiap_buf *out, const hiap_chart *chart, hiap_format format,
                            hiap_script_size size, hiap_err *err);

/* Text as a double-quoted gnuplot string that is drawn literally. Control characters and bytes that
 * are not UTF-8 become U+FFFD; a line feed stays one. */
void hiap_gnuplot_quote(hiap_buf *out, hiap_str text);

#endif
