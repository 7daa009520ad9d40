/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/base/scratch.h"
#include "tests/unit/bind/bound.h"

#define PAGE "local p = page{ title = 'Review', subtitle = 'of one', status = 'Draft' }\n"

static void make_style(void) {
    scratch_make();
    ck_assert_int_eq(mkdir(in_scratch("plots"), 0700) | mkdir(in_scratch("plots/theme"), 0700), 0);
    scratch_write("plots/theme/page.css", "body { color: black }\n");
    bound_start.share = scratch;
}

START_TEST(blocks_give_the_page_back) {
    ck_gives(PAGE "print(p:section('S'):subsection('s'):lead('l'):paragraph('p'):note('n'):code('c') == p)\n"
                  "p:list({ 'a', 'b' }, true):definitions{ { 'Unit', '%' } }:colophon('Made', 'by me')\n"
                  "p:cards{ { value = '3', label = 'worse', word = 'Worse' } }\n"
                  "print(p:links{ { 'Figures', 'data.csv' } }:save('index.html') == p)",
             "true\ntrue\n");
}
END_TEST

START_TEST(folded_blocks_are_added_by_a_function) {
    ck_gives(PAGE "print(p:details('More', function(q) print(q == p) q:paragraph 'x' end) == p)",
             "true\ntrue\n");
    ck_refuses(PAGE "p:details('More')", "bad argument #2 to 'details'");
    ck_refuses(PAGE "p:details('More', function() error 'no' end)", "no");
    ck_refuses(PAGE "p:details(1, print)", "bad argument #1 to 'details' (text expected");
    ck_survives(PAGE "p:details('More', function(q) q:paragraph 'x' end)");
}
END_TEST

START_TEST(long_lists_need_no_stack) {
    ck_gives(PAGE "local pairs_, cards = {}, {}\n"
                  "for i = 1, 5000 do pairs_[i], cards[i] = { 'a', 'b' }, { value = '1', label = 'x' } end\n"
                  "p:definitions(pairs_):cards(cards):links(pairs_)\nprint 'ok'",
             "ok\n");
}
END_TEST

START_TEST(blocks_that_cannot_be) {
    ck_refuses("page{ subtitle = 'x' }", "field 'title' is missing");
    ck_refuses("page 'x'", "table of named arguments expected, got text");
    ck_refuses(PAGE "p:section(3)", "bad argument #1 to 'section' (text expected, got number)");
    ck_refuses(PAGE "p:list{ 1 }", "items: item 1: text expected, got number");
    ck_refuses(PAGE "p:definitions{ { 'a' } }", "item 1 of definitions is not a pair of texts");
    ck_refuses(PAGE "p:definitions{ 'a' }", "write { { 'Unit', '%' }, ... }");
    ck_refuses(PAGE "p:definitions()", "list of pairs expected, got nothing");
    ck_refuses(PAGE "p:cards{ { value = '1' } }", "cards: field 'label' is missing");
    ck_refuses(PAGE "p:links{ { 'x', 'http://a' } }", "a page cannot link to 'http://a'");
    ck_refuses(PAGE "p:save '../x.html'", "is not a path inside the run's folder");
}
END_TEST

START_TEST(without_a_style_sheet_there_is_no_page) {
    bound_start.share = NULL;
    ck_refuses(PAGE, "there is no file plots/theme/page.css");
}
END_TEST

START_TEST(failing_allocations_leave_nothing_behind) {
    ck_survives(PAGE "p:section('S'):lead('l'):list({ 'a' }):definitions{ { 'a', 'b' } }\n"
                     "p:cards{ { value = '3', label = 'worse' } }:links{ { 'F', 'data.csv' } }\n"
                     "p:colophon('a', 'b'):save 'index.html'");
}
END_TEST

HIAP_SUITE(bind_page) {
    tcase_add_checked_fixture(tests, make_style, scratch_remove);
    tcase_add_test(tests, blocks_give_the_page_back);
    tcase_add_test(tests, folded_blocks_are_added_by_a_function);
    tcase_add_test(tests, long_lists_need_no_stack);
    tcase_add_test(tests, blocks_that_cannot_be);
    tcase_add_test(tests, without_a_style_sheet_there_is_no_page);
    tcase_add_test(tests, failing_allocations_leave_nothing_behind);
}
