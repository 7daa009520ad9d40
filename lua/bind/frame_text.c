/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frames as text, in files and in scripts. */
#include <string.h>

#include "core/data/csv.h"
#include "core/report/table.h"
#include "lua/bind/file.h"
#include "lua/bind/frame.h"
#include "lua/host/arg.h"
#include "lua/host/budget.h"
#include "lua/host/fail.h"

typedef hiap_rc (*frame_writer)(hiap_buf *out, const hiap_frame *f, hiap_err *err);

static int push_written(lua_State *L, frame_writer write) {
    hiap_budget_enter(L);
    const hiap_frame *f = hiap_bind_check_frame(L, 1);
    hiap_buf out = HIAP_BUF_INIT;
    hiap_err err = { 0 };
    if (write(&out, f, &err) != HIAP_OK) {
        hiap_buf_clear(&out);
        hiap_fail(L, &err);
    }
    return hiap_bind_push_buf(L, &out);
}

int hiap_bind_frame_csv(lua_State *L) {
    return push_written(L, hiap_csv_write);
}

int hiap_bind_frame_json(lua_State *L) {
    return push_written(L, hiap_table_json);
}

int hiap_bind_frame_save(lua_State *L) {
    static const struct {
        const char *ending;
        frame_writer write;
    } forms[] = {
        { ".csv", hiap_csv_write },
        { ".json", hiap_table_json },
        { ".md", hiap_table_markdown },
    };
    hiap_budget_enter(L);
    (void)hiap_bind_check_frame(L, 1);
    const char *path = hiap_arg_text(L, 2), *ending = strrchr(path, '.');
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (ending && strcmp(ending, forms[i].ending) == 0) {
            push_written(L, forms[i].write);
            hiap_bind_publish(L, path, hiap_arg_str(L, -1));
            return 0;
        }
    hiap_fail_text(L, path, "the ending decides: .csv, .json or .md",
                   "a frame cannot be saved as '%s'", path);
}
