/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two lanes: SSE2, NEON, or plain arithmetic. */
#define LANES 2
#include "core/stat/mann_kendall_kernel_impl.h"

const hiap_mann_kendall_kernel hiap_mann_kendall_kernel_2 = { "2 lanes", LANES, slopes, pick,
                                                              next };

const hiap_mann_kendall_kernel *hiap_mann_kendall_kernel_best(void) {
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx2"))
        return &hiap_mann_kendall_kernel_4;
#endif
    return &hiap_mann_kendall_kernel_2;
}
