/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The published files that scripts describe: datasets/published of the project, then of the
 * library. The scripts run in a worker of their own, when the first file comes that needs one. */
#ifndef HIAP_APP_MAPPINGS_H
#define HIAP_APP_MAPPINGS_H

#include "core/base/vec.h"
#include "core/store/import/mapping.h"
#include "lua/app/app.h"

typedef struct hiap_mappings {
    hiap_app *app;
    hiap_mapping_list list;
    HIAP_VEC(hiap_mapping *) owned;
    bool read, failed; /* failed: `fault` says why */
    hiap_fault fault;
} hiap_mappings;
#define HIAP_MAPPINGS_INIT(application)                                                            \
    { .app = (application) }

/* A hiap_mapping_list_fn. */
hiap_rc hiap_mappings_list(hiap_mapping_list *out, void *mappings, hiap_err *err);
void hiap_mappings_clear(hiap_mappings *mappings);

#endif
