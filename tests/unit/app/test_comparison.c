/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/comparison.h"

#include <string.h>

#include "tests/unit/base/scratch.h"
#include "tests/unit/suite.h"

typedef struct row {
    const char *path, *then, *here, *again; /* NULL: not there */
    hiap_verdict verdict;
} row;

static const row rows[] = {
    { "a.csv", "one\n", "one\n", "one\n", HIAP_VERDICT_IDENTICAL },
    { "b.csv", "one\n", "edited\n", "one\n", HIAP_VERDICT_EDITED },
    { "c.csv", "one\n", "one\n", "two\n", HIAP_VERDICT_DIFFERENT },
    { "d.csv", "one\n", NULL, "one\n", HIAP_VERDICT_MISSING },
    { "e.csv", "one\n", "one\n", NULL, HIAP_VERDICT_NOT_MADE },
    { "empty", "", "", "", HIAP_VERDICT_IDENTICAL },
    { "f.csv", NULL, NULL, "two\n", HIAP_VERDICT_NEW },
};
enum { ROWS = sizeof rows / sizeof *rows };

static void add_then(hiap_manifest *m, const row *r) {
    hiap_run_file file = { .path = hiap_strdup(r->path), .origin = "output" };
    hiap_sha256(file.sha256, r->then, strlen(r->then));
    ck_assert(hiap_vec_push(&m->outputs, file));
}

static void add_again(hiap_outcome *outcome, const char *path, const char *text) {
    hiap_buf full = HIAP_BUF_INIT;
    hiap_file file = { .bytes = HIAP_BUF_INIT };
    hiap_buf_printf(&full, "output/%s", path);
    hiap_buf_add_text(&file.bytes, text);
    file.path = full.at;
    ck_assert(hiap_vec_push(&outcome->files, file));
}

START_TEST(each_file_gets_its_verdict) {
    hiap_manifest m = HIAP_MANIFEST_INIT;
    hiap_outcome again = { 0 };
    hiap_comparison c = { 0 };
    scratch_make();
    for (size_t i = 0; i < ROWS; i++) {
        if (rows[i].then)
            add_then(&m, &rows[i]);
        if (rows[i].here)
            scratch_write(rows[i].path, rows[i].here);
        if (rows[i].again)
            add_again(&again, rows[i].path, rows[i].again);
    }
    add_again(&again, "manifest.json", "{}"); /* not compared */
    scratch_write("manifest.json", "{}");
    ck_ok(hiap_path_make_folder(in_scratch("more/notes"), err));
    scratch_write("more/notes/z.txt", "");
    scratch_write("more/y.txt", "");
    ck_ok(hiap_comparison_make(&c, scratch, &m, &again, "output", err));
    ck_assert_uint_eq(c.files.len, ROWS);
    for (size_t i = 0; i < ROWS; i++) {
        ck_assert_str_eq(c.files.at[i].path, rows[i].path);
        ck_assert_int_eq(c.files.at[i].verdict, rows[i].verdict);
    }
    ck_assert_uint_eq(c.identical, 2);
    ck_assert_uint_eq(c.extra.len, 2);
    ck_assert_str_eq(c.extra.at[0], "more/notes/z.txt");
    ck_assert_str_eq(c.extra.at[1], "more/y.txt");
    hiap_comparison_clear(&c);
    hiap_outcome_clear(&again);
    hiap_manifest_clear(&m);
    scratch_remove();
} END_TEST

START_TEST(every_verdict_has_words) {
    for (int v = 0; v < HIAP_VERDICT_COUNT; v++) {
        ck_assert_int_gt((int)strlen(hiap_verdict_word((hiap_verdict)v)), 0);
        ck_assert_int_gt((int)strlen(hiap_verdict_meaning((hiap_verdict)v)), 0);
    }
} END_TEST

HIAP_SUITE(comparison) {
    tcase_add_test(tests, each_file_gets_its_verdict);
    tcase_add_test(tests, every_verdict_has_words);
}
