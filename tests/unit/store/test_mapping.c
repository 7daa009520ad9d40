/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/mapping.h"

#include "core/store/import/mapping_impl.h"
#include "tests/unit/store/mapped.h"

#define BASE "'id':'x','area_code':{'columns':['Code']},'period':{'fixed':'2023'}"
#define WIDE "'values':[{'key':'a/b','value':{'columns':['V']}}]"

static hiap_mapping *parsed(const char *json) {
    hiap_mapping *m = NULL;
    ck_ok(mapping_made(&m, json, err));
    return m;
}

START_TEST(a_long_table) {
    hiap_mapping *m = parsed(
        "{" BASE
        ",'declared_at':'d.lua:3','name':'N','source':'S','licence':'OGL','file':['a_*.csv'],"
        "'header':[3],'period_kind':'Academic year','period_months':3,'markers':{'..':'not "
        "available'},"
        "'where':[{'column':{'columns':['Level']},'none_of':['x','']}],"
        "'indicator':{'key':'gm/*','column':{'columns':['A','B']},'unit':{'columns':['Unit']},"
        "'decimals':1,'multiplier':100},'value':{'columns':['V']},'count':{'file':1}}");
    ck_assert_str_eq(hiap_mapping_id(m), "x");
    ck_assert_str_eq(hiap_mapping_declared_at(m), "d.lua:3");
    ck_assert_uint_eq(m->figures.len, 1);
    ck_assert_uint_eq(m->header[0] + m->header[1], 6);
    const hiap_mapping_figure *f = &m->figures.at[0];
    ck_assert_uint_eq(f->indicator.count, 2);
    ck_assert(f->multiplier == 100 && f->decimals == 1);
    ck_assert_uint_eq(f->numbers[HIAP_ROW_COUNT].star, 1);
    ck_assert(hiap_str_is(f->texts[HIAP_MAPPING_PERIOD].fixed, "2023"));
    ck_assert_int_eq(m->markers.at[0].reason, HIAP_MISSING_NOT_AVAILABLE);
    ck_assert(!m->conditions.at[0].one_of);
    hiap_mapping_drop(m);
    hiap_mapping_drop(NULL);
}
END_TEST

/* What a figure does not say, the row says. */
START_TEST(a_wide_table) {
    hiap_mapping *m =
        parsed("{" BASE ",'sex':{'fixed':'Male'},'values':[{'key':'a/b','value':{'columns':['V']}},"
               "{'key':'a/"
               "c','name':'C','unit':'%','value':{'columns':['W']},'sex':{'columns':['Sex']}}]}");
    ck_assert_uint_eq(m->figures.len, 2);
    ck_assert(hiap_str_is(m->figures.at[0].texts[HIAP_MAPPING_SEX].fixed, "Male"));
    ck_assert(hiap_str_is(m->figures.at[1].texts[HIAP_MAPPING_SEX].names[0], "Sex"));
    ck_assert(m->figures.at[0].multiplier == 1 && m->figures.at[0].decimals == -1);
    ck_assert_str_eq(hiap_mapping_declared_at(m), "");
    hiap_mapping_drop(m);
    m = parsed("{'id':'x','file':['x.csv'],'keep':'table'}");
    ck_assert(m->table && m->figures.len == 0);
    hiap_mapping_drop(m);
}
END_TEST

START_TEST(what_is_no_mapping) {
    static const char *const cases[][2] = {
        { "[]", "id is missing" },
        { "{", "JSON" },
        { "{'id':'x','id':'y'}", "JSON" },
        { "{'id':1}", "id is missing" },
        { "{" BASE "}", "needs one of" },
        { "{" BASE "," WIDE ",'keep':'table'}", "needs one of" },
        { "{" BASE "," WIDE ",'keep':'rows'}", "keep must be 'table'" },
        { "{'id':'x','keep':'table'}", "file is missing" },
        { "{" BASE "," WIDE ",'colour':'red'}", "colour is no field" },
        { "{" BASE "," WIDE ",'value':{'columns':['V']}}", "value needs indicator" },
        { "{" BASE ",'indicator':{'key':'a/b'}}", "value is missing" },
        { "{" BASE ",'indicator':{'name':'a'}}", "indicator.key is missing" },
        { "{" BASE ",'indicator':{'key':'a','red':1}}", "indicator.red is no field" },
        { "{" BASE ",'indicator':1}", "indicator must be a table" },
        { "{'id':'x'," WIDE ",'period':{'fixed':'1'}}", "area_code is missing" },
        { "{'id':'x'," WIDE ",'area_code':{'columns':['A']}}", "period is missing" },
        { "{" BASE ",'values':[]}", "values must be a list" },
        { "{" BASE ",'values':['x']}", "values[1]. must be a table" },
        { "{" BASE ",'values':[{'key':'a'}]}", "values[1].value is missing" },
        { "{" BASE ",'values':[{'value':{'columns':['V']}}]}", "values[1].key is missing" },
        { "{" BASE ",'values':[{'key':'a','area_code':{'columns':['V']}}]}",
          "values[1].area_code is no field" },
        { "{" BASE "," WIDE ",'sex':'Sex'}", "sex must be one of a column" },
        { "{" BASE "," WIDE ",'sex':{'columns':['a'],'fixed':'b'}}",
          "sex must be one of a column" },
        { "{" BASE "," WIDE ",'sex':{'columns':[]}}", "sex must be a list of texts" },
        { "{" BASE "," WIDE ",'sex':{'columns':['*a*']}}", "more than one '*'" },
        { "{" BASE "," WIDE ",'sex':{'columns':['1','2','3','4','5','6','7','8','9']}}",
          "more than 8" },
        { "{" BASE "," WIDE ",'sex':{'file':0}}", "{ file = 1 }" },
        { "{" BASE "," WIDE ",'sex':{'fixed':1}}", "sex must be a text" },
        { "{" BASE "," WIDE ",'header':[]}", "header must be a row" },
        { "{" BASE "," WIDE ",'header':[5,3]}", "header must be a row" },
        { "{" BASE "," WIDE ",'header':[65]}", "header must be a row" },
        { "{" BASE "," WIDE ",'period_months':1.5}", "period_months must be a whole number" },
        { "{" BASE "," WIDE ",'file':'a'}", "file must be a list" },
        { "{" BASE "," WIDE ",'file':['a*'],'sex':{'file':2}}", "file has fewer '*'" },
        { "{" BASE "," WIDE ",'sex':{'file':1}}", "file has fewer '*'" },
        { "{" BASE "," WIDE ",'where':{}}", "where must be a list" },
        { "{" BASE "," WIDE ",'where':[{'column':{'columns':['a']}}]}", "where must hold" },
        { "{" BASE "," WIDE ",'markers':{'..':1}}", "markers must give a reason" },
        { "{" BASE ",'values':[{'key':'a','value':{'columns':['V']},'multiplier':0}]}",
          "values[1].multiplier must be a number other than 0" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        hiap_mapping *m;
        ck_refused(mapping_made(&m, cases[i][0], err), HIAP_PARSE, "", cases[i][1], "");
        ck_assert_ptr_null(m);
    }
}
END_TEST

START_TEST(what_is_wrong_has_its_place) {
    hiap_mapping *m;
    ck_refused(
        mapping_made(
            &m, "{" BASE "," WIDE ",'declared_at':'d.lua:3','markers':{'.':'not availabel'}}", err),
        HIAP_PARSE, "d.lua:3", "markers must give", "did you mean 'not available'");
}
END_TEST

START_TEST(no_memory) {
    for (long n = 1, done = 0; !done; n++) {
        hiap_mapping *m;
        char *json = strdup(
            "{\"id\":\"x\",\"markers\":{\"-\":\"not given\"},\"file\":[\"x\"],\"keep\":\"table\","
            "\"where\":[{\"column\":{\"columns\":[\"a\"]},\"one_of\":[\"b\"]}]}");
        hiap_mem_fail_at(n, false);
        hiap_rc rc = hiap_mapping_parse(&m, hiap_str_of(json), NULL);
        done = hiap_mem_allocations() < n;
        hiap_mem_fail_at(0, false);
        ck_assert_int_eq(rc, done ? HIAP_OK : HIAP_NOMEM);
        ck_assert((m != NULL) == (rc == HIAP_OK));
        hiap_mapping_drop(m);
        free(json);
    }
}
END_TEST

HIAP_SUITE(mapping) {
    tcase_add_test(tests, a_long_table);
    tcase_add_test(tests, a_wide_table);
    tcase_add_test(tests, what_is_no_mapping);
    tcase_add_test(tests, what_is_wrong_has_its_place);
    tcase_add_test(tests, no_memory);
}
