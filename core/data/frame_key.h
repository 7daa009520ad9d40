/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows numbered by what their key columns hold: the common ground of sorting, grouping, joining and
 * pivots.
 *
 *     hiap_keys keys;
 *     rc = hiap_keys_init(&keys, f, names, count, err);
 *     ... keys.numbers[row] is 0 .. keys.count - 1, in the order keys first appear ...
 *     hiap_keys_clear(&keys);
 *
 * Key columns are folded in one at a time: the number so far and the next cell give the next
 * number. That takes time in proportion to the rows, for any number of columns.
 */
#ifndef HIAP_DATA_FRAME_KEY_H
#define HIAP_DATA_FRAME_KEY_H

#include "core/data/frame.h"

#define HIAP_KEY_WORD_MISSING UINT64_MAX /* greater than the word of any value */
#define HIAP_KEY_NONE UINT32_MAX         /* the number of a key that is not there */

/* Cells as words of 64 bits that are equal, or ordered, as the values are. Text stands for its code
 * or, with `map`, for map[code], where HIAP_TEXT_MISSING means missing. */
void hiap_key_words(uint64_t *out, const hiap_column *c, const uint32_t *map, size_t first,
                    size_t count);

typedef struct hiap_key_fold hiap_key_fold;

/* The columns are borrowed from the frame, which must outlive this. */
typedef struct hiap_keys {
    size_t rows;
    size_t count;      /* different keys; a missing cell equals a missing cell */
    uint32_t *numbers; /* of each row */
    size_t fold_count; /* key columns */
    hiap_key_fold *folds;
} hiap_keys;

/* Without key columns every row has number 0, and there is one key even if there are no rows. */
hiap_rc hiap_keys_init(hiap_keys *out, const hiap_frame *f, const char *const *names, size_t count,
                       hiap_err *err);
void hiap_keys_clear(hiap_keys *keys); /* takes a zeroed one */

/* The numbers the rows of another frame have in `keys`, into `numbers` (one a row): HIAP_KEY_NONE
 * where the key is not there or a cell of it is missing. Columns that are not of the same type are
 * HIAP_SHAPE. */
hiap_rc hiap_keys_match(uint32_t *numbers, const hiap_keys *keys, const hiap_frame *f,
                        const char *const *names, hiap_err *err);

/* The rows of each key, in order: those of number n are rows[start[n]] .. rows[start[n + 1] - 1].
 * Both arrays (count + 1 and as many as there are rows) are the caller's to free. */
hiap_rc hiap_keys_rows(size_t **start, size_t **rows, const hiap_keys *keys, hiap_err *err);

/* The key of one row for messages: "area_code E08000011, year 2019". Appends to *out. */
void hiap_key_print(hiap_buf *out, const hiap_frame *f, const char *const *names, size_t count,
                    size_t row);

#endif
