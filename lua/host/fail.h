/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Errors across the border: hiap_err to Lua error, and Lua error to what the analyst reads.
 *
 *     scripts/schemes/need.lua:6: scheme 'need_2026': unknown field 'wieghts'
 *         6 |   wieghts = swing{ need = 100 },
 *           |   ^^^^^^^
 *         hint: did you mean 'weights'?
 *
 * The place is that of the first frame whose chunk is a user script (chunk name "@path"), never
 * a line of the prelude (chunk name "=hiap:..."). Lua knows only the line of the call, so a
 * token (a field name or a bad value) is looked for in the source from that line on. A script
 * that catches an error with pcall gets the plain text of the fact.
 *
 *     if (hiap_column_divide(box, a, b, &err) != HIAP_OK)
 *         hiap_fail(L, &err);
 */
#ifndef HIAP_HOST_FAIL_H
#define HIAP_HOST_FAIL_H

#include <lua.h>
#include <stdbool.h>

#include "core/base/buf.h"

/* A position in a user's script. */
typedef struct hiap_place {
    char path[240]; /* "scripts/schemes/need.lua" */
    int line;       /* 0: no user script is running */
} hiap_place;

/* An error with its place in the source: what the embedding program gets. */
typedef struct hiap_fault {
    hiap_err err;      /* err.where is "scripts/schemes/need.lua:6" */
    char excerpt[640]; /* the source line and the caret, two lines that end in '\n'; or "" */
    char trace[2048];  /* the frames of the user's scripts, innermost first; "" unless asked for */
} hiap_fault;

/* --- raising ---------------------------------------------------------------------------------- */

/* Raise `err`. Its `where`, when set, is kept (a data file, or a declaration's place); otherwise it
 * becomes the user's file:line. */
_Noreturn void hiap_fail(lua_State *L, const hiap_err *err);
/* The same with the word to put the caret under (NULL: none). */
_Noreturn void hiap_fail_at(lua_State *L, const hiap_err *err, const char *token);
/* In one go: HIAP_SCRIPT, a fact, and (each may be NULL) the token and the hint. */
_Noreturn void hiap_fail_text(lua_State *L, const char *token, const char *hint, const char *format,
                              ...) HIAP_PRINTF(4, 5);
/* Unknown name: "<format>" with "did you mean '<nearest>'?" over the candidates; the name is the
 * token. */
_Noreturn void hiap_fail_unknown(lua_State *L, const char *name, const char *const *candidates,
                                 size_t count, const char *format, ...) HIAP_PRINTF(5, 6);

/* --- places ----------------------------------------------------------------------------------- */

/* Where the user's script is now (the calling coroutine, then those that resumed it). */
bool hiap_host_where(lua_State *L, hiap_place *out);
/* Native `where()` for the prelude: "path:line" or nil. */
int hiap_fail_where_word(lua_State *L);
/* Native `fail(what, {hint=, token=, at=, near={...}, rc=})` for the prelude. `at` is a text
 * from where(); `near` is a list of candidates for did-you-mean with `token`; `rc` is 'problem',
 * 'disclosure', 'not found', 'parse', 'shape' or 'argument' (default: a script error). */
int hiap_fail_word(lua_State *L);

/* --- catching --------------------------------------------------------------------------------- */

/* Message handler for lua_pcall: turns whatever was thrown into an error object that knows its
 * place. */
int hiap_fail_handler(lua_State *L);
/* After a failed lua_pcall with that handler: the error object on top becomes a fault; pops it. */
void hiap_fault_take(lua_State *L, int status, hiap_fault *out);
/* After a failed lua_pcall: replace the error object on top by what a script's pcall may see:
 * the plain text, or the value the script itself threw. */
void hiap_fail_unwrap(lua_State *L);

void hiap_fault_clear(hiap_fault *fault);
/* A fault without a place in a script. Returns err->rc. */
hiap_rc hiap_fault_set(hiap_fault *fault, const hiap_err *err);
/* The shape above; lines end in '\n'. */
void hiap_fault_format(hiap_buf *out, const hiap_fault *fault);

#endif
