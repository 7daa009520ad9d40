/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A mapping: how the cells of a published file, whose layout is not built in, become observations
 * or a kept table. It is what dataset{ file = ... } of the script language declares, as JSON.
 *
 * The fields are those of dataset{}; lists are always arrays, and no other field is allowed:
 *
 *   {"id": "temporary_accommodation", "declared_at": "datasets/published/x.lua:3",
 *    "name": "...", "source": "...", "licence": "...",          texts; only id is required
 *    "file": ["Detailed_LA_*.xlsx"], "sheet": ["TA1"],          '*' is any text
 *    "header": [3, 7],                                          or [3]
 *    "area_code": COLUMN, "area_name": COLUMN, "area_type": COLUMN, "parent_code": COLUMN,
 *    "period": COLUMN, "period_kind": "Academic year", "period_months": 3,
 *    "sex": COLUMN, "age": COLUMN, "category_type": COLUMN, "category": COLUMN, "note": COLUMN,
 *    "compared_to_england": COLUMN, "recent_trend": COLUMN,
 *    "where": [{"column": COLUMN, "one_of": ["National"]}, {"column": COLUMN, "none_of": ["x"]}],
 *    "markers": {"..": "not available"},                        words of core/data/reason.def
 *    and one of
 *      "indicator": {"key": "gm-*", "column": COLUMN, "unit": COLUMN, "name": "...",
 *                    "decimals": 1, "multiplier": 100},        only key is required
 *      "value": COLUMN, "lower_ci_95": COLUMN, "upper_ci_95": COLUMN, "lower_ci_99_8": COLUMN,
 *      "upper_ci_99_8": COLUMN, "count": COLUMN, "denominator": COLUMN
 *    or
 *      "values": [{"key": "...", "name": "...", "unit": "...", "decimals": 0, "multiplier": 1,
 *                  "value": COLUMN and the other numbers as above,
 *                  "sex": COLUMN, "age", "category_type", "category", "period", "note"}]
 *    or
 *      "keep": "table"}
 *
 * COLUMN is {"columns": ["Name", "B"]}, {"fixed": "text"}, or {"file": 1}: what the first '*' of
 * `file` stands for. Of columns, one must be in the file; a row's text is the first that is filled
 * in it (of indicator.column: all of them, joined by ", "). A column is a heading (heading.h) or,
 * where none has that text, a column letter in capitals. In `values` a value column may hold one
 * '*': it stands for every column that fits, and what the '*' stands for takes the place of a '*'
 * in the key (as a slug), in the name and in the headings of the other numbers (as it is).
 */
#ifndef HIAP_STORE_IMPORT_MAPPING_H
#define HIAP_STORE_IMPORT_MAPPING_H

#include "core/base/buf.h"

typedef struct hiap_mapping hiap_mapping;

/* HIAP_PARSE for what is no mapping, with the field: "values[2].value: ...", at declared_at. */
hiap_rc hiap_mapping_parse(hiap_mapping **out, hiap_str json, hiap_err *err);
void hiap_mapping_drop(hiap_mapping *mapping); /* takes NULL */

const char *hiap_mapping_id(const hiap_mapping *mapping);
const char *hiap_mapping_declared_at(const hiap_mapping *mapping); /* "" when not known */

typedef struct hiap_mapping_list {
    const hiap_mapping *const *at;
    size_t count;
} hiap_mapping_list;

/* Fills *out; called when the first file comes that no built-in layout fits. What it gives must
 * outlive the report of the import. */
typedef hiap_rc (*hiap_mapping_list_fn)(hiap_mapping_list *out, void *payload, hiap_err *err);

#endif
