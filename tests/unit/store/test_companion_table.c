/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/companion_table.h"

#include "tests/unit/store/made.h"

static const char *const columns[] = { "AreaCode", "AreaName", "AreaType", "Height" };

static hiap_rc read_table(hiap_companion_table *out, hiap_err *why) {
    return hiap_companion_table_read(out, in_scratch("data.csv"), "areas.csv", columns, 4, why);
}

static void has(const hiap_companion_table *table, const char *key, size_t field,
                const char *expected) {
    hiap_str text = hiap_companion_table_text(table, hiap_str_of(key), field);
    ck_assert_msg(hiap_str_is(text, expected), "%.*s", (int)text.len, text.at);
}

#define TABLE                                                                              \
    "\xEF\xBB\xBF" "Children,AREA_CODE,AreaName,AreaType\n"                               \
    "a|b,E1,\"Halton,\n north\",UA\n,,no key,UA\n,E1,again,UA\n,E2,Sefton,\n"

START_TEST(rows_by_their_key) {
    hiap_companion_table table;
    scratch_make();
    scratch_write("areas.csv", TABLE);
    ck_ok(read_table(&table, err));
    has(&table, "E1", 1, "Halton, north");
    has(&table, "E1", 2, "UA");
    has(&table, "E1", 3, "");
    has(&table, "E2", 1, "Sefton");
    has(&table, "E2", 2, "");
    has(&table, "E3", 1, "");
    ck_assert_uint_eq(table.cells.len, 6);
    hiap_companion_table_clear(&table);
    scratch_remove();
}
END_TEST

START_TEST(without_the_file) {
    hiap_companion_table table;
    scratch_make();
    ck_ok(read_table(&table, err));
    ck_assert_ptr_null(table.path);
    has(&table, "E1", 1, "");
    hiap_companion_table_clear(&table);
    scratch_write("areas.csv", "AreaCode\n\"E1\n");
    ck_refused(read_table(&table, err), HIAP_PARSE, "areas.csv:2", "the quote opened here", "");
    ck_assert_ptr_null(table.path);
    scratch_remove();
}
END_TEST

START_TEST(memory_runs_out) {
    scratch_make();
    scratch_write("areas.csv", TABLE);
    for (int sticky = 0; sticky < 2; sticky++) {
        hiap_rc rc = HIAP_NOMEM;
        for (long n = 1; rc; n++) {
            hiap_companion_table table;
            hiap_mem_fail_at(n, sticky);
            rc = read_table(&table, NULL);
            hiap_mem_fail_at(0, false);
            ck_assert(rc == HIAP_OK || rc == HIAP_NOMEM);
            hiap_companion_table_clear(&table);
        }
    }
    scratch_remove();
}
END_TEST

HIAP_SUITE(companion_table) {
    tcase_add_test(tests, rows_by_their_key);
    tcase_add_test(tests, without_the_file);
    tcase_add_test(tests, memory_runs_out);
}
