/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The folders a command works with: the project, and the shipped library.
 *
 * project.lua is a script like any other, so what it says is read by a script worker
 * (project_read.c).
 */
#ifndef HIAP_APP_PROJECT_H
#define HIAP_APP_PROJECT_H

#include "lua/app/options.h"
#include "lua/host/fail.h"

typedef struct hiap_project {
    bool found;   /* there is a project.lua; otherwise `folder` is the current one */
    char *folder; /* absolute */
    char *share;  /* absolute; holds scripts/, datasets/, plots/; NULL when it is nowhere */

    /* From project.lua: */
    char *name, *review;
    char *store; /* absolute; NULL outside a project */
    uint64_t seed;
} hiap_project;
#define HIAP_PROJECT_INIT { .seed = 1 }

/* The project at or above `start` (NULL: the current folder). With --project there must be one. */
hiap_rc hiap_project_find(hiap_project *out, const hiap_options *options, const char *start,
                          hiap_err *err);
/* Run project.lua in a worker of its own and take its settings; --seed stands before its seed. */
hiap_rc hiap_project_read(hiap_project *project, const hiap_options *options, hiap_fault *fault);
void hiap_project_clear(hiap_project *project);

/* The names of the command scripts of both folders, sorted, each once; the caller's
 * (hiap_path_free_list). */
hiap_rc hiap_project_commands(char ***out, size_t *count, const hiap_project *project,
                              hiap_err *err);
/* "scripts/trend.lua" for a path at or below the project's folder; NULL when it is elsewhere. */
const char *hiap_project_inside(const hiap_project *project, const char *absolute);

#endif
