/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/host/channel.h"

#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "core/base/mem.h"
#include "tests/unit/suite.h"

static hiap_channel near_end, far_end;

static void open_both(void) {
    int ends[2];
    ck_assert_int_eq(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
    hiap_channel_open(&near_end, ends[0]);
    hiap_channel_open(&far_end, ends[1]);
}

static void close_both(void) {
    hiap_channel_close(&near_end);
    hiap_channel_close(&far_end);
}

static hiap_received receive(hiap_message *out) {
    hiap_received got;
    do {
        got = hiap_channel_receive(&far_end, out, 1000);
    } while (got == HIAP_RECEIVED_NOT_YET);
    return got;
}

START_TEST(messages_arrive_whole_and_in_order) {
    hiap_message message;
    open_both();
    for (int i = 0; i < 50; i++) {
        char text[16];
        snprintf(text, sizeof text, "%d", i);
        ck_assert(hiap_channel_send(&near_end, HIAP_MESSAGE_PRINT, HIAP_STR("n="),
                                    hiap_str_of(text)));
    }
    ck_assert(hiap_channel_send(&near_end, HIAP_MESSAGE_READY, HIAP_STR(""), HIAP_STR("")));
    for (int i = 0; i < 50; i++) {
        char text[20];
        snprintf(text, sizeof text, "n=%d", i);
        ck_assert_int_eq(receive(&message), HIAP_RECEIVED);
        ck_assert_int_eq(message.type, HIAP_MESSAGE_PRINT);
        ck_assert(hiap_str_is(message.body, text));
    }
    ck_assert_int_eq(receive(&message), HIAP_RECEIVED);
    ck_assert_int_eq(message.type, HIAP_MESSAGE_READY);
    ck_assert_uint_eq(message.body.len, 0);
    ck_assert_int_eq(hiap_channel_receive(&far_end, &message, 0), HIAP_RECEIVED_NOT_YET);
    close_both();
} END_TEST

START_TEST(a_message_in_pieces) {
    hiap_message message;
    open_both();
    char bytes[16 + 3] = { HIAP_MESSAGE_PRINT, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 'a',
                           'b', 'c' };
    for (size_t i = 0; i < sizeof bytes; i++) {
        ck_assert_int_eq(write(near_end.fd, bytes + i, 1), 1);
        hiap_received got = hiap_channel_receive(&far_end, &message, 1000);
        ck_assert_int_eq(got, i + 1 == sizeof bytes ? HIAP_RECEIVED : HIAP_RECEIVED_NOT_YET);
    }
    ck_assert(hiap_str_is(message.body, "abc"));
    close_both();
} END_TEST

START_TEST(nonsense_is_told_from_messages) {
    static const unsigned char headers[][16] = {
        { 200 },                                                                  /* no such type */
        { HIAP_MESSAGE_PRINT, 0, 0, 0, 1 },                                       /* not zero */
        { HIAP_MESSAGE_READY, 0, 0, 0, 0, 0, 0, 0, 1 },                           /* too long */
        { HIAP_MESSAGE_PRINT, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255 },
            /* far too long */
    };
    for (size_t i = 0; i < sizeof headers / sizeof *headers; i++) {
        hiap_message message;
        open_both();
        ck_assert_int_eq(write(near_end.fd, headers[i], 16), 16);
        ck_assert_int_eq(receive(&message), HIAP_RECEIVED_BROKEN);
        close_both();
    }
} END_TEST

START_TEST(the_end_is_noticed) {
    hiap_message message;
    open_both();
    hiap_channel_close(&near_end);
    ck_assert_int_eq(receive(&message), HIAP_RECEIVED_END);
    hiap_channel_close(&far_end);
    hiap_channel_close(&far_end);
} END_TEST

START_TEST(a_body_too_long_is_not_sent) {
    char bytes[100] = { 0 };
    open_both();
    ck_assert(!hiap_channel_send(&near_end, HIAP_MESSAGE_READY, HIAP_STR(""), HIAP_STR("x")));
    ck_assert(!hiap_channel_send(&near_end, HIAP_MESSAGE_RESULT, HIAP_STR(""),
                                 (hiap_str){ bytes, sizeof(hiap_fault) + 1 }));
    close_both();
} END_TEST

START_TEST(memory_runs_out) {
    hiap_message message;
    open_both();
    hiap_mem_fail_at(1, true);
    ck_assert(hiap_channel_send(&near_end, HIAP_MESSAGE_READY, HIAP_STR(""), HIAP_STR("")));
    ck_assert_int_eq(receive(&message), HIAP_RECEIVED_NOMEM);
    hiap_mem_fail_at(0, false);
    close_both();
} END_TEST

START_TEST(texts_are_cut_off) {
    const char *text;
    hiap_str body = HIAP_STR("path\0bytes");
    ck_assert(hiap_message_take_text(&body, &text));
    ck_assert_str_eq(text, "path");
    ck_assert(hiap_str_is(body, "bytes"));
    ck_assert(!hiap_message_take_text(&body, &text));
    body = HIAP_STR("");
    ck_assert(!hiap_message_take_text(&body, &text));
} END_TEST

static bool reads(const hiap_fault *fault) {
    hiap_fault out;
    return hiap_message_read_fault((hiap_str){ (const char *)fault, sizeof *fault }, &out);
}

START_TEST(faults_are_checked) {
    hiap_fault fault = { 0 }, out;
    hiap_err_set(&fault.err, HIAP_SCRIPT, "what");
    strcpy(fault.excerpt, "    1 | x\n");
    ck_assert(reads(&fault));
    ck_assert(!hiap_message_read_fault((hiap_str){ (const char *)&fault, 10 }, &out));
    ck_assert(!hiap_message_read_err((hiap_str){ (const char *)&fault, 10 }, &out.err));
    strcpy(fault.err.what, "\033[2J");
    ck_assert(hiap_message_read_fault((hiap_str){ (const char *)&fault, sizeof fault }, &out));
    ck_assert_str_eq(out.err.what, "\\x1B[2J");
    strcpy(fault.excerpt, "\033[2J");
    ck_assert(!reads(&fault));
    strcpy(fault.excerpt, "\xFF");
    ck_assert(!reads(&fault));
    memset(fault.excerpt, 'x', sizeof fault.excerpt);
    ck_assert(!reads(&fault));
    fault.excerpt[0] = '\0';
    memset(fault.trace, 'x', sizeof fault.trace);
    ck_assert(!reads(&fault));
    fault.trace[0] = '\0';
    fault.err.rc = (hiap_rc)99;
    ck_assert(!reads(&fault));
    fault.err.rc = HIAP_OK;
    memset(fault.err.hint, 'x', sizeof fault.err.hint);
    ck_assert(!reads(&fault));
} END_TEST

HIAP_SUITE(channel) {
    tcase_add_test(tests, messages_arrive_whole_and_in_order);
    tcase_add_test(tests, a_message_in_pieces);
    tcase_add_test(tests, nonsense_is_told_from_messages);
    tcase_add_test(tests, the_end_is_noticed);
    tcase_add_test(tests, a_body_too_long_is_not_sent);
    tcase_add_test(tests, memory_runs_out);
    tcase_add_test(tests, texts_are_cut_off);
    tcase_add_test(tests, faults_are_checked);
}
