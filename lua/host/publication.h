/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which files a run has published so far: every one can be written into one folder, on any machine,
 * and together they stay within the limits. Kept by the worker, whose errors point at the script,
 * and by the main process, which does not believe the worker. */
#ifndef HIAP_HOST_PUBLICATION_H
#define HIAP_HOST_PUBLICATION_H

#include <stdbool.h>

#include "core/base/map.h"
#include "core/base/vec.h"
#include "lua/host/budget.h"

typedef struct hiap_claim {
    char *path; /* as it was spelled */
    bool folder;
} hiap_claim;

#define HIAP_PUBLICATION_SPARE 4096 /* the manifest, and copies of what the run read */

typedef struct hiap_publication {
    hiap_map *folded;            /* every file and folder, in lower case */
    HIAP_VEC(hiap_claim) claims; /* by the numbers of the map */
    size_t files, bytes;         /* a file that is published again counts its bytes again */
    size_t spare;                /* files of the host's own, beside those of the script */
} hiap_publication;
#define HIAP_PUBLICATION_INIT { .folded = NULL }

/* Note a file of so many bytes. HIAP_ARGUMENT: a path that leaves the folder, a name that Windows
 * reserves, one that differs from another in case only, or a path that is a file and a folder at
 * once. HIAP_LIMIT: too many files, or too large. */
hiap_rc hiap_publication_add(hiap_publication *p, const char *path, size_t bytes,
                             const hiap_limits *limits, hiap_err *err);
void hiap_publication_clear(hiap_publication *p);

#endif
