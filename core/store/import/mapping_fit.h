/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which mappings describe a file, and where in it its columns stand. */
#ifndef HIAP_STORE_IMPORT_MAPPING_FIT_H
#define HIAP_STORE_IMPORT_MAPPING_FIT_H

#include "core/store/import/mapping_impl.h"

/* The mappings whose file pattern and columns fit, in the order of the list, each of which reads
 * sheets of its own; NULL when no mapping is meant for the file. HIAP_PARSE: two read the same
 * sheet (or CSV file); or the file pattern of one fits, its sheets or columns do not (which, where,
 * and what is nearest), and no other reads these sheets. The mappings and the preview must outlive
 * what it gives. */
hiap_rc hiap_mapping_find(hiap_mapping_fit **out, const hiap_mapping_list *list,
                          hiap_preview *preview, hiap_err *err);
/* Takes NULL; frees those after it too. */
void hiap_mapping_fit_free(hiap_mapping_fit *fit);

/* One mapping: *out is NULL when it does not fit; *misfit says why if it is meant for the file. */
hiap_rc hiap_mapping_try(hiap_mapping_fit **out, const hiap_mapping *m, hiap_preview *preview,
                         hiap_err *misfit, hiap_err *err);

/* --- of one header ---------------------------------------------------------------------------- */

/* How well a header fits. */
typedef struct hiap_fit_match {
    size_t found, missing; /* columns */
    hiap_str heading;      /* the first that is missing; "": none has a heading */
    bool several;          /* it stands over more than one column */
    const hiap_mapping_figure *clash[2]; /* two that read one figure of one column; or NULL */
    size_t column;                       /* that one */
} hiap_fit_match;

/* Find the columns of the mapping under out->header. */
hiap_rc hiap_fit_columns(hiap_fit_match *match, hiap_fit_sheet *out, const hiap_mapping_fit *fit,
                         hiap_err *err);

/* The mapping as a layout (mapping_row.c). */
extern const hiap_layout hiap_layout_mapping;

#endif
