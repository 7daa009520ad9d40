/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures of the earlier edition of a file that a newer one lacks, and that stay current. */
#ifndef HIAP_STORE_IMPORT_LEFT_OUT_H
#define HIAP_STORE_IMPORT_LEFT_OUT_H

#include "core/store/import/layout.h"

/* The earlier edition is the newest vintage of the layout all of whose indicators report->vintage
 * has too, and more than half of whose figures. A note where it has others. */
hiap_rc hiap_left_out_tell(hiap_import *import, hiap_store *store, hiap_err *err);

#endif
