/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small workbooks, and what the checker finds in them. */
#ifndef HIAP_TESTS_REPORT_WORKBOOK_CHECKED_H
#define HIAP_TESTS_REPORT_WORKBOOK_CHECKED_H

#include "core/report/workbook_check.h"
#include "tests/unit/data/xlsx_made.h"
#include "tests/unit/report/sample.h"

#define T(ref, text) "<c r='" ref "' t='str'><v>" text "</v></c>"
#define N(ref, number) "<c r='" ref "'><v>" number "</v></c>"

/* "place: problem\n" of each. */
static inline char *findings(xlsx_parts parts) {
    hiap_frame *f;
    hiap_buf out = HIAP_BUF_INIT;
    hiap_str file = xlsx_made(parts);
    ck_ok(hiap_workbook_check(&f, file, "x.xlsx", err));
    for (size_t row = 0; row < hiap_frame_rows(f); row++) {
        hiap_column_print(&out, hiap_frame_at(f, 0), row);
        hiap_buf_add_text(&out, ": ");
        hiap_column_print(&out, hiap_frame_at(f, 1), row);
        hiap_buf_add_char(&out, '\n');
        ck_assert_uint_gt(hiap_column_text(hiap_frame_at(f, 2), row).len, 0);
    }
    hiap_frame_drop(f);
    free((void *)(uintptr_t)file.at);
    return out.at;
}

#define ck_finds(wanted, ...)                                                       \
    do {                                                                            \
        char *found_ = findings((xlsx_parts){ __VA_ARGS__ });                       \
        ck_assert_msg(strstr(found_, wanted) != NULL, "no %s in:\n%s", wanted, found_); \
        hiap_free(found_);                                                          \
    } while (0)
#define ck_finds_not(unwanted, ...)                                                  \
    do {                                                                             \
        char *found_ = findings((xlsx_parts){ __VA_ARGS__ });                        \
        ck_assert_msg(strstr(found_, unwanted) == NULL, "%s in:\n%s", unwanted, found_); \
        hiap_free(found_);                                                           \
    } while (0)

#endif
