/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Check an SVG picture and finish it for a page: parsed strictly, and written anew with a role, a
 * title, a description and ids of its own.
 *
 * Only the elements in svg_element.def may be in it. Nothing is stripped silently: script, event
 * attributes (on*), style, links and references that leave the picture, other namespaces, a
 * document type and processing instructions are refused. (Comments and the picture's own title are
 * left out.)
 */
#ifndef HIAP_PLOT_SVG_H
#define HIAP_PLOT_SVG_H

#include "core/base/buf.h"

typedef struct hiap_svg_words {
    hiap_str title;       /* becomes <title> */
    hiap_str description; /* becomes <desc>; may be empty */
    const char *prefix;   /* letters, digits, hyphens; every id becomes PREFIX-id; NULL: "chart" */
    bool embedded;        /* for a page: no XML declaration, and sized for its text */
} hiap_svg_words;

/* Appends the finished picture. HIAP_PARSE: not well-formed, or something refused, with its
 * line. */
hiap_rc hiap_svg_finish(hiap_buf *out, hiap_str svg, const hiap_svg_words *words, hiap_err *err);

#endif
