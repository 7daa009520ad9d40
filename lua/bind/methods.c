/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/bind/methods.h"

size_t hiap_methods_count(void) {
    return hiap_stat_method_count;
}

const hiap_method *hiap_methods_at(size_t i) {
    return hiap_stat_methods[i];
}

hiap_rc hiap_methods_find(const hiap_method **out, const char *name, hiap_err *err) {
    return hiap_method_find(out, name, hiap_stat_methods, hiap_stat_method_count, err);
}
