/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/table.h"

#include "core/base/mem.h"
#include "core/base/num.h"
#include "core/report/cell.h"
#include "core/report/table_impl.h"

typedef struct printing {
    hiap_buf *out;
    hiap_buf cell;
    const hiap_frame *frame;
    hiap_table_plan plan;
    size_t rows; /* that are shown */
    bool plain;
} printing;

/* --- planning --------------------------------------------------------------------------------- */

static hiap_str cell_text(printing *p, const hiap_table_column *c, size_t row) {
    hiap_buf_reset(&p->cell);
    hiap_cell_print(&p->cell, c->column, row, c->decimals);
    return (hiap_str){ p->cell.at, p->cell.len };
}

static hiap_table_column plan_column(printing *p, size_t i) {
    hiap_table_column c = { .column = hiap_frame_at(p->frame, i),
                            .name = hiap_frame_name(p->frame, i) };
    c.decimals = hiap_cell_decimals(c.column);
    c.right = hiap_column_type(c.column) == HIAP_NUMBER;
    c.natural = hiap_utf8_width(hiap_str_of(c.name));
    for (size_t row = 0; row < p->rows; row++) {
        size_t width = hiap_utf8_width(cell_text(p, &c, row));
        c.natural = width > c.natural ? width : c.natural;
    }
    c.width = c.natural;
    return c;
}

static hiap_rc plan_columns(printing *p, size_t width, hiap_err *err) {
    size_t count = hiap_frame_width(p->frame);
    p->plan = (hiap_table_plan){ .columns = hiap_alloc_array(count, sizeof *p->plan.columns),
                                 .count = count,
                                 .between = p->plain ? 2 : 3,
                                 .around = !p->plain };
    if (!p->plan.columns)
        return hiap_err_nomem(err, count * sizeof *p->plan.columns);
    for (size_t i = 0; i < count; i++)
        p->plan.columns[i] = plan_column(p, i);
    if (width > 0)
        hiap_table_fit(&p->plan, width);
    return HIAP_OK;
}

/* The next shown column from *i on; NULL behind the last. */
static const hiap_table_column *next_shown(const printing *p, size_t *i) {
    while (*i < p->plan.count && p->plan.columns[*i].fate != HIAP_TABLE_SHOWN)
        ++*i;
    return *i < p->plan.count ? &p->plan.columns[(*i)++] : NULL;
}

/* --- printing --------------------------------------------------------------------------------- */

typedef struct rule {
    const char *left, *between, *right, *dash;
} rule;

static const rule top = { "┌─", "─┬─", "─┐", "─" }, middle = { "├─", "─┼─", "─┤", "─" },
                  bottom = { "└─", "─┴─", "─┘", "─" }, plain_rule = { "", "  ", "", "-" };

static void repeat(hiap_buf *out, const char *text, size_t times) {
    while (times-- > 0)
        hiap_buf_add_text(out, text);
}

static void print_rule(printing *p, const rule *r) {
    const hiap_table_column *c;
    const char *before = r->left;
    for (size_t i = 0; (c = next_shown(p, &i)) != NULL; before = r->between) {
        hiap_buf_add_text(p->out, before);
        repeat(p->out, r->dash, c->width);
    }
    hiap_buf_add_text(p->out, r->right);
    hiap_buf_add_char(p->out, '\n');
}

static void print_cell(printing *p, const hiap_table_column *c, hiap_str text, bool last) {
    size_t width = hiap_utf8_width(text);
    bool cut = width > c->width;
    if (cut) {
        text = hiap_utf8_cut(text, c->width > 0 ? c->width - 1 : 0);
        width = hiap_utf8_width(text) + 1;
    }
    size_t room = c->width > width ? c->width - width : 0;
    repeat(p->out, " ", c->right ? room : 0);
    hiap_buf_add_str(p->out, text);
    hiap_buf_add_text(p->out, cut ? "…" : "");
    repeat(p->out, " ", c->right || (last && p->plain) ? 0 : room);
}

/* The header when row is SIZE_MAX. */
static void print_row(printing *p, size_t row) {
    const hiap_table_column *c, *next;
    const char *before = p->plain ? "" : "│ ";
    size_t i = 0;
    for (c = next_shown(p, &i); c; c = next) {
        next = next_shown(p, &i);
        hiap_buf_add_text(p->out, before);
        before = p->plain ? "  " : " │ ";
        print_cell(p, c, row == SIZE_MAX ? hiap_str_of(c->name) : cell_text(p, c, row), !next);
    }
    hiap_buf_add_text(p->out, p->plain ? "\n" : " │\n");
}

static void print_body(printing *p) {
    if (!p->plain)
        print_rule(p, &top);
    print_row(p, SIZE_MAX);
    print_rule(p, p->plain ? &plain_rule : &middle);
    for (size_t row = 0; row < p->rows; row++)
        print_row(p, row);
    if (!p->plain)
        print_rule(p, &bottom);
}

static void print_count(hiap_buf *out, size_t count) {
    char digits[64];
    hiap_buf_add(out, digits, hiap_num_print_fixed(digits, (double)count, 0));
}

/* The columns of one fate, with their value where it is the same in every row. */
static void print_left_out(printing *p, hiap_table_fate fate, const char *before,
                           const char *behind) {
    bool any = false;
    for (size_t i = 0; i < p->plan.count; i++) {
        const hiap_table_column *c = &p->plan.columns[i];
        if (c->fate != fate)
            continue;
        hiap_buf_printf(p->out, "%s%s", any ? fate == HIAP_TABLE_SAME ? "; " : ", " : before,
                        c->name);
        if (fate == HIAP_TABLE_SAME) {
            hiap_buf_add_text(p->out, " = ");
            hiap_buf_add_str(p->out, cell_text(p, c, 0));
        }
        any = true;
    }
    if (any)
        hiap_buf_printf(p->out, "%s\n", behind);
}

static void print_notes(printing *p) {
    size_t rows = hiap_frame_rows(p->frame);
    if (p->rows < rows) {
        print_count(p->out, p->rows);
        hiap_buf_add_text(p->out, " of ");
        print_count(p->out, rows);
        hiap_buf_add_text(p->out, " rows\n");
    }
    print_left_out(p, HIAP_TABLE_SAME, "In every row: ", "");
    print_left_out(p, HIAP_TABLE_BLANK, "Without any value: ", "");
    print_left_out(p, HIAP_TABLE_CUT, "Columns not shown: ",
                   " (:select 'NAME' shows one, :save 'FILE.csv' has all)");
    size_t before = p->out->len;
    hiap_cell_print_missing(p->out, p->frame, NULL);
    if (p->out->len > before)
        hiap_buf_add_char(p->out, '\n');
}

hiap_rc hiap_table_print(hiap_buf *out, const hiap_frame *f, const hiap_table_options *options,
                         hiap_err *err) {
    printing p = { .out = out, .cell = HIAP_BUF_INIT, .frame = f, .rows = hiap_frame_rows(f),
                   .plain = options->plain };
    if (options->rows > 0 && options->rows < p.rows)
        p.rows = options->rows;
    hiap_rc rc = plan_columns(&p, options->width, err);
    if (!rc) {
        if (p.plan.count > 0)
            print_body(&p);
        print_notes(&p);
        if (out->failed || p.cell.failed)
            rc = hiap_err_nomem(err, out->len);
    }
    hiap_buf_clear(&p.cell);
    hiap_free(p.plan.columns);
    return rc;
}
