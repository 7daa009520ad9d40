/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be the code of an area. */
#ifndef HIAP_STORE_IMPORT_AREA_CODE_H
#define HIAP_STORE_IMPORT_AREA_CODE_H

#include "core/base/buf.h"

/* The nine characters of the Office for National Statistics (E06000008, W92000004, J99000001), or
 * three to six of an NHS organisation: A81001, U12345, 01F, RBL01, QYG. Only by its form; no list
 * of areas is asked. */
bool hiap_area_code_is(hiap_str text);

/* What certainly is none, where a publisher's own codes ("nE54000008") may stand as well: a word, a
 * text with a blank, and E, W, S or N with six, seven or more than eight digits (E0600006). */
bool hiap_area_code_is_not(hiap_str text);

#endif
