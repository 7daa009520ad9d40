/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The account of many files: one line a file, then what is unusual in any of them. */
#include <string.h>

#include "core/base/path.h"
#include "core/data/frame.h"
#include "core/report/table.h"
#include "lua/app/accounting.h"
#include "lua/app/terminal.h"

#define NARROW 110 /* columns of a terminal below which a table of one line a file has no room */

/* --- tables of text and numbers --------------------------------------------------------------- */

#define MOST_COLUMNS 9

/* A frame that is filled row by row; its first column is text. */
typedef struct table {
    const char *const *names;
    size_t count;
    hiap_builder *builders[MOST_COLUMNS];
} table;

static hiap_rc open_table(table *t, const char *const *names, const hiap_type *types, size_t count,
                          hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    *t = (table){ .names = names, .count = count };
    for (size_t i = 0; i < count && !rc; i++)
        rc = hiap_builder_new(&t->builders[i], types[i], err);
    return rc;
}

/* Also drops what a failure left. */
static hiap_rc print_table(hiap_buf *out, table *t, hiap_rc rc, size_t width, hiap_err *err) {
    const hiap_table_options how = { .width = width };
    hiap_column *columns[MOST_COLUMNS] = { NULL };
    hiap_frame *f = NULL;
    for (size_t i = 0; i < t->count; i++) {
        if (!rc)
            rc = hiap_builder_finish(&columns[i], t->builders[i], err), t->builders[i] = NULL;
        hiap_builder_drop(t->builders[i]);
    }
    if (!rc)
        rc = hiap_frame_new(&f, t->names, columns, t->count, err);
    if (!rc)
        rc = hiap_table_print(out, f, &how, err);
    for (size_t i = 0; i < t->count; i++)
        hiap_column_drop(columns[i]);
    hiap_frame_drop(f);
    return rc;
}

/* --- one line a file -------------------------------------------------------------------------- */

static size_t count_missing(const hiap_import_report *r) {
    size_t rows = 0;
    for (size_t i = 0; i < r->classes.len; i++)
        rows += r->classes.at[i].row_class == HIAP_CLASS_MISSING ? r->classes.at[i].rows : 0;
    return rows;
}

static bool is_shown(const hiap_import_file *file) {
    return !hiap_accounting_companion(&file->report) && !file->report.already;
}

static void add_file(table *t, const hiap_import_file *file) {
    const hiap_import_report *r = &file->report;
    const double numbers[] = { (double)hiap_accounting_rows(r),
                               (double)r->rows_kept,
                               (double)count_missing(r),
                               (double)(r->rows_read - r->rows_kept),
                               (double)r->indicators,
                               (double)r->areas,
                               (double)r->periods,
                               (double)r->vintage };
    hiap_builder_text(t->builders[0], hiap_str_of(hiap_path_base(file->path)));
    for (size_t i = 1; i < t->count; i++)
        hiap_builder_number(t->builders[i], numbers[i - 1]);
}

static hiap_rc print_wide(hiap_buf *out, const hiap_accounting *a, size_t width, hiap_err *err) {
    static const char *const names[MOST_COLUMNS] = { "file",    "rows",     "kept",
                                                     "missing", "left out", "indicators",
                                                     "areas",   "periods",  "vintage" };
    static const hiap_type types[MOST_COLUMNS] = { HIAP_TEXT,   HIAP_NUMBER, HIAP_NUMBER,
                                                   HIAP_NUMBER, HIAP_NUMBER, HIAP_NUMBER,
                                                   HIAP_NUMBER, HIAP_NUMBER, HIAP_NUMBER };
    table t;
    hiap_rc rc = open_table(&t, names, types, MOST_COLUMNS - a->dry_run, err);
    for (size_t i = 0; i < a->files.len && !rc; i++)
        if (is_shown(&a->files.at[i]))
            add_file(&t, &a->files.at[i]);
    return print_table(out, &t, rc, width, err);
}

static void add_part(hiap_buf *out, const char *before, size_t count, const char *one,
                     const char *many) {
    if (count == 0)
        return;
    hiap_buf_add_text(out, before);
    hiap_terminal_count(out, count, one, many);
}

/* Two lines a file, with nothing cut; what there is none of is not said. */
static void print_narrow(hiap_buf *out, const hiap_accounting *a) {
    for (size_t i = 0; i < a->files.len; i++) {
        const hiap_import_report *r = &a->files.at[i].report;
        if (!is_shown(&a->files.at[i]))
            continue;
        hiap_buf_printf(out, "%s\n  ", hiap_path_base(a->files.at[i].path));
        hiap_terminal_count(out, hiap_accounting_rows(r), "row: ", "rows: ");
        hiap_terminal_count(out, r->rows_kept, "kept", "kept");
        add_part(out, ", ", count_missing(r), "missing", "missing");
        add_part(out, ", ", r->rows_read - r->rows_kept, "left out", "left out");
        add_part(out, "; ", r->indicators, "indicator", "indicators");
        add_part(out, ", ", r->areas, "area", "areas");
        add_part(out, ", ", r->periods, "period", "periods");
        hiap_buf_add_text(out, hiap_accounting_table(r) ? " as a table\n" : "\n");
    }
}

/* --- what is unusual -------------------------------------------------------------------------- */

/* "la.xlsx!TA1!A12, TA1!A14 ...", "deaths.csv:7, 9" */
static void add_places(hiap_buf *out, const hiap_import_file *file, const hiap_import_class *c) {
    bool book = file->report.sheets.len > 0;
    size_t count = hiap_import_class_examples(c);
    hiap_buf_printf(out, "%s%c", hiap_path_base(file->path), book ? '!' : ':');
    for (size_t i = 0; i < count; i++) {
        hiap_buf_add_text(out, i ? ", " : "");
        hiap_import_line(out, &file->report, c->examples[i]);
    }
    if (c->rows > count)
        hiap_buf_add_text(out, " ...");
}

static void add_unusual(table *t, const hiap_import_file *file, hiap_buf *text) {
    for (size_t i = 0; i < file->report.classes.len && is_shown(file); i++) {
        const hiap_import_class *c = &file->report.classes.at[i];
        if (c->row_class == HIAP_CLASS_KEPT)
            continue;
        hiap_builder_number(t->builders[0], (double)c->rows);
        hiap_buf_reset(text);
        hiap_import_class_words(text, c);
        hiap_builder_text(t->builders[1], (hiap_str){ text->at, text->len });
        hiap_buf_reset(text);
        add_places(text, file, c);
        hiap_builder_text(t->builders[2], (hiap_str){ text->at, text->len });
    }
}

static bool any_unusual(const hiap_accounting *a) {
    for (size_t i = 0; i < a->files.len; i++)
        for (size_t k = 0; k < a->files.at[i].report.classes.len; k++)
            if (is_shown(&a->files.at[i]) &&
                a->files.at[i].report.classes.at[k].row_class != HIAP_CLASS_KEPT)
                return true;
    return false;
}

static hiap_rc print_unusual(hiap_buf *out, const hiap_accounting *a, size_t width, hiap_err *err) {
    static const char *const names[] = { "rows", "what became of them", "first places" };
    static const hiap_type types[] = { HIAP_NUMBER, HIAP_TEXT, HIAP_TEXT };
    hiap_buf text = HIAP_BUF_INIT;
    table t;
    if (!any_unusual(a))
        return HIAP_OK;
    hiap_buf_add_text(out, "\nMissing or left out\n");
    hiap_rc rc = open_table(&t, names, types, 3, err);
    for (size_t i = 0; i < a->files.len && !rc; i++)
        add_unusual(&t, &a->files.at[i], &text);
    if (!rc && text.failed)
        rc = hiap_err_nomem(err, text.len);
    rc = print_table(out, &t, rc, width, err);
    hiap_buf_clear(&text);
    return rc;
}

/* --- notes ------------------------------------------------------------------------------------ */

/* Words in lines of at most `width` columns; 0: one line. */
static void add_wrapped(hiap_buf *out, const char *text, size_t width) {
    size_t used = 0;
    while (*text) {
        size_t len = strcspn(text, " "), columns = hiap_utf8_width((hiap_str){ text, len });
        bool breaks = used > 0 && width > 0 && used + 1 + columns > width;
        hiap_buf_add_text(out, breaks ? "\n    " : used ? " " : "  ");
        used = breaks ? 4 + columns : used + columns + (used ? 1 : 2);
        hiap_buf_add(out, text, len);
        text += len + strspn(text + len, " ");
    }
    hiap_buf_add_char(out, '\n');
}

static void print_notes(hiap_buf *out, const hiap_accounting *a, size_t width) {
    hiap_buf note = HIAP_BUF_INIT;
    const char *heading = "\nNotes\n";
    for (size_t i = 0; i < a->files.len; i++) {
        const hiap_import_file *file = &a->files.at[i];
        for (size_t k = 0; k < file->report.notes.len && is_shown(file); k++) {
            hiap_buf_reset(&note);
            hiap_buf_printf(&note, "%s: %s", hiap_path_base(file->path), file->report.notes.at[k]);
            hiap_buf_add_text(out, heading), heading = "";
            add_wrapped(out, note.failed ? "" : note.at, width);
        }
    }
    out->failed = out->failed || note.failed;
    hiap_buf_clear(&note);
}

/* Companions are told of in one line: they hold nothing of their own. */
static void print_companions(hiap_buf *out, const hiap_accounting *a, size_t width) {
    hiap_buf names = HIAP_BUF_INIT;
    for (size_t i = 0; i < a->files.len; i++)
        if (hiap_accounting_companion(&a->files.at[i].report))
            hiap_buf_printf(&names, "%s%s", names.len ? ", " : "",
                            hiap_path_base(a->files.at[i].path));
    if (names.len && !names.failed) {
        hiap_buf_add_text(out, "\nRead with the files that they describe\n");
        add_wrapped(out, names.at, width);
    }
    out->failed = out->failed || names.failed;
    hiap_buf_clear(&names);
}

/* Those the store holds already. */
static void print_already(hiap_buf *out, const hiap_accounting *a) {
    size_t already = 0;
    for (size_t i = 0; i < a->files.len; i++)
        already += a->files.at[i].report.already != 0;
    if (already == 0)
        return;
    hiap_buf_add_char(out, '\n');
    hiap_terminal_count(out, already, "file was", "files were");
    hiap_buf_add_text(out, " imported before: nothing to do\n");
}

hiap_rc hiap_accounting_many(hiap_buf *out, const hiap_accounting *a, size_t width, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    bool any = false;
    for (size_t i = 0; i < a->files.len; i++)
        any = any || is_shown(&a->files.at[i]);
    if (any && width > 0 && width < NARROW)
        print_narrow(out, a);
    else if (any)
        rc = print_wide(out, a, width, err);
    if (!rc)
        rc = print_unusual(out, a, width, err);
    print_already(out, a);
    print_companions(out, a, width);
    print_notes(out, a, width);
    hiap_buf_add_char(out, '\n');
    return rc;
}
