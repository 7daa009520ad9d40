/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SQLite's memory comes from core/base/mem.h: it counts against the budget of the process, and
 * tests can make any of its allocations fail. */
#ifndef HIAP_STORE_SQL_MEMORY_H
#define HIAP_STORE_SQL_MEMORY_H

/* Before SQLite is first used; later calls do nothing. */
void hiap_sql_memory_install(void);

#endif
