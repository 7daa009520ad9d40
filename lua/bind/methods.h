/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every numeric method there is, of all floors, in alphabetical order: for `hiap calc` and calc.NAME. */
#ifndef HIAP_BIND_METHODS_H
#define HIAP_BIND_METHODS_H

#include "core/stat/method.h"

size_t hiap_methods_count(void);
const hiap_method *hiap_methods_at(size_t i);
/* HIAP_ARGUMENT with the nearest name. */
hiap_rc hiap_methods_find(const hiap_method **out, const char *name, hiap_err *err);

#endif
