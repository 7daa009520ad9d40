/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <sys/socket.h>

#include "lua/host/child.h"
#include "tests/unit/suite.h"

typedef struct heard {
    hiap_buf printed, progress;
} heard;

static void printed(void *payload, hiap_str text) {
    hiap_buf_add_str(&((heard *)payload)->printed, text);
}

static void progress(void *payload, const char *what, size_t done, size_t total) {
    hiap_buf_printf(&((heard *)payload)->progress, "%s %zu/%zu;", what, done, total);
}

static hiap_rc answer_echo(void *payload, hiap_str body, hiap_buf *reply, hiap_err *err) {
    (void)payload;
    if (body.len == 0)
        return hiap_err_set(err, HIAP_NOT_FOUND, "nothing to echo");
    hiap_buf_add_str(reply, body);
    return HIAP_OK;
}

static const hiap_handler handlers[] = { { "echo", answer_echo } };

static heard ears;
static hiap_supervise_options options = HIAP_SUPERVISE_OPTIONS_INIT;
static hiap_child child;
static hiap_outcome outcome;
static hiap_buf names;

static void set_up(void) {
    ears = (heard){ HIAP_BUF_INIT, HIAP_BUF_INIT };
    options.payload = &ears, options.printed = printed, options.progress = progress;
    options.handlers = handlers, options.handler_count = 1;
    options.limits = (hiap_limits)HIAP_LIMITS_DEFAULT;
    child = (hiap_child){ .options = &options, .channel = { -1, HIAP_BUF_INIT, 0 } };
}

static void tear_down(void) {
    hiap_outcome_clear(&outcome);
    hiap_publication_clear(&child.published);
    hiap_buf_clear(&ears.printed);
    hiap_buf_clear(&ears.progress);
    hiap_buf_clear(&names);
}

static bool handle(hiap_message_type type, hiap_str body) {
    hiap_listener l = { &child, &outcome, &names };
    return hiap_listener_handle(&l, &(hiap_message){ type, body });
}

START_TEST(printed_text_is_cleaned) {
    set_up();
    ck_assert(handle(HIAP_MESSAGE_PRINT, HIAP_STR("plain \xC2\xA3\t1\n")));
    ck_assert(handle(HIAP_MESSAGE_PRINT, HIAP_STR("a\033[2Jb\rc\x7F" "d\xC2\x9B" "e\xFFz")));
    ck_assert_str_eq(ears.printed.at,
                     "plain \xC2\xA3\t1\na\xEF\xBF\xBD[2Jb\xEF\xBF\xBD" "c\xEF\xBF\xBD"
                                      "d\xEF\xBF\xBD" "e\xEF\xBF\xBDz");
    ck_assert(handle(HIAP_MESSAGE_PRINT, HIAP_STR("")));
    tear_down();
} END_TEST

START_TEST(printed_text_is_limited_here_too) {
    set_up();
    options.limits.printed_bytes = 5;
    ck_assert(handle(HIAP_MESSAGE_PRINT, HIAP_STR("12345")));
    ck_assert(!handle(HIAP_MESSAGE_PRINT, HIAP_STR("6")));
    ck_assert_int_eq(child.verdict.rc, HIAP_LIMIT);
    tear_down();
} END_TEST

START_TEST(files_are_held) {
    set_up();
    ck_assert(handle(HIAP_MESSAGE_FILE, HIAP_STR("a/b.csv\0one")));
    ck_assert(handle(HIAP_MESSAGE_FILE, HIAP_STR("c.svg\0")));
    ck_assert(handle(HIAP_MESSAGE_FILE, HIAP_STR("a/b.csv\0two")));
    ck_assert_uint_eq(outcome.files.len, 2);
    ck_assert_str_eq(outcome.files.at[0].path, "a/b.csv");
    ck_assert_str_eq(outcome.files.at[0].bytes.at, "two");
    ck_assert_uint_eq(outcome.files.at[1].bytes.len, 0);
    tear_down();
} END_TEST

START_TEST(files_stay_inside_and_small) {
    static const hiap_str bad[] = { { "../x\0y", 6 }, { "/etc/passwd\0y", 13 }, { "no end", 6 },
                                    { "a//b\0", 5 },  { "\0x", 2 } };
    set_up();
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        ck_assert(!handle(HIAP_MESSAGE_FILE, bad[i]));
        ck_assert_int_eq(child.verdict.rc, HIAP_OK);
    }
    options.limits.published_bytes = 10;
    ck_assert(handle(HIAP_MESSAGE_FILE, HIAP_STR("a\0" "123456")));
    ck_assert(!handle(HIAP_MESSAGE_FILE, HIAP_STR("b\0" "123456")));
    ck_assert_int_eq(child.verdict.rc, HIAP_LIMIT);
    tear_down();
} END_TEST

START_TEST(memory_for_files_runs_out) {
    for (long n = 1; n <= 9; n++) {
        set_up();
        hiap_mem_fail_at(n, true);
        ck_assert(!handle(HIAP_MESSAGE_FILE, HIAP_STR("a\0bytes")));
        hiap_mem_fail_at(0, false);
        ck_assert_int_eq(child.verdict.rc, HIAP_NOMEM);
        tear_down();
    }
} END_TEST

static void check_answer(hiap_str request, hiap_message_type type, const char *body) {
    int ends[2];
    hiap_channel far;
    hiap_message message;
    ck_assert_int_eq(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
    hiap_channel_open(&child.channel, ends[0]);
    hiap_channel_open(&far, ends[1]);
    ck_assert(handle(HIAP_MESSAGE_REQUEST, request));
    while (hiap_channel_receive(&far, &message, 1000) != HIAP_RECEIVED)
        ;
    ck_assert_int_eq(message.type, type);
    if (type == HIAP_MESSAGE_REPLY)
        ck_assert(hiap_str_is(message.body, body));
    else
        ck_assert_str_eq(((const hiap_err *)(const void *)message.body.at)->what, body);
    hiap_channel_close(&far);
    hiap_channel_close(&child.channel);
}

START_TEST(requests_are_answered) {
    set_up();
    check_answer(HIAP_STR("echo\0hello"), HIAP_MESSAGE_REPLY, "hello");
    check_answer(HIAP_STR("echo\0"), HIAP_MESSAGE_REFUSAL, "nothing to echo");
    ck_assert(!handle(HIAP_MESSAGE_REQUEST, HIAP_STR("nobody\0x")));
    ck_assert(!handle(HIAP_MESSAGE_REQUEST, HIAP_STR("no end")));
    tear_down();
} END_TEST

START_TEST(progress_names_and_results) {
    uint64_t share[2] = { 30, 100 };
    char body[24];
    hiap_fault fault = { 0 };
    set_up();
    memcpy(body, share, 16);
    memcpy(body + 16, "re\033ading", 8);
    ck_assert(handle(HIAP_MESSAGE_PROGRESS, (hiap_str){ body, 24 }));
    ck_assert_str_eq(ears.progress.at, "re\xEF\xBF\xBD" "ading 30/100;");
    ck_assert(!handle(HIAP_MESSAGE_PROGRESS, (hiap_str){ body, 15 }));
    ck_assert(handle(HIAP_MESSAGE_NAMES, HIAP_STR("mean\n")));
    ck_assert_str_eq(names.at, "mean\n");
    hiap_err_set(&fault.err, HIAP_SHAPE, "columns");
    ck_assert(handle(HIAP_MESSAGE_RESULT, (hiap_str){ (const char *)&fault, sizeof fault }));
    ck_assert_int_eq(outcome.fault.err.rc, HIAP_SHAPE);
    ck_assert(!handle(HIAP_MESSAGE_RESULT, HIAP_STR("short")));
    ck_assert(!handle(HIAP_MESSAGE_EVAL, HIAP_STR("x")));
    ck_assert(handle(HIAP_MESSAGE_READY, HIAP_STR("")));
    tear_down();
} END_TEST

HIAP_SUITE(listener) {
    tcase_add_test(tests, printed_text_is_cleaned);
    tcase_add_test(tests, printed_text_is_limited_here_too);
    tcase_add_test(tests, files_are_held);
    tcase_add_test(tests, files_stay_inside_and_small);
    tcase_add_test(tests, memory_for_files_runs_out);
    tcase_add_test(tests, requests_are_answered);
    tcase_add_test(tests, progress_names_and_results);
}
