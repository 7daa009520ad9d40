/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/mapping_period.h"

#include "tests/unit/store/made.h"

static void ck_label(hiap_mapping_periods *p, const char *text, const char *expected) {
    hiap_str label;
    ck_ok(hiap_mapping_period(&label, p, hiap_str_of(text), err));
    ck_assert_msg(hiap_str_is(label, expected), "%s: %.*s", text, (int)label.len, label.at);
}

START_TEST(as_they_are) {
    hiap_mapping_periods p;
    ck_ok(hiap_mapping_periods_init(&p, 0, NULL, err));
    ck_label(&p, "2023", "2023");
    ck_label(&p, "2022/23 [p]", "2022/23");
    ck_label(&p, "2022/23 [note 3]", "2022/23");
    ck_label(&p, "", "");
    ck_label(&p, "]", "]");
    hiap_mapping_periods_clear(&p);
}
END_TEST

START_TEST(the_last_month_named) {
    hiap_mapping_periods p;
    hiap_str label;
    ck_ok(hiap_mapping_periods_init(&p, 3, NULL, err));
    ck_label(&p, "202503", "2025-01-01/P3M");
    ck_label(&p, "202501", "2024-11-01/P3M");
    ck_label(&p, "March 2025", "2025-01-01/P3M");
    ck_label(&p, "2025-03-31", "2025-01-01/P3M");
    ck_label(&p, "202503", "2025-01-01/P3M");
    ck_label(&p, "", "");
    ck_refused(hiap_mapping_period(&label, &p, HIAP_STR("202513"), err), HIAP_PARSE, "", "", "");
    ck_refused(hiap_mapping_period(&label, &p, HIAP_STR("soon"), err), HIAP_PARSE, "", "soon", "");
    hiap_mapping_periods_clear(&p);
    ck_ok(hiap_mapping_periods_init(&p, 12, NULL, err));
    ck_label(&p, "202512", "2025-01-01/P12M");
    hiap_mapping_periods_clear(&p);
}
END_TEST

START_TEST(no_memory) {
    for (long n = 1, done = 0; !done; n++) {
        hiap_mapping_periods p;
        hiap_str label;
        hiap_mem_fail_at(n, true);
        hiap_rc rc = hiap_mapping_periods_init(&p, 3, NULL, NULL);
        if (!rc)
            rc = hiap_mapping_period(&label, &p, HIAP_STR("202503"), NULL);
        done = hiap_mem_allocations() < n;
        hiap_mem_fail_at(0, false);
        ck_assert_int_eq(rc, done ? HIAP_OK : HIAP_NOMEM);
        hiap_mapping_periods_clear(&p);
    }
}
END_TEST

HIAP_SUITE(mapping_period) {
    tcase_add_test(tests, as_they_are);
    tcase_add_test(tests, the_last_month_named);
    tcase_add_test(tests, no_memory);
}
