/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shared by the writers of a page: the page being written, and small pieces of markup. */
#ifndef HIAP_REPORT_HTML_PAGE_H
#define HIAP_REPORT_HTML_PAGE_H

#include "core/report/html.h"
#include "core/report/word.h"

#define HIAP_PAGE_LEVELS 3 /* of headings below the title */

struct hiap_page {
    hiap_buf title, subtitle, status, banner, style; /* as they were given */
    hiap_buf sections, outline, body, colophon;      /* markup; outline: all headings, nested */
    size_t opening;                                  /* of the body: what stands before sections */
    unsigned headings[HIAP_PAGE_LEVELS];             /* met so far, by level */
    unsigned level;                                  /* the lists of the outline that are open */
    unsigned tables, figures, details;               /* details: folded blocks that are open */
};

/* <p class="...">text</p>; nothing for an empty text. */
void hiap_page_add_line(hiap_page *page, const char *css_class, hiap_str text);
/* What scrolls sideways says so, where it does. */
void hiap_page_add_scroll_hint(hiap_buf *out);
/* A word with its symbol and colours. */
void hiap_page_add_badge(hiap_buf *out, const hiap_word *word);
/* HIAP_ARGUMENT unless the address is one a page may hold. */
hiap_rc hiap_page_check_links(const hiap_page_link *links, size_t count, hiap_err *err);
void hiap_page_add_links(hiap_page *page, const hiap_page_link *links, size_t count);
/* A table with its caption (after `label`: "Table 1"), its notes and links. */
hiap_rc hiap_page_add_table(hiap_page *page, const hiap_frame *f,
                            const hiap_page_table_options *options, const char *label,
                            const char *id, hiap_err *err);
/* The cells of a figure's grid as a table, and the words of its colours. */
void hiap_page_add_grid(hiap_page *page, const hiap_page_grid *grid, unsigned figure);
/* Out of memory so far? */
hiap_rc hiap_page_state(const hiap_page *page, hiap_err *err);

#endif
