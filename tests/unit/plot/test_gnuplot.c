/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Real pictures: the same every time, and labels that say what they were given. */
#include "core/plot/gnuplot.h"

#include <glob.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/rng.h"
#include "core/base/utf8_clean.h"
#include "tests/unit/plot/drawn.h"
#include "tests/unit/plot/random_chart.h"

static hiap_buf drawn(hiap_gnuplot *gp, hiap_chart *chart, hiap_format format, const char *prefix) {
    hiap_buf b = HIAP_BUF_INIT;
    ck_ok(hiap_gnuplot_draw(&b, gp, chart, format, prefix, err));
    hiap_chart_drop(chart);
    return b;
}

START_TEST(every_sample_draws_in_every_format_the_same_bytes_twice) {
    hiap_gnuplot *gp = open_gnuplot(), *other = open_gnuplot();
    for (size_t i = 0; gp && i < COUNT(sample_charts); i++)
        for (int f = 0; f < HIAP_FORMAT_COUNT; f++) {
            hiap_buf a = drawn(gp, sample_charts[i](), (hiap_format)f, NULL);
            hiap_buf b = drawn(other, sample_charts[i](), (hiap_format)f, NULL);
            ck_assert_uint_gt(a.len, 100);
            ck_assert_msg(a.len == b.len && memcmp(a.at, b.at, a.len) == 0, "%s.%s differs",
                          sample_names[i], hiap_format_name((hiap_format)f));
            hiap_buf_clear(&a);
            hiap_buf_clear(&b);
        }
    hiap_gnuplot_close(gp);
    hiap_gnuplot_close(other);
} END_TEST

START_TEST(charts_that_nobody_would_draw_are_drawn) {
    hiap_gnuplot *gp = open_gnuplot();
    for (uint64_t seed = 0; gp && seed < 200; seed++) {
        hiap_err problem = { 0 };
        hiap_buf b = HIAP_BUF_INIT;
        hiap_chart *chart = random_chart(seed);
        hiap_rc rc = hiap_gnuplot_draw(&b, gp, chart, (hiap_format)(seed % HIAP_FORMAT_COUNT), NULL,
                                       &problem);
        ck_assert_msg(rc == HIAP_OK, "seed %lu: %s %s", (unsigned long)seed, problem.where,
                      problem.what);
        hiap_buf_clear(&b);
        hiap_chart_drop(chart);
    }
    hiap_gnuplot_close(gp);
} END_TEST

START_TEST(an_earlier_chart_leaves_nothing_behind) {
    hiap_gnuplot *gp = open_gnuplot(), *fresh = open_gnuplot();
    if (gp) {
        hiap_buf before = drawn(gp, rug_chart(), HIAP_FORMAT_SVG, NULL);
        hiap_buf a = drawn(gp, trend_chart(), HIAP_FORMAT_SVG, NULL);
        hiap_buf b = drawn(fresh, trend_chart(), HIAP_FORMAT_SVG, NULL);
        ck_assert_str_eq(a.at, b.at);
        hiap_buf_clear(&before);
        hiap_buf_clear(&a);
        hiap_buf_clear(&b);
    }
    hiap_gnuplot_close(gp);
    hiap_gnuplot_close(fresh);
} END_TEST

START_TEST(a_prefix_keeps_ids_apart) {
    hiap_gnuplot *gp = open_gnuplot();
    if (gp) {
        hiap_buf b = drawn(gp, trend_chart(), HIAP_FORMAT_SVG, "figure-7");
        ck_assert_int_eq(strncmp(b.at, "<svg ", 5), 0);
        ck_assert_ptr_nonnull(
            strstr(b.at, "<title id=\"figure-7-title\">School readiness in Knowsley"));
        for (const char *at = b.at; (at = strstr(at, " id=\"")) != NULL; at++)
            ck_assert_int_eq(strncmp(at + 5, "figure-7-", 9), 0);
        hiap_buf_clear(&b);
    }
    hiap_gnuplot_close(gp);
} END_TEST

/* --- labels ----------------------------------------------------------------------------------- */

/* What is drawn for `text`: cleaned, tabs as spaces. */
static void add_expected(hiap_buf *out, hiap_str text) {
    while (text.len > 0) {
        hiap_str c = hiap_utf8_next_clean(&text);
        hiap_buf_add_str(out, *c.at == '\t' ? HIAP_STR(" ") : c);
    }
    hiap_buf_add_char(out, '\n');
}

static const struct {
    const char *escaped;
    char plain;
} entities[] = {
    { "&amp;", '&' }, { "&lt;", '<' }, { "&gt;", '>' }, { "&quot;", '"' }, { "&#39;", '\'' }
};

static const char *add_plain(hiap_buf *out, const char *at) {
    for (size_t i = 0; i < COUNT(entities); i++)
        if (strncmp(at, entities[i].escaped, strlen(entities[i].escaped)) == 0) {
            hiap_buf_add_char(out, entities[i].plain);
            return at + strlen(entities[i].escaped);
        }
    hiap_buf_add_char(out, *at);
    return at + 1;
}

/* The texts of an SVG, a line each; tick labels, which come first, are left out. */
static void add_texts(hiap_buf *out, const char *svg, size_t skip) {
    for (const char *at = svg; (at = strstr(at, "<text")) != NULL;) {
        at = strchr(at, '>') + 1;
        bool empty = at[-2] == '/';
        size_t before = out->len;
        while (!empty && strncmp(at, "</text>", 7) != 0)
            at = add_plain(out, at);
        if (empty || out->len == before || skip > 0) {
            skip -= !empty && out->len > before;
            out->len = before;
        } else {
            hiap_buf_add_char(out, '\n');
        }
    }
}

/* Draws the labels and compares what the picture says. Blanks at the ends do not show. */
static void expect_literal(hiap_gnuplot *gp, const hiap_str *labels, size_t count) {
    hiap_buf want = HIAP_BUF_INIT, got = HIAP_BUF_INIT;
    double *at = hiap_alloc_zero(count, sizeof *at);
    hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
    spec.title = HIAP_STR("t"), spec.x.hidden = spec.y.hidden = true;
    hiap_chart *chart = chart_of(&spec);
    hiap_mark m = HIAP_MARK_INIT(HIAP_MARK_TEXT);
    m.len = count, m.x = m.y = at, m.label = labels;
    add_mark(chart, &m);
    for (size_t i = 0; i < count; i++)
        add_expected(&want, labels[i]);
    hiap_buf svg = drawn(gp, chart, HIAP_FORMAT_SVG, NULL);
    add_texts(&got, svg.at, 0);
    ck_assert_str_eq(got.at, want.at);
    ck_assert_ptr_null(strstr(svg.at, "<script"));
    hiap_buf_clear(&svg);
    hiap_buf_clear(&want);
    hiap_buf_clear(&got);
    hiap_free(at);
}

START_TEST(hostile_labels_are_drawn_literally) {
    static const char *const texts[] = {
        "'s-Hertogenbosch",
        "''",
        "'''x",
        "a''b",
        "\"",
        "\"\"",
        "\" ; system('touch owned')",
        "\\",
        "\\\\",
        "\\n",
        "\\\"",
        "\\0501",
        "\\050",
        "`touch owned`",
        "$HOME",
        "${HOME}",
        "$d1",
        "@x",
        "@GPVAL_PWD",
        "%",
        "50% of x",
        "%s%n",
        "%%",
        "{/Arial\"><script>alert(1)</script><x\" t}",
        "{/*3 big}",
        "a_b^c",
        "&{x}",
        "~a{b}",
        "<script>alert(1)</script>",
        "<!--",
        "]]>",
        "&amp;",
        "#comment",
        "x # y",
        "; plot x",
        "!touch owned",
        "| cat",
        "EOD",
        "END",
        "E",
        "e",
        "1e999",
        "NaN",
        "-",
        "=1+1",
        "set output 'owned'",
        "M\xC3\xB4n",
        "\xE2\x80\xAEzyx",
        "\xF0\x9F\x8F\xA5",
        "(a) [b] {c}",
        "*",
        "~",
    };
    hiap_gnuplot *gp = open_gnuplot();
    hiap_str labels[COUNT(texts)];
    for (size_t i = 0; i < COUNT(texts); i++)
        labels[i] = hiap_str_of(texts[i]);
    if (gp)
        expect_literal(gp, labels, COUNT(texts));
    hiap_gnuplot_close(gp);
} END_TEST

START_TEST(random_bytes_are_drawn_literally) {
    enum { LABELS = 3000, LONGEST = 24 };
    static char bytes[LABELS][LONGEST];
    static hiap_str labels[LABELS];
    hiap_rng rng = hiap_rng_for(3, "labels");
    hiap_gnuplot *gp = open_gnuplot();
    for (uint64_t i = 0; i < LABELS; i++) {
        size_t len = 3 + (size_t)hiap_rng_below(&rng, i, LONGEST - 3);
        for (size_t k = 0; k < len; k++) {
            char c = (char)hiap_rng_below(&rng, (i + 1) * 10000 + k, 256);
            bytes[i][k] = c == '\n' || c == ' ' || c == '\t' ? '.' : c;
        }
        labels[i] = (hiap_str){ bytes[i], len };
    }
    if (gp)
        expect_literal(gp, labels, LABELS);
    hiap_gnuplot_close(gp);
} END_TEST

START_TEST(hostile_names_of_axes_and_ticks_are_drawn_literally) {
    hiap_gnuplot *gp = open_gnuplot();
    if (gp) {
        double at[] = { 0, 1 };
        hiap_str ticks[] = { HIAP_STR("50% of x"), HIAP_STR("'a' \"b\" `c`") };
        hiap_chart_spec spec = HIAP_CHART_SPEC_INIT;
        spec.title = HIAP_STR("{/Arial\"><script>alert(1)</script>");
        spec.x.label = HIAP_STR("%d `x` $y"), spec.y.suffix = HIAP_STR("%");
        spec.x.at = at, spec.x.labels = ticks, spec.x.label_count = 2;
        hiap_chart *chart = chart_of(&spec);
        add_line(chart, "a'b\"c%", at, at, 2);
        hiap_buf svg = drawn(gp, chart, HIAP_FORMAT_SVG, NULL), got = HIAP_BUF_INIT;
        add_texts(&got, svg.at, 0);
        ck_assert_ptr_nonnull(strstr(got.at, "50% of x\n'a' \"b\" `c`\n%d `x` $y\n"));
        ck_assert_ptr_nonnull(strstr(got.at, "\na'b\"c%\n"));
        ck_assert_ptr_nonnull(strstr(svg.at, "<title>a&#39;b&quot;c%</title>"));
        ck_assert_ptr_null(strstr(svg.at, "<script"));
        hiap_buf_clear(&svg);
        hiap_buf_clear(&got);
    }
    hiap_gnuplot_close(gp);
} END_TEST

/* --- failures --------------------------------------------------------------------------------- */

START_TEST(after_a_failure_the_next_chart_is_drawn) {
    hiap_gnuplot *gp = open_gnuplot();
    if (gp) {
        hiap_buf b = HIAP_BUF_INIT;
        hiap_err err = { 0 };
        hiap_str bad[] = { HIAP_STR("plot sin("), HIAP_STR("set terminal svg"), HIAP_STR("exit") };
        static const hiap_rc want[] = { HIAP_PROBLEM, HIAP_PROBLEM, HIAP_IO };
        for (size_t i = 0; i < COUNT(bad); i++) {
            ck_assert_int_eq(hiap_gnuplot_render(&b, gp, bad[i], HIAP_FORMAT_SVG, &err), want[i]);
            ck_assert_uint_eq(b.len, 0);
            ck_assert_str_ne(err.what, "");
        }
        hiap_buf good = drawn(gp, trend_chart(), HIAP_FORMAT_SVG, NULL);
        hiap_buf_clear(&good);
        hiap_buf_clear(&b);
    }
    hiap_gnuplot_close(gp);
} END_TEST

START_TEST(many_charts_go_through_more_than_one_process) {
    hiap_gnuplot *gp = open_gnuplot();
    hiap_buf first = HIAP_BUF_INIT;
    for (int i = 0; gp && i < 205; i++) {
        hiap_buf b = drawn(gp, scatter_chart(), HIAP_FORMAT_SVG, NULL);
        if (i == 0)
            hiap_buf_add(&first, b.at, b.len);
        ck_assert_str_eq(b.at, first.at);
        hiap_buf_clear(&b);
    }
    hiap_buf_clear(&first);
    hiap_gnuplot_close(gp);
} END_TEST

START_TEST(its_folder_is_private_and_goes_with_it) {
    hiap_gnuplot *gp = open_gnuplot();
    if (gp) {
        char pattern[64];
        glob_t during, after;
        snprintf(pattern, sizeof pattern, "/tmp/hiap-unit-gnuplot-%d", (int)getpid());
        ck_assert_int_eq(mkdir(pattern, 0700), 0);
        setenv("TMPDIR", pattern, 1);
        hiap_gnuplot *own = open_gnuplot();
        strcat(pattern, "/*");
        hiap_buf b = drawn(own, plain_chart(), HIAP_FORMAT_PNG, NULL);
        struct stat status;
        ck_assert_int_eq(glob(pattern, 0, NULL, &during), 0);
        ck_assert_uint_eq(during.gl_pathc, 1);
        ck_assert_int_eq(stat(during.gl_pathv[0], &status), 0);
        ck_assert_uint_eq(status.st_mode & 0777, 0700);
        hiap_gnuplot_close(own);
        ck_assert_int_eq(glob(pattern, 0, NULL, &after), GLOB_NOMATCH);
        unsetenv("TMPDIR");
        pattern[strlen(pattern) - 2] = '\0';
        ck_assert_int_eq(rmdir(pattern), 0);
        globfree(&during);
        hiap_buf_clear(&b);
    }
    hiap_gnuplot_close(gp);
    hiap_gnuplot_close(NULL);
} END_TEST

START_TEST(without_gnuplot_the_package_is_named) {
    char *path = getenv("PATH"), *before = path ? hiap_strdup(path) : NULL, *found;
    hiap_gnuplot *gp;
    hiap_err err = { 0 };
    setenv("PATH", "/nowhere::relative:/etc", 1);
    ck_assert_int_eq(hiap_gnuplot_path(&found, &err), HIAP_NOT_FOUND);
    ck_assert_ptr_null(found);
    ck_assert_str_eq(err.hint, "sudo apt-get install gnuplot-nox");
    ck_assert_int_eq(hiap_gnuplot_open(&gp, true, &err), HIAP_NOT_FOUND);
    ck_assert_ptr_null(gp);
    if (before)
        setenv("PATH", before, 1);
    hiap_free(before);
} END_TEST

START_TEST(running_out_of_memory_anywhere_is_reported) {
    char *program = gnuplot_program();
    hiap_chart *chart = rug_chart();
    hiap_rc rc = program ? HIAP_NOMEM : HIAP_OK;
    for (long n = 1; rc != HIAP_OK; n += n < 20 ? 1 : 37) { /* a process each: not every one */
        hiap_buf b = HIAP_BUF_INIT;
        hiap_gnuplot *gp;
        hiap_mem_fail_at(n, true);
        rc = hiap_gnuplot_open(&gp, true, NULL);
        if (!rc)
            rc = hiap_gnuplot_draw(&b, gp, chart, HIAP_FORMAT_SVG, NULL, NULL);
        hiap_mem_fail_at(0, false);
        ck_assert(rc == HIAP_OK || rc == HIAP_NOMEM);
        hiap_buf_clear(&b);
        hiap_gnuplot_close(gp);
    }
    hiap_chart_drop(chart);
    hiap_free(program);
} END_TEST

HIAP_SUITE(gnuplot) {
    tcase_add_test(tests, every_sample_draws_in_every_format_the_same_bytes_twice);
    tcase_add_test(tests, charts_that_nobody_would_draw_are_drawn);
    tcase_add_test(tests, an_earlier_chart_leaves_nothing_behind);
    tcase_add_test(tests, a_prefix_keeps_ids_apart);
    tcase_add_test(tests, hostile_labels_are_drawn_literally);
    tcase_add_test(tests, random_bytes_are_drawn_literally);
    tcase_add_test(tests, hostile_names_of_axes_and_ticks_are_drawn_literally);
    tcase_add_test(tests, after_a_failure_the_next_chart_is_drawn);
    tcase_add_test(tests, many_charts_go_through_more_than_one_process);
    tcase_add_test(tests, its_folder_is_private_and_goes_with_it);
    tcase_add_test(tests, without_gnuplot_the_package_is_named);
    tcase_add_test(tests, running_out_of_memory_anywhere_is_reported);
}
