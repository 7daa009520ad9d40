/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Builds the seccomp programs of isolate.h from the tables in isolate_call.def. */
#ifndef HIAP_BASE_ISOLATE_FILTER_H
#define HIAP_BASE_ISOLATE_FILTER_H

#include "core/base/isolate.h"

/* out->at is the caller's (hiap_free). */
hiap_rc hiap_filter_build(hiap_filter *out, hiap_isolate_profile profile, hiap_err *err);

#endif
