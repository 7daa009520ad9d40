/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/csv.h"
#include "tests/unit/data/table.h"

static void writes(const hiap_frame *f, const char *expected) {
    hiap_buf out = HIAP_BUF_INIT;
    ck_ok(hiap_csv_write(&out, f, err));
    ck_assert_str_eq(out.at, expected);
    hiap_buf_clear(&out);
}

START_TEST(every_type) {
    hiap_frame *f = table("area:text|value:number|when:period|ok:mask\n"
                          "Halton|0.1|2015 - 17|true\n"
                          "St Helens|[c]|March 2023|false\n"
                          "missing|-300|2016/17|missing\n");
    writes(f, "area,value,when,ok\nHalton,0.1,2015 - 17,true\nSt Helens,,March 2023,false\n"
              ",-300,2016/17,\n");
    hiap_frame_drop(f);
}
END_TEST

START_TEST(quotes_only_where_needed) {
    hiap_frame *f = NULL;
    ck_ok(hiap_csv_frame_text(
        &f, HIAP_STR("\"a,b\",c\n\"x \"\"y\"\"\",\"1\n2\"\n\"p;q\", r \n"), NULL, err));
    writes(f, "\"a,b\",c\n\"x \"\"y\"\"\",\"1\n2\"\n\"p;q\", r \n");
    hiap_frame_drop(f);
}
END_TEST

START_TEST(formulas_are_guarded_and_numbers_are_not) {
    hiap_frame *f = table("=name:text|n:number\n"
                          "=SUM(A1)|-5\n"
                          "+1|2\n"
                          "-x|3\n"
                          "@y|4\n"
                          "'=z|5\n"
                          "\xEF\xBC\x9Dw|6\n"
                          "it's|7\n"
                          "'quoted'|8\n");
    writes(f, "'=name,n\n'=SUM(A1),-5\n'+1,2\n'-x,3\n'@y,4\n''=z,5\n'\xEF\xBC\x9Dw,6\nit's,7\n"
              "'quoted',8\n");
    hiap_buf out = HIAP_BUF_INIT;
    hiap_frame *back = NULL;
    ck_ok(hiap_csv_write(&out, f, err));
    ck_ok(hiap_csv_frame_text(&back, (hiap_str){ out.at, out.len }, NULL, err));
    table_is(back, "=name:text|n:number\n=SUM(A1)|-5\n+1|2\n-x|3\n@y|4\n'=z|5\n\xEF\xBC\x9Dw|6\n"
                   "it's|7\n'quoted'|8\n");
    hiap_frame_drop(back);
    hiap_frame_drop(f);
    hiap_buf_clear(&out);
}
END_TEST

START_TEST(unguard_takes_one_apostrophe_before_a_formula) {
    ck_assert(hiap_str_is(hiap_csv_unguard(HIAP_STR("'=x")), "=x"));
    ck_assert(hiap_str_is(hiap_csv_unguard(HIAP_STR("''=x")), "'=x"));
    ck_assert(hiap_str_is(hiap_csv_unguard(HIAP_STR("'\nx")), "\nx"));
    ck_assert(hiap_str_is(hiap_csv_unguard(HIAP_STR("'x")), "'x"));
    ck_assert(hiap_str_is(hiap_csv_unguard(HIAP_STR("=x")), "=x"));
    ck_assert(hiap_str_is(hiap_csv_unguard(HIAP_STR("'")), "'"));
    ck_assert(hiap_str_is(hiap_csv_unguard(HIAP_STR("")), ""));
}
END_TEST

START_TEST(large_numbers_stay_numbers) {
    hiap_frame *f = table("n:number\n9007199254740991\n9007199254740992\n-1e20\n1e300\n");
    writes(f, "n\n9007199254740991\n9007199254740992.0\n-100000000000000000000.0\n1e+300\n");
    hiap_frame_drop(f);
}
END_TEST

START_TEST(a_blank_line_is_made_visible) {
    hiap_frame *f = table("a:text\nx\nmissing\n");
    writes(f, "a\nx\n\"\"\n");
    hiap_frame_drop(f);
}
END_TEST

START_TEST(a_name_that_looks_like_another_format_is_quoted) {
    hiap_frame *f = NULL;
    ck_ok(hiap_csv_frame_text(&f, HIAP_STR("\"<html>\",b\n1,2\n"), NULL, err));
    writes(f, "\"<html>\",b\n1,2\n");
    hiap_frame_drop(f);
    ck_ok(hiap_csv_frame_text(&f, HIAP_STR("[\nx\n\"\"\n"), NULL, err));
    writes(f, "\"[\"\nx\n\"\"\n");
    hiap_frame_drop(f);
}
END_TEST

START_TEST(no_columns_no_lines) {
    hiap_frame *f = NULL;
    hiap_buf out = HIAP_BUF_INIT;
    ck_ok(hiap_frame_new(&f, NULL, NULL, 0, err));
    ck_ok(hiap_csv_write(&out, f, err));
    ck_assert_uint_eq(out.len, 0);
    hiap_frame_drop(f);
}
END_TEST

static hiap_rc write_frame(void *payload, hiap_err *err) {
    hiap_buf out = HIAP_BUF_INIT;
    hiap_rc rc = hiap_csv_write(&out, payload, err);
    hiap_buf_clear(&out);
    return rc;
}

START_TEST(any_allocation_may_fail) {
    hiap_frame *f = table("=a:text|b:number\n=x|1\ny, a longer one that needs quotes|2\n=z|3\n");
    table_survives(write_frame, f);
    hiap_frame_drop(f);
}
END_TEST

HIAP_SUITE(csv_write) {
    tcase_add_test(tests, every_type);
    tcase_add_test(tests, quotes_only_where_needed);
    tcase_add_test(tests, formulas_are_guarded_and_numbers_are_not);
    tcase_add_test(tests, unguard_takes_one_apostrophe_before_a_formula);
    tcase_add_test(tests, large_numbers_stay_numbers);
    tcase_add_test(tests, a_blank_line_is_made_visible);
    tcase_add_test(tests, a_name_that_looks_like_another_format_is_quoted);
    tcase_add_test(tests, no_columns_no_lines);
    tcase_add_test(tests, any_allocation_may_fail);
}
