/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frames to test with, and the loop over failing allocations. */
#ifndef HIAP_TESTS_REPORT_SAMPLE_H
#define HIAP_TESTS_REPORT_SAMPLE_H

#include <string.h>

#include "core/base/mem.h"
#include "core/data/csv.h"
#include "tests/unit/suite.h"

static inline hiap_frame *frame_of(const char *csv) {
    hiap_frame *f = NULL;
    ck_ok(hiap_csv_frame_text(&f, hiap_str_of(csv), "test.csv", err));
    return f;
}

/* Three areas; two values missing, for different reasons. */
static inline hiap_frame *areas(void) {
    return frame_of("area,value,count,outcome\n"
                    "Halton,62.1,12345,Worse\n"
                    "Cheshire West and Chester,[x],7,Better\n"
                    "Wirral,5.25,[c],Similar\n");
}

/* Runs `run` with the n-th allocation failing, for n = 1, 2, ... until it succeeds, once and for
 * good; anything but success and out of memory fails the test. */
static inline void fail_every_allocation(hiap_rc (*run)(hiap_err *)) {
    for (int sticky = 0; sticky < 2; sticky++) {
        hiap_rc rc = HIAP_NOMEM;
        for (long n = 1; rc != HIAP_OK; n++) {
            hiap_err err = { 0 };
            hiap_mem_fail_at(n, sticky);
            rc = run(&err);
            hiap_mem_fail_at(0, false);
            ck_assert_msg(rc == HIAP_OK || rc == HIAP_NOMEM, "allocation %ld: %s", n, err.what);
            ck_assert_int_lt(n, 2000);
        }
    }
}

#endif
