/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a workbook has beside its cells. */
#ifndef HIAP_DATA_XLSX_ABOUT_H
#define HIAP_DATA_XLSX_ABOUT_H

#include "core/data/xlsx_read.h"

/* Which of the document's properties say something. */
typedef struct hiap_xlsx_properties {
    bool title, author, language;
} hiap_xlsx_properties;
hiap_rc hiap_xlsx_properties_read(hiap_xlsx_properties *out, hiap_xlsx *book, hiap_err *err);

typedef struct hiap_xlsx_features {
    size_t tables; /* marked up as Excel tables */
    bool panes;    /* frozen or split */
    bool filter, drawing, header_or_footer, hidden_rows, hidden_columns;
} hiap_xlsx_features;
/* Of a sheet by its number from 0; costs a pass over it and does not move the rows of a started
 * sheet. A filter that belongs to a marked-up table is not seen. */
hiap_rc hiap_xlsx_features_read(hiap_xlsx_features *out, hiap_xlsx *book, size_t sheet,
                                hiap_err *err);

#endif
