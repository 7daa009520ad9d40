/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files of a run that ended well: where they go, and what is said about them. */
#ifndef HIAP_APP_OUTPUT_H
#define HIAP_APP_OUTPUT_H

#include "lua/app/app.h"
#include "lua/host/supervise.h"

/* What a worker calls its folder when --output names another: paths of a worker stay inside. */
#define HIAP_OUTPUT_ELSEWHERE "output"

/* Write all of the files or none, making folders, and say where they are: every file is written
 * beside its place first, and only then are they renamed, the manifest last. */
hiap_rc hiap_output_save(hiap_app *app, const hiap_outcome *outcome, hiap_err *err);

/* The part of a published path below the run's folder, whatever that is called ("outputs/NAME"). */
const char *hiap_output_below(const char *path, const char *folder);
/* A path as it is shown: from here when it is below here. */
const char *hiap_output_shown(const char *path);

#endif
