/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/mapping_period.h"

#include <string.h>

hiap_rc hiap_mapping_periods_init(hiap_mapping_periods *periods, int months, const char *kind,
                                  hiap_err *err) {
    *periods = (hiap_mapping_periods){ .months = months, .kind = kind };
    return hiap_map_new(&periods->texts, err);
}

void hiap_mapping_periods_clear(hiap_mapping_periods *periods) {
    for (size_t i = 0; i < periods->labels.len; i++)
        hiap_free(periods->labels.at[i]);
    hiap_vec_clear(&periods->labels);
    hiap_map_free(periods->texts);
    periods->texts = NULL;
}

static hiap_str without_mark(hiap_str text) {
    const char *open = text.len && text.at[text.len - 1] == ']' ? memrchr(text.at, '[', text.len)
                                                                : NULL;
    return open ? hiap_str_trim((hiap_str){ text.at, (size_t)(open - text.at) }) : text;
}

/* "202503" */
static bool is_year_and_month(hiap_str text) {
    for (size_t i = 0; i < text.len; i++)
        if (text.at[i] < '0' || text.at[i] > '9')
            return false;
    return text.len == 6;
}

static hiap_rc whole(char out[HIAP_PERIOD_MAX], hiap_str text, const hiap_mapping_periods *periods,
                     hiap_err *err) {
    char month[HIAP_PERIOD_MAX];
    int year, in_year, day;
    hiap_period p;
    if (is_year_and_month(text)) {
        snprintf(month, sizeof month, "%.4s-%.2s-01/P1M", text.at, text.at + 4);
        text = hiap_str_of(month);
    }
    hiap_rc rc = hiap_period_parse(&p, text, periods->kind, err);
    if (rc)
        return rc;
    hiap_day_split(hiap_period_end(p), &year, &in_year, &day);
    int first = year * 12 + in_year - 1 - periods->months;
    snprintf(out, HIAP_PERIOD_MAX, "%04d-%02d-01/P%dM", first / 12, first % 12 + 1,
             periods->months);
    return HIAP_OK;
}

static hiap_rc add(hiap_mapping_periods *periods, hiap_str text, hiap_err *err) {
    char label[HIAP_PERIOD_MAX];
    hiap_rc rc = whole(label, text, periods, err);
    if (rc)
        return rc;
    char *kept = hiap_strdup(label);
    if (!kept || !hiap_vec_push(&periods->labels, kept)) {
        hiap_free(kept);
        return hiap_err_nomem(err, text.len);
    }
    return hiap_map_add(periods->texts, text, NULL) == HIAP_MAP_NONE ? hiap_err_nomem(err, text.len)
                                                                    : HIAP_OK;
}

hiap_rc hiap_mapping_period(hiap_str *out, hiap_mapping_periods *periods, hiap_str text,
                            hiap_err *err) {
    *out = text = without_mark(text);
    if (!periods->months || !text.len)
        return HIAP_OK;
    uint32_t number = hiap_map_find(periods->texts, text);
    hiap_rc rc = HIAP_OK;
    if (number == HIAP_MAP_NONE) {
        number = hiap_map_len(periods->texts);
        rc = add(periods, text, err);
    }
    *out = hiap_str_of(rc ? NULL : periods->labels.at[number]);
    return rc;
}
