/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Large blocks that were freed and may serve again: the kernel zeroes every fresh page, which costs more
 * than most arithmetic on it. For core/base/mem.c alone. */
#ifndef HIAP_BASE_SPARE_H
#define HIAP_BASE_SPARE_H

#include <stdbool.h>
#include <stddef.h>

/* Keep a block of `bytes` (usable); false: there is no room for it, and the caller frees it. */
bool hiap_spare_put(void *block, size_t bytes);
/* A kept block of at least `bytes` and not much more, or NULL. Its content is whatever it was. */
void *hiap_spare_take(size_t bytes);
size_t hiap_spare_bytes(void); /* kept now */
void hiap_spare_release(void); /* free them all */

#endif
