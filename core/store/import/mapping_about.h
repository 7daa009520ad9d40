/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The indicators of a mapping, from its keys and names and the texts of the file. */
#ifndef HIAP_STORE_IMPORT_MAPPING_ABOUT_H
#define HIAP_STORE_IMPORT_MAPPING_ABOUT_H

#include "core/store/import/mapping_impl.h"

typedef struct hiap_mapping_abouts {
    const hiap_import *import;
    const hiap_fit_figure *figure; /* the one that is being described */
    hiap_about_list list;
    HIAP_VEC(hiap_about *) known; /* of the figures of one sheet; NULL: not yet */
    const hiap_fit_sheet *sheet;
    size_t sheets; /* so far */
    hiap_map *keys;
    HIAP_VEC(char *) texts; /* what each key was made from */
    hiap_buf joined;
} hiap_mapping_abouts;

hiap_rc hiap_mapping_abouts_init(hiap_mapping_abouts *abouts, const hiap_import *import,
                                 hiap_err *err);
void hiap_mapping_abouts_clear(hiap_mapping_abouts *abouts);

/* What the present record is about in this figure of its sheet; NULL where it names nothing.
 * HIAP_PARSE when two names would have one key. */
hiap_rc hiap_mapping_about(hiap_about **out, hiap_mapping_abouts *abouts,
                           const hiap_fit_sheet *sheet, size_t figure, hiap_err *err);

#endif
