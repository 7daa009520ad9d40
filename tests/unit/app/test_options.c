/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/options.h"

#include <string.h>

#include "core/base/mem.h"
#include "tests/unit/suite.h"

#define ARGUMENTS 16

/* Parse a line whose words stand between single spaces. */
static hiap_rc parse(hiap_options *out, const char *line, hiap_err *err) {
    static char copy[512];
    static char *argv[ARGUMENTS];
    int argc = 0;
    snprintf(copy, sizeof copy, "%s", line);
    for (char *word = strtok(copy, " "); word; word = strtok(NULL, " "))
        argv[argc++] = word;
    return hiap_options_parse(out, argc, argv, err);
}

static hiap_options good(const char *line) {
    hiap_options o;
    hiap_err err = { 0 };
    ck_assert_msg(parse(&o, line, &err) == HIAP_OK, "%s: %s", line, err.what);
    return o;
}

static void refused(const char *line, const char *where, const char *what, const char *hint) {
    hiap_options o;
    hiap_err err = { 0 };
    ck_assert_int_eq(parse(&o, line, &err), HIAP_ARGUMENT);
    ck_assert_str_eq(err.where, where);
    ck_assert_str_eq(err.what, what);
    ck_assert_str_eq(err.hint, hint);
    ck_assert_ptr_null(o.words);
}

static void words_are(hiap_options *o, const char *expected) {
    char line[512] = "";
    for (size_t i = 0; i < o->count; i++) {
        strcat(line, i ? " " : "");
        strcat(line, o->words[i]);
    }
    ck_assert_str_eq(line, expected);
    ck_assert_ptr_null(o->words[o->count]);
    hiap_options_clear(o);
}

START_TEST(options_stand_before_and_after_the_command) {
    hiap_options o = good("hiap --seed 7 import a.csv --dry-run -o out --project=here b.csv");
    ck_assert_int_eq(o.command, HIAP_COMMAND_IMPORT);
    ck_assert(o.seed == 7 && o.dry_run && !o.script);
    ck_assert_str_eq(o.output, "out");
    ck_assert_str_eq(o.project, "here");
    words_are(&o, "import a.csv b.csv");
    o = good("hiap -oout -q status");
    ck_assert_str_eq(o.output, "out");
    ck_assert(o.quiet);
    words_are(&o, "status");
} END_TEST

START_TEST(nothing_is_given) {
    hiap_options o = good("hiap");
    ck_assert_int_eq(o.command, HIAP_COMMAND_ANY);
    ck_assert(o.seed == -1 && o.time == 0 && !o.help && !o.json);
    words_are(&o, "");
} END_TEST

START_TEST(a_script_reads_its_own_options) {
    hiap_options o = good("hiap review wirral --compare 2025-H1 --seed 3 -5 --all");
    ck_assert_int_eq(o.command, HIAP_COMMAND_SCRIPT);
    ck_assert(o.script && o.seed == 3);
    words_are(&o, "review wirral --compare 2025-H1 -5 --all");
    o = good("hiap run trend.lua --compare x --output y");
    ck_assert_str_eq(o.output, "y");
    words_are(&o, "run trend.lua --compare x");
} END_TEST

START_TEST(shared_switches_are_handed_on_too) {
    hiap_options o = good("hiap review --json --help");
    ck_assert(o.json && o.help && o.script);
    words_are(&o, "review --json --help");
    o = good("hiap run --help");
    ck_assert(o.help && !o.script);
    words_are(&o, "run");
    o = good("hiap status --json");
    ck_assert(o.json);
    words_are(&o, "status");
} END_TEST

START_TEST(two_hyphens_end_the_options) {
    hiap_options o = good("hiap run x.lua -- --seed -q");
    ck_assert(o.seed == -1 && !o.quiet);
    words_are(&o, "run x.lua --seed -q");
    o = good("hiap import - a");
    words_are(&o, "import - a");
} END_TEST

START_TEST(unknown_options_are_told_of_with_the_nearest) {
    refused("hiap status --as-of banana", "hiap status",
            "--as-of: 'banana' is neither a vintage number nor a day such as 2026-04-09",
            "hiap status --help");
    refused("hiap import --dryrun a.csv", "hiap import", "unknown option '--dryrun'",
            "did you mean '--dry-run'?");
    refused("hiap --projct=x status", "hiap", "unknown option '--projct'",
            "did you mean '--project'?");
    refused("hiap status --dry-run", "hiap status", "unknown option '--dry-run'",
            "hiap status --help");
    refused("hiap run --compare x.lua", "hiap run", "unknown option '--compare'",
            "hiap run --help");
    refused("hiap -x", "hiap", "unknown option '-x'", "hiap --help");
    refused("hiap -qq status", "hiap", "unknown option '-qq'", "hiap --help");
} END_TEST

START_TEST(values_are_checked) {
    refused("hiap --seed", "hiap", "--seed needs a value",
            "--seed N: seed of the run's random numbers (otherwise the project's)");
    refused("hiap --seed 1.5", "hiap",
            "--seed needs a whole number from 0 to 9007199254740991, not '1.5'", "hiap --help");
    refused("hiap --seed -1", "hiap",
            "--seed needs a whole number from 0 to 9007199254740991, not '-1'", "hiap --help");
    refused("hiap --threads 0", "hiap", "--threads needs a whole number from 1 to 1024, not '0'",
            "hiap --help");
    refused("hiap --time abc", "hiap", "--time needs a number from 0.1 to 86400, not 'abc'",
            "hiap --help");
    refused("hiap --quiet=yes", "hiap", "--quiet takes no value", "hiap --help");
    refused("hiap --output= run", "hiap", "--output needs a value, not an empty text",
            "hiap --help");
    hiap_options o = good("hiap --seed 9007199254740991 --time 0.5");
    ck_assert(o.seed == 9007199254740991.0 && o.time == 0.5);
    hiap_options_clear(&o);
} END_TEST

START_TEST(limits_follow_the_options) {
    hiap_options o = good("hiap run x --time 60 --memory 512");
    hiap_limits limits = hiap_options_limits(&o), usual = HIAP_LIMITS_DEFAULT;
    ck_assert(limits.cpu_seconds == 60 && limits.wall_seconds == 180);
    ck_assert_uint_eq(limits.memory_soft, (size_t)512 << 20);
    ck_assert_uint_eq(limits.memory_hard, (size_t)768 << 20);
    ck_assert_uint_eq(limits.source_bytes, usual.source_bytes);
    hiap_options_clear(&o);
    o = good("hiap run x --time 0.5"); /* a busy machine needs its time all the same */
    limits = hiap_options_limits(&o);
    ck_assert(limits.cpu_seconds == 0.5 && limits.wall_seconds == usual.wall_seconds);
    hiap_options_clear(&o);
    o = good("hiap run x");
    limits = hiap_options_limits(&o);
    ck_assert(limits.cpu_seconds == usual.cpu_seconds && limits.memory_hard == usual.memory_hard);
    hiap_options_clear(&o);
} END_TEST

START_TEST(help_lists_a_scope) {
    hiap_buf text = HIAP_BUF_INIT;
    hiap_options_describe(&text, HIAP_COMMAND_IMPORT);
    ck_assert_str_eq(text.at,
                     "  -n, --dry-run            read and check everything, keep nothing\n"
                     "      --guess              propose a dataset{} script for a file that nothing "
                     "reads yet; import nothing\n"
                     "      --sheet NAME         with --guess: the sheet (otherwise the one with the "
                     "most area codes)\n"
                     "      --by NAME            who imports (otherwise your login name)\n");
    hiap_buf_reset(&text);
    hiap_options_describe(&text, HIAP_COMMAND_STATUS);
    ck_assert_uint_eq(text.len, 0);
    hiap_options_describe(&text, HIAP_COMMAND_ANY);
    ck_assert_ptr_nonnull(strstr(text.at, "  -o, --output FOLDER "));
    hiap_buf_clear(&text);
} END_TEST

START_TEST(no_memory) {
    hiap_options o;
    hiap_err err = { 0 };
    hiap_mem_fail_at(1, false);
    ck_assert_int_eq(parse(&o, "hiap status", &err), HIAP_NOMEM);
    hiap_mem_fail_at(0, false);
    ck_assert_ptr_null(o.words);
} END_TEST

HIAP_SUITE(options) {
    tcase_add_test(tests, options_stand_before_and_after_the_command);
    tcase_add_test(tests, nothing_is_given);
    tcase_add_test(tests, a_script_reads_its_own_options);
    tcase_add_test(tests, shared_switches_are_handed_on_too);
    tcase_add_test(tests, two_hyphens_end_the_options);
    tcase_add_test(tests, unknown_options_are_told_of_with_the_nearest);
    tcase_add_test(tests, values_are_checked);
    tcase_add_test(tests, limits_follow_the_options);
    tcase_add_test(tests, help_lists_a_scope);
    tcase_add_test(tests, no_memory);
}
