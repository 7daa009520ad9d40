/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a workbook reader is made of: private to core/data/xlsx_*.c. */
#ifndef HIAP_DATA_XLSX_IMPL_H
#define HIAP_DATA_XLSX_IMPL_H

#include <expat.h>
#include <zip.h>

#include "core/base/map.h"
#include "core/base/vec.h"
#include "core/data/xlsx_read.h"

/* --- what it is (xlsx_sniff.c) ---------------------------------------------------------------- */

/* HIAP_OK for a zip file that may be a workbook; otherwise what it is and what to do. */
hiap_rc hiap_xlsx_sniff(hiap_str bytes, hiap_err *err);

/* --- the container (xlsx_zip.c) --------------------------------------------------------------- */

typedef struct hiap_xlsx_zip {
    zip_t *archive;
    hiap_map *entries;  /* folded names: entry i is at index i of the archive */
    uint64_t *inflated; /* the most that has come out of each entry */
    uint64_t total, file_bytes;
} hiap_xlsx_zip;

/* `bytes` are borrowed. */
hiap_rc hiap_xlsx_zip_open(hiap_xlsx_zip *zip, hiap_str bytes, hiap_err *err);
void hiap_xlsx_zip_close(hiap_xlsx_zip *zip);

typedef struct hiap_xlsx_part {
    hiap_xlsx_zip *zip;
    const char *name; /* borrowed: "xl/workbook.xml" */
    zip_file_t *file;
    uint32_t entry;
    uint64_t read;
} hiap_xlsx_part;

hiap_rc hiap_xlsx_part_open(hiap_xlsx_part *part, hiap_xlsx_zip *zip, const char *name,
                            hiap_err *err);
void hiap_xlsx_part_close(hiap_xlsx_part *part);
/* The next bytes; *len is 0 at the end, where the checksum has been checked. */
hiap_rc hiap_xlsx_part_read(hiap_xlsx_part *part, void *to, size_t room, size_t *len,
                            hiap_err *err);

/* --- XML by rules (xlsx_xml.c) ---------------------------------------------------------------- */

/* A state is where in the document the parser is: HIAP_XLSX_OUTSIDE, or one that a grammar names
 * from HIAP_XLSX_STATES on. An element without a rule for the state it is met in is skipped,
 * with all it holds. */
enum { HIAP_XLSX_OUTSIDE, HIAP_XLSX_STATES };

typedef struct hiap_xlsx_rule {
    uint8_t from;
    const char *element;
    uint8_t to;
    bool text; /* its characters are appended to xml->text */
} hiap_xlsx_rule;

typedef struct hiap_xlsx_xml hiap_xlsx_xml;

typedef struct hiap_xlsx_grammar {
    const hiap_xlsx_rule *rules; /* the first is the root */
    size_t count;
    void (*start)(hiap_xlsx_xml *xml, uint8_t state, const char **attributes); /* may be NULL */
    void (*end)(hiap_xlsx_xml *xml, uint8_t state);                            /* may be NULL */
} hiap_xlsx_grammar;

struct hiap_xlsx_xml {
    hiap_xlsx_part part;
    XML_Parser parser;
    const hiap_xlsx_grammar *grammar;
    void *payload;
    hiap_buf text;
    hiap_rc rc;    /* what a callback failed with */
    hiap_err *err; /* of the running call */
    bool ended;
    size_t depth;
    const hiap_xlsx_rule *open[HIAP_XLSX_DEPTH_LIMIT + 1]; /* elements; NULL: skipped */
};

/* Errors name the part; the place, a file or a cell, is the caller's. */
hiap_rc hiap_xlsx_xml_open(hiap_xlsx_xml *xml, hiap_xlsx_zip *zip, const char *part,
                           const hiap_xlsx_grammar *grammar, void *payload, hiap_err *err);
/* Go on until a callback pauses or the document has ended. */
hiap_rc hiap_xlsx_xml_run(hiap_xlsx_xml *xml, hiap_err *err);
void hiap_xlsx_xml_close(hiap_xlsx_xml *xml);
/* A whole part. */
hiap_rc hiap_xlsx_xml_read(hiap_xlsx_zip *zip, const char *part, const hiap_xlsx_grammar *grammar,
                           void *payload, hiap_err *err);

/* For callbacks: stop for now; stop for good with what xml->err says. */
void hiap_xlsx_xml_pause(hiap_xlsx_xml *xml);
void hiap_xlsx_xml_fail(hiap_xlsx_xml *xml, hiap_rc rc);
void hiap_xlsx_xml_fail_nomem(hiap_xlsx_xml *xml, size_t bytes);
void hiap_xlsx_xml_fail_text(hiap_xlsx_xml *xml, const char *what, const char *value);
/* An attribute without a namespace, or NULL. */
const char *hiap_xlsx_attribute(const char **attributes, const char *name);
bool hiap_xlsx_attribute_true(const char **attributes, const char *name);

/* --- texts (xlsx_text.c) ---------------------------------------------------------------------- */

/* _xHHHH_ to the character it stands for, in place; what is no character stays as it is. Returns
 * the new length. */
size_t hiap_xlsx_unescape(char *text, size_t len);

typedef struct hiap_xlsx_strings {
    hiap_buf bytes;
    HIAP_VEC(size_t) ends; /* where each string ends */
} hiap_xlsx_strings;

hiap_rc hiap_xlsx_strings_read(hiap_xlsx_strings *strings, hiap_xlsx_zip *zip, const char *part,
                               hiap_err *err);
void hiap_xlsx_strings_clear(hiap_xlsx_strings *strings);
hiap_str hiap_xlsx_strings_get(const hiap_xlsx_strings *strings, size_t index);

/* --- number formats (xlsx_style.c) ------------------------------------------------------------ */

/* What a number format shows. */
enum { HIAP_XLSX_SHOWS_DATE = 1, HIAP_XLSX_SHOWS_TIME = 2, HIAP_XLSX_SHOWS_PERCENT = 4 };

uint8_t hiap_xlsx_format_shows(const char *code);   /* "dd/mm/yyyy" */
uint8_t hiap_xlsx_builtin_shows(unsigned id);       /* 14 */

typedef HIAP_VEC(uint8_t) hiap_xlsx_styles; /* what each cell style shows */
hiap_rc hiap_xlsx_styles_read(hiap_xlsx_styles *styles, hiap_xlsx_zip *zip, const char *part,
                              hiap_err *err);

/* --- dates (xlsx_date.c) ---------------------------------------------------------------------- */

#define HIAP_XLSX_DATE_TEXT 64
/* A serial number as ISO text, the parts in `shows`; 0 when it is no date. */
size_t hiap_xlsx_date_print(char out[HIAP_XLSX_DATE_TEXT], double serial, uint8_t shows,
                            bool from_1904);
/* "2024-03-31", "2024-03-31T09:30:00.5Z" or "09:30:00" as a serial number; false when it is
 * neither. */
bool hiap_xlsx_date_parse(hiap_str text, bool from_1904, double *serial);

/* --- names of cells (xlsx_name.c) ------------------------------------------------------------- */

/* Reads "D14" or "$D$14" off the front of *at; false, and *at unchanged, when none is there. */
bool hiap_xlsx_cell_parse(const char **at, uint32_t *row, uint32_t *column);
/* "A1:C3" or "A1", ends in order. */
bool hiap_xlsx_range_parse(const char *text, hiap_xlsx_range *out);

/* --- the workbook (xlsx_book.c) --------------------------------------------------------------- */

typedef struct hiap_xlsx_entry {
    char *name, *part;
    bool hidden;
} hiap_xlsx_entry;

typedef struct hiap_xlsx_book {
    HIAP_VEC(hiap_xlsx_entry) sheets;
    char *strings, *styles; /* parts; NULL: there are none */
    bool from_1904;
} hiap_xlsx_book;

hiap_rc hiap_xlsx_book_read(hiap_xlsx_book *book, hiap_xlsx_zip *zip, hiap_err *err);
void hiap_xlsx_book_clear(hiap_xlsx_book *book);

/* --- merged cells (xlsx_merge.c) -------------------------------------------------------------- */

typedef HIAP_VEC(hiap_xlsx_range) hiap_xlsx_merge_list;
hiap_rc hiap_xlsx_merges_read(hiap_xlsx_merge_list *merges, hiap_xlsx_zip *zip, const char *part,
                              hiap_err *err);

/* --- a sheet (xlsx_sheet.c) ------------------------------------------------------------------- */

/* The row that is being read, or was read last. Texts of its own stand in `text` one after another,
 * in the order of the cells; a cell that waits for its address has text.at NULL. */
typedef struct hiap_xlsx_record {
    uint32_t number;
    hiap_buf text;
    HIAP_VEC(hiap_xlsx_cell) cells;
} hiap_xlsx_record;

typedef struct hiap_xlsx_sheet_reader {
    const hiap_xlsx_strings *strings;
    const hiap_xlsx_styles *styles;
    bool from_1904;
    hiap_xlsx_xml xml;
    hiap_xlsx_record row;
    uint32_t column, next_column; /* of the cell that is read; of one that does not say */
    uint8_t type, shows;
    bool in_cell, has_value, has_formula; /* has_value: an element for it, perhaps without text */
    bool ready;                           /* the row is complete and has cells */
} hiap_xlsx_sheet_reader;

/* strings, styles and from_1904 are set before. */
hiap_rc hiap_xlsx_sheet_open(hiap_xlsx_sheet_reader *sheet, hiap_xlsx_zip *zip, const char *part,
                             hiap_err *err);
void hiap_xlsx_sheet_close(hiap_xlsx_sheet_reader *sheet);
/* The next row with cells; sheet->ready is false at the end. */
hiap_rc hiap_xlsx_sheet_next(hiap_xlsx_sheet_reader *sheet, hiap_err *err);

/* --- the reader (xlsx_read.c) ----------------------------------------------------------------- */

struct hiap_xlsx {
    char *name;
    hiap_buf file; /* empty when the bytes are someone else's */
    hiap_xlsx_zip zip;
    hiap_xlsx_book book;
    hiap_xlsx_strings strings;
    hiap_xlsx_styles styles;
    bool loaded;  /* strings and styles are */
    bool started; /* a sheet is: book.sheets.at[index] */
    bool merged;  /* its merges are known */
    size_t index;
    hiap_xlsx_sheet_reader sheet;
    hiap_xlsx_merge_list merges;
};

#endif
