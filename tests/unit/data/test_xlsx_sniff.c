/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/xlsx_impl.h"
#include "tests/unit/suite.h"

#include <string.h>

#define OLE "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"

static const struct {
    hiap_str bytes;
    const char *what, *hint;
} files[] = {
    { HIAP_STR(""), "empty", "again" },
    { HIAP_STR("P"), "not a workbook", "CSV" },
    { HIAP_STR("a,b\n1,2\n"), "not a workbook", "CSV" },
    { HIAP_STR(OLE "and W\0o\0r\0k\0b\0o\0o\0k\0"), "(.xls)", "save it as" },
    { HIAP_STR(OLE "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"), "encrypted",
      "remove the password" },
    { HIAP_STR("PK\3\4........................\0\0mimetype"
               "application/vnd.oasis.opendocument.spreadsheet"),
      "(.ods)", "save it as" },
    { HIAP_STR("<!DOCTYPE html>\n<html lang='en'>"), "web page", "download" },
};

START_TEST(what_it_is_instead) {
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        hiap_err err = { 0 };
        ck_assert_int_eq(hiap_xlsx_sniff(files[i].bytes, &err), HIAP_PARSE);
        ck_assert_msg(strstr(err.what, files[i].what), "%s", err.what);
        ck_assert_msg(strstr(err.hint, files[i].hint), "%s", err.hint);
    }
}
END_TEST

START_TEST(a_zip_file_may_be_one) {
    ck_ok(hiap_xlsx_sniff(HIAP_STR("PK\3\4..."), err));
}
END_TEST

/* The directory of an OLE file may stand at its end. */
START_TEST(encryption_is_found_anywhere) {
    static char bytes[20000] = OLE;
    hiap_err err = { 0 };
    memcpy(bytes + 19000, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);
    ck_assert_int_eq(hiap_xlsx_sniff((hiap_str){ bytes, sizeof bytes }, &err), HIAP_PARSE);
    ck_assert(strstr(err.what, "encrypted"));
}
END_TEST

HIAP_SUITE(xlsx_sniff) {
    tcase_add_test(tests, what_it_is_instead);
    tcase_add_test(tests, a_zip_file_may_be_one);
    tcase_add_test(tests, encryption_is_found_anywhere);
}
