/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/bind/bound.h"

#define REGIONS                                                                  \
    "local f = frame{ { 'r', { 'N', 'S', 'N' } }, { 'x', { 1, 2, missing } }, "  \
    "{ 'w', { 1, 1, 3 } }, { 't', { 'a', 'b', 'c' } } }\n"                       \
    "local function of(summary, column, weight)\n"                               \
    "  return { summary = summary, column = column, weight = weight }\nend\n"

START_TEST(one_row_a_group) {
    ck_gives(REGIONS "print(f:by('r', { total = of('sum', 'x'), n = of('count') }):csv())",
             "r,n,total\nN,2,1\nS,1,2\n\n");
    ck_gives(REGIONS "print(f:by({}, { mean = of('mean', 'w', 'w'), l = of('last', 't') }):csv())",
             "l,mean\nc,2.2\n\n");
    ck_gives(REGIONS "print(f:by('r', {}):csv(), f:by({ 'r', 't' }, { n = of('count') }):csv())",
             "r\nN\nS\n\tr,t,n\nN,a,1\nS,b,1\nN,c,1\n\n");
    ck_gives(REGIONS "local e = f:where(f.x:gt(9))\nprint(#e:by('r', { n = of('count') }))", "0\n");
}
END_TEST

START_TEST(summaries_that_cannot_be) {
    ck_refuses(REGIONS "f:by('r', { n = 3 })", "the result 'n' is number, not a summary");
    ck_refuses(REGIONS "f:by('r', { n = {} })", "the result 'n' is a table, not a summary");
    ck_refuses(REGIONS "f:by('r', { n = of('modus', 'x') })", "not a summary");
    ck_refuses(REGIONS "f:by('r', { of('sum', 'x') })", "a column name is missing in the table");
    ck_refuses(REGIONS "f:by('r', { n = of('sum') })", "'sum' needs a column");
    ck_refuses(REGIONS "f:by('r', { n = of('sum', 't') })", "sum needs a number column");
    ck_refuses(REGIONS "f:by('r', { n = of('sum', 5) })", "'sum' needs a column");
    ck_refuses(REGIONS "f:by('q', { n = of('count') })", "the frame has no column 'q'");
    ck_refuses(REGIONS "f:by('r', { r = of('count') })", "has the name of a key column");
}
END_TEST

START_TEST(groups_as_frames) {
    ck_gives(REGIONS "for i, part in ipairs(f:split 'r') do print(i, part.t:list()) end\n"
                     "print(#f:split{}, #f:where(f.x:gt(9)):split 'r')",
             "1\t{ 'a', 'c' }\n2\t{ 'b' }\n1\t0\n");
    ck_refuses(REGIONS "f:split 'q'", "the frame has no column 'q'");
}
END_TEST

START_TEST(joins) {
    ck_gives(REGIONS "local other = frame{ { 'r', { 'S', 'X' } }, { 'name', { 'South', '?' } } }\n"
                     "print(f:join(other, 'r').name:list(), #f:join(other, 'r', 'inner'),\n"
                     "      #f:join(other, { 'r' }, 'without'))",
             "{ missing, 'South', missing }\t1\t2\n");
    ck_refuses(REGIONS "f:join(f, 'r', 'iner')", "there is no kind of join 'iner'");
    ck_refuses(REGIONS "f:join(f:head(2), 'r')", "both frames have a column 'x' that is no key");
    ck_refuses(REGIONS "f:join(3, 'r')", "frame expected, got number");
    ck_refuses(REGIONS "f:join(f:select 'r', 'r')", "2 rows on the right match");
}
END_TEST

START_TEST(wide_tables) {
    ck_gives(REGIONS "print(f:pivot('r', 't', 'w'):csv())", "r,a,b,c\nN,1,,3\nS,,1,\n\n");
    ck_refuses(REGIONS "f:pivot('r', 't')", "bad argument #3 to 'pivot' (text expected, got nothing)");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives(REGIONS "print(f:by('r', { total = of('sum', 'x'), last = of('last', 't') }))\n"
                        "print(#f:split 'r', f:pivot('r', 't', 'w'))\n"
                        "print(f:join(frame{ { 'r', { 'S' } }, { 'n', { 1 } } }, 'r'))");
}
END_TEST

HIAP_SUITE(bind_frame_group) {
    tcase_add_test(tests, one_row_a_group);
    tcase_add_test(tests, summaries_that_cannot_be);
    tcase_add_test(tests, groups_as_frames);
    tcase_add_test(tests, joins);
    tcase_add_test(tests, wide_tables);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
