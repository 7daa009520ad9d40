/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/suggest.h"

#include "tests/unit/store/made.h"

START_TEST(the_nearest_is_named) {
    scratch_make();
    hiap_store *store = store_made();
    static const char words[] = "SELECT text FROM word";
    ck_refused(hiap_suggest_not_found(store, "word", "bread", words, err), HIAP_NOT_FOUND, "",
               "there is no word 'bread' in the store", "");
    ck_ok(hiap_sql_run(store, "INSERT INTO word (text) VALUES ('broad'), ('water')", err));
    ck_refused(hiap_suggest_not_found(store, "word", "bread", words, err), HIAP_NOT_FOUND, "", "",
               "did you mean 'broad'?");
    hiap_err err = { 0 };
    ck_assert_int_eq(hiap_suggest_not_found(store, "word", "something else", words, &err),
                     HIAP_NOT_FOUND);
    ck_assert_str_eq(err.hint, "");
    for (long nth = 1; nth < 4; nth++) {
        hiap_mem_fail_at(nth, true);
        ck_assert_int_eq(hiap_suggest_not_found(store, "word", "bread", words, NULL), HIAP_NOMEM);
        hiap_mem_fail_at(0, false);
    }
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

HIAP_SUITE(suggest) {
    tcase_add_test(tests, the_nearest_is_named);
}
