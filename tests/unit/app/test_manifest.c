/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/manifest.h"

#include <string.h>

#include "core/base/mem.h"
#include "tests/unit/suite.h"

#define A64 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define B64 "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"

static hiap_run_file read_files[] = { { "scripts/z.lua", "shipped", A64 },
                                      { "datasets/areas.csv", "project", B64 } };
static hiap_run_file written_files[] = { { "index.html", "output", A64 },
                                         { "data.csv", "output", B64 } };
static const char *const words[] = { "review", "wirral" };

static hiap_bind example(void) {
    hiap_bind run = { .version = "1.2.3" };
    run.read.at = read_files, run.read.len = 2;
    run.written.at = written_files, run.written.len = 2;
    return run;
}

static hiap_rc write_example(hiap_buf *out, hiap_err *err) {
    hiap_manifest m = HIAP_MANIFEST_INIT;
    const hiap_bind run = example();
    hiap_rc rc = hiap_manifest_note(&m, &run, words, 2, 42, err);
    if (!rc)
        rc = hiap_manifest_write(out, &m, err);
    hiap_manifest_clear(&m);
    return rc;
}

START_TEST(a_run_is_written_sorted_and_without_a_clock) {
    hiap_buf out = HIAP_BUF_INIT;
    ck_ok(write_example(&out, err));
    ck_assert_str_eq(
        out.at,
        "{\n"
        "  \"hiap\": \"1.2.3\",\n"
        "  \"command\": [\n    \"review\",\n    \"wirral\"\n  ],\n"
        "  \"seed\": 42,\n"
        "  \"as_of\": 0,\n"
        "  \"vintages\": [],\n"
        "  \"inputs\": [\n"
        "    {\n      \"path\": \"datasets/areas.csv\",\n      \"origin\": \"project\",\n"
        "      \"sha256\": \"" B64 "\"\n    },\n"
        "    {\n      \"path\": \"scripts/z.lua\",\n      \"origin\": \"shipped\",\n"
        "      \"sha256\": \"" A64 "\"\n    }\n  ],\n"
        "  \"outputs\": [\n"
        "    {\n      \"path\": \"data.csv\",\n      \"sha256\": \"" B64 "\"\n    },\n"
        "    {\n      \"path\": \"index.html\",\n      \"sha256\": \"" A64 "\"\n    }\n  ]\n"
        "}\n");
    hiap_buf_clear(&out);
} END_TEST

START_TEST(files_are_found_by_path) {
    const hiap_bind run = example();
    ck_assert_ptr_eq(hiap_manifest_find(&run.written, "data.csv"), &written_files[1]);
    ck_assert_ptr_null(hiap_manifest_find(&run.written, "data"));
} END_TEST

static void fail_every_allocation(bool sticky) {
    for (long n = 1;; n++) {
        hiap_buf out = HIAP_BUF_INIT;
        hiap_err err = { 0 };
        hiap_mem_fail_at(n, sticky);
        hiap_rc rc = write_example(&out, &err);
        bool reached = hiap_mem_allocations() >= n;
        hiap_mem_fail_at(0, false);
        hiap_buf_clear(&out);
        if (!reached) {
            ck_assert_int_eq(rc, HIAP_OK);
            ck_assert_int_gt(n, 5);
            return;
        }
        ck_assert_int_eq(rc, HIAP_NOMEM);
    }
}

START_TEST(no_memory) {
    fail_every_allocation(false);
    fail_every_allocation(true);
} END_TEST

HIAP_SUITE(manifest) {
    tcase_add_test(tests, a_run_is_written_sorted_and_without_a_clock);
    tcase_add_test(tests, files_are_found_by_path);
    tcase_add_test(tests, no_memory);
}
