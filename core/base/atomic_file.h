/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file that appears whole or not at all: written beside its final name, synced, then renamed. */
#ifndef HIAP_BASE_ATOMIC_FILE_H
#define HIAP_BASE_ATOMIC_FILE_H

#include "core/base/err.h"

typedef struct hiap_atomic_file hiap_atomic_file;

/* Start writing what will become `path`. Nothing is at `path` (or the old file is) until commit. */
hiap_rc hiap_atomic_file_open(hiap_atomic_file **out, const char *path, hiap_err *err);
hiap_rc hiap_atomic_file_write(hiap_atomic_file *file, const void *bytes, size_t len, hiap_err *err);
/* fsync, rename, fsync the folder; frees the handle whatever the result. */
hiap_rc hiap_atomic_file_commit(hiap_atomic_file *file, hiap_err *err);
/* Remove what was written and free the handle; takes NULL. */
void hiap_atomic_file_abort(hiap_atomic_file *file);

/* All three at once. */
hiap_rc hiap_atomic_file_save(const char *path, const void *bytes, size_t len, hiap_err *err);

#endif
