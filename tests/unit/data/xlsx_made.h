/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small workbooks made by hand, and what the reader says of them. */
#ifndef HIAP_TESTS_XLSX_MADE_H
#define HIAP_TESTS_XLSX_MADE_H

#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "core/data/xlsx_read.h"
#include "tests/unit/suite.h"

#define XLSX_MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define XLSX_RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define XLSX_PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"
#define XLSX_RELS(list) "<Relationships xmlns='" XLSX_PACKAGE "'>" list "</Relationships>"
#define XLSX_REL(id, type, target) \
    "<Relationship Id='" id "' Type='" XLSX_RELATIONS "/" type "' Target='" target "'/>"
#define XLSX_SHEET(rows) \
    "<worksheet xmlns='" XLSX_MAIN "'><sheetData>" rows "</sheetData></worksheet>"
#define XLSX_ROOT_RELS XLSX_RELS(XLSX_REL("rId1", "officeDocument", "xl/workbook.xml"))
#define XLSX_BOOK_RELS                                               \
    XLSX_RELS(XLSX_REL("rId1", "worksheet", "worksheets/sheet1.xml") \
              XLSX_REL("rId2", "sharedStrings", "sharedStrings.xml") \
              XLSX_REL("rId3", "styles", "styles.xml"))
#define XLSX_BOOK(inside)                                                                     \
    "<workbook xmlns='" XLSX_MAIN "' xmlns:r='" XLSX_RELATIONS "'>" inside "</workbook>"
#define XLSX_ONE_SHEET "<sheets><sheet name='One' sheetId='1' r:id='rId1'/></sheets>"

typedef struct xlsx_entry {
    const char *name, *text;
} xlsx_entry;

/* A zip file of entries that are stored as they are, or deflated. The caller frees `at`. */
static inline hiap_str xlsx_zip_made(const xlsx_entry *entries, size_t count, bool deflated) {
    zip_error_t error;
    zip_stat_t about;
    zip_error_init(&error);
    zip_source_t *memory = zip_source_buffer_create(NULL, 0, 0, &error);
    zip_source_keep(memory);
    zip_t *archive = zip_open_from_source(memory, ZIP_TRUNCATE, &error);
    for (size_t i = 0; i < count; i++) {
        zip_source_t *text = zip_source_buffer(archive, entries[i].text,
                                               strlen(entries[i].text), 0);
        zip_int64_t index = zip_file_add(archive, entries[i].name, text, ZIP_FL_ENC_UTF_8);
        ck_assert_int_ge(index, 0);
        zip_set_file_compression(archive, (zip_uint64_t)index,
                                 deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0);
    }
    ck_assert_int_eq(zip_close(archive), 0);
    zip_source_stat(memory, &about);
    char *bytes = malloc(about.size);
    zip_source_open(memory);
    ck_assert_int_eq(zip_source_read(memory, bytes, about.size), (zip_int64_t)about.size);
    zip_source_close(memory);
    zip_source_free(memory);
    return (hiap_str){ bytes, about.size };
}

/* What differs from a workbook with one empty sheet 'One'; NULL: nothing. */
typedef struct xlsx_parts {
    const char *root_rels, *book_rels, *book, *sheet, *strings, *styles;
} xlsx_parts;

static inline hiap_str xlsx_made(xlsx_parts p) {
    const xlsx_entry entries[] = {
        { "_rels/.rels", p.root_rels ? p.root_rels : XLSX_ROOT_RELS },
        { "xl/workbook.xml", p.book ? p.book : XLSX_BOOK(XLSX_ONE_SHEET) },
        { "xl/_rels/workbook.xml.rels", p.book_rels ? p.book_rels : XLSX_BOOK_RELS },
        { "xl/worksheets/sheet1.xml", p.sheet ? p.sheet : XLSX_SHEET("") },
        { "xl/sharedStrings.xml", p.strings ? p.strings : "<sst xmlns='" XLSX_MAIN "'/>" },
        { "xl/styles.xml", p.styles ? p.styles : "<styleSheet xmlns='" XLSX_MAIN "'/>" },
    };
    return xlsx_zip_made(entries, sizeof entries / sizeof *entries, false);
}

/* Change bytes that are there, wherever they are, into as many others. */
static inline void xlsx_patch(hiap_str file, hiap_str from, hiap_str to) {
    size_t found = 0;
    for (char *at = (char *)(uintptr_t)file.at, *end = at + file.len;
         (at = memmem(at, (size_t)(end - at), from.at, from.len)); at += to.len, found++)
        memcpy(at, to.at, to.len);
    ck_assert_uint_gt(found, 0);
    ck_assert_uint_eq(from.len, to.len);
}

/* The rows of the started sheet: "A1=n:1 C1=t:x\n", kinds n t b e d, and p for a percentage. */
static inline hiap_rc xlsx_print(hiap_buf *out, hiap_xlsx *book, hiap_err *err) {
    bool more = true;
    size_t count;
    hiap_rc rc;
    while ((rc = hiap_xlsx_next(book, &more, err)) == HIAP_OK && more) {
        const hiap_xlsx_cell *cells = hiap_xlsx_cells(book, &count);
        for (size_t i = 0; i < count; i++) {
            char name[HIAP_XLSX_CELL_NAME];
            hiap_xlsx_cell_name(name, hiap_xlsx_row(book), cells[i].column);
            hiap_buf_printf(out, "%s%s=%c:", i ? " " : "", name,
                            cells[i].percent ? 'p' : "?ntbed"[cells[i].kind]);
            hiap_buf_add_str(out, cells[i].text);
        }
        hiap_buf_add_char(out, '\n');
    }
    return rc;
}

/* Open, start the first sheet, print its rows. Frees the file. */
static inline hiap_rc xlsx_read_all(hiap_buf *out, hiap_str file, hiap_err *err) {
    hiap_xlsx *book;
    hiap_rc rc = hiap_xlsx_open_bytes(&book, file, "x.xlsx", err);
    if (rc == HIAP_OK)
        rc = hiap_xlsx_sheet_at(book, 0, err);
    if (rc == HIAP_OK)
        rc = xlsx_print(out, book, err);
    hiap_xlsx_close(book);
    return rc;
}

static inline void xlsx_reads_file(hiap_str file, const char *expected) {
    hiap_buf out = HIAP_BUF_INIT;
    ck_ok(xlsx_read_all(&out, file, err));
    ck_assert_str_eq(out.at ? out.at : "", expected);
    hiap_buf_clear(&out);
    free((void *)(uintptr_t)file.at);
}

static inline void xlsx_refuses_file(hiap_str file, hiap_rc rc, const char *where,
                                     const char *what) {
    hiap_buf out = HIAP_BUF_INIT;
    hiap_err err = { 0 };
    ck_assert_int_eq(xlsx_read_all(&out, file, &err), rc);
    ck_assert_int_eq(err.rc, rc);
    ck_assert_str_eq(err.where, where);
    ck_assert_msg(strstr(err.what, what), "'%s' is not in: %s", what, err.what);
    ck_assert_msg(err.hint[0], "no hint: %s", err.what);
    hiap_buf_clear(&out);
    free((void *)(uintptr_t)file.at);
}

/* Of a part of a workbook. */
#define xlsx_reads(expected, ...) xlsx_reads_file(xlsx_made((xlsx_parts){ __VA_ARGS__ }), expected)
#define xlsx_refuses(rc, where, what, ...) \
    xlsx_refuses_file(xlsx_made((xlsx_parts){ __VA_ARGS__ }), rc, where, what)

#endif
