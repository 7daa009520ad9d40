/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>

#include "core/data/csv_impl.h"
#include "core/data/csv_mark.h"
#include "tests/unit/base/scratch.h"
#include "tests/unit/data/table.h"

static void holds(const hiap_csv_window *w, const char *text) {
    hiap_str left = { w->at + w->begin, w->end - w->begin };
    ck_assert_msg(hiap_str_is(left, text), "'%.*s'", (int)left.len, left.at);
    for (int i = 0; i < HIAP_CSV_BLOCK; i++)
        ck_assert_int_eq(w->at[w->end + (size_t)i], ' ');
}

static void open_text(hiap_csv_window *w, const char *text) {
    ck_ok(hiap_csv_window_open(w, NULL, hiap_str_of(text), err));
    ck_ok(hiap_csv_window_fill(w, "t", err));
}

START_TEST(the_last_line_gets_an_end) {
    static const char *const texts[][2] = { { "a\nb", "a\nb\n" }, { "a\nb\n", "a\nb\n" },
                                            { "\n", "\n" },       { "", "" } };
    for (size_t i = 0; i < 4; i++) {
        hiap_csv_window w;
        open_text(&w, texts[i][0]);
        holds(&w, texts[i][1]);
        ck_assert(w.ended);
        ck_assert_uint_eq(w.taken, strlen(texts[i][0]));
        ck_assert_uint_eq(w.total, strlen(texts[i][0]));
        hiap_csv_window_close(&w);
    }
}
END_TEST

START_TEST(what_is_left_moves_to_the_front) {
    hiap_csv_window w;
    open_text(&w, "abcdef\n");
    w.begin = 4;
    ck_ok(hiap_csv_window_fill(&w, "t", err));
    ck_assert_uint_eq(w.begin, 0);
    ck_assert_uint_eq(w.passed, 4);
    holds(&w, "ef\n");
    hiap_csv_window_close(&w);
}
END_TEST

START_TEST(a_full_window_doubles) {
    size_t len = 600000;
    hiap_csv_window w;
    hiap_buf text = HIAP_BUF_INIT;
    while (text.len < len)
        hiap_buf_add_char(&text, (char)('a' + text.len % 26));
    open_text(&w, text.at);
    size_t cap = w.cap;
    ck_assert_uint_lt(cap, len);
    ck_assert_uint_eq(w.end, cap);
    ck_assert(!w.ended);
    for (int i = 0; i < 2; i++)
        ck_ok(hiap_csv_window_fill(&w, "t", err));
    ck_assert_uint_eq(w.cap, cap * 4);
    ck_assert(w.ended);
    ck_assert_mem_eq(w.at, text.at, len);
    ck_assert_uint_eq(w.end, len + 1);
    hiap_csv_window_close(&w);
    hiap_buf_clear(&text);
}
END_TEST

START_TEST(a_pipe_is_read_to_its_end) {
    scratch_make();
    const char *path = in_scratch("pipe");
    ck_assert_int_eq(mkfifo(path, 0600), 0);
    int writer = open(path, O_RDWR);
    ck_assert_int_eq(write(writer, "a,b\n1,2", 7), 7);
    hiap_csv_window w;
    ck_ok(hiap_csv_window_open(&w, path, HIAP_STR(""), err));
    close(writer);
    ck_ok(hiap_csv_window_fill(&w, path, err));
    holds(&w, "a,b\n1,2\n");
    ck_assert_uint_eq(w.total, 0);
    hiap_csv_window_close(&w);
    scratch_remove();
}
END_TEST

HIAP_SUITE(csv_window) {
    tcase_add_test(tests, the_last_line_gets_an_end);
    tcase_add_test(tests, what_is_left_moves_to_the_front);
    tcase_add_test(tests, a_full_window_doubles);
    tcase_add_test(tests, a_pipe_is_read_to_its_end);
}
