/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours of charts and pages, each with the words, symbols and letters that go with it.
 *
 * Colour never speaks alone: an outcome is a fill, a symbol and a letter; a series is a colour, a
 * dash and a point shape. Everything is a row of palette.def. A colour is 0xRRGGBB.
 */
#ifndef HIAP_PLOT_PALETTE_H
#define HIAP_PLOT_PALETTE_H

#include <stdint.h>

#include "core/base/buf.h"

typedef uint32_t hiap_colour;
#define HIAP_COLOUR_NONE UINT32_MAX

/* The names in palette.def that drawing itself uses. */
#define HIAP_COLOUR_TEXT 0x0B0C0Cu
#define HIAP_COLOUR_SECONDARY 0x505A5Fu
#define HIAP_COLOUR_GRID 0xD9D9D9u
#define HIAP_COLOUR_WHITE 0xFFFFFFu

typedef struct hiap_swatch {
    const char *name;   /* "Better", "Increasing and getting worse", "Quintile 3", "Series 1" */
    const char *group;  /* "series", "outcome", "trend", ... */
    hiap_colour fill;
    hiap_colour text;   /* readable on the fill */
    const char *symbol; /* "▲", "↑" or "" */
    const char *letter; /* "B" or "" */
} hiap_swatch;

size_t hiap_swatch_count(void);
const hiap_swatch *hiap_swatch_at(size_t i);
/* By name, case ignored; NULL when there is none. */
const hiap_swatch *hiap_swatch_find(hiap_str name);

/* "#12436D", or the name of a swatch. HIAP_ARGUMENT with the nearest name. */
hiap_rc hiap_colour_read(hiap_colour *out, hiap_str text, hiap_err *err);
/* The text colour for a fill: the swatch's own, or black or white, whichever contrasts more. */
hiap_colour hiap_colour_ink(hiap_colour fill);
/* Contrast ratio, 1 to 21 (WCAG 2.2, relative luminance). */
double hiap_colour_contrast(hiap_colour a, hiap_colour b);

typedef enum hiap_dash {
    HIAP_DASH_SERIES,
    HIAP_DASH_SOLID,
    HIAP_DASH_DASHED,
    HIAP_DASH_DOTTED,
    HIAP_DASH_DOT_DASH
} hiap_dash;
typedef enum hiap_shape {
    HIAP_SHAPE_SERIES, /* the one that belongs to the series */
    HIAP_SHAPE_CIRCLE,
    HIAP_SHAPE_SQUARE,
    HIAP_SHAPE_TRIANGLE,
    HIAP_SHAPE_DIAMOND,
    HIAP_SHAPE_TRIANGLE_DOWN,
    HIAP_SHAPE_RING,
    HIAP_SHAPE_NONE
} hiap_shape;

/* Series 1, 2, ...: the Analysis Function's categorical palette in its order, each with its dash
 * and point shape; round again after the last. Series 0 is neutral grey. */
typedef struct hiap_series_style {
    hiap_colour colour;
    hiap_dash dash;
    hiap_shape shape;
} hiap_series_style;
hiap_series_style hiap_series_style_of(int series);

bool hiap_dash_find(hiap_dash *out, hiap_str name);   /* "solid", "dashed", "dotted", "dot-dash" */
bool hiap_shape_find(hiap_shape *out,
                     hiap_str name); /* "circle", "square", "triangle", ... "none" */

#endif
