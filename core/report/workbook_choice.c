/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns whose cells are filled in from a list. */
#include <string.h>

#include "core/base/mem.h"
#include "core/report/workbook_impl.h"

#define LIST_LIMIT 255 /* UTF-16 units that a list of values has at most */

static hiap_rc refuse(const hiap_workbook_choice *choice, hiap_str value, const char *why,
                      hiap_err *err) {
    hiap_err_set(err, HIAP_ARGUMENT, "the choices of column '%.*s': '%.*s' %s",
                 (int)choice->column.len, choice->column.at, (int)value.len, value.at, why);
    return hiap_err_hint(err, "choices = { rating = { 'On track', 'Serious concern' } }"),
           HIAP_ARGUMENT;
}

static hiap_rc join(hiap_buf *out, const hiap_workbook_choice *choice, hiap_err *err) {
    for (size_t i = 0; i < choice->count; i++) {
        hiap_str value = choice->values[i];
        if (hiap_str_trim(value).len == 0)
            return refuse(choice, value, "is blank", err);
        if (memchr(value.at, ',', value.len) || memchr(value.at, '"', value.len))
            return refuse(choice, value, "holds a comma or a quotation mark", err);
        hiap_buf_add_text(out, i > 0 ? "," : "");
        hiap_workbook_one_line(out, value);
    }
    hiap_str all = { out->at, out->len };
    if (out->failed)
        return hiap_err_nomem(err, out->len);
    if (all.len == 0)
        return refuse(choice, HIAP_STR(""), "offers nothing", err);
    if (hiap_workbook_length(all) > LIST_LIMIT)
        return refuse(choice, choice->values[0], "and the others have more than 255 characters",
                      err);
    return HIAP_OK;
}

static hiap_rc find_column(size_t *out, const hiap_workbook_table *t,
                           const hiap_workbook_choice *choice, hiap_err *err) {
    for (size_t i = 0; i < hiap_frame_width(t->frame); i++)
        if (hiap_str_is(choice->column, hiap_frame_name(t->frame, i))) {
            *out = i;
            return HIAP_OK;
        }
    hiap_err_set(err, HIAP_ARGUMENT, "choices are given for '%.*s', which is no column of sheet "
                 "'%s'",
                 (int)choice->column.len, choice->column.at, t->name);
    return hiap_err_hint(err, "use the names of the columns, not their headings"), HIAP_ARGUMENT;
}

static hiap_rc add(hiap_workbook_table *t, const hiap_workbook_choice *choice, hiap_err *err) {
    hiap_workbook_list list = { 0 };
    hiap_buf values = HIAP_BUF_INIT;
    hiap_rc rc = find_column(&list.column, t, choice, err);
    if (!rc)
        rc = join(&values, choice, err);
    if (!rc && !(list.values = hiap_strndup(values.at, values.len)))
        rc = hiap_err_nomem(err, values.len);
    if (!rc && !hiap_vec_push(&t->lists, list)) {
        hiap_free(list.values);
        rc = hiap_err_nomem(err, sizeof list);
    }
    hiap_buf_clear(&values);
    return rc;
}

hiap_rc hiap_workbook_add_choices(hiap_workbook_table *t, const hiap_workbook_sheet *sheet,
                                  hiap_err *err) {
    hiap_rc rc = HIAP_OK;
    for (size_t i = 0; !rc && i < sheet->choice_count; i++)
        rc = add(t, &sheet->choices[i], err);
    return rc;
}

void hiap_workbook_clear_choices(hiap_workbook_table *t) {
    for (size_t i = 0; i < t->lists.len; i++)
        hiap_free(t->lists.at[i].values);
    hiap_vec_clear(&t->lists);
}
