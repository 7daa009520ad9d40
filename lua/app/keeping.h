/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a run leaves behind: its files, and the tables it asked to be kept in the store. */
#ifndef HIAP_APP_KEEPING_H
#define HIAP_APP_KEEPING_H

#include "lua/app/run.h"

/* After a run that ended well: write its files and its tables, all of them or an error. Tables of
 * one run are one vintage, in one transaction; those of a run that found problems are not kept, and
 * that is said. */
hiap_rc hiap_keeping_save(hiap_run *run, const hiap_outcome *outcome, hiap_err *err);

#endif
