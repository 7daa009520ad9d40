/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files that bind pages share. */
#ifndef HIAP_BIND_PAGE_H
#define HIAP_BIND_PAGE_H

#include "core/plot/chart.h"
#include "core/report/html.h"
#include "lua/bind/bind.h"

/* The page a method is called on. */
hiap_page *hiap_bind_check_page(lua_State *L);
/* End of a method: the page again. Returns 1. */
int hiap_bind_page_again(lua_State *L);

typedef struct hiap_bind_pair {
    hiap_str first, second;
} hiap_bind_pair;
/* A list of pairs of texts: { { 'Unit', '%' }, ... }, in an array that is Lua's (pushed). */
const hiap_bind_pair *hiap_bind_pairs(lua_State *L, int list, const char *what, size_t *count);
/* The same as links; none when `list` is 0. */
const hiap_page_link *hiap_bind_page_read_links(lua_State *L, int list, size_t *count);
/* The chart as a table when it is a grid of labelled cells, in memory that is Lua's (pushed), its
 * texts the chart's; or NULL, with nothing pushed. */
const hiap_page_grid *hiap_bind_page_grid(lua_State *L, const hiap_chart *chart);

#endif
