/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/table_impl.h"

#include "tests/unit/report/sample.h"

/* The fate of each column, one letter each: shown, the same, blank, cut. */
static void fits(const char *csv, size_t width, const char *want) {
    hiap_frame *f = frame_of(csv);
    hiap_table_column columns[8];
    hiap_table_plan plan = { columns, hiap_frame_width(f), 2, 0 };
    char fates[9] = "";
    for (size_t i = 0; i < plan.count; i++) {
        const hiap_column *c = hiap_frame_at(f, i);
        columns[i] = (hiap_table_column){ .column = c, .name = hiap_frame_name(f, i),
                                          .right = hiap_column_type(c) == HIAP_NUMBER,
                                          .natural = 10, .width = 10 };
    }
    hiap_table_fit(&plan, width);
    for (size_t i = 0; i < plan.count; i++)
        fates[i] = "sobc"[columns[i].fate];
    fates[plan.count] = '\0';
    ck_assert_str_eq(fates, want);
    hiap_frame_drop(f);
}

START_TEST(nothing_is_left_out_where_there_is_room) {
    fits("a,b,c\n1,,2\n1,,3\n", 36, "sss");
    fits("a,b,c\n1,,2\n1,,3\n", 35, "sbs");
}
END_TEST

START_TEST(blank_columns_go_before_constant_ones_and_from_the_right) {
    fits("sex,age,note,more,x\nP,All,,,1\nP,All,,,2\n", 59, "sssbs");
    fits("sex,age,note,more,x\nP,All,,,1\nP,All,,,2\n", 36, "ssbbs");
    fits("sex,age,note,more,x\nP,All,,,1\nP,All,,,2\n", 24, "sobbs");
    fits("sex,age,note,more,x\nP,All,,,1\nP,All,,,2\n", 12, "oobbs");
}
END_TEST

START_TEST(keys_and_the_value_go_last) {
    fits("area_code,time_period,x,y,value\nE1,2023,1,3,5\nE1,2023,2,4,5\n", 36, "ssccs");
    fits("x,y,value\n1,3,5\n2,4,5\n", 12, "ccs");
    fits("value,x,y\n5,1,3\n5,2,4\n", 24, "ssc");
    fits("value,x,y\n5,1,3\n5,2,4\n", 12, "scc");
    fits("area_code,time_period,value\nE1,2023,5\nE1,2023,6\n", 12, "ccs");
}
END_TEST

START_TEST(one_row_is_the_same_as_nothing) {
    fits("sex,x\nP,1\n", 12, "sc");
}
END_TEST

START_TEST(one_column_is_always_shown) {
    fits("a,b\n1,2\n3,4\n", 1, "sc");
    fits("a,b\n1,2\n1,2\n", 1, "so");
}
END_TEST

START_TEST(texts_are_narrowed_before_columns_are_cut) {
    fits("a,b\nx,y\nz,w\n", 21, "ss");
    fits("a,b\nx,y\nz,w\n", 19, "sc");
}
END_TEST

HIAP_SUITE(table_fit) {
    tcase_add_test(tests, nothing_is_left_out_where_there_is_room);
    tcase_add_test(tests, blank_columns_go_before_constant_ones_and_from_the_right);
    tcase_add_test(tests, keys_and_the_value_go_last);
    tcase_add_test(tests, one_row_is_the_same_as_nothing);
    tcase_add_test(tests, one_column_is_always_shown);
    tcase_add_test(tests, texts_are_narrowed_before_columns_are_cut);
}
