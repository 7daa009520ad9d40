/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What number formats show: a date, a time, a percentage, or a plain number (ECMA-376 part 1,
 * 18.8.30 and 18.8.31). */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "core/data/xlsx_impl.h"

#define FORMAT_LIMIT 65535ul /* ids beyond are no format */

/* --- one format ------------------------------------------------------------------------------- */

static const struct {
    unsigned first, last;
    uint8_t shows;
} builtin[] = {
    { 9, 10, HIAP_XLSX_SHOWS_PERCENT },
    { 14, 17, HIAP_XLSX_SHOWS_DATE },
    { 18, 21, HIAP_XLSX_SHOWS_TIME },
    { 22, 22, HIAP_XLSX_SHOWS_DATE | HIAP_XLSX_SHOWS_TIME },
    { 27, 31, HIAP_XLSX_SHOWS_DATE }, /* the East Asian ones that are dates in every locale */
    { 36, 36, HIAP_XLSX_SHOWS_DATE },
    { 45, 45, HIAP_XLSX_SHOWS_TIME }, /* 46 is [h]:mm:ss, a length of time */
    { 47, 47, HIAP_XLSX_SHOWS_TIME },
    { 50, 54, HIAP_XLSX_SHOWS_DATE },
    { 57, 58, HIAP_XLSX_SHOWS_DATE },
};

uint8_t hiap_xlsx_builtin_shows(unsigned id) {
    for (size_t i = 0; i < sizeof builtin / sizeof *builtin; i++)
        if (id >= builtin[i].first && id <= builtin[i].last)
            return builtin[i].shows;
    return 0;
}

/* Behind what stands for itself: "text", \x, _x (a gap), *x (a filler), [Red]. */
static const char *skip_literal(const char *at) {
    const char *end = *at == '"' ? strchr(at + 1, '"') : *at == '[' ? strchr(at, ']') : at + 1;
    return !end || !*end ? at + strlen(at) : end + 1;
}

/* "[h]", "[mm]", "[ss]": time that runs on beyond a day. */
static bool is_elapsed(const char *at) {
    int unit = tolower((unsigned char)at[1]);
    if (at[0] != '[' || !unit || !strchr("hms", unit))
        return false;
    for (at++; tolower((unsigned char)*at) == unit; at++)
        ;
    return *at == ']';
}

/* A run of m is the minutes beside hours or seconds, unless it is long enough to name a month. */
uint8_t hiap_xlsx_format_shows(const char *code) {
    bool day = false, clock = false, month = false, percent = false;
    while (*code && *code != ';') {
        if (is_elapsed(code))
            return 0;
        if (strchr("\"\\_*[", *code)) {
            code = skip_literal(code);
            continue;
        }
        int letter = tolower((unsigned char)*code);
        size_t run = 1;
        while (tolower((unsigned char)code[run]) == letter)
            run++;
        day |= letter == 'y' || letter == 'd' || (letter == 'm' && run >= 3);
        clock |= letter == 'h' || letter == 's';
        month |= letter == 'm';
        percent |= letter == '%';
        code += run;
    }
    if (day || clock || month)
        return (uint8_t)((day || !clock ? HIAP_XLSX_SHOWS_DATE : 0) |
                         (clock ? HIAP_XLSX_SHOWS_TIME : 0));
    return percent ? HIAP_XLSX_SHOWS_PERCENT : 0;
}

/* --- the styles of a workbook ----------------------------------------------------------------- */

enum { SHEET = HIAP_XLSX_STATES, FORMATS, FORMAT, STYLES, STYLE };

static const hiap_xlsx_rule rules[] = {
    { HIAP_XLSX_OUTSIDE, "styleSheet", SHEET, false },
    { SHEET, "numFmts", FORMATS, false },
    { FORMATS, "numFmt", FORMAT, false },
    { SHEET, "cellXfs", STYLES, false },
    { STYLES, "xf", STYLE, false },
};

/* Formats by id: what one shows, and KNOWN. */
#define KNOWN 128
typedef struct style_reader {
    hiap_xlsx_styles *styles;
    HIAP_VEC(uint8_t) formats;
} style_reader;

static void add_format(hiap_xlsx_xml *xml, style_reader *r, unsigned long id, const char *code) {
    if (id > FORMAT_LIMIT)
        return;
    while (r->formats.len <= id)
        if (!hiap_vec_push(&r->formats, 0)) {
            hiap_xlsx_xml_fail_nomem(xml, id);
            return;
        }
    r->formats.at[id] = (uint8_t)(KNOWN | hiap_xlsx_format_shows(code));
}

static void add_style(hiap_xlsx_xml *xml, style_reader *r, unsigned long id) {
    bool known = id < r->formats.len && (r->formats.at[id] & KNOWN);
    uint8_t shows = known ? (uint8_t)(r->formats.at[id] & ~KNOWN)
                          : id <= FORMAT_LIMIT ? hiap_xlsx_builtin_shows((unsigned)id) : 0;
    if (!hiap_vec_push(r->styles, shows))
        hiap_xlsx_xml_fail_nomem(xml, r->styles->len);
}

static void start(hiap_xlsx_xml *xml, uint8_t state, const char **attributes) {
    if (state != FORMAT && state != STYLE)
        return;
    const char *id = hiap_xlsx_attribute(attributes, "numFmtId");
    const char *code = hiap_xlsx_attribute(attributes, "formatCode");
    unsigned long number = id ? strtoul(id, NULL, 10) : 0;
    if (state == STYLE)
        add_style(xml, xml->payload, number);
    else if (id && code)
        add_format(xml, xml->payload, number, code);
}

static const hiap_xlsx_grammar grammar = { rules, sizeof rules / sizeof *rules, start, NULL };

hiap_rc hiap_xlsx_styles_read(hiap_xlsx_styles *styles, hiap_xlsx_zip *zip, const char *part,
                              hiap_err *err) {
    style_reader r = { .styles = styles };
    hiap_rc rc = hiap_xlsx_xml_read(zip, part, &grammar, &r, err);
    hiap_vec_clear(&r.formats);
    return rc;
}
