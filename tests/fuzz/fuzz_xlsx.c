/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes are a workbook, or a part of one, or are refused with a place and a hint. The first
 * byte says which: the container itself, or the part that the rest stands for in a sound
 * workbook. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <zip.h>

#include "core/data/xlsx_read.h"

#define REQUIRE(condition) \
    if (!(condition))      \
    abort()

#define MAIN     "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define OFFICE   "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE \
    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
#define RELATION(id, type, target) \
    "<Relationship Id='" id "' Type='" OFFICE "/" type "' Target='" target "'/>"

static const struct {
    const char *name, *text;
} parts[] = {
    { "xl/s.xml", "<worksheet xmlns='" MAIN "'><sheetData><row><c t='s'><v>1</v></c>"
                  "<c s='1'><v>45382.5</v></c></row></sheetData></worksheet>" },
    { "xl/t.xml", "<sst xmlns='" MAIN "'><si><t>a</t></si><si><t>b</t></si></sst>" },
    { "xl/f.xml", "<styleSheet xmlns='" MAIN "'><cellXfs><xf/><xf numFmtId='22'/></cellXfs>"
                  "</styleSheet>" },
    { "xl/w.xml", "<workbook xmlns='" MAIN "' xmlns:r='" OFFICE "'><sheets>"
                  "<sheet name='One' r:id='a'/></sheets></workbook>" },
    { "xl/_rels/w.xml.rels", PACKAGE RELATION("a", "worksheet", "s.xml")
      RELATION("b", "sharedStrings", "t.xml") RELATION("c", "styles", "f.xml") "</Relationships>" },
    { "_rels/.rels", PACKAGE RELATION("a", "officeDocument", "xl/w.xml") "</Relationships>" },
};
enum { PARTS = sizeof parts / sizeof *parts };

/* A workbook whose part `at` is `text`; the caller frees the bytes. */
static hiap_str pack(size_t at, hiap_str text) {
    zip_error_t error;
    zip_stat_t about;
    zip_source_t *memory = zip_source_buffer_create(NULL, 0, 0, &error);
    zip_source_keep(memory);
    zip_t *archive = zip_open_from_source(memory, ZIP_TRUNCATE, &error);
    for (size_t i = 0; i < PARTS; i++) {
        hiap_str part = i == at ? text : hiap_str_of(parts[i].text);
        zip_int64_t index = zip_file_add(archive, parts[i].name,
                                         zip_source_buffer(archive, part.at, part.len, 0), 0);
        zip_set_file_compression(archive, (zip_uint64_t)index, ZIP_CM_STORE, 0);
    }
    REQUIRE(zip_close(archive) == 0);
    zip_source_stat(memory, &about);
    char *bytes = malloc(about.size);
    zip_source_open(memory);
    zip_source_read(memory, bytes, about.size);
    zip_source_close(memory);
    zip_source_free(memory);
    return (hiap_str){ bytes, about.size };
}

static void check_refusal(const hiap_err *err) {
    REQUIRE(err->rc == HIAP_PARSE || err->rc == HIAP_LIMIT);
    REQUIRE(err->where[0] && err->what[0] && err->hint[0]);
}

/* Rows rise, and so do the columns in them; every text is valid. */
static void check_row(const hiap_xlsx *book, size_t before) {
    size_t count;
    const hiap_xlsx_cell *cells = hiap_xlsx_cells(book, &count);
    REQUIRE(count > 0 && hiap_xlsx_row(book) > before);
    REQUIRE(hiap_xlsx_row(book) <= HIAP_XLSX_ROW_LIMIT);
    REQUIRE(hiap_xlsx_width(book) == cells[count - 1].column + 1);
    REQUIRE(hiap_xlsx_width(book) <= HIAP_XLSX_COLUMN_LIMIT);
    for (size_t i = 0; i < count; i++) {
        REQUIRE(i == 0 || cells[i].column > cells[i - 1].column);
        REQUIRE(cells[i].kind != HIAP_XLSX_EMPTY && cells[i].text.len > 0);
        REQUIRE(hiap_utf8_valid(cells[i].text, NULL));
        REQUIRE(hiap_xlsx_cell_at(book, cells[i].column) == &cells[i]);
    }
}

static hiap_rc read_sheet(hiap_xlsx *book, size_t index, hiap_err *err) {
    const hiap_xlsx_range *ranges;
    size_t count, row = 0;
    bool more = true;
    hiap_rc rc = hiap_xlsx_sheet_at(book, index, err);
    if (rc == HIAP_OK)
        rc = hiap_xlsx_merges(book, &ranges, &count, err);
    while (rc == HIAP_OK && more) {
        rc = hiap_xlsx_next(book, &more, err);
        if (rc != HIAP_OK || !more)
            break;
        check_row(book, row);
        row = hiap_xlsx_row(book);
    }
    return rc;
}

static void read_workbook(hiap_str bytes) {
    hiap_xlsx *book;
    hiap_err err = { 0 };
    if (hiap_xlsx_open_bytes(&book, bytes, "fuzz.xlsx", &err) != HIAP_OK) {
        check_refusal(&err);
        return;
    }
    for (size_t i = 0; i < hiap_xlsx_sheet_count(book) && i < 4; i++)
        if (read_sheet(book, i, &err) != HIAP_OK)
            check_refusal(&err);
    hiap_xlsx_close(book);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    if (size == 0)
        return 0;
    hiap_str text = { (const char *)data + 1, size - 1 };
    size_t part = data[0] % (PARTS + 1);
    hiap_str bytes = part < PARTS ? pack(part, text) : text;
    read_workbook(bytes);
    if (part < PARTS)
        free((void *)(uintptr_t)bytes.at);
    return 0;
}
