/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page type: a report built block by block; every method gives the page back. */
#include "core/report/html.h"
#include "lua/bind/column.h"
#include "lua/bind/file.h"
#include "lua/bind/frame.h"
#include "lua/bind/plot.h"
#include "lua/bind/registry.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

#define STYLE "plots/theme/page.css"

static void drop(void *page) {
    hiap_page_drop(page);
}

const hiap_box_type hiap_page_box = {
    .name = "page", .drop = drop, .methods = hiap_bind_methods[HIAP_BIND_PAGE]
};

typedef struct head_args {
    const char *title, *subtitle, *status, *banner;
} head_args;

int hiap_bind_word_page(lua_State *L) {
    static const hiap_arg known[] = {
        { "title", HIAP_ARG_TEXT, offsetof(head_args, title), .required = true },
        { "subtitle", HIAP_ARG_TEXT, offsetof(head_args, subtitle) },
        { "status", HIAP_ARG_TEXT, offsetof(head_args, status) },
        { "banner", HIAP_ARG_TEXT, offsetof(head_args, banner) },
    };
    hiap_budget_enter(L);
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_settop(L, 1);
    head_args a = { .subtitle = "", .status = "", .banner = "" };
    hiap_arg_read(L, 1, "page", known, sizeof known / sizeof *known, &a);
    hiap_buf style = HIAP_BUF_INIT;
    const char *origin;
    hiap_err err = { 0 };
    void **box = hiap_box_push(L, &hiap_page_box);
    hiap_rc rc = hiap_bind_read(hiap_bind_of(L), STYLE, &style, &origin, &err);
    hiap_page_head head = { hiap_str_of(a.title), hiap_str_of(a.subtitle), hiap_str_of(a.status), hiap_str_of(a.banner), { style.at, style.len } };
    if (rc == HIAP_OK)
        rc = hiap_page_new((hiap_page **)box, &head, &err);
    hiap_buf_clear(&style);
    if (rc != HIAP_OK)
        hiap_fail(L, &err);
    return 1;
}

static hiap_page *check_page(lua_State *L) {
    hiap_budget_enter(L);
    return hiap_box_check(L, 1, &hiap_page_box);
}

static int give_back(lua_State *L) {
    lua_settop(L, 1);
    return 1;
}

#define TEXT_BLOCK(name)                                  \
    int hiap_bind_page_##name(lua_State *L) {             \
        hiap_page *page = check_page(L);                  \
        hiap_page_##name(page, hiap_arg_str(L, 2));       \
        return give_back(L);                              \
    }
TEXT_BLOCK(section)
TEXT_BLOCK(subsection)
TEXT_BLOCK(lead)
TEXT_BLOCK(paragraph)
TEXT_BLOCK(note)
#undef TEXT_BLOCK

int hiap_bind_page_list(lua_State *L) {
    hiap_page *page = check_page(L);
    bool numbered = hiap_arg_flag_or(L, 3, false);
    size_t count;
    const hiap_str *items = hiap_arg_texts(L, 2, "items", &count);
    hiap_page_list(page, items, count, numbered);
    return give_back(L);
}

/* A list of pairs of texts: { { 'Unit', '%' }, ... }; an array of Lua's, two texts an item. */
static const hiap_str *read_pairs(lua_State *L, int list, const char *what, size_t *count) {
    luaL_checktype(L, list, LUA_TTABLE);
    *count = lua_rawlen(L, list);
    luaL_checkstack(L, (int)*count * 2 + 8, NULL);
    hiap_str *pairs = lua_newuserdatauv(L, (*count * 2 + 1) * sizeof *pairs, 0);
    for (size_t i = 0; i < *count; i++) {
        if (lua_rawgeti(L, list, (lua_Integer)i + 1) != LUA_TTABLE)
            hiap_fail_text(L, what, "write { { 'Unit', '%' }, ... }", "item %zu of %s is not a pair", i + 1, what);
        int pair = lua_gettop(L);
        for (int k = 0; k < 2; k++) {
            lua_rawgeti(L, pair, k + 1);
            pairs[2 * i + (size_t)k] = hiap_arg_str(L, -1);
        }
        lua_remove(L, pair);
    }
    return pairs;
}

int hiap_bind_page_definitions(lua_State *L) {
    hiap_page *page = check_page(L);
    size_t count;
    const hiap_str *texts = read_pairs(L, 2, "definitions", &count);
    hiap_page_pair *pairs = lua_newuserdatauv(L, (count + 1) * sizeof *pairs, 0);
    for (size_t i = 0; i < count; i++)
        pairs[i] = (hiap_page_pair){ texts[2 * i], texts[2 * i + 1] };
    hiap_page_definitions(page, pairs, count);
    return give_back(L);
}

static const hiap_page_link *read_links(lua_State *L, int list, size_t *count) {
    *count = 0;
    if (list == 0)
        return NULL;
    const hiap_str *texts = read_pairs(L, list, "links", count);
    hiap_page_link *links = lua_newuserdatauv(L, (*count + 1) * sizeof *links, 0);
    for (size_t i = 0; i < *count; i++)
        links[i] = (hiap_page_link){ texts[2 * i], texts[2 * i + 1] };
    return links;
}

int hiap_bind_page_links(lua_State *L) {
    hiap_page *page = check_page(L);
    size_t count;
    hiap_err err = { 0 };
    const hiap_page_link *links = read_links(L, 2, &count);
    if (hiap_page_links(page, links, count, &err) != HIAP_OK)
        hiap_fail(L, &err);
    return give_back(L);
}

typedef struct card_args {
    const char *value, *label, *note, *word;
} card_args;

int hiap_bind_page_cards(lua_State *L) {
    static const hiap_arg known[] = {
        { "value", HIAP_ARG_TEXT, offsetof(card_args, value), .required = true },
        { "label", HIAP_ARG_TEXT, offsetof(card_args, label), .required = true },
        { "note", HIAP_ARG_TEXT, offsetof(card_args, note) },
        { "word", HIAP_ARG_TEXT, offsetof(card_args, word) },
    };
    hiap_page *page = check_page(L);
    luaL_checktype(L, 2, LUA_TTABLE);
    size_t count = lua_rawlen(L, 2);
    luaL_checkstack(L, (int)count + 8, NULL);
    hiap_page_card *cards = lua_newuserdatauv(L, (count + 1) * sizeof *cards, 0);
    for (size_t i = 0; i < count; i++) {
        card_args a = { .note = "", .word = "" };
        lua_rawgeti(L, 2, (lua_Integer)i + 1); /* stays: it holds the texts */
        hiap_arg_read(L, lua_gettop(L), "cards", known, sizeof known / sizeof *known, &a);
        cards[i] = (hiap_page_card){ hiap_str_of(a.value), hiap_str_of(a.label), hiap_str_of(a.note), hiap_str_of(a.word) };
    }
    hiap_page_cards(page, cards, count);
    return give_back(L);
}

/* --- tables and figures --------------------------------------------------------------------------------- */

typedef struct table_args {
    const char *caption, *source, *prefix;
    int headings, decimals, links;
    hiap_frame *data;
    bool row_header;
} table_args;

static const hiap_arg table_known[] = {
    { "source", HIAP_ARG_TEXT, offsetof(table_args, source) },
    { "headings", HIAP_ARG_TABLE, offsetof(table_args, headings) },
    { "decimals", HIAP_ARG_TABLE, offsetof(table_args, decimals) },
    { "links", HIAP_ARG_TABLE, offsetof(table_args, links) },
    { "row_header", HIAP_ARG_FLAG, offsetof(table_args, row_header) },
    { "caption", HIAP_ARG_TEXT, offsetof(table_args, caption) },                            /* table */
    { "data", HIAP_ARG_BOX, offsetof(table_args, data), .box = &hiap_frame_box },           /* figure */
    { "prefix", HIAP_ARG_TEXT, offsetof(table_args, prefix) },                              /* figure */
};
enum { TABLE_FIELDS = 6, FIGURE_FIELDS = sizeof table_known / sizeof *table_known };

static hiap_page_table_options table_options(lua_State *L, const table_args *a, const hiap_frame *f) {
    hiap_page_table_options options = { .caption = hiap_str_of(a->caption), .row_header = a->row_header, .source = hiap_str_of(a->source) };
    size_t width = f ? hiap_frame_width(f) : 0, count;
    if (a->headings) {
        options.headings = hiap_arg_texts(L, a->headings, "headings", &count);
        if (count != width)
            hiap_fail_text(L, "headings", NULL, "the table has %zu columns, but %zu headings", width, count);
    }
    if (a->decimals) {
        const double *given = hiap_arg_numbers(L, a->decimals, "decimals", &count);
        int *decimals = lua_newuserdatauv(L, (width + 1) * sizeof *decimals, 0);
        if (count != width)
            hiap_fail_text(L, "decimals", "-1 chooses sensible decimals", "the table has %zu columns, but %zu decimals", width, count);
        for (size_t i = 0; i < width; i++)
            decimals[i] = given[i] >= 0 && given[i] <= 9 ? (int)given[i] : -1;
        options.decimals = decimals;
    }
    options.links = read_links(L, a->links, &options.link_count);
    return options;
}

int hiap_bind_page_table(lua_State *L) {
    hiap_page *page = check_page(L);
    const hiap_frame *f = hiap_bind_check_frame(L, 2);
    luaL_checktype(L, 3, LUA_TTABLE);
    table_args a = { .caption = "", .source = "" };
    hiap_err err = { 0 };
    hiap_arg_read(L, 3, "table", table_known, TABLE_FIELDS, &a);
    hiap_page_table_options options = table_options(L, &a, f);
    if (hiap_page_table(page, f, &options, &err) != HIAP_OK)
        hiap_fail(L, &err);
    return give_back(L);
}

int hiap_bind_page_figure(lua_State *L) {
    hiap_page *page = check_page(L);
    const hiap_chart *chart = hiap_box_check(L, 2, &hiap_plot_box);
    lua_settop(L, 3);
    table_args a = { .caption = "", .source = "" };
    hiap_err err = { 0 };
    hiap_arg_read(L, 3, "figure", table_known, FIGURE_FIELDS, &a);
    hiap_page_figure figure = { .caption = hiap_chart_spec_of(chart)->title, .data = a.data };
    figure.source = *a.source ? hiap_str_of(a.source) : hiap_chart_spec_of(chart)->source;
    figure.table = table_options(L, &a, a.data);
    figure.table.source = HIAP_STR("");
    if (!a.prefix) /* ids of one page must differ */
        a.prefix = lua_pushfstring(L, "figure-%d", (int)++hiap_bind_of(L)->figures);
    hiap_bind_push_svg(L, chart, a.prefix);
    figure.svg = hiap_arg_str(L, -1);
    if (hiap_page_figure_add(page, &figure, &err) != HIAP_OK)
        hiap_fail(L, &err);
    return give_back(L);
}

int hiap_bind_page_colophon(lua_State *L) {
    hiap_page *page = check_page(L);
    hiap_page_colophon(page, hiap_arg_str(L, 2), hiap_arg_str(L, 3));
    return give_back(L);
}

int hiap_bind_page_save(lua_State *L) {
    hiap_page *page = check_page(L);
    const char *path = hiap_arg_text(L, 2);
    hiap_buf out = HIAP_BUF_INIT;
    hiap_err err = { 0 };
    if (hiap_page_finish(&out, page, &err) != HIAP_OK) {
        hiap_buf_clear(&out);
        hiap_fail(L, &err);
    }
    hiap_bind_push_buf(L, &out);
    hiap_bind_publish(L, path, hiap_arg_str(L, -1));
    return give_back(L);
}
