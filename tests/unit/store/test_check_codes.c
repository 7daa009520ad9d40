/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/store/made.h"

#define ONS "areacd,areanm,geography,indicator,period,observation,measure,unit,notes\n"
#define PAY(area, note) area "," area ",LA,Pay,2022-01-01/P1Y,5,Pay,pounds," note "\n"

static void notes(const char *text, const char *expected) {
    scratch_make();
    hiap_store *store = store_made();
    hiap_import_report report = imported(store, "a.csv", text);
    ck_assert_uint_eq(report.notes.len, *expected ? 1 : 0);
    if (*expected)
        ck_assert_str_eq(report.notes.at[0], expected);
    hiap_import_report_clear(&report);
    hiap_store_close(store);
    scratch_remove();
}

START_TEST(current_codes) {
    notes(ONS PAY("E08000038", "") PAY("E06000006", "") PAY("E92000001", ""), "");
}
END_TEST

START_TEST(instead_of_the_current_code) {
    notes(ONS PAY("E06000006", "") PAY("E08000016", ""),
          "1 area code has been replaced: E08000016 by E08000038 since 2025 (line 3)");
    notes(ONS PAY("E10000006", ""), /* one note for a code that was split */
          "1 area code has been replaced: E10000006 by E06000063 since 2023 (line 2)");
}
END_TEST

START_TEST(beside_the_current_code) {
    notes(ONS PAY("E08000038", "") PAY("E08000016", "") PAY("E07000026", "")
              PAY("E07000027", "") PAY("E07000028", ""),
          "4 area codes have been replaced, 1 of them by a code that is in the file too, so do "
          "not add or rank the two together: E07000026 by E06000063 since 2023 (line 4); E07000027 by "
          "E06000064 since 2023 (line 5); E07000028 by E06000063 since 2023 (line 6); 1 more");
}
END_TEST

/* What the file says itself is told once. */
START_TEST(called_obsolete_by_the_file) {
    notes(ONS PAY("E08000016", "Obsolete code since 2025 (replaced by E08000038 Barnsley)"),
          "1 area code is out of use, as the file says: do not add or rank them with those that "
          "replaced them. E08000016: 'Obsolete code since 2025 (replaced by E08000038 Barnsley)' "
          "(line 2)");
}
END_TEST

HIAP_SUITE(check_codes) {
    tcase_add_test(tests, current_codes);
    tcase_add_test(tests, instead_of_the_current_code);
    tcase_add_test(tests, beside_the_current_code);
    tcase_add_test(tests, called_obsolete_by_the_file);
}
