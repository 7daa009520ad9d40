/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/host/script.h"

START_TEST(sorts_in_place_and_returns_the_list) {
    ck_prints("local t = { 3, 1, 2 } print(sort(t) == t, t)", "true\t{ 1, 2, 3 }\n");
    ck_prints("print(sort{}, sort{ 1 }, sort{ 'b', 'B', 'a' }, sort{ 2, 1.5, -1 })",
              "{}\t{ 1 }\t{ 'B', 'a', 'b' }\t{ -1, 1.5, 2 }\n");
} END_TEST

START_TEST(equal_items_keep_their_order) {
    ck_prints("local t = {} for i = 1, 100 do t[i] = { k = i % 3, i = i } end "
              "sort(t, function(a, b) return a.k < b.k end) "
              "local ok = true for i = 2, 100 do ok = ok and (t[i - 1].k < t[i].k or "
              "t[i - 1].k == t[i].k and t[i - 1].i < t[i].i) end print(ok)",
              "true\n");
} END_TEST

START_TEST(missing_numbers_come_last) {
    ck_prints("print(sort{ 2, 0/0, 1, 0/0, -1 })", "{ -1, 1, 2, missing, missing }\n");
} END_TEST

START_TEST(a_senseless_order_still_ends) {
    ck_prints("local t = {} for i = 1, 1000 do t[i] = i end sort(t, function() return true end) "
              "print(#t)",
              "1000\n");
    ck_prints("local t = { 3, 2, 1 } sort(t, function(a, b) t[1] = nil t[2] = nil return a < b "
              "end) print(t)",
              "{ 1, 2, 3 }\n");
} END_TEST

START_TEST(what_cannot_be_sorted) {
    ck_fails_with("sort{ 1, 'a' }", "cannot be put in order");
    ck_fails_with("sort{ {}, {} }", "cannot be put in order");
    ck_fails_with("sort(1)", "bad argument #1 to 'sort' (table expected, got number)");
    ck_fails_with("sort({ 1, 2 }, 1)", "function expected");
    ck_fails_with("sort({ 1, 2 }, function() error('inside') end)", "t.lua:1: inside");
} END_TEST

START_TEST(many_items) {
    ck_prints("local t = {} for i = 1, 100000 do t[i] = (i * 7919) % 100003 end sort(t) "
              "for i = 2, #t do assert(t[i - 1] <= t[i]) end print(t[1])",
              "1\n");
} END_TEST

HIAP_SUITE(word_sort) {
    tcase_add_test(tests, sorts_in_place_and_returns_the_list);
    tcase_add_test(tests, equal_items_keep_their_order);
    tcase_add_test(tests, missing_numbers_come_last);
    tcase_add_test(tests, a_senseless_order_still_ends);
    tcase_add_test(tests, what_cannot_be_sorted);
    tcase_add_test(tests, many_items);
}
