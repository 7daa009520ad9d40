/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes are a CSV file or are refused with a place and a hint; what is read as a frame is
 * written, read again and written to the same bytes. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "core/data/csv.h"

#define REQUIRE(condition) \
    if (!(condition))      \
    abort()

static void check_refusal(const hiap_err *err) {
    REQUIRE(err->rc == HIAP_PARSE || err->rc == HIAP_SHAPE); /* SHAPE: a column called column_2 */
    REQUIRE(err->where[0] && err->what[0] && err->hint[0]);
}

/* Every field lies within the limits and holds valid text. */
static void read_records(hiap_str text) {
    hiap_csv *csv;
    hiap_err err = { 0 };
    bool more = true;
    if (hiap_csv_open_text(&csv, text, "fuzz.csv", &err) != HIAP_OK) {
        check_refusal(&err);
        return;
    }
    hiap_rc rc = HIAP_OK;
    size_t line = hiap_csv_line(csv), total;
    while (rc == HIAP_OK && more) {
        rc = hiap_csv_next(csv, &more, &err);
        for (size_t i = 0; rc == HIAP_OK && more && i < hiap_csv_width(csv); i++)
            REQUIRE(hiap_utf8_valid(hiap_csv_field(csv, i), NULL));
        REQUIRE(hiap_csv_line(csv) >= line);
        line = hiap_csv_line(csv);
        REQUIRE(hiap_csv_bytes(csv, &total) <= total && total == text.len);
    }
    if (rc != HIAP_OK)
        check_refusal(&err);
    hiap_csv_close(csv);
}

static hiap_rc rewrite(hiap_buf *out, hiap_str text, hiap_err *err) {
    hiap_frame *f;
    hiap_rc rc = hiap_csv_frame_text(&f, text, "fuzz.csv", err);
    if (rc == HIAP_OK)
        REQUIRE(hiap_csv_write(out, f, err) == HIAP_OK);
    hiap_frame_drop(f);
    return rc;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    hiap_str text = { (const char *)data, size };
    hiap_buf first = HIAP_BUF_INIT, second = HIAP_BUF_INIT;
    hiap_err err = { 0 };
    read_records(text);
    if (rewrite(&first, text, &err) != HIAP_OK) {
        check_refusal(&err);
    } else {
        REQUIRE(rewrite(&second, (hiap_str){ first.at, first.len }, &err) == HIAP_OK);
        REQUIRE(first.len == second.len && memcmp(first.at, second.at, first.len) == 0);
    }
    hiap_buf_clear(&first);
    hiap_buf_clear(&second);
    return 0;
}
