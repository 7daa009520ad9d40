/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/session_log.h"

hiap_rc hiap_session_log_add(hiap_session_log *log, hiap_str text, bool expression, hiap_err *err) {
    text = hiap_str_trim(text);
    hiap_session_input input = { hiap_strndup(text.at, text.len), expression };
    if (input.text && hiap_vec_push(&log->inputs, input))
        return HIAP_OK;
    hiap_free(input.text);
    return hiap_err_nomem(err, text.len);
}

void hiap_session_log_write(hiap_buf *out, const hiap_session_log *log) {
    hiap_buf_add_text(out, "-- Saved from a hiap session.\n");
    for (size_t i = 0; i < log->inputs.len; i++) {
        const hiap_session_input *input = &log->inputs.at[i];
        hiap_buf_printf(out, input->expression ? "print(%s)\n" : "%s\n", input->text);
    }
}

void hiap_session_log_clear(hiap_session_log *log) {
    for (size_t i = 0; i < log->inputs.len; i++)
        hiap_free(log->inputs.at[i].text);
    hiap_vec_clear(&log->inputs);
}
