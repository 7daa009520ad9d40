/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/table.h"

#include "core/base/mem.h"
#include "core/base/num.h"
#include "core/report/cell.h"

#define NARROWEST 8 /* columns a text column keeps when room is short */

typedef struct column_plan {
    const hiap_column *column;
    const char *name;
    int decimals;
    bool right; /* numbers are right-aligned */
    size_t natural, width;
} column_plan;

typedef struct printing {
    hiap_buf *out;
    hiap_buf cell;
    const hiap_frame *frame;
    column_plan *plans;
    size_t shown, rows; /* columns and rows that are shown */
    bool plain;
} printing;

/* --- planning --------------------------------------------------------------------------------- */

static hiap_str cell_text(printing *p, const column_plan *plan, size_t row) {
    hiap_buf_reset(&p->cell);
    hiap_cell_print(&p->cell, plan->column, row, plan->decimals);
    return (hiap_str){ p->cell.at, p->cell.len };
}

static column_plan plan_column(printing *p, size_t i) {
    column_plan plan = { .column = hiap_frame_at(p->frame, i),
                         .name = hiap_frame_name(p->frame, i) };
    plan.decimals = hiap_cell_decimals(plan.column);
    plan.right = hiap_column_type(plan.column) == HIAP_NUMBER;
    plan.natural = hiap_utf8_width(hiap_str_of(plan.name));
    for (size_t row = 0; row < p->rows; row++) {
        size_t width = hiap_utf8_width(cell_text(p, &plan, row));
        plan.natural = width > plan.natural ? width : plan.natural;
    }
    plan.width = plan.natural;
    return plan;
}

/* Columns of the terminal between two cells, and around all of them. */
static size_t rule_width(const printing *p) {
    return p->plain ? 2 : 3;
}

static size_t total_width(const printing *p) {
    size_t total = p->plain ? 0 : 1;
    for (size_t i = 0; i < p->shown; i++)
        total += p->plans[i].width + rule_width(p);
    return total;
}

static column_plan *widest_text(printing *p) {
    column_plan *widest = NULL;
    for (size_t i = 0; i < p->shown; i++)
        if (!p->plans[i].right && p->plans[i].width > NARROWEST &&
            (!widest || p->plans[i].width > widest->width))
            widest = &p->plans[i];
    return widest;
}

static void narrow(printing *p, size_t width) {
    column_plan *widest;
    for (size_t i = 0; i < p->shown; i++)
        p->plans[i].width = p->plans[i].natural < width ? p->plans[i].natural : width;
    while (total_width(p) > width && (widest = widest_text(p)) != NULL)
        widest->width--;
}

/* The widest texts give way first, then the last columns. */
static void fit(printing *p, size_t width) {
    if (width == 0)
        return;
    narrow(p, width);
    while (total_width(p) > width && p->shown > 1) {
        p->shown--;
        narrow(p, width);
    }
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
    hiap_buf_add_text(p->out, r->left);
    for (size_t i = 0; i < p->shown; i++) {
        hiap_buf_add_text(p->out, i > 0 ? r->between : "");
        repeat(p->out, r->dash, p->plans[i].width);
    }
    hiap_buf_add_text(p->out, r->right);
    hiap_buf_add_char(p->out, '\n');
}

static void print_cell(printing *p, const column_plan *plan, hiap_str text, bool last) {
    size_t width = hiap_utf8_width(text);
    bool cut = width > plan->width;
    if (cut) {
        text = hiap_utf8_cut(text, plan->width > 0 ? plan->width - 1 : 0);
        width = hiap_utf8_width(text) + 1;
    }
    size_t room = plan->width > width ? plan->width - width : 0;
    repeat(p->out, " ", plan->right ? room : 0);
    hiap_buf_add_str(p->out, text);
    hiap_buf_add_text(p->out, cut ? "…" : "");
    repeat(p->out, " ", plan->right || (last && p->plain) ? 0 : room);
}

/* The header when row is SIZE_MAX. */
static void print_row(printing *p, size_t row) {
    hiap_buf_add_text(p->out, p->plain ? "" : "│ ");
    for (size_t i = 0; i < p->shown; i++) {
        const column_plan *plan = &p->plans[i];
        hiap_buf_add_text(p->out, i == 0 ? "" : p->plain ? "  " : " │ ");
        hiap_str text = row == SIZE_MAX ? hiap_str_of(plan->name) : cell_text(p, plan, row);
        print_cell(p, plan, text, i + 1 == p->shown);
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

static void print_notes(printing *p) {
    size_t rows = hiap_frame_rows(p->frame), width = hiap_frame_width(p->frame);
    if (p->rows < rows) {
        print_count(p->out, p->rows);
        hiap_buf_add_text(p->out, " of ");
        print_count(p->out, rows);
        hiap_buf_add_text(p->out, " rows\n");
    }
    for (size_t i = p->shown; i < width; i++)
        hiap_buf_printf(p->out, "%s%s%s", i == p->shown ? "Columns not shown: " : ", ",
                        hiap_frame_name(p->frame, i), i + 1 == width ? "\n" : "");
    size_t before = p->out->len;
    hiap_cell_print_missing(p->out, p->frame, NULL);
    if (p->out->len > before)
        hiap_buf_add_char(p->out, '\n');
}

hiap_rc hiap_table_print(hiap_buf *out, const hiap_frame *f, const hiap_table_options *options,
                         hiap_err *err) {
    printing p = { .out = out, .cell = HIAP_BUF_INIT, .frame = f, .shown = hiap_frame_width(f),
                   .rows = hiap_frame_rows(f), .plain = options->plain };
    if (options->rows > 0 && options->rows < p.rows)
        p.rows = options->rows;
    p.plans = hiap_alloc_array(p.shown, sizeof *p.plans);
    if (!p.plans)
        return hiap_err_nomem(err, p.shown * sizeof *p.plans);
    for (size_t i = 0; i < p.shown; i++)
        p.plans[i] = plan_column(&p, i);
    fit(&p, options->width);
    if (p.shown > 0)
        print_body(&p);
    print_notes(&p);
    bool failed = out->failed || p.cell.failed;
    hiap_buf_clear(&p.cell);
    hiap_free(p.plans);
    return failed ? hiap_err_nomem(err, out->len) : HIAP_OK;
}
