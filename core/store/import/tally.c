/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/tally.h"

#include "core/base/num.h"
#include "core/store/import/source.h"

typedef struct class_entry {
    bool kept;
    const char *words;
} class_entry;

static const class_entry entries[HIAP_CLASS_COUNT] = {
#define HIAP_ROW_CLASS(id, kept, words) { kept, words },
#include "core/store/import/row_class.def"
#undef HIAP_ROW_CLASS
};

bool hiap_import_class_kept(const hiap_import_class *c) {
    return entries[c->row_class].kept;
}

void hiap_import_class_words(hiap_buf *out, const hiap_import_class *c) {
    hiap_buf_add_text(out, entries[c->row_class].words);
    if (c->row_class == HIAP_CLASS_MISSING)
        hiap_buf_printf(out, ": %s", hiap_reason_words(c->reason));
}

size_t hiap_import_class_examples(const hiap_import_class *c) {
    size_t n = 0;
    while (n < HIAP_CLASS_EXAMPLES && c->examples[n] > 0)
        n++;
    return n;
}

static const char *sheet_of(const hiap_import_report *report, size_t line) {
    size_t sheet = line / HIAP_SHEET_LINES;
    return sheet < report->sheets.len ? report->sheets.at[sheet] : NULL;
}

void hiap_import_line(hiap_buf *out, const hiap_import_report *report, size_t line) {
    hiap_import_lines(out, report, &line, 1);
}

void hiap_import_lines(hiap_buf *out, const hiap_import_report *report, const size_t *lines,
                       size_t count) {
    const char *before = NULL;
    for (size_t i = 0; i < count; i++) {
        const char *sheet = sheet_of(report, lines[i]);
        hiap_buf_add_text(out, i ? ", " : "");
        if (sheet && sheet != before)
            hiap_buf_printf(out, "%s!", sheet);
        hiap_buf_printf(out, sheet ? "A%zu" : "%zu", lines[i] % HIAP_SHEET_LINES);
        before = sheet;
    }
}

void hiap_import_class_lines(hiap_buf *out, const hiap_import_report *report,
                             const hiap_import_class *c) {
    size_t count = hiap_import_class_examples(c);
    char more[64];
    hiap_import_lines(out, report, c->examples, count);
    if (c->lines > count) {
        hiap_num_print_fixed(more, (double)(c->lines - count), 0);
        hiap_buf_printf(out, " and %s more", more);
    }
}

void hiap_tally_add(hiap_tally *tally, hiap_row_class row_class, hiap_reason reason, size_t line) {
    hiap_import_class *c = &tally->classes[row_class][reason];
    c->rows++;
    if (c->last == line)
        return;
    if (c->lines < HIAP_CLASS_EXAMPLES)
        c->examples[c->lines] = line;
    c->lines++;
    c->last = line;
}

static hiap_rc report_class(hiap_import_report *report, const hiap_import_class *counted,
                            hiap_import_class label, hiap_err *err) {
    hiap_import_class c = *counted;
    if (c.rows == 0)
        return HIAP_OK;
    c.row_class = label.row_class;
    c.reason = label.reason;
    report->rows_read += c.rows;
    if (hiap_import_class_kept(&c))
        report->rows_kept += c.rows;
    return hiap_vec_push(&report->classes, c) ? HIAP_OK : hiap_err_nomem(err, sizeof c);
}

hiap_rc hiap_tally_report(hiap_import_report *report, const hiap_tally *tally, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (int k = 0; k < HIAP_CLASS_COUNT; k++)
        for (int r = 0; r < HIAP_REASON_COUNT && !rc; r++) {
            hiap_import_class label = { .row_class = (hiap_row_class)k, .reason = (hiap_reason)r };
            rc = report_class(report, &tally->classes[k][r], label, err);
        }
    return rc;
}
