/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/data/table.h"

#define AREAS "area:text|deaths:number|rate:number\nHalton|12|1.5\nSefton|[c]|2\n"

static hiap_frame *areas;

static void setup(void) {
    areas = table(AREAS);
}

static void teardown(void) {
    hiap_frame_drop(areas);
}

static void gives(hiap_rc rc, hiap_frame *const *f, const char *text) {
    ck_assert_int_eq(rc, HIAP_OK);
    table_is(*f, text);
    hiap_frame_drop(*f);
}

static void fails(hiap_rc rc, hiap_frame *const *f, hiap_rc expected) {
    ck_assert_int_eq(rc, expected);
    ck_assert_ptr_null(*f);
}

START_TEST(select_takes_columns_in_the_order_asked_for) {
    hiap_frame *f;
    hiap_rc rc = hiap_frame_select(&f, areas, (const char *[]){ "rate", "area" }, 2, NULL);
    ck_assert_ptr_eq(hiap_frame_at(f, 1), hiap_frame_at(areas, 0));
    gives(rc, &f, "rate:number|area:text\n1.5|Halton\n2|Sefton\n");
    gives(hiap_frame_select(&f, areas, NULL, 0, NULL), &f, "\n");
    rc = hiap_frame_select(&f, areas, (const char *[]){ "rates" }, 1, NULL);
    fails(rc, &f, HIAP_NOT_FOUND);
    rc = hiap_frame_select(&f, areas, (const char *[]){ "area", "area" }, 2, NULL);
    fails(rc, &f, HIAP_SHAPE);
}
END_TEST

START_TEST(without_leaves_out) {
    hiap_frame *f;
    hiap_rc rc = hiap_frame_without(&f, areas, (const char *[]){ "area", "rate" }, 2, NULL);
    gives(rc, &f, "deaths:number\n12\n[c]\n");
    gives(hiap_frame_without(&f, areas, NULL, 0, NULL), &f, AREAS);
    rc = hiap_frame_without(&f, areas, (const char *[]){ "areas" }, 1, NULL);
    fails(rc, &f, HIAP_NOT_FOUND);
}
END_TEST

START_TEST(rename_keeps_the_place) {
    hiap_frame *f;
    gives(hiap_frame_rename(&f, areas, "deaths", "count", NULL), &f,
          "area:text|count:number|rate:number\nHalton|12|1.5\nSefton|[c]|2\n");
    gives(hiap_frame_rename(&f, areas, "rate", "rate", NULL), &f, AREAS);
    fails(hiap_frame_rename(&f, areas, "rate", "area", NULL), &f, HIAP_SHAPE);
    fails(hiap_frame_rename(&f, areas, "count", "n", NULL), &f, HIAP_NOT_FOUND);
    fails(hiap_frame_rename(&f, areas, "rate", "", NULL), &f, HIAP_SHAPE);
}
END_TEST

START_TEST(with_replaces_in_place_and_adds_at_the_end) {
    hiap_frame *f;
    hiap_column *ones, *three;
    ck_ok(hiap_column_repeat_number(&ones, 1, 2, err));
    ck_ok(hiap_column_repeat_number(&three, 1, 3, err));
    hiap_rc rc = hiap_frame_with(&f, areas, (const char *[]){ "n", "deaths" },
                                 (hiap_column *[]){ ones, ones }, 2, NULL);
    gives(rc, &f, "area:text|deaths:number|rate:number|n:number\nHalton|1|1.5|1\nSefton|1|2|1\n");
    rc = hiap_frame_with(&f, areas, (const char *[]){ "n" }, (hiap_column *[]){ three }, 1, NULL);
    fails(rc, &f, HIAP_SHAPE);
    for (int known = 0; known < 2; known++) {
        const char *name = known ? "rate" : "n";
        rc = hiap_frame_with(&f, areas, (const char *[]){ name, name },
                             (hiap_column *[]){ ones, ones }, 2, NULL);
        fails(rc, &f, HIAP_SHAPE);
    }
    hiap_column_drop(ones);
    hiap_column_drop(three);
}
END_TEST

START_TEST(a_frame_without_columns_takes_their_length) {
    hiap_frame *none, *f;
    hiap_column *three;
    ck_ok(hiap_column_repeat_number(&three, 7, 3, err));
    ck_ok(hiap_frame_new(&none, NULL, NULL, 0, err));
    hiap_rc rc =
        hiap_frame_with(&f, none, (const char *[]){ "n" }, (hiap_column *[]){ three }, 1, NULL);
    gives(rc, &f, "n:number\n7\n7\n7\n");
    hiap_frame_drop(none);
    hiap_column_drop(three);
}
END_TEST

static hiap_rc change(void *unused, hiap_err *err) {
    (void)unused;
    hiap_frame *f = NULL, *g = NULL;
    hiap_column *c = (hiap_column *)hiap_frame_at(areas, 1);
    hiap_rc rc = hiap_frame_select(&f, areas, (const char *[]){ "rate", "area" }, 2, err);
    if (rc == HIAP_OK)
        rc = hiap_frame_with(&g, f, (const char *[]){ "n" }, &c, 1, err);
    hiap_frame_drop(f);
    f = NULL;
    if (rc == HIAP_OK)
        rc = hiap_frame_rename(&f, g, "n", "count", err);
    hiap_frame_drop(g);
    g = NULL;
    if (rc == HIAP_OK)
        rc = hiap_frame_without(&g, f, (const char *[]){ "rate" }, 1, err);
    hiap_frame_drop(f);
    hiap_frame_drop(g);
    return rc;
}

START_TEST(memory_running_out_leaves_nothing_behind) {
    table_survives(change, NULL);
}
END_TEST

HIAP_SUITE(frame_column) {
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, select_takes_columns_in_the_order_asked_for);
    tcase_add_test(tests, without_leaves_out);
    tcase_add_test(tests, rename_keeps_the_place);
    tcase_add_test(tests, with_replaces_in_place_and_adds_at_the_end);
    tcase_add_test(tests, a_frame_without_columns_takes_their_length);
    tcase_add_test(tests, memory_running_out_leaves_nothing_behind);
}
