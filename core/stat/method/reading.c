/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/stat/method/reading.h"

#include <math.h>
#include <string.h>

hiap_rc hiap_read_levels(hiap_confidence out[HIAP_METHOD_LEVELS], const hiap_method_run *run,
                         hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < run->levels && !rc; i++)
        rc = hiap_confidence_init(&out[i], run->level[i].confidence, err);
    return rc;
}

hiap_rc hiap_read_not_negative(double *out, const hiap_method_run *run, size_t input, size_t row,
                               hiap_err *err) {
    *out = hiap_run_number(run, input, row);
    return *out < 0 ? hiap_run_refuse(run, input, row, "it cannot be negative", err) : HIAP_OK;
}

hiap_rc hiap_read_positive(double *out, const hiap_method_run *run, size_t input, size_t row,
                           hiap_err *err) {
    *out = hiap_run_number(run, input, row);
    return *out <= 0 ? hiap_run_refuse(run, input, row, "it must be above 0", err) : HIAP_OK;
}

hiap_rc hiap_read_first(size_t *out, hiap_first_rows *seen, const hiap_method_run *run,
                        size_t input, size_t row, hiap_err *err) {
    hiap_str text = hiap_run_text(run, input, row);
    for (size_t i = 0; i < seen->len; i++) {
        hiap_str other = hiap_run_text(run, input, seen->at[i]);
        if (other.len == text.len && (text.len == 0 || memcmp(other.at, text.at, text.len) == 0)) {
            *out = seen->at[i];
            return HIAP_OK;
        }
    }
    *out = row;
    return hiap_vec_push(seen, row) ? HIAP_OK : hiap_err_nomem(err, seen->len * sizeof *seen->at);
}

bool hiap_absent_note(hiap_absent *absent, double x, size_t input, size_t row) {
    if (isnan(x) && !absent->found)
        *absent = (hiap_absent){ true, input, row };
    return isnan(x);
}

void hiap_absent_put(hiap_method_run *run, const hiap_absent *absent, size_t label) {
    const char *name = run->method->inputs[absent->input].name;
    hiap_buf at = HIAP_BUF_INIT;
    if (hiap_run_has(run, label))
        hiap_column_print(&at, run->input[label], absent->row);
    if (at.at)
        hiap_run_put_status(run, "not computed: no %s (%s %s)", name,
                            run->method->inputs[label].name, at.at);
    else
        hiap_run_put_status(run, "not computed: no %s", name);
    hiap_buf_clear(&at);
}
