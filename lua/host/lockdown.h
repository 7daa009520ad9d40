/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the worker shuts the door behind itself. */
#ifndef HIAP_HOST_LOCKDOWN_H
#define HIAP_HOST_LOCKDOWN_H

#include "lua/host/supervise.h"

/* HIAP_IO when a layer is missing and the options do not allow that. In the main process, first. */
hiap_rc hiap_lockdown_check(const hiap_supervise_options *options, hiap_err *err);
/* In the worker, before prepare: no descriptor but `fd` (which becomes HIAP_LOCKDOWN_FD), an empty
 * environment, Ctrl-C to the budget. */
enum { HIAP_LOCKDOWN_FD = 3 };
hiap_rc hiap_lockdown_process(int fd, hiap_err *err);
/* In the worker, after prepare: limits, no new privileges, Landlock, seccomp. */
hiap_rc hiap_lockdown_shut(const hiap_supervise_options *options, hiap_err *err);

#endif
