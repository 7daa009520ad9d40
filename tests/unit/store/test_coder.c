/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/coder.h"

#include "tests/unit/store/made.h"

static const hiap_coder_table words = {
    "SELECT word FROM word WHERE text = ?", "INSERT INTO word (text) VALUES (?)", 1
};
static const hiap_coder_table disaggregations = {
    "SELECT disaggregation FROM disaggregation WHERE sex = ? AND age = ? AND category_type = ?"
    " AND category = ?",
    "INSERT INTO disaggregation (sex, age, category_type, category) VALUES (?, ?, ?, ?)", 4
};

static uint32_t id_of(hiap_coder *coder, const hiap_str *fields, bool expect_added) {
    hiap_coder_last last = { 0 };
    bool added;
    ck_ok(hiap_coder_id(&last, coder, fields, &added, err));
    ck_assert_int_eq(added, expect_added);
    ck_ok(hiap_coder_id(&last, coder, fields, &added, err)); /* the same as the last one */
    ck_assert(!added);
    return last.id;
}

START_TEST(finds_what_is_there_and_adds_what_is_not) {
    hiap_coder coder;
    scratch_make();
    hiap_store *store = store_made();
    ck_ok(hiap_sql_run(store, "INSERT INTO word (word, text) VALUES (7, 'seven')", err));
    ck_ok(hiap_coder_init(&coder, store, words, err));
    const hiap_str seven = HIAP_STR("seven"), eight = HIAP_STR("eight"), odd = HIAP_STR("a\0b'--");
    ck_assert_int_eq(id_of(&coder, &seven, true), 7);
    ck_assert_int_eq(id_of(&coder, &eight, true), 8);
    ck_assert_int_eq(id_of(&coder, &seven, false), 7);
    ck_assert_int_eq(id_of(&coder, &odd, true), 9);
    hiap_coder_clear(&coder);
    ck_assert_int_eq(asked(store, "SELECT count(*) FROM word"), 3);
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

START_TEST(ids_that_are_too_large) {
    hiap_coder coder;
    hiap_coder_last last = { 0 };
    const hiap_str word = HIAP_STR("new");
    scratch_make();
    hiap_store *store = store_made();
    ck_ok(hiap_sql_run(store, "INSERT INTO word VALUES (4294967295, 'last')", err));
    ck_ok(hiap_coder_init(&coder, store, words, err));
    ck_refused(hiap_coder_id(&last, &coder, &word, NULL, err), HIAP_LIMIT, "",
               "row 4294967296 of a dictionary table", "another program");
    hiap_coder_clear(&coder);
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

START_TEST(fields_do_not_run_together) {
    hiap_coder coder;
    scratch_make();
    hiap_store *store = store_made();
    ck_ok(hiap_coder_init(&coder, store, disaggregations, err));
    const hiap_str a[] = { HIAP_STR("ab"), HIAP_STR("c"), HIAP_STR(""), HIAP_STR("") };
    const hiap_str b[] = { HIAP_STR("a"), HIAP_STR("bc"), HIAP_STR(""), HIAP_STR("") };
    const hiap_str c[] = { HIAP_STR("a"), HIAP_STR("bc"), HIAP_STR(""), HIAP_STR("d") };
    ck_assert_int_eq(id_of(&coder, a, true), 1);
    ck_assert_int_eq(id_of(&coder, b, true), 2);
    ck_assert_int_eq(id_of(&coder, c, true), 3);
    ck_assert_int_eq(id_of(&coder, a, false), 1);
    hiap_coder_clear(&coder);
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

HIAP_SUITE(coder) {
    tcase_add_test(tests, finds_what_is_there_and_adds_what_is_not);
    tcase_add_test(tests, ids_that_are_too_large);
    tcase_add_test(tests, fields_do_not_run_together);
}
