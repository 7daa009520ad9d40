/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of other formats that are named .csv, told by their first bytes. */
#include <string.h>
#include <strings.h>

#include "core/data/csv_impl.h"

#define SAVE_AS_CSV "open it in a spreadsheet and save the sheet as 'CSV UTF-8 (comma delimited)'"
#define CONVERT_UTF16 \
    "save it as 'CSV UTF-8 (comma delimited)', or convert it: iconv -f utf-16 -t utf-8"
#define UNPACK   "unpack it first, and read the CSV inside"
#define DOWNLOAD "the link probably led to a page: download the file itself again"

#define BYTES(literal) { literal, sizeof(literal) - 1 }
#define LOOK_AT 4096

typedef struct magic {
    hiap_str bytes; /* at the start of the file */
    const char *within; /* and this near it; NULL for nothing more */
    hiap_csv_kind kind;
} magic;

/* The first row that fits is it. */
static const magic magics[] = {
    { BYTES("\xFF\xFE\0\0"), NULL, { "UTF-32 text", SAVE_AS_CSV } },
    { BYTES("\0\0\xFE\xFF"), NULL, { "UTF-32 text", SAVE_AS_CSV } },
    { BYTES("\xFF\xFE"), NULL, { "UTF-16 text ('Unicode text')", CONVERT_UTF16 } },
    { BYTES("\xFE\xFF"), NULL, { "UTF-16 text ('Unicode text')", CONVERT_UTF16 } },
    { BYTES("PK\3\4"), "[Content_Types].xml", { "an Excel workbook (.xlsx)", SAVE_AS_CSV } },
    { BYTES("PK\3\4"), "xl/", { "an Excel workbook (.xlsx)", SAVE_AS_CSV } },
    { BYTES("PK\3\4"), "opendocument.spreadsheet",
      { "an OpenDocument spreadsheet (.ods)", SAVE_AS_CSV } },
    { BYTES("PK\3\4"), NULL, { "a zip archive", UNPACK } },
    { BYTES("PK\5\6"), NULL, { "an empty zip archive", "download it again" } },
    { BYTES("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), NULL,
      { "an old (.xls) or password-protected Excel workbook", SAVE_AS_CSV } },
    { BYTES("\x1F\x8B"), NULL, { "a gzip file", UNPACK } },
    { BYTES("BZh91AY&SY"), NULL, { "a bzip2 file", UNPACK } },
    { BYTES("\xFD" "7zXZ"), NULL, { "an xz file", UNPACK } },
    { BYTES("\x28\xB5\x2F\xFD"), NULL, { "a zstd file", UNPACK } },
    { BYTES("7z\xBC\xAF\x27\x1C"), NULL, { "a 7-Zip archive", UNPACK } },
    { BYTES("%PDF-"), NULL,
      { "a PDF document", "look for the data behind it: a CSV or a workbook" } },
    { BYTES("{\\rtf"), NULL, { "a rich text document", "save it as plain text in UTF-8" } },
    { BYTES("PAR1\x15"), NULL, { "a Parquet file", "export it as CSV first" } },
    { BYTES("SQLite format 3"), NULL, { "an SQLite database", "export the table as CSV first" } },
};

/* Text formats, after blanks, in any case. */
static const magic openings[] = {
    { BYTES("<!doctype html"), NULL, { "a web page (HTML)", DOWNLOAD } },
    { BYTES("<html"), NULL, { "a web page (HTML)", DOWNLOAD } },
    { BYTES("<head"), NULL, { "a web page (HTML)", DOWNLOAD } },
    { BYTES("<table"), NULL, { "an HTML table", SAVE_AS_CSV } },
    { BYTES("<?xml"), NULL, { "an XML document", SAVE_AS_CSV } },
    { BYTES("sep="), NULL,
      { "a file with a 'sep=' line", "remove that line, and separate the columns by commas" } },
};

static const hiap_csv_kind json = { "JSON", "ask the source for CSV, or convert it" };
static const hiap_csv_kind utf16 = { "UTF-16 text without a byte order mark", CONVERT_UTF16 };

hiap_str hiap_csv_without_bom(hiap_str text) {
    while (text.len >= 3 && memcmp(text.at, "\xEF\xBB\xBF", 3) == 0)
        text = (hiap_str){ text.at + 3, text.len - 3 };
    return text;
}

static bool fits(hiap_str head, const magic *m) {
    if (head.len < m->bytes.len || memcmp(head.at, m->bytes.at, m->bytes.len) != 0)
        return false;
    return !m->within || memmem(head.at, head.len, m->within, strlen(m->within));
}

static bool opens(hiap_str text, const magic *m) {
    return text.len >= m->bytes.len && strncasecmp(text.at, m->bytes.at, m->bytes.len) == 0;
}

/* A brace or a bracket, and behind it what cannot be the rest of a column name. */
static bool is_json(hiap_str text) {
    if (text.len == 0 || (text.at[0] != '{' && text.at[0] != '['))
        return false;
    hiap_str rest = hiap_str_trim((hiap_str){ text.at + 1, text.len - 1 });
    return rest.len > 0 && memchr("\"{[]}", rest.at[0], 5);
}

/* Every other byte of the first few is NUL. */
static bool is_utf16(hiap_str head) {
    return head.len >= 4 && ((!head.at[0] && !head.at[2]) || (!head.at[1] && !head.at[3]));
}

const hiap_csv_kind *hiap_csv_sniff(hiap_str head) {
    head.len = head.len < LOOK_AT ? head.len : LOOK_AT;
    for (size_t i = 0; i < sizeof magics / sizeof *magics; i++)
        if (fits(head, &magics[i]))
            return &magics[i].kind;
    hiap_str text = hiap_str_trim(hiap_csv_without_bom(head));
    for (size_t i = 0; i < sizeof openings / sizeof *openings; i++)
        if (opens(text, &openings[i]))
            return &openings[i].kind;
    return is_json(text) ? &json : is_utf16(head) ? &utf16 : NULL;
}
