/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "core/store/import/dfe_filter.h"

#include <string.h>
#include <strings.h>

static bool same(hiap_str a, hiap_str b) {
    return a.len == b.len && strncasecmp(a.at, b.at, a.len) == 0;
}

static bool is_one_of(hiap_str text, const char *const *words) {
    for (; *words; words++)
        if (same(text, hiap_str_of(*words)))
            return true;
    return false;
}

/* --- what values mean ------------------------------------------------------------------------- */

static const char *const totals[] = { "", "Total", "All", NULL };
static const char *const sex_filters[] = { "Sex", "Gender", NULL };
static const char *const age_filters[] = { "Age", "Age group", NULL };
static const char *const males[] = { "Male", "Males", "Boy", "Boys", NULL };
static const char *const females[] = { "Female", "Females", "Girl", "Girls", NULL };

/* One filter of a row: "Gender" and "Male". */
typedef struct choice {
    hiap_str type, value;
} choice;

static hiap_str without_prefix(hiap_str value, hiap_str prefix) {
    if (value.len <= prefix.len + 1 || value.at[prefix.len] != ' ' ||
        strncasecmp(value.at, prefix.at, prefix.len) != 0)
        return value;
    return hiap_str_trim((hiap_str){ value.at + prefix.len, value.len - prefix.len });
}

static bool is_total(const hiap_dfe_column *filter, hiap_str value, hiap_str group) {
    bool no_group = filter->group_at != SIZE_MAX && is_one_of(group, totals);
    bool usual = *filter->usual && same(value, hiap_str_of(filter->usual));
    return no_group || usual || is_one_of(value, totals);
}

static bool set_sex(hiap_dfe_breakdown *out, const choice *c) {
    if (!is_one_of(c->type, sex_filters))
        return false;
    if (is_one_of(c->value, males))
        out->sex = HIAP_STR("Male");
    else if (is_one_of(c->value, females))
        out->sex = HIAP_STR("Female");
    else
        return false;
    return true;
}

static bool set_age(hiap_dfe_breakdown *out, const choice *c) {
    if (!is_one_of(c->type, age_filters))
        return false;
    out->age = c->value;
    return true;
}

/* --- a record --------------------------------------------------------------------------------- */

/* A file may give a filter on its own beside one that gathers them all. */
static bool is_told(hiap_dfe_breakdown *out, hiap_str value) {
    const size_t room = sizeof out->values / sizeof *out->values;
    size_t n = out->parts < room ? out->parts : room;
    for (size_t i = 0; i < n; i++)
        if (same(out->values[i], value))
            return true;
    if (n < room)
        out->values[n] = value;
    out->parts++;
    return false;
}

static void add_category(hiap_dfe_breakdown *out, const choice *c) {
    if (out->category.len) {
        hiap_buf_add_text(&out->category_type, " and ");
        hiap_buf_add_text(&out->category, ", ");
    }
    hiap_buf_add_str(&out->category_type, c->type);
    hiap_buf_add_str(&out->category, c->value);
}

static void read_filter(hiap_dfe_breakdown *out, const hiap_dfe_column *filter,
                        const hiap_import *import) {
    hiap_str value = hiap_import_text_at(import, filter->at);
    hiap_str group = filter->group_at == SIZE_MAX ? HIAP_STR("")
                                                  : hiap_import_text_at(import, filter->group_at);
    choice c = { group.len ? group : hiap_str_of(filter->label), HIAP_STR("") };
    if (is_total(filter, value, group) || is_told(out, value))
        return;
    c.value = without_prefix(value, c.type);
    if (!set_sex(out, &c) && !set_age(out, &c))
        add_category(out, &c);
}

hiap_rc hiap_dfe_breakdown_read(hiap_dfe_breakdown *out, const hiap_dfe_meta *meta,
                                const hiap_import *import, hiap_err *err) {
    out->sex = out->age = HIAP_STR("");
    out->parts = 0;
    hiap_buf_reset(&out->category_type);
    hiap_buf_reset(&out->category);
    for (size_t i = 0; i < meta->columns.len; i++)
        if (meta->columns.at[i].is_filter && meta->columns.at[i].at != SIZE_MAX)
            read_filter(out, &meta->columns.at[i], import);
    return out->category_type.failed || out->category.failed
               ? hiap_err_nomem(err, out->category.cap)
               : HIAP_OK;
}

void hiap_dfe_breakdown_clear(hiap_dfe_breakdown *breakdown) {
    hiap_buf_clear(&breakdown->category_type);
    hiap_buf_clear(&breakdown->category);
}
