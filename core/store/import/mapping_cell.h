/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The present record, as a mapping reads it. */
#ifndef HIAP_STORE_IMPORT_MAPPING_CELL_H
#define HIAP_STORE_IMPORT_MAPPING_CELL_H

#include "core/store/import/mapping_impl.h"

/* The first that is filled, trimmed; "" when none is. "NA", which R writes, is not filled. */
hiap_str hiap_mapping_cell(const hiap_import *import, const hiap_fit_column *column);
/* The first that can be the code of an area, or else the first that is filled. */
hiap_str hiap_mapping_area_code(const hiap_import *import, const hiap_fit_column *column);
/* All that are filled, joined by ", " in *room. */
hiap_rc hiap_mapping_joined(hiap_str *out, const hiap_import *import, const hiap_fit_column *column,
                            hiap_buf *room, hiap_err *err);
/* A number, or NaN and why for a blank or a marker; HIAP_PARSE, with the cell, for all else. */
hiap_rc hiap_mapping_number(double *out, hiap_reason *reason, const hiap_import *import,
                            const hiap_fit_column *column, hiap_err *err);
/* What a shorthand behind the number says of it ("provisional" of "12.5 [p]"), or "". */
hiap_str hiap_mapping_remark(const hiap_import *import, const hiap_fit_column *column);
/* The number times a multiplier; powers of ten only move the point. */
double hiap_mapping_scaled(double number, double multiplier);

/* Whether the record is one that is asked for. */
bool hiap_mapping_asked(const hiap_import *import, const hiap_fit_sheet *sheet);
bool hiap_mapping_blank(const hiap_import *import);

#endif
