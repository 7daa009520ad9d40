/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The findings as sentences. */
#include <string.h>

#include "core/store/import/check_impl.h"

typedef struct telling {
    hiap_import_report *report;
    const hiap_check *check;
    hiap_buf text; /* of the note that is being written */
} telling;

static hiap_rc finish_note(telling *t, hiap_err *err) {
    char *note = t->text.failed ? NULL : hiap_strndup(t->text.at, t->text.len);
    hiap_buf_reset(&t->text);
    if (note && hiap_vec_push(&t->report->notes, note))
        return HIAP_OK;
    hiap_free(note);
    return hiap_err_nomem(err, t->text.cap);
}

/* --- places and lists ------------------------------------------------------------------------- */

/* "line 7", "TA1!A12": which file it is of stands before the note. */
static void add_place(telling *t, size_t line) {
    hiap_buf_add_text(&t->text, t->report->sheets.len ? "" : "line ");
    hiap_import_line(&t->text, t->report, line);
}

static void add_rest(telling *t, size_t n, const char *separator) {
    if (n > HIAP_CHECK_EXAMPLES)
        hiap_buf_printf(&t->text, "%s%zu more", separator, n - HIAP_CHECK_EXAMPLES);
}

static void add_places(telling *t, size_t lines, const size_t *examples) {
    size_t count = lines < HIAP_CHECK_EXAMPLES ? lines : HIAP_CHECK_EXAMPLES;
    hiap_buf_add_text(&t->text, t->report->sheets.len ? "" : lines == 1 ? "line " : "lines ");
    hiap_import_lines(&t->text, t->report, examples, count);
    add_rest(t, lines, " and ");
}

static void add_number_of(telling *t, size_t n, const char *one, const char *many) {
    char number[64];
    hiap_num_print_fixed(number, (double)n, 0);
    hiap_buf_printf(&t->text, "%s %s", number, n == 1 ? one : many);
}

/* --- rows ------------------------------------------------------------------------------------- */

static const struct {
    const char *fact, *advice;
} sentences[HIAP_CHECK_COUNT] = {
#define HIAP_CHECK(id, fact, advice) { fact, advice },
#include "core/store/import/check.def"
#undef HIAP_CHECK
};

static hiap_rc tell_rows(telling *t, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < HIAP_CHECK_COUNT && !rc; i++) {
        const hiap_check_tally *tally = &t->check->rows[i];
        if (tally->lines == 0)
            continue;
        add_number_of(t, tally->lines, "row: ", "rows: ");
        hiap_buf_printf(&t->text, "%s (", sentences[i].fact);
        add_places(t, tally->lines, tally->examples);
        hiap_buf_printf(&t->text, "); %s", sentences[i].advice);
        rc = finish_note(t, err);
    }
    return rc;
}

static hiap_rc tell_conflicts(telling *t, hiap_err *err) {
    const hiap_check_tally *tally = &t->check->conflicts;
    if (tally->figures == 0)
        return HIAP_OK;
    add_number_of(t, tally->figures, "figure is given", "figures are given");
    hiap_buf_add_text(&t->text, " again with another value, and no column tells them apart: the "
                                "first was kept (");
    add_place(t, t->check->conflict_there);
    hiap_buf_printf(&t->text, "); left out are those of %zu row%s (", tally->lines,
                    tally->lines == 1 ? "" : "s");
    add_places(t, tally->lines, tally->examples);
    hiap_buf_add_text(&t->text, "): older figures, or parts of the total that lost their labels?");
    return finish_note(t, err);
}

/* Rows that were left out because a cell is blank, and what to do about it. */
static const struct {
    hiap_row_class row_class;
    const char *one, *many, *advice;
} blanks[] = {
    { HIAP_CLASS_NO_AREA, "row has", "rows have",
      "no area code and cannot be kept; fill it in where there is an area" },
    { HIAP_CLASS_NOT_AREA, "row has", "rows have",
      "a text that is no area code and cannot be kept; correct it where it should be one" },
    { HIAP_CLASS_NO_PERIOD, "row has", "rows have",
      "no time period and cannot be kept; fill it in" },
    { HIAP_CLASS_NO_INDICATOR, "row names", "rows name",
      "no indicator and cannot be kept; fill it in" },
};

static hiap_rc tell_blank(telling *t, const hiap_import_class *c, size_t kind, hiap_err *err) {
    add_number_of(t, c->rows, blanks[kind].one, blanks[kind].many);
    hiap_buf_printf(&t->text, " %s (", blanks[kind].advice);
    add_places(t, c->lines, c->examples);
    hiap_buf_add_char(&t->text, ')');
    return finish_note(t, err);
}

static hiap_rc tell_blanks(telling *t, hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; i < t->report->classes.len; i++)
        for (size_t k = 0; k < sizeof blanks / sizeof *blanks && !rc; k++)
            if (t->report->classes.at[i].row_class == blanks[k].row_class)
                rc = tell_blank(t, &t->report->classes.at[i], k, err);
    return rc;
}

/* --- facts ------------------------------------------------------------------------------------ */

/* "fingertips/1: 1 year, 3 years". Counts the facts on the same thing, from `first` on; 0 when an
 * earlier one is on it. */
static size_t count_same(const hiap_check_facts *facts, size_t first) {
    size_t n = 0;
    for (size_t i = 0; i < first; i++)
        if (facts->items.at[i].of == facts->items.at[first].of)
            return 0;
    for (size_t i = first; i < facts->items.len; i++)
        n += facts->items.at[i].of == facts->items.at[first].of;
    return n;
}

static void add_text(telling *t, uint32_t number) {
    hiap_buf_add_str(&t->text, hiap_check_text(t->check, number));
}

static void list_same(telling *t, const hiap_check_facts *facts, size_t first, const char *quote) {
    size_t listed = 0;
    for (size_t i = first; i < facts->items.len; i++) {
        if (facts->items.at[i].of != facts->items.at[first].of)
            continue;
        if (listed++ >= HIAP_CHECK_EXAMPLES)
            continue;
        hiap_buf_printf(&t->text, "%s%s", listed > 1 ? ", " : "", quote);
        add_text(t, facts->items.at[i].what);
        hiap_buf_add_text(&t->text, quote);
        if (facts->items.at[i].line) {
            hiap_buf_add_text(&t->text, " (");
            add_place(t, facts->items.at[i].line);
            hiap_buf_add_char(&t->text, ')');
        }
    }
    add_rest(t, listed, " and ");
}

/* Kinds of facts of which a thing should have one: what to say where it has several. */
static const struct {
    int kind;
    const char *one, *many, *advice, *quote;
} manifold[] = {
    { HIAP_FACT_LENGTH, "indicator has", "indicators have",
      "periods of several lengths: keep to one length in a trend", "" },
    { HIAP_FACT_DECILES, "indicator has", "indicators have",
      "several sets of deciles: choose one by category_type, never by category alone", "'" },
    { HIAP_FACT_DIRECTION, "indicator has", "indicators have",
      "deciles that do not agree on which end is the most deprived: go by the labels", "" },
    { HIAP_FACT_CODE, "local authority comes", "local authorities come",
      "under several area codes: do not add or rank them together", "" },
};

static hiap_rc tell_manifold(telling *t, size_t kind, hiap_err *err) {
    const hiap_check_facts *facts = &t->check->facts[manifold[kind].kind];
    size_t things = 0, listed = 0;
    for (size_t i = 0; i < facts->items.len; i++)
        things += count_same(facts, i) > 1;
    if (things == 0)
        return HIAP_OK;
    add_number_of(t, things, manifold[kind].one, manifold[kind].many);
    hiap_buf_printf(&t->text, " %s. ", manifold[kind].advice);
    for (size_t i = 0; i < facts->items.len && listed < HIAP_CHECK_EXAMPLES; i++) {
        if (count_same(facts, i) < 2)
            continue;
        hiap_buf_add_text(&t->text, listed++ ? "; " : "");
        add_text(t, facts->items.at[i].of);
        hiap_buf_add_text(&t->text, ": ");
        list_same(t, facts, i, manifold[kind].quote);
    }
    add_rest(t, things, "; ");
    return finish_note(t, err);
}

/* "E08000016: 'Obsolete code since 2025 (...)' (line 7); ..." */
static void list_codes(telling *t, int kind, const char *between, const char *quote) {
    const hiap_check_facts *facts = &t->check->facts[kind];
    for (size_t i = 0; i < facts->items.len && i < HIAP_CHECK_EXAMPLES; i++) {
        hiap_buf_add_text(&t->text, i ? "; " : "");
        add_text(t, facts->items.at[i].of);
        hiap_buf_printf(&t->text, "%s%s", between, quote);
        add_text(t, facts->items.at[i].what);
        hiap_buf_printf(&t->text, "%s (", quote);
        add_place(t, facts->items.at[i].line);
        hiap_buf_add_char(&t->text, ')');
    }
    add_rest(t, facts->items.len, "; ");
}

static hiap_rc tell_obsolete(telling *t, hiap_err *err) {
    size_t codes = t->check->facts[HIAP_FACT_OBSOLETE].items.len;
    if (codes == 0)
        return HIAP_OK;
    add_number_of(t, codes, "area code is", "area codes are");
    hiap_buf_add_text(&t->text, " out of use, as the file says: do not add or rank them with those "
                                "that replaced them. ");
    list_codes(t, HIAP_FACT_OBSOLETE, ": ", "'");
    return finish_note(t, err);
}

/* Old figures have old codes, and rightly so: only codes beside their successors are a danger. */
static hiap_rc tell_old(telling *t, hiap_err *err) {
    size_t codes = t->check->facts[HIAP_FACT_OLD].items.len;
    if (codes == 0)
        return HIAP_OK;
    add_number_of(t, codes, "area code has", "area codes have");
    hiap_buf_add_text(&t->text, " been replaced");
    if (t->check->beside)
        hiap_buf_printf(&t->text, ", %zu of them by a code that is in the file too, so do not "
                                  "add or rank the two together",
                        t->check->beside);
    hiap_buf_add_text(&t->text, ": ");
    list_codes(t, HIAP_FACT_OLD, " by ", "");
    return finish_note(t, err);
}

static hiap_rc tell_slips(telling *t, hiap_err *err) {
    if (t->check->facts[HIAP_FACT_SLIP].items.len == 0)
        return HIAP_OK;
    list_codes(t, HIAP_FACT_SLIP, " is ", "");
    hiap_buf_add_text(&t->text, ": check the codes; the figures were kept under the code, and the "
                                "earlier name holds");
    return finish_note(t, err);
}

static hiap_rc tell_renamed(telling *t, hiap_err *err) {
    size_t areas = t->check->facts[HIAP_FACT_RENAMED].items.len;
    if (areas == 0)
        return HIAP_OK;
    add_number_of(t, areas, "area has another name than before", "areas have other names than before");
    hiap_buf_add_text(&t->text, ", which holds from now on: ");
    list_codes(t, HIAP_FACT_RENAMED, " was ", "");
    return finish_note(t, err);
}

/* Of a file whose other codes are known: otherwise all of it is new. */
static hiap_rc tell_unknown(telling *t, hiap_err *err) {
    size_t codes = t->check->facts[HIAP_FACT_UNKNOWN].items.len;
    if (codes == 0 || 2 * codes >= hiap_map_len(t->check->codes))
        return HIAP_OK;
    add_number_of(t, codes, "area code is", "area codes are");
    hiap_buf_add_text(&t->text, " in no earlier file: ");
    list_codes(t, HIAP_FACT_UNKNOWN, "", "");
    hiap_buf_add_text(&t->text, codes == 1 ? ": a new area, or a slip?" : ": new areas, or slips?");
    return finish_note(t, err);
}

/* --- names ------------------------------------------------------------------------------------ */

/* A key that means something else than it did before would put two series into one. */
static hiap_rc tell_names(telling *t, hiap_store *store, int64_t vintage, hiap_err *err) {
    static const char sql[] =
        "SELECT i.key, was.name, now.name FROM indicator_name now"
        " JOIN indicator i USING (indicator)"
        " JOIN indicator_name was ON was.indicator = now.indicator AND was.vintage ="
        " (SELECT max(vintage) FROM indicator_name"
        "   WHERE indicator = now.indicator AND vintage < now.vintage)"
        " WHERE now.vintage = ? AND was.name <> now.name ORDER BY i.key";
    sqlite3_stmt *s;
    bool row = true;
    size_t names = 0;
    hiap_rc rc = hiap_sql_statement(&s, store, sql, err);
    if (rc)
        return rc;
    sqlite3_bind_int64(s, 1, vintage);
    while (!(rc = hiap_sql_step(store, s, &row, err)) && row) {
        if (names++ >= HIAP_CHECK_EXAMPLES)
            continue;
        hiap_str key = hiap_sql_text(s, 0), was = hiap_sql_text(s, 1), now = hiap_sql_text(s, 2);
        hiap_buf_printf(&t->text, "%s%.*s was '%.*s' and is '%.*s' here", names > 1 ? "; " : "",
                        (int)key.len, key.at, (int)was.len, was.at, (int)now.len, now.at);
    }
    sqlite3_reset(s);
    if (rc || names == 0)
        return rc;
    add_rest(t, names, "; ");
    hiap_buf_add_text(&t->text, ": other names than before; if they are other figures too, do not "
                                "import this file into the same project");
    return finish_note(t, err);
}

hiap_rc hiap_check_report(hiap_import_report *report, hiap_check *check,
                          hiap_store *store, int64_t vintage, hiap_err *err) {
    telling t = { report, check, HIAP_BUF_INIT };
    hiap_rc rc = hiap_check_codes(check, err);
    if (!rc)
        rc = hiap_check_unknown(check, store, vintage, err);
    if (!rc)
        rc = tell_slips(&t, err);
    if (!rc)
        rc = tell_blanks(&t, err);
    if (!rc)
        rc = tell_conflicts(&t, err);
    if (!rc)
        rc = tell_rows(&t, err);
    if (!rc)
        rc = tell_obsolete(&t, err);
    if (!rc)
        rc = tell_old(&t, err);
    if (!rc)
        rc = tell_renamed(&t, err);
    if (!rc)
        rc = tell_unknown(&t, err);
    for (size_t i = 0; i < sizeof manifold / sizeof *manifold && !rc; i++)
        rc = tell_manifold(&t, i, err);
    if (!rc)
        rc = tell_names(&t, store, vintage, err);
    hiap_buf_clear(&t.text);
    return rc;
}
