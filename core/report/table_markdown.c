/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/base/mem.h"
#include "core/report/cell.h"
#include "core/report/table.h"

/* What would end the cell, start a tag or be taken for an escape. */
static void add_escaped(hiap_buf *out, hiap_str text) {
    for (size_t i = 0; i < text.len; i++)
        switch (text.at[i]) {
        case '|':
        case '\\':
        case '`':
        case '*':
        case '_':  hiap_buf_printf(out, "\\%c", text.at[i]); break;
        case '<':  hiap_buf_add_text(out, "&lt;"); break;
        case '&':  hiap_buf_add_text(out, "&amp;"); break;
        case '\n': hiap_buf_add_char(out, ' '); break;
        default:   hiap_buf_add_char(out, text.at[i]);
        }
}

static void add_head(hiap_buf *out, const hiap_frame *f) {
    for (size_t i = 0; i < hiap_frame_width(f); i++) {
        hiap_buf_add_text(out, "| ");
        add_escaped(out, hiap_str_of(hiap_frame_name(f, i)));
        hiap_buf_add_char(out, ' ');
    }
    hiap_buf_add_text(out, "|\n");
    for (size_t i = 0; i < hiap_frame_width(f); i++)
        hiap_buf_add_text(out, hiap_column_type(hiap_frame_at(f, i)) == HIAP_NUMBER ? "| ---: "
                                                                                    : "| --- ");
    hiap_buf_add_text(out, "|\n");
}

static void add_row(hiap_buf *out, hiap_buf *cell, const hiap_frame *f, size_t row,
                    const int *decimals) {
    for (size_t i = 0; i < hiap_frame_width(f); i++) {
        hiap_buf_reset(cell);
        hiap_cell_print(cell, hiap_frame_at(f, i), row, decimals[i]);
        hiap_buf_add_text(out, "| ");
        add_escaped(out, (hiap_str){ cell->at, cell->len });
        hiap_buf_add_char(out, ' ');
    }
    hiap_buf_add_text(out, "|\n");
}

hiap_rc hiap_table_markdown(hiap_buf *out, const hiap_frame *f, hiap_err *err) {
    hiap_buf cell = HIAP_BUF_INIT;
    int *decimals = hiap_alloc_array(hiap_frame_width(f), sizeof *decimals);
    if (!decimals)
        return hiap_err_nomem(err, hiap_frame_width(f) * sizeof *decimals);
    for (size_t i = 0; i < hiap_frame_width(f); i++)
        decimals[i] = hiap_cell_decimals(hiap_frame_at(f, i));
    if (hiap_frame_width(f) > 0)
        add_head(out, f);
    for (size_t row = 0; row < hiap_frame_rows(f); row++)
        add_row(out, &cell, f, row, decimals);
    size_t before = out->len;
    hiap_buf_add_char(out, '\n');
    hiap_cell_print_missing(out, f, NULL);
    if (out->len == before + 1 && out->at) /* nothing is missing */
        out->at[out->len = before] = '\0';
    else
        hiap_buf_add_char(out, '\n');
    bool failed = out->failed || cell.failed;
    hiap_buf_clear(&cell);
    hiap_free(decimals);
    return failed ? hiap_err_nomem(err, out->len) : HIAP_OK;
}
