/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/supervise.h"

#include <errno.h>
#include <fcntl.h>
#include <lauxlib.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/parallel.h"
#include "core/base/path.h"
#include "tests/unit/base/scratch.h"
#include "tests/unit/host/supervised.h"

/* --- words that use the worker ---------------------------------------------------------------- */

static int word_publish(lua_State *L) {
    hiap_err err;
    hiap_str bytes;
    bytes.at = luaL_checklstring(L, 2, &bytes.len);
    if (hiap_worker_publish(lua_touserdata(L, lua_upvalueindex(1)), luaL_checkstring(L, 1), bytes,
                            &err) != HIAP_OK)
        hiap_fail(L, &err);
    return 0;
}

static int word_request(lua_State *L) {
    hiap_err err;
    hiap_buf reply = HIAP_BUF_INIT;
    hiap_str body;
    body.at = luaL_checklstring(L, 2, &body.len);
    if (hiap_worker_request(lua_touserdata(L, lua_upvalueindex(1)), luaL_checkstring(L, 1), body,
                            &reply, &err) != HIAP_OK)
        hiap_fail(L, &err);
    lua_pushlstring(L, reply.at ? reply.at : "", reply.len);
    hiap_buf_clear(&reply);
    return 1;
}

static void add_words(lua_State *L, void *payload) {
    lua_pushlightuserdata(L, payload);
    lua_pushcclosure(L, word_publish, 1);
    lua_setfield(L, 1, "publish");
    lua_pushlightuserdata(L, payload);
    lua_pushcclosure(L, word_request, 1);
    lua_setfield(L, 1, "request");
}

START_TEST(files_come_when_all_went_well) {
    supervised s = SUPERVISED_INIT;
    s.setup = add_words;
    ck_assert_int_eq(supervised_run(&s, "print('working') publish('out/a.csv', 'x,y') "
                                        "publish('b.txt', '') publish('out/a.csv', 'z')"),
                     HIAP_OK);
    ck_assert_str_eq(s.printed.at, "working\n");
    ck_assert_uint_eq(s.outcome.files.len, 2);
    ck_assert_str_eq(s.outcome.files.at[0].path, "out/a.csv");
    ck_assert_str_eq(s.outcome.files.at[0].bytes.at, "z");
    supervised_clear(&s);
} END_TEST

START_TEST(a_failure_publishes_nothing) {
    supervised s = SUPERVISED_INIT;
    s.setup = add_words;
    ck_assert_int_eq(supervised_run(&s, "publish('a.csv', 'x')\nerror('then this')"), HIAP_SCRIPT);
    ck_assert_uint_eq(s.outcome.files.len, 0);
    ck_assert_str_eq(s.outcome.fault.err.where, "t.lua:2");
    ck_assert_str_eq(s.outcome.fault.excerpt, "    2 | error('then this')\n");
    supervised_clear(&s);
    ck_assert_int_eq(supervised_run(&s, "publish('../a.csv', 'x')"), HIAP_ARGUMENT);
    ck_assert_str_eq(s.outcome.fault.err.what, "'../a.csv' is not a path inside the output folder");
    supervised_clear(&s);
    s.options.limits.published_bytes = 10;
    ck_assert_int_eq(supervised_run(&s, "publish('a', 'xxxxxxxxxxxxx')"), HIAP_LIMIT);
    supervised_clear(&s);
    ck_assert_int_eq(supervised_run(&s,
                                    "publish('a', '123456') publish('b', '123456') print('on')"),
                     HIAP_LIMIT);
    ck_assert_uint_eq(s.outcome.files.len, 0);
    supervised_clear(&s);
} END_TEST

static hiap_rc answer_shout(void *payload, hiap_str body, hiap_buf *reply, hiap_err *err) {
    supervised *s = payload;
    ck_assert_ptr_eq(s->options.payload, s);
    if (body.len == 0) {
        hiap_err_set(err, HIAP_NOT_FOUND, "nothing to shout");
        return hiap_err_hint(err, "give a text");
    }
    for (size_t i = 0; i < body.len; i++)
        hiap_buf_add_char(reply, body.at[i] == 'a' ? 'A' : body.at[i]);
    return HIAP_OK;
}

START_TEST(requests_are_answered_by_the_main_process) {
    static const hiap_handler handlers[] = { { "shout", answer_shout } };
    supervised s = SUPERVISED_INIT;
    s.setup = add_words;
    s.options.handlers = handlers, s.options.handler_count = 1;
    ck_assert_int_eq(supervised_run(&s, "print(request('shout', 'banana'), #request('shout', "
                                        "string.rep('a', 3000000)), pcall(request, 'shout', ''))"),
                     HIAP_OK);
    ck_assert_str_eq(s.printed.at, "bAnAnA\t3000000\tfalse\tnothing to shout\n");
    supervised_clear(&s);
    ck_assert_int_eq(supervised_run(&s, "request('nobody', 'x')"), HIAP_SCRIPT);
    ck_assert_ptr_nonnull(strstr(s.outcome.fault.err.what, "no message"));
    supervised_clear(&s);
} END_TEST

/* --- what the worker cannot do ---------------------------------------------------------------- */

/* One line a thing that worked although it must not. */
static void try_system(hiap_buf *out, const char *folder) {
    char path[128];
    snprintf(path, sizeof path, "%s/inside.txt", folder);
    const struct {
        const char *name;
        bool worked;
    } tries[] = {
        { "read /etc/passwd", open("/etc/passwd", O_RDONLY) >= 0 },
        { "list /", open("/", O_RDONLY | O_DIRECTORY) >= 0 },
        { "write inside", open(path, O_WRONLY) >= 0 },
        { "create inside", openat(AT_FDCWD, path, O_RDONLY | O_CREAT | O_EXCL, 0600) >= 0 },
        { "truncate inside", truncate(path, 0) == 0 },
        { "unlink inside", unlink(path) == 0 },
        { "fork", fork() >= 0 },
        { "exec", execl("/bin/true", "true", (char *)NULL) >= 0 },
        { "socket", socket(AF_INET, SOCK_STREAM, 0) >= 0 },
        { "socketpair", socketpair(AF_UNIX, SOCK_STREAM, 0, (int[2]){ 0 }) == 0 },
        { "signal the parent", kill(getppid(), 0) == 0 },
        { "memory to run", mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
                                MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED },
        { "chdir", chdir("/") == 0 },
        { "environment", getenv("PATH") != NULL || getenv("HOME") != NULL },
    };
    for (size_t i = 0; i < sizeof tries / sizeof *tries; i++)
        if (tries[i].worked)
            hiap_buf_printf(out, "%s\n", tries[i].name);
}

static hiap_rc chunk_of_work(void *payload, size_t chunk, hiap_err *err) {
    (void)err;
    ((size_t *)payload)[chunk] = chunk + 1;
    return HIAP_OK;
}

static hiap_rc hostile_body(hiap_worker *worker, void *payload, hiap_fault *fault) {
    hiap_buf out = HIAP_BUF_INIT;
    size_t work[64] = { 0 };
    (void)payload, (void)fault;
    try_system(&out, scratch);
    hiap_parallel_set_threads(4);
    if (hiap_parallel_for(64, chunk_of_work, work, NULL) != HIAP_OK || work[63] != 64)
        hiap_buf_add_text(&out, "threads do not work\n");
    hiap_buf text = HIAP_BUF_INIT;
    char path[128];
    snprintf(path, sizeof path, "%s/inside.txt", scratch);
    if (hiap_file_read(&text, path, 100, NULL) != HIAP_OK || text.len != 4)
        hiap_buf_add_text(&out, "its own folder cannot be read\n");
    hiap_buf_clear(&text);
    hiap_buf_add_text(&out, "end\n");
    hiap_worker_print(worker, out.at, out.len);
    hiap_buf_clear(&out);
    return HIAP_OK;
}

START_TEST(the_door_is_shut) {
    supervised s = SUPERVISED_INIT;
    scratch_make();
    scratch_write("inside.txt", "text");
    const hiap_isolate_path paths[] = { { scratch, HIAP_ISOLATE_READ } };
    s.options.paths = paths, s.options.path_count = 1;
    s.options.body = hostile_body;
    ck_assert_int_eq(supervised_run(&s, ""), HIAP_OK);
    ck_assert_str_eq(s.printed.at, "end\n");
    struct stat status;
    ck_assert_int_eq(stat(in_scratch("inside.txt"), &status), 0);
    ck_assert_int_eq(status.st_size, 4);
    scratch_remove();
    supervised_clear(&s);
} END_TEST

/* --- ways to die ------------------------------------------------------------------------------ */

static hiap_rc die_body(hiap_worker *worker, void *payload, hiap_fault *fault) {
    (void)worker, (void)fault;
    const char *how = ((supervised *)payload)->source;
    if (strcmp(how, "sleep") == 0)
        sleep(20);
    if (strcmp(how, "abort") == 0)
        abort();
    if (strcmp(how, "spin") == 0)
        for (volatile unsigned long i = 0;; i++)
            ;
    if (strcmp(how, "babble") == 0 && write(3, "this is not a message at all, is it", 35) == 35)
        sleep(20);
    _exit(7);
}

static void check_death(const char *how, hiap_rc rc, const char *what) {
    supervised s = SUPERVISED_INIT;
    s.options.body = die_body;
    s.options.limits.cpu_seconds = 0.5;
    s.options.limits.wall_seconds = strcmp(how, "spin") == 0 ? 20 : 0.5;
    ck_assert_int_eq(supervised_run(&s, how), rc);
    ck_assert_msg(strstr(s.outcome.fault.err.what, what) != NULL, "%s: %s", how,
                  s.outcome.fault.err.what);
    ck_assert_double_gt(s.outcome.wall_seconds, 0);
    supervised_clear(&s);
}

START_TEST(every_death_is_explained) {
    check_death("sleep", HIAP_LIMIT, "the script was stopped after 0.5 s");
    check_death("spin", HIAP_LIMIT, "the script used up its 0.5 s of processor time");
    check_death("abort", HIAP_SCRIPT, "the script brought its worker down (signal 6, Aborted)");
    check_death("exit", HIAP_SCRIPT, "the script worker ended without a result (status 7)");
    check_death("babble", HIAP_SCRIPT, "the script worker sent something that is no message");
} END_TEST

static void interrupt_soon(unsigned milliseconds) {
    pid_t main_process = getpid();
    fflush(NULL);
    if (fork() > 0)
        return;
    usleep(milliseconds * 1000);
    kill(main_process, SIGINT);
    _exit(0);
}

START_TEST(ctrl_c_is_passed_on) {
    supervised s = SUPERVISED_INIT;
    interrupt_soon(200);
    ck_assert_int_eq(supervised_run(&s, "local x = 1\nwhile true do pcall(error) end"),
                     HIAP_INTERRUPTED);
    ck_assert_str_eq(s.outcome.fault.err.what, "interrupted");
    ck_assert_str_eq(s.outcome.fault.err.where, "t.lua:2");
    supervised_clear(&s);
    s.options.body = die_body;
    interrupt_soon(200);
    ck_assert_int_eq(supervised_run(&s, "sleep"), HIAP_INTERRUPTED);
    ck_assert_double_lt(s.outcome.wall_seconds, 5);
    supervised_clear(&s);
    while (waitpid(-1, NULL, WNOHANG) > 0)
        ;
} END_TEST

static hiap_rc failing_prepare(hiap_worker *worker, void *payload, hiap_err *err) {
    (void)worker, (void)payload;
    return hiap_err_set(err, HIAP_NOT_FOUND, "there is no store here");
}

START_TEST(prepare_may_fail) {
    supervised s = SUPERVISED_INIT;
    s.options.prepare = failing_prepare;
    ck_assert_int_eq(supervised_run(&s, "print(1)"), HIAP_NOT_FOUND);
    ck_assert_str_eq(s.outcome.fault.err.what, "there is no store here");
    supervised_clear(&s);
} END_TEST

static hiap_rc problem_body(hiap_worker *worker, void *payload, hiap_fault *fault) {
    (void)payload;
    hiap_worker_progress(worker, "checking", 1, 2);
    hiap_worker_publish(worker, "report.html", HIAP_STR("<p>"), NULL);
    return hiap_err_set(&fault->err, HIAP_PROBLEM, "2 indicators are stale");
}

START_TEST(checks_that_find_problems_still_report) {
    supervised s = SUPERVISED_INIT;
    s.options.body = problem_body;
    ck_assert_int_eq(supervised_run(&s, ""), HIAP_PROBLEM);
    ck_assert_uint_eq(s.outcome.files.len, 1);
    supervised_clear(&s);
} END_TEST

START_TEST(memory_runs_out_in_the_main_process) {
    for (long n = 1; n < 12; n++) {
        supervised s = SUPERVISED_INIT;
        s.setup = add_words;
        s.options.payload = &s, s.options.body = supervised_body, s.source = "publish('a', 'x')";
        hiap_mem_fail_at(n, true);
        hiap_rc rc = hiap_supervise(&s.outcome, &s.options);
        hiap_mem_fail_at(0, false);
        ck_assert(rc == HIAP_OK || rc == HIAP_NOMEM || rc == HIAP_LIMIT); /* the worker's too */
        ck_assert_uint_eq(s.outcome.files.len, rc == HIAP_OK);
        supervised_clear(&s);
    }
} END_TEST

HIAP_SUITE(supervise) {
    tcase_add_test(tests, files_come_when_all_went_well);
    tcase_add_test(tests, a_failure_publishes_nothing);
    tcase_add_test(tests, requests_are_answered_by_the_main_process);
    tcase_add_test(tests, the_door_is_shut);
    tcase_add_test(tests, every_death_is_explained);
    tcase_add_test(tests, ctrl_c_is_passed_on);
    tcase_add_test(tests, prepare_may_fail);
    tcase_add_test(tests, checks_that_find_problems_still_report);
    tcase_add_test(tests, memory_runs_out_in_the_main_process);
}
