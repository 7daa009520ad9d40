/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A dictionary of byte strings that numbers its keys 0, 1, 2, ... in the order they came.
 *
 * There is no other order to iterate in, so nothing that depends on one can leak. Keep values in an
 * array beside it, indexed by the key's number.
 */
#ifndef HIAP_BASE_MAP_H
#define HIAP_BASE_MAP_H

#include <stdint.h>

#include "core/base/buf.h"

#define HIAP_MAP_NONE UINT32_MAX

typedef struct hiap_map hiap_map;

hiap_rc hiap_map_new(hiap_map **out, hiap_err *err);
void hiap_map_free(hiap_map *map); /* takes NULL */

/* The number of `key`, added if it was not there; HIAP_MAP_NONE when memory runs out. The bytes are
 * copied. *added (may be NULL) says whether it is new. */
uint32_t hiap_map_add(hiap_map *map, hiap_str key, bool *added);
/* The number of `key`, or HIAP_MAP_NONE. */
uint32_t hiap_map_find(const hiap_map *map, hiap_str key);
uint32_t hiap_map_len(const hiap_map *map);
/* The key with this number; stays valid, and zero-terminated, until the map is freed. */
hiap_str hiap_map_key(const hiap_map *map, uint32_t number);

/* 64-bit hash of bytes, the same in every run and on every machine. */
uint64_t hiap_hash_bytes(const void *bytes, size_t len);

#endif
