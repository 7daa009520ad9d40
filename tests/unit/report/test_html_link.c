/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/report/page.h"

static hiap_rc add(hiap_page *page, const char *address, hiap_err *err) {
    hiap_page_link link = { HIAP_STR("Data <CSV>"), hiap_str_of(address) };
    return hiap_page_links(page, &link, 1, err);
}

START_TEST(links_go_to_the_web_or_to_a_file_beside) {
    hiap_page *page = page_titled("t");
    ck_ok(add(page, "https://fingertips.phe.org.uk/?a=1&b=%202#x", err));
    ck_ok(add(page, "tables/what changed #1.csv", err));
    expect_page(page, "<ul class=\"links\">",
                "<a href=\"https://fingertips.phe.org.uk/?a=1&amp;b=%202#x\">Data &lt;CSV&gt;</a>",
                "<a href=\"tables/what%20changed%20%231.csv\">");
} END_TEST

START_TEST(other_addresses_are_refused) {
    static const char *const bad[] = {
        "javascript:alert(1)/../", "http://a", "//a",       "/etc/passwd", "../x",
        "data:text/html,x\n",      "",         " https://a"
    };
    hiap_page *page = page_titled("t");
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        hiap_err err = { 0 };
        ck_assert_msg(add(page, bad[i], &err) == HIAP_ARGUMENT, "%s", bad[i]);
        ck_assert_str_eq(err.hint, "give https://... or a file beside the page");
    }
    hiap_page_link nul = { HIAP_STR("x"), HIAP_STR("a\0b") };
    ck_assert_int_eq(hiap_page_links(page, &nul, 1, NULL), HIAP_ARGUMENT);
    hiap_page_drop(page);
} END_TEST

START_TEST(a_scheme_in_a_file_name_cannot_act) {
    hiap_page *page = page_titled("t");
    hiap_page_link link = { HIAP_STR("x"), HIAP_STR("javascript:alert(1)") };
    hiap_err err = { 0 };
    if (hiap_page_links(page, &link, 1, &err) == HIAP_OK) { /* a file may be called that */
        expect_page(page, "<a href=\"javascript%3Aalert(1)\">");
        return;
    }
    hiap_page_drop(page);
} END_TEST

START_TEST(a_link_without_words_shows_its_address) {
    hiap_page *page = page_titled("t");
    hiap_page_link link = { HIAP_STR(""), HIAP_STR("a.csv") };
    ck_ok(hiap_page_links(page, &link, 1, err));
    ck_ok(hiap_page_links(page, NULL, 0, err));
    expect_page(page, "<a href=\"a.csv\">a.csv</a>");
} END_TEST

START_TEST(many_links_stand_one_below_the_other) {
    hiap_page *page = page_titled("t");
    hiap_page_link link = { HIAP_STR("x"), HIAP_STR("a.csv") };
    hiap_page_link links[] = { link, link, link, link };
    ck_ok(hiap_page_links(page, links, 3, err));
    ck_ok(hiap_page_links(page, links, 4, err));
    expect_page(page, "<ul class=\"links\">", "<ul class=\"links listed\">");
} END_TEST

HIAP_SUITE(html_link) {
    tcase_add_test(tests, links_go_to_the_web_or_to_a_file_beside);
    tcase_add_test(tests, other_addresses_are_refused);
    tcase_add_test(tests, a_scheme_in_a_file_name_cannot_act);
    tcase_add_test(tests, a_link_without_words_shows_its_address);
    tcase_add_test(tests, many_links_stand_one_below_the_other);
}
