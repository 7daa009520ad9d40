/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files that bind charts share. */
#ifndef HIAP_BIND_PLOT_H
#define HIAP_BIND_PLOT_H

#include "core/plot/chart.h"
#include "lua/bind/bind.h"

/* Add the marks of the list at `list` to a chart that Lua owns; raises on the first that is
 * wrong. */
void hiap_bind_add_marks(lua_State *L, hiap_chart *chart, int list);
/* "#12436D", or a word of the palette; HIAP_COLOUR_NONE for an empty text. */
hiap_colour hiap_bind_colour(lua_State *L, hiap_str text);
/* Push the chart as SVG for a page, its ids beginning with `prefix`. Returns 1. */
int hiap_bind_push_svg(lua_State *L, const hiap_chart *chart, const char *prefix);

#endif
