/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a statement as a frame, for lists that are short. */
#ifndef HIAP_STORE_SQL_FRAME_H
#define HIAP_STORE_SQL_FRAME_H

#include "core/data/frame.h"
#include "core/store/sql.h"

typedef struct hiap_sql_column {
    const char *name;
    hiap_type type; /* a period takes three columns of the statement: day number, length, unit */
} hiap_sql_column;

typedef struct hiap_sql_list {
    const char *sql;
    const hiap_sql_column *columns;
    size_t count;
} hiap_sql_list;

/* NULL is missing, EMPTY. `bound`, if not NULL, is bound to ?1. */
hiap_rc hiap_sql_frame(hiap_frame **out, hiap_store *store, const hiap_sql_list *list,
                       const int64_t *bound, hiap_err *err);

/* The day number of a period's start, for SELECT. */
#define HIAP_SQL_PERIOD_DAY "CAST(julianday(start) - 2440587.5 AS INTEGER)"
/* Three columns as a period; one that cannot be is missing. */
hiap_period hiap_sql_period(sqlite3_stmt *statement, int column);

#endif
