/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For a function that is a plain loop: the compiler makes it twice, once for wider registers, and
 * the loader picks by processor. Nothing is contracted or reordered, so both give the same bytes. */
#ifndef HIAP_BASE_VECTORISED_H
#define HIAP_BASE_VECTORISED_H

#if defined __x86_64__ && defined __gnu_linux__ && !defined __clang__ && \
    !defined __SANITIZE_ADDRESS__ && !defined __SANITIZE_THREAD__
#define HIAP_VECTORISED __attribute__((target_clones("avx2", "default")))
#else
#define HIAP_VECTORISED
#endif

#endif
