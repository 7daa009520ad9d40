/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Workbooks of the project: read as frames, checked. */
#include "core/report/workbook_read.h"

#include "core/report/workbook_check.h"
#include "lua/bind/frame.h"
#include "lua/bind/script.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

#define LAST_ROW 1048576

/* The file's bytes, pushed. */
static hiap_str push_workbook(lua_State *L, const char *path) {
    hiap_err err = { 0 };
    const char *origin;
    if (hiap_bind_push_file(L, path, &origin, &err) == HIAP_OK)
        return hiap_arg_str(L, -1);
    if (!hiap_path_is_inside(path))
        hiap_err_hint(&err, "copy it into the project first, such as data/%s",
                      hiap_path_base(path));
    hiap_fail_at(L, &err, path);
}

typedef struct source_args {
    const char *sheet;
    lua_Integer header, first_row, last_row;
    int columns; /* place on the stack */
} source_args;

int hiap_bind_word_read_workbook(lua_State *L) {
    static const hiap_arg known[] = {
        HIAP_ARG(source_args, sheet, TEXT),
        HIAP_ARG(source_args, header, INTEGER, .min = 1, .max = LAST_ROW),
        HIAP_ARG(source_args, first_row, INTEGER, .min = 1, .max = LAST_ROW),
        HIAP_ARG(source_args, last_row, INTEGER, .min = 1, .max = LAST_ROW),
        HIAP_ARG(source_args, columns, ANY),
    };
    hiap_budget_enter(L);
    const char *path = hiap_arg_text(L, 1);
    lua_settop(L, 2);
    source_args a = { 0 };
    hiap_err err = { 0 };
    hiap_arg_read(L, 2, "read_workbook", known, sizeof known / sizeof *known, &a);
    hiap_workbook_source source = { .sheet = a.sheet,
                                    .header = (size_t)a.header,
                                    .first_row = (size_t)a.first_row,
                                    .last_row = (size_t)a.last_row };
    if (a.columns)
        source.columns = hiap_arg_texts(L, a.columns, "columns", &source.column_count);
    hiap_str bytes = push_workbook(L, path);
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_workbook_read(out, bytes, path, &source, &err), &err);
}

int hiap_bind_word_check_workbook(lua_State *L) {
    hiap_budget_enter(L);
    const char *path = hiap_arg_text(L, 1);
    hiap_err err = { 0 };
    hiap_str bytes = push_workbook(L, path);
    hiap_frame **out = hiap_bind_frame_slot(L);
    return hiap_bind_frame_result(L, hiap_workbook_check(out, bytes, path, &err), &err);
}
