/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing JSON: keys in the order given, shortest numbers, so the same values give the same bytes.
 *
 *     hiap_json j = hiap_json_to(&buf, true);
 *     hiap_json_object(&j);
 *     hiap_json_key(&j, HIAP_STR("value")), hiap_json_number(&j, 4.2);
 *     hiap_json_end(&j);
 */
#ifndef HIAP_REPORT_JSON_H
#define HIAP_REPORT_JSON_H

#include "core/base/buf.h"

#define HIAP_JSON_DEPTH 64

typedef struct hiap_json {
    hiap_buf *out;
    bool pretty; /* two spaces a level; otherwise one line */
    bool after_key;
    unsigned depth;
    struct {
        char close;
        bool any;
    } level[HIAP_JSON_DEPTH];
} hiap_json;

hiap_json hiap_json_to(hiap_buf *out, bool pretty);
void hiap_json_object(hiap_json *j);
void hiap_json_array(hiap_json *j);
void hiap_json_end(hiap_json *j); /* closes the innermost object or array */
void hiap_json_key(hiap_json *j, hiap_str key);
void hiap_json_text(hiap_json *j, hiap_str text); /* bytes that are not UTF-8 become U+FFFD */
void hiap_json_number(hiap_json *j, double x);    /* null when not finite */
void hiap_json_bool(hiap_json *j, bool x);
void hiap_json_null(hiap_json *j);

#endif
