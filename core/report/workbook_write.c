/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the file, put together. */
#include <stdio.h>

#include "core/report/workbook_impl.h"

typedef struct assembly {
    hiap_workbook_plan plan;
    hiap_workbook_strings strings;
    HIAP_VEC(hiap_workbook_part) parts;
    bool failed;
} assembly;

/* A new part, begun. NULL when memory has run out; *a remembers. */
static hiap_buf *add_part(assembly *a, const char *format, size_t number) {
    hiap_workbook_part part = { .text = HIAP_BUF_INIT };
    snprintf(part.name, sizeof part.name, format, number);
    if (!hiap_vec_push(&a->parts, part)) {
        a->failed = true;
        return NULL;
    }
    hiap_buf *text = &a->parts.at[a->parts.len - 1].text;
    hiap_buf_add_text(text, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    return text;
}

static void write_fixed_parts(assembly *a) {
    static const struct {
        const char *name;
        void (*write)(hiap_buf *out, const hiap_workbook_plan *plan);
    } parts[] = {
        { "[Content_Types].xml", hiap_workbook_part_types },
        { "_rels/.rels", hiap_workbook_part_root },
        { "docProps/core.xml", hiap_workbook_part_core },
        { "docProps/app.xml", hiap_workbook_part_app },
        { "xl/workbook.xml", hiap_workbook_part_book },
        { "xl/_rels/workbook.xml.rels", hiap_workbook_part_relations },
        { "xl/styles.xml", hiap_workbook_part_styles },
    };
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        hiap_buf *text = add_part(a, parts[i].name, 0);
        if (text)
            parts[i].write(text, &a->plan);
    }
}

/* The sheet with this number from 0; sheet n has table n. */
static void write_page(assembly *a, size_t sheet, hiap_workbook_writer *write, size_t table) {
    hiap_workbook_page page = { .strings = &a->strings };
    hiap_buf *text = add_part(a, "xl/worksheets/sheet%zu.xml", sheet + 1);
    write(&page, a->plan.book, table);
    if (text)
        hiap_workbook_page_part(text, &page, sheet == 0);
    if (page.table_width > 0) {
        if ((text = add_part(a, "xl/worksheets/_rels/sheet%zu.xml.rels", sheet + 1)))
            hiap_workbook_page_relations(text, &page, sheet);
        if ((text = add_part(a, "xl/tables/table%zu.xml", sheet)))
            hiap_workbook_page_table(text, &page, sheet);
    }
    hiap_workbook_page_clear(&page);
}

/* --- the plan --------------------------------------------------------------------------------- */

typedef struct sheet {
    const char *name;
    hiap_workbook_writer *write;
    size_t table;
} sheet;

static size_t list_sheets(sheet *out, const hiap_workbook *w) {
    size_t count = 0;
    out[count++] = (sheet){ "Cover", hiap_workbook_write_cover, 0 };
    out[count++] = (sheet){ "Contents", hiap_workbook_write_contents, 0 };
    if (hiap_workbook_has_notes(w))
        out[count++] = (sheet){ "Notes", hiap_workbook_write_notes, 0 };
    for (size_t i = 0; i < w->tables.len; i++)
        out[count++] = (sheet){ w->tables.at[i].name, hiap_workbook_write_table, i };
    return count;
}

static hiap_rc write_parts(assembly *a, const sheet *sheets, hiap_err *err) {
    const char **names = hiap_alloc_array(a->plan.count, sizeof *names);
    if (!names)
        return hiap_err_nomem(err, a->plan.count * sizeof *names);
    for (size_t i = 0; i < a->plan.count; i++)
        names[i] = sheets[i].name;
    a->plan.names = names;
    write_fixed_parts(a);
    for (size_t i = 0; i < a->plan.count; i++)
        write_page(a, i, sheets[i].write, sheets[i].table);
    hiap_buf *text = add_part(a, "xl/sharedStrings.xml", 0);
    if (text)
        hiap_workbook_part_strings(text, &a->strings);
    for (size_t i = 0; i < a->parts.len; i++)
        a->failed |= a->parts.at[i].text.failed;
    hiap_free(names);
    return a->failed ? hiap_err_nomem(err, 0) : HIAP_OK;
}

hiap_rc hiap_workbook_write(hiap_buf *out, const hiap_workbook *w, hiap_err *err) {
    assembly a = { .plan = { .book = w } };
    if (w->tables.len == 0) {
        hiap_err_set(err, HIAP_SHAPE, "the workbook '%s' has no table", w->title);
        return hiap_err_hint(err, "add one: :sheet{ name = 'Table_1', title = ..., table = f }"),
               HIAP_SHAPE;
    }
    sheet *sheets = hiap_alloc_array(w->tables.len + 3, sizeof *sheets);
    if (!sheets)
        return hiap_err_nomem(err, w->tables.len * sizeof *sheets);
    a.plan.count = list_sheets(sheets, w);
    hiap_rc rc = hiap_map_new(&a.strings.texts, err);
    if (!rc)
        rc = write_parts(&a, sheets, err);
    if (!rc)
        rc = hiap_workbook_zip(out, a.parts.at, a.parts.len, err);
    for (size_t i = 0; i < a.parts.len; i++)
        hiap_buf_clear(&a.parts.at[i].text);
    hiap_vec_clear(&a.parts);
    hiap_map_free(a.strings.texts);
    hiap_free(sheets);
    return rc;
}
