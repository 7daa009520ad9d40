/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Standard normal random numbers by their place: number (series, index) under a stream is a pure
 * function of the three, whatever else was drawn, in any order, on any processor.
 *
 *     hiap_rng rng = hiap_rng_for(seed, "sii.replicates");
 *     hiap_rng_normals(z, &rng, group, 1024, 256);       numbers 1024 .. 1279 of series `group`
 *
 * Box and Muller's transform (1958) of two uniform numbers of 52 bits: one block of the generator
 * gives two. The logarithm and the circular functions are series of our own (vector_math.h says
 * why); they hold 15 digits.
 */
#ifndef HIAP_BASE_RNG_NORMAL_H
#define HIAP_BASE_RNG_NORMAL_H

#include <stddef.h>

#include "core/base/rng.h"

void hiap_rng_normals(double *out, const hiap_rng *rng, uint64_t series, uint64_t first,
                      size_t count);

#endif
