/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Workbooks as departments publish them, mappings, and imports through them. */
#ifndef HIAP_TESTS_STORE_MAPPED_H
#define HIAP_TESTS_STORE_MAPPED_H

#include <xlsxwriter.h>

#include "tests/unit/store/made.h"

/* --- workbooks -------------------------------------------------------------------------------- */

typedef struct book {
    lxw_workbook *file;
    lxw_worksheet *sheet; /* the last one */
} book;

static inline book book_made(const char *name, const char *sheet) {
    book b = { .file = workbook_new(in_scratch(name)) };
    b.sheet = workbook_add_worksheet(b.file, sheet);
    return b;
}

/* Cells of a row (from 1), from column A, between '|': numbers are written as numbers, a cell that
 * starts with an apostrophe as text without it. */
static inline void book_row(book *b, unsigned row, const char *cells) {
    char copy[1024], *rest = copy;
    lxw_col_t column = 0;
    snprintf(copy, sizeof copy, "%s", cells);
    for (const char *cell; (cell = strsep(&rest, "|")); column++) {
        char *end;
        double number = strtod(cell, &end);
        if (*cell && !*end)
            worksheet_write_number(b->sheet, row - 1, column, number, NULL);
        else if (*cell)
            worksheet_write_string(b->sheet, row - 1, column, cell + (*cell == '\''), NULL);
    }
}

static inline void book_merge(book *b, const char *range) {
    worksheet_merge_range(b->sheet, RANGE(range), "", NULL);
}

static inline void book_close(book *b) {
    ck_assert_int_eq(workbook_close(b->file), LXW_NO_ERROR);
}

/* Stacked headings over merged cells, leftovers of a pivot table, two columns of names, a spacer
 * column and a spacer row, markers, a subtotal, notes. */
static inline void book_of_households(const char *name) {
    book b = book_made(name, "Contents");
    book_row(&b, 1, "TA1|Temporary accommodation");
    b.sheet = workbook_add_worksheet(b.file, "TA1");
    book_row(&b, 1, "Table TA1: households");
    book_row(&b, 3, "||||Grand Total||Sum of BB");
    book_merge(&b, "E4:E5");
    book_merge(&b, "G4:H4");
    book_row(&b, 4, "||||Households in TA1,2||Bed and breakfast (shared)6");
    book_row(&b, 5, "||||||Total|With children [note 3]");
    book_row(&b, 6, "E92000001|ENGLAND|||1000||400|100");
    book_row(&b, 7, "-|Rest of England|||900||300|90");
    book_row(&b, 9, "E06000001 ||Hartlepool||'1,021||..|-");
    book_row(&b, 10, "E07000040||Devon|East Devon|17||\xC2\xA0|4");
    book_row(&b, 11, "||Devon||5||6|7");
    book_row(&b, 13, "Source: a department");
    book_close(&b);
}

/* --- mappings --------------------------------------------------------------------------------- */

/* JSON with ' for ". */
static inline hiap_rc mapping_made(hiap_mapping **out, const char *json, hiap_err *err) {
    char *text = hiap_strdup(json);
    for (char *at = text; (at = strchr(at, '\''));)
        *at = '"';
    hiap_rc rc = hiap_mapping_parse(out, hiap_str_of(text), err);
    hiap_free(text);
    return rc;
}

#define MAPPINGS 3
typedef struct mapped {
    hiap_mapping *at[MAPPINGS];
    size_t count;
} mapped;

static inline hiap_rc mapped_list(hiap_mapping_list *out, void *payload, hiap_err *err) {
    const mapped *m = payload;
    (void)err;
    *out = (hiap_mapping_list){ (const hiap_mapping *const *)m->at, m->count };
    return HIAP_OK;
}

static inline mapped mappings_made(const char *const *json, size_t count) {
    mapped m = { .count = count };
    for (size_t i = 0; i < count; i++)
        ck_ok(mapping_made(&m.at[i], json[i], err));
    return m;
}

static inline void mapped_clear(mapped *m) {
    for (size_t i = 0; i < m->count; i++)
        hiap_mapping_drop(m->at[i]);
}

/* --- imports ---------------------------------------------------------------------------------- */

static inline hiap_rc import_mapped(hiap_import_report *report, hiap_store *store,
                                    const char *name, mapped *m, hiap_err *err) {
    const hiap_import_options how = { .imported_by = "ada",
                                      .imported_at = "2026-04-09T10:11:12Z",
                                      .mappings = mapped_list,
                                      .mappings_payload = m };
    return hiap_store_import(report, store, in_scratch(name), &how, err);
}

/* What the file and one mapping make: classes "2 kept; ...", and observations in file order, one a
 * line: "indicator area name period value count reason". */
static inline void ck_mapped(hiap_store *store, const char *name, const char *json,
                             const char *classes, const char *rows) {
    static const char sql[] =
        "SELECT group_concat(line, '') FROM (SELECT i.key || ' ' || a.code || ' ' || n.name ||"
        " ' ' || p.label || ' ' || d.sex || ' ' ||"
        " iif(o.value IS NULL, w.text, printf('%g', o.value)) ||"
        " iif(o.count IS NULL, '', printf(' %g', o.count)) ||"
        " iif(d.category = '', '', ' ' || d.category) || x'0A' AS line"
        " FROM observation o JOIN indicator i USING (indicator) JOIN area a USING (area)"
        " JOIN area_name n USING (area) JOIN period p USING (period)"
        " JOIN disaggregation d USING (disaggregation) LEFT JOIN word w ON w.word = o.reason"
        " ORDER BY o.source_line, i.key, d.sex)";
    mapped m = mappings_made(&json, 1);
    hiap_import_report report = HIAP_IMPORT_REPORT_INIT;
    sqlite3_stmt *s;
    bool row;
    ck_ok(import_mapped(&report, store, name, &m, err));
    ck_classes(&report, classes);
    ck_ok(hiap_sql_statement(&s, store, sql, err));
    ck_ok(hiap_sql_step(store, s, &row, err));
    ck_assert_str_eq(hiap_sql_text(s, 0).at, rows);
    sqlite3_reset(s);
    hiap_import_report_clear(&report);
    mapped_clear(&m);
}

#define mapped_refused(store, name, json, place, fact, advice)                                     \
    do {                                                                                           \
        const char *json_ = (json);                                                                \
        mapped m_ = mappings_made(&json_, 1);                                                      \
        hiap_import_report report_ = HIAP_IMPORT_REPORT_INIT;                                      \
        ck_refused(import_mapped(&report_, (store), (name), &m_, err), HIAP_PARSE, place, fact,    \
                   advice);                                                                        \
        ck_assert_int_eq(asked((store), "SELECT count(*) FROM vintage"), 0);                       \
        ck_assert_uint_eq(report_.sheets.len + report_.classes.len, 0);                            \
        mapped_clear(&m_);                                                                         \
    } while (0)

#endif
