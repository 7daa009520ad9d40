/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/json_field.h"

#include "core/report/table.h"

void hiap_json_field_text(hiap_json *j, const char *key, const char *text) {
    hiap_json_key(j, hiap_str_of(key));
    if (text)
        hiap_json_text(j, hiap_str_of(text));
    else
        hiap_json_null(j);
}

void hiap_json_field_number(hiap_json *j, const char *key, double x) {
    hiap_json_key(j, hiap_str_of(key));
    hiap_json_number(j, x);
}

void hiap_json_field_bool(hiap_json *j, const char *key, bool x) {
    hiap_json_key(j, hiap_str_of(key));
    hiap_json_bool(j, x);
}

void hiap_json_field_list(hiap_json *j, const char *key) {
    hiap_json_key(j, hiap_str_of(key));
    hiap_json_array(j);
}

/* Finished JSON; a line end in it is never inside a text. */
static void add_indented(hiap_json *j, hiap_str json) {
    for (size_t i = 0; i < json.len; i++) {
        hiap_buf_add_char(j->out, json.at[i]);
        for (unsigned level = 0; json.at[i] == '\n' && level < j->depth; level++)
            hiap_buf_add_text(j->out, "  ");
    }
}

hiap_rc hiap_json_field_frame(hiap_json *j, const char *key, const hiap_frame *f, hiap_err *err) {
    hiap_buf text = HIAP_BUF_INIT;
    hiap_rc rc = hiap_table_json(&text, f, err);
    if (!rc) {
        hiap_json_key(j, hiap_str_of(key));
        add_indented(j, hiap_str_trim((hiap_str){ text.at, text.len }));
        j->after_key = false;
    }
    hiap_buf_clear(&text);
    return rc;
}
