/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/data/csv_expect.h"

START_TEST(a_quote_never_closed_is_named_where_it_opened) {
    csv_refuses(HIAP_STR("a,b\n1,2\n3,\"x\n5,6\n7,8\n"), "t.csv:3",
                "the quote opened here, in column 'b', is never closed", "twice");
    csv_refuses(HIAP_STR("a,b\n\"1\n2\",\"\"\"x\"\"\n"), "t.csv:3", "in column 'b'", "twice");
    csv_refuses(HIAP_STR("\"a,b\n1,2\n"), "t.csv:1", "in the header (column 1)", "twice");
    csv_refuses(HIAP_STR("a,b\n1,\""), "t.csv:2", "never closed", "twice");
}
END_TEST

START_TEST(text_after_a_closing_quote) {
    csv_refuses(HIAP_STR("a,b\n\"x\" y,2\n"), "t.csv:2",
                "text follows the closing quote of column 'a': 'y,2'", "twice");
    csv_refuses(HIAP_STR("a,b\n1,\"5\"\" or\n6\" tall\"\n"), "t.csv:2",
                "the quote opened here, in column 'b', is closed only on line 3, where text "
                "follows: 'tall\"'",
                "twice");
    csv_refuses(HIAP_STR("a,b\n1,\"2\"x"), "t.csv:2", "'x'", "twice");
}
END_TEST

/* The quote of the next quoted cell closes it, however far away that is. */
START_TEST(a_quote_that_takes_in_other_rows) {
    csv_refuses(HIAP_STR("a,b\n\"Halton,1\nSefton,2\nWirral,3\n\"Halton, east\",4\n"), "t.csv:2",
                "the quote opened here, in column 'a', is closed only on line 5, where text "
                "follows: 'Halton, east\",4'",
                "where its text ends");
}
END_TEST

START_TEST(bytes_that_are_not_utf8) {
    csv_refuses(HIAP_STR("Area,Note\nHalton,ok\nSefton,costs \xA3" "5\n"), "t.csv:3",
                "the byte 0xA3 in column 'Note' is not UTF-8; in Windows-1252 it would be "
                "'\xC2\xA3'",
                "CSV UTF-8");
    csv_refuses(HIAP_STR("a,b\n\"x\ny\x92s\",2\n"), "t.csv:3",
                "the byte 0x92 in column 'a' is not UTF-8; in Windows-1252 it would be "
                "'\xE2\x80\x99'",
                "iconv -f windows-1252 -t utf-8");
    csv_refuses(HIAP_STR("a,b\n1,\xE9\n"), "t.csv:2", "would be '\xC3\xA9'", "CSV UTF-8");
    csv_refuses(HIAP_STR("a,b\n1,\x80\n"), "t.csv:2", "would be '\xE2\x82\xAC'", "CSV UTF-8");
    csv_refuses(HIAP_STR("a,\x81\n"), "t.csv:1",
                "the byte 0x81 in the header (column 2) is not UTF-8", "CSV UTF-8");
    csv_refuses(HIAP_STR("a,b\n\xC3\xA9,\xED\xA0\x80\n"), "t.csv:2", "0xED in column 'b'",
                "CSV UTF-8");
    csv_refuses(HIAP_STR("a,\n1,\xFF\n"), "t.csv:2", "0xFF in column 2 is not", "CSV UTF-8");
    csv_refuses(HIAP_STR("a,b\n1,2,\xA3\n"), "t.csv:2", "0xA3 in column 3 is not", "CSV UTF-8");
}
END_TEST

START_TEST(nul_bytes) {
    csv_refuses(HIAP_STR("a,b\n1,x\0y\n"), "t.csv:2", "a NUL byte (0x00) in column 'b'", "damaged");
    csv_refuses(HIAP_STR("a,b\n1,\"x\n\0\"\n"), "t.csv:3", "a NUL byte (0x00) in column 'b'",
                "damaged");
    csv_refuses(HIAP_STR("a,b\n1,2\n\0"), "t.csv:3", "a NUL byte (0x00) in column 'a'", "damaged");
}
END_TEST

START_TEST(lone_carriage_returns) {
    csv_refuses(HIAP_STR("a,b\r1,2\r3,4\r"), "t.csv:1", "a carriage return (CR)", "Macintosh");
    csv_refuses(HIAP_STR("\"a\",\"b\"\r1,2\r"), "t.csv:1", "a carriage return (CR)", "Macintosh");
    csv_refuses(HIAP_STR("a,b\n1,x\ry\n"), "t.csv:2", "in column 'b'", "quotes");
    csv_refuses(HIAP_STR("a,b\r\r\n1,2\r\r\n"), "t.csv:1", "a carriage return (CR)", "Macintosh");
}
END_TEST

START_TEST(more_fields_than_columns) {
    csv_refuses(HIAP_STR("a,b\n1,2\nNewtown, Borough of,3,4\n"), "t.csv:3",
                "the record has field 3, '3', but the header has 2 columns", "quotes round");
    csv_refuses(HIAP_STR("Table 1: deaths\na,b\n"), "t.csv:2",
                "the record has field 2, 'b', but the header has 1 column", "first line");
    csv_refuses(HIAP_STR("a\n\"x\"\"\n\n\",,\" y\"\n"), "t.csv:2", "field 3, 'y', but",
                "first line");
}
END_TEST

START_TEST(long_texts_are_cut) {
    hiap_buf text = HIAP_BUF_INIT;
    hiap_err err = { 0 };
    hiap_buf_add_text(&text, "a,");
    for (int i = 0; i < 1000; i++)
        hiap_buf_add_text(&text, "\xC3\xA9");
    hiap_buf_add_text(&text, "\n1,\xFF\n");
    hiap_buf out = HIAP_BUF_INIT;
    ck_assert_int_eq(csv_dump(&out, (hiap_str){ text.at, text.len }, &err), HIAP_PARSE);
    ck_assert_uint_lt(strlen(err.what), 200);
    ck_assert(hiap_utf8_valid(hiap_str_of(err.what), NULL));
    hiap_buf_clear(&text);
    hiap_buf_clear(&out);
}
END_TEST

HIAP_SUITE(csv_blame) {
    tcase_add_test(tests, a_quote_never_closed_is_named_where_it_opened);
    tcase_add_test(tests, text_after_a_closing_quote);
    tcase_add_test(tests, a_quote_that_takes_in_other_rows);
    tcase_add_test(tests, bytes_that_are_not_utf8);
    tcase_add_test(tests, nul_bytes);
    tcase_add_test(tests, lone_carriage_returns);
    tcase_add_test(tests, more_fields_than_columns);
    tcase_add_test(tests, long_texts_are_cut);
}
