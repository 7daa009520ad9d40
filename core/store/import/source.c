/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/source.h"

#include "core/data/csv.h"

static hiap_str csv_header(const void *self, size_t column) {
    return hiap_csv_header(self, column);
}

static hiap_rc csv_next(void *self, bool *more, hiap_err *err) {
    return hiap_csv_next(self, more, err);
}

static hiap_str csv_cell(const void *self, size_t column) {
    return hiap_csv_field(self, column);
}

static size_t csv_line(const void *self) {
    return hiap_csv_line(self);
}

static size_t csv_done(const void *self, size_t *total) {
    return hiap_csv_bytes(self, total);
}

static void csv_place(const void *self, size_t line, char out[HIAP_PLACE_MAX]) {
    snprintf(out, HIAP_PLACE_MAX, "%s:%zu", hiap_csv_name(self), line);
}

static void csv_close(void *self) {
    hiap_csv_close(self);
}

hiap_rc hiap_source_csv(hiap_source *out, const char *path, const char *name, hiap_err *err) {
    const size_t lines[2] = { 1, 1 };
    return hiap_source_csv_at(out, path, name, lines, err);
}

hiap_rc hiap_source_csv_at(hiap_source *out, const char *path, const char *name,
                           const size_t lines[2], hiap_err *err) {
    hiap_csv *csv;
    *out = (hiap_source){ 0 };
    hiap_rc rc = lines[0] == lines[1] ? hiap_csv_open_at(&csv, path, name, lines[1], err)
                                      : hiap_csv_open_rows(&csv, path, name, lines[1], err);
    if (rc)
        return rc;
    *out = (hiap_source){
        .self = csv,
        .width = hiap_csv_width(csv),
        .header = csv_header,
        .next = csv_next,
        .cell = csv_cell,
        .line = csv_line,
        .done = csv_done,
        .place = csv_place,
        .close = csv_close,
    };
    return HIAP_OK;
}
