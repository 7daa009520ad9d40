/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/dfe_filter.h"

#include "tests/unit/store/made.h"

#define START "time_period,time_identifier,geographic_level,country_code,v,"
#define ROW_START "2023,Calendar year,National,E92000001,1,"
#define META "col_name,col_type,label,filter_grouping_column,filter_default\nv,Indicator,V,,\n"

/* What the filters of one row become: "sex|age|category type|category". */
static void becomes(const char *meta, const char *columns, const char *cells,
                    const char *expected) {
    const char *key = "dfe/v";
    char text[512], meta_text[512];
    hiap_series_query query = { .indicators = &key, .indicator_count = 1, .sex = "*", .age = "*",
                                .category = "*" };
    scratch_make();
    hiap_store *store = store_made();
    snprintf(meta_text, sizeof meta_text, META "%s", meta);
    snprintf(text, sizeof text, START "%s\n" ROW_START "%s\n", columns, cells);
    scratch_write("x.meta.csv", meta_text);
    import_text(store, "x.csv", text);
    ck_series(store, &query, "sex age category_type category", expected);
    hiap_store_close(store);
    scratch_remove();
}

#define SEX "sex,Filter,Sex,,\n"
#define FSM "fsm,Filter,FSM status,,\n"
#define GROUPED "what,Filter,Characteristic,what_group,\n"

START_TEST(totals) {
    becomes(SEX FSM, "sex,fsm", "Total,Total", "Persons|All ages||\n");
    becomes(SEX FSM, "sex,fsm", "ALL, ", "Persons|All ages||\n");
    becomes("sex,Filter,Sex,,Both sexes\n", "sex", "both sexes", "Persons|All ages||\n");
    becomes(GROUPED, "what_group,what", "Total,All pupils", "Persons|All ages||\n");
}
END_TEST

START_TEST(sex_and_age) {
    becomes(SEX, "sex", "Girls", "Female|All ages||\n");
    becomes("g,Filter,Gender,,\n", "g", "Gender male", "Male|All ages||\n");
    becomes(GROUPED, "what_group,what", "Gender,Gender Female", "Female|All ages||\n");
    becomes(SEX, "sex", "Not known", "Persons|All ages|Sex|Not known\n");
    becomes("a,Filter,Age,,\n" SEX, "a,sex", "16-17,Male", "Male|16-17||\n");
}
END_TEST

START_TEST(other_filters) {
    becomes(FSM, "fsm", "FSM status Eligible", "Persons|All ages|FSM status|Eligible\n");
    becomes(FSM, "fsm", "FSM statuses", "Persons|All ages|FSM status|FSM statuses\n");
    becomes(SEX FSM, "sex,fsm", "Male,FSM", "Male|All ages|FSM status|FSM\n");
    becomes(FSM "sen,Filter,SEN,,\n", "fsm,sen", "FSM,None",
            "Persons|All ages|FSM status and SEN|FSM, None\n");
    becomes(GROUPED, "what_group,what", "SEN Provision ,SEN Provision SEN support",
            "Persons|All ages|SEN Provision|SEN support\n");
}
END_TEST

/* A characteristic that gathers the filters, and each of them in a column of its own. */
START_TEST(what_is_told_twice) {
    becomes(GROUPED "g,Filter,Gender,,\nf,Filter,FSM,,\n", "what_group,what,g,f",
            "Gender,Gender Male,Gender Male,Total", "Male|All ages||\n");
    becomes(GROUPED "f,Filter,Meals,,\n", "what_group,what,f", "FSM,FSM yes,FSM yes",
            "Persons|All ages|FSM|yes\n");
    becomes("a,Filter,A,,\nb,Filter,B,,\nc,Filter,C,,\nd,Filter,D,,\ne,Filter,E,,\nf,Filter,F,,\n"
            "g,Filter,G,,\nh,Filter,H,,\ni,Filter,I,,\n",
            "a,b,c,d,e,f,g,h,i", "1,2,3,4,5,6,7,8,9",
            "Persons|All ages|A and B and C and D and E and F and G and H and I|"
            "1, 2, 3, 4, 5, 6, 7, 8, 9\n");
}
END_TEST

HIAP_SUITE(dfe_filter) {
    tcase_add_test(tests, totals);
    tcase_add_test(tests, sex_and_age);
    tcase_add_test(tests, other_filters);
    tcase_add_test(tests, what_is_told_twice);
}
