/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/json.h"
#include "core/report/table.h"

static void write_cell(hiap_json *j, hiap_buf *scratch, const hiap_column *c, size_t row) {
    if (hiap_column_reason(c, row) != HIAP_MISSING_NONE) {
        hiap_json_null(j);
        return;
    }
    switch (hiap_column_type(c)) {
    case HIAP_NUMBER:
        hiap_json_number(j, hiap_column_numbers(c)[row]);
        break;
    case HIAP_MASK:
        hiap_json_bool(j, hiap_column_mask(c)[row] == 1);
        break;
    case HIAP_TEXT:
        hiap_json_text(j, hiap_column_text(c, row));
        break;
    case HIAP_PERIOD:
        hiap_buf_reset(scratch);
        hiap_column_print(scratch, c, row);
        hiap_json_text(j, (hiap_str){ scratch->at, scratch->len });
        break;
    }
}

static void write_row(hiap_json *j, hiap_buf *scratch, const hiap_frame *f, size_t row) {
    hiap_json_object(j);
    for (size_t i = 0; i < hiap_frame_width(f); i++) {
        hiap_json_key(j, hiap_str_of(hiap_frame_name(f, i)));
        write_cell(j, scratch, hiap_frame_at(f, i), row);
    }
    hiap_json_end(j);
}

hiap_rc hiap_table_json(hiap_buf *out, const hiap_frame *f, hiap_err *err) {
    hiap_json j = hiap_json_to(out, true);
    hiap_buf scratch = HIAP_BUF_INIT;
    hiap_json_array(&j);
    for (size_t row = 0; row < hiap_frame_rows(f); row++)
        write_row(&j, &scratch, f, row);
    hiap_json_end(&j);
    hiap_buf_add_char(out, '\n');
    bool failed = out->failed || scratch.failed;
    hiap_buf_clear(&scratch);
    return failed ? hiap_err_nomem(err, out->len) : HIAP_OK;
}
