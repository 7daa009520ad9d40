/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The source line of an error, with a caret under the word it is about.
 *
 *         6 |   wieghts = swing{ need = 100 },
 *           |   ^^^^^^^
 */
#ifndef HIAP_HOST_EXCERPT_H
#define HIAP_HOST_EXCERPT_H

#include <stdbool.h>

#include "core/base/buf.h"

typedef struct hiap_excerpt {
    hiap_str source;
    int line;          /* in: where to start; out: where the token was found */
    const char *token; /* NULL or "": no caret */
    bool onward;       /* look in the lines that follow too (comments are passed over) */
} hiap_excerpt;

/* Append the two lines (one without a caret; nothing when there is no such line). */
void hiap_excerpt_add(hiap_buf *out, hiap_excerpt *e);

#endif
