/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/mapping_vintage.h"

#include "tests/unit/store/mapped.h"

#define JSON(at, multiplier)                                                                       \
    "{'declared_at':'" at "','id':'a','period':{'fixed':'2019'},'area_code':{'columns':['c']},"    \
    "'values':[{'key':'x/y','value':{'columns':['v']},'multiplier':" multiplier "}]}"

START_TEST(the_same_whatever_its_place) {
    hiap_mapping *one, *other;
    char *text, *again;
    ck_ok(mapping_made(&one, JSON("a.lua:1", "2"), err));
    ck_ok(mapping_made(&other, JSON("b.lua:2", "2"), err));
    ck_ok(hiap_mapping_print(&text, one, err));
    ck_ok(hiap_mapping_print(&again, other, err));
    ck_assert_str_eq(text, again);
    ck_assert_ptr_null(strstr(text, "declared_at"));
    ck_assert_str_eq(hiap_mapping_declared_at(one), "a.lua:1");
    hiap_free(text);
    hiap_free(again);
    hiap_mem_fail_at(1, false);
    ck_refused(hiap_mapping_print(&text, one, err), HIAP_NOMEM, "", "", "");
    hiap_mem_fail_at(0, false);
    ck_assert_ptr_null(text);
    hiap_mapping_drop(one);
    hiap_mapping_drop(other);
}
END_TEST

static hiap_import_report imported_by(hiap_store *store, const char *json) {
    mapped m = mappings_made(&json, 1);
    hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
    ck_ok(import_mapped(&report, store, "a.csv", &m, err));
    report.layout = report.layout_help = NULL;
    mapped_clear(&m);
    return report;
}

/* A file is read again when its mapping has changed. */
START_TEST(a_mapping_that_was_mended) {
    static const struct {
        const char *json;
        int64_t vintage, already;
    } steps[] = { { JSON("a.lua:1", "2"), 1, 0 },
                  { JSON("a.lua:9", "2"), 0, 1 },
                  { JSON("a.lua:9", "20"), 2, 0 } };
    scratch_make();
    hiap_store *store = store_made();
    file_made("a.csv", "c,v\nE06000001,1\n");
    for (size_t i = 0; i < 3; i++) {
        hiap_import_report report = imported_by(store, steps[i].json);
        ck_assert_int_eq(report.vintage, steps[i].vintage);
        ck_assert_int_eq(report.already, steps[i].already);
        hiap_import_report_clear(&report);
    }
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM vintage_mapping"), 2);
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM vintage_sheet"), 0);
    ck_assert_int_eq(asked(store, "SELECT value FROM observation WHERE vintage = 2"), 20);
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

HIAP_SUITE(mapping_vintage) {
    tcase_add_test(tests, the_same_whatever_its_place);
    tcase_add_test(tests, a_mapping_that_was_mended);
}
