/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/base/mem.h"
#include "core/report/cell.h"
#include "core/report/html_page.h"

typedef struct writing {
    hiap_buf *out;
    hiap_buf cell;
    const hiap_frame *frame;
    const hiap_page_table_options *options;
    int *decimals;
} writing;

/* A column's name as a heading: "lower_ci_95" -> "Lower ci 95". */
static void add_name(hiap_buf *out, const char *name) {
    char first = name[0];
    if (first >= 'a' && first <= 'z') {
        hiap_buf_add_char(out, (char)(first - 'a' + 'A'));
        name++;
    }
    while (*name) {
        size_t len = strcspn(name, "_");
        hiap_html_text(out, (hiap_str){ name, len });
        name += len;
        if (*name == '_') {
            hiap_buf_add_char(out, ' ');
            name++;
        }
    }
}

static bool is_number(const hiap_frame *f, size_t i) {
    return hiap_column_type(hiap_frame_at(f, i)) == HIAP_NUMBER;
}

static void add_head(writing *w) {
    const hiap_str *headings = w->options->headings;
    hiap_buf_add_text(w->out, "<thead><tr>");
    for (size_t i = 0; i < hiap_frame_width(w->frame); i++) {
        hiap_buf_add_text(w->out, is_number(w->frame, i) ? "<th scope=\"col\" class=\"number\">"
                                                         : "<th scope=\"col\">");
        if (headings && headings[i].len > 0)
            hiap_html_text(w->out, headings[i]);
        else
            add_name(w->out, hiap_frame_name(w->frame, i));
        hiap_buf_add_text(w->out, "</th>");
    }
    hiap_buf_add_text(w->out, "</tr></thead>\n");
}

static void add_missing(hiap_buf *out, hiap_str shorthand, hiap_reason reason) {
    hiap_buf_add_text(out, "<abbr title=\"");
    hiap_html_attribute(out, hiap_str_of(hiap_reason_words(reason)));
    hiap_buf_add_text(out, "\">");
    hiap_html_text(out, shorthand);
    hiap_buf_add_text(out, "</abbr>");
}

static void add_content(writing *w, size_t i, size_t row) {
    const hiap_column *c = hiap_frame_at(w->frame, i);
    hiap_reason reason = hiap_column_reason(c, row);
    hiap_buf_reset(&w->cell);
    hiap_cell_print(&w->cell, c, row, w->decimals[i]);
    hiap_str text = { w->cell.at, w->cell.len };
    const hiap_word *word = hiap_column_type(c) == HIAP_TEXT ? hiap_word_find(text) : NULL;
    if (reason != HIAP_MISSING_NONE)
        add_missing(w->out, text, reason);
    else if (word)
        hiap_page_add_badge(w->out, word);
    else
        hiap_html_text(w->out, text);
}

static void add_row(writing *w, size_t row) {
    hiap_buf_add_text(w->out, "<tr>");
    for (size_t i = 0; i < hiap_frame_width(w->frame); i++) {
        bool heads = i == 0 && w->options->row_header;
        hiap_buf_add_text(w->out, heads                     ? "<th scope=\"row\">"
                                  : is_number(w->frame, i) ? "<td class=\"number\">"
                                                            : "<td>");
        add_content(w, i, row);
        hiap_buf_add_text(w->out, heads ? "</th>" : "</td>");
    }
    hiap_buf_add_text(w->out, "</tr>\n");
}

static void add_caption(writing *w, const char *label, const char *id) {
    hiap_buf_printf(
        w->out,
        "<div class=\"table-scroll\" role=\"group\" aria-labelledby=\"%s-caption\" "
        "tabindex=\"0\">\n",
        id);
    hiap_page_add_scroll_hint(w->out);
    hiap_buf_printf(w->out,
                    "<table id=\"%s\">\n<caption id=\"%s-caption\"><span class=\"stays\">"
                    "<span class=\"label\">%s</span> ",
                    id, id, label);
    hiap_html_text(w->out, w->options->caption);
    hiap_buf_add_text(w->out, "</span></caption>\n");
}

/* Escaped later, with its line. */
static void add_plain_name(hiap_buf *out, const char *name) {
    for (; *name; name++)
        hiap_buf_add_char(out, *name == '_' ? ' ' : *name);
}

/* "[x] not available: 2 in Value, 1 in Count" for one reason. */
static void add_reason(hiap_buf *out, const hiap_frame *f, const hiap_str *headings,
                       hiap_reason reason) {
    const char *shorthand = hiap_reason_shorthand(reason);
    bool met = false;
    for (size_t i = 0; i < hiap_frame_width(f); i++) {
        const hiap_column *c = hiap_frame_at(f, i);
        size_t count = 0;
        for (size_t row = 0; row < hiap_column_len(c); row++)
            count += hiap_column_reason(c, row) == reason;
        if (count == 0)
            continue;
        if (!met)
            hiap_buf_printf(out, "%s%s %s: ", out->len > 0 ? "; " : "",
                            shorthand[0] ? shorthand : "·", hiap_reason_words(reason));
        hiap_buf_printf(out, "%s%zu in ", met ? ", " : "", count);
        if (headings && headings[i].len > 0)
            hiap_buf_add_str(out, headings[i]);
        else
            add_plain_name(out, hiap_frame_name(f, i));
        met = true;
    }
}

/* A dot stands for what was simply not given, and needs no words. */
static void add_notes(hiap_page *page, const hiap_frame *f,
                      const hiap_page_table_options *options) {
    hiap_buf missing = HIAP_BUF_INIT;
    for (int reason = HIAP_MISSING_EMPTY + 1; reason < HIAP_REASON_COUNT; reason++)
        add_reason(&missing, f, options->headings, (hiap_reason)reason);
    hiap_page_add_line(page, "missing", (hiap_str){ missing.at, missing.len });
    page->body.failed = page->body.failed || missing.failed;
    hiap_buf_clear(&missing);
    hiap_page_add_line(page, "source", options->source);
    hiap_page_add_links(page, options->links, options->link_count);
}

static void plan_decimals(writing *w) {
    for (size_t i = 0; i < hiap_frame_width(w->frame); i++) {
        bool given = w->options->decimals && w->options->decimals[i] >= 0;
        w->decimals[i] =
            given ? w->options->decimals[i] : hiap_cell_decimals(hiap_frame_at(w->frame, i));
    }
}

hiap_rc hiap_page_add_table(hiap_page *page, const hiap_frame *f,
                            const hiap_page_table_options *options, const char *label,
                            const char *id, hiap_err *err) {
    hiap_rc rc = hiap_page_check_links(options->links, options->link_count, err);
    if (rc)
        return rc;
    writing w = { .out = &page->body, .cell = HIAP_BUF_INIT, .frame = f, .options = options };
    w.decimals = hiap_alloc_array(hiap_frame_width(f), sizeof *w.decimals);
    if (!w.decimals)
        return hiap_err_nomem(err, hiap_frame_width(f) * sizeof *w.decimals);
    plan_decimals(&w);
    add_caption(&w, label, id);
    add_head(&w);
    hiap_buf_add_text(w.out, "<tbody>\n");
    for (size_t row = 0; row < hiap_frame_rows(f); row++)
        add_row(&w, row);
    hiap_buf_add_text(w.out, "</tbody>\n</table>\n</div>\n");
    add_notes(page, f, options);
    page->body.failed = page->body.failed || w.cell.failed;
    hiap_buf_clear(&w.cell);
    hiap_free(w.decimals);
    return hiap_page_state(page, err);
}

static hiap_rc no_caption(hiap_err *err) {
    hiap_err_set(err, HIAP_ARGUMENT, "a table of the page has no caption");
    return hiap_err_hint(err, "say what it shows in a few words"), HIAP_ARGUMENT;
}

hiap_rc hiap_page_table(hiap_page *page, const hiap_frame *f,
                        const hiap_page_table_options *options, hiap_err *err) {
    char label[32], id[32];
    if (hiap_str_trim(options->caption).len == 0)
        return no_caption(err);
    snprintf(label, sizeof label, "Table %u", page->tables + 1);
    snprintf(id, sizeof id, "table-%u", page->tables + 1);
    hiap_rc rc = hiap_page_add_table(page, f, options, label, id, err);
    page->tables += rc == HIAP_OK;
    return rc;
}
