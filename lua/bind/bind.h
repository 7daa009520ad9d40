/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bindings: core objects as Lua values, one file a type, every word once in registry.def.
 *
 * A Lua `column` is a hiap_expr: arithmetic builds a graph, and the column is evaluated when
 * something looks at its values. `frame`, `plot`, `page`, `re` and `store` are the core objects
 * themselves.
 *
 * What the core hands over goes into a box or a hiap_bind_columns array before the next call that
 * can raise; Lua's own allocations never do (budget.h).
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
    bool kept;      /* `bytes` are what was read, for the copy that stays with the run */
    bool withheld;  /* it holds protected counts: there is no copy */
    hiap_buf bytes;
} hiap_run_file;
#define HIAP_RUN_FILE_KEPT ((size_t)8 << 20) /* bytes; of larger files there is no copy */
typedef HIAP_VEC(hiap_run_file) hiap_run_files;

/* What a run works with. Filled by lua/app before the state is made; the lists are filled by the
 * bindings as the run goes. */
typedef struct hiap_bind {
    hiap_worker *worker;
    hiap_store *store;   /* read only; NULL while nothing has been imported */
    int64_t as_of;       /* the vintage every question is asked as of; 0: the newest */
    const char *project; /* folder of project.lua */
    const char *share;   /* folder of the shipped library: scripts, datasets, plots */
    const char *version;
    size_t width; /* columns of the terminal; 0: not a terminal */
    hiap_run_files read, written;
    hiap_buf folder;  /* of the run's files, below the project: "outputs/review-wirral" */
    unsigned figures; /* on the pages of this run, for ids */
    size_t native_new, native_live; /* bytes of columns: new since the last full collection, and
                                       held after it */
    const char *layer; /* "project", "shipped", or "script": what is being loaded */
} hiap_bind;

/* hiap_host_options.setup; `bind` is a hiap_bind that outlives the state. Adds the words and, for
 * the prelude, what scripts do not see (the NATIVE rows of registry.def). */
void hiap_bind_setup(lua_State *L, void *bind);
/* Frees the lists and the folder. */
void hiap_bind_clear(hiap_bind *bind);
/* Warnings at the end of a run: the lines that built masks which were never used, in the order
 * they ran ("" when there are none). */
void hiap_bind_unused_masks(lua_State *L, hiap_buf *out);
/* Read a file of the project, or failing that of the shipped library, into *out and note it.
 * *origin says which it was; HIAP_NOT_FOUND when neither has it. */
hiap_rc hiap_bind_read(hiap_bind *run, const char *path, hiap_buf *out, const char **origin,
                       hiap_err *err);

hiap_bind *hiap_bind_of(lua_State *L);

/* --- values ----------------------------------------------------------------------------------- */

extern const hiap_box_type hiap_column_box, hiap_frame_box, hiap_store_box, hiap_plot_box,
    hiap_page_box, hiap_workbook_box, hiap_re_box;

/* A column argument: the node, borrowed; a mask counts as used. */
hiap_expr *hiap_bind_check_expr(lua_State *L, int index);
/* Evaluated: the column, borrowed while the value is on the stack. */
const hiap_column *hiap_bind_check_column(lua_State *L, int index);
const hiap_frame *hiap_bind_check_frame(lua_State *L, int index);
/* A table argument; `expected` names it in the message ("list of values"). */
void hiap_bind_check_table(lua_State *L, int index, const char *expected);

/* Push a value; it takes over the caller's reference. */
void hiap_bind_push_column(lua_State *L, hiap_column *column);
void hiap_bind_push_frame(lua_State *L, hiap_frame *frame);
/* Push a buffer's text and clear it; raises when the buffer has failed. Returns 1. */
int hiap_bind_push_buf(lua_State *L, hiap_buf *buf);

/* Push an array of `count` empty slots; what is put into them is dropped when Lua lets it go. */
hiap_column **hiap_bind_columns(lua_State *L, size_t count);
/* Zero-terminated texts of a list (or of one text), in an array that is Lua's (pushed). */
const char *const *hiap_bind_texts(lua_State *L, int index, const char *what, size_t *count);

/* Tell the collector of native bytes that hang on a new value: it sees only the small box, so a
 * full collection runs whenever the new bytes outweigh those that survived the last one, or fill
 * most of the budget. */
void hiap_bind_note_bytes(lua_State *L, size_t bytes);
/* Loops inside a native function that makes Lua values: the limits are looked at now and then. */
void hiap_bind_now_and_then(lua_State *L, size_t turn);

#define HIAP_BIND(type, name, function, signature, help) int function(lua_State *L);
#include "lua/bind/registry.def"
#undef HIAP_BIND

#endif
