/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `hiap calc --list` and `hiap calc METHOD --help`, from the registry. */
#ifndef HIAP_APP_CALC_HELP_H
#define HIAP_APP_CALC_HELP_H

#include "core/stat/method.h"

void hiap_calc_describe_methods(hiap_buf *out);
/* What it reads, its options, what it gives, the formula, the source, and an example that runs. */
void hiap_calc_describe(hiap_buf *out, const hiap_method *method);

#endif
