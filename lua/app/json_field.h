/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A key with its value in one call. */
#ifndef HIAP_APP_JSON_FIELD_H
#define HIAP_APP_JSON_FIELD_H

#include "core/data/frame.h"
#include "core/report/json.h"

void hiap_json_field_text(hiap_json *j, const char *key, const char *text); /* NULL: null */
void hiap_json_field_number(hiap_json *j, const char *key, double x);
void hiap_json_field_bool(hiap_json *j, const char *key, bool x);
/* A frame as a list of objects. */
hiap_rc hiap_json_field_frame(hiap_json *j, const char *key, const hiap_frame *f, hiap_err *err);
/* A key and the start of a list; end it with hiap_json_end. */
void hiap_json_field_list(hiap_json *j, const char *key);

#endif
