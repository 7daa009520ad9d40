/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/budget.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#include "core/base/mem.h"
#include "lua/host/host.h"

/* A hook that counts instructions makes every script half as fast again, so there is none: a timer
 * of processor time asks for one call of the hook. Only a limit on steps needs to count. */
enum { TICK_MICROSECONDS = 5000, STEPS_A_CALL = 1000 };

static volatile sig_atomic_t interrupted;
static hiap_budget *volatile watched;

static void hook(lua_State *L, lua_Debug *ar);

/* lua_sethook may be called in a signal handler. It walks all frames, which may be many: once is
 * enough until the hook was called. */
static void call_hook_soon(hiap_budget *budget) {
    lua_State *L = budget ? budget->running : NULL;
    if (L && !lua_gethook(L))
        lua_sethook(L, hook, LUA_MASKCOUNT, 1);
}

static void on_tick(int signal) {
    (void)signal;
    call_hook_soon(watched);
}

void hiap_budget_interrupt(void) {
    interrupted = 1;
    call_hook_soon(watched);
}

hiap_budget *hiap_budget_watch(hiap_budget *budget) {
    hiap_budget *before = watched;
    suseconds_t every = budget ? TICK_MICROSECONDS : 0;
    struct itimerval timer = { { 0, every }, { 0, every } };
    struct sigaction tick = { .sa_handler = on_tick, .sa_flags = SA_RESTART };
    watched = budget;
    if (!budget == !before)
        return before;
    if (budget)
        sigaction(SIGPROF, &tick, NULL);
    setitimer(ITIMER_PROF, &timer, NULL);
    return before;
}

/* How the hook is between two calls. */
static void rest_hook(lua_State *L, const hiap_budget *budget) {
    if (budget->limits.steps > 0)
        lua_sethook(L, hook, LUA_MASKCOUNT, STEPS_A_CALL);
    else
        lua_sethook(L, NULL, 0, 0);
}

static double cpu_now(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

void hiap_budget_init(hiap_budget *budget, const hiap_limits *limits, hiap_last_line *last_line) {
    *budget = (hiap_budget){ .limits = *limits,
                             .core_before = hiap_mem_used(),
                             .last_line = last_line };
    hiap_budget_reset(budget);
}

void hiap_budget_reset(hiap_budget *budget) {
    budget->spent = HIAP_SPENT_NOTHING;
    budget->printed = 0;
    budget->steps = 0;
    budget->cpu_start = cpu_now();
    interrupted = 0;
}

hiap_budget *hiap_budget_of(lua_State *L) {
    return &hiap_host_of(L)->budget;
}

bool hiap_budget_is_spent(lua_State *L) {
    return hiap_budget_of(L)->spent != HIAP_SPENT_NOTHING;
}

/* --- memory ----------------------------------------------------------------------------------- */

static size_t bytes_held(const hiap_budget *budget) {
    size_t core = hiap_mem_used();
    return budget->lua_bytes + (core > budget->core_before ? core - budget->core_before : 0);
}

static void note_line(lua_State *L, hiap_budget *budget);

/* Lua 5.4.4 can be made to crash by an allocation that fails, so none does. */
_Noreturn static void end_of_memory(hiap_budget *budget) {
    static const char text[] = "hiap: the script's memory limit was passed\n";
    if (budget->running)
        note_line(budget->running, budget);
    if (!budget->last_line && write(STDERR_FILENO, text, sizeof text - 1) < 0)
        _exit(HIAP_EXIT_MEMORY);
    _exit(HIAP_EXIT_MEMORY);
}

static void hook(lua_State *L, lua_Debug *ar);

/* From within the allocator only this much is safe: have the hook called at the next
 * instruction. */
static void ask_for_collection(hiap_budget *budget) {
    budget->memory_full = true;
    if (budget->running)
        lua_sethook(budget->running, hook, LUA_MASKCOUNT, 1);
}

static void *resize(hiap_budget *budget, void *block, size_t old_size, size_t new_size) {
    size_t more = new_size > old_size ? new_size - old_size : 0;
    size_t held = bytes_held(budget);
    if (more > 0 && (more > budget->limits.memory_hard || held > budget->limits.memory_hard - more))
        end_of_memory(budget);
    void *moved = realloc(block, new_size);
    if (!moved && more > 0)
        end_of_memory(budget);
    budget->lua_bytes += new_size - old_size;
    if (more > 0 && held + more > budget->limits.memory_soft && !budget->memory_full)
        ask_for_collection(budget);
    return moved ? moved : block;
}

void *hiap_budget_alloc(void *payload, void *block, size_t old_size, size_t new_size) {
    hiap_budget *budget = payload;
    if (!block)
        old_size = 0; /* it is a kind of object then */
    if (new_size > 0)
        return resize(budget, block, old_size, new_size);
    budget->lua_bytes -= old_size;
    free(block);
    return NULL;
}

/* A little room must come free, or every allocation from now on would collect again. */
static void make_room(lua_State *L, hiap_budget *budget, size_t bytes) {
    size_t soft = budget->limits.memory_soft, enough = soft - soft / 16;
    lua_gc(L, LUA_GCCOLLECT);
    budget->memory_full = false;
    if (bytes > enough || bytes_held(budget) > enough - bytes)
        budget->spent = HIAP_SPENT_MEMORY;
}

void hiap_budget_charge(lua_State *L, size_t bytes) {
    hiap_budget *budget = hiap_budget_of(L);
    size_t soft = budget->limits.memory_soft;
    if (bytes > soft || bytes_held(budget) > soft - bytes)
        make_room(L, budget, bytes);
    hiap_budget_check(L);
}

/* --- the hook --------------------------------------------------------------------------------- */

static void note_line(lua_State *L, hiap_budget *budget) {
    lua_Debug ar;
    if (!budget->last_line)
        return;
    for (int level = 0; level < 16 && lua_getstack(L, level, &ar); level++) {
        lua_getinfo(L, "Sl", &ar);
        if (!hiap_host__is_script_chunk(ar.source) || ar.currentline <= 0)
            continue;
        budget->last_line->line = (uint32_t)ar.currentline;
        if (strcmp(budget->last_line->path, ar.source + 1) != 0)
            strncpy(budget->last_line->path, ar.source + 1, sizeof budget->last_line->path - 1);
        return;
    }
}

static void look(hiap_budget *budget) {
    const hiap_limits *limits = &budget->limits;
    if (budget->spent != HIAP_SPENT_NOTHING)
        return;
    if (interrupted)
        budget->spent = HIAP_SPENT_INTERRUPTED;
    else if (limits->steps > 0 && budget->steps > limits->steps)
        budget->spent = HIAP_SPENT_STEPS;
    else if (cpu_now() - budget->cpu_start > limits->cpu_seconds)
        budget->spent = HIAP_SPENT_CPU;
}

static void hook(lua_State *L, lua_Debug *ar) {
    (void)ar;
    hiap_budget *budget = hiap_budget_of(L);
    if (lua_gethookcount(L) == STEPS_A_CALL)
        budget->steps += STEPS_A_CALL;
    rest_hook(L, budget);
    note_line(L, budget);
    if (budget->memory_full && budget->spent == HIAP_SPENT_NOTHING)
        make_room(L, budget, 0);
    look(budget);
    if (budget->spent != HIAP_SPENT_NOTHING)
        hiap_budget_raise(L);
}

void hiap_budget_arm(lua_State *L) {
    hiap_budget *budget = hiap_budget_of(L);
    budget->running = L;
    rest_hook(L, budget);
}

/* --- looking from native functions ------------------------------------------------------------ */

void hiap_budget_check(lua_State *L) {
    hiap_budget *budget = hiap_budget_of(L);
    look(budget);
    if (budget->spent != HIAP_SPENT_NOTHING)
        hiap_budget_raise(L);
}

void hiap_budget_enter(lua_State *L) {
    hiap_budget *budget = hiap_budget_of(L);
    note_line(L, budget);
    if (budget->spent != HIAP_SPENT_NOTHING)
        hiap_budget_raise(L);
}

void hiap_budget_charge_print(lua_State *L, size_t bytes) {
    hiap_budget *budget = hiap_budget_of(L);
    if (bytes > budget->limits.printed_bytes - budget->printed)
        budget->spent = HIAP_SPENT_PRINTED;
    else
        budget->printed += bytes;
    hiap_budget_check(L);
}

static bool keep_going(void *payload, size_t done, size_t total) {
    (void)done, (void)total;
    hiap_budget *budget = payload;
    look(budget);
    return budget->spent == HIAP_SPENT_NOTHING;
}

hiap_progress hiap_budget_progress(lua_State *L) {
    return (hiap_progress){ keep_going, hiap_budget_of(L) };
}

/* --- what the user reads ---------------------------------------------------------------------- */

static unsigned long long mebibytes(size_t bytes) {
    return ((unsigned long long)bytes + (1 << 20) - 1) >> 20;
}

typedef hiap_rc (*describe_fn)(const hiap_limits *limits, hiap_err *err);

static hiap_rc describe_steps(const hiap_limits *limits, hiap_err *err) {
    hiap_err_set(err, HIAP_LIMIT, "the script took more than %llu steps",
                 (unsigned long long)limits->steps);
    return hiap_err_hint(err, "look for a loop that never ends");
}

static hiap_rc describe_cpu(const hiap_limits *limits, hiap_err *err) {
    hiap_err_set(err, HIAP_LIMIT, "the script used up its %g s of processor time",
                 limits->cpu_seconds);
    return hiap_err_hint(err, "look for a loop that never ends; --time %g allows more",
                         limits->cpu_seconds * 6);
}

static hiap_rc describe_memory(const hiap_limits *limits, hiap_err *err) {
    hiap_err_set(err, HIAP_LIMIT, "the script needs more than its %llu MiB of memory",
                 mebibytes(limits->memory_soft));
    return hiap_err_hint(err,
                         "look for a table or text that grows on and on; --memory %llu allows more",
                         mebibytes(limits->memory_soft) * 4);
}

static hiap_rc describe_printed(const hiap_limits *limits, hiap_err *err) {
    hiap_err_set(err, HIAP_LIMIT, "the script printed more than %llu KiB",
                 (unsigned long long)limits->printed_bytes >> 10);
    return hiap_err_hint(err, "write long tables to a file, and print their first rows");
}

static hiap_rc describe_interrupted(const hiap_limits *limits, hiap_err *err) {
    (void)limits;
    return hiap_err_set(err, HIAP_INTERRUPTED, "interrupted");
}

hiap_rc hiap_budget_describe(hiap_spent spent, const hiap_limits *limits, hiap_err *err) {
    static const describe_fn describe[] = {
        [HIAP_SPENT_STEPS] = describe_steps,
        [HIAP_SPENT_CPU] = describe_cpu,
        [HIAP_SPENT_MEMORY] = describe_memory,
        [HIAP_SPENT_PRINTED] = describe_printed,
        [HIAP_SPENT_INTERRUPTED] = describe_interrupted,
    };
    return describe[spent](limits, err);
}

void hiap_budget_raise(lua_State *L) {
    hiap_budget *budget = hiap_budget_of(L);
    hiap_err err;
    hiap_budget_describe(budget->spent, &budget->limits, &err);
    lua_sethook(L, hook, LUA_MASKCOUNT, 1); /* raise again at every instruction from here on */
    hiap_fail_at(L, &err, NULL);
}
