/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/mapping_fit.h"

#include "tests/unit/store/mapped.h"

/* The columns of "a|b|..." under a mapping. */
static hiap_fit_match matched(const char *headings, const char *json, char out[128]) {
    char copy[256], *rest = copy;
    hiap_mapping *m;
    hiap_fit_sheet sheet = { .sheet = 0 };
    hiap_fit_match match;
    snprintf(copy, sizeof copy, "%s", headings);
    for (const char *one; (one = strsep(&rest, "|"));)
        ck_ok(hiap_header_add(&sheet.header, hiap_str_of(one), false, err));
    ck_ok(mapping_made(&m, json, err));
    const hiap_mapping_fit fit = { .mapping = m, .stars = { HIAP_STR("202503") } };
    ck_ok(hiap_fit_columns(&match, &sheet, &fit, err));
    size_t len = 0;
    out[0] = '\0';
    for (size_t i = 0; i < sheet.figures.len; i++) {
        const hiap_fit_figure *f = &sheet.figures.at[i];
        len += (size_t)snprintf(
            out + len, 128 - len, "%zu/%zu/%.*s ", f->numbers[HIAP_ROW_VALUE].columns[0],
            f->numbers[HIAP_ROW_COUNT].columns[0], (int)f->star.len, f->star.at);
        ck_assert(hiap_str_is(f->texts[HIAP_MAPPING_PERIOD].text, "202503"));
    }
    if (match.missing) /* the text is the mapping's, which is gone now */
        snprintf(out, 128, "%.*s", (int)match.heading.len, match.heading.at);
    hiap_header_clear(&sheet.header);
    hiap_vec_clear(&sheet.figures);
    hiap_vec_clear(&sheet.conditions);
    hiap_mapping_drop(m);
    return match;
}

#define OF(values)                                                                                 \
    "{'id':'x','file':['x*'],'area_code':{'columns':['code "                                       \
    "(*)']},'period':{'file':1},'values':[" values "]}"

START_TEST(headings_and_letters) {
    char out[128];
    hiap_fit_match match =
        matched("Code (2019)|B|x|C",
                OF("{'key':'a','value':{'columns':['B']},'count':{'columns':['C']}},"
                   "{'key':'b','value':{'columns':['C']},'count':{'columns':['A']}}"),
                out);
    ck_assert_uint_eq(match.missing, 0);
    ck_assert_str_eq(out, "1/3/ 3/0/ ");
    match = matched("code (1)|x", OF("{'key':'a','value':{'columns':['C']}}"), out);
    ck_assert_uint_eq(match.missing, 1);
    ck_assert(!match.several);
    ck_assert_str_eq(out, "C");
}
END_TEST

/* Publishers rename: of a list, one must be there. */
START_TEST(one_of_a_list) {
    char out[128];
    hiap_fit_match match = matched(
        "Code (2019)|new", OF("{'key':'a','value':{'columns':['old','new','older']}}"), out);
    ck_assert_uint_eq(match.missing, 0);
    ck_assert_str_eq(out, "1/0/ ");
    match = matched("Code (2019)|x", OF("{'key':'a','value':{'columns':['old','new']}}"), out);
    ck_assert_uint_ge(match.missing, 1);
    ck_assert_str_eq(out, "old");
}
END_TEST

START_TEST(a_star_is_filled_in) {
    char out[128];
    hiap_fit_match match = matched("Code (2019)|m rate|m n|f n|f rate",
                                   OF("{'key':'*','value':{'columns':['* rate']},"
                                      "'count':{'columns':['* n']}}"),
                                   out);
    ck_assert_uint_eq(match.missing, 0);
    ck_assert_str_eq(out, "1/2/m 4/3/f ");
    match =
        matched("Code (2019)|m rate|m n|f rate",
                OF("{'key':'*','value':{'columns':['* rate']},'count':{'columns':['* n']}}"), out);
    ck_assert_uint_eq(match.missing, 1); /* the count of f */
    ck_assert_str_eq(out, "* n");
    match = matched("Code (2019)|n", OF("{'key':'*','value':{'columns':['* rate']}}"), out);
    ck_assert_uint_ge(match.missing, 1);
    ck_assert_str_eq(out, "* rate");
}
END_TEST

START_TEST(not_clear_which) {
    char out[128];
    hiap_fit_match match =
        matched("code (1)|code (2)|v", OF("{'key':'a','value':{'columns':['v']}}"), out);
    ck_assert(match.several);
    ck_assert_uint_eq(match.found, 1);
    ck_assert_str_eq(out, "code (*)");
}
END_TEST

HIAP_SUITE(mapping_column) {
    tcase_add_test(tests, headings_and_letters);
    tcase_add_test(tests, one_of_a_list);
    tcase_add_test(tests, a_star_is_filled_in);
    tcase_add_test(tests, not_clear_which);
}
