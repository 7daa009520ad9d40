/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/csv_impl.h"
#include "tests/unit/data/csv_expect.h"

static const struct {
    hiap_str head;
    const char *what;
} others[] = {
#define HEAD(literal) { literal, sizeof(literal) - 1 }
    { HEAD("\xFF\xFE" "a\0,\0b\0\n\0"), "UTF-16 text ('Unicode text')" },
    { HEAD("\xFE\xFF\0a\0,\0b"), "UTF-16 text ('Unicode text')" },
    { HEAD("a\0,\0b\0\n\0"), "UTF-16 text without a byte order mark" },
    { HEAD("\0a\0,\0b\0\n"), "UTF-16 text without a byte order mark" },
    { HEAD("\xFF\xFE\0\0a\0\0\0"), "UTF-32 text" },
    { HEAD("PK\3\4\x14\0\6\0\0\0\0\0\0\0[Content_Types].xml"), "an Excel workbook (.xlsx)" },
    { HEAD("PK\3\4\x14\0\0\0\0\0xl/workbook.xml"), "an Excel workbook (.xlsx)" },
    { HEAD("PK\3\4mimetypeapplication/vnd.oasis.opendocument.spreadsheet"),
      "an OpenDocument spreadsheet (.ods)" },
    { HEAD("PK\3\4\x14\0\0\0deaths.csv"), "a zip archive" },
    { HEAD("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0"),
      "an old (.xls) or password-protected Excel workbook" },
    { HEAD("\x1F\x8B\x08\0"), "a gzip file" },
    { HEAD("BZh91AY&SY"), "a bzip2 file" },
    { HEAD("%PDF-1.7\n"), "a PDF document" },
    { HEAD("SQLite format 3\0"), "an SQLite database" },
    { HEAD("<!DOCTYPE html>\n<html>"), "a web page (HTML)" },
    { HEAD("\xEF\xBB\xBF\n  <HTML lang=en>"), "a web page (HTML)" },
    { HEAD("<?xml version=\"1.0\"?>"), "an XML document" },
    { HEAD("{\"data\": [1, 2]}"), "JSON" },
    { HEAD("\n[\n  {\"a\": 1}]"), "JSON" },
    { HEAD("[]"), "JSON" },
    { HEAD("sep=;\na;b\n"), "a file with a 'sep=' line" },
};

START_TEST(other_formats_are_named) {
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        const hiap_csv_kind *kind = hiap_csv_sniff(others[i].head);
        ck_assert_msg(kind, "%s", others[i].what);
        ck_assert_str_eq(kind->what, others[i].what);
        ck_assert(*kind->hint);
    }
    csv_refuses(HIAP_STR("%PDF-1.7\n"), "t.csv", "this is a PDF document, not CSV", "a workbook");
}
END_TEST

START_TEST(csv_is_left_alone) {
    static const char *const heads[] = { "",          "a",      "a,b\n1,2\n",   "\xEF\xBB\xBFx,y\n",
                                         "[note 1],b", "{a},b", "\"<html>\",b", "<5,5-9,10+\n",
                                         "PK,b\n",    "[",      "BZh,b\n",      "separate,b\n" };
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        ck_assert_msg(!hiap_csv_sniff(hiap_str_of(heads[i])), "%s", heads[i]);
}
END_TEST

START_TEST(every_byte_order_mark_is_taken) {
    ck_assert(hiap_str_is(hiap_csv_without_bom(HIAP_STR("\xEF\xBB\xBF\xEF\xBB\xBFx")), "x"));
    ck_assert(hiap_str_is(hiap_csv_without_bom(HIAP_STR("\xEF\xBB")), "\xEF\xBB"));
    ck_assert(hiap_str_is(hiap_csv_without_bom(HIAP_STR("x\xEF\xBB\xBF")), "x\xEF\xBB\xBF"));
}
END_TEST

HIAP_SUITE(csv_sniff) {
    tcase_add_test(tests, other_formats_are_named);
    tcase_add_test(tests, csv_is_left_alone);
    tcase_add_test(tests, every_byte_order_mark_is_taken);
}
