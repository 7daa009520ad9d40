/* SPDX-License-Identifier: GPL-3.0-or-later */
/* hiap import --guess FILE: a script that reads the file is printed; nothing is imported. */
#ifndef HIAP_APP_PROPOSAL_H
#define HIAP_APP_PROPOSAL_H

#include "lua/app/app.h"
#include "lua/app/mappings.h"

/* What to do with the script is told on stderr. */
hiap_rc hiap_proposal_print(hiap_app *app, hiap_mappings *mappings, hiap_err *err);

#endif
