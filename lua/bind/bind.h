/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bindings: core objects as Lua values, one file a type, every word once in registry.def.
 *
 * A Lua `column` is a hiap_expr: arithmetic builds a graph, and the column is evaluated when something
 * looks at its values. `frame`, `plot`, `page`, `re` and `store` are the core objects themselves.
 */
#ifndef HIAP_BIND_BIND_H
#define HIAP_BIND_BIND_H

#include <lua.h>

#include "core/base/path.h"
#include "core/base/vec.h"
#include "core/data/expr.h"
#include "core/data/frame.h"
#include "core/store/db.h"
#include "lua/host/box.h"
#include "lua/host/worker.h"

/* A file that was read or written in a run, for its manifest. */
typedef struct hiap_run_file {
    char *path;         /* relative to the project, or to the shipped library */
    const char *origin; /* "project", "shipped" or "output" */
    char sha256[HIAP_SHA256_HEX];
} hiap_run_file;
typedef HIAP_VEC(hiap_run_file) hiap_run_files;

/* What a run works with. Filled by lua/app before the state is made; the lists are filled by the
 * bindings as the run goes. */
typedef struct hiap_bind {
    hiap_worker *worker;
    hiap_store *store; /* read only; NULL while nothing has been imported */
    int64_t as_of;     /* the vintage every question is asked as of; 0: the newest */
    const char *project; /* folder of project.lua */
    const char *share;   /* folder of the shipped library: scripts, datasets, plots */
    const char *version;
    size_t width;  /* columns of the terminal; 0: not a terminal */
    hiap_run_files read, written;
    hiap_buf folder; /* where the run's files go, relative to the project: "outputs/review-wirral" */
    unsigned figures;  /* on the pages of this run, for ids */
    size_t native_new, native_live; /* bytes of columns made since the last full collection; held after it */
    const char *layer; /* "project", "shipped", or "script": what is being loaded */
} hiap_bind;

/* hiap_host_options.setup; `bind` is a hiap_bind that outlives the state. Adds the words and, for the
 * prelude, native.bind (what lua/prelude needs and scripts do not see). */
void hiap_bind_setup(lua_State *L, void *bind);
/* Frees the lists and the folder. */
void hiap_bind_clear(hiap_bind *bind);
/* Warnings at the end of a run: masks that were built and never used, one line each ("" when none). */
void hiap_bind_unused_masks(lua_State *L, hiap_buf *out);

hiap_bind *hiap_bind_of(lua_State *L);

/* --- values, for the bindings ------------------------------------------------------------------ */

extern const hiap_box_type hiap_column_box, hiap_frame_box, hiap_store_box, hiap_plot_box, hiap_page_box, hiap_re_box;

/* A column argument: the node, borrowed; a mask counts as used. */
hiap_expr *hiap_bind_check_expr(lua_State *L, int index);
/* Evaluated: the column, borrowed while the value is on the stack. */
const hiap_column *hiap_bind_check_column(lua_State *L, int index);
const hiap_frame *hiap_bind_check_frame(lua_State *L, int index);
/* Push a value; it takes over the caller's reference. */
void hiap_bind_push_column(lua_State *L, hiap_column *column);
void hiap_bind_push_frame(lua_State *L, hiap_frame *frame);
/* Tell the collector of native bytes that hang on a new value: it sees only the small box, so a full collection
 * runs whenever the new bytes outweigh those that survived the last one. */
void hiap_bind_note_bytes(lua_State *L, size_t bytes);
/* One cell as a Lua value: number, text, boolean, period label; nil when missing. */
void hiap_bind_push_cell(lua_State *L, const hiap_column *column, size_t row);
/* A column of `len` rows (HIAP_LEN_ANY: its own) from what a script gave: a column, a list, or one value
 * for every row. `what` names it in messages. The reference is the caller's. */
hiap_column *hiap_bind_read_column(lua_State *L, int index, size_t len, const char *what);

#define HIAP_BIND(type, name, function, signature, help) int function(lua_State *L);
#include "lua/bind/registry.def"
#undef HIAP_BIND

#endif
