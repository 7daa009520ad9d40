/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The result of a run on its way to a frame: private to core/stat/method*.c. */
#ifndef HIAP_STAT_METHOD_OUTPUT_H
#define HIAP_STAT_METHOD_OUTPUT_H

#include "core/stat/method_run.h"

hiap_rc hiap_run_output_new(hiap_method_run *run, hiap_err *err); /* into run->output */
hiap_rc hiap_run_output_frame(hiap_frame **out, hiap_method_run *run, hiap_err *err);
void hiap_run_output_drop(hiap_run_output *output); /* takes NULL */

#endif
