/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shared by the writers of a gnuplot script: the script being written, and its data blocks. */
#ifndef HIAP_PLOT_GNUPLOT_DRAW_H
#define HIAP_PLOT_GNUPLOT_DRAW_H

#include "core/plot/gnuplot_script.h"
#include "core/plot/layout.h"

typedef struct hiap_drawing {
    hiap_buf *out;
    hiap_buf plot; /* the elements of the plot command */
    const hiap_layout *layout;
    unsigned blocks;
    size_t block_start, rows;
} hiap_drawing;

int hiap_gnuplot_dash(hiap_dash dash);
int hiap_gnuplot_point(hiap_shape shape);
/* What sets a point off from what lies beneath: white, or an edge around a colour that is pale
 * on white. */
hiap_colour hiap_gnuplot_halo(hiap_colour fill);

/* A data block: numbers only. `end` is false, and the block is gone, when it has no rows. */
void hiap_drawing_begin(hiap_drawing *d);
void hiap_drawing_row(hiap_drawing *d, const double *numbers, size_t count);
void hiap_drawing_gap(hiap_drawing *d); /* breaks lines and parts polygons */
bool hiap_drawing_end(hiap_drawing *d);
/* An element of the plot command over the last block, with the name a reader of the SVG finds. */
void hiap_drawing_element(hiap_drawing *d, const hiap_mark *m, const char *format, ...)
    HIAP_PRINTF(3, 4);

void hiap_drawing_mark(hiap_drawing *d, const hiap_mark *m);

#endif
