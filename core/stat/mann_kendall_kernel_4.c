/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Four lanes: AVX2. */
#ifdef __x86_64__
#ifdef __clang__
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#else
#pragma GCC target("avx2")
#endif
#define LANES 4
#include "core/stat/mann_kendall_kernel_impl.h"

const hiap_mann_kendall_kernel hiap_mann_kendall_kernel_4 = { "4 lanes, AVX2", LANES, slopes, pick,
                                                              next };
#ifdef __clang__
#pragma clang attribute pop
#endif
#else
typedef int hiap_mann_kendall_kernel_4_is_for_x86;
#endif
