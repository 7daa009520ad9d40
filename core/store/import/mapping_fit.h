/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which mapping describes a file, and where in it its columns stand. */
#ifndef HIAP_STORE_IMPORT_MAPPING_FIT_H
#define HIAP_STORE_IMPORT_MAPPING_FIT_H

#include "core/store/import/mapping_impl.h"

/* The one mapping whose file pattern and columns fit; NULL when no mapping is meant for the file.
 * HIAP_PARSE: several fit, or the file pattern of one fits and its sheets or columns do not (which,
 * where, and what is nearest). The mappings and the preview must outlive what it gives. */
hiap_rc hiap_mapping_find(hiap_mapping_fit **out, const hiap_mapping_list *list,
                          hiap_preview *preview, hiap_err *err);
void hiap_mapping_fit_free(hiap_mapping_fit *fit); /* takes NULL */

/* --- of one header ---------------------------------------------------------------------------- */

/* How well a header fits. */
typedef struct hiap_fit_match {
    size_t found, missing; /* columns */
    hiap_str heading;      /* the first that is missing; "": none has a heading */
    bool several;          /* it stands over more than one column */
} hiap_fit_match;

/* Find the columns of the mapping under out->header. */
hiap_rc hiap_fit_columns(hiap_fit_match *match, hiap_fit_sheet *out, const hiap_mapping_fit *fit,
                         hiap_err *err);

/* The mapping as a layout (mapping_row.c). */
extern const hiap_layout hiap_layout_mapping;

#endif
