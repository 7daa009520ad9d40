/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/line_reader.h"

#include <stdio.h>

#include "tests/unit/base/scratch.h"
#include "tests/unit/suite.h"

static void gives(hiap_buf *line, hiap_line_kind kind, const char *text) {
    ck_assert_int_eq(hiap_line_read(line, "> "), kind);
    ck_assert_str_eq(line->at, text);
}

/* Lines of a file; what a keyboard does is seen in a terminal only. */
START_TEST(lines_come_without_their_ends) {
    hiap_buf line = HIAP_BUF_INIT;
    scratch_make();
    scratch_write("lines", "x = 1\r\n\n  two\nlast");
    ck_assert_ptr_nonnull(freopen(in_scratch("lines"), "r", stdin));
    hiap_line_open(false, NULL, NULL);
    gives(&line, HIAP_LINE_TEXT, "x = 1");
    gives(&line, HIAP_LINE_TEXT, "");
    gives(&line, HIAP_LINE_TEXT, "  two");
    gives(&line, HIAP_LINE_TEXT, "last");
    gives(&line, HIAP_LINE_END, "");
    gives(&line, HIAP_LINE_END, "");
    hiap_line_remember("not kept");
    hiap_line_close();
    hiap_buf_clear(&line);
    scratch_remove();
} END_TEST

HIAP_SUITE(line_reader) {
    tcase_add_test(tests, lines_come_without_their_ends);
}
