/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/method.h"

#define HIAP_METHOD(name) extern const hiap_method hiap_method_##name;
#include "core/stat/method/method.def"
#undef HIAP_METHOD

const hiap_method *const hiap_stat_methods[] = {
#define HIAP_METHOD(name) &hiap_method_##name,
#include "core/stat/method/method.def"
#undef HIAP_METHOD
};
const size_t hiap_stat_method_count = sizeof hiap_stat_methods / sizeof *hiap_stat_methods;
