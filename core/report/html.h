/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One self-contained, accessible page: readable without scripts, network or this program.
 *
 * Blocks come out in the order they were added. A section heading starts a <section>. Where there
 * are two sections or more, the contents stand before the first, behind what was added before it:
 * the sections in a line, and all headings folded below. Texts are plain text: they are escaped
 * here, and control characters and bytes that are not UTF-8 become U+FFFD. Running out of memory is
 * remembered and reported by finish.
 *
 *     hiap_page_head head = { .title = HIAP_STR("Beacon review") };
 *     hiap_page *page;
 *     if (hiap_page_new(&page, &head, err)) ...
 *     hiap_page_section(page, HIAP_STR("What changed"));
 *     hiap_page_paragraph(page, HIAP_STR("Three indicators got worse."));
 *     rc = hiap_page_finish(&bytes, page, err);
 *     hiap_page_drop(page);
 */
#ifndef HIAP_REPORT_HTML_H
#define HIAP_REPORT_HTML_H

#include "core/data/frame.h"

/* Escaping, one function a context. */
void hiap_html_text(hiap_buf *out, hiap_str text);      /* between tags */
void hiap_html_attribute(hiap_buf *out, hiap_str text); /* inside double quotes */

typedef struct hiap_page hiap_page;

typedef struct hiap_page_head {
    hiap_str title;    /* the one h1; required */
    hiap_str subtitle; /* may be empty, as all that follows */
    hiap_str status;   /* "Draft - not assured" */
    hiap_str banner;   /* "Synthetic data: ...", shown across the page */
    hiap_str style;    /* a style sheet instead of plots/theme/page.css */
} hiap_page_head;

/* HIAP_ARGUMENT: no title, or a style sheet that holds "</" or "@import". */
hiap_rc hiap_page_new(hiap_page **out, const hiap_page_head *head, hiap_err *err);
void hiap_page_drop(hiap_page *page); /* takes NULL */

void hiap_page_section(hiap_page *page, hiap_str heading);    /* h2, in the contents */
void hiap_page_subsection(hiap_page *page, hiap_str heading); /* h3 */
void hiap_page_subsubsection(hiap_page *page, hiap_str heading); /* h4 */
/* What follows is folded away under the summary (unfolded on paper) until the end, the next section
 * or the end of the page. Folded blocks may hold others. */
void hiap_page_details(hiap_page *page, hiap_str summary);
void hiap_page_details_end(hiap_page *page);
void hiap_page_paragraph(hiap_page *page, hiap_str text); /* a blank line starts a new paragraph */
void hiap_page_lead(hiap_page *page, hiap_str text);          /* the finding, set large */
void hiap_page_note(hiap_page *page, hiap_str text);          /* a caveat, set apart */
void hiap_page_code(hiap_page *page, hiap_str text);          /* a command, as it is typed */
void hiap_page_list(hiap_page *page, const hiap_str *items, size_t count, bool numbered);

typedef struct hiap_page_pair {
    hiap_str term, text;
} hiap_page_pair;
void hiap_page_definitions(hiap_page *page, const hiap_page_pair *pairs, size_t count);

/* Headline figures side by side; `word` is shown as a badge when word.def has it. */
typedef struct hiap_page_card {
    hiap_str value, label, note, word;
} hiap_page_card;
void hiap_page_cards(hiap_page *page, const hiap_page_card *cards, size_t count);

/* A link: https://... or a file beside the page (hiap_path_is_inside); anything else is
 * HIAP_ARGUMENT. */
typedef struct hiap_page_link {
    hiap_str text, address;
} hiap_page_link;
hiap_rc hiap_page_links(hiap_page *page, const hiap_page_link *links, size_t count, hiap_err *err);

/* A frame as a table. Text and words are left-aligned, numbers right-aligned with sensible
 * decimals; words of word.def become badges; what is missing is explained below. */
typedef struct hiap_page_table_options {
    hiap_str caption;             /* required */
    bool row_header;              /* the first column heads its row */
    const hiap_str *headings;     /* one a column, or NULL: the names with '_' as spaces */
    const int *decimals;          /* one a column (-1: sensible), or NULL */
    hiap_str source;              /* "Source: ..." below */
    const hiap_page_link *links;  /* the same figures as files (CSV, JSON) */
    size_t link_count;
} hiap_page_table_options;
hiap_rc hiap_page_table(hiap_page *page, const hiap_frame *f,
                        const hiap_page_table_options *options, hiap_err *err);

/* A chart that is a grid, as a table that fits any screen: rows of cells, one a column, each with
 * its fill and the colour of its text (0xRRGGBB). */
typedef struct hiap_page_grid_cell {
    hiap_str text;
    unsigned fill, ink;
} hiap_page_grid_cell;
typedef struct hiap_page_grid_key {
    hiap_str label;
    hiap_page_grid_cell sample;
} hiap_page_grid_key;
typedef struct hiap_page_grid {
    const hiap_str *columns, *rows;
    size_t column_count, row_count;
    const hiap_page_grid_cell *cells; /* row by row */
    const hiap_page_grid_key *key;
    size_t key_count;
} hiap_page_grid;

/* A chart with its caption and, when `data` is given, its figures in a table below that opens.
 * `svg` is a picture finished and embedded by core/plot/svg.h, with an id prefix of its own. */
typedef struct hiap_page_figure {
    hiap_str svg;     /* required, unless there is a grid */
    hiap_str caption; /* the chart's title; required */
    hiap_str source;
    const hiap_frame *data;
    hiap_page_table_options table; /* how to show the data; its caption may be empty here */
    const hiap_page_grid *grid;    /* shown instead of the picture, or NULL */
} hiap_page_figure;
hiap_rc hiap_page_figure_add(hiap_page *page, const hiap_page_figure *figure, hiap_err *err);

/* A line of the colophon at the foot: how the page was made. */
void hiap_page_colophon(hiap_page *page, hiap_str term, hiap_str text);

/* Appends the whole page. */
hiap_rc hiap_page_finish(hiap_buf *out, hiap_page *page, hiap_err *err);

#endif
