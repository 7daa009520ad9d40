/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/buf.h"
#include "tests/unit/store/made.h"

#define ONS "areacd,areanm,geography,indicator,period,observation,measure,unit,notes\n"
#define PAY(area, name, period) area "," name ",LA,Pay," period "-01-01/P1Y,5,Pay,pounds,\n"
#define KNOWN ONS PAY("E08000011", "Knowsley", "2020") PAY("E08000012", "Liverpool", "2020") \
              PAY("E08000013", "St. Helens", "2020") PAY("E12000002", "North West", "2020")  \
              PAY("E06000043", "Brighton & Hove", "2020")

/* The note of a second file that begins or goes on so; what Liverpool is called after it. */
static void notes(const char *text, const char *expected, const char *name) {
    scratch_make();
    hiap_store *store = store_made();
    import_text(store, "a.csv", KNOWN);
    hiap_import_report r = imported(store, "b.csv", text);
    ck_assert_uint_eq(r.notes.len, *expected ? 1 : 0);
    if (*expected)
        ck_assert_str_eq(r.notes.at[0], expected);
    sqlite3_stmt *s;
    bool row;
    ck_ok(hiap_sql_statement(&s, store, "SELECT name FROM area_name JOIN area USING (area) WHERE"
                             " code = 'E08000012' ORDER BY vintage DESC LIMIT 1", err));
    ck_ok(hiap_sql_step(store, s, &row, err));
    ck_assert_str_eq(hiap_sql_text(s, 0).at, name);
    sqlite3_reset(s);
    hiap_import_report_clear(&r);
    hiap_store_close(store);
    scratch_remove();
}

START_TEST(the_name_of_another_area) {
    notes(ONS PAY("E08000012", "KNOWSLEY ", "2021"),
          "E08000012 is 'Liverpool' in 1 earlier vintage; here it is 'KNOWSLEY', the name of "
          "E08000011 (line 2): check the codes; the figures were kept under the code, and the "
          "earlier name holds", "Liverpool");
}
END_TEST

START_TEST(a_new_name) {
    notes(ONS PAY("E08000011", "Knowsley", "2021") PAY("E08000012", "Scouseland", "2021"),
          "1 area has another name than before, which holds from now on: E08000012 was "
          "'Liverpool', here 'Scouseland' (line 3)", "Scouseland");
}
END_TEST

START_TEST(names_written_otherwise) {
    notes(ONS PAY("E08000012", "LIVERPOOL", "2021") PAY("E08000013", "St Helens ", "2021")
              PAY("E12000002", "North West region (statistical)", "2021")
                  PAY("E06000043", "Brighton and Hove", "2021") PAY("E08000011", "", "2021"), "",
          "LIVERPOOL");
}
END_TEST

/* --- codes that nobody knows ------------------------------------------------------------------ */

static void add_area(hiap_buf *text, int number, const char *period) {
    hiap_buf_printf(text, "E07%06d,District %d,LA,Pay,%s-01-01/P1Y,5,Pay,pounds,\n", number, number,
                    period);
}

static void unknown(int known, const char *more, const char *expected) {
    hiap_buf first = HIAP_BUF_INIT, second = HIAP_BUF_INIT;
    scratch_make();
    hiap_store *store = store_made();
    hiap_buf_add_text(&first, ONS);
    hiap_buf_add_text(&second, ONS);
    for (int i = 1; i <= known; i++)
        add_area(&first, 900 + i, "2020");
    for (int i = 1; i <= 5; i++)
        add_area(&second, 900 + i, "2021");
    hiap_buf_add_text(&second, more);
    import_text(store, "a.csv", first.at);
    hiap_import_report r = imported(store, "b.csv", second.at);
    ck_assert_uint_eq(r.notes.len, *expected ? 1 : 0);
    if (*expected)
        ck_assert_str_eq(r.notes.at[0], expected);
    hiap_import_report_clear(&r);
    hiap_buf_clear(&first);
    hiap_buf_clear(&second);
    hiap_store_close(store);
    scratch_remove();
}

START_TEST(codes_in_no_earlier_file) {
    const char *two = PAY("E06000999", "X", "2021") PAY("E01000001", "L", "2021")
        PAY("E10000999", "Y", "2021") PAY("E12000009", "South West", "2021");
    unknown(100, two, "2 area codes are in no earlier file: E06000999 (line 7); E10000999 (line 9)"
                      ": new areas, or slips?");
    unknown(99, two, "");
    unknown(100, "", "");
}
END_TEST

HIAP_SUITE(check_names) {
    tcase_add_test(tests, the_name_of_another_area);
    tcase_add_test(tests, a_new_name);
    tcase_add_test(tests, names_written_otherwise);
    tcase_add_test(tests, codes_in_no_earlier_file);
}
