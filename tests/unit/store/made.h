/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stores, files to import and frames as text, for the tests of this floor. */
#ifndef HIAP_TESTS_STORE_MADE_H
#define HIAP_TESTS_STORE_MADE_H

#include <string.h>

#include "core/base/mem.h"
#include "core/store/import/import.h"
#include "core/store/series.h"
#include "core/store/sql.h"
#include "tests/unit/base/scratch.h"
#include "tests/unit/suite.h"

#define STORE "p.sqlite"

static inline hiap_store *store_at(const char *name, hiap_store_mode mode) {
    hiap_store *store = NULL;
    ck_ok(hiap_store_open(&store, in_scratch(name), mode, err));
    ck_assert_ptr_nonnull(store);
    return store;
}

static inline hiap_store *store_made(void) {
    return store_at(STORE, HIAP_STORE_WRITE);
}

/* The error of a call that must fail: its code, and words of it. */
#define ck_refused(call, code, place, fact, advice)                                                \
    do {                                                                                           \
        hiap_err err_ = { 0 };                                                                     \
        hiap_err *err = &err_;                                                                     \
        hiap_rc rc_ = (call);                                                                      \
        ck_assert_msg(rc_ == (code) && err_.rc == (code), "code %d, not %d: %s", rc_, code,        \
                      err_.what);                                                                  \
        ck_assert_msg(strstr(err_.where, place) != NULL, "where: %s", err_.where);                 \
        ck_assert_msg(strstr(err_.what, fact) != NULL, "what: %s", err_.what);                     \
        ck_assert_msg(strstr(err_.hint, advice) != NULL, "hint: %s", err_.hint);                   \
    } while (0)

/* --- files ------------------------------------------------------------------------------------ */

#define FINGERTIPS                                                                                 \
    "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,"   \
    "Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,"            \
    "Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,"           \
    "Compared to England value or percentiles,Compared to Region value or percentiles,"            \
    "Time period Sortable,New data,Compared to goal\n"

/* The commonest row: indicator, area, period, value. */
#define ROW(id, area, period, value)                                                               \
    id ",Rate " id ",E92000001,England," area ",Area " area ",UA,Persons,All ages,,," period       \
       "," value ",,,,,,,,,,,,,\n"
/* With the breakdown: sex, age, category type, category. */
#define ROW_OF(id, area, breakdown, period, value) \
    id ",Rate " id ",,," area ",Area " area ",UA," breakdown "," period "," value ",,,,,,,,,,,,,\n"

static inline const char *file_made(const char *name, const char *text) {
    scratch_write(name, text);
    return in_scratch(name);
}

static inline hiap_import_report imported(hiap_store *store, const char *name, const char *text) {
    static const hiap_import_options options = { .imported_by = "ada",
                                                 .imported_at = "2026-04-09T10:11:12Z" };
    hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
    ck_ok(hiap_store_import(&report, store, file_made(name, text), &options, err));
    return report;
}

/* Import, and be done with the report. */
static inline void import_text(hiap_store *store, const char *name, const char *text) {
    hiap_import_report report = imported(store, name, text);
    hiap_import_report_clear(&report);
}

#define import_refused(store, name, text, code, place, fact, advice)                               \
    do {                                                                                           \
        hiap_import_report report_ = HIAP_IMPORT_REPORT_INIT;                                      \
        ck_refused(hiap_store_import(&report_, (store), file_made(name, text), NULL, err), code,   \
                   place, fact, advice);                                                           \
        ck_assert_uint_eq(report_.classes.len + report_.notes.len, 0);                             \
        ck_assert_int_eq(report_.vintage, 0);                                                      \
    } while (0)

/* "2 kept; 1 left out: no area code": the classes of a report. */
static inline void ck_classes(const hiap_import_report *report, const char *expected) {
    hiap_buf text = HIAP_BUF_INIT;
    size_t rows = 0;
    for (size_t i = 0; i < report->classes.len; i++) {
        const hiap_import_class *c = &report->classes.at[i];
        hiap_buf_printf(&text, "%s%zu ", i ? "; " : "", c->rows);
        hiap_import_class_words(&text, c);
        rows += c->rows;
    }
    ck_assert_str_eq(text.at ? text.at : "", expected);
    ck_assert_uint_eq(rows, report->rows_read);
    hiap_buf_clear(&text);
}

/* --- frames ----------------------------------------------------------------------------------- */

static inline void ck_frame_is(const hiap_frame *frame, const char *columns, const char *expected) {
    hiap_buf text = HIAP_BUF_INIT;
    for (size_t row = 0; row < hiap_frame_rows(frame); row++) {
        char names[256], *rest = names;
        snprintf(names, sizeof names, "%s", columns);
        for (const char *name; (name = strsep(&rest, " "));) {
            ck_assert_msg(hiap_frame_find(frame, name) != NULL, "no column %s", name);
            hiap_column_print(&text, hiap_frame_find(frame, name), row);
            hiap_buf_add_char(&text, rest ? '|' : '\n');
        }
    }
    ck_assert_str_eq(text.at ? text.at : "", expected);
    hiap_buf_clear(&text);
}

static inline void ck_series(hiap_store *store, const hiap_series_query *query, const char *columns,
                             const char *expected) {
    hiap_frame *frame = NULL;
    ck_ok(hiap_store_series(&frame, store, query, err));
    ck_frame_is(frame, columns, expected);
    hiap_frame_drop(frame);
}

/* The first column of the first row. */
static inline int64_t asked(hiap_store *store, const char *sql) {
    int64_t answer = 0;
    ck_ok(hiap_sql_integer(&answer, store, sql, NULL, err));
    return answer;
}

#endif
