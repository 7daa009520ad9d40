/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/plot/svg.h"

#include <string.h>

#include "core/base/mem.h"
#include "tests/unit/suite.h"

#define OPEN                                                                                       \
    "<svg viewBox=\"0 0 70 42\" xmlns=\"http://www.w3.org/2000/svg\" "                             \
    "xmlns:xlink=\"http://www.w3.org/1999/xlink\">"

static const hiap_svg_words words = { .title = { "Finding", 7 }, .description = { "Said", 4 } };

static hiap_rc finish(hiap_buf *out, const char *body, const hiap_svg_words *w, hiap_err *err) {
    char svg[4096];
    snprintf(svg, sizeof svg, OPEN "%s</svg>", body);
    return hiap_svg_finish(out, hiap_str_of(svg), w, err);
}

static void expect(const char *body, const char *want) {
    hiap_buf b = HIAP_BUF_INIT;
    ck_ok(finish(&b, body, &words, err));
    ck_assert_msg(strstr(b.at, want) != NULL, "no %s in\n%s", want, b.at);
    hiap_buf_clear(&b);
}

static void refuse(const char *body, const char *what) {
    hiap_buf b = HIAP_BUF_INIT;
    hiap_err err = { 0 };
    hiap_buf_add_text(&b, "kept");
    ck_assert_msg(finish(&b, body, &words, &err) == HIAP_PARSE, "%s was let through", body);
    ck_assert_msg(strstr(err.what, what) != NULL, "%s: %s", body, err.what);
    ck_assert_str_eq(err.where, "svg:1");
    ck_assert_str_eq(b.at, "kept");
    hiap_buf_clear(&b);
}

START_TEST(the_root_gets_a_role_a_title_and_a_description) {
    hiap_buf b = HIAP_BUF_INIT;
    ck_ok(finish(&b,
                 "<title>Gnuplot</title>\n<desc>Produced <b/> by</desc><g><g "
                 "fill='red'><text/></g></g><path/>",
                 &words, err));
    ck_assert_str_eq(
        b.at,
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
        "role=\"img\" aria-labelledby=\"chart-title chart-desc\" width=\"70\" height=\"42\" "
        "font-family=\"Arial, Helvetica, &#39;Liberation Sans&#39;, &#39;DejaVu Sans&#39;, "
        "sans-serif\" viewBox=\"0 0 70 42\">\n<title id=\"chart-title\">Finding</title>\n"
        "<desc id=\"chart-desc\">Said</desc>\n<path/>\n</svg>\n");
    hiap_buf_clear(&b);
} END_TEST

START_TEST(in_a_page_it_starts_with_svg_and_is_sized_for_its_text) {
    hiap_buf b = HIAP_BUF_INIT;
    hiap_svg_words w = { .title = HIAP_STR("t"), .prefix = "fig-2", .embedded = true };
    ck_ok(finish(&b, "<g id=\"a\"/>", &w, err));
    ck_assert_int_eq(strncmp(b.at, "<svg ", 5), 0);
    ck_assert_ptr_nonnull(
        strstr(b.at, "aria-labelledby=\"fig-2-title\" width=\"80\" height=\"48\" style=\"min-width:56px\" "));
    ck_assert_ptr_null(strstr(b.at, "<desc"));
    ck_assert_ptr_null(strstr(b.at, "class="));
    hiap_buf_clear(&b);
} END_TEST

START_TEST(a_wide_picture_says_so_in_a_page) {
    static const char wide[] =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1280 42\"><path/></svg>";
    hiap_buf b = HIAP_BUF_INIT;
    hiap_svg_words w = { .title = HIAP_STR("t"), .embedded = true };
    ck_ok(hiap_svg_finish(&b, hiap_str_of(wide), &w, err));
    ck_assert_ptr_nonnull(strstr(b.at, " style=\"min-width:1024px\" class=\"wide\""));
    hiap_buf_clear(&b);
} END_TEST

START_TEST(ids_and_references_get_the_prefix) {
    expect("<path id=\"p\"/><use xlink:href=\"#p\"/>", "<path id=\"chart-p\"/>");
    expect("<path id=\"p\"/><use xlink:href=\"#p\"/>", "<use xlink:href=\"#chart-p\"/>");
    expect("<rect fill=\"url(#grad)\"/>", "fill=\"url(#chart-grad)\"");
} END_TEST

START_TEST(fonts_get_fallbacks_and_bold_becomes_a_weight) {
    expect("<text font-family=\"Arial:Bold\">a</text>", "<text font-weight=\"bold\">a<");
    expect("<text font-family=\"Arial\">a</text>", "<text>a</text>");
    expect("", "font-family=\"Arial, Helvetica,");
} END_TEST

START_TEST(what_draws_nothing_is_left_out) {
    expect("<g fill=\"red\"><path d=\"M387.91,126.01  \"/></g><rect/>", "</desc>\n<rect/>");
    expect("<path d=\"M1,2 L3,4\"/>", "<path d=\"M1,2 L3,4\"/>");
    expect("<path d=\"M1,2 z\"/>", "<path d=\"M1,2 z\"/>");
} END_TEST

START_TEST(definitions_that_nothing_uses_are_left_out) {
    expect("<defs><circle id=\"a\"/><circle id=\"a1\"/></defs><use xlink:href=\"#a1\"/>",
           "</desc>\n<defs><circle id=\"chart-a1\"/>\n</defs>\n<use");
    expect("<defs><filter id=\"a\"><feFlood/></filter></defs><rect/>", "</desc>\n<rect/>");
    expect("<defs><pattern id=\"a\"/></defs><rect fill=\"url(#a)\"/>", "<pattern id=\"chart-a\"/>");
    expect("<circle id=\"a\"/>", "<circle id=\"chart-a\"/>");
    expect("<defs><g><path id=\"b\"/></g></defs>", "<path id=\"chart-b\"/>");
} END_TEST

START_TEST(text_is_kept_and_escaped) {
    expect("<text>a &lt;b&gt; &amp; <![CDATA[\"c\"]]> \xC3\xB4</text>",
           ">a &lt;b&gt; &amp; &quot;c&quot; \xC3\xB4</text>");
    expect("<text>a<tspan>b</tspan>c</text>", "<text>a<tspan>b</tspan>c</text>");
} END_TEST

START_TEST(titles_inside_stay) {
    expect("<g><title>Knowsley</title></g>", "<title>Knowsley</title>");
} END_TEST

START_TEST(words_are_escaped) {
    hiap_buf b = HIAP_BUF_INIT;
    hiap_svg_words w = { .title = HIAP_STR("<script>\"&\x01\xFF") };
    ck_ok(finish(&b, "", &w, err));
    ck_assert_ptr_nonnull(
        strstr(b.at, ">&lt;script&gt;&quot;&amp;\xEF\xBF\xBD\xEF\xBF\xBD</title>"));
    hiap_buf_clear(&b);
} END_TEST

START_TEST(what_could_act_is_refused) {
    refuse("<script>alert(1)</script>", "the element <script>");
    refuse("<g><SCRIPT/></g>", "the element <SCRIPT>");
    refuse("<foreignObject/>", "the element <foreignObject>");
    refuse("<style>*{}</style>", "the element <style>");
    refuse("<a href=\"#x\"/>", "the element <a>");
    refuse("<image href=\"#x\"/>", "the element <image>");
    refuse("<set attributeName=\"onload\"/>", "the element <set>");
    refuse("<svg/>", "the element <svg>");
    refuse("<g onload=\"alert(1)\"/>", "the event attribute 'onload'");
    refuse("<g OnClick=\"alert(1)\"/>", "the event attribute 'OnClick'");
    refuse("<g style=\"fill:red\"/>", "a style attribute");
    refuse("<?php x ?>", "the processing instruction 'php'");
} END_TEST

START_TEST(what_leaves_the_picture_is_refused) {
    refuse("<use href=\"x.svg#p\"/>", "a reference that leaves it");
    refuse("<use xlink:href=\"https://a.b/c\"/>", "a reference that leaves it");
    refuse("<use href=\"javascript:alert(1)\"/>", "a reference that leaves it");
    refuse("<use href=\"\"/>", "a reference that leaves it");
    refuse("<rect fill=\"url(https://a.b/c)\"/>", "a reference that leaves it");
    refuse("<rect fill=\" URL( #x )\"/>", "a reference that leaves it");
    refuse("<rect fill=\"http://a\"/>", "a reference that leaves it");
    refuse("<g xml:base=\"x\"/>", "of another namespace");
    refuse("<x:g xmlns:x=\"http://www.w3.org/1999/xhtml\"/>", "the element <x:g>");
    refuse("<g xmlns=\"http://www.w3.org/1999/xhtml\"/>", "the namespace xmlns=");
    refuse("<g xmlns:h=\"http://www.w3.org/1999/xhtml\"/>", "the namespace xmlns:h=");
} END_TEST

START_TEST(stray_text_is_refused) {
    refuse("<g>words</g>", "text outside a text element: words");
} END_TEST

static void refuse_whole(const char *svg, const char *what) {
    hiap_buf b = HIAP_BUF_INIT;
    hiap_err err = { 0 };
    ck_assert_int_eq(hiap_svg_finish(&b, hiap_str_of(svg), &words, &err), HIAP_PARSE);
    ck_assert_msg(strstr(err.what, what) != NULL, "%s", err.what);
    hiap_buf_clear(&b);
}

START_TEST(a_document_type_is_refused) {
    refuse_whole("<!DOCTYPE svg [<!ENTITY a \"b\">]>" OPEN "<text>&a;</text></svg>",
                 "a document type");
    refuse_whole("<!DOCTYPE svg SYSTEM \"file:///etc/passwd\">" OPEN "</svg>", "a document type");
} END_TEST

START_TEST(other_documents_are_refused) {
    refuse_whole("", "not well-formed");
    refuse_whole("<html/>", "no <svg> with a view box");
    refuse_whole("<svg viewBox=\"0 0 1 1\"/>", "no <svg> with a view box");
    refuse_whole("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "no <svg> with a view box");
    refuse_whole(OPEN "<g></svg>", "not well-formed");
    refuse_whole(OPEN "<text>\xFF</text></svg>", "not well-formed");
    refuse_whole(OPEN "</svg><svg/>", "not well-formed");
} END_TEST

START_TEST(depth_has_an_end) {
    char body[1024] = "";
    for (int i = 0; i < 80; i++)
        strcat(body, "<g>");
    refuse(body, "elements more than 64 deep");
} END_TEST

START_TEST(finishing_twice_changes_little) {
    hiap_buf once = HIAP_BUF_INIT, twice = HIAP_BUF_INIT;
    ck_ok(finish(&once, "<path id=\"a\"/>", &words, err));
    ck_ok(hiap_svg_finish(&twice, (hiap_str){ once.at, once.len }, &words, err));
    ck_assert_ptr_nonnull(strstr(twice.at, "id=\"chart-chart-a\""));
    ck_assert_ptr_eq(strstr(strstr(twice.at, "role=") + 1, "role="), NULL);
    hiap_buf_clear(&once);
    hiap_buf_clear(&twice);
} END_TEST

START_TEST(running_out_of_memory_anywhere_is_reported) {
    for (int sticky = 0; sticky < 2; sticky++) {
        hiap_rc rc = HIAP_NOMEM;
        for (long n = 1; rc != HIAP_OK; n++) {
            hiap_buf b = HIAP_BUF_INIT;
            hiap_mem_fail_at(n, sticky);
            rc = finish(&b, "<g id=\"a\"><text>b</text></g>", &words, NULL);
            hiap_mem_fail_at(0, false);
            ck_assert(rc == HIAP_OK || rc == HIAP_NOMEM);
            hiap_buf_clear(&b);
            ck_assert_int_lt(n, 500);
        }
    }
} END_TEST

HIAP_SUITE(svg) {
    tcase_add_test(tests, the_root_gets_a_role_a_title_and_a_description);
    tcase_add_test(tests, in_a_page_it_starts_with_svg_and_is_sized_for_its_text);
    tcase_add_test(tests, a_wide_picture_says_so_in_a_page);
    tcase_add_test(tests, ids_and_references_get_the_prefix);
    tcase_add_test(tests, fonts_get_fallbacks_and_bold_becomes_a_weight);
    tcase_add_test(tests, what_draws_nothing_is_left_out);
    tcase_add_test(tests, definitions_that_nothing_uses_are_left_out);
    tcase_add_test(tests, text_is_kept_and_escaped);
    tcase_add_test(tests, titles_inside_stay);
    tcase_add_test(tests, words_are_escaped);
    tcase_add_test(tests, what_could_act_is_refused);
    tcase_add_test(tests, what_leaves_the_picture_is_refused);
    tcase_add_test(tests, stray_text_is_refused);
    tcase_add_test(tests, a_document_type_is_refused);
    tcase_add_test(tests, other_documents_are_refused);
    tcase_add_test(tests, depth_has_an_end);
    tcase_add_test(tests, finishing_twice_changes_little);
    tcase_add_test(tests, running_out_of_memory_anywhere_is_reported);
}
