/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/keep.h"

#include <math.h>

#include "core/store/table.h"
#include "core/store/vintage.h"
#include "tests/unit/store/made.h"

/* Every type, values that are easily changed on the way, and reasons. */
static hiap_frame *frame_made(void) {
    static const char *const names[] = { "x", "word", "when", "is" };
    hiap_column *columns[4];
    hiap_builder *b[4];
    hiap_frame *f;
    for (int i = 0; i < 4; i++)
        ck_ok(hiap_builder_new(&b[i], (hiap_type)i, err));
    hiap_builder_number(b[0], 0.1 + 0.2);
    hiap_builder_text(b[1], HIAP_STR("12"));
    hiap_builder_period(b[2], (hiap_period){ hiap_day_of(2016, 9, 1), 12, HIAP_MONTHS });
    hiap_builder_mask(b[3], true);
    hiap_builder_number(b[0], 9007199254740993.0 * 8);
    hiap_builder_text(b[1], HIAP_STR("[c] and \"more\"\n\\"));
    hiap_builder_period(b[2], (hiap_period){ hiap_day_of(2016, 2, 29), 10, HIAP_DAYS });
    hiap_builder_mask(b[3], false);
    hiap_builder_number(b[0], -0.0);
    hiap_builder_text(b[1], HIAP_STR(""));
    hiap_builder_period(b[2], (hiap_period){ hiap_day_of(2015, 1, 1), 36, HIAP_MONTHS });
    hiap_builder_missing(b[3], HIAP_MISSING_NOT_MATCHED);
    hiap_builder_missing(b[0], HIAP_MISSING_CONFIDENTIAL);
    hiap_builder_missing(b[1], HIAP_MISSING_NONE_RECORDED);
    hiap_builder_missing(b[2], HIAP_MISSING_EMPTY);
    hiap_builder_missing(b[3], HIAP_MISSING_EMPTY);
    for (int i = 0; i < 4; i++)
        ck_ok(hiap_builder_finish(&columns[i], b[i], err));
    ck_ok(hiap_frame_new(&f, names, columns, 4, err));
    for (int i = 0; i < 4; i++)
        hiap_column_drop(columns[i]);
    return f;
}

static void ck_same_column(const hiap_column *a, const hiap_column *b) {
    ck_assert_int_eq(hiap_column_type(a), hiap_column_type(b));
    ck_assert_uint_eq(hiap_column_len(a), hiap_column_len(b));
    for (size_t row = 0; row < hiap_column_len(a); row++) {
        ck_assert_int_eq(hiap_column_reason(a, row), hiap_column_reason(b, row));
        if (hiap_column_reason(a, row))
            continue;
        if (hiap_column_type(a) == HIAP_NUMBER)
            ck_assert_mem_eq(hiap_column_numbers(a) + row, hiap_column_numbers(b) + row,
                             sizeof(double));
        ck_assert_int_eq(hiap_column_compare(a, row, b, row), 0);
    }
}

static hiap_rc keep_frame(int64_t *vintage, hiap_store *store, const hiap_frame *f,
                          hiap_err *err) {
    static const hiap_keep_options options = { "hiap test", "ada", "2026-04-09T10:11:12Z" };
    hiap_keep keep = { .bytes = 0 };
    hiap_buf packed = HIAP_BUF_INIT;
    hiap_rc rc = hiap_keep_pack(&packed, "notes", f, err);
    if (!rc)
        rc = hiap_keep_add(&keep, (hiap_str){ packed.at, packed.len }, err);
    if (!rc)
        rc = hiap_store_begin(store, err);
    if (!rc)
        rc = hiap_keep_write(vintage, store, &keep, &options, err);
    if (!rc)
        rc = hiap_store_commit(store, err);
    hiap_store_rollback(store);
    hiap_keep_clear(&keep);
    hiap_buf_clear(&packed);
    return rc;
}

START_TEST(a_frame_comes_back_to_the_bit) {
    int64_t vintage;
    hiap_frame *f = frame_made(), *back;
    scratch_make();
    hiap_store *store = store_made();
    ck_ok(keep_frame(&vintage, store, f, err));
    ck_assert_int_eq(vintage, 1);
    const hiap_table_query query = { .name = "notes" };
    ck_ok(hiap_store_table(&back, store, &query, err));
    ck_assert_uint_eq(hiap_frame_width(back), 4);
    for (size_t i = 0; i < 4; i++)
        ck_same_column(hiap_frame_at(f, i), hiap_frame_at(back, i));
    ck_assert(signbit(hiap_column_numbers(hiap_frame_at(back, 0))[2]));
    hiap_frame_drop(f);
    hiap_frame_drop(back);
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

START_TEST(the_vintage_says_who_when_and_how) {
    int64_t vintage;
    hiap_frame *f = frame_made(), *list;
    scratch_make();
    hiap_store *store = store_made();
    ck_ok(keep_frame(&vintage, store, f, err));
    ck_ok(hiap_store_vintages(&list, store, err));
    ck_frame_is(list, "vintage file_name layout imported_at imported_by rows_read rows_kept",
                "1|hiap test|kept table|2026-04-09T10:11:12Z|ada|4|4\n");
    hiap_frame_drop(list);
    ck_ok(hiap_store_accounting(&list, store, 1, err));
    ck_frame_is(list, "class kept rows", "rows of the table notes|true|4\n");
    hiap_frame_drop(list);
    hiap_frame_drop(f);
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

START_TEST(a_table_is_kept_once_a_run_and_there_are_limits) {
    hiap_keep keep = { .bytes = 0 };
    char packed[64];
    for (int i = 0; i < HIAP_KEEP_TABLES; i++) {
        snprintf(packed, sizeof packed,
                 "{\"table\":\"t%d\",\"columns\":[\"a\"],\"types\":[1]}\n", i);
        ck_ok(hiap_keep_add(&keep, hiap_str_of(packed), err));
    }
    ck_refused(hiap_keep_add(&keep, hiap_str_of(packed), err), HIAP_ARGUMENT, "",
               "'t19' is kept twice in one run", "keep them once");
    packed[10] = 'u';
    ck_refused(hiap_keep_add(&keep, hiap_str_of(packed), err), HIAP_LIMIT, "",
               "at most 20 tables", "one table");
    ck_assert_uint_eq(keep.tables.len, HIAP_KEEP_TABLES);
    hiap_keep_clear(&keep);
    keep.bytes = HIAP_KEEP_BYTES;
    ck_refused(hiap_keep_add(&keep, hiap_str_of(packed), err), HIAP_LIMIT, "",
               "'u19' is larger than 64 MiB", "keep less");
    hiap_keep_clear(&keep);
}
END_TEST

/* From a worker that may be anything. */
START_TEST(what_is_not_a_packed_frame) {
    static const char *const bad[] = {
        "", "[]", "{", "{\"table\":1,\"columns\":[\"a\"],\"types\":[1]}",
        "{\"table\":\"t\",\"columns\":[1],\"types\":[1]}",
        "{\"table\":\"t\",\"columns\":[\"a\"],\"types\":[]}",
        "{\"table\":\"t\",\"columns\":[\"a\"],\"types\":[4]}",
        "{\"table\":\"t\",\"columns\":[\"a\"],\"types\":[-1]}",
    };
    static const char *const bad_rows[] = { "[]\n", "[1]\n", "[\"a\",\"b\"]\n", "{}\n", "[{}]\n",
                                            "\n" };
    hiap_keep keep = { .bytes = 0 };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        ck_refused(hiap_keep_add(&keep, hiap_str_of(bad[i]), err), HIAP_PARSE, "", "not a table",
                   "");
    ck_refused(hiap_keep_add(&keep, HIAP_STR("{\"table\":\"T\",\"columns\":[\"a\"],\"types\":[1]}"),
                             err),
               HIAP_ARGUMENT, "", "'T' cannot be the name", "");
    scratch_make();
    hiap_store *store = store_made();
    for (size_t i = 0; i < sizeof bad_rows / sizeof *bad_rows; i++) {
        static const hiap_keep_options options = { "hiap test", "ada", NULL };
        char packed[128];
        int64_t vintage;
        snprintf(packed, sizeof packed, "{\"table\":\"t\",\"columns\":[\"a\"],\"types\":[1]}\n%s",
                 bad_rows[i]);
        ck_ok(hiap_keep_add(&keep, hiap_str_of(packed), err));
        ck_ok(hiap_store_begin(store, err));
        ck_refused(hiap_keep_write(&vintage, store, &keep, &options, err), HIAP_PARSE, "",
                   "not a table", "");
        hiap_store_rollback(store);
        hiap_keep_clear(&keep);
    }
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

START_TEST(memory_may_run_out) {
    hiap_frame *f = frame_made();
    scratch_make();
    hiap_store *store = store_made();
    for (int sticky = 0; sticky < 2; sticky++) {
        hiap_rc rc = HIAP_NOMEM;
        for (long n = 1; rc != HIAP_OK; n++) {
            hiap_err err = { 0 };
            int64_t vintage;
            hiap_mem_fail_at(n, sticky);
            rc = keep_frame(&vintage, store, f, &err);
            hiap_mem_fail_at(0, false);
            ck_assert_msg(rc == HIAP_OK || rc == HIAP_NOMEM, "%ld: %d %s", n, rc, err.what);
            hiap_store_close(store); /* without memory it cannot even be rolled back */
            store = store_made();
            ck_assert_int_eq(asked(store, "SELECT count(*) FROM vintage"), sticky + (rc == 0));
        }
    }
    hiap_frame_drop(f);
    hiap_store_close(store);
    scratch_remove();
}
END_TEST

HIAP_SUITE(keep) {
    tcase_add_test(tests, a_frame_comes_back_to_the_bit);
    tcase_add_test(tests, the_vintage_says_who_when_and_how);
    tcase_add_test(tests, a_table_is_kept_once_a_run_and_there_are_limits);
    tcase_add_test(tests, what_is_not_a_packed_frame);
    tcase_add_test(tests, memory_may_run_out);
}
