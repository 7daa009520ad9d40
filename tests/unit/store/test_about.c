/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/about.h"

#include "tests/unit/suite.h"

static int described;

static hiap_rc describe(hiap_about *about, hiap_str text, void *payload, hiap_err *err) {
    described++;
    about->key = hiap_strndup(text.at, text.len);
    about->name = hiap_strdup(payload);
    return about->key && about->name ? HIAP_OK : hiap_err_nomem(err, text.len);
}

START_TEST(each_text_is_described_once) {
    hiap_about_list list;
    hiap_about *a, *b, *again, *none;
    described = 0;
    ck_ok(hiap_about_list_init(&list, describe, "name", err));
    ck_ok(hiap_about_list_find(&a, &list, HIAP_STR("a"), err));
    ck_ok(hiap_about_list_find(&b, &list, HIAP_STR("b"), err));
    ck_ok(hiap_about_list_find(&again, &list, HIAP_STR("a"), err));
    ck_assert_ptr_eq(a, again);
    ck_assert_ptr_ne(a, b);
    ck_assert_str_eq(a->name, "name");
    ck_assert_int_eq(a->decimals, -1);
    ck_assert_int_eq(described, 2);
    ck_ok(hiap_about_list_find(&none, &list, HIAP_STR(""), err));
    ck_assert_ptr_null(none);
    hiap_about_list_clear(&list);
}
END_TEST

static bool find_with_fault(long nth) {
    hiap_about_list list;
    hiap_about *about = NULL;
    hiap_mem_fail_at(nth, false);
    hiap_rc rc = hiap_about_list_init(&list, describe, "name", NULL);
    if (!rc)
        rc = hiap_about_list_find(&about, &list, HIAP_STR("a"), NULL);
    bool failed = hiap_mem_allocations() >= nth;
    hiap_mem_fail_at(0, false);
    ck_assert_int_eq(rc, failed ? HIAP_NOMEM : HIAP_OK);
    ck_assert((about != NULL) == !failed);
    hiap_about_list_clear(&list);
    return failed;
}

START_TEST(survives_every_failed_allocation) {
    size_t before = hiap_mem_used();
    for (long nth = 1; find_with_fault(nth); nth++)
        ck_assert_uint_eq(hiap_mem_used(), before);
}
END_TEST

HIAP_SUITE(about) {
    tcase_add_test(tests, each_text_is_described_once);
    tcase_add_test(tests, survives_every_failed_allocation);
}
