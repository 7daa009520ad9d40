/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/sql_frame.h"

#include "tests/unit/store/made.h"

static const hiap_sql_column columns[] = { { "text", HIAP_TEXT },
                                           { "number", HIAP_NUMBER },
                                           { "mask", HIAP_MASK },
                                           { "period", HIAP_PERIOD } };
static const char sql[] =
    "SELECT 'a', 1.5, 1, 0, 12, 'months' UNION ALL SELECT 'b', NULL, 0, NULL, 12, 'months'"
    " UNION ALL SELECT NULL, 3, NULL, 31, 1, 'days' UNION ALL SELECT '', 4, 1, 0, 70000, 'months'"
    " UNION ALL SELECT 'e', ?1, 0, 0, 0, 'days'";

static const hiap_sql_list list = { sql, columns, 4 };

START_TEST(every_type_and_its_absence) {
    hiap_frame *frame;
    scratch_make();
    hiap_store *store = store_made();
    ck_ok(hiap_sql_frame(&frame, store, &list, &(int64_t){ 9 }, err));
    ck_frame_is(frame, "text number mask period",
                "a|1.5|true|1970\n"
                "b|missing|false|missing\n"
                "missing|3|missing|1970-02-01\n"
                "|4|true|missing\n"
                "e|9|false|missing\n");
    ck_assert_int_eq(hiap_column_reason(hiap_frame_find(frame, "number"), 1), HIAP_MISSING_EMPTY);
    hiap_frame_drop(frame);
    ck_ok(hiap_sql_frame(&frame, store, &(hiap_sql_list){ "SELECT 1 WHERE 0", columns, 1 }, NULL,
                         err));
    ck_assert_uint_eq(hiap_frame_rows(frame), 0);
    ck_assert_uint_eq(hiap_frame_width(frame), 1);
    hiap_frame_drop(frame);
    ck_refused(
        hiap_sql_frame(&frame, store, &(hiap_sql_list){ "SELECT nothing", columns, 1 }, NULL, err),
        HIAP_DB, STORE, "nothing", "");
    ck_assert_ptr_null(frame);
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

static bool read_with_fault(hiap_store *store, long nth, bool sticky) {
    hiap_frame *frame = NULL;
    hiap_err why = { 0 };
    hiap_mem_fail_at(nth, sticky);
    hiap_rc rc = hiap_sql_frame(&frame, store, &list, NULL, &why);
    bool failed = hiap_mem_allocations() >= nth;
    hiap_mem_fail_at(0, false);
    ck_assert_msg(rc == HIAP_OK || (failed && rc == HIAP_NOMEM), "%ld: %d %s", nth, rc, why.what);
    ck_assert((frame == NULL) == (rc != HIAP_OK));
    hiap_frame_drop(frame);
    return failed;
}

START_TEST(survives_every_failed_allocation) {
    scratch_make();
    hiap_store *store = store_made();
    for (int sticky = 0; sticky < 2; sticky++)
        for (long nth = 1; read_with_fault(store, nth, sticky); nth++)
            ;
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

HIAP_SUITE(sql_frame) {
    tcase_add_test(tests, every_type_and_its_absence);
    tcase_add_test(tests, survives_every_failed_allocation);
}
