/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/report/workbook_check.h"

#include <string.h>
#include <strings.h>

#include "core/base/num.h"
#include "core/data/xlsx_about.h"
#include "core/report/workbook_check_impl.h"

/* --- findings --------------------------------------------------------------------------------- */

static const struct {
    const char *problem, *what_to_do;
} rules[] = {
#define HIAP_WORKBOOK_RULE(id, problem, what_to_do) { problem, what_to_do },
#include "core/report/workbook_check.def"
#undef HIAP_WORKBOOK_RULE
};

static void add_finding(hiap_workbook_checker *c, hiap_workbook_rule rule, hiap_buf *place,
                        hiap_buf *detail) {
    hiap_buf problem = HIAP_BUF_INIT;
    hiap_buf_add_text(&problem, rules[rule].problem);
    if (detail->len > 0)
        hiap_buf_printf(&problem, ": %s", detail->at);
    c->failed |= place->failed || detail->failed || problem.failed;
    if (!c->failed) {
        hiap_builder_text(c->place, (hiap_str){ place->at, place->len });
        hiap_builder_text(c->problem, (hiap_str){ problem.at, problem.len });
        hiap_builder_text(c->what_to_do, hiap_str_of(rules[rule].what_to_do));
    }
    hiap_buf_clear(&problem);
    hiap_buf_clear(place);
    hiap_buf_clear(detail);
}

void hiap_workbook_blame_file(hiap_workbook_checker *c, hiap_workbook_rule rule) {
    hiap_buf place = HIAP_BUF_INIT, none = HIAP_BUF_INIT;
    hiap_buf_add_text(&place, hiap_xlsx_name(c->book));
    add_finding(c, rule, &place, &none);
}

static void add_sheet(hiap_buf *place, const hiap_workbook_checker *c) {
    hiap_buf_printf(place, "%s!%s", hiap_xlsx_name(c->book),
                    hiap_xlsx_sheet_name(c->book, c->sheet));
}

void hiap_workbook_blame_sheet(hiap_workbook_checker *c, hiap_workbook_rule rule) {
    hiap_buf place = HIAP_BUF_INIT, none = HIAP_BUF_INIT;
    add_sheet(&place, c);
    add_finding(c, rule, &place, &none);
}

void hiap_workbook_blame(hiap_workbook_checker *c, hiap_workbook_rule rule,
                         const hiap_workbook_count *met, hiap_str what) {
    hiap_buf place = HIAP_BUF_INIT, detail = HIAP_BUF_INIT;
    char cell[HIAP_XLSX_CELL_NAME], digits[64];
    if (met->count == 0)
        return;
    add_sheet(&place, c);
    hiap_xlsx_cell_name(cell, met->row, met->column);
    hiap_buf_printf(&place, "!%s", cell);
    if (what.len > 0)
        hiap_buf_printf(&detail, "'%.*s'", (int)what.len, what.at);
    else if (met->count > 1) {
        hiap_buf_add(&detail, digits, hiap_num_print_fixed(digits, (double)met->count, 0));
        hiap_buf_add_text(&detail, ", the first here");
    }
    add_finding(c, rule, &place, &detail);
}

void hiap_workbook_meet(hiap_workbook_count *met, size_t row, uint32_t column) {
    if (met->count++ == 0)
        met->row = row, met->column = column;
}

/* --- the file --------------------------------------------------------------------------------- */

static bool has_sheet(const hiap_xlsx *book, const char *name) {
    for (size_t i = 0; i < hiap_xlsx_sheet_count(book); i++)
        if (strcasecmp(hiap_xlsx_sheet_name(book, i), name) == 0)
            return true;
    return false;
}

static bool is_cover(const char *name) {
    return strncasecmp(name, "cover", strlen("cover")) == 0;
}

static hiap_rc check_file(hiap_workbook_checker *c, hiap_err *err) {
    enum { FEW = 2 }; /* worksheets that need no list */
    hiap_xlsx_properties has;
    hiap_rc rc = hiap_xlsx_properties_read(&has, c->book, err);
    if (rc)
        return rc;
    if (!has.title)
        hiap_workbook_blame_file(c, HIAP_RULE_NO_TITLE);
    if (!has.author)
        hiap_workbook_blame_file(c, HIAP_RULE_NO_AUTHOR);
    if (!has.language)
        hiap_workbook_blame_file(c, HIAP_RULE_NO_LANGUAGE);
    if (!is_cover(hiap_xlsx_sheet_name(c->book, 0)))
        hiap_workbook_blame_file(c, HIAP_RULE_NO_COVER);
    if (hiap_xlsx_sheet_count(c->book) > FEW && !has_sheet(c->book, "contents") &&
        !has_sheet(c->book, "table of contents"))
        hiap_workbook_blame_file(c, HIAP_RULE_NO_CONTENTS);
    return HIAP_OK;
}

static void blame_unexplained(hiap_workbook_checker *c) {
    for (uint32_t i = 0; !c->failed && i < hiap_map_len(c->used); i++) {
        hiap_buf place = HIAP_BUF_INIT, detail = HIAP_BUF_INIT;
        hiap_str shorthand = hiap_map_key(c->used, i);
        if (hiap_map_find(c->explained, shorthand) != HIAP_MAP_NONE)
            continue;
        hiap_buf_add_text(&place, c->used_at.at[i]);
        hiap_buf_add_str(&detail, shorthand);
        add_finding(c, HIAP_RULE_UNEXPLAINED, &place, &detail);
    }
}

static hiap_rc check_book(hiap_workbook_checker *c, hiap_err *err) {
    hiap_rc rc = check_file(c, err);
    for (c->sheet = 0; !rc && c->sheet < hiap_xlsx_sheet_count(c->book); c->sheet++)
        rc = hiap_workbook_check_sheet(c, err);
    if (!rc)
        blame_unexplained(c);
    return !rc && c->failed ? hiap_err_nomem(err, 0) : rc;
}

/* --- the frame -------------------------------------------------------------------------------- */

static hiap_rc checker_init(hiap_workbook_checker *c, hiap_err *err) {
    hiap_rc rc = hiap_map_new(&c->explained, err);
    if (!rc)
        rc = hiap_map_new(&c->used, err);
    if (!rc)
        rc = hiap_builder_new(&c->place, HIAP_TEXT, err);
    if (!rc)
        rc = hiap_builder_new(&c->problem, HIAP_TEXT, err);
    return rc ? rc : hiap_builder_new(&c->what_to_do, HIAP_TEXT, err);
}

static void checker_clear(hiap_workbook_checker *c) {
    for (size_t i = 0; i < c->used_at.len; i++)
        hiap_free(c->used_at.at[i]);
    hiap_vec_clear(&c->used_at);
    hiap_map_free(c->explained);
    hiap_map_free(c->used);
    hiap_builder_drop(c->place);
    hiap_builder_drop(c->problem);
    hiap_builder_drop(c->what_to_do);
    hiap_xlsx_close(c->book);
}

static hiap_rc make_frame(hiap_frame **out, hiap_workbook_checker *c, hiap_err *err) {
    static const char *const names[] = { "place", "problem", "what_to_do" };
    hiap_builder **builders[] = { &c->place, &c->problem, &c->what_to_do };
    hiap_column *columns[3] = { NULL };
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; !rc && i < 3; i++) {
        rc = hiap_builder_finish(&columns[i], *builders[i], err);
        *builders[i] = NULL;
    }
    if (!rc)
        rc = hiap_frame_new(out, names, columns, 3, err);
    for (size_t i = 0; i < 3; i++)
        hiap_column_drop(columns[i]);
    return rc;
}

hiap_rc hiap_workbook_check(hiap_frame **out, hiap_str bytes, const char *name, hiap_err *err) {
    hiap_workbook_checker c = { 0 };
    *out = NULL;
    hiap_rc rc = checker_init(&c, err);
    if (!rc)
        rc = hiap_xlsx_open_bytes(&c.book, bytes, name, err);
    if (!rc)
        rc = check_book(&c, err);
    if (!rc)
        rc = make_frame(out, &c, err);
    checker_clear(&c);
    return rc;
}
