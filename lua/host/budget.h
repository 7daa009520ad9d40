/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a script may use, and how it is stopped when that is spent.
 *
 * A limit is sticky: once it is hit, the hook raises at every further instruction, and pcall,
 * xpcall and coroutines hand the error on, so a script cannot swallow it. Lua's own bytes and
 * those of the core (hiap_mem_used) count together. The allocator never returns NULL to Lua:
 * over the soft limit a full collection runs at the next instruction and, if that frees too
 * little, an error is raised; over the hard limit the process ends (exit status
 * HIAP_EXIT_MEMORY).
 *
 * Every native function that scripts can call starts with hiap_budget_enter(L); one that is
 * about to make core objects of a size known in advance says so with hiap_budget_charge(L,
 * bytes); a long core function gets hiap_budget_progress(L).
 */
#ifndef HIAP_HOST_BUDGET_H
#define HIAP_HOST_BUDGET_H

#include <lua.h>
#include <stdbool.h>
#include <stdint.h>

#include "core/base/err.h"
#include "core/base/progress.h"

/* The user changes these on the command line; a script cannot. */
typedef struct hiap_limits {
    double cpu_seconds;     /* processor time of the script and of the core working for it */
    double wall_seconds;    /* kept by the parent process (supervise.h) */
    uint64_t steps;         /* Lua instructions; 0: no limit, which is faster */
    size_t memory_soft;     /* bytes: a clear error */
    size_t memory_hard;     /* bytes: the end of the process */
    size_t source_bytes;    /* of one script */
    size_t printed_bytes;   /* of all printed text */
    size_t published_bytes; /* of all files of one run together */
    size_t published_files; /* of the script in one run */
} hiap_limits;
#define HIAP_MIB ((size_t)1 << 20)
#define HIAP_LIMITS_DEFAULT \
    { 10, 30, 0, 256 * HIAP_MIB, 384 * HIAP_MIB, HIAP_MIB, HIAP_MIB, 256 * HIAP_MIB, 2000 }

#define HIAP_EXIT_MEMORY 75

/* The script line seen last, in memory shared with the parent, for the message after a kill. */
typedef struct hiap_last_line {
    char path[240]; /* "scripts/schemes/need.lua", or "" before the first */
    uint32_t line;
} hiap_last_line;

typedef enum hiap_spent {
    HIAP_SPENT_NOTHING = 0,
    HIAP_SPENT_STEPS,
    HIAP_SPENT_CPU,
    HIAP_SPENT_MEMORY,
    HIAP_SPENT_PRINTED,
    HIAP_SPENT_INTERRUPTED
} hiap_spent;

typedef struct hiap_budget {
    hiap_limits limits;
    hiap_spent spent; /* sticky until hiap_budget_reset */
    bool memory_full; /* the soft limit was passed since the last full collection */
    size_t lua_bytes;
    size_t core_before; /* what the core held when the state was opened does not count */
    size_t printed;
    uint64_t steps;
    double cpu_start;
    lua_State *volatile running; /* the coroutine that runs now */
    hiap_last_line *last_line; /* may be NULL */
} hiap_budget;

void hiap_budget_init(hiap_budget *budget, const hiap_limits *limits, hiap_last_line *last_line);
/* A new input: everything but the memory in use starts again. */
void hiap_budget_reset(hiap_budget *budget);
/* lua_Alloc; `budget` is the hiap_budget. */
void *hiap_budget_alloc(void *budget, void *block, size_t old_size, size_t new_size);
/* L is the coroutine that runs from now on; before the first script line. */
void hiap_budget_arm(lua_State *L);
/* Look at this budget's clock while it runs (NULL: at none). Returns the one watched before. */
hiap_budget *hiap_budget_watch(hiap_budget *budget);
hiap_budget *hiap_budget_of(lua_State *L);

/* First line of every native function: raises if something is spent; notes the script line. */
void hiap_budget_enter(lua_State *L);
/* The same without noting the line: for loops inside a native function, every few thousand
 * turns. */
void hiap_budget_check(lua_State *L);
/* Room for `bytes` more? A full collection first, then an error that names the limit and the
 * switch. */
void hiap_budget_charge(lua_State *L, size_t bytes);
/* Count printed text; raises beyond the limit. */
void hiap_budget_charge_print(lua_State *L, size_t bytes);
/* For core functions that take one: false as soon as something is spent or the user interrupts. */
hiap_progress hiap_budget_progress(lua_State *L);
/* True after a limit was hit: a pcall must hand the error on. */
bool hiap_budget_is_spent(lua_State *L);
/* Raise the error of the limit that was hit. */
_Noreturn void hiap_budget_raise(lua_State *L);
/* The sentence and the remedy of a limit ("the script used its 10 s of processor time", "--time
 * 60"). */
hiap_rc hiap_budget_describe(hiap_spent spent, const hiap_limits *limits, hiap_err *err);

/* Ctrl-C: safe in a signal handler; the running script ends with HIAP_INTERRUPTED. */
void hiap_budget_interrupt(void);

#endif
