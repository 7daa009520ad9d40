/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frames on their way into the store as kept tables (table.h): packed where they were made,
 * unpacked where the store may be written. All that one command keeps is one vintage.
 *
 *     rc = hiap_keep_pack(&packed, "review_assessments", frame, err);      in the worker
 *     rc = hiap_keep_add(&keep, packed, err);                              in the main process
 *     rc = hiap_keep_write(&vintage, store, &keep, &options, err);         when all went well
 */
#ifndef HIAP_STORE_KEEP_H
#define HIAP_STORE_KEEP_H

#include "core/base/vec.h"
#include "core/data/frame.h"
#include "core/store/db.h"

#define HIAP_KEEP_LAYOUT "kept table" /* of the vintage */
#define HIAP_KEEP_TABLES 20           /* at most, in one vintage */
#define HIAP_KEEP_BYTES ((size_t)64 << 20)

/* One line a row. HIAP_ARGUMENT: a name or heading that cannot be (table.h); HIAP_LIMIT: too many
 * bytes. */
hiap_rc hiap_keep_pack(hiap_buf *out, const char *name, const hiap_frame *f, hiap_err *err);

typedef struct hiap_keep_table {
    char *name;
    hiap_buf packed;
    size_t rows;
} hiap_keep_table;

typedef struct hiap_keep {
    HIAP_VEC(hiap_keep_table) tables;
    size_t bytes;
} hiap_keep;

/* Take a copy. The bytes need not be trusted: what is not a packed frame is HIAP_PARSE.
 * HIAP_ARGUMENT: a table of that name is there already; HIAP_LIMIT: too many, or too large. */
hiap_rc hiap_keep_add(hiap_keep *keep, hiap_str packed, hiap_err *err);
void hiap_keep_clear(hiap_keep *keep);

typedef struct hiap_keep_options {
    const char *command; /* stands for the file name of the vintage */
    const char *kept_by; /* NULL: the login name of the user */
    const char *kept_at; /* NULL: now; else "2026-04-09T10:11:12Z" */
} hiap_keep_options;

/* In an open transaction: a new vintage with these tables. After a failure only roll it back. */
hiap_rc hiap_keep_write(int64_t *vintage, hiap_store *store, const hiap_keep *keep,
                        const hiap_keep_options *options, hiap_err *err);

#endif
