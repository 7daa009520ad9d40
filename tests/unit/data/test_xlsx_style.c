/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/data/xlsx_impl.h"
#include "tests/unit/data/xlsx_made.h"

enum { NOTHING, DATE = HIAP_XLSX_SHOWS_DATE, TIME = HIAP_XLSX_SHOWS_TIME, BOTH = DATE | TIME,
       PERCENT = HIAP_XLSX_SHOWS_PERCENT };

static const struct {
    const char *code;
    uint8_t shows;
} formats[] = {
    { "", NOTHING },                  { "General", NOTHING },          { "0.00", NOTHING },
    { "#,##0;[Red]-#,##0", NOTHING }, { "0.00E+00", NOTHING },         { "@", NOTHING },
    { "\"days\" 0", NOTHING },        { "0\\d", NOTHING },             { "0_d", NOTHING },
    { "*y0", NOTHING },               { "[Red]0", NOTHING },           { "[$-809]0", NOTHING },
    { "[$USD] #,##0", NOTHING },      { "[h]:mm", NOTHING },           { "[mm]:ss", NOTHING },
    { "[SS]", NOTHING },              { "0;dd/mm", NOTHING },          { "\"open", NOTHING },
    { "[open", NOTHING },             { "0\\", NOTHING },              { "0_", NOTHING },
    { "dd/mm/yyyy", DATE },           { "d-mmm-yy", DATE },            { "mmm\\-yy", DATE },
    { "mm/dd", DATE },                { "m", DATE },                   { "yyyy", DATE },
    { "[$-809]dd mmmm yyyy;@", DATE }, { "DD/MM/YYYY", DATE },         { "h:mm", TIME },
    { "mm:ss.0", TIME },              { "h:mm AM/PM", TIME },
    { "yyyy-mm-dd hh:mm:ss", BOTH },
    { "d/m/yy h:mm", BOTH },          { "mmm h:mm", BOTH },            { "0%", PERCENT },
    { "0.0%;[Red]-0.0%", PERCENT },   { "0.0\\%", NOTHING },           { "0\"%\"", NOTHING },
};

START_TEST(format_codes) {
    for (size_t i = 0; i < sizeof formats / sizeof *formats; i++)
        ck_assert_msg(hiap_xlsx_format_shows(formats[i].code) == formats[i].shows, "%s: %d",
                      formats[i].code, hiap_xlsx_format_shows(formats[i].code));
}
END_TEST

START_TEST(builtin_formats) {
    static const uint8_t first[] = { [9] = PERCENT, [10] = PERCENT, [14] = DATE, [15] = DATE,
                                     [16] = DATE,   [17] = DATE,    [18] = TIME, [19] = TIME,
                                     [20] = TIME,   [21] = TIME,    [22] = BOTH };
    for (unsigned id = 0; id < 23; id++)
        ck_assert_uint_eq(hiap_xlsx_builtin_shows(id), first[id]);
    ck_assert_uint_eq(hiap_xlsx_builtin_shows(45), TIME);
    ck_assert_uint_eq(hiap_xlsx_builtin_shows(46), NOTHING);
    ck_assert_uint_eq(hiap_xlsx_builtin_shows(49), NOTHING);
    ck_assert_uint_eq(hiap_xlsx_builtin_shows(164), NOTHING);
}
END_TEST

/* Own formats go before built-in ones; ids without a format are plain. */
START_TEST(styles_of_cells) {
    xlsx_reads("A1=n:45382 B1=d:2024-03-31 C1=d:2024-03-31 D1=p:0.12 E1=n:1 F1=n:1 G1=n:1\n",
               .styles = "<styleSheet xmlns='" XLSX_MAIN "'><numFmts>"
                         "<numFmt numFmtId='164' formatCode='dd mmm yyyy'/>"
                         "<numFmt numFmtId='15' formatCode='0.0'/>"
                         "<numFmt numFmtId='4000000000' formatCode='yyyy'/><numFmt/></numFmts>"
                         "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs><cellXfs><xf/>"
                         "<xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='9'/>"
                         "<xf numFmtId='15'/><xf numFmtId='4000000000'/></cellXfs></styleSheet>",
               .sheet = XLSX_SHEET("<row><c><v>45382</v></c><c s='1'><v>45382</v></c>"
                                   "<c s='2'><v>45382</v></c><c s='3'><v>0.12</v></c>"
                                   "<c s='4'><v>1</v></c><c s='5'><v>1</v></c>"
                                   "<c s='99'><v>1</v></c></row>"));
}
END_TEST

HIAP_SUITE(xlsx_style) {
    tcase_add_test(tests, format_codes);
    tcase_add_test(tests, builtin_formats);
    tcase_add_test(tests, styles_of_cells);
}
