/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/dfe_meta.h"

#include "tests/unit/store/made.h"

#define META "col_name,col_type,label,indicator_grouping,indicator_unit,filter_hint,filter_grouping_column\n"

static hiap_rc find(hiap_dfe_meta *out, const char *header, hiap_err *why) {
    hiap_source source;
    char path[PATH_MAX];
    scratch_write("data_2025.csv", header);
    snprintf(path, sizeof path, "%s", in_scratch("data_2025.csv"));
    ck_ok(hiap_source_csv(&source, path, path, err));
    hiap_rc rc = hiap_dfe_meta_find(out, path, &source, why);
    source.close(source.self);
    return rc;
}

/* The name of the meta found for this header, or "-". */
static void finds(const char *header, const char *expected) {
    hiap_dfe_meta meta;
    ck_ok(find(&meta, header, err));
    ck_assert_str_eq(meta.path ? hiap_path_base(meta.path) : "-", expected);
    hiap_dfe_meta_clear(&meta);
}

START_TEST(columns_are_fitted) {
    hiap_dfe_meta meta;
    scratch_make();
    scratch_write("data_2025.meta.csv",
                  "label,col_type,col_name,indicator_unit,filter_grouping_column,indicator_dp,filter_default\r\n"
                  "\"Reached\r\n level 2 \",Indicator,l2by19,%,,1,\r\n"
                  "Number,Indicator,l2_by19,,,10,\r\n"
                  "Gender,filter,sex,,sex_group,,Everybody\r\n,,,,,,\r\n");
    ck_ok(find(&meta, "sex_group,SEX,l2_by19,l2by19\n", err));
    ck_assert_uint_eq(meta.columns.len, 3);
    const hiap_dfe_column *c = meta.columns.at;
    ck_assert_str_eq(c[0].label, "Reached level 2");
    ck_assert_str_eq(c[0].unit, "%");
    ck_assert_int_eq(c[0].decimals, 1);
    ck_assert_int_eq(c[1].decimals, -1);
    ck_assert(!c[0].is_filter && c[2].is_filter);
    ck_assert_str_eq(c[2].usual, "Everybody");
    ck_assert_uint_eq(c[0].at, 3); /* underscores count */
    ck_assert_uint_eq(c[1].at, 2);
    ck_assert_uint_eq(c[2].at, 1);
    ck_assert_uint_eq(c[2].group_at, 0);
    ck_assert(c[0].group_at == SIZE_MAX);
    hiap_dfe_meta_clear(&meta);
    scratch_remove();
}
END_TEST

START_TEST(which_one_of_a_folder) {
    scratch_make();
    finds("a,b,sex\n", "-");
    scratch_write("one.meta.csv", META "a,Indicator,A\nsex,Filter,Sex\n");
    scratch_write("broken.meta.csv", "\"");
    scratch_write("other.meta.csv", "x,y\n");
    finds("a,b,sex\n", "one.meta.csv");
    finds("a,b\n", "-");   /* its filter is missing */
    finds("b,sex\n", "-"); /* its indicator is */
    scratch_write("two.meta.csv", META "a,Indicator,A\nb,Indicator,B\nsex,Filter,Sex\n");
    finds("a,b,sex\n", "two.meta.csv");
    finds("a,sex\n", "one.meta.csv");
    scratch_write("data_2024.meta.csv", META "a,Indicator,A\nb,Indicator,B\nsex,Filter,Sex\n");
    finds("a,b,sex\n", "data_2024.meta.csv");
    scratch_write("third.meta.csv", META "p,Indicator,P\nq,Indicator,Q\nr,Indicator,R\n");
    finds("p\n", "-"); /* less than half of it */
    finds("p,q\n", "third.meta.csv");
    scratch_write("data_2025.meta.csv", META "z,Indicator,Z\n");
    finds("a,b,sex\n", "data_2025.meta.csv"); /* its own, whatever it says */
    scratch_remove();
}
END_TEST

START_TEST(its_own_must_be_readable) {
    hiap_dfe_meta meta;
    scratch_make();
    scratch_write("data_2025.meta.csv", "col_name,label\na,A\n");
    ck_refused(find(&meta, "a\n", err), HIAP_PARSE, "data_2025.meta.csv:1",
               "the column 'col_type' is missing", "download it again");
    ck_assert_ptr_null(meta.path);
    scratch_remove();
}
END_TEST

START_TEST(memory_runs_out) {
    hiap_source source;
    char path[PATH_MAX];
    scratch_make();
    scratch_write("one.meta.csv", META "a,Indicator,A\nsex,Filter,Sex\n");
    scratch_write("two.meta.csv", META "a,Indicator,A\nb,Indicator,B\n");
    snprintf(path, sizeof path, "%s", file_made("x.csv", "a,b,sex\n"));
    ck_ok(hiap_source_csv(&source, path, path, err));
    for (int sticky = 0; sticky < 2; sticky++) {
        hiap_rc rc = HIAP_NOMEM;
        for (long n = 1; rc; n++) {
            hiap_dfe_meta meta;
            hiap_mem_fail_at(n, sticky);
            rc = hiap_dfe_meta_find(&meta, path, &source, NULL);
            hiap_mem_fail_at(0, false);
            ck_assert(rc == HIAP_OK || rc == HIAP_NOMEM);
            ck_assert(rc == HIAP_OK || !meta.path);
            hiap_dfe_meta_clear(&meta);
        }
    }
    source.close(source.self);
    scratch_remove();
}
END_TEST

HIAP_SUITE(dfe_meta) {
    tcase_add_test(tests, columns_are_fitted);
    tcase_add_test(tests, which_one_of_a_folder);
    tcase_add_test(tests, its_own_must_be_readable);
    tcase_add_test(tests, memory_runs_out);
}
