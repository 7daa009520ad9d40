/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/table_cells.h"

#include "core/base/mem.h"
#include "tests/unit/suite.h"

static void ck_text(hiap_buf *text, const char *expected) {
    ck_assert_str_eq(text->at ? text->at : "", expected);
    hiap_buf_clear(text);
}

START_TEST(texts_are_escaped) {
    hiap_buf text = HIAP_BUF_INIT;
    hiap_cells_quote(&text, (hiap_str){ "a\"b\\\n\0\x7F\xC3\xA9\xFF", 10 });
    ck_text(&text, "\"a\\\"b\\\\\\u000a\xEF\xBF\xBD\\u007f\xC3\xA9\xEF\xBF\xBD\"");
    hiap_cells_quote(&text, (hiap_str){ "", 0 });
    ck_text(&text, "\"\"");
    hiap_cells_missing(&text, HIAP_MISSING_NOT_MATCHED);
    ck_text(&text, "{\"missing\":\"NOT_MATCHED\"}");
}
END_TEST

static void period_is(hiap_period p, const char *expected) {
    hiap_builder *b;
    hiap_column *c, *back;
    hiap_buf text = HIAP_BUF_INIT;
    ck_ok(hiap_builder_new(&b, HIAP_PERIOD, err));
    hiap_builder_period(b, p);
    ck_ok(hiap_builder_finish(&c, b, err));
    hiap_cells_print(&text, c, 0);
    ck_ok(hiap_builder_new(&b, HIAP_PERIOD, err));
    hiap_cells_read(b, HIAP_PERIOD, (hiap_str){ text.at, text.len });
    ck_ok(hiap_builder_finish(&back, b, err));
    ck_assert(hiap_period_same(hiap_column_periods(c)[0], hiap_column_periods(back)[0]));
    ck_text(&text, expected);
    hiap_column_drop(c);
    hiap_column_drop(back);
}

START_TEST(a_period_reads_back_whatever_its_kind) {
    period_is((hiap_period){ hiap_day_of(2016, 4, 1), 12, HIAP_MONTHS }, "2016/17");
    period_is((hiap_period){ hiap_day_of(2016, 9, 1), 12, HIAP_MONTHS }, "2016-09-01/P12M");
    period_is((hiap_period){ hiap_day_of(2016, 8, 1), 36, HIAP_MONTHS }, "Aug 2016-Jul 2019");
    period_is((hiap_period){ hiap_day_of(2022, 1, 1), 36, HIAP_MONTHS }, "2022 - 24");
    period_is((hiap_period){ hiap_day_of(2022, 3, 7), 1, HIAP_DAYS }, "2022-03-07");
}
END_TEST

START_TEST(what_cannot_be_read_is_missing) {
    static const hiap_type types[] = { HIAP_NUMBER, HIAP_PERIOD, HIAP_MASK };
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        hiap_builder *b;
        hiap_column *c;
        ck_ok(hiap_builder_new(&b, types[i], err));
        hiap_cells_read(b, types[i], HIAP_STR("words"));
        ck_ok(hiap_builder_finish(&c, b, err));
        ck_assert_int_eq(hiap_column_reason(c, 0), HIAP_MISSING_TEXT);
        hiap_column_drop(c);
    }
}
END_TEST

HIAP_SUITE(table_cells) {
    tcase_add_test(tests, texts_are_escaped);
    tcase_add_test(tests, a_period_reads_back_whatever_its_kind);
    tcase_add_test(tests, what_cannot_be_read_is_missing);
}
