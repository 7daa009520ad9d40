/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The nearest name, for "did you mean". */
#ifndef HIAP_BASE_NEAR_H
#define HIAP_BASE_NEAR_H

#include <stddef.h>

/* Damerau-Levenshtein (optimal string alignment) distance, case ignored (a change of case alone
 * counts as half a step). Returns the candidate nearest to `name` when it is near enough to be a
 * slip (at most a third of the longer length, at least 1 allowed, and some letter in common); the
 * first of equals; otherwise NULL. */
const char *hiap_near(const char *name, const char *const *candidates, size_t count);

#endif
