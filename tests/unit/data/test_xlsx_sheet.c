/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/data/xlsx_made.h"

#define STRICT_MAIN "http://purl.oclc.org/ooxml/spreadsheetml/main"

START_TEST(kinds_of_cells) {
    xlsx_reads("A1=n:1.50 B1=t:a_b C1=b:TRUE D1=b:FALSE E1=e:#N/A F1=d:2024-03-31 G1=t:in run\n",
               .sheet = XLSX_SHEET("<row r='1'><c r='A1'><v> 1.50\n</v></c>"
                                   "<c r='B1' t='str'><v>a_x005F_b</v></c>"
                                   "<c r='C1' t='b'><v>1</v></c><c r='D1' t='b'><v>false</v></c>"
                                   "<c r='E1' t='e'><v>#N/A</v></c>"
                                   "<c r='F1' t='d'><v>2024-03-31</v></c>"
                                   "<c r='G1' t='inlineStr'>"
                                   "<is><r><t>in</t></r><r><t> run</t></r></is>"
                                   "</c></row>"));
}
END_TEST

START_TEST(values_as_numbers) {
    hiap_str file = xlsx_made((xlsx_parts){
        .sheet = XLSX_SHEET("<row><c><v>0.1</v></c><c><v>-1E-3</v></c>"
                            "<c t='b'><v>1</v></c></row>") });
    hiap_xlsx *book;
    bool more;
    ck_ok(hiap_xlsx_open_bytes(&book, file, "x.xlsx", err));
    ck_ok(hiap_xlsx_sheet(book, "One", err));
    ck_ok(hiap_xlsx_next(book, &more, err));
    ck_assert(hiap_xlsx_cell_at(book, 0)->number == 0.1);
    ck_assert(hiap_xlsx_cell_at(book, 1)->number == -0.001);
    ck_assert(hiap_xlsx_cell_at(book, 2)->number == 1);
    ck_assert_int_eq(hiap_xlsx_cell_at(book, 3)->kind, HIAP_XLSX_EMPTY);
    ck_assert_uint_eq(hiap_xlsx_width(book), 3);
    hiap_xlsx_close(book);
    free((void *)(uintptr_t)file.at);
}
END_TEST

/* The saved value counts, never the formula; one without a value is not taken for an empty cell. */
START_TEST(formulas) {
    xlsx_reads("A1=n:3 B1=t:x D1=e:#UNCALCULATED! E1=e:#REF!\n",
               .sheet = XLSX_SHEET("<row><c><f>1+2</f><v>3</v></c><c t='str'><f>A1</f><v>x</v></c>"
                                   "<c t='str'><f>\"\"</f><v></v></c><c><f>A1+1</f></c>"
                                   "<c t='e'><f>X</f><v>#REF!</v></c></row>"));
}
END_TEST

/* Cells without a value and rows without such cells are passed over; far ones cost nothing. */
START_TEST(sparse) {
    xlsx_reads("B3=n:1 XFD3=n:2\nA1048576=n:3\n",
               .sheet = XLSX_SHEET("<row r='1'><c r='A1' s='3'/></row><row r='2'/>"
                                   "<row r='3'><c r='B3'><v>1</v></c><c r='C3' t='str'><v/></c>"
                                   "<c r='XFD3'><v>2</v></c></row>"
                                   "<row r='1048576'><c r='A1048576'><v>3</v></c></row>"));
    xlsx_reads("A1=n:1 D1=n:2 E1=n:3\nA2=n:4\n",
               .sheet = XLSX_SHEET("<row><c><v>1</v></c><c r='D1'><v>2</v></c><c><v>3</v></c></row>"
                                   "<row><c><v>4</v></c></row>"));
    xlsx_reads("", .sheet = XLSX_SHEET(""));
    xlsx_reads("", .sheet = "<worksheet xmlns='" XLSX_MAIN "'/>");
}
END_TEST

START_TEST(dates_from_1904) {
    static const char styles[] = "<styleSheet xmlns='" XLSX_MAIN "'><cellXfs><xf numFmtId='14'/>"
                                 "</cellXfs></styleSheet>";
    static const char sheet[] = XLSX_SHEET("<row><c><v>43920</v></c></row>");
    xlsx_reads("A1=d:2024-03-31\n", .styles = styles, .sheet = sheet,
               .book = XLSX_BOOK("<workbookPr date1904='1'/>" XLSX_ONE_SHEET));
    xlsx_reads("A1=d:2020-03-30\n", .styles = styles, .sheet = sheet,
               .book = XLSX_BOOK("<workbookPr date1904='0'/>" XLSX_ONE_SHEET));
}
END_TEST

/* Strict names, prefixes, comments and elements of other makers. */
START_TEST(other_spellings) {
    xlsx_reads("A1=n:1\n",
               .sheet = "<worksheet xmlns='" STRICT_MAIN "'><sheetData>"
                        "<row><c><v>1</v></c></row></sheetData></worksheet>");
    xlsx_reads("A1=n:12\n",
               .sheet = "<x:worksheet xmlns:x='" XLSX_MAIN "' xmlns:y='urn:y'><x:sheetData>"
                        "<y:row><x:c><x:v>9</x:v></x:c></y:row><x:row y:r='7'>"
                        "<x:c><x:v>1<!-- -->2</x:v></x:c></x:row></x:sheetData></x:worksheet>");
}
END_TEST

static const struct {
    const char *rows, *where, *what;
} wrong[] = {
    { "<row r='5'/><row r='5'/>", "", "out of order" },
    { "<row r='5'/><row r='4'/>", "", "out of order" },
    { "<row r='0'/>", "", "out of order" },
    { "<row r='1048577'/>", "", "beyond" },
    { "<row r='x'/>", "", "'x'" },
    { "<row r=''/>", "", "out of order" },
    { "<row r='1048576'/><row/>", "", "beyond" },
    { "<row r='2'><c r='B1'/></row>", "", "'B1'" },
    { "<row r='2'><c r='B2'/><c r='B2'/></row>", "", "'B2'" },
    { "<row r='2'><c r='B2'/><c r='A2'/></row>", "", "'A2'" },
    { "<row r='2'><c r='XFE2'/></row>", "", "'XFE2'" },
    { "<row r='2'><c r='XFD2'/><c/></row>", "", "out of order" },
    { "<row r='14'><c r='D14' t='z'/></row>", "!D14", "'z'" },
    { "<row r='14'><c r='D14'><v>1x</v></c></row>", "!D14", "should be a number: '1x'" },
    { "<row r='14'><c r='D14'><v>NaN</v></c></row>", "!D14", "'NaN'" },
    { "<row r='14'><c r='D14'><v>1e999</v></c></row>", "!D14", "too large" },
    { "<row r='14'><c r='D14' t='b'><v>2</v></c></row>", "!D14", "0 or 1" },
    { "<row r='14'><c r='D14' t='d'><v>2023-02-29</v></c></row>", "!D14", "ISO" },
    { "<row r='14'><c r='D14'><v>1</x></c></row>", "!D14", "line 1, column" },
};

START_TEST(damage_has_a_place) {
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        char sheet[512], where[64];
        snprintf(sheet, sizeof sheet, XLSX_SHEET("%s"), wrong[i].rows);
        snprintf(where, sizeof where, "x.xlsx!One%s", wrong[i].where);
        xlsx_refuses(HIAP_PARSE, where, wrong[i].what, .sheet = sheet);
    }
}
END_TEST

START_TEST(a_row_beyond_the_limit) {
    hiap_buf sheet = HIAP_BUF_INIT;
    char *text = malloc((1 << 20) + 1);
    memset(text, 'x', 1 << 20);
    text[1 << 20] = '\0';
    hiap_buf_add_text(&sheet, "<worksheet xmlns='" XLSX_MAIN "'><sheetData><row>");
    for (int i = 0; i < 17; i++)
        hiap_buf_printf(&sheet, "<c t='str'><v>%s</v></c>", text);
    hiap_buf_add_text(&sheet, "</row></sheetData></worksheet>");
    xlsx_refuses(HIAP_LIMIT, "x.xlsx!One!Q1", "16 MiB", .sheet = sheet.at);
    hiap_buf_clear(&sheet);
    free(text);
}
END_TEST

HIAP_SUITE(xlsx_sheet) {
    tcase_add_test(tests, kinds_of_cells);
    tcase_add_test(tests, values_as_numbers);
    tcase_add_test(tests, formulas);
    tcase_add_test(tests, sparse);
    tcase_add_test(tests, dates_from_1904);
    tcase_add_test(tests, other_spellings);
    tcase_add_test(tests, damage_has_a_place);
    tcase_add_test(tests, a_row_beyond_the_limit);
}
