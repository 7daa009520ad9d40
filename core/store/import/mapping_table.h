/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of a mapping with keep = 'table', on their way into a kept table. */
#ifndef HIAP_STORE_IMPORT_MAPPING_TABLE_H
#define HIAP_STORE_IMPORT_MAPPING_TABLE_H

#include "core/store/import/mapping_impl.h"

typedef struct hiap_mapping_table hiap_mapping_table;

/* The columns are those with a heading; one that comes twice gets a number. */
hiap_rc hiap_mapping_table_open(hiap_mapping_table **out, hiap_import *import, hiap_err *err);
void hiap_mapping_table_free(hiap_mapping_table *table); /* takes NULL */

/* Add the present record of this sheet. */
hiap_rc hiap_mapping_table_add(hiap_mapping_table *table, const hiap_fit_sheet *sheet,
                               hiap_err *err);
/* After the last record. */
hiap_rc hiap_mapping_table_finish(hiap_mapping_table *table, hiap_err *err);

#endif
