/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/base/mem.h"
#include "core/base/path.h"
#include "core/report/html_page.h"

#define IN_A_LINE 3 /* links; more stand one below the other */

static bool starts_with(hiap_str s, const char *head) {
    return s.len >= strlen(head) && memcmp(s.at, head, strlen(head)) == 0;
}

static bool is_inside(hiap_str address, hiap_err *err, hiap_rc *rc) {
    char *path = hiap_strndup(address.at, address.len);
    if (!path) {
        *rc = hiap_err_nomem(err, address.len);
        return false;
    }
    bool inside = strlen(path) == address.len && hiap_path_is_inside(path);
    hiap_free(path);
    return inside;
}

static hiap_rc check_link(hiap_str address, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    if (starts_with(address, "https://") || is_inside(address, err, &rc) || rc)
        return rc;
    hiap_err_set(err, HIAP_ARGUMENT, "a page cannot link to '%.*s'", (int)address.len, address.at);
    return hiap_err_hint(err, "give https://... or a file beside the page"), HIAP_ARGUMENT;
}

hiap_rc hiap_page_check_links(const hiap_page_link *links, size_t count, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < count && !rc; i++)
        rc = check_link(links[i].address, err);
    return rc;
}

/* A file name may hold what means something else in an address. */
static void add_address(hiap_buf *out, hiap_str address) {
    bool web = starts_with(address, "https://");
    for (size_t i = 0; i < address.len; i++) {
        unsigned char c = (unsigned char)address.at[i];
        bool special =
            c <= ' ' || c >= 0x7F || strchr("\"<>\\^`{}|", c) || (!web && strchr("#?%:", c));
        if (special)
            hiap_buf_printf(out, "%%%02X", c);
        else
            hiap_html_attribute(out, (hiap_str){ address.at + i, 1 });
    }
}

void hiap_page_add_links(hiap_page *page, const hiap_page_link *links, size_t count) {
    if (count == 0)
        return;
    hiap_buf_add_text(&page->body, count > IN_A_LINE ? "<ul class=\"links listed\">\n"
                                                     : "<ul class=\"links\">\n");
    for (size_t i = 0; i < count; i++) {
        hiap_buf_add_text(&page->body, "<li><a href=\"");
        add_address(&page->body, links[i].address);
        hiap_buf_add_text(&page->body, "\">");
        hiap_html_text(&page->body, links[i].text.len ? links[i].text : links[i].address);
        hiap_buf_add_text(&page->body, "</a></li>\n");
    }
    hiap_buf_add_text(&page->body, "</ul>\n");
}

hiap_rc hiap_page_links(hiap_page *page, const hiap_page_link *links, size_t count, hiap_err *err) {
    hiap_rc rc = hiap_page_check_links(links, count, err);
    if (!rc)
        hiap_page_add_links(page, links, count);
    return rc;
}
