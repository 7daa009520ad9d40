/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/heading.h"

#include "tests/unit/suite.h"

/* Headings between '|', rows between '/'; '~' in front: spread from the left. */
static hiap_header header_made(const char *headings) {
    char copy[512], *rest = copy;
    hiap_header h = { 0 };
    snprintf(copy, sizeof copy, "%s", headings);
    for (char *one; (one = strsep(&rest, "|"));) {
        bool spread = *one == '~';
        for (char *at = one; (at = strchr(at, '/'));)
            *at = '\n';
        ck_ok(hiap_header_add(&h, hiap_str_of(one + spread), spread, err));
    }
    return h;
}

static int found(const char *headings, const char *wanted) {
    hiap_header h = header_made(headings);
    size_t column = hiap_header_find(&h, hiap_str_of(wanted));
    hiap_header_clear(&h);
    return column == HIAP_HEADING_NONE ? -1 : column == HIAP_HEADING_SEVERAL ? -2 : (int)column;
}

START_TEST(spellings) {
    ck_assert_int_eq(found("x|Lower CI 95.0 limit", "lower_ci_95.0_limit"), 1);
    ck_assert_int_eq(found("Area\xC2\xA0" "Code ", "areacode"), 0);
    ck_assert_int_eq(found("Area Code", "Area Name"), -1);
    ck_assert_int_eq(found("Area Code", "Area"), -1);
    ck_assert_int_eq(found("Area", "Area Code"), -1);
    ck_assert_int_eq(found("|x", ""), 0); /* nothing asks for this */
}
END_TEST

START_TEST(footnotes) {
    ck_assert_int_eq(found("a|Households in TA1,2,3,4", "Households in TA"), 1);
    ck_assert_int_eq(found("a|Households in TA1,2", "Households in TA1,2,3"), 1);
    ck_assert_int_eq(found("not known)6/Total", "not known) Total"), 0);
    ck_assert_int_eq(found("Count [note 1]", "Count"), 0);
    ck_assert_int_eq(found("Count [Notes 1, 2][3]", "Count"), 0);
    ck_assert_int_eq(found("Count (note 4)", "Count"), 0);
    ck_assert_int_eq(found("Rate\xC2\xB9\xE2\x81\xB4", "Rate"), 0);
    ck_assert_int_eq(found("Rate (%)2", "Rate (%)"), 0);
}
END_TEST

/* A number may be the name. */
START_TEST(numbers_in_names) {
    ck_assert_int_eq(found("quarter1|quarter2", "quarter2"), 1);
    ck_assert_int_eq(found("quarter1|quarter2", "quarter"), -2);
    ck_assert_int_eq(found("quarter2", "quarter1"), -1);
    ck_assert_int_eq(found("Q1|Q2", "Q3"), -1);
    ck_assert_int_eq(found("Year 6", "Year"), -1);
    ck_assert_int_eq(found("level_2", "level"), -1);
    ck_assert_int_eq(found("PM10", "PM"), -1);
    ck_assert_int_eq(found("LSOA code (2011)", "LSOA code"), -1);
    ck_assert_int_eq(found("in 2019", "in"), -1);
}
END_TEST

START_TEST(stars) {
    hiap_header h = header_made("IMD - Average score |Income - Average rank|LSOA code (2021)");
    hiap_str star;
    ck_assert_uint_eq(hiap_header_find(&h, HIAP_STR("* - average score")), 0);
    ck_assert(hiap_header_fits(&star, &h, 1, HIAP_STR("* - Average rank")));
    ck_assert(hiap_str_is(star, "Income"));
    ck_assert(hiap_header_fits(&star, &h, 2, HIAP_STR("LSOA code (*)")));
    ck_assert(hiap_str_is(star, "2021"));
    ck_assert(!hiap_header_fits(&star, &h, 2, HIAP_STR("LSOA code (2021)*")));
    ck_assert_uint_eq(hiap_header_find(&h, HIAP_STR("*Average*")), HIAP_HEADING_NONE);
    ck_assert_uint_eq(hiap_header_find(&h, HIAP_STR("*a*e")), HIAP_HEADING_NONE);
    ck_assert_uint_eq(hiap_header_find(&h, HIAP_STR("*")), HIAP_HEADING_SEVERAL);
    hiap_header_clear(&h);
}
END_TEST

START_TEST(stacked) {
    const char *const pivot = "Grand Total/Sum of x/Households|Sum of y/Bed and breakfast/Total|"
                              "Sum of z/Hostels/Total";
    ck_assert_int_eq(found(pivot, "Households"), 0);
    ck_assert_int_eq(found(pivot, "Bed and breakfast total"), 1);
    ck_assert_int_eq(found(pivot, "Total"), -2);
    ck_assert_int_eq(found(pivot, "Sum of z Hostels Total"), 2);
    ck_assert_int_eq(found("Hostels|~Hostels", "Hostels"), 0);
    ck_assert_int_eq(found("x|~Hostels", "Hostels"), 1);
    hiap_header h = header_made(pivot);
    ck_assert(hiap_str_is(hiap_header_text(&h, 1), "Sum of y Bed and breakfast Total"));
    ck_assert(hiap_str_is(hiap_header_text(&h, 9), ""));
    hiap_header_clear(&h);
}
END_TEST

START_TEST(letters) {
    ck_assert_uint_eq(hiap_heading_letters(HIAP_STR("A")), 0);
    ck_assert_uint_eq(hiap_heading_letters(HIAP_STR("AA")), 26);
    ck_assert_uint_eq(hiap_heading_letters(HIAP_STR("XFD")), 16383);
    ck_assert_uint_eq(hiap_heading_letters(HIAP_STR("XFE")), HIAP_HEADING_NONE);
    ck_assert_uint_eq(hiap_heading_letters(HIAP_STR("AAAA")), HIAP_HEADING_NONE);
    ck_assert_uint_eq(hiap_heading_letters(HIAP_STR("a")), HIAP_HEADING_NONE);
    ck_assert_uint_eq(hiap_heading_letters(HIAP_STR("")), HIAP_HEADING_NONE);
}
END_TEST

START_TEST(no_memory) {
    for (long n = 1;; n++) {
        hiap_header h = { 0 };
        hiap_err err = { 0 };
        hiap_mem_fail_at(n, true);
        hiap_rc rc = hiap_header_add(&h, HIAP_STR("a\nb"), false, &err);
        hiap_mem_fail_at(0, false);
        hiap_header_clear(&h);
        if (rc == HIAP_OK) {
            ck_assert_int_gt(n, 1);
            break;
        }
        ck_assert_int_eq(rc, HIAP_NOMEM);
    }
}
END_TEST

HIAP_SUITE(heading) {
    tcase_add_test(tests, spellings);
    tcase_add_test(tests, footnotes);
    tcase_add_test(tests, numbers_in_names);
    tcase_add_test(tests, stars);
    tcase_add_test(tests, stacked);
    tcase_add_test(tests, letters);
    tcase_add_test(tests, no_memory);
}
