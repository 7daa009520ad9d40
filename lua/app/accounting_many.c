/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The account of many files: one line a file, then what is unusual in any of them. */
#include <string.h>

#include "core/base/num.h"
#include "core/base/path.h"
#include "core/data/frame.h"
#include "core/report/table.h"
#include "lua/app/accounting.h"
#include "lua/app/terminal.h"

#define SHORTEST 30 /* columns that the name of a file needs in a table of one line a file */

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

/* "la.xlsx", and where several vintages are of one workbook "la.xlsx!TA1". */
static void add_name(hiap_buf *out, const hiap_accounting *a, size_t i) {
    const hiap_import_report *r = &a->files.at[i].report;
    bool several = hiap_accounting_same(a, i, i + 1) || (i && hiap_accounting_same(a, i, i - 1));
    hiap_buf_add_text(out, hiap_path_base(a->files.at[i].path));
    if (several && r->sheets.len)
        hiap_buf_printf(out, "!%s", r->sheets.at[0]);
}

#define NUMBERS (MOST_COLUMNS - 1)

static void list_numbers(double out[NUMBERS], const hiap_import_report *r) {
    const double numbers[NUMBERS] = { (double)hiap_accounting_rows(r),
                                      (double)r->rows_kept,
                                      (double)count_missing(r),
                                      (double)(r->rows_read - r->rows_kept),
                                      (double)r->indicators,
                                      (double)r->areas,
                                      (double)r->periods,
                                      (double)r->vintage };
    memcpy(out, numbers, sizeof numbers);
}

static const char *const headings[MOST_COLUMNS] = { "file",       "rows",  "kept",
                                                    "missing",    "left out", "indicators",
                                                    "areas",      "periods",  "vintage" };

/* The columns that are left for the names of the files when the numbers have theirs. */
static size_t room_for_names(const hiap_accounting *a, size_t columns, size_t width) {
    size_t widest[MOST_COLUMNS], used = 4;
    for (size_t c = 1; c < columns; c++)
        widest[c] = strlen(headings[c]);
    for (size_t i = 0; i < a->files.len; i++) {
        double numbers[NUMBERS];
        char text[64];
        list_numbers(numbers, &a->files.at[i].report);
        for (size_t c = 1; c < columns; c++) {
            hiap_num_print_fixed(text, numbers[c - 1], 0);
            size_t len = strlen(text);
            widest[c] = len > widest[c] ? len : widest[c];
        }
    }
    for (size_t c = 1; c < columns; c++)
        used += widest[c] + 3;
    return width > used ? width - used : 0;
}

/* A long name loses its middle: what tells it apart stands at its ends. */
static void shorten(hiap_buf *out, hiap_str name, size_t room) {
    if (hiap_utf8_width(name) <= room) {
        hiap_buf_add_str(out, name);
        return;
    }
    hiap_str head = hiap_utf8_cut(name, (room - 1) / 2), tail = name;
    while (hiap_utf8_width(tail) > room / 2)
        do
            tail.at++, tail.len--;
        while (((unsigned char)*tail.at & 0xC0) == 0x80);
    hiap_buf_printf(out, "%.*s\xE2\x80\xA6%.*s", (int)head.len, head.at, (int)tail.len, tail.at);
}

static bool add_file(table *t, const hiap_accounting *a, size_t i, size_t room) {
    hiap_buf name = HIAP_BUF_INIT, shown = HIAP_BUF_INIT;
    double numbers[NUMBERS];
    list_numbers(numbers, &a->files.at[i].report);
    add_name(&name, a, i);
    if (!name.failed)
        shorten(&shown, (hiap_str){ name.at, name.len }, room);
    hiap_builder_text(t->builders[0], (hiap_str){ shown.at, shown.len });
    for (size_t c = 1; c < t->count; c++)
        hiap_builder_number(t->builders[c], numbers[c - 1]);
    bool made = !name.failed && !shown.failed;
    hiap_buf_clear(&name);
    hiap_buf_clear(&shown);
    return made;
}

static hiap_rc print_wide(hiap_buf *out, const hiap_accounting *a, size_t width, hiap_err *err) {
    static const hiap_type types[MOST_COLUMNS] = { HIAP_TEXT,   HIAP_NUMBER, HIAP_NUMBER,
                                                   HIAP_NUMBER, HIAP_NUMBER, HIAP_NUMBER,
                                                   HIAP_NUMBER, HIAP_NUMBER, HIAP_NUMBER };
    table t;
    size_t columns = (size_t)MOST_COLUMNS - a->dry_run;
    size_t room = width ? room_for_names(a, columns, width) : SIZE_MAX;
    hiap_rc rc = open_table(&t, headings, types, columns, err);
    for (size_t i = 0; i < a->files.len && !rc; i++)
        if (hiap_accounting_shown(&a->files.at[i]) && !add_file(&t, a, i, room))
            rc = hiap_err_nomem(err, sizeof t);
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
        if (!hiap_accounting_shown(&a->files.at[i]))
            continue;
        add_name(out, a, i);
        hiap_buf_add_text(out, "\n  ");
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

/* --- what is worth a look --------------------------------------------------------------------- */

/* "     17  left out: no area code (TA1!A320, A321 and 15 more)" */
static void add_class(hiap_buf *out, const hiap_import_report *r, const hiap_import_class *c,
                      size_t width) {
    hiap_buf text = HIAP_BUF_INIT;
    char rows[64], before[96];
    hiap_num_print_fixed(rows, (double)c->rows, 0);
    snprintf(before, sizeof before, "%7s  ", rows);
    hiap_import_class_words(&text, c);
    hiap_buf_add_text(&text, r->sheets.len ? " (" : c->lines == 1 ? " (line " : " (lines ");
    hiap_import_class_lines(&text, r, c);
    hiap_buf_add_char(&text, ')');
    hiap_accounting_wrap(out, before, text.failed ? "" : text.at, width);
    out->failed = out->failed || text.failed;
    hiap_buf_clear(&text);
}

/* A file with what is missing or left out, and its notes. */
static void print_unusual(hiap_buf *out, const hiap_accounting *a, size_t width) {
    const char *heading = "\nMissing, left out, or worth a look\n";
    for (size_t i = 0; i < a->files.len; i++) {
        const hiap_import_report *r = &a->files.at[i].report;
        if (!hiap_accounting_shown(&a->files.at[i]) ||
            (hiap_accounting_usual(r) && r->notes.len == 0))
            continue;
        hiap_buf_printf(out, "%s  ", heading);
        heading = "";
        add_name(out, a, i);
        hiap_buf_add_char(out, '\n');
        for (size_t k = 0; k < r->classes.len; k++)
            if (r->classes.at[k].row_class != HIAP_CLASS_KEPT)
                add_class(out, r, &r->classes.at[k], width);
        for (size_t k = 0; k < r->notes.len; k++)
            hiap_accounting_wrap(out, "    - ", r->notes.at[k], width);
    }
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
        hiap_accounting_wrap(out, "  ", names.at, width);
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
        any = any || hiap_accounting_shown(&a->files.at[i]);
    if (any && width > 0 && room_for_names(a, MOST_COLUMNS, width) < SHORTEST)
        print_narrow(out, a);
    else if (any)
        rc = print_wide(out, a, width, err);
    print_unusual(out, a, width);
    print_already(out, a);
    print_companions(out, a, width);
    hiap_buf_add_char(out, '\n');
    return rc;
}
