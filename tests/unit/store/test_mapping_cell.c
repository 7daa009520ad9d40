/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/mapping_cell.h"

#include <math.h>

#include "tests/unit/store/mapped.h"

/* The first record of a file under a mapping of some kind. */
typedef struct record {
    hiap_source source;
    hiap_import import;
    hiap_mapping_fit fit;
    hiap_mapping *mapping;
} record;

static void record_open(record *r, const char *text) {
    bool more;
    scratch_make();
    *r = (record){ .mapping = NULL };
    ck_ok(mapping_made(&r->mapping,
                       "{'id':'x','file':['x'],'keep':'table','markers':{'-':'not applicable'},"
                       "'where':[{'column':{'columns':['a']},'one_of':['Total']}]}",
                       err));
    ck_ok(hiap_source_csv(&r->source, file_made("a.csv", text), "a.csv", err));
    ck_ok(r->source.next(r->source.self, &more, err));
    r->fit.mapping = r->mapping;
    r->import = (hiap_import){ .source = &r->source, .fit = &r->fit };
}

static void record_close(record *r) {
    r->source.close(r->source.self);
    hiap_mapping_drop(r->mapping);
    scratch_remove();
}

#define COLUMNS_OF(...)                                                                            \
    ((hiap_fit_column){                                                                            \
        { __VA_ARGS__ }, sizeof((size_t[]){ __VA_ARGS__ }) / sizeof(size_t), { "", 0 } })

START_TEST(texts) {
    record r;
    hiap_buf room = HIAP_BUF_INIT;
    hiap_str text;
    record_open(&r, "a,b,c,d\n , NA,Devon \xC2\xA0,E06000001\n");
    const hiap_fit_column all = COLUMNS_OF(0, 1, 2, 3), none = COLUMNS_OF(0, 1),
                          one = COLUMNS_OF(2);
    const hiap_fit_column fixed = { .text = HIAP_STR("2023") };
    ck_assert(hiap_str_is(hiap_mapping_cell(&r.import, &all), "Devon"));
    ck_assert(hiap_str_is(hiap_mapping_cell(&r.import, &none), ""));
    ck_assert(hiap_str_is(hiap_mapping_cell(&r.import, &fixed), "2023"));
    ck_assert(hiap_str_is(hiap_mapping_area_code(&r.import, &all), "E06000001"));
    ck_assert(hiap_str_is(hiap_mapping_area_code(&r.import, &one), "Devon"));
    ck_ok(hiap_mapping_joined(&text, &r.import, &all, &room, err));
    ck_assert(hiap_str_is(text, "Devon, E06000001"));
    ck_ok(hiap_mapping_joined(&text, &r.import, &one, &room, err));
    ck_assert(hiap_str_is(text, "Devon"));
    hiap_buf_clear(&room);
    record_close(&r);
}
END_TEST

START_TEST(numbers) {
    static const struct {
        double number;
        hiap_reason reason;
    } expected[] = { { 1021, 0 },  { 12.5, 0 }, { NAN, HIAP_MISSING_NOT_APPLICABLE },
                     { NAN, HIAP_MISSING_CONFIDENTIAL }, { NAN, HIAP_MISSING_EMPTY } };
    record r;
    double number;
    hiap_reason reason;
    record_open(&r, "a,b,c,d,e,f,g\n\"1,021\",12.5 , - ,[c], ,few,#UNCALCULATED!\n");
    for (size_t i = 0; i < 5; i++) {
        const hiap_fit_column c = COLUMNS_OF(i);
        ck_ok(hiap_mapping_number(&number, &reason, &r.import, &c, err));
        ck_assert_int_eq(reason, expected[i].reason);
        ck_assert(reason ? isnan(number) : number == expected[i].number);
    }
    const hiap_fit_column few = COLUMNS_OF(5), formula = COLUMNS_OF(6), absent = { .count = 0 };
    const hiap_fit_column fixed = { .text = HIAP_STR("100") }, word = { .text = HIAP_STR("some") };
    ck_refused(hiap_mapping_number(&number, &reason, &r.import, &few, err), HIAP_PARSE, "a.csv:2",
               "'few' in column 'f' is not a number", "['few'] = 'not available'");
    ck_refused(hiap_mapping_number(&number, &reason, &r.import, &formula, err), HIAP_PARSE,
               "a.csv:2", "'#UNCALCULATED!'", "open the workbook in a spreadsheet program");
    ck_refused(hiap_mapping_number(&number, &reason, &r.import, &word, err), HIAP_PARSE, "a.csv:2",
               "'some'", "");
    ck_ok(hiap_mapping_number(&number, &reason, &r.import, &fixed, err));
    ck_assert(number == 100);
    ck_ok(hiap_mapping_number(&number, &reason, &r.import, &absent, err));
    ck_assert_int_eq(reason, HIAP_MISSING_EMPTY);
    record_close(&r);
}
END_TEST

START_TEST(marked_numbers) {
    record r;
    double number;
    hiap_reason reason;
    record_open(&r, "a,b,c\n12.5 [p],\"1,234[b]\",12.5*\n");
    const hiap_fit_column p = COLUMNS_OF(0), b = COLUMNS_OF(1), star = COLUMNS_OF(2);
    ck_ok(hiap_mapping_number(&number, &reason, &r.import, &p, err));
    ck_assert(number == 12.5 && reason == HIAP_MISSING_NONE);
    ck_assert(hiap_str_is(hiap_mapping_remark(&r.import, &p), "provisional"));
    ck_ok(hiap_mapping_number(&number, &reason, &r.import, &b, err));
    ck_assert(number == 1234);
    ck_assert(hiap_str_is(hiap_mapping_remark(&r.import, &b), "break in time series"));
    ck_refused(hiap_mapping_number(&number, &reason, &r.import, &star, err), HIAP_PARSE, "a.csv:2",
               "'12.5*' in column 'c'", "take '*' out of the cell");
    record_close(&r);
}
END_TEST

START_TEST(multipliers) {
    ck_assert(hiap_mapping_scaled(0.116, 100) == 11.6);
    ck_assert(hiap_mapping_scaled(0.116, 1) == 0.116);
    ck_assert(hiap_mapping_scaled(24367.038, 1000) == 24367038);
    ck_assert(hiap_mapping_scaled(11.6, 0.01) == 0.116);
    ck_assert(hiap_mapping_scaled(2, 3) == 6);
    ck_assert(hiap_mapping_scaled(2, -10) == -20);
    ck_assert(hiap_mapping_scaled(2.5e-7, 10) == 2.5e-7 * 10);
    ck_assert(isnan(hiap_mapping_scaled(NAN, 10)));
}
END_TEST

START_TEST(records) {
    record r;
    hiap_fit_column columns[] = { COLUMNS_OF(0) };
    hiap_fit_sheet sheet = { .conditions = { columns, 1, 1 } };
    record_open(&r, "a,b\n total ,\n");
    ck_assert(hiap_mapping_asked(&r.import, &sheet));
    ck_assert(!hiap_mapping_blank(&r.import));
    columns[0] = COLUMNS_OF(1);
    ck_assert(!hiap_mapping_asked(&r.import, &sheet));
    record_close(&r);
    record_open(&r, "a,b\n\xC2\xA0, \n");
    ck_assert(hiap_mapping_blank(&r.import));
    record_close(&r);
}
END_TEST

HIAP_SUITE(mapping_cell) {
    tcase_add_test(tests, texts);
    tcase_add_test(tests, numbers);
    tcase_add_test(tests, marked_numbers);
    tcase_add_test(tests, multipliers);
    tcase_add_test(tests, records);
}
