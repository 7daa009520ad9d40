/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checked memory: one byte budget a process, and the n-th allocation can be made to fail in tests.
 *
 * Every heap byte of the core comes from here. An allocation returns NULL when memory or the budget
 * is spent; the caller reports it with hiap_err_nomem. Blocks of 4 MiB or more are aligned and
 * advised as huge pages, because page faults cost more than the arithmetic on them.
 */
#ifndef HIAP_BASE_MEM_H
#define HIAP_BASE_MEM_H

#include <stdbool.h>
#include <stddef.h>

void *hiap_alloc(size_t bytes);                        /* uninitialised; 0 bytes gives a valid block */
void *hiap_alloc_array(size_t count, size_t size);     /* the product is checked for overflow */
void *hiap_alloc_zero(size_t count, size_t size);      /* zeroed, product checked */
void *hiap_realloc(void *block, size_t bytes);         /* on failure the old block stays valid */
void hiap_free(void *block);                           /* takes NULL */
char *hiap_strdup(const char *text);
char *hiap_strndup(const char *text, size_t len);

/* The budget in bytes for this process; 0 (the start) means none. */
void hiap_mem_set_budget(size_t bytes);
size_t hiap_mem_budget(void);
/* Bytes held now through this module, as the allocator rounds them. */
size_t hiap_mem_used(void);
/* True once an allocation was refused because of the budget. */
bool hiap_mem_over_budget(void);

/* Tests: make the n-th allocation from now fail (1 is the next), once or, when sticky, from then on.
 * 0 turns it off. */
void hiap_mem_fail_at(long nth, bool sticky);
long hiap_mem_allocations(void); /* counted since the last hiap_mem_fail_at */

#endif
