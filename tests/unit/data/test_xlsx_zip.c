/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdint.h>
#include <unistd.h>

#include "core/data/xlsx_impl.h"
#include "tests/unit/data/xlsx_made.h"

#define SHEET_PART "xl/worksheets/sheet1.xml"

/* The bytes of an entry's header in the central directory. */
static uint8_t *central(hiap_str file, const char *name) {
    uint8_t *at = (uint8_t *)(uintptr_t)file.at, *end = at + file.len;
    for (; (at = memmem(at, (size_t)(end - at), "PK\1\2", 4)); at += 4)
        if (memcmp(at + 46, name, strlen(name)) == 0)
            return at;
    ck_abort_msg("no entry %s", name);
    return NULL;
}

static hiap_str one_row(void) {
    return xlsx_made((xlsx_parts){ .sheet = XLSX_SHEET("<row><c><v>12345</v></c></row>") });
}

START_TEST(a_wrong_checksum) {
    hiap_str file = one_row();
    xlsx_patch(file, HIAP_STR("12345"), HIAP_STR("12346"));
    xlsx_refuses_file(file, HIAP_PARSE, "x.xlsx!One", "damaged");
}
END_TEST

START_TEST(lying_sizes) {
    hiap_str file = one_row();
    central(file, SHEET_PART)[24] ^= 0x10; /* the inflated size */
    xlsx_refuses_file(file, HIAP_PARSE, "x.xlsx!One", "damaged");
    file = one_row();
    central(file, SHEET_PART)[23] = 0x7F; /* the size in the file */
    xlsx_refuses_file(file, HIAP_PARSE, "x.xlsx!One", SHEET_PART);
}
END_TEST

START_TEST(entries_twice) {
    const xlsx_entry entries[] = { { "xl/a.xml", "1" }, { "xl/b.xml", "2" } };
    hiap_str file = xlsx_zip_made(entries, 2, false);
    xlsx_patch(file, HIAP_STR("xl/b.xml"), HIAP_STR("XL/A.xml"));
    xlsx_refuses_file(file, HIAP_PARSE, "x.xlsx", "two entries named 'XL/A.xml'");
}
END_TEST

START_TEST(encrypted_entries) {
    hiap_str file = one_row();
    central(file, SHEET_PART)[8] |= 1;
    xlsx_refuses_file(file, HIAP_PARSE, "x.xlsx!One", "encrypted");
}
END_TEST

START_TEST(cut_off_anywhere) {
    hiap_str file = one_row();
    for (size_t len = 4; len < file.len; len += 1 + len / 40) {
        hiap_buf out = HIAP_BUF_INIT;
        hiap_err err = { 0 };
        hiap_str cut = { memcpy(malloc(len), file.at, len), len };
        ck_assert_int_eq(xlsx_read_all(&out, cut, &err), HIAP_PARSE);
        ck_assert(err.where[0] && err.what[0] && err.hint[0]);
        hiap_buf_clear(&out);
        free((void *)(uintptr_t)cut.at);
    }
    free((void *)(uintptr_t)file.at);
}
END_TEST

/* Names of entries are no paths here: nothing is written, and what is not asked for is not read. */
START_TEST(names_that_leave_the_folder) {
    const xlsx_entry entries[] = {
        { "../../../../../../../../tmp/hiap-xlsx-traversal", "escaped" },
        { "/tmp/hiap-xlsx-traversal", "escaped" },
        { "_rels/.rels", XLSX_ROOT_RELS },
        { "xl/workbook.xml", XLSX_BOOK(XLSX_ONE_SHEET) },
        { "xl/_rels/workbook.xml.rels",
          XLSX_RELS(XLSX_REL("rId1", "worksheet", "../../../../etc/passwd")) },
    };
    xlsx_refuses_file(xlsx_zip_made(entries, 5, true), HIAP_PARSE, "x.xlsx!One",
                      "the part etc/passwd is missing");
    ck_assert_int_ne(access("/tmp/hiap-xlsx-traversal", F_OK), 0);
}
END_TEST

START_TEST(backslashes_and_cases) {
    const xlsx_entry entries[] = {
        { "_rels\\.rels", XLSX_ROOT_RELS },
        { "XL\\Workbook.xml", XLSX_BOOK(XLSX_ONE_SHEET) },
        { "/xl/_rels/workbook.xml.rels", XLSX_RELS(XLSX_REL("rId1", "worksheet", "/xl/s.xml")) },
        { "xl/S.xml", XLSX_SHEET("<row><c><v>1</v></c></row>") },
    };
    xlsx_reads_file(xlsx_zip_made(entries, 4, true), "A1=n:1\n");
}
END_TEST

static hiap_str inflating_to(size_t bytes) {
    static const char head[] = "<worksheet xmlns='" XLSX_MAIN "'>", tail[] = "</worksheet>";
    char *sheet = malloc(bytes + sizeof head + sizeof tail);
    memset(sheet, ' ', bytes + sizeof head + sizeof tail);
    memcpy(sheet, head, sizeof head - 1);
    strcpy(sheet + sizeof head - 1 + bytes, tail);
    const xlsx_entry entries[] = {
        { "_rels/.rels", XLSX_ROOT_RELS },
        { "xl/workbook.xml", XLSX_BOOK(XLSX_ONE_SHEET) },
        { "xl/_rels/workbook.xml.rels", XLSX_RELS(XLSX_REL("rId1", "worksheet", "s.xml")) },
        { "xl/s.xml", sheet },
    };
    hiap_str file = xlsx_zip_made(entries, 4, true);
    free(sheet);
    return file;
}

START_TEST(bombs) {
    xlsx_reads_file(inflating_to((size_t)60 << 20), "");
    xlsx_refuses_file(inflating_to((size_t)65 << 20), HIAP_LIMIT, "x.xlsx!One", "250 times");
}
END_TEST

START_TEST(too_many_entries) {
    enum { COUNT = HIAP_XLSX_ENTRY_LIMIT + 1, NAME = 12 };
    xlsx_entry *entries = malloc(COUNT * sizeof *entries);
    char *names = malloc(COUNT * NAME);
    for (size_t i = 0; i < COUNT; i++) {
        snprintf(names + i * NAME, NAME, "e%zu", i);
        entries[i] = (xlsx_entry){ names + i * NAME, "" };
    }
    xlsx_refuses_file(xlsx_zip_made(entries, COUNT, false), HIAP_LIMIT, "x.xlsx", "10,000");
    free(entries);
    free(names);
}
END_TEST

/* What comes out twice of one entry is counted once. */
START_TEST(bytes_are_counted) {
    hiap_str file = one_row();
    hiap_xlsx_zip zip;
    ck_ok(hiap_xlsx_zip_open(&zip, file, err));
    for (int i = 0; i < 3; i++) {
        hiap_xlsx_part part;
        char bytes[4096];
        size_t len, read = 0;
        ck_ok(hiap_xlsx_part_open(&part, &zip, SHEET_PART, err));
        do {
            ck_ok(hiap_xlsx_part_read(&part, bytes, 7, &len, err));
            read += len;
        } while (len > 0);
        hiap_xlsx_part_close(&part);
        ck_assert_uint_eq(zip.total, read);
    }
    hiap_xlsx_zip_close(&zip);
    free((void *)(uintptr_t)file.at);
}
END_TEST

HIAP_SUITE(xlsx_zip) {
    tcase_add_test(tests, a_wrong_checksum);
    tcase_add_test(tests, lying_sizes);
    tcase_add_test(tests, entries_twice);
    tcase_add_test(tests, encrypted_entries);
    tcase_add_test(tests, cut_off_anywhere);
    tcase_add_test(tests, names_that_leave_the_folder);
    tcase_add_test(tests, backslashes_and_cases);
    tcase_add_test(tests, bombs);
    tcase_add_test(tests, too_many_entries);
    tcase_add_test(tests, bytes_are_counted);
}
