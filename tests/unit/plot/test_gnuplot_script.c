/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scripts are compared with those kept in golden/; HIAP_BLESS=1 in the environment rewrites
 * them. */
#include "core/plot/gnuplot_script.h"

#include <stdlib.h>

#include "core/base/mem.h"
#include "core/base/path.h"
#include "tests/unit/plot/sample.h"

#ifndef HIAP_SOURCE
#define HIAP_SOURCE "."
#endif

static hiap_buf script_of(const hiap_chart *chart, hiap_format format) {
    hiap_buf b = HIAP_BUF_INIT;
    ck_ok(hiap_gnuplot_script(&b, chart, format, (hiap_script_size){ 0, 0 }, err));
    return b;
}

static void compare_with(const char *path, const hiap_buf *script) {
    hiap_buf want = HIAP_BUF_INIT;
    if (getenv("HIAP_BLESS")) {
        FILE *file = fopen(path, "w");
        ck_assert_ptr_nonnull(file);
        fwrite(script->at, 1, script->len, file);
        fclose(file);
    }
    ck_ok(hiap_file_read(&want, path, 1 << 20, err));
    ck_assert_msg(want.len == script->len && memcmp(want.at, script->at, want.len) == 0,
                  "%s differs; HIAP_BLESS=1 rewrites it for review", path);
    hiap_buf_clear(&want);
}

START_TEST(scripts_are_those_kept) {
    for (size_t i = 0; i < COUNT(sample_charts); i++)
        for (int f = 0; f < HIAP_FORMAT_COUNT; f++) {
            hiap_chart *chart = sample_charts[i]();
            hiap_buf b = script_of(chart, (hiap_format)f);
            char path[256];
            if (f != HIAP_FORMAT_PNG && f != HIAP_FORMAT_PDF) { /* those differ in one line */
                snprintf(path, sizeof path, "%s/tests/unit/plot/golden/%s.%s.gp", HIAP_SOURCE,
                         sample_names[i], hiap_format_name((hiap_format)f));
                compare_with(path, &b);
            }
            hiap_buf_clear(&b);
            hiap_chart_drop(chart);
        }
} END_TEST

START_TEST(a_chart_has_one_script) {
    for (size_t i = 0; i < COUNT(sample_charts); i++) {
        hiap_chart *a = sample_charts[i](), *b = sample_charts[i]();
        hiap_buf first = script_of(a, HIAP_FORMAT_SVG), second = script_of(b, HIAP_FORMAT_SVG);
        ck_assert_str_eq(first.at, second.at);
        hiap_buf_clear(&first);
        hiap_buf_clear(&second);
        hiap_chart_drop(a);
        hiap_chart_drop(b);
    }
} END_TEST

START_TEST(pictures_differ_from_svg_in_the_terminal_only) {
    hiap_chart *chart = trend_chart();
    hiap_buf svg = script_of(chart, HIAP_FORMAT_SVG), png = script_of(chart, HIAP_FORMAT_PNG);
    const char *a = strstr(svg.at, "set terminal svg"),
               *b = strstr(png.at, "set terminal pngcairo size 1440,");
    ck_assert_ptr_nonnull(a);
    ck_assert_ptr_nonnull(b);
    ck_assert_str_eq(strchr(a, '\n'), strchr(b, '\n'));
    hiap_buf_clear(&svg);
    hiap_buf_clear(&png);
    hiap_chart_drop(chart);
} END_TEST

START_TEST(data_blocks_hold_numbers_only) {
    hiap_chart *chart = trend_chart();
    hiap_buf b = script_of(chart, HIAP_FORMAT_SVG);
    for (const char *at = b.at; (at = strstr(at, "<< END\n")) != NULL;) {
        at += strlen("<< END\n");
        const char *end = strstr(at, "\nEND\n");
        ck_assert_ptr_nonnull(end);
        ck_assert_uint_ge(strspn(at, "0123456789.-+e \n"), (size_t)(end - at));
    }
    hiap_buf_clear(&b);
    hiap_chart_drop(chart);
} END_TEST

START_TEST(no_file_is_named) {
    for (size_t i = 0; i < COUNT(sample_charts); i++) {
        hiap_chart *chart = sample_charts[i]();
        hiap_buf b = script_of(chart, HIAP_FORMAT_SVG);
        ck_assert_ptr_null(strstr(b.at, "set output"));
        ck_assert_ptr_null(strchr(b.at, '\''));
        ck_assert_ptr_null(strchr(b.at, '`'));
        hiap_buf_clear(&b);
        hiap_chart_drop(chart);
    }
} END_TEST

START_TEST(every_label_is_noenhanced) {
    hiap_chart *chart = compare_chart();
    hiap_buf b = script_of(chart, HIAP_FORMAT_SVG);
    for (char *at = b.at; (at = strstr(at, "set label \"")) != NULL; at++) {
        char *end = strchr(at, '\n');
        *end = '\0';
        ck_assert(strstr(at, " noenhanced") || strstr(at, "set label \"\" at"));
        *end = '\n';
    }
    hiap_buf_clear(&b);
    hiap_chart_drop(chart);
} END_TEST

START_TEST(formats_are_found_by_name) {
    hiap_format format;
    ck_assert(hiap_format_find(&format, HIAP_STR("pdf")));
    ck_assert_str_eq(hiap_format_suffix(format), ".pdf");
    ck_assert(!hiap_format_find(&format, HIAP_STR("gif")));
} END_TEST

START_TEST(running_out_of_memory_anywhere_is_reported) {
    for (size_t i = 0; i < COUNT(sample_charts); i++)
        for (int sticky = 0; sticky < 2; sticky++) {
            hiap_chart *chart = sample_charts[i]();
            hiap_rc rc = HIAP_NOMEM;
            for (long n = 1; rc != HIAP_OK; n++) {
                hiap_buf b = HIAP_BUF_INIT;
                hiap_mem_fail_at(n, sticky);
                rc = hiap_gnuplot_script(&b, chart, HIAP_FORMAT_SVG, (hiap_script_size){ 0, 0 },
                                         NULL);
                hiap_mem_fail_at(0, false);
                ck_assert(rc == HIAP_OK || rc == HIAP_NOMEM);
                hiap_buf_clear(&b);
                ck_assert_int_lt(n, 1000);
            }
            hiap_chart_drop(chart);
        }
} END_TEST

HIAP_SUITE(gnuplot_script) {
    tcase_add_test(tests, scripts_are_those_kept);
    tcase_add_test(tests, a_chart_has_one_script);
    tcase_add_test(tests, pictures_differ_from_svg_in_the_terminal_only);
    tcase_add_test(tests, data_blocks_hold_numbers_only);
    tcase_add_test(tests, no_file_is_named);
    tcase_add_test(tests, every_label_is_noenhanced);
    tcase_add_test(tests, formats_are_found_by_name);
    tcase_add_test(tests, running_out_of_memory_anywhere_is_reported);
}
