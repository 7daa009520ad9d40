/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Workbooks to test with. */
#ifndef HIAP_TESTS_REPORT_WORKBOOK_MADE_H
#define HIAP_TESTS_REPORT_WORKBOOK_MADE_H

#include <zip.h>

#include "core/data/xlsx_read.h"
#include "core/report/workbook.h"
#include "core/report/workbook_read.h"
#include "tests/unit/report/sample.h"

static inline hiap_workbook *workbook_new(void) {
    hiap_workbook *w;
    hiap_workbook_head head = { .title = HIAP_STR("Fuel poverty"),
                                .author = HIAP_STR("A council") };
    ck_ok(hiap_workbook_new(&w, &head, err));
    return w;
}

static inline hiap_workbook_sheet sheet_of(const hiap_frame *f) {
    return (hiap_workbook_sheet){ .name = HIAP_STR("Table_1"), .title = HIAP_STR("Areas"),
                                  .table = f };
}

/* The bytes of a workbook with one table; the caller's (hiap_buf_clear). */
static inline hiap_buf workbook_of(const hiap_workbook_sheet *sheet) {
    hiap_buf bytes = HIAP_BUF_INIT;
    hiap_workbook *w = workbook_new();
    ck_ok(hiap_workbook_sheet_add(w, sheet, err));
    ck_ok(hiap_workbook_write(&bytes, w, err));
    hiap_workbook_drop(w);
    return bytes;
}

static inline hiap_str all_of(const hiap_buf *b) {
    return (hiap_str){ b->at, b->len };
}

/* The text of a part; the caller's (hiap_buf_clear). */
static inline hiap_buf part_of(const hiap_buf *bytes, const char *name) {
    zip_error_t error;
    zip_stat_t about;
    hiap_buf text = HIAP_BUF_INIT;
    zip_error_init(&error);
    zip_t *archive =
        zip_open_from_source(zip_source_buffer_create(bytes->at, bytes->len, 0, &error), 0, &error);
    ck_assert_msg(zip_stat(archive, name, 0, &about) == 0, "there is no part %s", name);
    zip_file_t *file = zip_fopen(archive, name, 0);
    ck_assert(hiap_buf_reserve(&text, about.size + 1));
    ck_assert_int_eq(zip_fread(file, text.at, about.size), (zip_int64_t)about.size);
    text.len = about.size;
    text.at[text.len] = '\0';
    zip_fclose(file);
    zip_discard(archive);
    return text;
}

/* The part has this in it. */
#define ck_part(bytes, name, wanted)                                                    \
    do {                                                                                \
        hiap_buf text_ = part_of(bytes, name);                                          \
        ck_assert_msg(strstr(text_.at, wanted) != NULL, "no %s in %s", wanted, text_.at); \
        hiap_buf_clear(&text_);                                                         \
    } while (0)

/* The cells of a sheet, a line a row: "A1=Areas\nA2=...". */
static inline void ck_sheet(const hiap_buf *bytes, const char *sheet, const char *want) {
    hiap_xlsx *book;
    hiap_buf said = HIAP_BUF_INIT;
    bool more;
    ck_ok(hiap_xlsx_open_bytes(&book, all_of(bytes), "t.xlsx", err));
    ck_ok(hiap_xlsx_sheet(book, sheet, err));
    for (;;) {
        size_t count;
        ck_ok(hiap_xlsx_next(book, &more, err));
        if (!more)
            break;
        const hiap_xlsx_cell *cells = hiap_xlsx_cells(book, &count);
        for (size_t i = 0; i < count; i++) {
            char name[HIAP_XLSX_CELL_NAME];
            hiap_xlsx_cell_name(name, hiap_xlsx_row(book), cells[i].column);
            hiap_buf_printf(&said, "%s%s%s%.*s", i ? " " : "", name,
                            cells[i].kind == HIAP_XLSX_TEXT ? "=" : ":", (int)cells[i].text.len,
                            cells[i].text.at);
        }
        hiap_buf_add_char(&said, '\n');
    }
    ck_assert_str_eq(said.at ? said.at : "", want);
    hiap_buf_clear(&said);
    hiap_xlsx_close(book);
}

/* A refusal: its code, and a part of what it says. */
#define ck_refused(call, code, part)                                                     \
    do {                                                                                 \
        hiap_err err_ = { 0 }, *err = &err_;                                             \
        ck_assert_int_eq((call), code);                                                  \
        ck_assert_msg(strstr(err_.what, part) != NULL, "no '%s' in: %s", part, err_.what); \
    } while (0)

#endif
