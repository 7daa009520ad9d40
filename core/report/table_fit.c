/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/report/table_impl.h"

#define NARROWEST 8 /* columns a text keeps when room is short */

static size_t total_width(const hiap_table_plan *plan) {
    size_t total = plan->around;
    for (size_t i = 0; i < plan->count; i++)
        if (plan->columns[i].fate == HIAP_TABLE_SHOWN)
            total += plan->columns[i].width + plan->between;
    return total;
}

static size_t count_shown(const hiap_table_plan *plan) {
    size_t count = 0;
    for (size_t i = 0; i < plan->count; i++)
        count += plan->columns[i].fate == HIAP_TABLE_SHOWN;
    return count;
}

/* --- what says nothing new -------------------------------------------------------------------- */

static bool is_key(const hiap_table_column *c) {
    static const char *const keys[] = { "value", "time_period", "area_name", "area_code" };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (strcmp(c->name, keys[i]) == 0)
            return true;
    return false;
}

static bool is_same(const hiap_column *c) {
    size_t len = hiap_column_len(c);
    for (size_t row = 1; row < len; row++)
        if (hiap_column_compare(c, 0, c, row) != 0)
            return false;
    return len > 1 && hiap_column_missing(c) == 0;
}

static bool is_blank(const hiap_column *c) {
    return hiap_column_len(c) > 0 && hiap_column_missing(c) == hiap_column_len(c);
}

/* From the right, as many as need be. */
static void leave_out(hiap_table_plan *plan, size_t width, bool (*test)(const hiap_column *),
                      hiap_table_fate fate) {
    for (size_t i = plan->count; i-- > 0 && total_width(plan) > width && count_shown(plan) > 1;)
        if (!is_key(&plan->columns[i]) && test(plan->columns[i].column))
            plan->columns[i].fate = fate;
}

/* --- what there is no room for ---------------------------------------------------------------- */

static hiap_table_column *widest_text(hiap_table_plan *plan) {
    hiap_table_column *widest = NULL;
    for (size_t i = 0; i < plan->count; i++) {
        hiap_table_column *c = &plan->columns[i];
        if (c->fate == HIAP_TABLE_SHOWN && !c->right && c->width > NARROWEST &&
            (!widest || c->width > widest->width))
            widest = c;
    }
    return widest;
}

static void narrow(hiap_table_plan *plan, size_t width) {
    hiap_table_column *widest;
    for (size_t i = 0; i < plan->count; i++) {
        size_t natural = plan->columns[i].natural;
        plan->columns[i].width = natural < width ? natural : width;
    }
    while (total_width(plan) > width && (widest = widest_text(plan)) != NULL)
        widest->width--;
}

/* The last column that is no key, else the first; NULL when one is left. */
static hiap_table_column *least_needed(hiap_table_plan *plan) {
    hiap_table_column *first = NULL, *last_plain = NULL;
    for (size_t i = plan->count; i-- > 0;) {
        hiap_table_column *c = &plan->columns[i];
        if (c->fate != HIAP_TABLE_SHOWN)
            continue;
        first = c;
        if (!is_key(c) && !last_plain)
            last_plain = c;
    }
    return count_shown(plan) < 2 ? NULL : last_plain ? last_plain : first;
}

void hiap_table_fit(hiap_table_plan *plan, size_t width) {
    hiap_table_column *least;
    leave_out(plan, width, is_blank, HIAP_TABLE_BLANK);
    leave_out(plan, width, is_same, HIAP_TABLE_SAME);
    narrow(plan, width);
    while (total_width(plan) > width && (least = least_needed(plan)) != NULL) {
        least->fate = HIAP_TABLE_CUT;
        narrow(plan, width);
    }
}
