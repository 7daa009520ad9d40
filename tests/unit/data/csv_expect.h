/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a CSV text reads as, or is refused for. */
#ifndef HIAP_TESTS_DATA_CSV_EXPECT_H
#define HIAP_TESTS_DATA_CSV_EXPECT_H

#include <string.h>

#include "core/data/csv.h"
#include "tests/unit/suite.h"

/* The header and the records of the text, cells between bars, a line each. */
static inline hiap_rc csv_dump(hiap_buf *out, hiap_str text, hiap_err *err) {
    hiap_csv *csv;
    bool more;
    hiap_rc rc = hiap_csv_open_text(&csv, text, "t.csv", err);
    if (rc != HIAP_OK)
        return rc;
    for (size_t i = 0; i < hiap_csv_width(csv); i++) {
        hiap_buf_add_text(out, i ? "|" : "");
        hiap_buf_add_str(out, hiap_csv_header(csv, i));
    }
    while ((rc = hiap_csv_next(csv, &more, err)) == HIAP_OK && more) {
        hiap_buf_add_char(out, '\n');
        for (size_t i = 0; i < hiap_csv_width(csv); i++) {
            hiap_buf_add_text(out, i ? "|" : "");
            hiap_buf_add_str(out, hiap_csv_field(csv, i));
        }
    }
    hiap_csv_close(csv);
    return rc;
}

static inline void csv_reads(hiap_str text, const char *expected) {
    hiap_buf out = HIAP_BUF_INIT;
    ck_ok(csv_dump(&out, text, err));
    ck_assert_str_eq(out.at, expected);
    hiap_buf_clear(&out);
}

/* `what` and `hint` need only be part of it. */
static inline void csv_refuses(hiap_str text, const char *where, const char *what,
                               const char *hint) {
    hiap_buf out = HIAP_BUF_INIT;
    hiap_err err = { 0 };
    hiap_rc rc = csv_dump(&out, text, &err);
    ck_assert_msg(rc == HIAP_PARSE && err.rc == HIAP_PARSE, "not refused: %s", what);
    ck_assert_str_eq(err.where, where);
    ck_assert_msg(strstr(err.what, what), "%s\ninstead of\n%s", err.what, what);
    ck_assert_msg(strstr(err.hint, hint), "%s\ninstead of\n%s", err.hint, hint);
    hiap_buf_clear(&out);
    ck_assert_int_eq(csv_dump(&out, text, NULL), HIAP_PARSE);
    hiap_buf_clear(&out);
}

#endif
