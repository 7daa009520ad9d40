/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/base/mem.h"
#include "lua/app/manifest.h"
#include "tests/unit/suite.h"

#define A64 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
#define HEAD "{\"hiap\":\"1.2.3\",\"seed\":42,\"as_of\":3,"
#define COMMAND "\"command\":[\"review\",\"wirral\"],"
#define VINTAGES "\"vintages\":[{\"vintage\":3,\"file_name\":\"a.csv\",\"sha256\":\"" A64 "\"}],"
#define INPUTS                                                                                     \
    "\"inputs\":[{\"path\":\"scripts/x.lua\",\"origin\":\"shipped\",\"sha256\":\"" A64 "\"}],"
#define OUTPUTS "\"outputs\":[{\"path\":\"charts/a.svg\",\"sha256\":\"" A64 "\"}]}"
#define GOOD HEAD COMMAND VINTAGES INPUTS OUTPUTS

static hiap_rc read_text(hiap_manifest *out, const char *json, hiap_err *err) {
    return hiap_manifest_read(out, hiap_str_of(json), "outputs/x/manifest.json", err);
}

START_TEST(what_was_written_is_read) {
    hiap_manifest m = HIAP_MANIFEST_INIT;
    ck_ok(read_text(&m, GOOD, err));
    ck_assert_str_eq(m.version, "1.2.3");
    ck_assert_uint_eq(m.seed, 42);
    ck_assert_int_eq(m.as_of, 3);
    ck_assert_uint_eq(m.words.len, 2);
    ck_assert_str_eq(m.words.at[1], "wirral");
    ck_assert_int_eq(m.vintages.at[0].vintage, 3);
    ck_assert_str_eq(m.vintages.at[0].file_name, "a.csv");
    ck_assert_str_eq(m.inputs.at[0].origin, "shipped");
    ck_assert_str_eq(m.outputs.at[0].path, "charts/a.svg");
    ck_assert_str_eq(m.outputs.at[0].sha256, A64);
    hiap_buf again = HIAP_BUF_INIT, twice = HIAP_BUF_INIT;
    hiap_manifest n = HIAP_MANIFEST_INIT;
    ck_ok(hiap_manifest_write(&again, &m, err));
    ck_ok(read_text(&n, again.at, err));
    ck_ok(hiap_manifest_write(&twice, &n, err));
    ck_assert_str_eq(again.at, twice.at);
    hiap_buf_clear(&again);
    hiap_buf_clear(&twice);
    hiap_manifest_clear(&m);
    hiap_manifest_clear(&n);
} END_TEST

static void refused(const char *json, const char *what) {
    hiap_manifest m = HIAP_MANIFEST_INIT;
    hiap_err err = { 0 };
    ck_assert_int_eq(read_text(&m, json, &err), HIAP_PARSE);
    ck_assert_msg(strstr(err.what, what) != NULL, "%s", err.what);
    ck_assert_ptr_nonnull(strstr(err.where, "outputs/x/manifest.json"));
    ck_assert_int_gt((int)strlen(err.hint), 0);
    hiap_manifest_clear(&m);
}

START_TEST(nothing_is_believed) {
    refused("", "not JSON");
    refused("{", "not JSON");
    refused("[]", "'hiap' is not a text");
    refused("{\"hiap\":1}", "'hiap' is not a text");
    refused("{\"hiap\":\"1\",\"seed\":-1}", "'seed' is not a whole number");
    refused("{\"hiap\":\"1\",\"seed\":9007199254740993}", "'seed' is not a whole number");
    refused("{\"hiap\":\"1\",\"seed\":1.5}", "'seed' is not a whole number");
    refused("{\"hiap\":\"1\",\"seed\":1,\"as_of\":\"x\"}", "'as_of' is not a whole number");
    refused(HEAD VINTAGES INPUTS OUTPUTS, "'command' is not a list");
    refused(HEAD "\"command\":[]," VINTAGES INPUTS OUTPUTS, "'command' is not a list of words");
    refused(HEAD "\"command\":[\"a\\u0000b\"]," VINTAGES INPUTS OUTPUTS, "JSON");
    refused(HEAD "\"command\":[\"a\\nb\"]," VINTAGES INPUTS OUTPUTS, "without control characters");
    refused(HEAD COMMAND VINTAGES
            "\"inputs\":[{\"path\":\"../x\",\"origin\":\"shipped\",\"sha256\":\"" A64
            "\"}]," OUTPUTS,
            "inside its folder");
    refused(HEAD COMMAND VINTAGES
            "\"inputs\":[{\"path\":\"x\",\"origin\":\"moon\",\"sha256\":\"" A64 "\"}]," OUTPUTS,
            "'origin'");
    refused(HEAD COMMAND VINTAGES INPUTS "\"outputs\":[{\"path\":\"/etc/passwd\",\"sha256\":\"" A64
                                         "\"}]}",
            "inside its folder");
    refused(HEAD COMMAND VINTAGES INPUTS "\"outputs\":[{\"path\":\"x\",\"sha256\":\"AA\"}]}",
            "'sha256'");
    refused(HEAD COMMAND VINTAGES INPUTS "\"outputs\":[7]}", "'sha256'");
    refused(HEAD COMMAND VINTAGES INPUTS "\"outputs\":{}}", "'outputs' is not a list");
} END_TEST

START_TEST(no_memory) {
    for (int sticky = 0; sticky < 2; sticky++)
        for (long n = 1;; n++) {
            hiap_manifest m = HIAP_MANIFEST_INIT;
            hiap_err err = { 0 };
            hiap_mem_fail_at(n, sticky);
            hiap_rc rc = read_text(&m, GOOD, &err);
            bool reached = hiap_mem_allocations() >= n;
            hiap_mem_fail_at(0, false);
            hiap_manifest_clear(&m);
            if (!reached) {
                ck_assert_int_eq(rc, HIAP_OK);
                break;
            }
            ck_assert_int_eq(rc, HIAP_NOMEM);
        }
} END_TEST

HIAP_SUITE(manifest_read) {
    tcase_add_test(tests, what_was_written_is_read);
    tcase_add_test(tests, nothing_is_believed);
    tcase_add_test(tests, no_memory);
}
