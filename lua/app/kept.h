/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies of the scripts and datasets a run read, kept beside what it made, so that the run can be
 * made again after they were changed:
 *
 *   inputs/project/scripts/reviews/wirral.lua
 *   inputs/shipped/scripts/charts/trend.lua
 *
 * Each folder is one to run in. The manifest has the checksum of every file.
 */
#ifndef HIAP_APP_KEPT_H
#define HIAP_APP_KEPT_H

#include "lua/app/manifest.h"
#include "lua/app/run.h"

#define HIAP_KEPT_FOLDER "inputs" /* below the run's */

/* Is a path below the run's folder the manifest's or that of a copy, and not a result? */
bool hiap_kept_is_ours(const char *path);

/* In the worker: publish the copies. Not those of files beyond HIAP_RUN_FILE_KEPT bytes. */
hiap_rc hiap_kept_publish(hiap_run *run, hiap_err *err);

typedef struct hiap_kept {
    char *project, *shipped; /* absolute; shipped is NULL when nothing shipped was read */
    const char *fault;       /* the first input of the manifest that is not here as it was */
} hiap_kept;
/* Look for the copies that belong to a manifest, below the run's folder. To be cleared. */
void hiap_kept_find(hiap_kept *out, const char *folder, const hiap_manifest *manifest);
/* Can the run be made again from them? */
bool hiap_kept_is_whole(const hiap_kept *kept);
void hiap_kept_clear(hiap_kept *kept);

/* Remove the copies below `folder` that an earlier run left there and this one did not make: paths
 * as in the outcome, which begin with `published`. */
hiap_rc hiap_kept_sweep(const char *folder, const hiap_outcome *outcome, const char *published,
                        hiap_err *err);

#endif
