/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/data/xlsx_impl.h"

#define HEAD 4096 /* bytes in which a file says what it is */
#define SAVE_AGAIN "open it in a spreadsheet program and save it as an Excel workbook (.xlsx)"

/* How a file begins, and what is found in it; rows are tried in order. */
typedef struct kind {
    hiap_str start, inside;
    bool anywhere; /* not in the head alone */
    const char *what, *hint;
} kind;

#define ZIP  HIAP_STR("PK\3\4")
#define OLE  HIAP_STR("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
#define NONE HIAP_STR("")
/* "EncryptedPackage" as the directory of an OLE file spells it */
#define PACKAGE HIAP_STR("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0")

static const kind *kind_of(hiap_str bytes) {
    static const kind kinds[] = {
        { ZIP, HIAP_STR("mimetypeapplication/vnd.oasis.opendocument"), false,
          "this is an OpenDocument file (.ods)", SAVE_AGAIN ", or as CSV" },
        { ZIP, NONE, false, NULL, NULL },
        { OLE, PACKAGE, true, "the workbook is encrypted with a password",
          "open it in a spreadsheet program, remove the password and save it again" },
        { OLE, NONE, false, "this is an old Excel workbook (.xls)", SAVE_AGAIN },
        { HIAP_STR("<"), HIAP_STR("<html"), false, "this is a web page, not a workbook",
          "download the workbook itself; the link may lead to a page about it" },
        { NONE, NONE, false, "this is not a workbook",
          "an Excel workbook (.xlsx) is needed; a text file is read as CSV" },
    };
    const kind *k = kinds;
    for (;; k++) {
        hiap_str in = { bytes.at, k->anywhere || bytes.len < HEAD ? bytes.len : HEAD };
        if (in.len >= k->start.len && memcmp(in.at, k->start.at, k->start.len) == 0 &&
            memmem(in.at, in.len, k->inside.at, k->inside.len))
            return k;
    }
}

hiap_rc hiap_xlsx_sniff(hiap_str bytes, hiap_err *err) {
    if (bytes.len == 0) {
        hiap_err_set(err, HIAP_PARSE, "the file is empty");
        hiap_err_hint(err, "download it again");
        return HIAP_PARSE;
    }
    const kind *k = kind_of(bytes);
    if (!k->what)
        return HIAP_OK;
    hiap_err_set(err, HIAP_PARSE, "%s", k->what);
    hiap_err_hint(err, "%s", k->hint);
    return HIAP_PARSE;
}
