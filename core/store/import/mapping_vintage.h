/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a vintage remembers of the mapping it was read by. */
#ifndef HIAP_STORE_IMPORT_MAPPING_VINTAGE_H
#define HIAP_STORE_IMPORT_MAPPING_VINTAGE_H

#include "core/store/import/layout.h"
#include "core/store/import/mapping.h"

/* The mapping as JSON, without its place, its fields in alphabetical order. The caller's. */
hiap_rc hiap_mapping_print(char **out, const hiap_mapping *mapping, hiap_err *err);

/* Add the mapping and the sheets of the import to its vintage; nothing for a built-in layout. */
hiap_rc hiap_mapping_vintage_add(const hiap_import *import, hiap_err *err);

#endif
