/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much room a text takes in a chart, before anything is drawn.
 *
 * Widths are those of Arial and Helvetica (Adobe's font metrics), times 1.18, since a machine
 * without them draws in a wider face. Size 0 stands for a terminal: widths are columns.
 */
#ifndef HIAP_PLOT_TEXT_H
#define HIAP_PLOT_TEXT_H

#include "core/base/buf.h"

double hiap_text_width(hiap_str text, double size);

/* A line of a wrapped text; `cut`: the text went on, so it is drawn with an ellipsis. */
typedef struct hiap_line {
    hiap_str text;
    bool cut;
} hiap_line;
#define HIAP_LINES_MAX 4

/* Break at spaces (and at each line feed) into at most `most` (<= HIAP_LINES_MAX) lines no wider
 * than `width`; a word that is wider than that is cut. Returns the number of lines, at least 1. */
size_t hiap_text_wrap(hiap_line lines[], size_t most, hiap_str text, double width, double size);
/* The widest of the lines, ellipsis and all. */
double hiap_text_lines_width(const hiap_line *lines, size_t count, double size);
/* The widest word. */
double hiap_text_word_width(hiap_str text, double size);

#endif
