/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/bind/bound.h"

#define UNUSED \
    ": a mask was built here and never used (masks combine with & | ~; 'and' and 'or' drop one)\n"

START_TEST(a_mask_that_is_lost_is_reported_once_a_line) {
    ck_gives("local c = sequence(3)\nlocal m = c:gt(1) and c:lt(3)\nprint(m)",
             "mask column of 3 rows: true, true, false\nt.lua:2" UNUSED);
    ck_gives("local c = sequence(3)\nfor i = 1, 500 do local m = c:gt(i) end", "t.lua:2" UNUSED);
}
END_TEST

START_TEST(every_use_counts) {
    ck_gives("local c = sequence(2)\n"
             "local f = frame{ { 'c', c } }\n"
             "f:where(c:gt(1))\n"
             "f:with{ m = c:gt(1) }\n"
             "c:gt(1):if_else(1, 2)\n"
             "print(c:gt(1), (c:gt(1) & ~c:gt(2)):sum())\n"
             "local kept = { c:gt(1), c:lt(9) }\n"
             "f:where(kept[1] | kept[2])\n"
             "f:where{ c = 1 }\n"
             "local co = coroutine.wrap(function() coroutine.yield(c:ne(1)) end)\n"
             "print(co():sum())",
             "mask column of 2 rows: false, true\t1\n1\n");
}
END_TEST

START_TEST(lines_come_in_the_order_they_ran) {
    ck_gives("local c = sequence(2)\n"
             "local function late() return c:gt(1) end\n\n\n\n\n\n\n\n"
             "local m = c:lt(1)\n"
             "late()",
             "t.lua:10" UNUSED "t.lua:2" UNUSED);
}
END_TEST

START_TEST(waiting_masks_keep_no_columns_alive) {
    ck_gives("local c = sequence(1e6)\n"
             "for i = 1, 200 do local m = (c + i):or_else(0):gt(1); (c + i):sum() end",
             "t.lua:2" UNUSED);
}
END_TEST

HIAP_SUITE(bind_mask) {
    tcase_add_test(tests, a_mask_that_is_lost_is_reported_once_a_line);
    tcase_add_test(tests, every_use_counts);
    tcase_add_test(tests, lines_come_in_the_order_they_ran);
    tcase_add_test(tests, waiting_masks_keep_no_columns_alive);
}
