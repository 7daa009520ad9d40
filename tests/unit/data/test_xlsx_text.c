/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/xlsx_impl.h"
#include "tests/unit/data/xlsx_made.h"

static const struct {
    const char *text, *meant;
} escapes[] = {
    { "", "" },
    { "plain", "plain" },
    { "a_x000A_b", "a\nb" },
    { "_x000d__x000D_", "\r\r" },
    { "_x005F_x000D_", "_x000D_" },
    { "_x00A3_5", "\xC2\xA3" "5" },
    { "_x2013_", "\xE2\x80\x93" },
    { "_xD83D__xDE00_", "\xF0\x9F\x98\x80" },
    { "_xD83D_", "_xD83D_" },
    { "_xDE00__xD83D_", "_xDE00__xD83D_" },
    { "_xD83D__x0041_", "_xD83D_A" },
    { "_x0000_", "_x0000_" },
    { "_x00G0_", "_x00G0_" },
    { "_X0041_", "_X0041_" },
    { "_x0041", "_x0041" },
    { "__x0041__", "_A_" },
    { "_", "_" },
};

START_TEST(unescape) {
    for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++) {
        char text[64];
        strcpy(text, escapes[i].text);
        text[hiap_xlsx_unescape(text, strlen(text))] = '\0';
        ck_assert_str_eq(text, escapes[i].meant);
    }
}
END_TEST

START_TEST(shared_strings) {
    xlsx_reads("A1=t: two  B1=t:rich text C1=t:line\nend F1=t:<&>\n",
               .strings = "<sst xmlns='" XLSX_MAIN "' count='900' uniqueCount='1'>"
                          "<si><t xml:space='preserve'> two </t></si>"
                          "<si><r><rPr><b/></rPr><t>rich</t></r><r><t> text</t></r>"
                          "<rPh sb='0' eb='1'><t>reading</t></rPh></si>"
                          "<si><t>line_x000A_end</t></si><si/><si><t/></si>"
                          "<si><t>&lt;&#38;&gt;</t></si></sst>",
               .sheet = XLSX_SHEET("<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c>"
                                   "<c t='s'><v>2</v></c><c t='s'><v>3</v></c>"
                                   "<c t='s'><v>4</v></c><c t='s'><v>5</v></c></row>"));
}
END_TEST

START_TEST(numbers_without_a_string) {
    static const char *const wrong[] = { "0", "1", "-1", "1.5", "x", "18446744073709551616" };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        char sheet[512];
        snprintf(sheet, sizeof sheet,
                 XLSX_SHEET("<row r='4'><c r='C4' t='s'><v>%s</v></c></row>"), wrong[i]);
        xlsx_refuses(HIAP_PARSE, "x.xlsx!One!C4", wrong[i], .sheet = sheet);
    }
}
END_TEST

START_TEST(a_text_beyond_the_limit) {
    size_t len = HIAP_XLSX_CELL_LIMIT + 1;
    char *strings = malloc(len + 200);
    int head = sprintf(strings, "<sst xmlns='" XLSX_MAIN "'><si><t>");
    memset(strings + head, 'x', len);
    strcpy(strings + head + len, "</t></si></sst>");
    xlsx_refuses(HIAP_LIMIT, "x.xlsx", "1 MiB", .strings = strings);
    free(strings);
}
END_TEST

HIAP_SUITE(xlsx_text) {
    tcase_add_test(tests, unescape);
    tcase_add_test(tests, shared_strings);
    tcase_add_test(tests, numbers_without_a_string);
    tcase_add_test(tests, a_text_beyond_the_limit);
}
