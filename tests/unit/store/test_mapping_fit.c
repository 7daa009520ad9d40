/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/mapping_fit.h"

#include "tests/unit/store/mapped.h"

#define REST                                                                                       \
    "'area_code':{'columns':['code']},'period':{'fixed':'2019'},"                                  \
    "'values':[{'key':'a/b','value':{'columns':['v']}}]}"

static hiap_store *store;

static void set_up(void) {
    scratch_make();
    store = store_made();
    file_made("figures_2019.csv", "Title\ncode,v\nE06000001,1\n");
    book b = book_made("figures.xlsx", "Contents");
    b.sheet = workbook_add_worksheet(b.file, "Table 1");
    book_row(&b, 4, "code|value1");
    book_row(&b, 5, "E06000001|1");
    b.sheet = workbook_add_worksheet(b.file, "Table 2");
    book_row(&b, 4, "code|v");
    book_row(&b, 5, "E06000001|1");
    book_close(&b);
}

static void tear_down(void) {
    hiap_store_close(store);
    scratch_remove();
}

static bool fits(const char *pattern, const char *text, const char *first, const char *second) {
    hiap_str stars[HIAP_MAPPING_STARS] = { { "", 0 }, { "", 0 } };
    bool found = hiap_mapping_pattern_fits(pattern, hiap_str_of(text), stars);
    ck_assert(!found || (hiap_str_is(stars[0], first) && hiap_str_is(stars[1], second)));
    return found;
}

START_TEST(patterns) {
    ck_assert(fits("a.csv", "A.CSV", "", ""));
    ck_assert(!fits("a.csv", "a.csv2", "", ""));
    ck_assert(!fits("a.csv", "a.cs", "", ""));
    ck_assert(fits("LA_*.xlsx", "LA_202503.xlsx", "202503", ""));
    ck_assert(fits("*_*.csv", "a_b_c.csv", "a", "b_c"));
    ck_assert(fits("a*", "a", "", ""));
    ck_assert(!fits("*x", "a", "", ""));
}
END_TEST

/* The name of the mapping that reads a file, or why none does. */
static void ck_found(const char *file, const char *const *json, size_t count, const char *id) {
    mapped m = mappings_made(json, count);
    hiap_mapping_list list = { (const hiap_mapping *const *)m.at, count };
    hiap_mapping_fit *fit;
    hiap_preview *p;
    ck_ok(hiap_preview_open(&p, in_scratch(file), file, err));
    ck_ok(hiap_mapping_find(&fit, &list, p, err));
    ck_assert_str_eq(fit ? fit->mapping->id : "none", id);
    hiap_mapping_fit_free(fit);
    hiap_mapping_fit_free(NULL);
    hiap_preview_close(p);
    mapped_clear(&m);
}

static void ck_misfit(const char *file, const char *const *json, size_t count, const char *place,
                      const char *fact, const char *advice) {
    mapped m = mappings_made(json, count);
    hiap_mapping_list list = { (const hiap_mapping *const *)m.at, count };
    hiap_mapping_fit *fit;
    hiap_preview *p;
    ck_ok(hiap_preview_open(&p, in_scratch(file), file, err));
    ck_refused(hiap_mapping_find(&fit, &list, p, err), HIAP_PARSE, place, fact, advice);
    ck_assert_ptr_null(fit);
    hiap_preview_close(p);
    mapped_clear(&m);
}

START_TEST(by_file_and_by_columns) {
    static const char *const three[] = {
        "{'id':'other','file':['other.csv']," REST,
        "{'id':'columns','header':[1],'area_code':{'columns':['no such']},'period':{'fixed':'1'},"
        "'values':[{'key':'a/b','value':{'columns':['v']}}]}",
        "{'id':'mine','file':['x.csv','figures*']," REST,
    };
    set_up();
    ck_found("figures_2019.csv", three, 3, "mine");
    ck_found("figures_2019.csv", three, 2, "none");
    ck_found("figures_2019.csv", three, 0, "none");
    ck_found("figures.xlsx", three, 3, "mine"); /* the first sheet that has the columns */
    static const char *const any = "{'id':'any'," REST;
    ck_found("figures_2019.csv", &any, 1, "any");
    ck_found("figures.xlsx", &any, 1, "any");
    scratch_write("figures_2019 (1).csv", "code,v\n");
    static const char *const exact = "{'id':'exact','file':['figures_2019.csv']," REST;
    ck_found("figures_2019 (1).csv", &exact, 1, "exact");
    tear_down();
}
END_TEST

START_TEST(two_that_fit) {
    static const char *const two[] = {
        "{'id':'one','declared_at':'a.lua:1'," REST,
        "{'id':'two','declared_at':'b.lua:2','file':['figures*']," REST
    };
    set_up();
    ck_misfit("figures_2019.csv", two, 2, "figures_2019.csv",
              "two mappings fit this file: 'one' (a.lua:1) and 'two' (b.lua:2)", "its own file");
    tear_down();
}
END_TEST

#define FILE_OF(rest) "{'id':'x','declared_at':'x.lua:12','file':['figures*']," rest

START_TEST(headings_that_are_gone) {
    static const char *const header = FILE_OF("'header':[4],'sheet':['Table 1']," REST);
    static const char *const found = FILE_OF("'sheet':['table 1']," REST);
    static const char *const far = FILE_OF(
        "'sheet':['Table 1'],'area_code':{'columns':['code']},'period':{'columns':['zzzzzz']},"
        "'values':[{'key':'a/b','value':{'columns':['value']}}]}");
    static const char *const twice =
        FILE_OF("'sheet':['Table*'],'area_code':{'columns':['*']},'period':{'fixed':'1'},"
                "'values':[{'key':'a/b','value':{'columns':['code']}}]}");
    static const char *const letters =
        FILE_OF("'area_code':{'columns':['A']},'period':{'fixed':'1'},"
                "'values':[{'key':'a/b','value':{'columns':['B']}}]}");
    set_up();
    ck_misfit(
        "figures.xlsx", &header, 1, "figures.xlsx!Table 1!A4",
        "the mapping 'x' no longer fits: there is no heading 'v'; there are: 'code', 'value1'",
        "if the publisher renamed it, change x.lua:12");
    ck_misfit("figures.xlsx", &found, 1, "figures.xlsx!Table 1!A4", "there is no heading 'v'", "");
    ck_misfit("figures.xlsx", &far, 1, "!Table 1!A4", "there is no heading 'zzzzzz'; there are",
              "");
    ck_misfit("figures.xlsx", &twice, 1, "!Table 1!A4", "several columns have the heading '*'",
              "by its letter, change x.lua:12");
    ck_misfit("figures.xlsx", &letters, 1, "figures.xlsx", "names its columns by letters only",
              "header = 3");
    tear_down();
}
END_TEST

START_TEST(the_nearest_heading) {
    static const char *const json =
        FILE_OF("'area_code':{'columns':['cod']},'period':{'fixed':'1'},"
                "'values':[{'key':'a/b','value':{'columns':['v']}}]}");
    set_up();
    ck_misfit("figures_2019.csv", &json, 1, "figures_2019.csv:2",
              "there is no heading 'cod'; the nearest is 'code'", "x.lua:12");
    tear_down();
}
END_TEST

START_TEST(a_renamed_heading_is_none_that_is_used) {
    static const char *const json =
        FILE_OF("'area_code':{'columns':['code']},'period':{'fixed':'1'},'values':["
                "{'key':'a/boys','value':{'columns':['Boys Per cent walking']}},"
                "{'key':'a/girls','value':{'columns':['Girls Per cent walking']}}]}");
    set_up();
    file_made("figures_2020.csv", "code,Girls Per cent walking,Boys Share walking (%)\n");
    ck_misfit("figures_2020.csv", &json, 1, "figures_2020.csv:1",
              "there is no heading 'Boys Per cent walking'; the nearest is 'Boys Share walking (%)'",
              "x.lua:12");
    tear_down();
}
END_TEST

#define TWO(more)                                                                                  \
    FILE_OF("'area_code':{'columns':['code']},'period':{'fixed':'1'},'values':["                   \
            "{'key':'a/b','value':{'columns':['v']}}," more "]}")

START_TEST(two_figures_of_one_column) {
    static const char *const same = TWO("{'key':'a/c','value':{'columns':['B']}}");
    static const char *const apart[] = {
        TWO("{'key':'a/c','sex':{'fixed':'Male'},'value':{'columns':['v']}}"),
        TWO("{'key':'a/c','value':{'fixed':'1'},'count':{'columns':['v']}}"),
    };
    set_up();
    ck_misfit("figures_2019.csv", &same, 1, "figures_2019.csv:2",
              "'a/b' and 'a/c' both read the column 'v'", "x.lua:12");
    for (size_t i = 0; i < 2; i++) {
        hiap_mapping *m;
        hiap_mapping_fit *fit;
        hiap_preview *p;
        ck_ok(mapping_made(&m, apart[i], err));
        ck_ok(hiap_preview_open(&p, in_scratch("figures_2019.csv"), NULL, err));
        const hiap_mapping_list list = { (const hiap_mapping *const *)&m, 1 };
        ck_ok(hiap_mapping_find(&fit, &list, p, err));
        ck_assert_ptr_nonnull(fit);
        hiap_mapping_fit_free(fit);
        hiap_preview_close(p);
        hiap_mapping_drop(m);
    }
    tear_down();
}
END_TEST

START_TEST(sheets_that_are_gone) {
    static const char *const sheet = FILE_OF("'sheet':['Table 9']," REST);
    static const char *const stars = FILE_OF("'sheet':['Data *']," REST);
    set_up();
    ck_misfit("figures.xlsx", &sheet, 1, "figures.xlsx",
              "there is no sheet 'Table 9'; there are: 'Contents', 'Table 1', 'Table 2'",
              "x.lua:12");
    ck_misfit("figures.xlsx", &stars, 1, "figures.xlsx", "there is no sheet 'Data *'", "x.lua:12");
    ck_misfit("figures_2019.csv", &sheet, 1, "figures_2019.csv", "this is not one", "x.lua:12");
    tear_down();
}
END_TEST

START_TEST(nothing_is_imported) {
    set_up();
    mapped_refused(store, "figures.xlsx", FILE_OF("'sheet':['Table 9']," REST), "", "no sheet", "");
    mapped_refused(store, "figures.xlsx", "{'id':'other','file':['other.csv']," REST,
                   "figures.xlsx", "no dataset describes this workbook; its sheets: 'Contents'",
                   "--guess");
    mapped_refused(store, "figures_2019.csv", "{'id':'other','file':['other.csv']," REST,
                   "figures_2019.csv:1", "these columns are no layout", "rename");
    tear_down();
}
END_TEST

HIAP_SUITE(mapping_fit) {
    tcase_add_test(tests, patterns);
    tcase_add_test(tests, by_file_and_by_columns);
    tcase_add_test(tests, two_that_fit);
    tcase_add_test(tests, headings_that_are_gone);
    tcase_add_test(tests, the_nearest_heading);
    tcase_add_test(tests, a_renamed_heading_is_none_that_is_used);
    tcase_add_test(tests, two_figures_of_one_column);
    tcase_add_test(tests, sheets_that_are_gone);
    tcase_add_test(tests, nothing_is_imported);
}
