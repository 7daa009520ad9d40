/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reasons as the store spells them: the ids of core/data/reason.def ("CONFIDENTIAL"), which stay
 * the same when their words or their order change. */
#ifndef HIAP_STORE_REASON_NAME_H
#define HIAP_STORE_REASON_NAME_H

#include "core/data/reason.h"

const char *hiap_reason_name(hiap_reason reason);
/* NOT_AVAILABLE for a name this hiap does not know. */
hiap_reason hiap_reason_named(hiap_str name);

#endif
