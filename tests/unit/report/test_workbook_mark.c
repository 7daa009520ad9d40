/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/workbook_impl.h"
#include "tests/unit/report/workbook_made.h"

START_TEST(shorthand_comes_one_by_one) {
    hiap_str rest = HIAP_STR("[r][e] a [note 1] [long] [] [C] [low"), found;
    ck_assert(hiap_workbook_next_shorthand(&rest, &found) && hiap_str_is(found, "[r]"));
    ck_assert(hiap_workbook_next_shorthand(&rest, &found) && hiap_str_is(found, "[e]"));
    ck_assert(!hiap_workbook_next_shorthand(&rest, &found));
    rest = HIAP_STR("[low]");
    ck_assert(hiap_workbook_next_shorthand(&rest, &found) && hiap_str_is(found, "[low]"));
    ck_assert_uint_eq(rest.len, 0);
}
END_TEST

START_TEST(cells_of_nothing_else) {
    ck_assert(hiap_workbook_is_shorthand(HIAP_STR("[c]")));
    ck_assert(hiap_workbook_is_shorthand(HIAP_STR("[e] [r]")));
    ck_assert(hiap_workbook_is_shorthand(HIAP_STR("[e][r]")));
    ck_assert(!hiap_workbook_is_shorthand(HIAP_STR("[c] x")));
    ck_assert(!hiap_workbook_is_shorthand(HIAP_STR("")));
    ck_assert(!hiap_workbook_is_shorthand(HIAP_STR("[note 1]")));
}
END_TEST

START_TEST(each_shorthand_has_words_and_is_there_once) {
    for (size_t i = 0; i < HIAP_WORKBOOK_MARKS; i++) {
        ck_assert(*hiap_workbook_marks[i].words);
        for (size_t k = 0; k < i && *hiap_workbook_marks[i].shorthand; k++)
            ck_assert_str_ne(hiap_workbook_marks[i].shorthand, hiap_workbook_marks[k].shorthand);
    }
    ck_assert_str_eq(hiap_workbook_marks[HIAP_MISSING_CONFIDENTIAL].shorthand, "[c]");
}
END_TEST

START_TEST(shorthand_of_a_status_is_explained) {
    hiap_frame *f = frame_of("value,status\n1,[e] [r]\n2,\n3,[q]\n4,see [p]\n");
    hiap_workbook_sheet sheet = sheet_of(f);
    hiap_buf bytes = workbook_of(&sheet);
    ck_sheet(&bytes, "Notes",
             "A1=Notes\nA2=This worksheet contains one table.\n"
             "A3=Mark B3=Meaning C3=Worksheets\nA4=[e] B4=estimated C4=Table_1\n"
             "A5=[r] B5=revised C5=Table_1\n");
    hiap_buf_clear(&bytes);
    hiap_frame_drop(f);
}
END_TEST

HIAP_SUITE(workbook_mark) {
    tcase_add_test(tests, shorthand_comes_one_by_one);
    tcase_add_test(tests, cells_of_nothing_else);
    tcase_add_test(tests, each_shorthand_has_words_and_is_there_once);
    tcase_add_test(tests, shorthand_of_a_status_is_explained);
}
