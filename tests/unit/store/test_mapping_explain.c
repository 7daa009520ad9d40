/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/mapping_explain.h"

#include "tests/unit/store/mapped.h"

static hiap_xlsx *book_of(size_t sheets) {
    hiap_xlsx *file;
    book b = book_made("a.xlsx", "S0");
    for (size_t i = 1; i < sheets; i++) {
        char name[32];
        snprintf(name, sizeof name, "S%zu", i);
        workbook_add_worksheet(b.file, name);
    }
    book_close(&b);
    ck_ok(hiap_xlsx_open(&file, in_scratch("a.xlsx"), "a.xlsx", err));
    return file;
}

START_TEST(sheets) {
    static const char *const lists[] = {
        "'S0'", "'S0', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7'",
        "'S0', 'S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7' and 2 more"
    };
    static const size_t counts[] = { 1, 8, 10 };
    scratch_make();
    for (size_t i = 0; i < 3; i++) {
        hiap_buf text = HIAP_BUF_INIT;
        hiap_xlsx *file = book_of(counts[i]);
        hiap_list_sheets(&text, file);
        ck_assert_str_eq(text.at, lists[i]);
        hiap_buf_clear(&text);
        hiap_xlsx_close(file);
    }
    scratch_remove();
}
END_TEST

/* Without a place, the dataset is named. */
START_TEST(a_dataset_of_no_place) {
    hiap_preview *p;
    hiap_mapping *m;
    hiap_err misfit = { 0 };
    scratch_make();
    ck_ok(hiap_preview_open(&p, file_made("a.csv", "x\n"), NULL, err));
    ck_ok(mapping_made(&m, "{'id':'mine','file':['a.csv'],'keep':'table'}", err));
    const hiap_mapping_fit fit = { .mapping = m, .preview = p };
    hiap_misfit_no_book(&misfit, &fit);
    ck_assert_str_eq(misfit.hint, "if it is published as CSV now, change the dataset 'mine'");
    ck_assert(strstr(misfit.where, "a.csv") != NULL);
    hiap_mapping_drop(m);
    hiap_preview_close(p);
    scratch_remove();
}
END_TEST

HIAP_SUITE(mapping_explain) {
    tcase_add_test(tests, sheets);
    tcase_add_test(tests, a_dataset_of_no_place);
}
