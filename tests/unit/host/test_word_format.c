/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/host/script.h"

START_TEST(numbers) {
    ck_prints("print(string.format('%5.1f|%-6d|%+d|%05d|%x|%X|%o|%c|%e|%g|%i|%u', 3.14159, 42, 1, "
              "7, 255, 255, 8, 65, 12345.678, 0.1, 3.0, 9))",
              "  3.1|42    |+1|00007|ff|FF|10|A|1.234568e+04|0.1|3|9\n");
    ck_prints("print(string.format('%.3a %a', 1, 0.5))", "0x1.000p+0 0x1p-1\n");
    ck_prints("print(string.format('%d', 9007199254740993))", "9007199254740993\n");
    ck_prints("print(string.format('%.14g%%', 1e15))", "1e+15%\n");
} END_TEST

START_TEST(missing_numbers_say_so) {
    ck_prints("print(string.format('%g|%10.2f|%-10.1f|', 0/0, 0/0, -(0/0)))",
              "missing|   missing|missing   |\n");
    ck_prints("print(string.format('%g %g', math.huge, -math.huge))", "inf -inf\n");
} END_TEST

START_TEST(any_value_as_text) {
    ck_prints("print(string.format('%s %s %s %s %s', 1, 2.5, nil, true, { 1, a = 2 }))",
              "1 2.5 nil true { 1, a = 2 }\n");
    ck_prints("print(string.format('%-6s|%6s|%.2s|', 'ab', 'cd', 'efg'))", "ab    |    cd|ef|\n");
    ck_prints("print(string.format('%s', print))", "<function>\n");
    ck_prints("print(#string.format('%s', string.rep('x', 5000)), #string.format('a\\0b%s', "
              "'c\\0d'))",
              "5000\t6\n");
    ck_fails_with("string.format('%10s', 'a\\0b')", "contains zeros");
} END_TEST

START_TEST(quoted_text_reads_back) {
    ck_prints("print(string.format('%q %q %q', 'say \"hi\"\\n\\\\', 12, true))",
              "\"say \\\"hi\\\"\\010\\\\\" 12 true\n");
    ck_fails_with("string.format('%q', {})",
                  "text, number, truth value or nil expected, got table");
} END_TEST

START_TEST(bad_conversions) {
    ck_fails_with("string.format('%p', {})", "'%p' is not a conversion");
    ck_fails_with("string.format('%99999d', 1)", "'%99999d' is not a conversion");
    ck_fails_with("string.format('%.999f', 1)", "'%.999f' is not a conversion");
    ck_fails_with("string.format('%n', 1)", "'%n' is not a conversion");
    ck_fails_with("string.format('%ld', 1)", "'%l' is not a conversion");
    ck_fails_with("string.format('%*d', 1, 2)", "'%*' is not a conversion");
    ck_fails_with("string.format('%-+ #0-d', 1)", "is not a conversion");
    ck_fails_with("string.format('%5q', 'x')", "is not a conversion");
    ck_fails_with("string.format('100%')", "'%' is not a conversion");
    ck_fails_with("string.format('%d')", "bad argument #2 to 'format' (no value)");
    ck_fails_with("string.format('%d', 1.5)", "number has no integer representation");
    ck_fails_with("string.format('%d', '3x')", "number expected");
    ck_fails_with("string.format()", "text expected, got nothing");
} END_TEST

HIAP_SUITE(word_format) {
    tcase_add_test(tests, numbers);
    tcase_add_test(tests, missing_numbers_say_so);
    tcase_add_test(tests, any_value_as_text);
    tcase_add_test(tests, quoted_text_reads_back);
    tcase_add_test(tests, bad_conversions);
}
