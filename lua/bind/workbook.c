/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The workbook type: tables for publication, sheet by sheet; every method gives the workbook
 * back. */
#include "core/report/workbook.h"

#include <string.h>

#include "lua/bind/file.h"
#include "lua/bind/registry.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

static void drop(void *workbook) {
    hiap_workbook_drop(workbook);
}

const hiap_box_type hiap_workbook_box = {
    .name = "workbook",
    .drop = drop,
    .methods = hiap_bind_methods[HIAP_BIND_WORKBOOK],
};

typedef struct head_args {
#define HIAP_WORKBOOK_TEXT(field) const char *field;
    HIAP_WORKBOOK_HEAD(HIAP_WORKBOOK_TEXT)
#undef HIAP_WORKBOOK_TEXT
} head_args;

int hiap_bind_word_workbook(lua_State *L) {
    static const hiap_arg known[] = {
#define HIAP_WORKBOOK_TEXT(field) HIAP_ARG(head_args, field, TEXT),
        HIAP_WORKBOOK_HEAD(HIAP_WORKBOOK_TEXT)
#undef HIAP_WORKBOOK_TEXT
    };
    hiap_budget_enter(L);
    hiap_bind_check_table(L, 1, "table of named arguments");
    lua_settop(L, 1);
    head_args a = { 0 };
    hiap_arg_read(L, 1, "workbook", known, sizeof known / sizeof *known, &a);
    hiap_workbook_head head = {
#define HIAP_WORKBOOK_TEXT(field) .field = hiap_str_of(a.field),
        HIAP_WORKBOOK_HEAD(HIAP_WORKBOOK_TEXT)
#undef HIAP_WORKBOOK_TEXT
    };
    hiap_err err = { 0 };
    void **box = hiap_box_push(L, &hiap_workbook_box);
    if (hiap_workbook_new((hiap_workbook **)box, &head, &err) != HIAP_OK)
        hiap_fail(L, &err);
    return 1;
}

static hiap_workbook *check_workbook(lua_State *L) {
    hiap_budget_enter(L);
    return hiap_box_check(L, 1, &hiap_workbook_box);
}

static int again(lua_State *L) {
    lua_settop(L, 1);
    return 1;
}

int hiap_bind_workbook_note(lua_State *L) {
    hiap_workbook *workbook = check_workbook(L);
    hiap_err err = { 0 };
    if (hiap_workbook_note(workbook, hiap_arg_str(L, 2), &err) != HIAP_OK)
        hiap_fail(L, &err);
    return again(L);
}

/* --- sheets ----------------------------------------------------------------------------------- */

typedef struct sheet_args {
    const char *name, *title, *source;
    hiap_frame *table;
    int headings, units, decimals, notes, choices, link; /* places on the stack */
} sheet_args;

static void check_count(lua_State *L, const char *what, size_t width, size_t count) {
    if (count != width)
        hiap_fail_text(L, what, "give one a column, in their order",
                       "the table has %zu columns, but %zu %s", width, count, what);
}

/* One text a column, or NULL. */
static const hiap_str *read_texts(lua_State *L, int list, const char *what, size_t width) {
    size_t count;
    if (list == 0)
        return NULL;
    const hiap_str *texts = hiap_arg_texts(L, list, what, &count);
    check_count(L, what, width, count);
    return texts;
}

/* One number a column, or one for all of them. */
static const int *read_decimals(lua_State *L, int list, size_t width) {
    enum { MOST = 9 };
    size_t count;
    if (list == 0)
        return NULL;
    const double *given = hiap_arg_numbers(L, list, "decimals", &count);
    int *decimals = lua_newuserdatauv(L, (width + 1) * sizeof *decimals, 0);
    if (count != 1)
        check_count(L, "decimals", width, count);
    for (size_t i = 0; i < width; i++) {
        double x = given[count == 1 ? 0 : i];
        decimals[i] = x >= 0 && x <= MOST ? (int)x : -1;
    }
    return decimals;
}

static void read_link(lua_State *L, int pair, hiap_workbook_sheet *sheet) {
    size_t count;
    if (pair == 0)
        return;
    const hiap_str *texts = hiap_arg_texts(L, pair, "link", &count);
    if (count != 2)
        hiap_fail_text(L, "link", "link = { 'Fuel poverty statistics on GOV.UK', 'https://...' }",
                       "a link is a text and an address, but there are %zu items", count);
    sheet->link_text = texts[0];
    sheet->link_address = texts[1];
}

/* { rating = { 'On track', ... } }: the texts live on in their table. */
static void read_choices(lua_State *L, int list, hiap_workbook_sheet *sheet) {
    if (list == 0)
        return;
    for (lua_pushnil(L); lua_next(L, list); lua_pop(L, 1))
        sheet->choice_count++;
    hiap_workbook_choice *choices =
        lua_newuserdatauv(L, (sheet->choice_count + 1) * sizeof *choices, 0);
    size_t i = 0;
    lua_pushnil(L);
    while (lua_next(L, list)) {
        if (lua_type(L, -2) != LUA_TSTRING)
            hiap_fail_text(L, "choices", "choices = { rating = { 'On track', 'Serious concern' } }",
                           "choices are named by their column");
        hiap_workbook_choice *choice = &choices[i++];
        int at = lua_gettop(L);
        luaL_checkstack(L, 8, "too many choices");
        choice->column = hiap_str_of(lua_tostring(L, at - 1));
        choice->values = hiap_arg_texts(L, at, "choices", &choice->count);
        lua_pushvalue(L, at - 1); /* the key on top, what was read stays below */
    }
    sheet->choices = choices;
}

int hiap_bind_workbook_sheet(lua_State *L) {
    static const hiap_arg known[] = {
        HIAP_ARG(sheet_args, name, TEXT, .required = true),
        HIAP_ARG(sheet_args, title, TEXT, .required = true),
        HIAP_ARG(sheet_args, table, BOX, .required = true, .box = &hiap_frame_box),
        HIAP_ARG(sheet_args, source, TEXT),
        HIAP_ARG(sheet_args, headings, ANY),
        HIAP_ARG(sheet_args, units, ANY),
        HIAP_ARG(sheet_args, decimals, ANY),
        HIAP_ARG(sheet_args, notes, ANY),
        HIAP_ARG(sheet_args, choices, TABLE),
        HIAP_ARG(sheet_args, link, TABLE),
    };
    hiap_workbook *workbook = check_workbook(L);
    hiap_bind_check_table(L, 2, "table of named arguments");
    lua_settop(L, 2);
    sheet_args a = { 0 };
    hiap_err err = { 0 };
    hiap_arg_read(L, 2, "sheet", known, sizeof known / sizeof *known, &a);
    size_t width = hiap_frame_width(a.table);
    hiap_workbook_sheet sheet = { .name = hiap_str_of(a.name),
                                  .title = hiap_str_of(a.title),
                                  .source = hiap_str_of(a.source),
                                  .table = a.table };
    sheet.headings = read_texts(L, a.headings, "headings", width);
    sheet.units = read_texts(L, a.units, "units", width);
    sheet.decimals = read_decimals(L, a.decimals, width);
    if (a.notes)
        sheet.notes = hiap_arg_texts(L, a.notes, "notes", &sheet.note_count);
    read_choices(L, a.choices, &sheet);
    read_link(L, a.link, &sheet);
    if (hiap_workbook_sheet_add(workbook, &sheet, &err) != HIAP_OK)
        hiap_fail_at(L, &err, "sheet");
    return again(L);
}

/* --- the end ---------------------------------------------------------------------------------- */

int hiap_bind_workbook_save(lua_State *L) {
    hiap_workbook *workbook = check_workbook(L);
    const char *path = hiap_arg_text(L, 2), *ending = strrchr(path, '.');
    hiap_buf out = HIAP_BUF_INIT;
    hiap_err err = { 0 };
    if (!ending || strcmp(ending, ".xlsx") != 0)
        hiap_fail_text(L, path, "name it such as tables.xlsx",
                       "a workbook cannot be saved as '%s'", path);
    if (hiap_workbook_write(&out, workbook, &err) != HIAP_OK) {
        hiap_buf_clear(&out);
        hiap_fail(L, &err);
    }
    hiap_bind_push_buf(L, &out);
    hiap_bind_publish(L, path, hiap_arg_str(L, -1));
    return again(L);
}
