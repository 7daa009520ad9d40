/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/host/script.h"

START_TEST(inserting_and_removing) {
    ck_prints("local t = { 1, 3 } table.insert(t, 4) table.insert(t, 2, 2) table.insert(t, 1, 0) "
              "print(t) print(table.remove(t), table.remove(t, 1), t, table.remove({}), "
              "table.remove({}, 1))",
              "{ 0, 1, 2, 3, 4 }\n4\t0\t{ 1, 2, 3 }\tnil\tnil\n");
    ck_fails_with("table.insert({}, 3, 'x')", "position out of bounds");
    ck_fails_with("table.insert({}, 0, 'x')", "position out of bounds");
    ck_fails_with("table.remove({ 1 }, 5)", "position out of bounds");
    ck_fails_with("table.insert({})", "a value");
} END_TEST

START_TEST(joining_packing_moving) {
    ck_prints("print(table.concat({ 1, 2.5, 'x' }, ', '), table.concat({}), "
              "table.concat({ 1, 2, 3 }, '', 2, 3), table.concat({ 2/2 }))",
              "1, 2.5, x\t\t23\t1\n");
    ck_prints("print(table.pack(), table.pack(1, nil, 3).n, table.unpack({ 1, 2, 3 }, 2))",
              "{ n = 0 }\t3\t2\t3\n");
    ck_prints("print(table.move({ 1, 2, 3 }, 1, 3, 2), table.move({ 1, 2, 3 }, 2, 3, 1), "
              "table.move({ 1, 2 }, 1, 2, 1, {}), table.move({ 1 }, 1, 0, 1))",
              "{ 1, 1, 2, 3 }\t{ 2, 3, 3 }\t{ 1, 2 }\t{ 1 }\n");
    ck_fails_with("table.concat({ 1, {} })", "item 2: text or number expected, got table");
    ck_fails_with("table.concat({ 1 }, ',', 1, 3)", "item 2: text or number expected, got nothing");
} END_TEST

START_TEST(loops_inside_are_bounded) {
    ck_fails_with("table.move({}, 1, 1 << 60, 2)", "more than 100 million items");
    ck_fails_with("table.move({}, math.mininteger, math.maxinteger, 1)", "more than 100 million");
    ck_fails_with("table.move({}, 1, 10, math.maxinteger)", "too many items");
    ck_fails_with("table.concat({}, '', 1, 1 << 60)", "more than 100 million items");
    ck_fails_with("table.unpack({}, 1, 1e8)", "too many values");
    ck_fails_with("table.unpack({}, math.mininteger, math.maxinteger)", "too many values");
    ck_prints("print(table.concat({ [math.maxinteger] = 'x' }, '', math.maxinteger, "
              "math.maxinteger))",
              "x\n");
} END_TEST

START_TEST(proxies_are_refused) {
    static const char *const calls[] = { "table.insert(p, 1)", "table.remove(p)", "table.concat(p)",
                                         "table.unpack(p)",    "table.move(p, 1, 9, 1)",
                                         "table.move({}, 1, 9, 1, p)", "sort(p)" };
    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
        char source[200];
        snprintf(source, sizeof source,
                 "local p = setmetatable({}, { __len = function() return 1 << 60 end }) %s",
                     calls[i]);
        ck_fails_with(source, "plain tables only, and the table has a metatable with __len");
    }
    ck_fails_with("table.insert(math, 1)", "plain tables only");
    ck_fails_with("table.insert(_ENV, 1)", "plain tables only");
    ck_prints("local t = setmetatable({}, { __name = 'x' }) table.insert(t, 1) print(#t)", "1\n");
} END_TEST

START_TEST(wrong_kinds) {
    ck_fails_with("table.insert('x', 1)", "bad argument #1 to 'insert' (table expected, got text)");
    ck_fails_with("table.sort({})", "use sort(list), which keeps the order of equal items");
} END_TEST

HIAP_SUITE(words_table) {
    tcase_add_test(tests, inserting_and_removing);
    tcase_add_test(tests, joining_packing_moving);
    tcase_add_test(tests, loops_inside_are_bounded);
    tcase_add_test(tests, proxies_are_refused);
    tcase_add_test(tests, wrong_kinds);
}
