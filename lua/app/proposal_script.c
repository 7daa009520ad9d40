/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/proposal_script.h"

#include <string.h>

#include "core/base/path.h"
#include "lua/app/terminal.h"

/* --- words ------------------------------------------------------------------------------------ */

size_t hiap_proposal_find(const hiap_proposal *p, hiap_proposal_role role) {
    for (size_t i = 0; i < p->columns.len; i++)
        if (p->columns.at[i].role == role)
            return i;
    return SIZE_MAX;
}

void hiap_proposal_quote(hiap_buf *out, hiap_str text) {
    bool single = memchr(text.at ? text.at : "", '\'', text.len) == NULL;
    char quote = single ? '\'' : '"';
    hiap_buf_add_char(out, quote);
    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];
        if (c == quote || c == '\\')
            hiap_buf_add_char(out, '\\');
        hiap_buf_add_char(out, (unsigned char)c < ' ' ? ' ' : c);
    }
    hiap_buf_add_char(out, quote);
}

static void write_letters(hiap_buf *out, size_t column) {
    char letters[8];
    size_t len = 0;
    for (size_t n = column + 1; n > 0; n = (n - 1) / 26)
        letters[len++] = (char)('A' + (n - 1) % 26);
    hiap_buf_add_char(out, '\'');
    while (len > 0)
        hiap_buf_add_char(out, letters[--len]);
    hiap_buf_add_char(out, '\'');
}

void hiap_proposal_name_column(hiap_buf *out, const hiap_proposal *p, size_t column) {
    hiap_str heading = p->columns.at[column].heading;
    if (heading.len && !memchr(heading.at, '*', heading.len) &&
        hiap_header_find(&p->header, heading) == column)
        hiap_proposal_quote(out, heading);
    else
        write_letters(out, column);
}

/* The name of the file without its digits: "detailed_la". */
void hiap_proposal_id(hiap_buf *out, const char *path, const char *known) {
    const char *base = hiap_path_base(path), *dot = strrchr(base, '.');
    size_t len = dot ? (size_t)(dot - base) : strlen(base), from = out->len;
    if (known) {
        hiap_buf_add_text(out, known);
        return;
    }
    hiap_buf words = HIAP_BUF_INIT;
    for (size_t i = 0; i < len; i++)
        hiap_buf_add_char(&words, base[i] >= '0' && base[i] <= '9' ? ' ' : base[i]);
    hiap_path_slug(out, (hiap_str){ words.at, words.len });
    for (size_t i = from; i < out->len; i++)
        if (out->at[i] == '-')
            out->at[i] = '_';
    out->failed = out->failed || words.failed;
    hiap_buf_clear(&words);
}

/* --- the table -------------------------------------------------------------------------------- */

static void write_sheet(hiap_buf *out, const hiap_proposal *p) {
    const hiap_xlsx *book = hiap_preview_book(p->preview);
    if (!book)
        return;
    const char *before = "  -- other sheets with area codes (--sheet NAME): ";
    for (size_t i = 0; i < p->sheets.len; i++)
        if (p->sheets.at[i].sheet != p->sheet) {
            hiap_buf_printf(out, "%s%s", before, p->sheets.at[i].name);
            before = ", ";
        }
    hiap_buf_printf(out, "%s  sheet = ", p->sheets.len > 1 ? "\n" : "");
    hiap_proposal_quote(out, hiap_str_of(hiap_xlsx_sheet_name(book, p->sheet)));
    hiap_buf_add_text(out, ",\n");
}

static void write_header(hiap_buf *out, const hiap_proposal *p) {
    if (p->header.first == p->header.last && p->header.last != 1)
        hiap_buf_printf(out, "  header = %zu,\n", p->header.last);
    if (p->header.first != p->header.last)
        hiap_buf_printf(out, "  header = { %zu, %zu },\n", p->header.first, p->header.last);
}

/* --- areas ------------------------------------------------------------------------------------ */

typedef struct column_list {
    size_t at[8], count;
} column_list;

static void add_column(column_list *list, size_t column) {
    if (list->count < sizeof list->at / sizeof *list->at)
        list->at[list->count++] = column;
}

static void write_list(hiap_buf *out, const hiap_proposal *p, const char *field,
                       const column_list *list) {
    if (list->count == 0)
        return;
    hiap_buf_printf(out, "  %s = %s", field, list->count > 1 ? "{ " : "");
    for (size_t i = 0; i < list->count; i++) {
        hiap_buf_add_text(out, i ? ", " : "");
        hiap_proposal_name_column(out, p, list->at[i]);
    }
    hiap_buf_add_text(out, list->count > 1 ? " },\n" : ",\n");
}

/* The finest code, and coarser ones for the rows that do not have it. */
static void write_codes(hiap_buf *out, const hiap_proposal *p) {
    column_list codes = { .count = 0 }, parent = { .count = 0 };
    size_t filled = 0;
    for (size_t i = 0; i < p->code_columns.len; i++) {
        size_t c = p->code_columns.at[i];
        if (p->columns.at[c].role != HIAP_PROPOSAL_AREA_CODE)
            continue;
        if (filled < p->rows)
            add_column(&codes, c);
        else if (parent.count == 0 && codes.count == 1)
            add_column(&parent, c);
        if (p->columns.at[c].codes > filled)
            filled = p->columns.at[c].codes;
    }
    write_list(out, p, "area_code", &codes);
    write_list(out, p, "parent_code", &parent);
}

static size_t count_areas(const hiap_proposal *p) {
    size_t areas = 0;
    for (size_t i = 0; i < p->kinds.len; i++)
        areas += p->kinds.at[i].areas;
    return areas;
}

/* A name that every area has of its own; otherwise the finest first, which stands furthest right.
 */
static void write_names(hiap_buf *out, const hiap_proposal *p) {
    column_list names = { .count = 0 };
    size_t areas = count_areas(p);
    for (size_t i = p->columns.len; i-- > 0;) {
        const hiap_proposal_column *c = &p->columns.at[i];
        if (c->role != HIAP_PROPOSAL_AREA_NAME)
            continue;
        if (c->filled == p->rows && hiap_map_len(c->texts) * 20 >= areas * 19)
            names.count = 0;
        add_column(&names, i);
        if (names.count == 1 && c->filled == p->rows && hiap_map_len(c->texts) * 20 >= areas * 19)
            break;
    }
    write_list(out, p, "area_name", &names);
}

typedef struct kind {
    const char *code, *words;
    bool total; /* of others */
} kind;

static const kind kinds[] = {
    { "E92", "England", true },
    { "E12", "regions", true },
    { "E47", "combined authorities", true },
    { "E10", "counties", true },
    { "E11", "metropolitan counties", true },
    { "E13", "Inner and Outer London", true },
    { "E06", "unitary authorities", false },
    { "E07", "districts", false },
    { "E08", "metropolitan boroughs", false },
    { "E09", "London boroughs", false },
    { "E00", "output areas", false },
    { "E01", "LSOAs", false },
    { "E02", "MSOAs", false },
    { "E05", "wards", false },
    { "E14", "constituencies", false },
    { "E54", "integrated care boards", false },
};

static const kind *find_kind(const char *code) {
    static const kind other = { "", "other areas", false };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(kinds[i].code, code) == 0)
            return &kinds[i];
    return &other;
}

static void comment_kinds(hiap_buf *out, const hiap_proposal *p, bool total, const char *before) {
    bool any = false;
    for (size_t i = 0; i < p->kinds.len; i++) {
        const kind *k = find_kind(p->kinds.at[i].code);
        if (k->total != total)
            continue;
        hiap_buf_printf(out, "%s %s (%s) %zu", any ? "," : before, k->words, p->kinds.at[i].code,
                        p->kinds.at[i].areas);
        any = true;
    }
    if (any)
        hiap_buf_add_char(out, '\n');
}

/* What the areas are, and which rows are not looked at. */
static void comment_areas(hiap_buf *out, const hiap_proposal *p) {
    comment_kinds(out, p, false, "  -- areas:");
    comment_kinds(out, p, true, "  -- and areas that hold others, never to be added to them:");
    if (p->without_code)
        hiap_buf_printf(out, "  -- %zu row%s no area code and will be left out, from row %zu on\n",
                        p->without_code, p->without_code == 1 ? " has" : "s have",
                        p->without_code_line % HIAP_SHEET_LINES);
    if (p->rows + p->without_code >= HIAP_PROPOSAL_ROWS)
        hiap_buf_printf(out, "  -- only the first %d rows were looked at\n", HIAP_PROPOSAL_ROWS);
}

/* --- what tells rows apart -------------------------------------------------------------------- */

static const char *const totals[] = { "Total", "All", "All ages", "Persons", "ALL", "total" };

static const char *total_of(const hiap_proposal_column *c) {
    for (size_t i = 0; i < sizeof totals / sizeof *totals; i++)
        if (hiap_map_find(c->texts, hiap_str_of(totals[i])) != HIAP_MAP_NONE)
            return totals[i];
    return NULL;
}

static void write_single(hiap_buf *out, const hiap_proposal *p, hiap_proposal_role role) {
    size_t column = hiap_proposal_find(p, role);
    if (column == SIZE_MAX)
        return;
    hiap_buf_printf(out, "  %s = ", hiap_proposal_field(role));
    hiap_proposal_name_column(out, p, column);
    hiap_buf_add_text(out, ",\n");
}

static void write_category(hiap_buf *out, const hiap_proposal *p) {
    size_t column = hiap_proposal_find(p, HIAP_PROPOSAL_CATEGORY);
    if (column == SIZE_MAX)
        return;
    const hiap_proposal_column *c = &p->columns.at[column];
    hiap_buf_add_text(out, "  category_type = { fixed = ");
    hiap_proposal_quote(out, c->heading);
    hiap_buf_add_text(out, " },\n  category = ");
    hiap_proposal_name_column(out, p, column);
    hiap_buf_printf(out, ", -- CHECK: %u different texts%s%s\n", hiap_map_len(c->texts),
                    total_of(c) ? "; the total is " : "", total_of(c) ? total_of(c) : "");
}

/* Further filters: their totals, or there would be several rows for one figure. */
static void write_where(hiap_buf *out, const hiap_proposal *p) {
    bool any = false;
    for (size_t i = 0; i < p->columns.len; i++) {
        const hiap_proposal_column *c = &p->columns.at[i];
        if (c->role != HIAP_PROPOSAL_FILTER)
            continue;
        hiap_str one = hiap_str_of(total_of(c));
        if (!any)
            hiap_buf_add_text(out, "  where = { -- CHECK: only these rows are read\n");
        any = true;
        hiap_buf_add_text(out, "    { ");
        hiap_proposal_name_column(out, p, i);
        hiap_buf_add_text(out, ", one_of = { ");
        hiap_proposal_quote(out, one.len ? one : hiap_map_key(c->texts, 0));
        hiap_buf_printf(out, " } }, -- of %u texts\n", hiap_map_len(c->texts));
    }
    if (any)
        hiap_buf_add_text(out, "  },\n");
}

/* The usual markers need no line; a person still wants to see what they were taken for. */
static void comment_markers(hiap_buf *out, const hiap_proposal *p) {
    for (size_t i = 0; i < p->markers.len; i++) {
        const hiap_proposal_marker *m = &p->markers.at[i];
        hiap_buf_printf(out, "%s'%s' in ", i ? "; " : "  -- markers: ", m->text);
        hiap_terminal_count(out, m->cells, "cell", "cells");
        hiap_buf_printf(out, ": %s", hiap_reason_words(m->reason));
    }
    if (p->markers.len)
        hiap_buf_add_text(
            out, "\n  -- if its notes say otherwise: markers = { ['..'] = 'not available' },\n");
}

/* --- the whole -------------------------------------------------------------------------------- */

static void write_about(hiap_buf *out, const hiap_proposal *p, const char *path,
                        const char *known) {
    hiap_buf_add_text(out, "dataset{\n  id = '");
    hiap_proposal_id(out, path, known);
    hiap_buf_add_text(out, "', name = ");
    hiap_proposal_quote(out, p->title.len ? hiap_proposal_without_period((hiap_str){ p->title.at, p->title.len })
                                          : hiap_str_of(hiap_path_base(path)));
    hiap_buf_add_text(out, ",\n  source = 'unknown', licence = 'OGL v3.0', -- CHECK: the publisher "
                           "and publication; the licence it states\n");
}

static void write_rows(hiap_buf *out, const hiap_proposal *p) {
    static const hiap_proposal_role singles[] = { HIAP_PROPOSAL_AREA_TYPE, HIAP_PROPOSAL_SEX,
                                                  HIAP_PROPOSAL_AGE, HIAP_PROPOSAL_COMPARED,
                                                  HIAP_PROPOSAL_NOTE };
    comment_areas(out, p);
    write_codes(out, p);
    write_names(out, p);
    for (size_t i = 0; i < sizeof singles / sizeof *singles; i++)
        write_single(out, p, singles[i]);
    write_category(out, p);
    write_where(out, p);
    comment_markers(out, p);
    hiap_proposal_write_values(out, p);
}

void hiap_proposal_script(hiap_buf *out, const hiap_proposal *p, const char *path,
                          const char *known) {
    hiap_buf_add_text(out, "-- Proposed by `hiap import --guess` from what the file holds. Look at "
                           "every line marked CHECK.\n");
    if (known)
        hiap_buf_printf(out,
                        "-- It takes the place of the dataset '%s', which reads this file "
                        "already.\n",
                        known);
    write_about(out, p, path, known);
    hiap_proposal_write_period(out, p, path);
    write_sheet(out, p);
    write_header(out, p);
    if (p->areas && hiap_proposal_find(p, HIAP_PROPOSAL_VALUE) != SIZE_MAX)
        write_rows(out, p);
    else
        hiap_buf_add_text(out, "  keep = 'table', -- CHECK: no figures of areas were found, so the "
                               "rows are kept as they are\n");
    hiap_buf_add_text(out, "}\n");
}
