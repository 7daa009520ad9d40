/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/recognise.h"

#include "tests/unit/store/mapped.h"

/* How often the mappings were asked for. */
typedef struct asking {
    mapped mappings;
    int times;
    hiap_rc rc;
} asking;

static hiap_rc answer(hiap_mapping_list *out, void *payload, hiap_err *err) {
    asking *a = payload;
    a->times++;
    return a->rc ? hiap_err_set(err, a->rc, "the script is wrong")
                 : mapped_list(out, &a->mappings, err);
}

static hiap_rc recognise(asking *a, const char *name, const char **layout, hiap_err *err) {
    const hiap_import_options options = { .mappings = answer, .mappings_payload = a };
    hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
    hiap_import import = { .path = in_scratch(name), .report = &report };
    hiap_recognised r;
    hiap_rc rc = hiap_import_recognise(&r, &import, &options, err);
    *layout = rc ? "" : report.layout;
    hiap_recognised_close(&r);
    hiap_import_report_clear(&report);
    return rc;
}

/* Mappings are asked for only when nothing built in fits. */
START_TEST(built_in_layouts_come_first) {
    static const char *const json =
        "{'id':'mine','area_code':{'columns':['Area Code']},'period':{'fixed':'2019'},"
        "'values':[{'key':'x/y','value':{'columns':['Value']}}]}";
    asking a = { .mappings = mappings_made(&json, 1) };
    const char *layout;
    scratch_make();
    file_made("a.csv", FINGERTIPS ROW("1", "E06000001", "2019", "1"));
    ck_ok(recognise(&a, "a.csv", &layout, err));
    ck_assert_str_eq(layout, "fingertips");
    ck_assert_int_eq(a.times, 0);
    file_made("b.csv", "Area Code,Value\nE06000001,1\n");
    ck_ok(recognise(&a, "b.csv", &layout, err));
    ck_assert_str_eq(layout, "mine");
    ck_assert_int_eq(a.times, 1);
    file_made("c.csv", "Title,,\nA,title,again\nArea Code,Value\nE06000001,1\n");
    ck_ok(recognise(&a, "c.csv", &layout, err));
    ck_assert_str_eq(layout, "mine");
    mapped_clear(&a.mappings);
    scratch_remove();
}
END_TEST

START_TEST(nothing_fits) {
    asking a = { .times = 0 };
    const char *layout;
    scratch_make();
    file_made("a.csv", "x,y\n1,2\n");
    ck_refused(recognise(&a, "a.csv", &layout, err), HIAP_PARSE, "a.csv:1",
               "no layout that hiap knows", "hiap import --guess");
    book b = book_made("a.xlsx", "S");
    book_close(&b);
    ck_refused(recognise(&a, "a.xlsx", &layout, err), HIAP_PARSE, "a.xlsx",
               "no dataset describes this workbook; its sheets: 'S'", "hiap import --guess");
    ck_assert_int_eq(a.times, 2);
    a.rc = HIAP_SCRIPT;
    ck_refused(recognise(&a, "a.xlsx", &layout, err), HIAP_SCRIPT, "", "the script is wrong", "");
    ck_refused(recognise(&a, "none.csv", &layout, err), HIAP_NOT_FOUND, "", "none.csv", "");
    file_made("locked.xlsx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    ck_refused(recognise(&a, "locked.xlsx", &layout, err), HIAP_PARSE, "locked.xlsx", "old Excel",
               "save");
    scratch_remove();
}
END_TEST

HIAP_SUITE(recognise) {
    tcase_add_test(tests, built_in_layouts_come_first);
    tcase_add_test(tests, nothing_fits);
}
