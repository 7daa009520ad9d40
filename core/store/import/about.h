/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file says of its indicators, looked up by the text that names one in a record. */
#ifndef HIAP_STORE_IMPORT_ABOUT_H
#define HIAP_STORE_IMPORT_ABOUT_H

#include "core/base/map.h"
#include "core/base/vec.h"

typedef struct hiap_about {
    char *key;                     /* "fingertips/93356" */
    char *name;                    /* on one line */
    char *unit, *source, *caveats; /* NULL where the file does not say */
    int decimals;                  /* -1 where the file does not say */
    const char *sex;               /* static: the sex that the text names; NULL: none */
    uint32_t id;                   /* the writer's; starts as 0 */
} hiap_about;

/* Fills key and name, and what else the file says; `about` comes empty. */
typedef hiap_rc (*hiap_about_fn)(hiap_about *about, hiap_str text, void *payload, hiap_err *err);

typedef struct hiap_about_list {
    hiap_about_fn describe;
    void *payload;
    hiap_map *texts;
    HIAP_VEC(hiap_about *) items; /* by number of the text */
    hiap_str last_text;
    hiap_about *last;
} hiap_about_list;

hiap_rc hiap_about_list_init(hiap_about_list *list, hiap_about_fn describe, void *payload,
                             hiap_err *err);
void hiap_about_list_clear(hiap_about_list *list);
/* What is known under this text, described the first time it comes; NULL for an empty text. What it
 * gives stays valid as long as the list. */
hiap_rc hiap_about_list_find(hiap_about **out, hiap_about_list *list, hiap_str text, hiap_err *err);

#endif
