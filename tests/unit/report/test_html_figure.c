/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/unit/report/page.h"

static const hiap_str svg = { "<svg role=\"img\"></svg>", 22 };

START_TEST(a_figure_has_a_caption_a_picture_and_its_data) {
    hiap_page *page = page_titled("t");
    hiap_frame *f = areas();
    hiap_page_figure figure = {
        .svg = svg, .caption = HIAP_STR("It fell"), .source = HIAP_STR("Source: us"), .data = f
    };
    ck_ok(hiap_page_figure_add(page, &figure, err));
    figure.data = NULL;
    ck_ok(hiap_page_figure_add(page, &figure, err));
    hiap_frame_drop(f);
    expect_page(
        page, "<figure aria-labelledby=\"figure-1-caption\">",
        "<figcaption id=\"figure-1-caption\"><span class=\"label\">Figure 1</span> It "
        "fell</figcaption>",
        "aria-label=\"Picture of figure 1\" tabindex=\"0\">\n<p class=\"scroll-hint\"",
        "<svg role=\"img\"></svg></div>",
        "<p class=\"source\">Source: us</p>",
        "<details class=\"data\"><summary>Show the data of figure 1</summary>", "<table id=\"figure-1-data\">",
        "<span class=\"label\">Data of figure 1</span> It fell</span></caption>", "</details>\n</figure>",
        "Figure 2", "</figure>");
} END_TEST

START_TEST(a_picture_must_be_one) {
    hiap_page *page = page_titled("t");
    hiap_str bad[] = { HIAP_STR(""), HIAP_STR("<p>"), HIAP_STR("<svg><script>x</script></svg>"),
                       HIAP_STR("<?xml?><svg/>") };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        hiap_page_figure figure = { .svg = bad[i], .caption = HIAP_STR("c") };
        ck_assert_int_eq(hiap_page_figure_add(page, &figure, NULL), HIAP_ARGUMENT);
    }
    hiap_page_drop(page);
} END_TEST

START_TEST(a_caption_is_required) {
    hiap_page *page = page_titled("t");
    hiap_page_figure figure = { .svg = svg, .caption = HIAP_STR(" ") };
    hiap_err err = { 0 };
    ck_assert_int_eq(hiap_page_figure_add(page, &figure, &err), HIAP_ARGUMENT);
    ck_assert_str_eq(err.what, "a figure of the page has no caption");
    hiap_page_drop(page);
} END_TEST

START_TEST(a_grid_is_a_table_instead_of_a_picture) {
    hiap_page *page = page_titled("t");
    hiap_str columns[] = { HIAP_STR("Halton"), HIAP_STR("St <Helens>") };
    hiap_str rows[] = { HIAP_STR("Readiness"), HIAP_STR("Smoking") };
    hiap_page_grid_cell worse = { HIAP_STR("W 62.1"), 0xD4351C, 0xFFFFFF };
    hiap_page_grid_cell none = { HIAP_STR("[x]"), 0xF3F2F1, 0x0B0C0C };
    hiap_page_grid_cell cells[] = { worse, none, none, worse };
    hiap_page_grid_key key[] = { { HIAP_STR("Worse"), { HIAP_STR("W"), 0xD4351C, 0xFFFFFF } } };
    hiap_page_grid grid = { columns, rows, 2, 2, cells, key, 1 };
    hiap_page_figure figure = { .caption = HIAP_STR("It fell"), .grid = &grid };
    ck_ok(hiap_page_figure_add(page, &figure, err));
    expect_page(page, "<figure aria-labelledby=\"figure-1-caption\">",
                "It fell</figcaption>\n<ul class=\"key\">\n<li><span "
                "style=\"background:#D4351C;color:#FFFFFF\">W</span> Worse</li>\n</ul>",
                "aria-label=\"Figure 1 as a table\"",
                "<thead><tr><td></td><th scope=\"col\">Halton</th>"
                "<th scope=\"col\">St &lt;Helens&gt;</th></tr></thead>",
                "<tr><th scope=\"row\">Readiness</th>"
                "<td style=\"background:#D4351C;color:#FFFFFF\">W 62.1</td>"
                "<td style=\"background:#F3F2F1;color:#0B0C0C\">[x]</td></tr>",
                "Smoking", "</table>\n</div>\n</figure>");
} END_TEST

START_TEST(a_grid_without_key_has_none) {
    hiap_page *page = page_titled("t");
    hiap_str name = HIAP_STR("only");
    hiap_page_grid_cell cell = { HIAP_STR("1"), 0xFFFFFF, 0x0B0C0C };
    hiap_page_grid grid = { &name, &name, 1, 1, &cell, NULL, 0 };
    hiap_page_figure figure = { .svg = svg, .caption = HIAP_STR("c"), .grid = &grid };
    ck_ok(hiap_page_figure_add(page, &figure, err));
    hiap_buf b = page_text(page);
    ck_assert_ptr_null(strstr(b.at, "class=\"key\""));
    hiap_buf_clear(&b);
} END_TEST

START_TEST(a_grid_of_many_columns_is_wide) {
    enum { MOST = 7 };
    hiap_str names[MOST];
    hiap_page_grid_cell cells[MOST];
    for (size_t i = 0; i < MOST; i++) {
        names[i] = HIAP_STR("name");
        cells[i] = (hiap_page_grid_cell){ HIAP_STR("1"), 0xFFFFFF, 0x0B0C0C };
    }
    hiap_page_grid grid = { names, names, MOST - 1, 1, cells, NULL, 0 };
    hiap_page_figure figure = { .caption = HIAP_STR("c"), .grid = &grid };
    hiap_page *page = page_titled("t");
    ck_ok(hiap_page_figure_add(page, &figure, err));
    grid.column_count = MOST;
    ck_ok(hiap_page_figure_add(page, &figure, err));
    expect_page(page, "<table class=\"grid\" aria", "<table class=\"grid wide\" aria");
} END_TEST

HIAP_SUITE(html_figure) {
    tcase_add_test(tests, a_figure_has_a_caption_a_picture_and_its_data);
    tcase_add_test(tests, a_picture_must_be_one);
    tcase_add_test(tests, a_caption_is_required);
    tcase_add_test(tests, a_grid_is_a_table_instead_of_a_picture);
    tcase_add_test(tests, a_grid_without_key_has_none);
    tcase_add_test(tests, a_grid_of_many_columns_is_wide);
}
