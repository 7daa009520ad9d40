/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The worker's end: what code inside the script worker asks of the main process.
 *
 * Nothing here writes a file or the store. Published files and requests travel to the main
 * process, which applies them only if the worker ends well.
 */
#ifndef HIAP_HOST_WORKER_H
#define HIAP_HOST_WORKER_H

#include <stdbool.h>

#include "core/base/buf.h"
#include "lua/host/budget.h"

typedef struct hiap_worker hiap_worker;

/* Text for the user; hiap_print_fn with the worker as its payload, so it can be
 * hiap_host_options.print. */
void hiap_worker_print(void *worker, const char *bytes, size_t len);
/* A file of the run: `path` is relative and stays inside; what else may be wrong with it is in
 * publication.h. */
hiap_rc hiap_worker_publish(hiap_worker *worker, const char *path, hiap_str bytes, hiap_err *err);
/* From now on no file of this name can be published, in any folder (NULL: all can). Borrowed. */
void hiap_worker_reserve(hiap_worker *worker, const char *name);
/* Ask the main process and wait: `name` is one of its handlers ("render"); the answer is
 * appended to *reply. Its error comes back as it was. Time spent waiting counts against the wall
 * clock only. */
hiap_rc hiap_worker_request(hiap_worker *worker, const char *name, hiap_str body, hiap_buf *reply,
                            hiap_err *err);
/* "reading deaths.csv" 30 of 100; total 0 when unknown. */
void hiap_worker_progress(hiap_worker *worker, const char *what, size_t done, size_t total);

/* For hiap_host_options. */
const hiap_limits *hiap_worker_limits(const hiap_worker *worker);
hiap_last_line *hiap_worker_last_line(hiap_worker *worker);

#endif
