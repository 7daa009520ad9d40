/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files that bind columns share. */
#ifndef HIAP_BIND_COLUMN_H
#define HIAP_BIND_COLUMN_H

#include "lua/bind/bind.h"

/* --- from Lua to a column --------------------------------------------------------------------- */

/* A column from what a script gave: a column, a list, or one value (for `len` rows). `len` is
 * HIAP_LEN_ANY where nothing says how long it must be; `what` names it in messages. The reference
 * is the caller's. */
hiap_column *hiap_bind_read_column(lua_State *L, int index, size_t len, const char *what);
/* The length that a value gives: of a column or list; HIAP_LEN_ANY for one value. */
size_t hiap_bind_length_of(lua_State *L, int index);
/* A mask of `len` rows, all alike. */
hiap_rc hiap_bind_repeat_truth(hiap_column **out, bool truth, size_t len, hiap_err *err);
/* Push a column of `len` rows. `add` adds one row to the builder and must not raise. */
typedef void (*hiap_bind_add_row)(hiap_builder *b, size_t row, const void *payload);
void hiap_bind_push_built(lua_State *L, hiap_type type, size_t len, hiap_bind_add_row add,
                          const void *payload);
/* One cell of a column, or the reason why it is missing. */
void hiap_bind_add_cell(hiap_builder *b, const hiap_column *c, size_t row);
/* Push the cells of the column at `index` as text, as they are printed. */
void hiap_bind_push_as_text(lua_State *L, int index);
/* Push the texts, years or periods of the column at `index` as periods; `kind` is the publisher's
 * word for them, or NULL. */
void hiap_bind_push_periods(lua_State *L, int index, const char *kind);

/* --- from a column to Lua --------------------------------------------------------------------- */

/* One cell as a Lua value: number, text, boolean, period label; nil when missing. */
void hiap_bind_push_cell(lua_State *L, const hiap_column *column, size_t row);
/* The row number at `index`, counted from 1, or from the end when negative; from 0 in C. */
size_t hiap_bind_check_row(lua_State *L, int index, size_t rows);

/* --- operations ------------------------------------------------------------------------------- */

/* An operation over the arguments on the stack (columns, numbers, truth values); pushes the
 * result. */
int hiap_bind_apply(lua_State *L, hiap_op op);
/* Push the mask "the column is one of the values" (a list, or one value). `name` is the caret's
 * word: the method, or the column in where{}. */
void hiap_bind_push_one_of(lua_State *L, int column, int values, const char *name);
/* A number that is NaN: the word `missing`. */
bool hiap_bind_is_missing(lua_State *L, int index);

#endif
