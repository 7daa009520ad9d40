/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deterministic parallel-for: the caller cuts the work into chunks by the data, never by the threads.
 *
 * Each chunk writes its own part of the result; a reduction keeps one partial a chunk and combines
 * them in chunk order afterwards. The bytes are then the same on any number of threads.
 */
#ifndef HIAP_BASE_PARALLEL_H
#define HIAP_BASE_PARALLEL_H

#include "core/base/err.h"

typedef hiap_rc (*hiap_chunk_fn)(void *payload, size_t chunk, hiap_err *err);

/* Run fn for chunk 0 .. chunks-1. On failure the error of the lowest failing chunk is returned (later
 * chunks may or may not have run). */
hiap_rc hiap_parallel_for(size_t chunks, hiap_chunk_fn fn, void *payload, hiap_err *err);

/* Threads to use, the calling one included. 0 = the processors this process may run on (the start). */
void hiap_parallel_set_threads(unsigned threads);
unsigned hiap_parallel_threads(void);

#endif
