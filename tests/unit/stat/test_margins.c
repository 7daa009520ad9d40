/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/margins.h"

#include <math.h>
#include <stdint.h>

#include "core/base/mem.h"
#include "tests/unit/suite.h"

enum { MOST = 16 };

static const size_t in_order[MOST] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 };

static hiap_column *texts(const char *const *words, size_t count) {
    hiap_builder *b;
    hiap_column *c;
    ck_ok(hiap_builder_new(&b, HIAP_TEXT, err));
    for (size_t i = 0; i < count; i++) {
        if (words[i])
            hiap_builder_text(b, hiap_str_of(words[i]));
        else
            hiap_builder_missing(b, HIAP_MISSING_EMPTY);
    }
    ck_ok(hiap_builder_finish(&c, b, err));
    return c;
}

/* Two group columns of `count` rows; frees them. */
static hiap_rc find(hiap_margins *out, const char *const *one, const char *const *other,
                    size_t count, const char *totals, size_t *twice, hiap_err *err) {
    hiap_column *columns[] = { texts(one, count), texts(other, count) };
    const hiap_column *group[] = { columns[0], columns[1] };
    const hiap_margins_of of = { group, 2, in_order, count, hiap_str_of(totals) };
    hiap_rc rc = hiap_margins_find(out, &of, twice, err);
    hiap_column_drop(columns[0]);
    hiap_column_drop(columns[1]);
    return rc;
}

static void assert_relation(const hiap_margins *m, size_t relation, size_t count,
                            const size_t *cells) {
    ck_assert_uint_eq(m->start[relation + 1] - m->start[relation], count);
    for (size_t i = 0; i < count; i++)
        ck_assert_uint_eq(m->cell[m->start[relation] + i], cells[i]);
}

static const char *const borough[] = { "Halton", "Halton", "Halton", "Wirral", "Wirral",
                                       "Wirral", "Total",  "Total",  "Total" };
static const char *const sex[] = { "Female", "Male",   "Total", "Female", "Male",
                                   "Total",  "Female", "Male",  "Total" };

START_TEST(margins_of_two_columns) {
    hiap_margins m;
    size_t twice;
    ck_ok(find(&m, borough, sex, 9, "Total", &twice, err));
    ck_assert_uint_eq(m.relations, 6);
    assert_relation(&m, 0, 3, (size_t[]){ 6, 0, 3 });
    assert_relation(&m, 2, 3, (size_t[]){ 8, 2, 5 });
    assert_relation(&m, 3, 3, (size_t[]){ 2, 0, 1 });
    assert_relation(&m, 5, 3, (size_t[]){ 8, 6, 7 });
    hiap_margins_clear(&m);
}
END_TEST

START_TEST(boroughs_within_regions) {
    static const char *const region[] = { "North", "North", "North", "South", "South", NULL };
    static const char *const place[] = { "Halton", "Wirral", "all", "Kent", "All", " ALL " };
    hiap_margins m;
    size_t twice;
    ck_ok(find(&m, region, place, 6, "Total,All", &twice, err));
    ck_assert_uint_eq(m.relations, 3);
    assert_relation(&m, 0, 3, (size_t[]){ 5, 2, 4 }); /* the regions */
    assert_relation(&m, 1, 3, (size_t[]){ 2, 0, 1 });
    assert_relation(&m, 2, 2, (size_t[]){ 4, 3 });
    hiap_margins_clear(&m);
}
END_TEST

START_TEST(rows_at_one_place_are_refused) {
    static const char *const one[] = { "a", "a", "a" }, *const other[] = { "b", "Total", NULL };
    hiap_margins m;
    hiap_err err = { 0 };
    size_t twice;
    ck_assert_int_eq(find(&m, one, other, 3, "Total", &twice, &err), HIAP_PARSE);
    ck_assert_uint_eq(twice, 2);
    ck_assert_str_eq(err.what, "two rows stand at the same place of the table");
    ck_assert_ptr_null(m.start);
}
END_TEST

START_TEST(without_groups_there_are_no_totals) {
    const hiap_margins_of of = { NULL, 0, in_order, 3, HIAP_STR("Total") };
    hiap_margins m;
    size_t twice;
    ck_ok(hiap_margins_find(&m, &of, &twice, err));
    ck_assert_uint_eq(m.relations, 0);
    ck_assert_uint_eq(m.start[0], 0);
    hiap_margins_clear(&m);
}
END_TEST

START_TEST(totals_that_are_not_sums_are_left_out) {
    static const double right[] = { 1, 2, 3, 4, 5, 9, 5, 7, 12 };
    static const double wrong[] = { 1, 2, 3, 4, 5, 9, 6, 7, 12 };
    static const double gaps[] = { 1, NAN, 3, 4, 5, 9, 5, 7, NAN };
    static const double less[] = { 1, NAN, 0, 4, 5, 9, 5, 7, 12 };
    static const struct {
        const double *value;
        size_t kept, off;
    } cases[] = { { right, 6, SIZE_MAX }, { wrong, 4, 6 }, { gaps, 6, SIZE_MAX }, { less, 4, 8 } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        hiap_margins m;
        size_t twice, off;
        ck_ok(find(&m, borough, sex, 9, "Total", &twice, err));
        hiap_margins_keep(&m, cases[i].value, &off);
        ck_assert_uint_eq(m.relations, cases[i].kept);
        ck_assert_uint_eq(off, cases[i].off);
        ck_assert_uint_eq(m.start[m.relations], 3 * m.relations);
        hiap_margins_clear(&m);
    }
}
END_TEST

START_TEST(memory_may_run_out_anywhere) {
    hiap_column *columns[] = { texts(borough, 9), texts(sex, 9) };
    const hiap_column *group[] = { columns[0], columns[1] };
    const hiap_margins_of of = { group, 2, in_order, 9, HIAP_STR("Total") };
    for (int sticky = 0; sticky < 2; sticky++) {
        hiap_rc rc = HIAP_NOMEM;
        for (long n = 1; rc == HIAP_NOMEM; n++) {
            hiap_margins m;
            size_t twice;
            hiap_mem_fail_at(n, sticky);
            rc = hiap_margins_find(&m, &of, &twice, NULL);
            hiap_mem_fail_at(0, false);
            hiap_margins_clear(&m);
        }
        ck_assert_int_eq(rc, HIAP_OK);
    }
    hiap_column_drop(columns[0]);
    hiap_column_drop(columns[1]);
}
END_TEST

HIAP_SUITE(margins) {
    tcase_add_test(tests, margins_of_two_columns);
    tcase_add_test(tests, boroughs_within_regions);
    tcase_add_test(tests, rows_at_one_place_are_refused);
    tcase_add_test(tests, without_groups_there_are_no_totals);
    tcase_add_test(tests, totals_that_are_not_sums_are_left_out);
    tcase_add_test(tests, memory_may_run_out_anywhere);
}
