/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Joining frames on key columns of equal names and types. A missing key matches nothing. */
#ifndef HIAP_DATA_JOIN_H
#define HIAP_DATA_JOIN_H

#include "core/data/frame.h"

typedef enum hiap_join_kind {
    HIAP_JOIN_LEFT,    /* every left row; missing (NOT_MATCHED) where the right has none */
    HIAP_JOIN_INNER,   /* left rows that match */
    HIAP_JOIN_WITHOUT  /* left rows that match nothing */
} hiap_join_kind;

/* Rows in left order, matches in right order. Non-key columns of the right that clash with a left name
 * are HIAP_SHAPE (rename one). With `one` set, several matches for a left row are HIAP_SHAPE and name
 * the key: the usual guard against silently multiplied rows. */
hiap_rc hiap_frame_join(hiap_frame **out, const hiap_frame *left, const hiap_frame *right, const char *const *keys, size_t key_count, hiap_join_kind kind, bool one, hiap_err *err);

#endif
