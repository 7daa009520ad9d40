/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Named arguments, read by a table; lists of texts and numbers.
 *
 *     typedef struct proportion { double multiplier; const char *method; int by; } proportion;
 *     static const char *const methods[] = { "wilson", "byar", NULL };
 *     static const hiap_arg known[] = {
 *         HIAP_ARG(proportion, multiplier, NUMBER, .max = 1e9),
 *         HIAP_ARG(proportion, method, TEXT, .choices = methods),
 *         HIAP_ARG(proportion, by, TABLE),
 *     };
 *     proportion a = { .multiplier = 100, .method = "wilson" };     the defaults
 *     hiap_arg_read(L, 3, "proportion", known, 3, &a);
 *
 * An unknown field, a missing required one, a wrong kind, a value out of range or not among the
 * choices is an error with the field under the caret. Texts stay valid while the table is on the
 * stack.
 */
#ifndef HIAP_HOST_ARG_H
#define HIAP_HOST_ARG_H

#include <lua.h>
#include <stddef.h>

#include "core/base/buf.h"
#include "lua/host/box.h"

typedef enum hiap_arg_kind {
    HIAP_ARG_NUMBER,   /* double */
    HIAP_ARG_INTEGER,  /* lua_Integer */
    HIAP_ARG_TEXT,     /* const char * */
    HIAP_ARG_FLAG,     /* bool */
    HIAP_ARG_BOX,      /* void *, of type `box` */
    HIAP_ARG_TABLE,    /* int: the value is pushed, this is its stack index; 0 when absent */
    HIAP_ARG_FUNCTION, /* int, likewise */
    HIAP_ARG_ANY       /* int, likewise */
} hiap_arg_kind;

typedef struct hiap_arg {
    const char *name;
    hiap_arg_kind kind;
    size_t offset; /* in the struct to fill */
    bool required;
    double min, max;              /* numbers and integers; both 0: any finite value */
    const char *const *choices;   /* texts: ends in NULL; NULL: any text */
    const hiap_box_type *box;
} hiap_arg;
/* A field of the same name in the struct: HIAP_ARG(proportion, multiplier, NUMBER, .max = 1e9) */
#define HIAP_ARG(type, field, its_kind, ...)                                                       \
    { .name = #field, .kind = HIAP_ARG_##its_kind, .offset = offsetof(type, field), __VA_ARGS__ }

/* Read the table at `index` (nil or absent: only the defaults) into `out`, which holds the
 * defaults. `what` names the call in messages. May push values (the last three kinds). */
void hiap_arg_read(lua_State *L, int index, const char *what, const hiap_arg *known, size_t count,
                   void *out);

/* One positional argument; errors as in box.h. */
const char *hiap_arg_text(lua_State *L, int index);
hiap_str hiap_arg_str(lua_State *L, int index);
double hiap_arg_number(lua_State *L, int index);        /* finite */
double hiap_arg_number_or(lua_State *L, int index, double otherwise);
lua_Integer hiap_arg_integer(lua_State *L, int index, lua_Integer min, lua_Integer max);
bool hiap_arg_flag_or(lua_State *L, int index, bool otherwise);
/* The number of the text among `choices` (ends in NULL); `what` names the kind of choice. */
int hiap_arg_choice(lua_State *L, int index, const char *what, const char *const *choices);

/* A list at `index`, or one value standing for a list of one. The array is Lua's: it is pushed,
 * so that it lives as long as the function runs. `what` names it in messages. NaN is allowed in
 * numbers. */
const hiap_str *hiap_arg_texts(lua_State *L, int index, const char *what, size_t *count);
const double *hiap_arg_numbers(lua_State *L, int index, const char *what, size_t *count);

#endif
