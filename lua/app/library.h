/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The libraries this program runs with, and their versions as they are now (not as they were when
 * it was built). */
#ifndef HIAP_APP_LIBRARY_H
#define HIAP_APP_LIBRARY_H

#include <stddef.h>

typedef struct hiap_library {
    const char *name;
    char version[48];
} hiap_library;

enum { HIAP_LIBRARIES = 8 };
void hiap_library_list(hiap_library out[HIAP_LIBRARIES]);

#endif
