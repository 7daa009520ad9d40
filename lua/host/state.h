/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A script state: one Lua state with its budget, its read-only words and the sources it has
 * loaded.
 *
 * Everything a script can name lies in one table of words: the standard part (sandbox.h), what
 * the bindings add (options.setup) and what the prelude adds (trusted Lua text). After set-up
 * the words are frozen. Each script gets a fresh environment over them: reading an undeclared
 * name or assigning one inside a function is an error with a suggestion.
 *
 *     hiap_host_options options = HIAP_HOST_OPTIONS_INIT;
 *     options.setup = open_bindings, options.prelude = modules, options.prelude_count = n;
 *     hiap_host *host;
 *     rc = hiap_host_open(&host, &options, &fault);
 *     rc = hiap_host_run(host, "scripts/schemes/need.lua", text, &fault);
 *     hiap_host_close(host);
 */
#ifndef HIAP_HOST_STATE_H
#define HIAP_HOST_STATE_H

#include "lua/host/budget.h"
#include "lua/host/fail.h"

typedef struct hiap_host hiap_host;

/* A module of trusted Lua text. It is called with two arguments: `words`, the table scripts see,
 * and `native`, a table they do not see (fail, where, freeze, modules, and what setup put
 * there). What it returns is native.modules[name]. Its own global names are the words, read
 * only.
 *     local words, native = ...
 */
typedef struct hiap_prelude {
    const char *name; /* "declare": the chunk is called "=hiap:declare" */
    const char *text;
    size_t len;
} hiap_prelude;

typedef void (*hiap_print_fn)(void *payload, const char *bytes, size_t len);

typedef struct hiap_host_options {
    hiap_limits limits;
    uint64_t seed;  /* of the run: math.random and the bindings' random numbers */
    bool trace;     /* fill hiap_fault.trace */
    hiap_print_fn print; /* where print goes; NULL: nowhere */
    void *print_payload;
    hiap_last_line *last_line; /* may be NULL */
    /* Adds the bindings, inside the protected set-up: words at stack index 1, native at index 2. */
    void (*setup)(lua_State *L, void *payload);
    void *setup_payload;
    const hiap_prelude *prelude; /* run in this order */
    size_t prelude_count;
} hiap_host_options;
#define HIAP_HOST_OPTIONS_INIT { .limits = HIAP_LIMITS_DEFAULT }

hiap_rc hiap_host_open(hiap_host **out, const hiap_host_options *options, hiap_fault *fault);
void hiap_host_close(hiap_host *host); /* takes NULL */

/* Compile and call a script. `path` is relative to the project and names it in messages. */
hiap_rc hiap_host_run(hiap_host *host, const char *path, hiap_str text, hiap_fault *fault);
/* Only compile it: the check of an editor or of `hiap verify`. */
hiap_rc hiap_host_check(hiap_host *host, const char *path, hiap_str text, hiap_fault *fault);
/* Run `fn` protected: the way in for all other C code that uses the state. */
hiap_rc hiap_host_protect(hiap_host *host, void (*fn)(lua_State *L, void *payload), void *payload,
                          hiap_fault *fault);

/* Inside a native function: push the compiled script with its fresh environment; raises its errors.
 * For `use 'name'`: call it then with lua_call. */
void hiap_host_push_script(lua_State *L, const char *path, hiap_str text);

/* Interactive: one environment for all inputs. An expression's values are printed; a local at the
 * start of an input ("local f = ...") stays, others do not outlive it. The budget starts again. */
hiap_rc hiap_host_eval(hiap_host *host, hiap_str input, hiap_fault *fault);
/* True when the input only lacks its end ("for i = 1, 3 do"). */
bool hiap_host_is_unfinished(hiap_host *host, hiap_str input);
/* Words that may follow: whole replacements for the name at the end of `line` ("f:me" -> "f:mean",
 * "f:median"), sorted, one a line. Runs no script code. */
void hiap_host_complete(hiap_host *host, hiap_str line, hiap_buf *out);

lua_State *hiap_host_lua(hiap_host *host);
hiap_host *hiap_host_of(lua_State *L);
hiap_budget *hiap_host_budget(hiap_host *host);
uint64_t hiap_host_seed(lua_State *L);
/* Write to where print goes, within the limit on printed text; raises beyond it. */
void hiap_host_print(lua_State *L, const char *bytes, size_t len);
/* The text of a script that was loaded, or an empty string. */
hiap_str hiap_host_source(const hiap_host *host, const char *path);

#endif
