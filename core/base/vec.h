/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A growable array of any type.
 *
 *     HIAP_VEC(double) v = { 0 };
 *     if (!hiap_vec_push(&v, 1.5)) return hiap_err_nomem(err, sizeof(double));
 *     for (size_t i = 0; i < v.len; i++) use(v.at[i]);
 *     hiap_vec_clear(&v);
 */
#ifndef HIAP_BASE_VEC_H
#define HIAP_BASE_VEC_H

#include <stdbool.h>
#include <stddef.h>

#include "core/base/mem.h"

#define HIAP_VEC(type)   \
    struct {             \
        type *at;        \
        size_t len, cap; \
    }

/* Room for `more` further items; false when memory runs out (the vector is unchanged). */
#define hiap_vec_reserve(v, more) \
    hiap_vec__grow((void **)&(v)->at, &(v)->cap, (v)->len, (more), sizeof *(v)->at)

#define hiap_vec_push(v, ...) \
    (hiap_vec_reserve((v), 1) && ((v)->at[(v)->len++] = (__VA_ARGS__), true))

#define hiap_vec_clear(v) (hiap_free((v)->at), (v)->at = NULL, (v)->len = (v)->cap = 0)

bool hiap_vec__grow(void **at, size_t *cap, size_t len, size_t more, size_t size);

#endif
