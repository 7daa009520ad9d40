/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>
#include <strings.h>

#include "core/data/period.h"
#include "core/store/import/check_impl.h"

/* --- the parts -------------------------------------------------------------------------------- */

static hiap_rc make(hiap_check *check, hiap_err *err) {
    hiap_rc rc = hiap_map_new(&check->texts, err);
    if (!rc)
        rc = hiap_map_new(&check->periods, err);
    if (!rc)
        rc = hiap_map_new(&check->codes, err);
    for (size_t i = 0; i < HIAP_FACTS && !rc; i++)
        rc = hiap_map_new(&check->facts[i].pairs, err);
    return rc;
}

hiap_rc hiap_check_new(hiap_check **out, hiap_err *err) {
    *out = NULL;
    hiap_check *check = hiap_alloc_zero(1, sizeof *check);
    if (!check)
        return hiap_err_nomem(err, sizeof *check);
    hiap_rc rc = make(check, err);
    if (rc)
        hiap_check_free(check);
    else
        *out = check;
    return rc;
}

void hiap_check_free(hiap_check *check) {
    if (!check)
        return;
    for (size_t i = 0; i < HIAP_FACTS; i++) {
        hiap_map_free(check->facts[i].pairs);
        hiap_vec_clear(&check->facts[i].items);
    }
    hiap_map_free(check->texts);
    hiap_map_free(check->periods);
    hiap_map_free(check->codes);
    hiap_map_free(check->owned);
    hiap_map_free(check->owners);
    hiap_vec_clear(&check->code_lines);
    hiap_free(check);
}

hiap_str hiap_check_text(const hiap_check *check, uint32_t number) {
    return hiap_map_key(check->texts, number);
}

static void count(hiap_check_tally *tally, size_t line) {
    tally->figures++;
    if (tally->last == line)
        return;
    if (tally->lines < HIAP_CHECK_EXAMPLES)
        tally->examples[tally->lines] = line;
    tally->lines++;
    tally->last = line;
}

hiap_rc hiap_check_say(hiap_check *check, int kind, hiap_check_saying s, hiap_err *err) {
    hiap_check_facts *facts = &check->facts[kind];
    bool added = false;
    uint32_t pair[] = { hiap_map_add(check->texts, s.of, NULL),
                        hiap_map_add(check->texts, s.what, NULL) };
    const hiap_check_fact fact = { pair[0], pair[1], s.line };
    bool full = pair[0] == HIAP_MAP_NONE || pair[1] == HIAP_MAP_NONE ||
                hiap_map_add(facts->pairs, (hiap_str){ (const char *)pair, sizeof pair }, &added) ==
                    HIAP_MAP_NONE;
    if (full || (added && !hiap_vec_push(&facts->items, fact)))
        return hiap_err_nomem(err, s.what.len);
    return HIAP_OK;
}

/* --- words ------------------------------------------------------------------------------------ */

static bool holds(hiap_str text, const char *word) {
    size_t len = strlen(word);
    for (size_t i = 0; i + len <= text.len; i++)
        if (strncasecmp(text.at + i, word, len) == 0)
            return true;
    return false;
}

static bool starts(hiap_str text, const char *word) {
    size_t len = strlen(word);
    return text.len >= len && strncasecmp(text.at, word, len) == 0;
}

static bool is_percentage(const hiap_about *about) {
    static const char *const words[] = { "%", "percent", "proportion" };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (starts(hiap_str_of(about->unit), words[i]) ||
            starts(hiap_str_of(about->name), words[i]))
            return true;
    return false;
}

/* --- numbers of one row ----------------------------------------------------------------------- */

static bool excluded(const double *n, int lower, int upper) {
    return n[lower] > n[HIAP_ROW_VALUE] || n[upper] < n[HIAP_ROW_VALUE];
}

static void check_numbers(hiap_check *check, const hiap_row *row, const hiap_observation *o) {
    const double *n = row->numbers;
    if (excluded(n, HIAP_ROW_LOWER_95, HIAP_ROW_UPPER_95) ||
        excluded(n, HIAP_ROW_LOWER_99_8, HIAP_ROW_UPPER_99_8))
        count(&check->rows[HIAP_CHECK_LIMITS], row->line);
    if (n[HIAP_ROW_COUNT] > n[HIAP_ROW_DENOMINATOR] && is_percentage(o->indicator))
        count(&check->rows[HIAP_CHECK_PROPORTION], row->line);
}

/* --- notes ------------------------------------------------------------------------------------ */

static hiap_rc check_note(hiap_check *check, const hiap_row *row, const hiap_observation *o,
                          hiap_err *err) {
    uint32_t note = row->words[HIAP_ROW_NOTE];
    if (note == 0)
        return HIAP_OK;
    if (note != check->last_note) {
        check->last_note = note;
        check->last_combined = starts(o->note, "Value for ") && holds(o->note, "combined");
        check->last_obsolete = holds(o->note, "Obsolete code");
    }
    if (check->last_combined)
        count(&check->rows[HIAP_CHECK_COMBINED], row->line);
    const hiap_check_saying s = { o->area_code, o->note, row->line };
    return check->last_obsolete ? hiap_check_say(check, HIAP_FACT_OBSOLETE, s, err) : HIAP_OK;
}

/* --- periods ---------------------------------------------------------------------------------- */

static hiap_rc say_length(hiap_check *check, const hiap_row *row, const hiap_observation *o,
                          hiap_err *err) {
    char text[32];
    hiap_period period;
    hiap_rc rc = hiap_period_parse(&period, o->period, o->period_kind, err);
    if (rc)
        return rc;
    bool years = period.unit == HIAP_MONTHS && period.length % 12 == 0;
    int length = years ? period.length / 12 : period.length;
    snprintf(text, sizeof text, "%d %s%s", length,
             years ? "year" : period.unit == HIAP_MONTHS ? "month" : "day", length == 1 ? "" : "s");
    const hiap_check_saying s = { hiap_str_of(o->indicator->key), hiap_str_of(text), row->line };
    return hiap_check_say(check, HIAP_FACT_LENGTH, s, err);
}

static hiap_rc check_period(hiap_check *check, const hiap_row *row, const hiap_observation *o,
                            hiap_err *err) {
    const uint32_t pair[] = { row->figure.indicator, row->figure.period };
    bool added;
    if (pair[0] == check->last.indicator && pair[1] == check->last.period)
        return HIAP_OK;
    hiap_str key = { (const char *)pair, sizeof pair };
    if (hiap_map_add(check->periods, key, &added) == HIAP_MAP_NONE)
        return hiap_err_nomem(err, sizeof pair);
    return added ? say_length(check, row, o, err) : HIAP_OK;
}

/* --- deciles ---------------------------------------------------------------------------------- */

/* The number that a label stands for: 10 of "10 (most deprived)", none of "... (IMD2019)". */
static int number_in(hiap_str label) {
    for (size_t i = 0; i < label.len; i++) {
        int n = 0;
        size_t at = i;
        while (at < label.len && label.at[at] >= '0' && label.at[at] <= '9' && at - i < 3)
            n = n * 10 + (label.at[at++] - '0');
        if (at == i)
            continue;
        if (at - i < 3)
            return n;
        return 0;
    }
    return 0;
}

static hiap_rc check_deciles(hiap_check *check, const hiap_row *row, const hiap_observation *o,
                             hiap_err *err) {
    hiap_check_saying s = { hiap_str_of(o->indicator->key), o->category_type, row->line };
    char text[48];
    if (!o->category_type.len || (row->figure.indicator == check->last.indicator &&
                                  row->figure.disaggregation == check->last.disaggregation))
        return HIAP_OK;
    if (!holds(o->category_type, "decile"))
        return HIAP_OK;
    hiap_rc rc = hiap_check_say(check, HIAP_FACT_DECILES, s, err);
    int number = number_in(o->category);
    if (rc || number == 0 || holds(o->category, "more"))
        return rc;
    if (holds(o->category, "most"))
        snprintf(text, sizeof text, "%d is the most deprived", number);
    else if (!holds(o->category, "least") && !holds(o->category, "less"))
        snprintf(text, sizeof text, "a number alone");
    else
        return HIAP_OK;
    s.what = hiap_str_of(text);
    return hiap_check_say(check, HIAP_FACT_DIRECTION, s, err);
}

/* --- rows, areas, conflicts ------------------------------------------------------------------- */

hiap_rc hiap_check_row(hiap_check *check, const hiap_row *row, const hiap_observation *o,
                       hiap_err *err) {
    check_numbers(check, row, o);
    hiap_rc rc = check_note(check, row, o, err);
    if (!rc)
        rc = check_period(check, row, o, err);
    if (!rc)
        rc = check_deciles(check, row, o, err);
    check->last = row->figure;
    return rc;
}

static bool is_local_authority(hiap_str code) {
    static const char *const kinds[] = { "E06", "E07", "E08", "E09", "E10", "W06", "S12", "N09" };
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds && code.len == 9; i++)
        if (memcmp(code.at, kinds[i], 3) == 0)
            return true;
    return false;
}

hiap_rc hiap_check_area(hiap_check *check, const hiap_observation *o, size_t line, hiap_err *err) {
    const hiap_check_saying s = { hiap_str_trim(o->area_name), o->area_code, 0 };
    if (holds(o->note, "Obsolete code")) /* told as such */
        return HIAP_OK;
    if (!hiap_vec_push(&check->code_lines, line) ||
        hiap_map_add(check->codes, o->area_code, NULL) == HIAP_MAP_NONE)
        return hiap_err_nomem(err, sizeof line);
    return s.of.len && is_local_authority(s.what) ? hiap_check_say(check, HIAP_FACT_CODE, s, err)
                                                  : HIAP_OK;
}

void hiap_check_conflict(hiap_check *check, size_t line, size_t there) {
    if (check->conflicts.figures == 0)
        check->conflict_there = there;
    count(&check->conflicts, line);
}
