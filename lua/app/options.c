/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "lua/app/options.h"

#include <math.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "core/base/mem.h"
#include "core/base/near.h"
#include "core/base/num.h"

typedef enum kind { SWITCH, SHARED, TEXT, MOMENT, NUMBER, WHOLE } kind;

typedef struct option {
    hiap_command_id scope;
    kind kind;
    size_t field;
    char letter;
    const char *name, *argument;
    double min, max;
    const char *help;
} option;

static const option table[] = {
#define HIAP_OPTION(scope, kind, field, letter, name, argument, min, max, help)                    \
    { HIAP_COMMAND_##scope,                                                                        \
      kind,                                                                                        \
      offsetof(hiap_options, field),                                                               \
      letter,                                                                                      \
      name,                                                                                        \
      argument,                                                                                    \
      min,                                                                                         \
      max,                                                                                         \
      help },
#include "lua/app/option.def"
#undef HIAP_OPTION
};
enum { OPTIONS = sizeof table / sizeof *table };

/* --- one word of the command line ------------------------------------------------------------ */

/* The words, as they are read; `at` is the next. */
typedef struct reader {
    hiap_options *out;
    int argc, at;
    char **argv;
    hiap_err *err;
} reader;

/* "hiap import", the place of a usage error. */
static hiap_rc usage_error(reader *r) {
    bool known = r->out->command < HIAP_COMMAND_COUNT;
    hiap_err_at(r->err, "hiap%s%s", known ? " " : "",
                known ? hiap_commands[r->out->command].name : "");
    if (!r->err->hint[0])
        hiap_err_hint(r->err, "hiap %s%s--help", known ? hiap_commands[r->out->command].name : "",
                      known ? " " : "");
    return HIAP_ARGUMENT;
}

/* A script reads options of its own: a command script all of them, `run` those after the script's
 * name; and so does `calc`, whose methods have options. */
static bool is_script(const hiap_options *o) {
    return o->command == HIAP_COMMAND_SCRIPT || o->command == HIAP_COMMAND_CALC ||
           (o->command == HIAP_COMMAND_RUN && o->count > 1);
}

static bool in_scope(const option *o, const hiap_options *options) {
    return o->scope == HIAP_COMMAND_ANY || o->scope == options->command;
}

static const option *find_long(const reader *r, hiap_str name) {
    for (size_t i = 0; i < OPTIONS; i++)
        if (in_scope(&table[i], r->out) && hiap_str_is(name, table[i].name))
            return &table[i];
    return NULL;
}

static const option *find_letter(const reader *r, char letter) {
    for (size_t i = 0; i < OPTIONS; i++)
        if (in_scope(&table[i], r->out) && table[i].letter == letter)
            return &table[i];
    return NULL;
}

static hiap_rc unknown(reader *r, const char *word) {
    const char *names[OPTIONS], *equals = strchr(word, '=');
    char spelled[OPTIONS][32], given[64];
    size_t count = 0;
    for (size_t i = 0; i < OPTIONS; i++)
        if (in_scope(&table[i], r->out)) {
            snprintf(spelled[count], sizeof spelled[count], "--%s", table[i].name);
            names[count] = spelled[count];
            count++;
        }
    snprintf(given, sizeof given, "%.*s", equals ? (int)(equals - word) : (int)strlen(word), word);
    hiap_err_set(r->err, HIAP_ARGUMENT, "unknown option '%s'", given);
    hiap_err_did_you_mean(r->err, hiap_near(given, names, count));
    return usage_error(r);
}

static hiap_rc read_number(reader *r, const option *o, const char *value) {
    double x;
    bool ok = hiap_num_parse(hiap_str_of(value), &x) == HIAP_NUM_OK && x >= o->min && x <= o->max;
    if (ok && (o->kind != WHOLE || floor(x) == x)) {
        memcpy((char *)r->out + o->field, &x, sizeof x);
        return HIAP_OK;
    }
    char low[HIAP_NUM_MAX], high[HIAP_NUM_MAX];
    hiap_num_print(low, o->min);
    hiap_num_print(high, o->max);
    hiap_err_set(r->err, HIAP_ARGUMENT, "--%s needs a %snumber from %s to %s, not '%s'", o->name,
                 o->kind == WHOLE ? "whole " : "", low, high, value);
    return usage_error(r);
}

static bool has_form(const char *text, const char *form) {
    for (; *text && *form; text++, form++)
        if (*form == '0' ? *text < '0' || *text > '9' : *text != *form)
            return false;
    return *text == *form;
}

/* "2026-04-09", a day that there is. */
static bool is_day(const char *text) {
    static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    if (!has_form(text, "0000-00-00"))
        return false;
    int year = atoi(text), month = atoi(text + 5), day = atoi(text + 8);
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month >= 1 && month <= 12 && day >= 1 &&
           day <= days[month - 1] + (month == 2 && leap);
}

static hiap_rc check_moment(reader *r, const option *o, const char *value) {
    size_t len = strlen(value), longest = 15;
    if (is_day(value) || (len <= longest && strspn(value, "0123456789") == len))
        return HIAP_OK;
    hiap_err_set(r->err, HIAP_ARGUMENT,
                 "--%s: '%s' is neither a vintage number nor a day such as 2026-04-09", o->name,
                 value);
    return usage_error(r);
}

static hiap_rc read_value(reader *r, const option *o, const char *value) {
    if (o->kind == NUMBER || o->kind == WHOLE)
        return read_number(r, o, value);
    if (*value == '\0') {
        hiap_err_set(r->err, HIAP_ARGUMENT, "--%s needs a value, not an empty text", o->name);
        return usage_error(r);
    }
    memcpy((char *)r->out + o->field, &value, sizeof value);
    return o->kind == MOMENT ? check_moment(r, o, value) : HIAP_OK;
}

/* `value` came with the option ("--name=value"), or is NULL. */
static hiap_rc take_option(reader *r, const option *o, const char *value) {
    if (o->argument) {
        if (!value && r->at < r->argc)
            value = r->argv[r->at++];
        if (value)
            return read_value(r, o, value);
        hiap_err_set(r->err, HIAP_ARGUMENT, "--%s needs a value", o->name);
        hiap_err_hint(r->err, "--%s %s: %s", o->name, o->argument, o->help);
        return usage_error(r);
    }
    if (value) {
        hiap_err_set(r->err, HIAP_ARGUMENT, "--%s takes no value", o->name);
        return usage_error(r);
    }
    *((char *)r->out + o->field) = true;
    return HIAP_OK;
}

static void add_word(reader *r, const char *word) {
    r->out->words[r->out->count++] = word;
}

static hiap_rc take_word(reader *r, const char *word) {
    if (r->out->count == 0)
        r->out->command = hiap_command_find(word);
    add_word(r, word);
    return HIAP_OK;
}

static hiap_rc take_found(reader *r, const option *o, const char *word, const char *value) {
    bool script = is_script(r->out);
    if (!o && !script)
        return unknown(r, word);
    if (!o || (o->kind == SHARED && script))
        add_word(r, word);
    return o ? take_option(r, o, value) : HIAP_OK;
}

static hiap_rc take_long(reader *r, const char *word) {
    size_t len = strcspn(word + 2, "=");
    const char *value = word[2 + len] ? word + 3 + len : NULL;
    return take_found(r, find_long(r, (hiap_str){ word + 2, len }), word, value);
}

/* "-o FOLDER", "-oFOLDER"; a "-5" is a word for a script. */
static hiap_rc take_letter(reader *r, const char *word) {
    const option *o = find_letter(r, word[1]);
    if (o && !o->argument && word[2])
        o = NULL;
    return take_found(r, o, word, word[2] ? word + 2 : NULL);
}

/* --- the whole ------------------------------------------------------------------------------- */

hiap_rc hiap_options_parse(hiap_options *out, int argc, char **argv, hiap_err *err) {
    hiap_err own;
    *out = (hiap_options)HIAP_OPTIONS_INIT;
    reader r = { .out = out, .argc = argc, .at = 1, .argv = argv, .err = err ? err : &own };
    hiap_err_clear(r.err);
    out->words = hiap_alloc_array((size_t)argc + 1, sizeof *out->words);
    if (!out->words)
        return hiap_err_nomem(err, sizeof *out->words);
    hiap_rc rc = HIAP_OK;
    bool ended = false;
    while (rc == HIAP_OK && r.at < argc) {
        const char *word = argv[r.at++];
        if (ended || word[0] != '-' || word[1] == '\0')
            rc = take_word(&r, word);
        else if (strcmp(word, "--") == 0)
            ended = true;
        else
            rc = word[1] == '-' ? take_long(&r, word) : take_letter(&r, word);
    }
    out->words[out->count] = NULL;
    out->script = is_script(out);
    if (rc)
        hiap_options_clear(out);
    return rc;
}

void hiap_options_clear(hiap_options *options) {
    hiap_free(options->words);
    options->words = NULL;
    options->count = 0;
}

hiap_limits hiap_options_limits(const hiap_options *options) {
    hiap_limits limits = HIAP_LIMITS_DEFAULT;
    if (options->time > 0) {
        limits.cpu_seconds = options->time;
        limits.wall_seconds = fmax(limits.wall_seconds, 3 * options->time);
    }
    if (options->memory > 0) {
        limits.memory_soft = (size_t)options->memory << 20;
        limits.memory_hard = limits.memory_soft + limits.memory_soft / 2;
    }
    return limits;
}

void hiap_options_describe(hiap_buf *out, hiap_command_id scope) {
    for (size_t i = 0; i < OPTIONS; i++) {
        const option *o = &table[i];
        if (o->scope != scope)
            continue;
        char name[48], letter[8] = "    ";
        if (o->letter)
            snprintf(letter, sizeof letter, "-%c, ", o->letter);
        snprintf(name, sizeof name, "%s--%s%s%s", letter, o->name, o->argument ? " " : "",
                 o->argument ? o->argument : "");
        hiap_buf_printf(out, "  %-24s %s\n", name, o->help);
    }
}
