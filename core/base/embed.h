/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text files that live inside the program (SQL migrations, the prelude, the chart theme).
 *
 * The build writes their table with `awk -f lua/prelude/embed.awk FILE... > build/embed.c`.
 */
#ifndef HIAP_BASE_EMBED_H
#define HIAP_BASE_EMBED_H

#include <stddef.h>

typedef struct hiap_embedded {
    const char *name; /* the path in the source tree: "core/store/schema/001_init.sql" */
    const char *text; /* zero-terminated; len does not count the zero */
    size_t len;
} hiap_embedded;

extern const hiap_embedded hiap_embedded_files[];
extern const size_t hiap_embedded_count;

/* The file of that name, or NULL. */
const hiap_embedded *hiap_embedded_find(const char *name);

#endif
