/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The .meta.csv of Explore Education Statistics: which columns of a data file are filters and which
 * are indicators, and what they are called. */
#ifndef HIAP_STORE_IMPORT_DFE_META_H
#define HIAP_STORE_IMPORT_DFE_META_H

#include "core/base/vec.h"
#include "core/store/import/source.h"

typedef struct hiap_dfe_column {
    char *name, *label, *unit;
    char *group; /* of a filter: the column that groups its values; "": none */
    char *usual; /* of a filter: the value that stands for all; "": the usual words do */
    int decimals; /* of an indicator; -1 where it does not say */
    bool is_filter;
    size_t at, group_at; /* columns of the data file; SIZE_MAX: it has none */
} hiap_dfe_column;

typedef struct hiap_dfe_meta {
    char *path;
    HIAP_VEC(hiap_dfe_column) columns; /* in the order of the file */
} hiap_dfe_meta;

/* The one that describes the data file at `path`, fitted to its columns: X.meta.csv beside X.csv,
 * else the one of its folder all of whose filters and at least half of whose indicators the file
 * has; of several, the one with most of them, then the one that is named most like the file.
 * out->path is NULL when there is none. A .meta.csv that cannot be read is passed over, unless it
 * is X.meta.csv: HIAP_PARSE. */
hiap_rc hiap_dfe_meta_find(hiap_dfe_meta *out, const char *path, const hiap_source *source,
                           hiap_err *err);
void hiap_dfe_meta_clear(hiap_dfe_meta *meta);

#endif
