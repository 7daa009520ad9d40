/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures of charts: scripts for gnuplot are made here, and drawn by the main process. */
#include <string.h>

#include "core/plot/gnuplot_script.h"
#include "core/plot/svg.h"
#include "lua/bind/file.h"
#include "lua/bind/plot.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

/* Push the picture's bytes. Returns 1. */
static int push_picture(lua_State *L, const hiap_chart *chart, hiap_format format,
                        hiap_script_size size) {
    hiap_buf body = HIAP_BUF_INIT, picture = HIAP_BUF_INIT;
    hiap_err err = { 0 };
    hiap_buf_printf(&body, "%s\n", hiap_format_name(format));
    hiap_rc rc = hiap_gnuplot_script(&body, chart, format, size, &err);
    if (rc == HIAP_OK && body.failed)
        rc = hiap_err_nomem(&err, body.len);
    if (rc == HIAP_OK)
        rc = hiap_worker_request(hiap_bind_of(L)->worker, "render",
                                 (hiap_str){ body.at, body.len }, &picture, &err);
    hiap_buf_clear(&body);
    if (rc != HIAP_OK) {
        hiap_buf_clear(&picture);
        hiap_fail(L, &err);
    }
    return hiap_bind_push_buf(L, &picture);
}

/* The SVG on top of the stack, finished for its place, pushed. Returns 1. */
static int finish_svg(lua_State *L, const hiap_chart *chart, const char *prefix, bool embedded) {
    hiap_buf words = HIAP_BUF_INIT, svg = HIAP_BUF_INIT;
    hiap_err err = { 0 };
    hiap_chart_describe(&words, chart);
    hiap_svg_words how = { hiap_chart_spec_of(chart)->title,
                           { words.at ? words.at : "", words.len },
                           prefix,
                           embedded };
    hiap_rc rc = words.failed ? hiap_err_nomem(&err, words.len)
                              : hiap_svg_finish(&svg, hiap_arg_str(L, -1), &how, &err);
    hiap_buf_clear(&words);
    if (rc != HIAP_OK) {
        hiap_buf_clear(&svg);
        hiap_fail(L, &err);
    }
    return hiap_bind_push_buf(L, &svg);
}

int hiap_bind_push_svg(lua_State *L, const hiap_chart *chart, const char *prefix) {
    push_picture(L, chart, HIAP_FORMAT_SVG, (hiap_script_size){ 0 });
    return finish_svg(L, chart, prefix, true);
}

/* --- methods ---------------------------------------------------------------------------------- */

static const hiap_chart *check_chart(lua_State *L) {
    hiap_budget_enter(L);
    return hiap_box_check(L, 1, &hiap_plot_box);
}

int hiap_bind_plot_svg(lua_State *L) {
    const hiap_chart *chart = check_chart(L);
    return hiap_bind_push_svg(L, chart, lua_isnoneornil(L, 2) ? NULL : hiap_arg_text(L, 2));
}

/* A size at `index`, or 0 for the usual one. */
static unsigned size_or_usual(lua_State *L, int index, lua_Integer least) {
    enum { LARGEST = 1000 };
    return lua_isnoneornil(L, index) ? 0 : (unsigned)hiap_arg_integer(L, index, least, LARGEST);
}

int hiap_bind_plot_text(lua_State *L) {
    enum { LEAST_COLUMNS = 20, LEAST_LINES = 8 };
    const hiap_chart *chart = check_chart(L);
    hiap_script_size size = { .columns = size_or_usual(L, 2, LEAST_COLUMNS),
                              .lines = size_or_usual(L, 3, LEAST_LINES) };
    return push_picture(L, chart, HIAP_FORMAT_TEXT, size);
}

int hiap_bind_plot_save(lua_State *L) {
    const hiap_chart *chart = check_chart(L);
    const char *path = hiap_arg_text(L, 2), *ending = strrchr(path, '.');
    for (int f = 0; f < HIAP_FORMAT_COUNT; f++) {
        if (!ending || strcmp(ending, hiap_format_suffix((hiap_format)f)) != 0)
            continue;
        push_picture(L, chart, (hiap_format)f, (hiap_script_size){ 0 });
        if (f == HIAP_FORMAT_SVG)
            finish_svg(L, chart, NULL, false);
        hiap_bind_publish(L, path, hiap_arg_str(L, -1));
        return 0;
    }
    hiap_fail_text(L, path, "the ending decides: .svg, .png, .pdf or .txt",
                   "a chart cannot be saved as '%s'", path);
}
