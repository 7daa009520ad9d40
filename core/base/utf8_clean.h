/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text of any origin, made fit to be shown: in a page, a picture, a chart. */
#ifndef HIAP_BASE_UTF8_CLEAN_H
#define HIAP_BASE_UTF8_CLEAN_H

#include "core/base/buf.h"

/* Takes the next character off the front of *rest (which is not empty). Returned as it is, or as
 * U+FFFD for a byte that is not UTF-8, a control character other than tab and line feed, and U+FFFE
 * and U+FFFF, which XML does not allow. */
hiap_str hiap_utf8_next_clean(hiap_str *rest);

#endif
