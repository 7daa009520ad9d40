/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page type: a report built block by block; every method gives the page back. Tables and
 * figures are in page_table.c. */
#include "lua/bind/page.h"

#include "lua/bind/file.h"
#include "lua/bind/registry.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

#define STYLE "plots/theme/page.css"

static void drop(void *page) {
    hiap_page_drop(page);
}

const hiap_box_type hiap_page_box = {
    .name = "page",
    .drop = drop,
    .methods = hiap_bind_methods[HIAP_BIND_PAGE],
};

typedef struct head_args {
    const char *title, *subtitle, *status, *banner;
} head_args;

int hiap_bind_word_page(lua_State *L) {
    static const hiap_arg known[] = {
        HIAP_ARG(head_args, title, TEXT, .required = true),
        HIAP_ARG(head_args, subtitle, TEXT),
        HIAP_ARG(head_args, status, TEXT),
        HIAP_ARG(head_args, banner, TEXT),
    };
    hiap_budget_enter(L);
    hiap_bind_check_table(L, 1, "table of named arguments");
    lua_settop(L, 1);
    head_args a = { .subtitle = "", .status = "", .banner = "" };
    hiap_arg_read(L, 1, "page", known, sizeof known / sizeof *known, &a);
    hiap_page_head head = { .title = hiap_str_of(a.title),
                            .subtitle = hiap_str_of(a.subtitle),
                            .status = hiap_str_of(a.status),
                            .banner = hiap_str_of(a.banner) };
    hiap_buf style = HIAP_BUF_INIT;
    const char *origin;
    hiap_err err = { 0 };
    void **box = hiap_box_push(L, &hiap_page_box);
    hiap_rc rc = hiap_bind_read(hiap_bind_of(L), STYLE, &style, &origin, &err);
    head.style = (hiap_str){ style.at, style.len };
    if (rc == HIAP_OK)
        rc = hiap_page_new((hiap_page **)box, &head, &err);
    hiap_buf_clear(&style);
    if (rc != HIAP_OK)
        hiap_fail(L, &err);
    return 1;
}

hiap_page *hiap_bind_check_page(lua_State *L) {
    hiap_budget_enter(L);
    return hiap_box_check(L, 1, &hiap_page_box);
}

int hiap_bind_page_again(lua_State *L) {
    lua_settop(L, 1);
    return 1;
}

/* --- blocks of text --------------------------------------------------------------------------- */

#define TEXT_BLOCK(name)                            \
    int hiap_bind_page_##name(lua_State *L) {       \
        hiap_page *page = hiap_bind_check_page(L);  \
        hiap_page_##name(page, hiap_arg_str(L, 2)); \
        return hiap_bind_page_again(L);             \
    }
TEXT_BLOCK(section)
TEXT_BLOCK(subsection)
TEXT_BLOCK(subsubsection)
TEXT_BLOCK(lead)
TEXT_BLOCK(paragraph)
TEXT_BLOCK(note)
TEXT_BLOCK(code)
#undef TEXT_BLOCK

int hiap_bind_page_list(lua_State *L) {
    hiap_page *page = hiap_bind_check_page(L);
    bool numbered = hiap_arg_flag_or(L, 3, false);
    size_t count;
    const hiap_str *items = hiap_arg_texts(L, 2, "items", &count);
    hiap_page_list(page, items, count, numbered);
    return hiap_bind_page_again(L);
}

int hiap_bind_page_colophon(lua_State *L) {
    hiap_page *page = hiap_bind_check_page(L);
    hiap_str term = hiap_arg_str(L, 2);
    hiap_page_colophon(page, term, hiap_arg_str(L, 3));
    return hiap_bind_page_again(L);
}

int hiap_bind_page_details(lua_State *L) {
    hiap_page *page = hiap_bind_check_page(L);
    hiap_str summary = hiap_arg_str(L, 2);
    luaL_checktype(L, 3, LUA_TFUNCTION);
    hiap_page_details(page, summary);
    lua_pushvalue(L, 3);
    lua_pushvalue(L, 1);
    lua_call(L, 1, 0);
    hiap_page_details_end(page);
    return hiap_bind_page_again(L);
}

/* --- blocks of pairs -------------------------------------------------------------------------- */

/* One text of the pair on top of the stack; it lives on in its table. */
static hiap_str pair_text(lua_State *L, int k, const char *what, size_t i) {
    hiap_str text;
    if (!lua_istable(L, -1) || lua_rawgeti(L, -1, k) != LUA_TSTRING)
        hiap_fail_text(L, what, "write { { 'Unit', '%' }, ... }",
                       "item %zu of %s is not a pair of texts", i + 1, what);
    text.at = lua_tolstring(L, -1, &text.len);
    lua_pop(L, 1);
    return text;
}

const hiap_bind_pair *hiap_bind_pairs(lua_State *L, int list, const char *what, size_t *count) {
    list = lua_absindex(L, list);
    hiap_bind_check_table(L, list, "list of pairs");
    *count = (size_t)lua_rawlen(L, list);
    hiap_bind_pair *pairs = lua_newuserdatauv(L, (*count + 1) * sizeof *pairs, 0);
    for (size_t i = 0; i < *count; i++) {
        lua_rawgeti(L, list, (lua_Integer)i + 1);
        pairs[i].first = pair_text(L, 1, what, i);
        pairs[i].second = pair_text(L, 2, what, i);
        lua_pop(L, 1);
    }
    return pairs;
}

int hiap_bind_page_definitions(lua_State *L) {
    hiap_page *page = hiap_bind_check_page(L);
    size_t count;
    const hiap_bind_pair *texts = hiap_bind_pairs(L, 2, "definitions", &count);
    hiap_page_pair *pairs = lua_newuserdatauv(L, (count + 1) * sizeof *pairs, 0);
    for (size_t i = 0; i < count; i++)
        pairs[i] = (hiap_page_pair){ texts[i].first, texts[i].second };
    hiap_page_definitions(page, pairs, count);
    return hiap_bind_page_again(L);
}

int hiap_bind_page_links(lua_State *L) {
    hiap_page *page = hiap_bind_check_page(L);
    size_t count;
    hiap_err err = { 0 };
    const hiap_page_link *links = hiap_bind_page_read_links(L, 2, &count);
    if (hiap_page_links(page, links, count, &err) != HIAP_OK)
        hiap_fail(L, &err);
    return hiap_bind_page_again(L);
}

/* --- headline figures ------------------------------------------------------------------------- */

typedef struct card_args {
    const char *value, *label, *note, *word;
} card_args;

int hiap_bind_page_cards(lua_State *L) {
    static const hiap_arg known[] = {
        HIAP_ARG(card_args, value, TEXT, .required = true),
        HIAP_ARG(card_args, label, TEXT, .required = true),
        HIAP_ARG(card_args, note, TEXT),
        HIAP_ARG(card_args, word, TEXT),
    };
    hiap_page *page = hiap_bind_check_page(L);
    hiap_bind_check_table(L, 2, "list of cards");
    size_t count = (size_t)lua_rawlen(L, 2);
    hiap_page_card *cards = lua_newuserdatauv(L, (count + 1) * sizeof *cards, 0);
    for (size_t i = 0; i < count; i++) {
        card_args a = { .note = "", .word = "" };
        lua_rawgeti(L, 2, (lua_Integer)i + 1);
        hiap_arg_read(L, -1, "cards", known, sizeof known / sizeof *known, &a);
        cards[i] = (hiap_page_card){ hiap_str_of(a.value), hiap_str_of(a.label),
                                     hiap_str_of(a.note), hiap_str_of(a.word) };
        lua_pop(L, 1); /* the texts live on in their table */
    }
    hiap_page_cards(page, cards, count);
    return hiap_bind_page_again(L);
}

/* --- the end ---------------------------------------------------------------------------------- */

int hiap_bind_page_save(lua_State *L) {
    hiap_page *page = hiap_bind_check_page(L);
    const char *path = hiap_arg_text(L, 2);
    hiap_buf out = HIAP_BUF_INIT;
    hiap_err err = { 0 };
    if (hiap_page_finish(&out, page, &err) != HIAP_OK) {
        hiap_buf_clear(&out);
        hiap_fail(L, &err);
    }
    hiap_bind_push_buf(L, &out);
    hiap_bind_publish(L, path, hiap_arg_str(L, -1));
    return hiap_bind_page_again(L);
}
