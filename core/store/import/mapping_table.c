/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/mapping_table.h"

#include "core/store/table.h"

struct hiap_mapping_table {
    hiap_import *import;
    hiap_table_writer *writer;
    HIAP_VEC(size_t) columns; /* of the source */
    HIAP_VEC(char *) headings;
    hiap_str *texts; /* the headings, and then the cells of a row */
    const hiap_fit_sheet *sheet;
};

/* --- the headings ----------------------------------------------------------------------------- */

static bool is_heading(const hiap_mapping_table *t, hiap_str text) {
    for (size_t i = 0; i < t->headings.len; i++)
        if (hiap_str_is(text, t->headings.at[i]))
            return true;
    return false;
}

/* "Total", "Total (2)", ... */
static char *heading_for(const hiap_mapping_table *t, hiap_str text) {
    hiap_buf name = HIAP_BUF_INIT;
    hiap_buf_add_str(&name, text);
    for (size_t n = 2; !name.failed && is_heading(t, (hiap_str){ name.at, name.len }); n++) {
        hiap_buf_reset(&name);
        hiap_buf_printf(&name, "%.*s (%zu)", (int)text.len, text.at, n);
    }
    if (name.failed)
        hiap_buf_clear(&name);
    return name.at;
}

static hiap_rc add_column(hiap_mapping_table *t, size_t column, hiap_str text, hiap_err *err) {
    char *heading = heading_for(t, text);
    if (heading && hiap_vec_reserve(&t->headings, 1) && hiap_vec_push(&t->columns, column)) {
        t->headings.at[t->headings.len++] = heading;
        return HIAP_OK;
    }
    hiap_free(heading);
    return hiap_err_nomem(err, text.len);
}

static hiap_rc list_columns(hiap_mapping_table *t, const hiap_header *header, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t c = 0; c < header->headings.len && !rc; c++)
        if (hiap_header_text(header, c).len)
            rc = add_column(t, c, hiap_header_text(header, c), err);
    t->texts = rc ? NULL : hiap_alloc_array(t->columns.len + 1, sizeof *t->texts);
    return rc || t->texts ? rc : hiap_err_nomem(err, t->columns.len * sizeof *t->texts);
}

static hiap_rc open_writer(hiap_mapping_table *t, hiap_err *err) {
    for (size_t i = 0; i < t->headings.len; i++)
        t->texts[i] = hiap_str_of(t->headings.at[i]);
    const hiap_table_spec spec = { .name = t->import->fit->mapping->id,
                                   .headings = t->texts,
                                   .width = t->headings.len };
    return hiap_table_writer_open(&t->writer, t->import->store, t->import->vintage, &spec, err);
}

hiap_rc hiap_mapping_table_open(hiap_mapping_table **out, hiap_import *import, hiap_err *err) {
    *out = NULL;
    hiap_mapping_table *t = hiap_alloc_zero(1, sizeof *t);
    if (!t)
        return hiap_err_nomem(err, sizeof *t);
    t->import = import;
    t->sheet = import->fit->sheets.at[0];
    hiap_rc rc = list_columns(t, &t->sheet->header, err);
    if (!rc)
        rc = open_writer(t, err);
    if (rc)
        hiap_mapping_table_free(t);
    else
        *out = t;
    return rc;
}

void hiap_mapping_table_free(hiap_mapping_table *t) {
    if (!t)
        return;
    hiap_table_writer_close(t->writer, NULL);
    for (size_t i = 0; i < t->headings.len; i++)
        hiap_free(t->headings.at[i]);
    hiap_vec_clear(&t->headings);
    hiap_vec_clear(&t->columns);
    hiap_free(t->texts);
    hiap_free(t);
}

/* --- the rows --------------------------------------------------------------------------------- */

/* Further sheets have the same headings in the same columns. */
static hiap_rc check_sheet(hiap_mapping_table *t, const hiap_fit_sheet *sheet, hiap_err *err) {
    const hiap_header *first = &t->import->fit->sheets.at[0]->header, *here = &sheet->header;
    size_t width = first->headings.len > here->headings.len ? first->headings.len
                                                            : here->headings.len;
    t->sheet = sheet;
    for (size_t c = 0; c < width; c++) {
        hiap_str want = hiap_header_text(first, c), have = hiap_header_text(here, c);
        if (hiap_str_equal(want, have))
            continue;
        hiap_err_set(err, HIAP_PARSE, "the heading is '%.*s' here and '%.*s' in the sheet before",
                     (int)have.len, have.at, (int)want.len, want.at);
        hiap_err_hint(err, "sheets that are one table need the same headings; declare a dataset"
                           " for each otherwise");
        hiap_import_blame(t->import, err);
        return HIAP_PARSE;
    }
    return HIAP_OK;
}

hiap_rc hiap_mapping_table_add(hiap_mapping_table *t, const hiap_fit_sheet *sheet, hiap_err *err) {
    const hiap_source *source = t->import->source;
    hiap_rc rc = sheet == t->sheet ? HIAP_OK : check_sheet(t, sheet, err);
    for (size_t i = 0; i < t->columns.len; i++)
        t->texts[i] = source->cell(source->self, t->columns.at[i]);
    return rc ? rc
              : hiap_table_writer_add(t->writer, t->texts, NULL, source->line(source->self), err);
}

hiap_rc hiap_mapping_table_finish(hiap_mapping_table *t, hiap_err *err) {
    hiap_rc rc = hiap_table_writer_close(t->writer, err);
    t->writer = NULL;
    return rc;
}
