/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/accounting.h"

#include <math.h>
#include <string.h>

#include "core/data/frame.h"
#include "core/report/table.h"
#include "lua/app/json_field.h"
#include "lua/app/terminal.h"

void hiap_accounting_clear(hiap_accounting *a) {
    for (size_t i = 0; i < a->files.len; i++) {
        hiap_free(a->files.at[i].path);
        hiap_import_report_clear(&a->files.at[i].report);
    }
    hiap_vec_clear(&a->files);
}

/* --- one file -------------------------------------------------------------------------------- */

bool hiap_accounting_companion(const hiap_import_report *report) {
    return strcmp(report->layout, "companion") == 0;
}

bool hiap_accounting_table(const hiap_import_report *report) {
    return report->rows_kept > 0 && report->indicators == 0;
}

size_t hiap_accounting_rows(const hiap_import_report *report) {
    return report->file_rows ? report->file_rows : report->rows_read;
}

typedef struct class_columns {
    hiap_builder *words, *rows, *lines;
} class_columns;

static void add_class(class_columns *to, const hiap_import_report *report,
                      const hiap_import_class *c, hiap_buf *text) {
    hiap_buf_reset(text);
    hiap_import_class_words(text, c);
    hiap_builder_text(to->words, (hiap_str){ text->at, text->len });
    hiap_builder_number(to->rows, (double)c->rows);
    hiap_buf_reset(text);
    if (c->row_class != HIAP_CLASS_KEPT)
        hiap_import_class_lines(text, report, c);
    hiap_builder_text(to->lines, (hiap_str){ text->at, text->len });
}

/* Three columns, one row a class. Lines are told only where rows are unusual. */
static hiap_rc class_frame(hiap_frame **out, const hiap_import_report *report, hiap_err *err) {
    static const char *const names[] = { "rows", "what became of them", "first lines" };
    hiap_column *columns[3] = { NULL, NULL, NULL };
    class_columns to = { NULL, NULL, NULL };
    hiap_buf text = HIAP_BUF_INIT;
    hiap_rc rc = hiap_builder_new(&to.rows, HIAP_NUMBER, err);
    if (!rc)
        rc = hiap_builder_new(&to.words, HIAP_TEXT, err);
    if (!rc)
        rc = hiap_builder_new(&to.lines, HIAP_TEXT, err);
    for (size_t i = 0; i < report->classes.len && !rc; i++)
        add_class(&to, report, &report->classes.at[i], &text);
    if (!rc && text.failed)
        rc = hiap_err_nomem(err, text.len);
    hiap_builder **builders[] = { &to.rows, &to.words, &to.lines };
    for (size_t i = 0; i < 3; i++) {
        if (!rc)
            rc = hiap_builder_finish(&columns[i], *builders[i], err), *builders[i] = NULL;
        hiap_builder_drop(*builders[i]);
    }
    if (!rc)
        rc = hiap_frame_new(out, names, columns, 3, err);
    for (size_t i = 0; i < 3; i++)
        hiap_column_drop(columns[i]);
    hiap_buf_clear(&text);
    return rc;
}

bool hiap_accounting_usual(const hiap_import_report *report) {
    for (size_t i = 0; i < report->classes.len; i++)
        if (report->classes.at[i].row_class != HIAP_CLASS_KEPT)
            return false;
    return true;
}

static void add_heading(hiap_buf *out, const hiap_import_file *file) {
    const hiap_import_report *r = &file->report;
    hiap_buf_printf(out, "%s: %s\n", file->path, r->layout_help);
    if (r->already) {
        hiap_buf_printf(out, "  already imported, as vintage %lld: nothing to do\n",
                        (long long)r->already);
        return;
    }
    if (hiap_accounting_companion(r))
        return;
    hiap_buf_add_text(out, "  ");
    hiap_terminal_count(out, hiap_accounting_rows(r), "row", "rows");
    hiap_buf_add_text(out, " read, ");
    if (hiap_accounting_table(r)) {
        hiap_terminal_count(out, r->rows_kept, "kept as they are: ", "kept as they are: ");
        hiap_buf_printf(out, "store:table '%s'\n", r->layout);
        return;
    }
    if (r->file_rows)
        hiap_terminal_count(out, r->rows_kept, "figure kept: ", "figures kept: ");
    else
        hiap_terminal_count(out, r->rows_kept, "kept: ", "kept: ");
    hiap_terminal_count(out, r->indicators, "indicator, ", "indicators, ");
    hiap_terminal_count(out, r->areas, "area, ", "areas, ");
    hiap_terminal_count(out, r->periods, "time period\n", "time periods\n");
}

/* Words in lines of at most `width` columns, under each other. */
void hiap_accounting_wrap(hiap_buf *out, const char *before, const char *text, size_t width) {
    size_t indent = hiap_utf8_width(hiap_str_of(before)), used = indent;
    hiap_buf_add_text(out, before);
    while (*text) {
        size_t len = strcspn(text, " "), columns = hiap_utf8_width((hiap_str){ text, len });
        bool breaks = used > indent && width > 0 && used + 1 + columns > width;
        if (breaks)
            hiap_buf_printf(out, "\n%*s", (int)indent, "");
        else
            hiap_buf_add_text(out, used > indent ? " " : "");
        used = breaks ? indent + columns : used + columns + (used > indent);
        hiap_buf_add(out, text, len);
        text += len + strspn(text + len, " ");
    }
    hiap_buf_add_char(out, '\n');
}

hiap_rc hiap_accounting_print(hiap_buf *out, const hiap_import_file *file, size_t width,
                              hiap_err *err) {
    const hiap_table_options how = { .width = width };
    hiap_frame *f = NULL;
    hiap_rc rc = HIAP_OK;
    add_heading(out, file);
    if (!hiap_accounting_usual(&file->report) && !file->report.already &&
        !(rc = class_frame(&f, &file->report, err)))
        rc = hiap_table_print(out, f, &how, err);
    for (size_t i = 0; i < file->report.notes.len; i++)
        hiap_accounting_wrap(out, "  note: ", file->report.notes.at[i], width);
    hiap_buf_add_char(out, '\n');
    hiap_frame_drop(f);
    return rc;
}

#define FEW 5 /* vintages that are told of one by one */

hiap_rc hiap_accounting_describe(hiap_buf *out, const hiap_accounting *a, size_t width,
                                 hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    if (a->files.len > FEW)
        rc = hiap_accounting_many(out, a, width, err);
    for (size_t i = 0; a->files.len <= FEW && i < a->files.len && !rc; i++)
        rc = hiap_accounting_print(out, &a->files.at[i], width, err);
    hiap_accounting_total(out, a);
    return rc;
}

/* --- all of them ----------------------------------------------------------------------------- */

bool hiap_accounting_shown(const hiap_import_file *file) {
    return !hiap_accounting_companion(&file->report) && !file->report.already;
}

bool hiap_accounting_same(const hiap_accounting *a, size_t i, size_t other) {
    return other < a->files.len && strcmp(a->files.at[i].path, a->files.at[other].path) == 0;
}

/* Vintages of one workbook stand together. */
static size_t count_files(const hiap_accounting *a, bool only_new) {
    size_t count = 0;
    const char *last = "";
    for (size_t i = 0; i < a->files.len; i++) {
        const hiap_import_file *file = &a->files.at[i];
        if (only_new && !hiap_accounting_shown(file))
            continue;
        count += strcmp(file->path, last) != 0;
        last = file->path;
    }
    return count;
}

static void find_vintages(long long *first, long long *last, const hiap_accounting *a) {
    *first = *last = 0;
    for (size_t i = 0; i < a->files.len; i++) {
        int64_t vintage = a->files.at[i].report.vintage;
        if (vintage && !*first)
            *first = vintage;
        if (vintage)
            *last = vintage;
    }
}

/* "vintage 3", "vintages 3 to 5" */
static void add_vintages(hiap_buf *out, const hiap_accounting *a) {
    long long first, last;
    find_vintages(&first, &last, a);
    if (first == last)
        hiap_buf_printf(out, "vintage %lld", first);
    else
        hiap_buf_printf(out, "vintages %lld to %lld", first, last);
}

/* What was revised is worth a look before anything is made of it. */
static void add_next(hiap_buf *out, const hiap_accounting *a) {
    size_t revised = 0;
    long long first, last;
    find_vintages(&first, &last, a);
    for (size_t i = 0; i < a->files.len; i++)
        revised += a->files.at[i].report.figures_revised;
    if (revised && first > 1)
        hiap_buf_printf(out, "Next: hiap diff %lld %lld\n", first - 1, last);
    else
        hiap_buf_add_text(out, "Next: hiap status\n");
}

void hiap_accounting_total(hiap_buf *out, const hiap_accounting *a) {
    size_t rows = 0, fresh = count_files(a, true);
    for (size_t i = 0; i < a->files.len; i++)
        rows += a->files.at[i].report.already ? 0 : a->files.at[i].report.rows_kept;
    if (fresh == 0) {
        hiap_buf_printf(out, "Nothing new: %s already holds %s.\n", a->store,
                        count_files(a, false) == 1 ? "this file" : "all of this");
        return;
    }
    hiap_buf_add_text(out, a->dry_run ? "Would import " : "Imported ");
    hiap_terminal_count(out, fresh, "file (", "files (");
    hiap_terminal_count(out, rows, "row", "rows");
    hiap_buf_printf(out, ") into %s", a->store);
    if (a->dry_run) {
        hiap_buf_add_text(out, "; nothing was changed.\nNext: the same without --dry-run\n");
        return;
    }
    hiap_buf_add_text(out, " as ");
    add_vintages(out, a);
    hiap_buf_add_text(out, ".\n");
    add_next(out, a);
}

/* --- JSON ------------------------------------------------------------------------------------ */

/* A number; of a workbook the cell, as text. */
static void put_line(hiap_json *j, const hiap_import_report *r, size_t line) {
    hiap_buf place = HIAP_BUF_INIT;
    if (r->sheets.len == 0) {
        hiap_json_number(j, (double)line);
        return;
    }
    hiap_import_line(&place, r, line);
    hiap_json_text(j, (hiap_str){ place.at, place.len });
    hiap_buf_clear(&place);
}

static void put_class(hiap_json *j, const hiap_import_report *r, const hiap_import_class *c) {
    hiap_buf words = HIAP_BUF_INIT;
    hiap_import_class_words(&words, c);
    hiap_json_object(j);
    hiap_json_field_text(j, "class", words.at);
    hiap_json_field_bool(j, "kept", hiap_import_class_kept(c));
    hiap_json_field_number(j, "rows", (double)c->rows);
    hiap_json_field_list(j, "first_lines");
    for (size_t i = 0; i < hiap_import_class_examples(c); i++)
        put_line(j, r, c->examples[i]);
    hiap_json_end(j);
    hiap_json_end(j);
    hiap_buf_clear(&words);
}

/* JSON's null. */
static double number_or_none(int64_t vintage) {
    return vintage ? (double)vintage : NAN;
}

static void put_file(hiap_json *j, const hiap_import_file *file) {
    const hiap_import_report *r = &file->report;
    const struct {
        const char *key;
        double value;
    } figures[] = { { "vintage", number_or_none(r->vintage) },
                    { "already", number_or_none(r->already) },
                    { "rows_read", (double)r->rows_read },
                    { "rows_kept", (double)r->rows_kept },
                    { "indicators", (double)r->indicators },
                    { "areas", (double)r->areas },
                    { "periods", (double)r->periods },
                    { "figures_new", (double)r->figures_new },
                    { "figures_revised", (double)r->figures_revised },
                    { "figures_same", (double)r->figures_same } };
    hiap_json_object(j);
    hiap_json_field_text(j, "path", file->path);
    hiap_json_field_text(j, "layout", r->layout);
    hiap_json_field_text(j, "sha256", r->sha256);
    for (size_t i = 0; i < sizeof figures / sizeof *figures; i++)
        hiap_json_field_number(j, figures[i].key, figures[i].value);
    hiap_json_field_list(j, "classes");
    for (size_t i = 0; i < r->classes.len; i++)
        put_class(j, r, &r->classes.at[i]);
    hiap_json_end(j);
    hiap_json_field_list(j, "notes");
    for (size_t i = 0; i < r->notes.len; i++)
        hiap_json_text(j, hiap_str_of(r->notes.at[i]));
    hiap_json_end(j);
    hiap_json_end(j);
}

void hiap_accounting_json(hiap_buf *out, const hiap_accounting *a) {
    hiap_json j = hiap_json_to(out, true);
    hiap_json_object(&j);
    hiap_json_field_text(&j, "store", a->store);
    hiap_json_field_bool(&j, "dry_run", a->dry_run);
    hiap_json_field_list(&j, "files");
    for (size_t i = 0; i < a->files.len; i++)
        put_file(&j, &a->files.at[i]);
    hiap_json_end(&j);
    hiap_json_end(&j);
    hiap_buf_add_char(out, '\n');
}
