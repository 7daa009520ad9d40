/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/report/page.h"

START_TEST(an_empty_page_is_whole) {
    hiap_buf b = page_text(page_titled("A & B"));
    ck_assert_str_eq(
        b.at,
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
        "style-src 'unsafe-inline'; img-src data:\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n<title>A &amp; B</title>\n"
        "<style>\np{}\n</style>\n</head>\n<body>\n"
        "<a class=\"skip-link\" href=\"#main\">Skip to main content</a>\n<header>\n"
        "<div class=\"masthead\">\n<h1>A &amp; B</h1>\n</div>\n</header>\n"
        "<main id=\"main\" tabindex=\"-1\">\n</main>\n</body>\n</html>\n");
    hiap_buf_clear(&b);
} END_TEST

START_TEST(the_head_shows_banner_status_and_subtitle) {
    hiap_page *page = NULL;
    hiap_page_head head = { .title = HIAP_STR("T"),
                            .subtitle = HIAP_STR("S"),
                            .status = HIAP_STR("Draft"),
                            .banner = HIAP_STR("SYNTHETIC <DATA>") };
    ck_ok(hiap_page_new(&page, &head, err));
    expect_page(page, "--focus: #ffdd00", "<p class=\"banner\">SYNTHETIC &lt;DATA&gt;</p>",
                "<p class=\"status\">Draft</p>", "<h1>T</h1>", "<p class=\"subtitle\">S</p>");
} END_TEST

START_TEST(blocks_come_in_the_order_they_were_added) {
    hiap_page *page = page_titled("t");
    hiap_str items[] = { HIAP_STR("one"), HIAP_STR("t<w>o") };
    hiap_page_pair pairs[] = { { HIAP_STR("Unit"), HIAP_STR("%") } };
    hiap_page_card cards[] = { { HIAP_STR("62.1%"), HIAP_STR("School readiness"),
                                 HIAP_STR("England 67.7%"), HIAP_STR("Worse") },
                               { HIAP_STR("3"), HIAP_STR("Gaps"), HIAP_STR(""),
                                 HIAP_STR("not a <word>") } };
    hiap_page_lead(page, HIAP_STR("Lead."));
    hiap_page_section(page, HIAP_STR("First"));
    hiap_page_paragraph(page, HIAP_STR("\nOne.\n\n\nTwo\nlines.\n"));
    hiap_page_list(page, items, 2, false);
    hiap_page_list(page, items, 1, true);
    hiap_page_section(page, HIAP_STR("Second & last"));
    hiap_page_subsection(page, HIAP_STR("Sub"));
    hiap_page_note(page, HIAP_STR("Note."));
    hiap_page_code(page, HIAP_STR("a <b"));
    hiap_page_definitions(page, pairs, 1);
    hiap_page_cards(page, cards, 2);
    hiap_page_colophon(page, HIAP_STR("Made"), HIAP_STR("2025"));
    expect_page(
        page, "<p class=\"lead\">Lead.</p>\n<nav aria-labelledby=\"contents\">",
        "<ol>\n<li><a href=\"#section-1\">First</a></li>\n"
        "<li><a href=\"#section-2\">Second &amp; last</a></li>\n</ol>\n"
        "<details>\n<summary>All headings</summary>\n<ol>\n",
        "<li><a href=\"#subsection-1\">Sub</a></li>\n</ol>\n</li>\n</ol>\n</details>\n</nav>",
        "<section aria-labelledby=\"section-1\">\n<h2 id=\"section-1\">First</h2>",
        "<p>One.</p>\n<p>Two\nlines.</p>", "<ul>\n<li>one</li>\n<li>t&lt;w&gt;o</li>\n</ul>",
        "<ol>\n<li>one</li>\n</ol>", "</section>\n<section", "<h3 id=\"subsection-1\">Sub</h3>",
        "<div class=\"note\" role=\"note\">\n<p>Note.</p>\n</div>",
        "<pre tabindex=\"0\"><code>a &lt;b</code></pre>", "<dt>Unit</dt>\n<dd>%</dd>",
        "<dd class=\"value\">62.1%</dd>", "<span class=\"badge worse\">",
        "<dd class=\"small\">England 67.7%</dd>", "<dd>not a &lt;word&gt;</dd>",
        "</section>\n</main>", "<footer>", "<dt>Made</dt>\n<dd>2025</dd>", "</footer>");
} END_TEST

START_TEST(all_headings_nest_and_the_sections_stand_in_a_line) {
    hiap_page *page = page_titled("t");
    hiap_page_section(page, HIAP_STR("A"));
    hiap_page_subsection(page, HIAP_STR("A & 1"));
    hiap_page_subsubsection(page, HIAP_STR("A1a"));
    hiap_page_subsection(page, HIAP_STR("A2"));
    hiap_page_section(page, HIAP_STR("B"));
    hiap_page_subsubsection(page, HIAP_STR("B?a"));
    expect_page(page,
                "<ol>\n<li><a href=\"#section-1\">A</a></li>\n"
                "<li><a href=\"#section-2\">B</a></li>\n</ol>\n<details>",
                "\n<ol>\n<li><a href=\"#section-1\">A</a>\n<ol>\n"
                "<li><a href=\"#subsection-1\">A &amp; 1</a>\n<ol>\n"
                "<li><a href=\"#subsubsection-1\">A1a</a></li>\n</ol>\n</li>\n"
                "<li><a href=\"#subsection-2\">A2</a></li>\n</ol>\n</li>\n"
                "<li><a href=\"#section-2\">B</a>\n<ol>\n"
                "<li><a href=\"#subsubsection-2\">B?a</a></li>\n</ol>\n</li>\n</ol>\n</details>",
                "<h4 id=\"subsubsection-1\">A1a</h4>");
} END_TEST

START_TEST(what_stands_before_the_sections_stands_before_the_contents) {
    hiap_page *page = page_titled("t");
    hiap_page_subsection(page, HIAP_STR("Early"));
    hiap_page_section(page, HIAP_STR("A"));
    hiap_page_section(page, HIAP_STR("B"));
    expect_page(page,
                "<main id=\"main\" tabindex=\"-1\">\n<h3 id=\"subsection-1\">Early</h3>\n<nav",
                "</nav>\n<section");
} END_TEST

START_TEST(sections_alone_fold_nothing) {
    hiap_page *page = page_titled("t");
    hiap_page_section(page, HIAP_STR("A"));
    hiap_page_section(page, HIAP_STR("B"));
    expect_page(page, "B</a></li>\n</ol>\n</nav>");
} END_TEST

START_TEST(folded_blocks_end_with_their_section) {
    hiap_page *page = page_titled("t");
    hiap_page_details_end(page); /* nothing is open */
    hiap_page_section(page, HIAP_STR("A"));
    hiap_page_details(page, HIAP_STR("How & why"));
    hiap_page_paragraph(page, HIAP_STR("So."));
    hiap_page_details(page, HIAP_STR("More"));
    hiap_page_details_end(page);
    hiap_page_section(page, HIAP_STR("B"));
    hiap_page_details(page, HIAP_STR("Last"));
    expect_page(page,
                "<details>\n<summary>How &amp; why</summary>\n<p>So.</p>\n<details>\n"
                "<summary>More</summary>\n</details>\n</details>\n</section>\n<section",
                "<details>\n<summary>Last</summary>\n</details>\n</section>\n</main>");
} END_TEST

START_TEST(nothing_to_show_shows_nothing) {
    hiap_page *page = page_titled("t");
    hiap_page_paragraph(page, HIAP_STR("  \n "));
    hiap_page_list(page, NULL, 0, false);
    hiap_page_definitions(page, NULL, 0);
    hiap_page_cards(page, NULL, 0);
    expect_page(page, "<main id=\"main\" tabindex=\"-1\">\n</main>");
} END_TEST

START_TEST(one_section_needs_no_contents) {
    hiap_page *page = page_titled("t");
    hiap_page_section(page, HIAP_STR("Only"));
    hiap_buf b = page_text(page);
    ck_assert_ptr_null(strstr(b.at, "<nav"));
    hiap_buf_clear(&b);
} END_TEST

static void refuse(hiap_page_head head, const char *what) {
    hiap_page *page = (hiap_page *)1;
    hiap_err err = { 0 };
    ck_assert_int_eq(hiap_page_new(&page, &head, &err), HIAP_ARGUMENT);
    ck_assert_ptr_null(page);
    ck_assert_str_eq(err.what, what);
}

START_TEST(a_page_needs_a_title_and_a_harmless_style) {
    refuse((hiap_page_head){ .title = HIAP_STR(" ") }, "the page has no title");
    refuse((hiap_page_head){ .title = HIAP_STR("t"), .style = HIAP_STR("p{}</style><script>") },
           "the style sheet holds '</' or '@import'");
    refuse((hiap_page_head){ .title = HIAP_STR("t"), .style = HIAP_STR("@import 'x';") },
           "the style sheet holds '</' or '@import'");
    hiap_page_drop(NULL);
} END_TEST

START_TEST(a_page_can_be_finished_twice) {
    hiap_page *page = page_titled("t");
    hiap_buf once = HIAP_BUF_INIT;
    hiap_page_section(page, HIAP_STR("s"));
    ck_ok(hiap_page_finish(&once, page, err));
    hiap_buf twice = page_text(page);
    ck_assert_str_eq(once.at, twice.at);
    hiap_buf_clear(&once);
    hiap_buf_clear(&twice);
} END_TEST

static hiap_frame *fixed;

static hiap_rc build(hiap_err *err) {
    hiap_page *page;
    hiap_buf b = HIAP_BUF_INIT;
    hiap_page_head head = { .title = HIAP_STR("t"),
                            .status = HIAP_STR("s"),
                            .style = HIAP_STR("p{}") };
    hiap_page_link link = { HIAP_STR("CSV"), HIAP_STR("a.csv") };
    hiap_page_table_options options = { .caption = HIAP_STR("c"), .links = &link, .link_count = 1 };
    hiap_page_figure figure = { .svg = HIAP_STR("<svg></svg>"),
                                .caption = HIAP_STR("c"),
                                .data = fixed };
    hiap_rc rc = hiap_page_new(&page, &head, err);
    if (rc)
        return rc;
    hiap_page_section(page, HIAP_STR("a"));
    hiap_page_paragraph(page, HIAP_STR("p"));
    rc = hiap_page_table(page, fixed, &options, err);
    if (!rc)
        rc = hiap_page_figure_add(page, &figure, err);
    hiap_page_colophon(page, HIAP_STR("a"), HIAP_STR("b"));
    if (!rc)
        rc = hiap_page_finish(&b, page, err);
    hiap_buf_clear(&b);
    hiap_page_drop(page);
    return rc;
}

START_TEST(running_out_of_memory_anywhere_is_reported) {
    fixed = areas();
    fail_every_allocation(build);
    hiap_frame_drop(fixed);
} END_TEST

HIAP_SUITE(html) {
    tcase_add_test(tests, an_empty_page_is_whole);
    tcase_add_test(tests, the_head_shows_banner_status_and_subtitle);
    tcase_add_test(tests, blocks_come_in_the_order_they_were_added);
    tcase_add_test(tests, all_headings_nest_and_the_sections_stand_in_a_line);
    tcase_add_test(tests, what_stands_before_the_sections_stands_before_the_contents);
    tcase_add_test(tests, sections_alone_fold_nothing);
    tcase_add_test(tests, folded_blocks_end_with_their_section);
    tcase_add_test(tests, nothing_to_show_shows_nothing);
    tcase_add_test(tests, one_section_needs_no_contents);
    tcase_add_test(tests, a_page_needs_a_title_and_a_harmless_style);
    tcase_add_test(tests, a_page_can_be_finished_twice);
    tcase_add_test(tests, running_out_of_memory_anywhere_is_reported);
}
