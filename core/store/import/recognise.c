/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/recognise.h"

#include "core/store/import/mapping_explain.h"

/* --- built-in layouts ------------------------------------------------------------------------- */

static void close_source(hiap_recognised *r) {
    if (r->source.close)
        r->source.close(r->source.self);
    r->source = (hiap_source){ 0 };
}

static hiap_rc recognise_layout(hiap_recognised *r, hiap_import *import, hiap_err *err) {
    hiap_rc rc = hiap_source_csv(&r->source, import->path, import->path, err);
    import->source = &r->source;
    if (!rc)
        rc = hiap_layout_recognise(import, err);
    if (rc)
        close_source(r);
    return rc;
}

/* --- mappings --------------------------------------------------------------------------------- */

static hiap_rc list_sheets(hiap_import_report *report, const hiap_recognised *r, hiap_err *err) {
    hiap_xlsx *book = hiap_preview_book(r->preview);
    for (size_t i = 0; book && i < r->fit->tables.len; i++) {
        char *name = hiap_strdup(hiap_xlsx_sheet_name(book, r->fit->tables.at[i].sheet));
        if (!name || !hiap_vec_push(&report->sheets, name)) {
            hiap_free(name);
            return hiap_err_nomem(err, sizeof name);
        }
    }
    return HIAP_OK;
}

static hiap_rc open_tables(hiap_recognised *r, hiap_import *import, hiap_err *err) {
    const hiap_mapping_fit *fit = r->fit;
    hiap_xlsx *book = hiap_preview_book(r->preview);
    import->fit = fit;
    import->mapping = fit->text;
    import->layout = &fit->layout;
    import->source = &r->source;
    import->report->layout = fit->layout.name;
    import->report->layout_help = fit->layout.help;
    hiap_rc rc = list_sheets(import->report, r, err);
    if (rc)
        return rc;
    if (book)
        return hiap_source_sheets(&r->source, book, fit->tables.at, fit->tables.len, err);
    const hiap_header *header = &fit->sheets.at[0]->header;
    const size_t lines[2] = { header->first, header->last };
    return hiap_source_csv_at(&r->source, import->path, import->path, lines, err);
}

static hiap_rc refuse_book(const hiap_recognised *r, hiap_err *err) {
    const hiap_xlsx *book = hiap_preview_book(r->preview);
    hiap_buf sheets = HIAP_BUF_INIT;
    hiap_list_sheets(&sheets, book);
    if (sheets.failed)
        return hiap_err_nomem(err, sheets.cap);
    hiap_err_set(err, HIAP_PARSE, "no dataset describes this workbook; its sheets: %s", sheets.at);
    hiap_err_at(err, "%s", hiap_xlsx_name(book));
    hiap_err_hint(err, "hiap import --guess drafts one, for datasets/published");
    hiap_buf_clear(&sheets);
    return HIAP_PARSE;
}

/* *found, unless no mapping is meant for the file. */
static hiap_rc recognise_mapping(bool *found, hiap_recognised *r, hiap_import *import,
                                 const hiap_import_options *options, hiap_err *err) {
    hiap_mapping_list list = { NULL, 0 };
    hiap_rc rc = HIAP_OK;
    *found = false;
    if (options->mappings)
        rc = options->mappings(&list, options->mappings_payload, err);
    if (!rc)
        rc = hiap_mapping_find(&r->fits, &list, r->preview, err);
    r->fit = r->fits;
    *found = !rc && r->fit;
    return *found ? open_tables(r, import, err) : rc;
}

/* --- both ------------------------------------------------------------------------------------- */

hiap_rc hiap_import_recognise(hiap_recognised *out, hiap_import *import,
                              const hiap_import_options *options, hiap_err *err) {
    hiap_err fault = { 0 };
    bool found;
    *out = (hiap_recognised){ .preview = NULL };
    hiap_rc rc = hiap_preview_open(&out->preview, import->path, import->path, err);
    if (rc)
        return rc;
    bool book = hiap_preview_book(out->preview) != NULL;
    hiap_rc built_in = book ? HIAP_PARSE : recognise_layout(out, import, &fault);
    if (built_in == HIAP_PARSE) {
        rc = recognise_mapping(&found, out, import, options, err);
        if (rc || found)
            return rc;
    }
    if (book)
        return refuse_book(out, err);
    if (built_in && err)
        *err = fault;
    return built_in;
}

bool hiap_recognised_more(const hiap_recognised *r) {
    return r->fit && r->fit->next;
}

hiap_rc hiap_recognised_next(hiap_recognised *r, hiap_import *import, hiap_err *err) {
    close_source(r);
    r->fit = r->fit->next;
    return open_tables(r, import, err);
}

void hiap_recognised_close(hiap_recognised *r) {
    close_source(r);
    hiap_mapping_fit_free(r->fits);
    hiap_preview_close(r->preview);
    *r = (hiap_recognised){ .preview = NULL };
}
