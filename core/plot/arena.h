/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Memory that is given back all at once: a chart's copies, a layout's labels. Running out is
 * remembered, so that it is checked once, at the end. */
#ifndef HIAP_PLOT_ARENA_H
#define HIAP_PLOT_ARENA_H

#include "core/base/buf.h"

typedef struct hiap_arena {
    struct hiap_arena_block *blocks;
    bool failed;
} hiap_arena;

void hiap_arena_clear(hiap_arena *arena);
/* Bytes that live until the arena is cleared, or NULL. */
void *hiap_arena_take(hiap_arena *arena, size_t count, size_t size);
/* Copies; of nothing, nothing (NULL or an empty string). */
void *hiap_arena_copy(hiap_arena *arena, const void *array, size_t count, size_t size);
hiap_str hiap_arena_text(hiap_arena *arena, hiap_str text);

#endif
