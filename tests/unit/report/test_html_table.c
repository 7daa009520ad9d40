/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/report/page.h"

START_TEST(a_table_has_a_caption_scopes_and_badges) {
    hiap_page *page = page_titled("t");
    hiap_frame *f = areas();
    hiap_page_table_options options = { .caption = HIAP_STR("By <area>"), .row_header = true,
                                        .source = HIAP_STR("Source: us") };
    ck_ok(hiap_page_table(page, f, &options, err));
    hiap_frame_drop(f);
    expect_page(page,
                "<div class=\"table-scroll\" role=\"group\" aria-labelledby=\"table-1-caption\" "
                "tabindex=\"0\">",
                "<p class=\"scroll-hint\" aria-hidden=\"true\">",
                "<caption id=\"table-1-caption\"><span class=\"stays\"><span class=\"label\">"
                "Table 1</span> By &lt;area&gt;</span></caption>",
                "<th scope=\"col\">Area</th><th scope=\"col\" class=\"number\">Value</th>",
                "<tr><th scope=\"row\">Halton</th><td class=\"number\">62.1</td>"
                "<td class=\"number\">12,345</td><td><span class=\"badge worse\">"
                "<span aria-hidden=\"true\">▼</span> Worse</span></td></tr>",
                "<abbr title=\"not available\">[x]</abbr>", "</table>\n</div>\n",
                "<p class=\"missing\">[x] not available: 1 in value; [c] confidential or suppressed: 1 in count",
                "<p class=\"source\">Source: us</p>");
} END_TEST

START_TEST(headings_and_decimals_can_be_given) {
    hiap_page *page = page_titled("t");
    hiap_frame *f = frame_of("lower_ci_95,x<y\n1.25,2\n");
    hiap_str headings[] = { HIAP_STR("Lower & limit"), HIAP_STR("") };
    int decimals[] = { 3, -1 };
    hiap_page_table_options options = { .caption = HIAP_STR("c"),
                                        .headings = headings,
                                        .decimals = decimals };
    ck_ok(hiap_page_table(page, f, &options, err));
    options.headings = NULL;
    ck_ok(hiap_page_table(page, f, &options, err));
    hiap_frame_drop(f);
    expect_page(page, ">Lower &amp; limit</th>", ">X&lt;y</th>", ">1.250</td>", ">2</td>",
                "Table 2", ">Lower ci 95</th>");
} END_TEST

START_TEST(cells_cannot_hold_markup) {
    hiap_page *page = page_titled("t");
    hiap_frame *f = frame_of("a\n<img src=x onerror=alert(1)>\n");
    hiap_page_table_options options = { .caption = HIAP_STR("c") };
    ck_ok(hiap_page_table(page, f, &options, err));
    hiap_frame_drop(f);
    expect_page(page, "<td>&lt;img src=x onerror=alert(1)&gt;</td>");
} END_TEST

START_TEST(a_caption_is_required) {
    hiap_page *page = page_titled("t");
    hiap_frame *f = areas();
    hiap_page_table_options options = { .caption = HIAP_STR(" ") };
    hiap_err err = { 0 };
    ck_assert_int_eq(hiap_page_table(page, f, &options, &err), HIAP_ARGUMENT);
    ck_assert_str_eq(err.what, "a table of the page has no caption");
    hiap_frame_drop(f);
    hiap_page_drop(page);
} END_TEST

START_TEST(links_of_a_table_are_checked_before_anything_is_written) {
    hiap_page *page = page_titled("t");
    hiap_frame *f = areas();
    hiap_page_link bad = { HIAP_STR("x"), HIAP_STR("../x") };
    hiap_page_table_options options = { .caption = HIAP_STR("c"), .links = &bad, .link_count = 1 };
    ck_assert_int_eq(hiap_page_table(page, f, &options, NULL), HIAP_ARGUMENT);
    hiap_frame_drop(f);
    hiap_buf b = page_text(page);
    ck_assert_ptr_null(strstr(b.at, "<table"));
    hiap_buf_clear(&b);
} END_TEST

HIAP_SUITE(html_table) {
    tcase_add_test(tests, a_table_has_a_caption_scopes_and_badges);
    tcase_add_test(tests, headings_and_decimals_can_be_given);
    tcase_add_test(tests, cells_cannot_hold_markup);
    tcase_add_test(tests, a_caption_is_required);
    tcase_add_test(tests, links_of_a_table_are_checked_before_anything_is_written);
}
