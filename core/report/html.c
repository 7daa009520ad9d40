/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/base/embed.h"
#include "core/base/mem.h"
#include "core/report/html_page.h"

#define THEME "plots/theme/page.css"
#define POLICY "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/* --- opening and closing ---------------------------------------------------------------------- */

static hiap_rc check_style(hiap_str style, hiap_err *err) {
    if (style.at && style.len > 0 &&
        (memmem(style.at, style.len, "</", 2) || memmem(style.at, style.len, "@import", 7)))
        return hiap_err_set(err, HIAP_ARGUMENT, "the style sheet holds '</' or '@import'");
    return HIAP_OK;
}

static hiap_rc find_style(hiap_str *style, hiap_err *err) {
    const hiap_embedded *theme = hiap_embedded_find(THEME);
    if (style->len > 0)
        return check_style(*style, err);
    if (!theme)
        return hiap_err_set(err, HIAP_NOT_FOUND, "the program was built without %s", THEME);
    *style = (hiap_str){ theme->text, theme->len };
    return HIAP_OK;
}

hiap_rc hiap_page_new(hiap_page **out, const hiap_page_head *head, hiap_err *err) {
    hiap_str style = head->style;
    *out = NULL;
    if (hiap_str_trim(head->title).len == 0)
        return hiap_err_set(err, HIAP_ARGUMENT, "the page has no title");
    hiap_rc rc = find_style(&style, err);
    if (rc)
        return rc;
    hiap_page *page = hiap_alloc_zero(1, sizeof *page);
    if (!page)
        return hiap_err_nomem(err, sizeof *page);
    hiap_buf_add_str(&page->title, head->title);
    hiap_buf_add_str(&page->subtitle, head->subtitle);
    hiap_buf_add_str(&page->status, head->status);
    hiap_buf_add_str(&page->banner, head->banner);
    hiap_buf_add_str(&page->style, style);
    *out = page;
    return HIAP_OK;
}

void hiap_page_drop(hiap_page *page) {
    if (!page)
        return;
    hiap_buf *const parts[] = { &page->title, &page->subtitle, &page->status,  &page->banner,
                                &page->style, &page->sections, &page->outline, &page->body,
                                &page->colophon };
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        hiap_buf_clear(parts[i]);
    hiap_free(page);
}

hiap_rc hiap_page_state(const hiap_page *page, hiap_err *err) {
    bool failed = page->title.failed || page->subtitle.failed || page->status.failed ||
                  page->banner.failed || page->style.failed || page->sections.failed ||
                  page->outline.failed || page->body.failed || page->colophon.failed;
    return failed ? hiap_err_nomem(err, page->body.len) : HIAP_OK;
}

/* --- blocks ----------------------------------------------------------------------------------- */

/* An element around escaped text. */
static void add_element(hiap_buf *out, const char *tag, const char *css_class, hiap_str text) {
    hiap_buf_printf(out, css_class ? "<%s class=\"%s\">" : "<%s>", tag, css_class);
    hiap_html_text(out, text);
    hiap_buf_printf(out, "</%s>\n", tag);
}

void hiap_page_add_line(hiap_page *page, const char *css_class, hiap_str text) {
    if (text.len > 0)
        add_element(&page->body, "p", css_class, text);
}

/* --- headings --------------------------------------------------------------------------------- */

/* Ends the entries and lists of the outline that are deeper than `level`, and the entry before. */
static void close_outline(hiap_page *page, unsigned level) {
    for (; page->level > level; page->level--)
        hiap_buf_add_text(&page->outline, "</li>\n</ol>\n");
    if (level > 0 && page->level == level)
        hiap_buf_add_text(&page->outline, "</li>\n");
}

static void add_entry(hiap_buf *out, const char *id, hiap_str heading) {
    hiap_buf_printf(out, "<li><a href=\"#%s\">", id);
    hiap_html_text(out, heading);
    hiap_buf_add_text(out, "</a>");
}

/* A level that was left out has no entry of its own. */
static void add_to_outline(hiap_page *page, unsigned level, const char *id, hiap_str heading) {
    level = level > page->level + 1 ? page->level + 1 : level;
    close_outline(page, level);
    if (page->level < level)
        hiap_buf_add_text(&page->outline, "\n<ol>\n");
    page->level = level;
    add_entry(&page->outline, id, heading);
}

/* `level` from 1. */
static void add_heading(hiap_page *page, unsigned level, hiap_str heading) {
    static const char *const names[HIAP_PAGE_LEVELS] = { "section", "subsection",
                                                         "subsubsection" };
    char id[32];
    snprintf(id, sizeof id, "%s-%u", names[level - 1], ++page->headings[level - 1]);
    add_to_outline(page, level, id, heading);
    if (level == 1) {
        add_entry(&page->sections, id, heading);
        hiap_buf_add_text(&page->sections, "</li>\n");
        hiap_buf_printf(&page->body, "<section aria-labelledby=\"%s\">\n", id);
    }
    hiap_buf_printf(&page->body, "<h%u id=\"%s\">", level + 1, id);
    hiap_html_text(&page->body, heading);
    hiap_buf_printf(&page->body, "</h%u>\n", level + 1);
}

void hiap_page_section(hiap_page *page, hiap_str heading) {
    while (page->details > 0)
        hiap_page_details_end(page);
    if (page->headings[0] == 0)
        page->opening = page->body.len;
    else
        hiap_buf_add_text(&page->body, "</section>\n");
    add_heading(page, 1, heading);
}

void hiap_page_subsection(hiap_page *page, hiap_str heading) {
    add_heading(page, 2, heading);
}

void hiap_page_subsubsection(hiap_page *page, hiap_str heading) {
    add_heading(page, 3, heading);
}

/* --- folded blocks ---------------------------------------------------------------------------- */

void hiap_page_details(hiap_page *page, hiap_str summary) {
    hiap_buf_add_text(&page->body, "<details>\n");
    add_element(&page->body, "summary", NULL, summary);
    page->details++;
}

void hiap_page_details_end(hiap_page *page) {
    if (page->details == 0)
        return;
    hiap_buf_add_text(&page->body, "</details>\n");
    page->details--;
}

/* --- blocks ----------------------------------------------------------------------------------- */

/* Where the blank line after this paragraph starts, or the end. */
static size_t paragraph_end(hiap_str text) {
    const char *blank = memmem(text.at, text.len, "\n\n", 2);
    return blank ? (size_t)(blank - text.at) : text.len;
}

static void add_paragraphs(hiap_page *page, const char *css_class, hiap_str text) {
    for (text = hiap_str_trim(text); text.len > 0; text = hiap_str_trim(text)) {
        size_t end = paragraph_end(text);
        add_element(&page->body, "p", css_class, (hiap_str){ text.at, end });
        text = (hiap_str){ text.at + end, text.len - end };
    }
}

void hiap_page_paragraph(hiap_page *page, hiap_str text) {
    add_paragraphs(page, NULL, text);
}

void hiap_page_lead(hiap_page *page, hiap_str text) {
    add_paragraphs(page, "lead", text);
}

void hiap_page_note(hiap_page *page, hiap_str text) {
    hiap_buf_add_text(&page->body, "<div class=\"note\" role=\"note\">\n");
    add_paragraphs(page, NULL, text);
    hiap_buf_add_text(&page->body, "</div>\n");
}

void hiap_page_code(hiap_page *page, hiap_str text) {
    hiap_buf_add_text(&page->body, "<pre tabindex=\"0\"><code>");
    hiap_html_text(&page->body, text);
    hiap_buf_add_text(&page->body, "</code></pre>\n");
}

void hiap_page_list(hiap_page *page, const hiap_str *items, size_t count, bool numbered) {
    if (count == 0)
        return;
    hiap_buf_add_text(&page->body, numbered ? "<ol>\n" : "<ul>\n");
    for (size_t i = 0; i < count; i++)
        add_element(&page->body, "li", NULL, items[i]);
    hiap_buf_add_text(&page->body, numbered ? "</ol>\n" : "</ul>\n");
}

void hiap_page_definitions(hiap_page *page, const hiap_page_pair *pairs, size_t count) {
    if (count == 0)
        return;
    hiap_buf_add_text(&page->body, "<dl class=\"definitions\">\n");
    for (size_t i = 0; i < count; i++) {
        hiap_buf_add_text(&page->body, "<div>");
        add_element(&page->body, "dt", NULL, pairs[i].term);
        add_element(&page->body, "dd", NULL, pairs[i].text);
        hiap_buf_add_text(&page->body, "</div>\n");
    }
    hiap_buf_add_text(&page->body, "</dl>\n");
}

void hiap_page_add_badge(hiap_buf *out, const hiap_word *word) {
    hiap_buf_printf(out, "<span class=\"badge %s\"><span aria-hidden=\"true\">%s</span> ",
                    word->css_class, word->symbol);
    hiap_html_text(out, hiap_str_of(word->text));
    hiap_buf_add_text(out, "</span>");
}

static void add_card(hiap_buf *out, const hiap_page_card *card) {
    const hiap_word *word = hiap_word_find(card->word);
    hiap_buf_add_text(out, "<div class=\"card\">");
    add_element(out, "dt", NULL, card->label);
    add_element(out, "dd", "value", card->value);
    if (word) {
        hiap_buf_add_text(out, "<dd>");
        hiap_page_add_badge(out, word);
        hiap_buf_add_text(out, "</dd>\n");
    } else if (card->word.len > 0) {
        add_element(out, "dd", NULL, card->word);
    }
    if (card->note.len > 0)
        add_element(out, "dd", "small", card->note);
    hiap_buf_add_text(out, "</div>\n");
}

void hiap_page_cards(hiap_page *page, const hiap_page_card *cards, size_t count) {
    if (count == 0)
        return;
    hiap_buf_add_text(&page->body, "<dl class=\"cards\">\n");
    for (size_t i = 0; i < count; i++)
        add_card(&page->body, &cards[i]);
    hiap_buf_add_text(&page->body, "</dl>\n");
}

void hiap_page_colophon(hiap_page *page, hiap_str term, hiap_str text) {
    hiap_buf_add_text(&page->colophon, "<div>");
    add_element(&page->colophon, "dt", NULL, term);
    add_element(&page->colophon, "dd", NULL, text);
    hiap_buf_add_text(&page->colophon, "</div>\n");
}

/* --- the whole -------------------------------------------------------------------------------- */

static hiap_str text_of(const hiap_buf *b) {
    return (hiap_str){ b->at, b->len };
}

static void add_head(hiap_buf *out, const hiap_page *page) {
    hiap_buf_add_text(out,
                      "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
                      "<meta http-equiv=\"Content-Security-Policy\" content=\"" POLICY "\">\n"
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                      "<meta name=\"color-scheme\" content=\"light dark\">\n<title>");
    hiap_html_text(out, text_of(&page->title));
    hiap_buf_add_text(out, "</title>\n<style>\n");
    hiap_buf_add_str(out, text_of(&page->style));
    hiap_buf_add_text(out, "</style>\n</head>\n");
}

static void add_masthead(hiap_buf *out, const hiap_page *page) {
    hiap_buf_add_text(
        out, "<body>\n<a class=\"skip-link\" href=\"#main\">Skip to main content</a>\n<header>\n");
    if (page->banner.len > 0)
        add_element(out, "p", "banner", text_of(&page->banner));
    hiap_buf_add_text(out, "<div class=\"masthead\">\n");
    if (page->status.len > 0)
        add_element(out, "p", "status", text_of(&page->status));
    add_element(out, "h1", NULL, text_of(&page->title));
    if (page->subtitle.len > 0)
        add_element(out, "p", "subtitle", text_of(&page->subtitle));
    hiap_buf_add_text(out, "</div>\n</header>\n");
}

static void add_contents(hiap_buf *out, const hiap_page *page) {
    if (page->headings[0] < 2)
        return;
    hiap_buf_add_text(
        out, "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">Contents</h2>\n<ol>\n");
    hiap_buf_add_str(out, text_of(&page->sections));
    hiap_buf_add_text(out, "</ol>\n");
    if (page->headings[1] + page->headings[2] > 0) {
        hiap_buf_add_text(out, "<details>\n<summary>All headings</summary>");
        hiap_buf_add_str(out, text_of(&page->outline));
        hiap_buf_add_text(out, "</details>\n");
    }
    hiap_buf_add_text(out, "</nav>\n");
}

static void add_main(hiap_buf *out, const hiap_page *page) {
    size_t opening = page->headings[0] > 0 ? page->opening : page->body.len;
    hiap_buf_add_text(out, "<main id=\"main\" tabindex=\"-1\">\n");
    hiap_buf_add(out, page->body.at, opening);
    add_contents(out, page);
    if (page->headings[0] > 0) {
        hiap_buf_add(out, page->body.at + opening, page->body.len - opening);
        hiap_buf_add_text(out, "</section>\n");
    }
    hiap_buf_add_text(out, "</main>\n");
}

static void add_footer(hiap_buf *out, const hiap_page *page) {
    if (page->colophon.len == 0)
        return;
    hiap_buf_add_text(out, "<footer>\n<h2>About this page</h2>\n<dl class=\"definitions\">\n");
    hiap_buf_add_str(out, text_of(&page->colophon));
    hiap_buf_add_text(out, "</dl>\n</footer>\n");
}

hiap_rc hiap_page_finish(hiap_buf *out, hiap_page *page, hiap_err *err) {
    hiap_rc rc = hiap_page_state(page, err);
    if (rc)
        return rc;
    while (page->details > 0)
        hiap_page_details_end(page);
    close_outline(page, 0);
    add_head(out, page);
    add_masthead(out, page);
    add_main(out, page);
    add_footer(out, page);
    hiap_buf_add_text(out, "</body>\n</html>\n");
    return out->failed ? hiap_err_nomem(err, out->len) : HIAP_OK;
}
