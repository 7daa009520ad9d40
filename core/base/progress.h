/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How core code tells of long work, and learns that it should stop. */
#ifndef HIAP_BASE_PROGRESS_H
#define HIAP_BASE_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>

typedef struct hiap_progress {
    /* Called a few times a second with the share done (bytes, rows: any unit). False: stop, which
     * the core reports as HIAP_INTERRUPTED. */
    bool (*step)(void *payload, size_t done, size_t total);
    void *payload;
} hiap_progress;

#endif
