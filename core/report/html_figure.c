/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures: a picture or a grid, its words, and its data in a table that opens. */
#include <string.h>

#include "core/report/html_page.h"

#define WIDE 6 /* columns, more of which want the paper across */

void hiap_page_add_scroll_hint(hiap_buf *out) {
    hiap_buf_add_text(out, "<p class=\"scroll-hint\" aria-hidden=\"true\">Scroll sideways to see "
                           "all of it \xE2\x86\x92</p>\n");
}

/* --- grids ------------------------------------------------------------------------------------ */

static void add_coloured(hiap_buf *out, const char *tag, const hiap_page_grid_cell *cell) {
    hiap_buf_printf(out, "<%s style=\"background:#%06X;color:#%06X\">", tag, cell->fill, cell->ink);
    hiap_html_text(out, cell->text);
    hiap_buf_printf(out, "</%s>", tag);
}

static void add_grid_head(hiap_buf *out, const hiap_page_grid *grid) {
    hiap_buf_add_text(out, "<thead><tr><td></td>");
    for (size_t i = 0; i < grid->column_count; i++) {
        hiap_buf_add_text(out, "<th scope=\"col\">");
        hiap_html_text(out, grid->columns[i]);
        hiap_buf_add_text(out, "</th>");
    }
    hiap_buf_add_text(out, "</tr></thead>\n<tbody>\n");
}

static void add_grid_row(hiap_buf *out, const hiap_page_grid *grid, size_t row) {
    hiap_buf_add_text(out, "<tr><th scope=\"row\">");
    hiap_html_text(out, grid->rows[row]);
    hiap_buf_add_text(out, "</th>");
    for (size_t i = 0; i < grid->column_count; i++)
        add_coloured(out, "td", &grid->cells[row * grid->column_count + i]);
    hiap_buf_add_text(out, "</tr>\n");
}

static void add_grid_key(hiap_buf *out, const hiap_page_grid *grid) {
    if (grid->key_count == 0)
        return;
    hiap_buf_add_text(out, "<ul class=\"key\">\n");
    for (size_t i = 0; i < grid->key_count; i++) {
        hiap_buf_add_text(out, "<li>");
        add_coloured(out, "span", &grid->key[i].sample);
        hiap_buf_add_char(out, ' ');
        hiap_html_text(out, grid->key[i].label);
        hiap_buf_add_text(out, "</li>\n");
    }
    hiap_buf_add_text(out, "</ul>\n");
}

void hiap_page_add_grid(hiap_page *page, const hiap_page_grid *grid, unsigned figure) {
    hiap_buf *out = &page->body;
    add_grid_key(out, grid);
    hiap_buf_printf(out,
                    "<div class=\"table-scroll\" role=\"group\" aria-label=\"Figure %u as a "
                    "table\" tabindex=\"0\">\n",
                    figure);
    hiap_page_add_scroll_hint(out);
    hiap_buf_printf(out, "<table class=\"grid%s\" aria-labelledby=\"figure-%u-caption\">\n",
                    grid->column_count > WIDE ? " wide" : "", figure);
    add_grid_head(out, grid);
    for (size_t row = 0; row < grid->row_count; row++)
        add_grid_row(out, grid, row);
    hiap_buf_add_text(out, "</tbody>\n</table>\n</div>\n");
}

/* --- figures ---------------------------------------------------------------------------------- */

/* svg.h has checked the picture; this is a guard against handing in something else. */
static bool is_picture(hiap_str svg) {
    return svg.len > 4 && memcmp(svg.at, "<svg", 4) == 0 && !memmem(svg.at, svg.len, "<script", 7);
}

static hiap_rc no_caption(hiap_err *err) {
    hiap_err_set(err, HIAP_ARGUMENT, "a figure of the page has no caption");
    return hiap_err_hint(err, "say what it shows in a few words"), HIAP_ARGUMENT;
}

static hiap_rc add_data(hiap_page *page, const hiap_page_figure *figure, unsigned number,
                        hiap_err *err) {
    char label[48], id[32];
    hiap_page_table_options options = figure->table;
    if (options.caption.len == 0)
        options.caption = figure->caption;
    snprintf(label, sizeof label, "Data of figure %u", number);
    snprintf(id, sizeof id, "figure-%u-data", number);
    hiap_buf_printf(&page->body,
                    "<details class=\"data\"><summary>Show the data of figure %u</summary>\n",
                    number);
    hiap_rc rc = hiap_page_add_table(page, figure->data, &options, label, id, err);
    hiap_buf_add_text(&page->body, "</details>\n");
    return rc;
}

static void add_picture(hiap_page *page, hiap_str svg, unsigned number) {
    hiap_buf_printf(&page->body,
                    "<div class=\"picture\" role=\"group\" aria-label=\"Picture of figure %u\" "
                    "tabindex=\"0\">\n",
                    number);
    hiap_page_add_scroll_hint(&page->body);
    hiap_buf_add_str(&page->body, svg);
    hiap_buf_add_text(&page->body, "</div>\n");
}

hiap_rc hiap_page_figure_add(hiap_page *page, const hiap_page_figure *figure, hiap_err *err) {
    unsigned number = page->figures + 1;
    if (hiap_str_trim(figure->caption).len == 0)
        return no_caption(err);
    if (!figure->grid && !is_picture(figure->svg))
        return hiap_err_set(err, HIAP_ARGUMENT, "figure %u is not an SVG picture made for a page",
                            number);
    hiap_rc rc = hiap_page_check_links(figure->table.links, figure->table.link_count, err);
    if (rc)
        return rc;
    page->figures = number;
    hiap_buf_printf(
        &page->body,
        "<figure aria-labelledby=\"figure-%u-caption\">\n<figcaption id=\"figure-%u-caption\">"
        "<span class=\"label\">Figure %u</span> ",
        number, number, number);
    hiap_html_text(&page->body, figure->caption);
    hiap_buf_add_text(&page->body, "</figcaption>\n");
    if (figure->grid)
        hiap_page_add_grid(page, figure->grid, number);
    else
        add_picture(page, figure->svg, number);
    hiap_page_add_line(page, "source", figure->source);
    if (figure->data)
        rc = add_data(page, figure, number, err);
    hiap_buf_add_text(&page->body, "</figure>\n");
    return rc ? rc : hiap_page_state(page, err);
}
