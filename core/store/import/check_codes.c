/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Area codes that were replaced: the shipped table of changes is part of the program. */
#include <assert.h>
#include <stdio.h>

#include "core/base/embed.h"
#include "core/data/csv.h"
#include "core/store/import/check_impl.h"

#define TABLE "datasets/area_changes.csv"

enum { OLD, NEW, NAME, DATE };

/* A code that was split has several rows, one after the other. */
static bool is_told(const hiap_check *check, hiap_str old) {
    const hiap_check_facts *facts = &check->facts[HIAP_FACT_OLD];
    return facts->items.len > 0 &&
           hiap_str_equal(hiap_check_text(check, facts->items.at[facts->items.len - 1].of), old);
}

/* One change: is the old code in the file, and what replaced it? */
static hiap_rc check_change(hiap_check *check, const hiap_csv *csv, hiap_err *err) {
    char words[64];
    hiap_str old = hiap_csv_field(csv, OLD), new = hiap_csv_field(csv, NEW);
    hiap_str date = hiap_csv_field(csv, DATE);
    uint32_t number = hiap_map_find(check->codes, old);
    if (number == HIAP_MAP_NONE || is_told(check, old))
        return HIAP_OK;
    bool beside = hiap_map_find(check->codes, new) != HIAP_MAP_NONE;
    check->beside += beside;
    snprintf(words, sizeof words, "%.*s since %.4s%s", (int)new.len, new.at,
             date.len >= 4 ? date.at : "    ", beside ? ", here too" : "");
    const hiap_check_saying s = { old, hiap_str_of(words), check->code_lines.at[number] };
    return hiap_check_say(check, HIAP_FACT_OLD, s, err);
}

hiap_rc hiap_check_codes(hiap_check *check, hiap_err *err) {
    const hiap_embedded *table = hiap_embedded_find(TABLE);
    hiap_csv *csv;
    bool more = true;
    assert(table); /* the build puts it in */
    hiap_rc rc = hiap_csv_open_text(&csv, (hiap_str){ table->text, table->len }, TABLE, err);
    if (rc)
        return rc;
    while (!(rc = hiap_csv_next(csv, &more, err)) && more)
        if ((rc = check_change(check, csv, err)))
            break;
    hiap_csv_close(csv);
    return rc;
}
